// The charters a store's rows go by, kept as long as no dossier grows; and what a new charter changes in the rows.

import Desk
import Dossiers
import GRDB
import ServiceLevels
import Storage
import Tickets

struct CharterMemory {
    private var count = -1
    private var known = Charters([], zone: "UTC")

    mutating func charters(_ db: Database) throws -> Charters {
        let found = try DossierLog.count(db)
        if found == count { return known }
        let identity = try String.fetchOne(db, sql: "SELECT identity FROM desk")
        let zone = try identity.map { try StoredValue.decode($0) as DeskIdentity }?.zone
        known = Charters(try DossierLog(db: db).records(of: .charter), zone: zone ?? "UTC")
        // Before a desk is founded its zone is not known: nothing to keep.
        count = zone == nil ? -1 : found
        return known
    }
}

extension SQLiteStore {
    /// Sets the clocks of live tickets again after charters changed: those of the groups named, of all for `desk`.
    func reclock(_ records: [DossierRecord], _ db: Database) throws {
        let groups = records.compactMap { record -> String? in
            if case .charterSet = record.event { record.dossier.name } else { nil }
        }
        guard !groups.isEmpty else { return }
        let charters = try charters(db)
        let log = EventLog(db: db, coding: coding)
        let all = try Row.fetchAll(
            db,
            sql: """
                SELECT number, client_group, updated_at, tags FROM ticket
                WHERE status IN ('open', 'waiting', 'escalated')
                """)
        let update = try db.cachedStatement(sql: "UPDATE ticket SET due = ?, due_clock = ? WHERE number = ?")
        let tagged = try db.cachedStatement(
            sql: "UPDATE ticket_tag SET due = ? WHERE tag = ? AND updated_at = ? AND number = ?")
        for row in all where groups.contains("desk") || groups.contains(row[1]) {
            let id = TicketID(row[0])
            let clock = Ticket(id: id, folding: try log.records(of: id))
                .nearestClock(under: charters.charter(of: GroupID(row[1])))
            try update.execute(arguments: [clock?.due.milliseconds, clock?.kind.rawValue, id.number])
            for tag in (row[3] as String).split(separator: " ") {
                try tagged.execute(arguments: [clock?.due.milliseconds, String(tag), row[2] as Int64, id.number])
            }
        }
    }
}
