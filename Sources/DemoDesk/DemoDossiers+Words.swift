// The demo's notices of change and message templates, in both languages.

import Desk
import Dossiers

extension DemoDossiers {
    static let surveyAnswers: [DossierEvent.SurveyAnswered] = {
        func answered(_ ratings: [(service: String, need: Int, value: Int)], _ words: String)
            -> DossierEvent.SurveyAnswered
        {
            .init(
                answeredBy: "Odile Marchand",
                answers: ratings.map { .init(service: $0.service, need: $0.need, value: $0.value) }, words: words)
        }
        return [
            answered(
                [("ready", 4, 3), ("answer", 4, 4), ("news", 3, 2), ("phone", 3, 4), ("laptop", 4, 4)],
                "Nobody calls us back when a date moves."),
            answered(
                [("ready", 5, 3), ("answer", 4, 5), ("news", 5, 3), ("phone", 2, 4), ("laptop", 3, 4)],
                "Les cliniques ferment à vingt heures\u{00A0}: savoir quand on nous rappellera compte plus qu’un portable "
                    + "plus rapide."),
        ]
    }()

    static func noticeWords(
        _ today: CivilDate
    ) -> (read: DossierEvent.NoticePublished, new: DossierEvent.NoticePublished) {
        (
            .init(
                title: Bilingual(
                    "From generalists to two specialities each", "De généralistes à deux spécialités chacun"),
                what: Bilingual(
                    "Each agent of the desk names two specialities and one subject to learn. Calls still come to "
                        + "everybody; hard ones go to who knows.",
                    "Chaque agent du service nomme deux spécialités et un sujet à apprendre. Les appels arrivent toujours à "
                        + "tous\u{00A0}; les plus durs vont à qui s’y connaît."),
                why: Bilingual(
                    "Eight organisations joined us in nine months: nobody can know sixteen houses by heart, and you "
                        + "told us so.",
                    "Huit organismes se sont joints à nous en neuf mois\u{00A0}: personne ne peut connaître seize maisons par "
                        + "cœur, et vous nous l’avez dit."),
                effective: today.adding(days: -5), concerns: .teams(["nsd"])),
            .init(
                title: Bilingual("One answer to every hand-off", "Une réponse à chaque transfert"),
                what: Bilingual(
                    "A hand-off is accepted, or returned with a reason, within two business hours. Until then the ticket "
                        + "stays with who offered it.",
                    "Un transfert est accepté, ou retourné avec une raison, en deux heures ouvrables. D’ici là, le billet "
                        + "reste à qui l’a offert."),
                why: Bilingual(
                    "Last quarter one ticket in nine crossed teams three times or more, and the client told the story "
                        + "again each time.",
                    "Au dernier trimestre, un billet sur neuf a changé d’équipe trois fois ou plus, et le client a chaque fois "
                        + "repris son histoire."),
                effective: today.adding(days: 14), concerns: .everybody)
        )
    }

    static let templateWords: [(name: String, title: Bilingual, text: Bilingual)] = [
        (
            "need-confirmed", Bilingual("What we understood", "Ce que nous avons compris"),
            Bilingual(
                "Hello {client},\n\nHere is what we understood: {need}. Did we get it right? Ticket {ticket}.\n\n{agent}",
                "Bonjour {client},\n\nVoici ce que nous avons compris\u{00A0}: {need}. Est-ce bien cela\u{00A0}? "
                    + "Billet {ticket}.\n\n{agent}")
        ),
        (
            "late-delivery", Bilingual("It will be late", "Ce sera en retard"),
            Bilingual(
                "Hello {client},\n\nYour request (ticket {ticket}) will take longer than we said. We tell you now so "
                    + "that you can plan. If you need something to work with until then, call us.\n\n{agent}, {date}",
                "Bonjour {client},\n\nVotre demande (billet {ticket}) prendra plus de temps que prévu. Nous vous le disons "
                    + "dès maintenant pour que vous puissiez vous organiser. S’il vous faut une solution d’ici là, appelez-nous.\n\n"
                    + "{agent}, {date}")
        ),
        (
            "no-but", Bilingual("Not that, but this", "Pas cela, mais ceci"),
            Bilingual(
                "Hello {client},\n\nWe cannot offer what you asked for, and here is why: {clause}. What you need is "
                    + "{need}, and for that we can offer you this today:\n\n{offers}\n\n{agent}",
                "Bonjour {client},\n\nNous ne pouvons pas offrir ce que vous avez demandé, et voici pourquoi\u{00A0}: {clause}. "
                    + "Votre besoin est le suivant\u{00A0}: {need}. Pour y répondre, nous pouvons vous offrir ceci dès "
                    + "aujourd’hui\u{00A0}:\n\n{offers}\n\n{agent}")
        ),
        (
            "waiting-for-you", Bilingual("We need one thing from you", "Il nous manque une chose"),
            Bilingual(
                "Hello {client},\n\nTo go on with ticket {ticket} we need one thing from you. The clock stops on our side "
                    + "until we hear from you; call us if anything is unclear.\n\n{agent}",
                "Bonjour {client},\n\nPour continuer le billet {ticket}, il nous manque une chose de votre part. Notre délai "
                    + "s’arrête d’ici votre réponse\u{00A0}; appelez-nous si quelque chose n’est pas clair.\n\n{agent}")
        ),
        (
            "escalated", Bilingual("Somebody else looks at it", "Quelqu’un d’autre l’examine"),
            Bilingual(
                "Hello {client},\n\nYou asked for a second look at ticket {ticket}. A supervisor who had no part in the "
                    + "first answer has it now, with everything you told us.\n\n{agent}, {date}",
                "Bonjour {client},\n\nVous avez demandé un second examen du billet {ticket}. Une personne de la supervision "
                    + "qui n’a pas pris part à la première réponse l’a maintenant, avec tout ce que vous nous avez dit.\n\n"
                    + "{agent}, {date}")
        ),
        (
            "resolved", Bilingual("It is done", "C’est fait"),
            Bilingual(
                "Hello {client},\n\nTicket {ticket} is resolved: {need}. If it does not work as you need it, answer this "
                    + "message and it opens again.\n\n{agent}",
                "Bonjour {client},\n\nLe billet {ticket} est résolu\u{00A0}: {need}. Si cela ne répond pas à votre besoin, "
                    + "répondez à ce message et il sera rouvert.\n\n{agent}")
        ),
    ]
}
