// `guichet ticket clocks`: every clock of a ticket and why it stands so, and the commitments of both sides.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

struct TicketClocks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks",
        abstract: say(
            "Show a ticket’s clocks and the commitments of both sides.",
            "Montrer les échéances d’un billet et les engagements des deux parties."),
        discussion: say(
            "Example:\n  guichet ticket clocks 12 --json", "Exemple\u{00A0}:\n  guichet ticket clocks 12 --json"))
    @OptionGroup var target: TicketOptions

    func run() throws {
        let desk = try OpenDesk(target.options.seat, mode: .readOnly)
        let language = target.options.language
        desk.sayNotice(in: language)
        let ticket = try target.ticket(at: desk).ticket
        let now = SystemClock.now()
        let charter = try desk.charters().charter(of: ticket.client?.group ?? "")
        let clocks = ticket.clocks(under: charter, now: now)
        let slips = ticket.slips(under: charter, sameItemLive: try desk.sameItemLive(as: ticket), now: now)
        if target.json { return try Output.document(json(ticket, clocks, slips).line + "\n") }
        if clocks.isEmpty {
            try Output.line(Bilingual("no clock runs", "aucune échéance ne court")[language])
        }
        for clock in clocks {
            try Output.line("\(clock.state.words[language])  \(clock.why[language])")
        }
        for standing in slips.standings {
            let party = standing.commitment.by.words[language]
            try Output.line("\(standing.state.words[language])  \(party)  \(standing.commitment.words[language])")
        }
        if let words = slips.words { try Output.line(Typography.sentence(words[language])) }
    }

    private func json(_ ticket: Ticket, _ clocks: [ServiceClock], _ slips: Slips) -> JSON {
        .object([
            ("ticket", .number(ticket.id.number)), ("clocks", .list(clocks.map(\.json))),
            (
                "commitments",
                .list(
                    slips.standings.map { standing in
                        .object([
                            ("commitment", .text(standing.commitment.id)),
                            ("by", .text(standing.commitment.by.rawValue)),
                            ("state", .text(standing.state.name)),
                        ])
                    })
            ),
            ("slips", .list(slips.words.map { [.text($0.english), .text($0.french)] } ?? [])),
        ])
    }
}

extension ServiceClock {
    var json: JSON {
        .object([
            ("clock", .text(kind.rawValue)), ("state", .text(state.name)), ("started", .text(startedAt.description)),
            ("due", JSON(due?.description)), ("seconds_left", .number(secondsLeft)),
            ("paused_seconds", .number(pausedSeconds)), ("why_en", .text(why.english)), ("why_fr", .text(why.french)),
        ])
    }
}

extension ClockState {
    /// As written in JSON.
    var name: String {
        switch self {
        case .running: "running"
        case .warning: "warning"
        case .paused: "paused"
        case .met: "met"
        case .metLate: "met-late"
        case .breached: "breached"
        }
    }
}

extension CommitmentState {
    /// As written in JSON.
    var name: String {
        switch self {
        case .kept: "kept"
        case .slipped: "slipped"
        case .pending: "pending"
        case .notMeasured: "not-measured"
        }
    }
}

extension OpenDesk {
    /// Live tickets of the same client for the same item, this one included.
    func sameItemLive(as ticket: Ticket) throws -> Int {
        guard let item = ticket.item, let client = ticket.client else { return 1 }
        let query = QueueQuery(
            order: .number, statuses: Set(Status.allCases.filter(\.isLive)), groups: agent.groups, client: client.id)
        let others = try store.page(query, after: nil, limit: 50).filter { $0.id != ticket.id }
        let same = try others.filter { try Ticket(id: $0.id, folding: store.events(of: $0.id)).item == item }
        return same.count + 1
    }

    /// The charters in force.
    func charters() throws(StoreError) -> Charters { try store.charters() }
}
