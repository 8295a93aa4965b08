// What agents and clients say in the demo's histories. Each pair says the same kind of thing, as each language says it.

import Desk

/// Sentences of the usual stories.
enum StoryPhrases {
    static let greetings = [
        Bilingual("", ""), Bilingual("", ""), Bilingual("", ""), Bilingual("Hello. ", "Bonjour. "),
        Bilingual("Good morning. ", "Bonjour à vous. "), Bilingual("Hi there. ", "Allô. "),
    ]

    static let farewells = [
        Bilingual("", ""), Bilingual("", ""), Bilingual("", ""), Bilingual(". Thank you", ". Merci"),
        Bilingual(". I need it this week", ". Il me le faut cette semaine"),
        Bilingual(". My manager is asking", ". Ma gestionnaire insiste"),
        Bilingual(". It worked before you took over", ". Cela marchait avant que vous arriviez"),
    ]

    static let calm = [
        Bilingual("calm", "calme"), Bilingual("friendly", "aimable"), Bilingual("in a hurry", "à la course"),
        Bilingual("grateful", "de bonne humeur"),
    ]

    static let upset = [
        Bilingual("upset", "en colère"), Bilingual("disappointed", "s’attendait à mieux"),
        Bilingual("insistent", "insiste"), Bilingual("tired of waiting", "trouve le temps long"),
    ]

    static let calmWords = [
        Bilingual("Good to know why, at least.", "C’est bon de savoir pourquoi, au moins."),
        Bilingual("That was quick.", "Vous avez fait vite."),
        Bilingual("Fine, tell me what you need from me.", "Bon, dites-moi ce qu’il vous faut de ma part."),
    ]

    static let upsetWords = [
        Bilingual("So the answer is no again.", "Alors c’est encore non."),
        Bilingual(
            "Nobody asked us before changing the rules.",
            "Personne ne nous a consultés avant de changer les "
                + "règles."),
        Bilingual("The colleague next door has one.", "Mon collègue d’à côté en a un."),
    ]

    static let declined = [
        Bilingual("too slow", "trop long"),
        Bilingual("does not do what I need", "ne fait pas ce qu’il me faut"),
        Bilingual("I tried it last year and it failed me", "essayé l’an dernier, sans succès"),
        Bilingual("one more thing to learn", "encore une chose à apprendre"),
        Bilingual("my team will not use it", "mon équipe ne s’en servira pas"),
        Bilingual("I would rather wait", "j’aime mieux attendre"),
    ]

    static let supervisor = Bilingual("the duty supervisor", "la superviseure de garde")

    static let escalated = [
        Bilingual(
            "The client does not accept the answer and asks for a second look",
            "La personne n’accepte pas la réponse et demande un second regard"),
        Bilingual(
            "None of the offers meets the deadline, says the client",
            "Aucune offre ne respecte l’échéance, dit la personne"),
        Bilingual(
            "The client says another group was allowed the same thing",
            "La personne dit qu’un autre groupe a eu droit à la même chose"),
        Bilingual(
            "I would rather have this looked at now than after three more calls",
            "J’aime mieux que ce soit vu maintenant qu’après trois autres appels"),
    ]

    static let pressure = [
        Bilingual("I will go over your head", "Je vais passer par-dessus votre tête"),
        Bilingual("I am calling the director", "J’appelle la directrice"),
        Bilingual("Do you know who I work for?", "Savez-vous pour qui je travaille ?"),
        Bilingual("I will put this in writing to your boss", "Je vais l’écrire à votre patron"),
        Bilingual("I always end up getting it anyway", "Je finis toujours par l’obtenir de toute façon"),
    ]

    static let upheld = [
        Bilingual(
            "The clause applies and the offers meet the need; offered again with a date",
            "La clause s’applique et les offres répondent au besoin ; offertes de nouveau, avec une date"),
        Bilingual(
            "Same facts as earlier rulings: we answer everybody alike",
            "Mêmes faits que les décisions précédentes : même réponse pour tout le monde"),
        Bilingual(
            "Nobody here could look after it; the client now knows why",
            "Personne ici ne pourrait s’en occuper ; la personne sait maintenant pourquoi"),
    ]

    static let exception = [
        Bilingual(
            "A dated need that no offer meets, confirmed in writing by the manager",
            "Un besoin daté auquel aucune offre ne répond, confirmé par écrit par la ou le gestionnaire"),
        Bilingual(
            "Until the device on order arrives, so that the work does not stop",
            "Jusqu’à l’arrivée de l’appareil commandé, pour ne pas arrêter le travail"),
        Bilingual(
            "The group had it by agreement when it arrived; time to prepare the change",
            "Le groupe l’avait par entente à son arrivée ; le temps de préparer le changement"),
    ]

