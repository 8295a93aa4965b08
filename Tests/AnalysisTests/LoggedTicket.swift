// Tickets as a log has them, made from words and a decision.

import Chain
import Decisions
import Desk
import PolicyBook
import Reports
import Tickets

/// The events of one ticket.
struct LoggedTicket {
    private(set) var records: [EventRecord] = []
    private var ticket: Ticket
    private let coding = EventCoding()

    init(_ number: Int, words: String = "words", client: Client = LoggedTicket.client(1)) throws {
        ticket = Ticket(id: TicketID(number))
        try append(.opened(.init(client: client, words: words, language: client.language)))
    }

    static func client(
        _ number: Int, _ language: Language = .english, group: GroupID = "health", name: String = "Roy, Sylvie"
    ) -> Client {
        Client(id: ClientID("C\(number)"), name: name, language: language, group: group)
    }

    mutating func append(_ event: TicketEvent) throws {
        let record = EventRecord(
            event, payload: try coding.payload(of: event), of: ticket.id, version: ticket.version + 1,
            at: Instant(milliseconds: Int64(ticket.version) * 60_000), by: "ana", after: ticket.chainEnd)
        records.append(record)
        ticket.apply(record)
    }

    /// Records what a book decides; the decision is left out where it is open.
    mutating func decide(_ facts: [String: FactValue], absent: Set<String> = [], by book: Book, on day: CivilDate)
        throws
    {
        let request = Request(facts: facts, absent: absent, date: day)
        try append(.factsSet(.init(facts: facts, absent: absent.sorted())))
        let decision = try Evaluator(book: book).decide(request)
        try append(
            .decisionRecorded(
                try DecisionRecorder.record(decision, in: book, escalationPath: Bilingual("up", "plus haut"))))
    }

    mutating func rule(_ ruling: Ruling) throws {
        try append(.escalated(.init(by: .client, to: "director", reason: "no")))
        try append(.ruled(.init(ruling: ruling, reason: "because")))
    }
}
