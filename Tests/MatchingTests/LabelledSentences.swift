// What clients say, with the clause of ServiceDeskPassages that governs it; 0 where none does.
// Nothing is fitted to these, so that they can judge.

import Desk

enum LabelledSentences {
    struct Sentence {
        let text: String
        let language: Language
        let key: Int
    }

    static let all: [Sentence] =
        english.map { Sentence(text: $0.1, language: .english, key: $0.0) }
        + french.map { Sentence(text: $0.1, language: .french, key: $0.0) }
        + uncoveredEnglish.map { Sentence(text: $0, language: .english, key: 0) }
        + uncoveredFrench.map { Sentence(text: $0, language: .french, key: 0) }

    private static let english: [(Int, String)] = [
        (1, "the director insists on a handheld organizer"), (1, "can you sync my palm pilot"),
        (2, "I need a program that is not in the catalogue"), (2, "please install this software for me today"),
        (2, "unsuported sofware install"), (3, "she forgot her password again"), (3, "reset pasword"),
        (3, "my colleague wants me to tell him the passwords"), (4, "my laptop was stolen at the airport"),
        (4, "lost labtop, need a loaner"), (5, "I want admin rights on my machine"),
        (5, "developer asks for administrator privileges"), (6, "how do I get vpn at home"),
        (6, "remote acces with two factor"), (7, "mailbox is full"),
        (7, "need a bigger mail box, archive old messages"),
        (8, "my usb key is blocked"), (8, "plugging an external disk"), (8, "encrypted usb keys for a presentation"),
        (9, "wifi for a visitor"), (9, "guest needs the wireless network for a day"),
        (10, "repair the printer at my house"), (10, "printers delivered at home"),
        (11, "a second monitor for an analyst"),
        (11, "extra monitors"), (12, "I deleted a file by mistake, can you restore it"),
        (12, "recover files from backup"),
        (13, "adapted keyboard for my wrist"), (13, "ergonomic chair recommendation"),
        (14, "new employee starts monday and has no workstation"), (14, "account for a newly hired employee"),
        (15, "who do I call after hours"), (15, "critical system breakdown on sunday night"),
        (16, "access to the shared folder of finance"), (17, "a smartphone for a travelling employee"),
        (18, "data roaming for a trip to France"), (19, "course on spreadsheets"), (20, "book a video conference"),
        (20, "technician for a large meeting with videoconference"), (21, "suspicious message with a link"),
        (21, "I got a phishing email"), (22, "computer has a virus"), (23, "moving my workstation to another floor"),
        (24, "unblock a web site I need for work"), (25, "employee is leaving, close the account"),
        (26, "macintosh for graphic arts"), (27, "create a data base with personal information"),
        (28, "distribution list for our team"), (29, "toner cartridge is empty"),
        (30, "repair equipment seven years old"),
        (6, "working from home on an office computer"), (7, "inbox over quota, messages bounce back"),
        (10, "ink for the office jet I keep in my basement"),
        (12, "the desktop folder vanished, get my documents back"),
        (13, "a chair for a back injury at my desk"), (17, "my old phone died and I visit clients all day"),
        (19, "teach the employees word processing"), (15, "who answers on weekends when the system is down"),
        (25, "my colleague retires friday, what about his equipment"),
        (16, "open the finance team drive to a colleague"),
    ]

    private static let french: [(Int, String)] = [
        (1, "la directrice exige un agenda électronique"), (1, "synchroniser mon palm pilot"),
        (2, "je veux un programme absent du catalogue"), (2, "installer un logiciel"), (2, "logiciel hors cataloge"),
        (3, "j’ai oublié mon mot de passe"), (3, "reinitialiser le mots de passe"), (4, "on m’a volé mon portable"),
        (4, "portable perdu dans le taxi"), (5, "droits d'administrateur local"),
        (5, "developpeur veut etre administrateur"),
        (6, "accès à distance par le VPN"), (6, "authentification a deux facteurs"),
        (7, "ma boîte aux lettres est pleine"),
        (7, "archiver les vieux messages"), (8, "clé usb bloquée"), (8, "disque externe personnel"),
        (9, "le wifi pour un visiteur"), (9, "compte sans fil à la réception"), (10, "réparer l’imprimante à domicile"),
        (10, "imprimer a la maison"), (11, "un deuxieme ecran pour une analyste"),
        (12, "restaurer un fichier supprimé"),
        (12, "sauvegarde de mes fichiers perdus"), (13, "clavier adapté et souris"), (13, "fauteil ergonomique"),
        (14, "un nouvel employé arrive lundi"), (15, "panne après les heures ouvrables"),
        (16, "acces au dossier partage des finances"), (17, "téléphone inteligent pour voyager"),
        (18, "itinerance pour un voyage en Europe"), (19, "formation sur le tableur"),
        (20, "réserver une visioconférence"),
        (21, "message suspect, hameçonnage"), (22, "mon ordinateur a un virus"), (23, "déménager mon poste à l’étage"),
        (24, "débloquer un site web"), (25, "départ d’un employé, fermer son compte"),
        (26, "mac pour les arts graphiques"),
        (27, "créer une base de données"), (28, "nouvelle liste de distribution"), (29, "cartouche d'encre vide"),
        (30, "equipement desuet a recycler"), (4, "laptop volé hier soir"), (3, "reset de mon password svp"),
        (6, "travailler de la maison avec le portable du bureau"),
        (7, "plus de place pour mes courriels, messages refusés"),
        (10, "brancher l’imprimante du bureau chez moi"), (11, "mon écran est trop petit pour deux documents"),
        (15, "qui répond la fin de semaine quand le système plante"), (17, "un cellulaire pour mes visites de clients"),
        (25, "un collègue part à la retraite, que faire de son poste"),
        (28, "écrire à toute mon équipe d’un seul coup"),
        (30, "mon vieil ordinateur de sept ans est lent"), (16, "voir le dossier des finances de mon collègue"),
    ]

    private static let uncoveredEnglish = [
        "parking space for a bicycle", "menu of the cafeteria", "I need a raise", "when is the next holiday",
        "vacation balance is wrong on my pay stub", "the elevator is stuck again",
        "lightbulb burned out in the corridor",
        "pension forms before retirement", "how do I claim travel expenses", "noise from the construction next door",
        "flu shot clinic", "the coffee machine leaks", "my badge does not open the garage", "translation of a letter",
        "parental leave question", "lost umbrella at the reception", "business cards for my team",
        "order a taxi for the visitor", "union meeting on thursday", "the plants need water",
        "air conditioning too cold",
        "book a hotel in Montreal", "donate blood",
    ]

    private static let uncoveredFrench = [
        "stationnement pour mon vélo", "menu de la cafétéria", "remboursement du taxi", "solde de mes vacances",
        "congé de maternité", "l’ascenseur est en panne", "ampoule brûlée dans le corridor", "cotisation de retraite",
        "vaccin contre la grippe", "il fait trop froid dans la salle", "ma carte n’ouvre plus le garage",
        "traduction d’une lettre", "parapluie perdu à la réception", "cartes professionnelles de l’équipe",
        "assemblée du syndicat jeudi", "réserver un hôtel à Québec", "la machine à café coule",
        "bruit du chantier voisin",
        "don de sang", "augmentation de salaire", "arroser les plantes", "erreur sur ma paie", "cours de natation",
    ]
}
