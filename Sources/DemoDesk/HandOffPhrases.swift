// What is said in the demo's hand-offs, by clients and between teams. Each pair says the same, as each language says it.

import Desk

/// Sentences of the hand-offs.
enum HandOffPhrases {
    static let theirs = Bilingual(
        "The policy sends this request to your team", "La politique confie cette demande à votre équipe")
    static let twiceAsked = Bilingual(
        "Remote access asks me for the code twice and then closes",
        "L’accès à distance me demande le code deux fois, puis se ferme")
    static let signInOnce = Bilingual(
        "Work from home with one sign-in a day", "Travailler de la maison en se connectant une fois par jour")
    static let passedOn = Bilingual(
        "I am passing this to the team that can look inside, and I stay your contact until they have it.",
        "Je transmets à l’équipe qui peut regarder à l’intérieur, et je reste votre point de contact d’ici là.")
    static let loopsAtSignIn = Bilingual(
        "The second code is refused by the server, not by the client’s computer",
        "Le deuxième code est refusé par le serveur, pas par l’ordinateur")
    static let approverMissing = Bilingual(
        "Our card asks for an approver’s name on every request for access; the ticket came without one.",
        "Notre carte demande le nom d’un approbateur dans chaque demande d’accès\u{00A0}; le billet n’en avait pas.")
    static let approverSettled = Bilingual(
        "A repair of an access already granted needs no approver; a new access does. Both teams write it on their card.",
        "Réparer un accès déjà accordé ne demande pas d’approbateur\u{00A0}; un nouvel accès, oui. Les deux équipes "
            + "l’inscrivent sur leur carte.")
    static let oldRightsClosed = Bilingual(
        "An old session of yours was still open on our side. It is closed; please try once while I listen.",
        "Une de vos anciennes sessions était restée ouverte chez nous. Elle est fermée\u{00A0}; essayez pendant que je "
            + "vous écoute.")
    static let signedInOnce = Bilingual(
        "Signed in with one code, tried together on the phone",
        "Connexion avec un seul code, essayée ensemble au téléphone")

    static let blankPages = Bilingual(
        "The printer on our floor gives blank pages when I print my leave form",
        "L’imprimante de notre étage sort des pages blanches quand j’imprime mon formulaire de congé")
    static let leaveOnPaper = Bilingual(
        "Have a leave form on paper to sign", "Avoir le formulaire de congé sur papier pour le signer")
    static let printerOrProgram = Bilingual(
        "Blank pages from the leave program; three first tries done with the client",
        "Pages blanches depuis l’application des congés\u{00A0}; les trois premiers essais faits avec le client")
    static let printerIsFine = Bilingual(
        "The printer is fine: a test page and a letter come out well. Only the leave program prints blank.",
        "L’imprimante va bien\u{00A0}: une page d’essai et une lettre sortent comme il faut. Seule l’application des "
            + "congés imprime en blanc.")
    static let noErrorWords = Bilingual(
        "No version and no exact words of the error: we cannot begin.",
        "Ni version ni mots exacts de l’erreur\u{00A0}: nous ne pouvons pas commencer.")
    static let hasIt = Bilingual(
        "Corporate Applications has it now and is trying the same form with the same version.",
        "Applications ministérielles s’en occupe maintenant et essaie le même formulaire avec la même version.")
    static let driverChanged = Bilingual(
        "The form prints well here. The driver of that floor was changed on Monday: please put the former one back.",
        "Le formulaire s’imprime bien ici. Le pilote de cet étage a été changé lundi\u{00A0}: remettez l’ancien, s’il "
            + "vous plaît.")
    static let driverIsOld = Bilingual(
        "The driver is the same on nine other floors, and they print. It is the program.",
        "Le pilote est le même à neuf autres étages, et ils impriment. C’est l’application.")
    static let whoseFault = Bilingual(
        "Driver or program? Each team has a test that points to the other, and the client has waited two days.",
        "Pilote ou application\u{00A0}? Chaque équipe a un essai qui montre l’autre, et le client attend depuis deux "
            + "jours.")
    static let talked = Bilingual(
        "We talked and each kept to our test. The two supervisors now look at both cards and at the client’s form.",
        "Nous nous sommes parlé et chacun garde son essai. Les deux superviseurs regardent maintenant les deux cartes "
            + "et le formulaire du client.")
    static let stillBetweenTwo = Bilingual(
        "Two of our teams do not agree yet on the cause; that is ours to settle. A signed copy is accepted meanwhile.",
        "Deux de nos équipes ne s’entendent pas encore sur la cause\u{00A0}; c’est à nous de régler cela. D’ici là, une "
            + "copie signée est acceptée.")

    static let blackScreen = Bilingual(
        "The wall screen in our meeting room goes black as soon as I plug in",
        "L’écran mural de notre salle devient noir dès que je me branche")
    static let showToEverybody = Bilingual(
        "Show the briefing to twelve people this afternoon",
        "Montrer la présentation à douze personnes cet après-midi")
    static let briefing = Bilingual("a briefing for the deputy minister", "une séance pour la sous-ministre")
    static let technician = Bilingual(
        "I am asking Regional to come with a cable and a spare; I call you back either way.",
        "Je demande aux Opérations régionales de venir avec un câble et un appareil de rechange\u{00A0}; je vous "
            + "rappelle de toute façon.")
    static let otherRoom = Bilingual(
        "If nobody can come in time: move to the room next door, or start half an hour later?",
        "Si personne ne peut venir à temps\u{00A0}: passer à la salle voisine, ou commencer une demi-heure plus "
            + "tard\u{00A0}?")
    static let rooms = [
        Bilingual("the room next door", "la salle voisine"),
        Bilingual("half an hour later", "une demi-heure plus tard"),
    ]
    static let cableOrScreen = Bilingual(
        "Black screen with two laptops; needs hands on the spot",
        "Écran noir avec deux portables\u{00A0}; il faut des mains sur place")

    /// What the other team counts on, and whether it is there.
    static func checked(_ isFirstDone: Bool, _ isSecondDone: Bool) -> [(text: Bilingual, done: Bool)] {
        [
            (
                Bilingual("the three first tries, with the client", "les trois premiers essais, avec le client"),
                isFirstDone
            ),
            (Bilingual("the exact words of the error", "les mots exacts de l’erreur"), isSecondDone),
        ]
    }
}