    static let exceptionConditions = [
        Bilingual(
            "no protected information; returned on the last day",
            "aucune information protégée ; rendu le dernier "
                + "jour"),
        Bilingual(
            "the desk gives no repair; the manager signs",
            "sans réparation par le service ; la ou le gestionnaire signe"),
    ]

    static let policyChange = [
        Bilingual(
            "Third overturn on these facts: the clause goes back to its owner",
            "Troisième décision infirmée sur ces faits : la clause retourne à qui en est responsable"),
        Bilingual(
            "The clause does not foresee this case and should", "La clause ne prévoit pas ce cas et le devrait"),
    ]

    static let conduct = [
        Bilingual(
            "The answer was right, the tone was not; apology made and accepted",
            "La réponse était juste, le ton ne l’était pas ; excuses présentées et acceptées"),
        Bilingual(
            "Insults on the line; the client was told what we expect, and served",
            "Insultes au téléphone ; nos attentes ont été rappelées, et la personne servie"),
    ]

    static let notes = [
        Bilingual("Prefers to be reached before ten.", "À joindre de préférence avant dix heures."),
        Bilingual("Sits on the 4th floor, near the stairs.", "Travaille au 4e étage, près de l’escalier."),
        Bilingual(
            "Had this in the former department: see MOV-1.2.", "En avait un dans l’ancien ministère : voir MOV-1.2."),
        Bilingual(
            "Checked twice with the team before answering.",
            "Vérifié deux fois auprès de l’équipe avant de "
                + "répondre."),
    ]

    static let delivered = [
        Bilingual(
            "Delivered; the client confirmed that it works",
            "Livré ; la personne confirme que cela fonctionne"),
        Bilingual("In place, tried together on the phone", "En place, essayé ensemble au téléphone"),
        Bilingual("Done the same day; the client is satisfied", "Fait le jour même ; la personne est satisfaite"),
    ]

    static let withoutOffer = [
        Bilingual("The client will think about the offers", "La personne va réfléchir aux offres"),
        Bilingual("The client will do without for now", "La personne s’en passera pour l’instant"),
        Bilingual("No answer after two reminders", "Aucune réponse après deux rappels"),
    ]

    static let asPromised = [
        Bilingual(
            "As promised: it is on its way, nothing for you to do.",
            "Comme promis : c’est en route, vous n’avez rien à faire."),
        Bilingual(
            "News as agreed: the team has it and keeps the date.",
            "Des nouvelles, comme convenu : l’équipe s’en occupe et la date tient."),
    ]

    static let tooLate = [
        Bilingual(
            "I should have called before now, and I am sorry. Here is where it stands.",
            "J’aurais dû vous appeler avant, et je vous présente mes excuses. Voici où nous en sommes."),
        Bilingual(
            "We are late and you heard nothing from us: that is our fault. It arrives tomorrow.",
            "Nous sommes en retard et vous n’avez rien su : c’est notre faute. Vous l’aurez demain."),
    ]

    static let stillWaiting = [
        Bilingual(
            "Still waiting for the supplier; the date has not moved.",
            "Nous attendons toujours le fournisseur ; la date n’a pas bougé."),
        Bilingual(
            "I asked again today; the order is confirmed.", "J’ai relancé aujourd’hui ; la commande est confirmée."),
        Bilingual(
            "Two more weeks, says the supplier; I will call you before then.",
            "Encore deux semaines, dit le fournisseur ; je vous appelle avant."),
    ]

    static let checkedBack = [
        Bilingual(
            "I asked whether one of the offers would help after all.",
            "J’ai demandé si une des offres pouvait aider, tout compte fait."),
        Bilingual(
            "As agreed, I call back: the offers still stand.",
            "Je rappelle comme convenu : les offres tiennent toujours."),
    ]

    static let agreement = Bilingual("the agreement in writing", "l’accord par écrit")
    static let delivery = Bilingual("the delivery", "la livraison")
    static let fromClient = [
        Bilingual("a confirmation by email", "une confirmation par courriel"),
        Bilingual("the date and the place", "la date et le lieu"),
        Bilingual("the name of the person in charge", "le nom de la personne responsable"),
    ]

    static let urgent = [
        Bilingual("a whole team waits for it", "toute une équipe l’attend"),
        Bilingual("a hearing tomorrow morning", "une audience demain matin"),
        Bilingual("the minister’s office asks", "le cabinet le demande"),
    ]
    /// Short marks, the same in both languages.
    static let tags = ["migration", "audit", "transition", "budget"]

    static let closed = Bilingual("five business days without news", "cinq jours ouvrables sans nouvelles")
    static let clientName = Bilingual("the client", "la personne")
    static let supplierName = Bilingual("the supplier", "le fournisseur")
}
