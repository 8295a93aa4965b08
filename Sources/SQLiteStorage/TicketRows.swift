// Writes the rows folded from the log: tickets, their text, tallies, clause records, precedents. Counters are kept by
// the difference between the ticket before and after.

import Desk
import GRDB
import ServiceLevels
import Storage
import Tickets

struct TicketRows {
    private struct TallyKey: Hashable {
        var group: GroupID
        var status: Status
        var assignee: AgentID
    }

    private struct UsageKey: Hashable {
        var group: GroupID
        var day: Int
    }

    private struct ClauseKey: Hashable {
        var clause: String
        var group: GroupID
    }

    let db: Database
    let charters: Charters
    private var tallies: [TallyKey: Int] = [:]
    private var clauses: [ClauseKey: ClauseRecord] = [:]
    private var usage: [UsageKey: Int] = [:]
    private var counts: [DayKey: Int] = [:]
    /// How many counts are kept in memory at most, so that a million tickets take no more than a thousand.
    private static let countsInMemory = 20_000

    /// Rows whose clocks go by `charters`.
    init(db: Database, charters: Charters) {
        self.db = db
        self.charters = charters
    }

    /// Writes what became of a ticket; `old` is nil for one that has no row yet. Counters wait for `finish`.
    mutating func write(_ new: Ticket, replacing old: Ticket?) throws {
        let row = new.row(under: charters)
        let before = old?.row(under: charters)
        if let old, let before {
            try update(new, row, replacing: old, before)
        } else {
            try insert(row, new.searchText.text)
        }
        try writeTags(of: row, replacing: before)
        if let old { count(old, old.countList(under: charters), times: -1) }
        count(new, new.countList(under: charters), times: 1)
        if counts.count > Self.countsInMemory { try writeCounts() }
        if old?.precedents ?? [] != new.precedents { try writePrecedents(of: new, isFirst: old == nil) }
        if old?.exceptions ?? [] != new.exceptions { try writeExceptions(of: new, isFirst: old == nil) }
        if old?.contacts ?? [] != new.contacts { try writeContacts(of: new, isFirst: old == nil) }
    }

    /// Writes a row there is none of yet, worked out before.
    mutating func write(_ folded: FoldedRow) throws {
        let ticket = folded.ticket
        try insert(folded.row, folded.text)
        try writeTags(of: folded.row, replacing: nil)
        count(ticket, folded.counts, times: 1)
        if counts.count > Self.countsInMemory { try writeCounts() }
        if !ticket.precedents.isEmpty { try writePrecedents(of: ticket, isFirst: true) }
        if !ticket.exceptions.isEmpty { try writeExceptions(of: ticket, isFirst: true) }
        if !ticket.contacts.isEmpty { try writeContacts(of: ticket, isFirst: true) }
    }

    private static let insertion = """
        INSERT INTO ticket (\(TicketSummary.columns.joined(separator: ", ")), search)
        VALUES (\(String(repeating: "?, ", count: TicketSummary.columns.count))?)
        """

