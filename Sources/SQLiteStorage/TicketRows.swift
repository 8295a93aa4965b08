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
    private let charters: Charters
    private var tallies: [TallyKey: Int] = [:]
    private var clauses: [ClauseKey: ClauseRecord] = [:]
    private var usage: [UsageKey: Int] = [:]

    /// Rows whose clocks go by `charters`.
    init(db: Database, charters: Charters) {
        self.db = db
        self.charters = charters
    }

    /// Writes what became of a ticket; `old` is nil for one that has no row yet. Counters wait for `finish`.
    mutating func write(_ new: Ticket, replacing old: Ticket?) throws {
        let row = new.row(under: charters)
        let text = try searchText(of: new, old)
        let before = old?.row(under: charters)
        try writeRow(row, text, replacing: before)
        try writeTags(of: row, replacing: before)
        if text.isNew {
            try db.cachedStatement(sql: "INSERT INTO ticket_text (rowid, search) VALUES (?, ?)")
                .execute(arguments: [row.id.number, text.stored])
        }
        if let old { count(old, times: -1) }
        count(new, times: 1)
        if old?.precedents ?? [] != new.precedents { try writePrecedents(of: new) }
        if old?.exceptions ?? [] != new.exceptions { try writeExceptions(of: new) }
        if old?.contacts ?? [] != new.contacts { try writeContacts(of: new) }
    }

    /// The text for a ticket's row. Text that goes is taken out of the index word for word as it went in.
    private func searchText(of new: Ticket, _ old: Ticket?) throws -> (stored: String, isNew: Bool) {
        let text = new.searchText.text
        guard old != nil else { return (text, true) }
        let statement = try db.cachedStatement(sql: "SELECT search FROM ticket WHERE number = ?")
        guard let stored = try String.fetchOne(statement, arguments: [new.id.number]) else { return (text, true) }
        if stored == text { return (stored, false) }
        try db.cachedStatement(sql: "INSERT INTO ticket_text (ticket_text, rowid, search) VALUES ('delete', ?, ?)")
            .execute(arguments: [new.id.number, stored])
        return (text, true)
    }

    /// Writes the columns that changed: an index is touched only where one of its columns is.
    private func writeRow(
        _ row: TicketSummary, _ text: (stored: String, isNew: Bool), replacing old: TicketSummary?
    ) throws {
        let columns = TicketSummary.columns + ["search"]
        let values = row.storedValues
        let before = old?.storedValues
        var changed = values.indices.filter { before?[$0] != values[$0] }
        if text.isNew { changed.append(values.count) }
        let places = [String](repeating: "?", count: columns.count).joined(separator: ", ")
        let changes = changed.map { columns[$0] }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let conflict = changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes)"
        try db.cachedStatement(
            sql: """
                INSERT INTO ticket (\(columns.joined(separator: ", "))) VALUES (\(places))
                ON CONFLICT (number) DO \(conflict)
                """
        ).execute(arguments: StatementArguments(values + [text.stored.databaseValue]))
    }

    private mutating func count(_ ticket: Ticket, times: Int) {
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
    }

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

    /// Folds every row again; `progress` gets done and all events now and then.
    static func refold(_ log: EventLog, progress: (Int, Int) -> Void = { _, _ in }) throws {
        let all = try EventLog.count(log.db)
        var done = 0
        var memory = CharterMemory()
        var rows = TicketRows(db: log.db, charters: try memory.charters(log.db))
        try rows.clear()
        try log.eachTicket(after: nil) { records in
            guard let id = records.first?.ticket else { return true }
            try rows.write(Ticket(id: id, folding: records), replacing: nil)
            if (done + records.count) / 1000 > done / 1000 { progress(done + records.count, all) }
            done += records.count
            return true
        }
        try rows.finish()
        progress(done, all)
    }

    /// Empties every row folded from the log.
    private func clear() throws {
        try db.execute(
            sql: """
                INSERT INTO ticket_text (ticket_text) VALUES ('delete-all');
                DELETE FROM ticket;
                DELETE FROM ticket_tag;
                DELETE FROM tally;
                DELETE FROM clause_record;
                DELETE FROM precedent;
                DELETE FROM exception;
                DELETE FROM contact;
                DELETE FROM usage;
                """)
    }
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

    /// The value of each column.
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
