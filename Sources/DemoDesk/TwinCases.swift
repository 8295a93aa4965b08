// Tickets that belong together: two that one fault causes, tied to each other, and the same request asked twice, made one.

import Desk
import Tickets

/// Pairs of tickets that begin at the same moment.
enum TwinCases {
    /// Business minutes before now at which they begin, the oldest first.
    static let minutesAgo = (merged: 1_050, linked: 215)

    /// A client calls and writes at once: the second ticket goes into the first.
    static func writeMerged(_ first: inout StoryWriter, _ second: inout StoryWriter) {
        let language = first.language
        first.agent = "singh"
        first.open(
            Bilingual(
                "My laptop takes ten minutes to start, can I have another",
                "Mon portable met dix minutes à démarrer, puis-je en avoir un autre")[language], by: .phone)
        first.assign(to: "singh")
        first.pass(minutes: 3...4)
        first.act(
            .confirmNeed(
                Bilingual("A computer ready when the day begins", "Un ordinateur prêt quand la journée commence")[
                    language]))
        _ = first.decide(item: "laptop-refresh")
        first.tell(
            Bilingual(
                "Regional comes to look at it; you will hear from me with the day.",
                "Les Opérations régionales viennent le voir\u{00A0}; je vous donne la date.")[language],
            next: first.promise(minutes: 1_250))
        second.agent = "obrien"
        second.open(
            Bilingual(
                "As I said on the phone: ten minutes to start, every morning",
                "Comme je l’ai dit au téléphone\u{00A0}: dix minutes pour démarrer, tous les matins")[language],
            by: .mail)
        second.assign(to: "obrien")
        second.wait(minutes: 20...25)
        second.merge(
            into: &first,
            reason: Bilingual(
                "the same request, by telephone and by mail", "la même demande, par téléphone et par courriel")[
                    language])
    }

    /// Two people of one group meet the same fault from two sides.
    static func writeLinked(_ first: inout StoryWriter, _ second: inout StoryWriter) {
        first.agent = "singh"
        first.open(
            Bilingual(
                "Nobody on our floor reaches the shared folder since nine",
                "Personne à notre étage n’a accès au dossier partagé depuis neuf heures")[first.language], by: .phone)
        first.assign(to: "singh")
        first.pass(minutes: 2...3)
        first.act(
            .confirmNeed(
                Bilingual("Have the team’s files back today", "Retrouver les fichiers de l’équipe aujourd’hui")[
                    first.language]))
        first.act(
            .setLevel(
                "urgent",
                reason: Bilingual("a whole floor stands still", "un étage entier est arrêté")[first.language]))
        first.tell(
            Bilingual(
                "A switch on your floor is down; Networks and Security are on their way.",
                "Un commutateur de votre étage est en panne\u{00A0}; Réseaux et sécurité sont en route.")[
                    first.language],
            next: first.promise(minutes: 290))
        first.act(.tag(adding: ["panne-4e", "network"], removing: []))
        writeEffect(&second)
        second.link(to: &first, as: .causedBy)
    }

    private static func writeEffect(_ second: inout StoryWriter) {
        second.agent = "leblanc"
        second.open(
            Bilingual(
                "The scanner no longer puts my pages in our folder",
                "Le numériseur ne met plus mes pages dans notre dossier")[second.language], by: .chat)
        second.assign(to: "leblanc")
        second.pass(minutes: 4...5)
        second.act(
            .confirmNeed(
                Bilingual("Send scanned pages to the team", "Envoyer des pages numérisées à l’équipe")[second.language])
        )
        second.tell(
            Bilingual(
                "It is the same fault as the folder’s: one repair for both, and I tell you when it is done.",
                "C’est la même panne que celle du dossier\u{00A0}: une réparation pour les deux, et je vous préviens.")[
                    second.language], next: second.promise(minutes: 330))
    }
}
