// Writes the rows folded from the log: tickets, their text, tallies, clause records, precedents. Counters are kept by
// the difference between the ticket before and after.

import Desk
import GRDB
import ServiceLevels
import Storage
import Tickets

struct TicketRows {
    let db: Database
    let charters: Charters
    private var counters = TicketCounters()
    private var counts: [DayKey: Int] = [:]
    /// How many counts are kept in memory at most, so that a million tickets take no more than a thousand.
    private static let countsInMemory = 20_000

    /// Rows whose clocks go by `charters`.
    init(db: Database, charters: Charters) {
        self.db = db
        self.charters = charters
    }

    /// Writes what became of a ticket that has a row. Counters wait for `finish`.
    mutating func write(_ new: Ticket, replacing old: Ticket, isTouchedOnly: Bool = false) throws {
        let before = old.row(under: charters)
        var row = before
        if isTouchedOnly {
            (row.version, row.updatedAt) = (new.version, new.updatedAt)
        } else {
            row = new.row(under: charters)
            try writeDetails(of: new, replacing: old)
            counters.add(before, old.clauseShares, times: -1)
            counters.add(row, new.clauseShares, times: 1)
            count(new.countList(under: charters), replacing: old.countList(under: charters))
            if counts.count > Self.countsInMemory { try writeCounts() }
        }
        try update(new, row, replacing: old, before)
        try writeTags(of: row, replacing: before)
    }

    private func writeDetails(of new: Ticket, replacing old: Ticket) throws {
        if old.precedents != new.precedents { try write(new.precedents, of: new.id, isFirst: false) }
        if old.exceptions != new.exceptions { try write(new.exceptions, of: new.id, isFirst: false) }
        if old.contacts != new.contacts { try write(new.contacts, of: new.id, isFirst: false) }
    }

    /// Writes rows there are none of yet, worked out before. Counters wait for `finish`.
    mutating func write(_ folded: [FoldedRow]) throws {
        try Self.ticketInsertion.write(folded, to: db) { new, bindings in
            new.row.bind(to: &bindings)
            bindings.add(new.text)
        }
        for new in folded {
            try index(new.text, of: new.row.id)
            try writeTags(of: new.row, replacing: nil)
            if let counted = new.counted { try count(counted, of: new.row, times: 1) }
            if !new.precedents.isEmpty { try write(new.precedents, of: new.row.id, isFirst: true) }
            if !new.exceptions.isEmpty { try write(new.exceptions, of: new.row.id, isFirst: true) }
        }
        try write(folded.flatMap { new in new.contacts.enumerated().map { (new.row.id, $0.offset, $0.element) } })
    }

    private static let ticketInsertion = BulkInsert(into: "ticket", TicketSummary.columns + ["search"])

    private func insert(_ row: TicketSummary, _ text: String) throws {
        try Self.ticketInsertion.write([row], to: db) { row, bindings in
            row.bind(to: &bindings)
            bindings.add(text)
        }
        try index(text, of: row.id)
    }

    private func index(_ text: String, of ticket: TicketID) throws {
        try BulkStatement(db, "INSERT INTO ticket_text (rowid, search) VALUES (?, ?)").run { bindings in
            bindings.add(ticket.number)
            bindings.add(text)
        }
    }

    /// Writes the columns that changed: an index is touched only where one of its columns is.
    private func update(
        _ new: Ticket, _ row: TicketSummary, replacing old: Ticket, _ before: TicketSummary
    ) throws {
        let text = try changedText(of: new, old)
        let (values, known) = (row.storedValues, before.storedValues)
        let changed = values.indices.filter { known[$0] != values[$0] }
        var changes = changed.map { "\(TicketSummary.columns[$0]) = ?" }
        if text != nil { changes.append("search = ?") }
        guard !changes.isEmpty else { return }
        let sql = "UPDATE ticket SET \(changes.joined(separator: ", ")) WHERE number = ?"
        try BulkStatement(db, sql).run { bindings in
            for place in changed { bindings.add(values[place]) }
            if let text { bindings.add(text) }
            bindings.add(row.id.number)
        }
        // A row that went missing is made again.
        if db.changesCount == 0 { return try insert(row, new.searchText.text) }
        if let text { try index(text, of: row.id) }
    }

    /// The text for a ticket's row where it is another one. Text that goes is taken out of the index word for word as
    /// it went in.
    private func changedText(of new: Ticket, _ old: Ticket) throws -> String? {
        if new.client?.name == old.client?.name, new.words == old.words, new.need == old.need { return nil }
        let text = new.searchText.text
        let statement = try db.cachedStatement(sql: "SELECT search FROM ticket WHERE number = ?")
        guard let stored = try String.fetchOne(statement, arguments: [new.id.number]), stored != text else {
            return nil
        }
        try db.cachedStatement(sql: "INSERT INTO ticket_text (ticket_text, rowid, search) VALUES ('delete', ?, ?)")
            .execute(arguments: [new.id.number, stored])
        return text
    }

    /// Takes in what a ticket counts for, or takes it away where `times` is -1.
    mutating func count(_ counted: FoldedRow.Counted, of row: TicketSummary, times: Int) throws {
        counters.add(row, counted.shares, times: times)
        count(counted.counts, times: times)
        if counts.count > Self.countsInMemory { try writeCounts() }
    }

    /// Takes in what was counted elsewhere.
    mutating func take(_ counters: TicketCounters) {
        self.counters.add(counters)
    }

    /// Most acts change few of a ticket's counts: those both lists begin and end with are passed over.
    private mutating func count(_ new: [DayCount], replacing old: [DayCount]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let (old, new) = (old.dropFirst(start), new.dropFirst(start))
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        count(old.dropLast(end), times: -1)
        count(new.dropLast(end), times: 1)
    }

    /// Takes counts in that are to be added, or taken away where `times` is -1.
    mutating func count(_ counts: some Sequence<DayCount>, times: Int) {
        for entry in counts { self.counts[entry.key, default: 0] += times * entry.count }
    }

    private mutating func writeCounts() throws {
        if counts.isEmpty { return }
        // In the order of the table: neighbours are on the same pages.
        try add(
            counts.map { DayCount($0.key, $0.value) }.sorted { left, right in
                left.key.key == right.key.key ? left.key.day < right.key.day : left.key.key < right.key.key
            })
        counts = [:]
    }

    /// Adds counts to the table.
    func add(_ counts: [DayCount]) throws {
        if counts.isEmpty { return }
        let statement = try BulkStatement(db, Self.addCount)
        for entry in counts where entry.count != 0 {
            let (key, day) = (entry.key.key, entry.key.day.dayNumber)
            try statement.run { bindings in
                bindings.add(key.kind.rawValue)
                bindings.add(key.group.text)
                bindings.add(day)
                bindings.add(key.one)
                bindings.add(key.two)
                bindings.add(key.three)
                bindings.add(entry.count)
            }
        }
    }

    private static let addCount = """
        INSERT INTO ticket_count (kind, client_group, day, one, two, three, number) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET number = number + excluded.number
        """

    /// Writes the counters' differences.
    mutating func finish() throws {
        try counters.write(to: db)
        counters = TicketCounters()
        try writeCounts()
    }
}
