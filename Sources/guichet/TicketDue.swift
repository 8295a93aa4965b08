// `guichet ticket due`: which clients must be told something now: a promise comes due, or a delay is in sight.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

struct TicketDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: say(
            "Who must be told now: promises due, and delays to announce before they happen.",
            "Qui prévenir maintenant\u{00A0}: nouvelles promises et retards à annoncer avant qu’ils arrivent."),
        discussion: say(
            "Example:\n  guichet ticket due --within 120", "Exemple\u{00A0}:\n  guichet ticket due --within 120"))
    @OptionGroup var options: SeatOptions
    @Option(help: ArgumentHelp("How far to look ahead, in minutes.", "Jusqu’où regarder, en minutes."))
    var within = 120
    @Flag(help: ArgumentHelp("Only mine.", "Seulement les miens."))
    var mine = false
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        guard (0...100_000).contains(within) else {
            throw Failure.usage(Bilingual("--within is 0 to 100000", "--within va de 0 à 100000"))
        }
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        let now = SystemClock.now()
        let horizon = now.adding(seconds: within * 60)
        let charters = try desk.charters()
        var told: Set<TicketID> = []
        try walk(desk, .promise) { row in
            guard let promise = row.promisedUpdate, promise <= horizon else { return false }
            told.insert(row.id)
            try tell(row, .promise, at: promise, now, desk)
            return true
        }
        try walk(desk, .due) { row in
            guard let due = row.due, due <= horizon else { return false }
            if try !told.contains(row.id) && !isAnnounced(row, desk, charters) {
                try tell(row, .delay, at: due, now, desk)
            }
            return true
        }
    }

    /// Whether the client knows or will hear in time: news promised before the clock ends is when they hear of it, and
    /// news promised for later says that it will.
    private func isAnnounced(_ row: TicketSummary, _ desk: OpenDesk, _ charters: Charters) throws -> Bool {
        if row.promisedUpdate != nil { return true }
        let ticket = try desk.ticket(row.id).ticket
        return ticket.isDelayAnnounced(under: charters.charter(of: row.group))
    }

    private func walk(
        _ desk: OpenDesk, _ order: QueueQuery.Order, _ take: (TicketSummary) throws -> Bool
    ) throws {
        let query = QueueQuery(
            order: order, statuses: Set(Status.allCases.filter(\.isLive)), assignee: mine ? desk.agent.id : nil,
            groups: desk.agent.groups)
        var last: TicketSummary?
        while true {
            let rows = try desk.store.page(query, after: last, limit: 200)
            for row in rows where try !take(row) { return }
            guard rows.count == 200 else { return }
            last = rows.last
        }
    }

    private enum Reason: String {
        case promise, delay

        var words: Bilingual {
            switch self {
            case .promise: Bilingual("promised news", "nouvelles promises")
            case .delay: Bilingual("delay to announce", "retard à annoncer")
            }
        }
    }

    private func tell(
        _ row: TicketSummary, _ reason: Reason, at moment: Instant, _ now: Instant, _ desk: OpenDesk
    ) throws {
        if json {
            return try Output.document(
                JSON.object([
                    ("ticket", .number(row.id.number)), ("reason", .text(reason.rawValue)),
                    ("at", .text(moment.description)), ("late", .flag(moment < now)),
                    ("client", .text(row.client.text)),
                    ("language", .text(row.language.rawValue)), ("assignee", JSON(row.assignee?.text)),
                    ("clock", JSON(reason == .delay ? row.dueClock?.rawValue : nil)),
                ]).line + "\n")
        }
        let language = options.language
        let local = desk.place.local(moment)
        let late = now.seconds(since: moment)
        let left = Span.short(seconds: abs(late))
        let state =
            late > 0
            ? Bilingual("LATE \(left.english)", "EN RETARD \(left.french)")
            : Bilingual("in \(left.english)", "dans \(left.french)")
        let clock = row.dueClock.map { reason == .delay ? " (\($0.words[language]))" : "" } ?? ""
        try Output.line(
            "#\(row.id)  \(state[language])  \(local.day) \(local.columnClock)  \(reason.words[language])\(clock)  "
                + "\(row.clientName)  \(row.what)")
    }
}
