// Requests about what people carry: phones, organizers, tablets, and devices of their own.

import Desk

extension RequestTemplate {
    static let mobile = [
        RequestTemplate(
            "pda", weight: 92, taken: 80, escalated: 19, overturned: 26,
            need: Bilingual(
                "Have the calendar at hand away from the desk", "Avoir son agenda sous la main loin du bureau"),
            words: [
                Bilingual(
                    "My director keeps his whole life in a Palm and wants it to talk to the mail here",
                    "Mon directeur a toute sa vie dans son Palm et veut qu’il parle au courriel d’ici"),
                Bilingual(
                    "I was given a Palm Pilot for my birthday, can you hook it up?",
                    "J’ai reçu un Palm Pilot en cadeau, pouvez-vous me le brancher ?"),
                Bilingual(
                    "Where do I order a PDA, the paper agenda is killing me",
                    "Où commande-t-on un ANP, je n’en peux plus de l’agenda papier"),
                Bilingual(
                    "Everybody in my last department had a handheld, I need one for my meetings",
                    "Dans mon ancien ministère, tout le monde avait un agenda électronique, il m’en faut un pour "
                        + "mes réunions"
                ),
                Bilingual(
                    "My pocket organizer no longer syncs since you changed my computer",
                    "Mon organiseur de poche ne se synchronise plus depuis que vous avez changé mon poste"),
            ]),
        RequestTemplate(
            "smartphone", weight: 14, taken: 66, escalated: 9,
            need: Bilingual("Be reached while away from the desk", "Pouvoir être joint loin du bureau"),
            words: [
                Bilingual(
                    "I am on the road twice a week and nobody can reach me",
                    "Je suis sur la route deux fois par semaine et personne ne peut me joindre : il me faut un "
                        + "cellulaire"
                ),
                Bilingual(
                    "Could I have a work cell like the rest of my team?",
                    "Aurais-je droit à un cellulaire comme mon équipe ?"),
                Bilingual(
                    "How long does it take to get a smartphone?",
                    "Combien de temps pour obtenir un téléphone intelligent ?"),
            ]),
        RequestTemplate(
            "second-phone", weight: 4,
            need: Bilingual("Keep two lines of work apart", "Séparer deux lignes de travail"),
            words: [
                Bilingual(
                    "I act for my boss this month and need a second phone",
                    "Je remplace ma chef ce mois-ci et il me faut un deuxième téléphone"),
                Bilingual(
                    "One phone for the press and another phone for my team, please",
                    "Un téléphone pour les médias et un autre téléphone pour l’équipe, s’il vous plaît"),
            ]),
        RequestTemplate(
            "roaming", weight: 7, taken: 70, escalated: 10,
            need: Bilingual("Stay in touch while abroad", "Rester joignable à l’étranger"),
            words: [
                Bilingual(
                    "I fly to Brussels on Tuesday, will the data plan abroad be on?",
                    "Je pars pour Bruxelles mardi, l’itinérance sera-t-elle activée ?"),
                Bilingual(
                    "My phone had no roaming at all in Boston last week",
                    "Mon téléphone n’avait aucune itinérance à Boston la semaine dernière"),
                Bilingual(
                    "We are going south at March break, turn on my international plan",
                    "Nous allons dans le Sud à la relâche, activez mon forfait international"),
            ]),
        RequestTemplate(
            "tablet", weight: 8,
            need: Bilingual("Read documents in meetings without paper", "Lire les documents en réunion sans papier"),
            words: [
                Bilingual(
                    "The committee went paperless, I need an iPad",
                    "Le comité ne veut plus de papier, il me faut un iPad"),
                Bilingual(
                    "Can the inspection team have a tablet each?",
                    "L’équipe d’inspection peut-elle avoir une tablette par personne ?"),
            ]),
        RequestTemplate(
            "smartwatch", weight: 3,
            need: Bilingual("See what is urgent during meetings", "Voir ce qui presse pendant les réunions"),
            words: [
                Bilingual(
                    "Please allow my Apple Watch on my work phone",
                    "Autorisez ma montre Apple avec mon téléphone du travail"),
                Bilingual(
                    "My smart watch buzzes for everything except work",
                    "Ma montre intelligente vibre pour tout sauf le travail"),
            ]),
        RequestTemplate(
            "satellite-phone", weight: 2, taken: 60, escalated: 14, overturned: 30,
            need: Bilingual(
                "Call for help out of reach of the networks", "Appeler à l’aide hors de portée des réseaux"),
            words: [
                Bilingual(
                    "Two of us survey the north shore in June: we want a satellite phone",
                    "Nous serons deux sur la Côte-Nord en juin : il nous faut un téléphone satellite"),
                Bilingual(
                    "Can we borrow a sat phone for the field season?",
                    "Peut-on emprunter un téléphone satellitaire pour la saison de terrain ?"),
            ]),
        RequestTemplate(
            "personal-phone", weight: 12, taken: 71, escalated: 9,
            need: Bilingual(
                "Read work mail on the phone already owned",
                "Lire le courriel du travail sur le téléphone qu’on a "
                    + "déjà"
            ),
            words: [
                Bilingual(
                    "Two phones is one too many, put my mail on my personal phone",
                    "Deux appareils, c’est un de trop : mettez mon courriel sur mon téléphone personnel"),
                Bilingual(
                    "My iPhone asks for a server name to read my mail",
                    "Mon iPhone me demande un nom de serveur pour lire mon courriel"),
            ]),
        RequestTemplate(
            "personal-laptop", weight: 6, taken: 68, escalated: 12,
            need: Bilingual("Work on the machine one knows best", "Travailler sur l’appareil qu’on connaît le mieux"),
            words: [
                Bilingual(
                    "My MacBook is twice as fast as what you gave me, let me on the network",
                    "Mon MacBook est deux fois plus rapide que votre appareil, laissez-moi me brancher"),
                Bilingual(
                    "Working from home, I would rather use my own computer",
                    "En télétravail, j’aimerais mieux utiliser mon propre ordinateur"),
            ]),
    ]
}
