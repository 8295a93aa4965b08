// The columns of a ticket's row, and its values in them.

import Desk
import GRDB
import ServiceLevels
import Storage
import Tickets

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
    func bind(to bindings: inout BulkBindings) {
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
    var storedValues: [DatabaseValue] {
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
        let words: String = row[27]
        if !words.isEmpty { tags = words.split(separator: " ").map(String.init) }
    }
}
