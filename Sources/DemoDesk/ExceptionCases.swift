// Three exceptions a supervisor granted: one for a whole client group, in force now, one that was ended before its last
// day because its reason was gone, and the precedent of the Palm Pilot case.

import Desk
import Tickets

/// The exceptions always on record in the demo.
enum ExceptionCases {
    /// Business minutes before now at which they begin, the oldest first.
    static let minutesAgo = (precedent: 28_000, ended: 9_300, inForce: 2_500)
    /// Business minutes before now at which the first one is ended.
    private static let endedMinutesAgo = 1_900

    /// What was asked, refused by the book, and granted for a time.
    private struct Grant: Sendable {
        let item: String
        let agent: AgentID
        let supervisor: AgentID
        let scope: ExceptionScope?
        /// Days from now to the last one.
        let days: Int
        let words, need, reason, conditions, told: Bilingual
    }

    /// Transport may keep a program for a while.
    static func writeInForce(_ writer: inout StoryWriter) {
        write(inForce, &writer)
    }

    /// Somebody in Finance keeps an organizer while travelling: what a ruling on the Palm Pilot is compared with.
    static func writePrecedent(_ writer: inout StoryWriter) {
        write(precedent, &writer)
    }

    /// Revenue had its own router until the cable came.
    static func writeEnded(_ writer: inout StoryWriter) {
        write(ended, &writer)
        writer.wait(until: writer.setting.hours.moment(minutesAgo: endedMinutesAgo))
        let reason = Bilingual(
            "The cable is in since this morning and the router is back with us.",
            "Le câble est posé depuis ce matin et le routeur nous est revenu.")
        writer.act(.endException(reason: reason[writer.language]), by: ended.supervisor)
    }

    private static func write(_ grant: Grant, _ writer: inout StoryWriter) {
        let language = writer.language
        writer.agent = grant.agent
        writer.open(grant.words[language], by: .phone)
        writer.assign(to: grant.agent)
        writer.pass(minutes: 3...4)
        writer.act(.confirmNeed(grant.need[language]))
        let decision = writer.decide(item: grant.item)
        writer.pass(minutes: 2...3)
        if let decision { writer.tell(StoryAnswers.refusal(decision, language)) }
        writer.pass(minutes: 1...2)
        let reason = StoryPhrases.escalated[3][language]
        writer.act(.escalate(.init(by: .agent, to: StoryPhrases.supervisor[language], reason: reason)))
        writer.wait(minutes: 60...80)
        let until = writer.setting.hours.day(of: writer.setting.now).adding(days: grant.days)
        writer.act(
            .rule(
                .init(
                    ruling: .exception, reason: grant.reason[language], until: until,
                    conditions: grant.conditions[language], scope: grant.scope)), by: grant.supervisor)
        writer.agent = grant.agent
        writer.pass(minutes: 5...9)
        writer.tell(grant.told[language])
        writer.wait(minutes: 200...260)
        writer.finish(StoryPhrases.delivered[0][language])
    }

    private static let inForce = Grant(
        item: "unlisted-software", agent: "leblanc", supervisor: "gagnon", scope: .group, days: 45,
        words: Bilingual(
            "Our bridge inspectors draw with SpanCheck, and the new computers came without it",
            "Nos inspecteurs de ponts dessinent avec SpanCheck, et les nouveaux ordinateurs sont arrivés sans lui"),
        need: Bilingual(
            "Finish the inspection drawings of the season", "Finir les dessins d’inspection de la saison"),
        reason: Bilingual(
            "The season’s drawings are half done in SpanCheck; no offer can take them over before it ends.",
            "Les dessins de la saison sont à moitié faits dans SpanCheck\u{00A0}; aucune offre ne peut les reprendre "
                + "avant la fin."),
        conditions: Bilingual(
            "on the inspectors’ computers only; no repair by the desk",
            "sur les ordinateurs des inspecteurs seulement\u{00A0}; sans réparation par le service"),
        told: Bilingual(
            "The supervisor granted your group an exception, with its last day and its conditions in writing.",
            "La superviseure a accordé une dérogation à votre groupe, avec la date de fin et les conditions par écrit."
        ))

    private static let ended = Grant(
        item: "own-router", agent: "obrien", supervisor: "macdonald", scope: nil, days: 30,
        words: Bilingual(
            "Our temporary office has one network plug for eight people, we brought a router",
            "Notre bureau temporaire a une seule prise réseau pour huit, nous avons apporté un routeur"),
        need: Bilingual(
            "Eight people on the network until the cable comes", "Huit personnes branchées d’ici à la pose du câble"),
        reason: Bilingual(
            "Eight people cannot work otherwise, and the cable is ordered.",
            "Huit personnes ne peuvent pas travailler autrement, et le câble est commandé."),
        conditions: Bilingual(
            "set up by Networks and Security; returned when the cable is in",
            "installé par Réseaux et sécurité\u{00A0}; rendu dès que le câble est posé"),
        told: Bilingual(
            "You may use it until the cable is in; Networks and Security come to set it up.",
            "Vous pouvez vous en servir d’ici à la pose du câble\u{00A0}; Réseaux et sécurité viennent l’installer."))

    private static let precedent = Grant(
        item: "pda", agent: "tremblay-m", supervisor: "gagnon", scope: nil, days: 20,
        words: Bilingual(
            "I audit mills where phones are forbidden, and my notes are in an organizer",
            "Je vérifie des usines où les téléphones sont interdits, et mes notes sont dans un agenda électronique"),
        need: Bilingual("Take notes where no phone may enter", "Prendre des notes là où aucun téléphone n’entre"),
        reason: Bilingual(
            "No phone may enter the mills until the tour ends; the organizer never meets our network.",
            "Aucun téléphone n’entre dans les usines d’ici la fin de la tournée\u{00A0}; l’agenda ne touche jamais à notre "
                + "réseau."),
        conditions: Bilingual(
            "no protected information; no repair by the desk",
            "aucune information protégée\u{00A0}; sans réparation par le service"),
        told: Bilingual(
            "The supervisor granted you an exception until the tour ends, on two conditions in writing.",
            "La superviseure vous accorde une dérogation jusqu’à la fin de la tournée, à deux conditions écrites."))
}
