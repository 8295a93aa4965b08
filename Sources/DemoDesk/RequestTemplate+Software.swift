// Requests about programs: installing, licences, translation, assistants.

import Desk

extension RequestTemplate {
    static let software = [
        RequestTemplate(
            "unlisted-software", weight: 52, taken: 70, escalated: 14, overturned: 18,
            need: Bilingual(
                "Get the work done with a program somebody answers for",
                "Accomplir le travail avec un logiciel dont quelqu’un répond"),
            words: [
                Bilingual(
                    "I paid for this program myself and I only need you to install it",
                    "J’ai payé ce logiciel moi-même, vous n’avez qu’à l’installer : il n’est pas dans le catalogue"),
                Bilingual(
                    "Photoshop for our posters, please, ours expired in the old building",
                    "Photoshop pour nos affiches, s’il vous plaît, le nôtre est resté dans l’ancien immeuble"),
                Bilingual(
                    "A supplier sent us a special software to read their files",
                    "Un fournisseur nous envoie un logiciel spécial pour lire ses fichiers"),
                Bilingual(
                    "There is a freeware that does exactly this, it takes two minutes",
                    "Il y a un graticiel qui fait exactement cela, c’est l’affaire de deux minutes"),
                Bilingual(
                    "You call it unsupported software, I call it my job",
                    "Vous appelez cela un logiciel non pris en charge, moi j’appelle cela mon travail"),
            ]),
        RequestTemplate(
            "catalogue-software", weight: 18,
            need: Bilingual("Have a standard program installed", "Faire installer un logiciel du catalogue"),
            words: [
                Bilingual(
                    "Please put Visio on my new laptop", "Installez Visio sur mon nouveau portable, s’il vous plaît"),
                Bilingual("Acrobat disappeared after the update", "Acrobat a disparu après la mise à jour"),
                Bilingual(
                    "My student needs the standard software before Monday",
                    "Ma stagiaire a besoin du logiciel standard avant lundi"),
            ]),
        RequestTemplate(
            "software-licence", weight: 9,
            need: Bilingual("Renew or move a licence", "Renouveler ou transférer une licence"),
            words: [
                Bilingual(
                    "It says licence expired and I present at two o’clock",
                    "On me dit « licence expirée » et je présente à deux heures"),
                Bilingual(
                    "A colleague left, can I take over her software licence?",
                    "Une collègue est partie, puis-je reprendre sa licence de logiciel ?"),
            ]),
        RequestTemplate(
            "old-software", weight: 7, taken: 78, escalated: 9,
            need: Bilingual(
                "Open files made with an old program",
                "Ouvrir des fichiers faits avec un ancien logiciel"),
            words: [
                Bilingual(
                    "Twenty years of memos in WordPerfect and you took it away",
                    "Vingt ans de notes en WordPerfect et vous l’avez enlevé"),
                Bilingual(
                    "Put the old version back, my macros are broken",
                    "Remettez l’ancienne version, mes macros ne marchent plus"),
            ]),
        RequestTemplate(
            "browser-extension", weight: 5,
            need: Bilingual("Browse without getting in each other’s way", "Naviguer sans se faire gêner"),
            words: [
                Bilingual(
                    "The browser extension for our references is greyed out",
                    "L’extension de navigateur pour nos références est grisée"),
                Bilingual(
                    "Could you allow an ad blocker, half the page is ads",
                    "Pourriez-vous permettre un bloqueur de publicité, la moitié de la page est en annonces"),
            ]),
        RequestTemplate(
            "ai-assistant", weight: 16, taken: 73, escalated: 9, overturned: 20,
            need: Bilingual("Write and summarize faster", "Rédiger et résumer plus vite"),
            words: [
                Bilingual(
                    "ChatGPT would save me an hour a day on briefing notes",
                    "ChatGPT me ferait gagner une heure par jour sur mes notes"),
                Bilingual(
                    "Why is the public chatbot blocked when my kids use it at school?",
                    "Pourquoi le robot conversationnel est-il bloqué, mes enfants l’utilisent à l’école ?"),
                Bilingual(
                    "May I paste our minutes in an AI assistant?",
                    "Puis-je coller nos procès-verbaux dans un assistant IA ?"),
            ]),
        RequestTemplate(
            "translation-software", weight: 13, taken: 79, escalated: 8,
            need: Bilingual(
                "Write in the other official language every day",
                "Écrire tous les jours dans l’autre langue "
                    + "officielle"
            ),
            words: [
                Bilingual(
                    "I answer letters in French every day and need a translation software",
                    "Je réponds à des lettres en anglais tous les jours, il me faut un logiciel de traduction"),
                Bilingual(
                    "DeepL is far better than what we have, please install it",
                    "DeepL est bien meilleur que ce qu’on a, installez-le s’il vous plaît"),
                Bilingual(
                    "Our translators brought their own translation memory",
                    "Nos traductrices sont arrivées avec leur propre mémoire de traduction"),
            ]),
    ]

    static let help = [
        RequestTemplate(
            "after-hours-support", weight: 5, taken: 82, escalated: 7,
            need: Bilingual("Get help when the desk is closed", "Avoir de l’aide quand le service est fermé"),
            words: [
                Bilingual(
                    "I called at nine at night and got a machine",
                    "J’ai appelé à neuf heures du soir et c’est une machine qui a répondu"),
                Bilingual(
                    "Who helps us on Saturday when the site is down?",
                    "Qui nous aide le samedi quand le site "
                        + "tombe ?"),
            ]),
        RequestTemplate(
            "faster-service", weight: 10, taken: 70, escalated: 18, overturned: 12,
            need: Bilingual("Have it sooner", "L’obtenir plus tôt"),
            words: [
                Bilingual(
                    "My deputy minister is waiting, move me to the top of the list",
                    "Mon sous-ministre attend, passez-moi en haut de la liste"),
                Bilingual("Five days is a joke, this is urgent", "Cinq jours, c’est une blague, c’est urgent"),
            ]),
        RequestTemplate(
            "training", weight: 8,
            need: Bilingual("Learn the new tools", "Apprendre les nouveaux outils"),
            words: [
                Bilingual(
                    "Nobody in my unit knows the new mail, is there training?",
                    "Personne dans mon unité ne connaît le nouveau courriel, y a-t-il de la formation ?"),
                Bilingual(
                    "I would like a short course on pivot tables",
                    "J’aimerais une courte formation sur les tableaux croisés"),
            ]),
        RequestTemplate(
            "outside-course", weight: 3,
            need: Bilingual("Take a course given outside", "Suivre un cours à l’externe"),
            words: [
                Bilingual(
                    "Can you register me for a private course in data analysis?",
                    "Pouvez-vous m’inscrire à un cours externe en analyse de données ?")
            ]),
        RequestTemplate(
            "complaint", weight: 3,
            need: Bilingual("Be heard about how a call went", "Être entendu sur le déroulement d’un appel"),
            words: [
                Bilingual(
                    "I want to file a complaint, I was kept on hold and then cut off",
                    "Je veux déposer une plainte, on m’a fait attendre puis raccroché"),
                Bilingual(
                    "The last agent sighed at every question I asked",
                    "Le dernier agent soupirait à chacune de mes questions"),
            ]),
    ]
}
