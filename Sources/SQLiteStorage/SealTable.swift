// The seal table, and what a store remembers of it between appends so that an ordinary append costs one comparison.

import Chain
import Desk
import FoundationEssentials
import GRDB
import Storage
import Tickets

struct SealTable {
    let db: Database
    private static let columns =
        "number, day, next, through, events, tickets, content, digest, dossier_events, publications, beside"
    private static let columnsBeforeBeside =
        "number, day, next, through, events, tickets, content, digest, NULL, NULL, NULL"

    /// Every seal, the oldest first; none in a file of a format before seals.
    func all() throws -> [Seal] {
        let format = try DeskSchema.version(of: db)
        guard format >= DeskSchema.sealsSince else { return [] }
        let columns = format < DeskSchema.sealsBesideSince ? Self.columnsBeforeBeside : Self.columns
        return try Row.fetchAll(db, sql: "SELECT \(columns) FROM seal ORDER BY number").map(Self.seal)
    }

    func last() throws -> Seal? {
        let statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM seal ORDER BY number DESC LIMIT 1")
        return try Row.fetchOne(statement).map(Self.seal)
    }

    func insert(_ seal: Seal) throws {
        try db.cachedStatement(sql: "INSERT INTO seal (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(
                arguments: [
                    seal.number, seal.day.dayNumber, seal.next.dayNumber, seal.through, seal.events, seal.tickets,
                    Data(seal.content.bytes), Data(seal.digest.bytes), seal.beside?.dossierEvents,
                    seal.beside?.publications, (seal.beside?.content.bytes).map { Data($0) },
                ])
    }

    /// What is on record beside the tickets now.
    func beside() throws -> Seal.Beside {
        Seal.Beside(dossierEvents: try dossierEvents(), publications: try publications())
    }

    private func dossierEvents() throws -> [Digest] {
        guard try DeskSchema.version(of: db) >= DeskSchema.sealsSince else { return [] }
        return try Row.fetchAll(db, sql: "SELECT hash FROM dossier_event ORDER BY sequence").map {
            try EventLog.digest($0, 0)
        }
    }

    private func publications() throws -> [Digest] {
        guard try DeskSchema.version(of: db) >= DeskSchema.sealsSince else { return [] }
        return try Row.fetchAll(db, sql: "SELECT revision, at, author FROM publication ORDER BY sequence").map { row in
            Seal.Beside.publication(
                row[0], at: Instant(milliseconds: row[1]), by: (row[2] as String?).map(AgentID.init))
        }
    }

    /// The draft of the seal after one, with every event since taken from the log.
    func draft(after last: Seal?) throws -> SealDraft {
        var draft = SealDraft(after: last)
        let statement = try db.cachedStatement(sql: "SELECT at, hash FROM event WHERE sequence > ? ORDER BY sequence")
        let rows = try Row.fetchCursor(statement, arguments: [draft.through])
        while let row = try rows.next() {
            draft.take(try EventLog.digest(row, 1), at: Instant(milliseconds: row[0]))
        }
        return draft
    }

    /// In what the log is no longer as it was sealed.
    func faults(progress: (Int, Int) -> Void) throws -> [SealFault] {
        var check = SealCheck(try all())
        let all = try EventLog.count(db)
        let events = try Row.fetchCursor(db, sql: "SELECT sequence, at, hash FROM event ORDER BY sequence")
        while let row = try events.next() {
            let sequence: Int = row[0]
            check.take(sequence: sequence, at: Instant(milliseconds: row[1]), hash: try EventLog.digest(row, 2))
            if sequence % 1000 == 0 { progress(sequence, all) }
        }
        check.take(dossierEvents: try dossierEvents(), publications: try publications())
        let tickets = try Int.fetchCursor(db, sql: "SELECT DISTINCT ticket FROM event ORDER BY ticket")
        while let number = try tickets.next() { check.take(ticket: TicketID(number)) }
        let short = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, version, (SELECT count(*) FROM event WHERE ticket = number) AS found FROM ticket
                WHERE found < version ORDER BY number
                """)
        while let row = try short.next() { check.take(row: TicketID(row[0]), found: row[2], known: row[1]) }
        progress(all, all)
        return check.faults()
    }

    /// In what the log is no longer as its newest seals say, those that cover at most so many events together; how many
    /// those are.
    func newestFaults(events limit: Int) throws -> (seals: Int, faults: [SealFault]) {
        let all = try all()
        var covered = 0
        let newest = all.reversed().prefix { seal in
            covered += seal.events
            return covered <= limit
        }
        var check = SealCheck(all, newest: newest.count)
        if let first = newest.last {
            let events = try Row.fetchCursor(
                db, sql: "SELECT sequence, at, hash FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?",
                arguments: [first.through - first.events, 2 * limit])
            while let row = try events.next() {
                check.take(sequence: row[0], at: Instant(milliseconds: row[1]), hash: try EventLog.digest(row, 2))
            }
        }
        check.take(dossierEvents: try dossierEvents(), publications: try publications())
        return (newest.count, check.faultsOfEvents())
    }

    private static func seal(_ row: Row) throws -> Seal {
        Seal(
            number: row[0], day: CivilDate(dayNumber: row[1]), next: CivilDate(dayNumber: row[2]), through: row[3],
            events: row[4], tickets: row[5], content: try EventLog.digest(row, 6), beside: try beside(row),
            digest: try EventLog.digest(row, 7))
    }

    private static func beside(_ row: Row) throws -> Seal.Beside? {
        guard let dossierEvents = row[8] as Int?, let publications = row[9] as Int? else { return nil }
        return Seal.Beside(
            dossierEvents: dossierEvents, publications: publications, content: try EventLog.digest(row, 10))
    }
}

/// What a store remembers of its seals. Another process may have made a later one since: then a seal seems due that
/// is not, and the table is looked at.
struct SealMemory {
    private var last: Seal?
    private var end = 0
    /// The next seal as far as this process saw its events recorded; nil when it did not see them all.
    private var draft: SealDraft?

    /// Seals everything there is when an event of `day` calls for it; in the append's transaction.
    mutating func sealIfDue(before day: CivilDate, _ db: Database) throws {
        if let last, day <= last.next, end - last.through < Seal.most { return }
        let table = SealTable(db: db)
        last = try table.last()
        end = try EventLog.count(db)
        guard Seal.isDue(after: last, past: end, before: day) else { return }
        var whole = draft
        if whole?.last != last || whole?.through != end { whole = try table.draft(after: last) }
        guard
            let seal = try whole?.seal(
                tickets: EventLog.lastTicket(db), beside: table.beside(), before: day)
        else { return }
        try table.insert(seal)
        last = seal
        draft = SealDraft(after: seal)
    }

    /// Takes what was appended, the last of it with a sequence.
    mutating func take(_ records: [EventRecord], through sequence: Int) {
        end = sequence
        guard let through = draft?.through, through + records.count == sequence else {
            draft = nil
            return
        }
        for record in records { draft?.take(record.hash, at: record.at) }
    }
}
