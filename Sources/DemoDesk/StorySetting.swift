// What all stories of a demo desk share: the book that decides, the calendar, the people. Made once, then only read.

import Chain
import Decisions
import Desk
import PolicyBook
import Tickets

/// The setting of every story.
struct StorySetting: Sendable {
    /// What left the desk, and the code printed on it.
    typealias Justified = (document: Digest, code: VerificationCode)

    let evaluator: Evaluator
    let now: Instant
    let hours: OpeningHours
    let coding = EventCoding()
    let agents: [AgentID: Agent]
    let servedFrom: [GroupID: CivilDate]
    /// Freezes a decision; nil where it cannot be recorded.
    let freeze: @Sendable (Decision) -> RecordedDecision?
    /// The justification of a ticket by an agent at a moment in a language; nil: none is ever issued.
    let justify: (@Sendable (Ticket, AgentID, Instant, Language) -> Justified?)?

    init(
        book: Book, now: Instant, freeze: @escaping @Sendable (Decision) -> RecordedDecision?,
        justify: (@Sendable (Ticket, AgentID, Instant, Language) -> Justified?)?
    ) {
        evaluator = Evaluator(book: book)
        self.now = now
        hours = OpeningHours(zone: DemoDesk.zone, now: now)
        agents = Dictionary(uniqueKeysWithValues: DemoDesk.agents.map { ($0.id, $0) })
        servedFrom = Dictionary(uniqueKeysWithValues: DemoDesk.groups(now: now).map { ($0.id, $0.servedFrom) })
        self.freeze = freeze
        self.justify = justify
    }

    /// Whether a client's group was served on a day.
    func serves(_ client: Client, on day: CivilDate) -> Bool {
        servedFrom[client.group].map { $0 <= day } ?? false
    }
}
