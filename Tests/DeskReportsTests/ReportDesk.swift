// The demo desk in memory, made once, and reports of it.

import DemoDesk
import Desk
import DeskReports
import PolicyBook
import ServiceLevels
import Storage
import Testing
import Tickets

enum ReportDesk {
    static let now = Instant(milliseconds: 1_795_114_800_000)
    static let files = DemoDesk.bookFolder.flatMap { try? BookFiles(folder: $0) }
    static let book = files.flatMap { BookReader.read($0).book }

    /// The whole desk of the demo.
    static let store: MemoryStore? = {
        guard let files, let book else { return nil }
        let store = MemoryStore()
        do {
            try DemoDesk.make(in: store, files: files, book: book, tickets: 400, seed: 1, now: now)
            return store
        } catch {
            return nil
        }
    }()

    static let supervisor = Agent(id: "gagnon", name: "Hélène Gagnon", role: .supervisor, team: "nsd")

    static func source(
        _ store: (any TicketStore)? = store, as agent: Agent = supervisor, now: Instant = now
    ) throws -> ReportSource {
        let store = try #require(store)
        return ReportSource(
            store: store, agent: agent, identity: try #require(try store.identity()), book: book, now: now)
    }

    static func report(
        _ kind: ReportKind, group: GroupID? = nil, period: ReportPeriod? = nil, as agent: Agent = supervisor,
        in store: (any TicketStore)? = store
    ) throws -> Report {
        let source = try source(store, as: agent)
        let period = period ?? .year(endingOn: source.today)
        return try ReportQuestion(kind, group: group, period: period).answer(from: source)
    }
}

extension Report {
    /// A number of a table; nil where there is none such.
    func number(_ section: String, _ column: String, _ cells: String...) -> Int? {
        guard let table = self.section(section)?.table,
            let place = table.columns.firstIndex(where: { $0.id == column }),
            let row = table.rows.first(where: { row in zip(row, cells).allSatisfy { $0.reportID == $1 } })
        else { return nil }
        return switch row[place] {
        case .count(let count), .seconds(let count), .share(let count, of: _): count
        case .consumption(let share, of: _): share.count
        default: nil
        }
    }

    /// The sum of a column.
    func sum(_ section: String, _ column: String) -> Int {
        guard let table = self.section(section)?.table,
            let place = table.columns.firstIndex(where: { $0.id == column })
        else { return 0 }
        return table.rows.reduce(0) { if case .count(let count) = $1[place] { $0 + count } else { $0 } }
    }
}

extension Report.Value {
    var reportID: String {
        switch self {
        case .named(let id, _): id
        case .words(let words): words.english
        case .day(let day): day.description
        case .count(let count): String(count)
        default: ""
        }
    }
}

extension TicketStore {
    /// Every ticket, folded from its events.
    func tickets() throws -> [Ticket] {
        Dictionary(grouping: try events(after: nil, limit: .max), by: \.ticket)
            .map { Ticket(id: $0.key, folding: $0.value.sorted { $0.version < $1.version }) }.sorted { $0.id < $1.id }
    }
}
