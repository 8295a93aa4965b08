// Texts that are too long: refused whole, and said how long they are and may be.

import Desk
import Localisation
import Testing
import Tickets

@Suite struct TextLimitTests {
    private let agent = Agent.of(.agent, id: "ana", team: "desk")
    private static let long = String(repeating: "é", count: TextLimit.prose.rawValue)
    private static let line = String(repeating: "é", count: TextLimit.line.rawValue)

    /// Acts with one text each.
    private static let acts: [(TextLimit, @Sendable (String) -> TicketAct)] = [
        (.prose, { .note($0) }), (.prose, { .confirmNeed($0) }),
        (.prose, { .inform(.init(channel: .mail, said: $0)) }),
        (.prose, { .recordContact(.init(mood: "", said: $0)) }),
        (.line, { .recordContact(.init(mood: $0, said: "x")) }),
        (.prose, { .escalate(.init(by: .client, to: "", reason: $0)) }), (.line, { .wait(on: $0, reason: "") }),
        (.line, { .escalate(.init(by: .client, to: $0, reason: "")) }), (.prose, { .resolve(reason: $0) }),
        (.prose, { .fileComplaint(.init(about: "ana", by: .client, words: $0)) }),
        (.line, { .putChoice("", options: [$0, "b"]) }), (.prose, { .close(reason: $0) }),
        (.line, { .offerHandOff(to: "regional", reason: "", checklist: [.init(text: $0, done: true)]) }),
    ]

    @Test func `one character more than fits is refused, and as many as fit are not for that`() throws {
        let log = try TicketLog.decided()
        for (limit, act) in Self.acts {
            let text = limit == .prose ? Self.long : Self.line
            let refusal = log.refusal(of: act(text + "x"), by: agent)
            #expect(refusal == .tooLong(limit.rawValue + 1, limit))
            if case .tooLong = log.refusal(of: act(text), by: agent) { Issue.record("\(act("…"))") }
        }
        #expect(throws: ActRefusal.tooLong(TextLimit.prose.rawValue + 1, .prose)) {
            try Ticket.checkOpening(words: Self.long + "x")
        }
        try Ticket.checkOpening(words: Self.long)
    }

    @Test func `the texts of one act count together`() throws {
        let log = try TicketLog.decided()
        let half = String(Self.long.prefix(40_000))
        let act = TicketAct.escalate(.init(by: .client, to: "x", reason: half, pressure: half))
        #expect(log.refusal(of: act, by: agent) == .tooLong(80_001, .prose))
    }

    @Test func `it is said in both languages`() {
        let words = ActRefusal.tooLong(1_048_576, .prose).words
        #expect(
            words.english
                == "the text has 1,048,576 characters and 65,536 fit here: keep what matters, nothing was recorded")
        #expect(
            words.french
                == "le texte compte 1\u{00A0}048\u{00A0}576 caractères et il en tient 65\u{00A0}536 ici\u{00A0}: "
                + "gardez l’essentiel, rien n’a été inscrit")
    }
}
