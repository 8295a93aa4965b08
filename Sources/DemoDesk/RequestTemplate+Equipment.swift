// Requests about what stands on a desk or hangs on a wall, and about files.

import Desk

extension RequestTemplate {
    static let files = [
        RequestTemplate(
            "cloud-sharing", weight: 18, taken: 81, escalated: 8, overturned: 20,
            need: Bilingual("Exchange files with people outside", "Échanger des fichiers avec l’extérieur"),
            words: [
                Bilingual(
                    "The university only sends through Dropbox and you block it",
                    "L’université n’envoie que par Dropbox et vous le bloquez"),
                Bilingual(
                    "Could you open Google Drive for the working group?",
                    "Pourriez-vous ouvrir Google Drive pour le groupe de travail ?"),
                Bilingual(
                    "WeTransfer worked last month, why not today?",
                    "WeTransfer marchait le mois dernier, pourquoi plus aujourd’hui ?"),
            ]),
        RequestTemplate(
            "large-file", weight: 6,
            need: Bilingual("Send a file too big for mail", "Envoyer un fichier trop lourd pour le courriel"),
            words: [
                Bilingual(
                    "I have a large file for the printer and mail says no",
                    "J’ai un fichier volumineux pour l’imprimeur et le courriel n’en veut pas")
            ]),
        RequestTemplate(
            "usb-key", weight: 15, taken: 79, escalated: 9, overturned: 22,
            need: Bilingual(
                "Carry files to where there is no network", "Apporter des fichiers là où il n’y a pas de réseau"),
            words: [
                Bilingual(
                    "I present in a church basement, my slides must be on a USB key",
                    "Je présente dans un sous-sol d’église, mes diapos doivent être sur une clé USB"),
                Bilingual(
                    "The computer does not see my external drive",
                    "L’ordinateur ne voit pas mon disque externe"),
                Bilingual(
                    "Counsel for the other side sent us a USB key", "La partie adverse nous a envoyé une clé USB"),
            ]),
        RequestTemplate(
            "data-recovery", weight: 8,
            need: Bilingual("Get a lost file back", "Retrouver un fichier perdu"),
            words: [
                Bilingual(
                    "A whole folder vanished over lunch, can you recover it?",
                    "Un dossier complet a disparu pendant le dîner, pouvez-vous le récupérer ?"),
                Bilingual(
                    "I saved over the budget, I need yesterday’s file back",
                    "J’ai enregistré par-dessus le budget, il me faut récupérer le fichier d’hier"),
            ]),
    ]