    private func insert(_ row: TicketSummary, _ text: String) throws {
        try BulkStatement(db, Self.insertion).run { bindings in
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
        var columns = changed.map { TicketSummary.columns[$0] }
        var arguments = changed.map { values[$0] }
        if let text {
            columns.append("search")
            arguments.append(text.databaseValue)
        }
        guard !columns.isEmpty else { return }
        let changes = columns.map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE ticket SET \(changes) WHERE number = ?")
            .execute(arguments: StatementArguments(arguments + [row.id.number.databaseValue]))
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

    private mutating func count(_ ticket: Ticket, _ counts: [DayCount], times: Int) {
        let group = ticket.client?.group ?? ""
        if ticket.mergedInto == nil {
            let key = TallyKey(group: group, status: ticket.status, assignee: ticket.assignee ?? "")
            tallies[key, default: 0] += times
        }
        usage[UsageKey(group: group, day: ticket.openedAt.day.dayNumber), default: 0] += times
        for share in ticket.clauseShares {
            clauses[ClauseKey(clause: share.clause, group: group), default: ClauseRecord()]
                .add(share.record, times: times)
        }
        count(counts, times: times)
    }

    /// Takes counts in that are to be added, or taken away where `times` is -1.
    mutating func count(_ counts: [DayCount], times: Int) {
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
        for (key, difference) in tallies where difference != 0 {
            try db.cachedStatement(
                sql: """
                    INSERT INTO tally (client_group, status, assignee, tickets) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET tickets = tickets + excluded.tickets
                    """
            ).execute(arguments: [key.group.text, key.status.rawValue, key.assignee.text, difference])
        }
        for (key, difference) in clauses where difference != ClauseRecord() {
            try db.cachedStatement(sql: Self.addRecord).execute(
                arguments: [
                    key.clause, key.group.text, difference.asked, difference.tookOffer, difference.escalated,
                    difference.upheld, difference.exceptions, difference.policyChanges, difference.conduct,
                    difference.refused, difference.pressed, difference.pressedRuled, difference.pressedOverturned,
                ])
        }
        for (key, difference) in usage where difference != 0 {
            try db.cachedStatement(
                sql: """
                    INSERT INTO usage (client_group, day, tickets) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET tickets = tickets + excluded.tickets
                    """
            ).execute(arguments: [key.group.text, key.day, difference])
        }
        try writeCounts()
        tallies = [:]
        clauses = [:]
        usage = [:]
    }

    private static let addRecord: String = {
        let sums = recordColumns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO clause_record (clause, client_group, \(recordColumns.joined(separator: ", ")))
            VALUES (?, ?\(String(repeating: ", ?", count: recordColumns.count))) ON CONFLICT DO UPDATE SET \(sums)
            """
    }()

    static let recordColumns = [
        "asked", "took_offer", "escalated", "upheld", "exceptions", "policy_changes", "conduct", "refused", "pressed",
        "pressed_ruled", "pressed_overturned",
    ]
}

extension TicketSummary {
    /// In the order `init(row:)` reads them.
    static let columns = [
        "number", "version", "status", "client", "client_name", "language", "client_group", "what", "clause",
        "answer", "next", "assignee", "team", "promised_update", "escalated_at", "opened_at", "updated_at", "origin",
        "level", "due", "due_clock", "hand_off_to", "hand_off_from", "backup_asked_at", "complaint_at",
        "disagreement_at",
        "merged_into", "tags",
    ]

    /// Binds the value of each column.
    fileprivate func bind(to bindings: inout BulkBindings) {
        bindings.add(id.number)
        bindings.add(version)
        for text in [status.rawValue, client.text, clientName, language.rawValue, group.text, what] {
            bindings.add(text)
        }
        for text in [clause, answer, next.rawValue, assignee?.text, team?.text] { bindings.add(text) }
        for moment in [promisedUpdate, escalatedAt, openedAt, updatedAt] { bindings.add(moment?.milliseconds) }
        bindings.add(origin)
        bindings.add(level)
        bindings.add(due?.milliseconds)
        bindings.add(dueClock?.rawValue)
        bindings.add(handOffTo?.text)
        bindings.add(handOffFrom?.text)
        for moment in [backupAskedAt, complaintAt, disagreementAt] { bindings.add(moment?.milliseconds) }
        bindings.add(mergedInto?.number)
        bindings.add(tags.joined(separator: " "))
    }

    /// The value of each column, to tell which changed.
    fileprivate var storedValues: [DatabaseValue] {
        let values: [(any DatabaseValueConvertible)?] = [
            id.number, version, status.rawValue, client.text, clientName, language.rawValue, group.text, what, clause,
            answer, next.rawValue, assignee?.text, team?.text, promisedUpdate?.milliseconds,
            escalatedAt?.milliseconds, openedAt.milliseconds, updatedAt.milliseconds, origin, level,
            due?.milliseconds, dueClock?.rawValue, handOffTo?.text, handOffFrom?.text, backupAskedAt?.milliseconds,
            complaintAt?.milliseconds, disagreementAt?.milliseconds, mergedInto?.number,
            tags.joined(separator: " "),
        ]
        return values.map { $0?.databaseValue ?? .null }
    }

    init(row: Row) throws {
        guard let status = Status(rawValue: row[2]), let language = Language(rawValue: row[5]),
            let next = NextAct(rawValue: row[10])
        else { throw StoreError.corrupt("ticket \(row[0] as Int)") }
        self.init(
            id: TicketID(row[0]), version: row[1], status: status, client: ClientID(row[3]), clientName: row[4],
            language: language, group: GroupID(row[6]), what: row[7], clause: row[8], answer: row[9], next: next,
            assignee: (row[11] as String?).map(AgentID.init), team: (row[12] as String?).map(TeamID.init),
            promisedUpdate: (row[13] as Int64?).map(Instant.init(milliseconds:)),
            escalatedAt: (row[14] as Int64?).map(Instant.init(milliseconds:)),
            openedAt: Instant(milliseconds: row[15]), updatedAt: Instant(milliseconds: row[16]), origin: row[17])
        level = row[18]
        due = (row[19] as Int64?).map(Instant.init(milliseconds:))
        dueClock = (row[20] as String?).flatMap(ClockKind.init(rawValue:))
        handOffTo = (row[21] as String?).map(TeamID.init)
        handOffFrom = (row[22] as String?).map(TeamID.init)
        backupAskedAt = (row[23] as Int64?).map(Instant.init(milliseconds:))
        complaintAt = (row[24] as Int64?).map(Instant.init(milliseconds:))
        disagreementAt = (row[25] as Int64?).map(Instant.init(milliseconds:))
        mergedInto = (row[26] as Int?).map(TicketID.init)
        tags = (row[27] as String).split(separator: " ").map(String.init)
    }
}
