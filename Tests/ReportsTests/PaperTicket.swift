// Tickets as an afternoon at the desk leaves them, with things that must never be printed.

import Chain
import Decisions
import Desk
import Localisation
import PolicyBook
import Reports
import Tickets

struct PaperTicket {
    private(set) var ticket = Ticket(id: TicketID(4127))
    /// May 1, 2026 at 14:00, UTC.
    private let at = Instant(day: CivilDate(dayNumber: 20_574), seconds: 50_400)

    /// What no client may ever read.
    static let secrets = ["SECRETNOTE", "SECRETMOOD", "SECRETPRESSURE", "SECRETREASON", "SECRETDECLINE"]

    init(words: String, need: String?, language: Language) {
        let client = Client(id: "c-77", name: "Tremblay, Louise", language: language, group: "health", role: "manager")
        add(.opened(.init(client: client, words: words, language: language)))
        add(.noted(.init(text: "SECRETNOTE")))
        add(.contactRecorded(.init(mood: "SECRETMOOD", said: "SECRETMOOD")))
        if let need { add(.needConfirmed(.init(need: need))) }
    }

    mutating func add(_ event: TicketEvent) {
        let record = EventRecord(
            event, payload: "{}", of: ticket.id, version: ticket.version + 1, at: at, by: "marc", after: ticket.chainEnd
        )
        ticket.apply(record)
    }

    /// Records what the book says of some facts, and the offers.
    mutating func decide(_ facts: [String: FactValue], by book: Book) throws {
        let decision = try Evaluator(book: book).decide(Request(facts: facts, date: at.day))
        let recorded = try DecisionRecorder.record(decision, in: book)
        add(.decisionRecorded(recorded))
        for offer in recorded.offers { add(.offerMade(.init(offer: offer.id, title: offer.title))) }
    }

    var source: JustificationSource {
        JustificationSource(
            ticket: ticket, letterhead: PaperBook.letterhead,
            issued: LocalTime(day: at.day, hour: 10, minute: 5), agentName: "Gagnon, Marc", place: .universal)
    }

    /// A ticket for each outcome.
    static func ticket(_ outcome: String, _ language: Language) throws -> PaperTicket {
        let book = try PaperBook.read()
        let words = Bilingual("I want a palm pilot!", "Je veux un palm pilot !")[language]
        let need = Bilingual(
            "her calendar with her between meetings", "son agenda avec elle entre les réunions")[language]
        var paper = PaperTicket(words: words, need: outcome == "no-policy" ? nil : need, language: language)
        try paper.decide(facts[outcome, default: [:]], by: book)
        if outcome == "refused" { paper.pressEscalation() }
        return paper
    }

    private mutating func pressEscalation() {
        let title = Bilingual("Your calendar on the web", "Votre agenda sur le Web")
        add(.offerDeclined(.init(offer: "calendar-web", title: title, reason: "SECRETDECLINE")))
        add(.clientInformed(.init(channel: .phone, said: "we look into it", nextUpdate: at.adding(seconds: 270_000))))
        add(.escalated(.init(by: .client, to: "director", reason: "SECRETREASON", pressure: "SECRETPRESSURE")))
    }

    static let facts: [String: [String: FactValue]] = [
        "refused": [
            "item": .choice("pda"), "group": .choice("health"), "role": .choice("manager"), "travelling": .flag(false),
        ],
        "conditions": ["item": .choice("smartphone")],
        "approval": ["item": .choice("tablet")],
        "redirected": ["item": .choice("files")],
        "nothing-instead": ["item": .choice("reset")],
        "no-policy": ["item": .choice("drone")],
    ]
}