    static let equipment = [
        RequestTemplate(
            "new-laptop", weight: 8,
            need: Bilingual("Have a computer to work on", "Avoir un ordinateur pour travailler"),
            words: [
                Bilingual(
                    "I still have a tower and I am told to telework: I need a laptop",
                    "J’ai encore une tour et on me demande de télétravailler : il me faut un portable"),
                Bilingual(
                    "Our contractor has no laptop of ours",
                    "Notre contractuel n’a pas d’ordinateur portable du ministère"),
            ]),
        RequestTemplate(
            "laptop-refresh", weight: 16, taken: 77, escalated: 9, overturned: 11,
            need: Bilingual("Work on a machine that keeps up", "Travailler sur un appareil qui suit"),
            words: [
                Bilingual(
                    "It takes nine minutes to start, I want a newer laptop",
                    "Il met neuf minutes à démarrer, je veux un portable plus récent"),
                Bilingual(
                    "The hinge of my laptop is held with tape", "La charnière de mon portable tient avec du ruban"),
            ]),
        RequestTemplate(
            "second-screen", weight: 9, need: Bilingual("See two documents at once", "Voir deux documents à la fois"),
            words: [
                Bilingual(
                    "I compare spreadsheets all day, a second screen would help",
                    "Je compare des tableaux toute la journée, un deuxième écran m’aiderait"),
                Bilingual(
                    "Is there a spare monitor for our student?", "Y a-t-il un deuxième écran pour notre stagiaire ?"),
            ]),
        RequestTemplate(
            "home-office", weight: 7, taken: 58, escalated: 14, overturned: 18,
            need: Bilingual("Work at home without hurting", "Travailler à la maison sans se faire mal"),
            words: [
                Bilingual(
                    "Three days a week at the kitchen table: can you send a screen home?",
                    "Trois jours par semaine à la table de cuisine : pouvez-vous livrer un écran à la maison ?"),
                Bilingual(
                    "A chair for my home office, where do I sign?",
                    "Une chaise pour mon bureau à domicile, où dois-je signer ?"),
            ]),
        RequestTemplate(
            "headset", weight: 5,
            need: Bilingual("Hear and be heard in meetings", "Entendre et être entendu en réunion"),
            words: [Bilingual("My headset crackles in every call", "Mon casque d’écoute grésille à chaque appel")]),
        RequestTemplate(
            "ergonomic", weight: 5, need: Bilingual("Work without pain", "Travailler sans douleur"),
            words: [
                Bilingual(
                    "My wrist hurts, I would like a vertical mouse",
                    "J’ai mal au poignet, j’aimerais une souris verticale")
            ]),
        RequestTemplate(
            "screen-reader", weight: 3, need: Bilingual("Read the screen", "Lire à l’écran"),
            words: [
                Bilingual(
                    "A colleague is losing her sight and needs a screen reader",
                    "Une collègue perd la vue et a besoin d’un lecteur d’écran")
            ]),
        RequestTemplate(
            "desk-printer", weight: 13, taken: 80, escalated: 11, overturned: 17,
            need: Bilingual("Print what nobody else should see", "Imprimer ce que personne d’autre ne doit voir"),
            words: [
                Bilingual(
                    "Staffing files do not belong on a shared tray, I want my own printer",
                    "Les dossiers du personnel n’ont rien à faire dans un bac commun, je veux ma propre imprimante"),
                Bilingual(
                    "You took the printer from my office on Friday",
                    "Vous avez enlevé l’imprimante de mon bureau vendredi"),
            ]),
        RequestTemplate(
            "shared-printer", weight: 9,
            need: Bilingual("Have the floor’s printer work", "Que l’imprimante de l’étage fonctionne"),
            words: [
                Bilingual("The printer on 14 prints everything in pink", "L’imprimante du 14e imprime tout en rose"),
                Bilingual("Paper jam on the shared printer, again", "Encore un bourrage sur l’imprimante partagée"),
            ]),
        RequestTemplate(
            "fax", weight: 4, taken: 83,
            need: Bilingual("Receive and send faxes", "Recevoir et envoyer des télécopies"),
            words: [
                Bilingual(
                    "The pharmacies only fax and our fax machine is gone",
                    "Les pharmacies ne font que télécopier et notre télécopieur a disparu")
            ]),
        RequestTemplate(
            "outside-meeting", weight: 12, taken: 86,
            need: Bilingual("Join a partner’s meeting", "Se joindre à la réunion d’un partenaire"),
            words: [
                Bilingual(
                    "The provinces meet on Zoom tomorrow and I must be there",
                    "Les provinces se réunissent sur Zoom demain et je dois y être"),
                Bilingual(
                    "Webex asks me to install something for my meeting",
                    "Webex me demande d’installer quelque chose pour ma réunion"),
            ]),
        RequestTemplate(
            "meeting-room", weight: 8,
            need: Bilingual(
                "Hold a meeting that works",
                "Tenir une réunion qui fonctionne"),
            words: [
                Bilingual(
                    "No sound in the videoconference room and twelve people waiting",
                    "Pas de son dans la salle de visioconférence et douze personnes attendent")
            ]),
        RequestTemplate(
            "guest-wifi", weight: 8,
            need: Bilingual("Give a visitor the Internet", "Donner Internet à une personne en visite"),
            words: [
                Bilingual(
                    "Forty people tomorrow, can they have guest wifi?",
                    "Quarante personnes demain, peuvent-elles avoir le Wi-Fi des invités ?")
            ]),
        RequestTemplate(
            "own-router", weight: 4, taken: 82, escalated: 12, overturned: 5,
            need: Bilingual("Have a signal where one works", "Avoir du signal là où l’on travaille"),
            words: [
                Bilingual(
                    "One bar of wifi at my desk, so I bought a router",
                    "Une seule barre de Wi-Fi à mon poste, alors j’ai acheté un routeur")
            ]),
        RequestTemplate(
            "desk-phone", weight: 5, taken: 81,
            need: Bilingual("Take long calls in comfort", "Prendre de longs appels confortablement"),
            words: [Bilingual("I would like my desk phone back", "J’aimerais ravoir mon téléphone de bureau")]),
        RequestTemplate(
            "voicemail", weight: 5, need: Bilingual("Hear one’s messages", "Écouter ses messages"),
            words: [
                Bilingual(
                    "My voicemail forgot me after the move",
                    "Ma boîte vocale ne me connaît plus depuis le déménagement")
            ]),
    ]
}
