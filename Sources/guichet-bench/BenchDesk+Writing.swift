// What a writer waits for, beside raw SQLite writing the same rows: one durable event, and an import in batches.

import Chain
import Desk
import Glibc
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

extension BenchDesk {
    /// Ours and raw in turns of a few dozen events each, on the same desk, so that both meet the same disk.
    func appends(_ board: inout FigureBoard) throws {
        var (ours, raw) = ([Samples(), Samples()], [Samples(), Samples()])
        // Not the tickets and moments of a run before on the same desk, which would leave rows as they are.
        let since = try store.changeCount()
        var random = SeededBits(state: UInt64(since))
        let now = self.now.adding(seconds: since % 1_000_000)
        for turn in 0..<20 {
            let database = turn % 2 == 1 ? try RawDatabase(path: path) : nil
            for place in 0..<60 {
                let id = TicketID(Int.random(in: count * 9 / 10...count, using: &random))
                let records = try store.events(of: id)
                guard let last = records.last else { continue }
                let kind = turn % 4 / 2
                let event = kind == 0 ? Self.note(place) : Self.promise(place, now)
                let at = now.adding(seconds: turn * 60 + place)
                // The first of a turn wait for pages the others wrote.
                var unseen = Samples()
                func timed(_ samples: inout Samples, _ body: () throws -> Void) rethrows {
                    try place < 10 ? unseen.time(body) : samples.time(body)
                }
                if let database {
                    let record = EventRecord(
                        event, payload: try EventCoding().payload(of: event), of: id, version: last.version + 1,
                        at: at, by: "agent7", after: last.hash)
                    let old = Ticket(id: id, folding: records)
                    var ticket = old
                    ticket.apply(record)
                    let row = ticket.row(under: charters)
                    let counts = counts(of: ticket, since: old)
                    try timed(&raw[kind]) { try Self.append(record, row, counts, to: database) }
                } else {
                    try timed(&ours[kind]) {
                        try store.append([Append(to: id, expecting: last.version, [event], by: "agent7", at: at)])
                    }
                }
            }
        }
        report(ours, raw, &board)
    }

    /// Held against each other by the medians of each kind: one over both kinds lies between them, and jumps.
    private func report(_ ours: [Samples], _ raw: [Samples], _ board: inout FigureBoard) {
        func medians(_ kinds: [Samples]) -> Double { kinds.reduce(0) { $0 + $1.quantile(0.5) } }
        func ratio(_ kinds: Range<Int>) -> Double { medians(Array(raw[kinds])) / medians(Array(ours[kinds])) }
        func together(_ kinds: [Samples]) -> Samples {
            kinds.reduce(into: Samples()) { $0.add($1) }
        }
        let (allOurs, allRaw) = (together(ours), together(raw))
        board.add(
            "durable append of one event", goal: "0.9 of raw SQLite", isMet: ratio(0..<2) >= 0.9,
            [
                ("ratio", Samples.text(ratio(0..<2))), ("notes", Samples.text(ratio(0..<1))),
                ("promises", Samples.text(ratio(1..<2))),
                ("of_all", Samples.text(allRaw.quantile(0.5) / allOurs.quantile(0.5))),
                ("ratio_worked", Samples.text(allRaw.workedQuantile(0.5) / allOurs.workedQuantile(0.5))),
                ("times", String(allOurs.count)),
            ] + allOurs.fields("ours") + allRaw.fields("raw"))
    }

    private static func note(_ place: Int) -> TicketEvent {
        .noted(.init(text: TicketWords.notes[place % TicketWords.notes.count]))
    }

    private static func promise(_ place: Int, _ now: Instant) -> TicketEvent {
        .clientInformed(
            .init(
                channel: .phone, said: TicketWords.told[place % 4].english,
                nextUpdate: now.adding(seconds: 9000 + place)))
    }

    /// What the numbers of reports change by, as rows to be added.
    private func counts(of ticket: Ticket, since old: Ticket) -> [[RawDatabase.Binding]] {
        var sums: [DayKey: Int] = [:]
        for count in ticket.countList(under: charters) { sums[count.key, default: 0] += count.count }
        for count in old.countList(under: charters) { sums[count.key, default: 0] -= count.count }
        return sums.filter { $0.value != 0 }.map { key, number in
            [
                .text(key.key.kind.rawValue), .text(key.key.group.text), .text(key.key.one), .text(key.key.two),
                .text(key.key.three), .integer(Int64(key.day.dayNumber)), .integer(Int64(number)),
            ]
        }
    }

    private static func append(
        _ record: EventRecord, _ row: TicketSummary, _ counts: [[RawDatabase.Binding]], to database: RawDatabase
    ) throws {
        try database.run("BEGIN IMMEDIATE")
        try insert(record, into: database)
        var changes: [(String, RawDatabase.Binding)] = [
            ("version", .integer(Int64(row.version))), ("updated_at", .init(row.updatedAt)),
        ]
        if case .clientInformed = record.event {
            changes += [
                ("promised_update", .init(row.promisedUpdate)), ("due", .init(row.due)),
                ("due_clock", .init(row.dueClock?.rawValue)), ("next", .text(row.next.rawValue)),
            ]
        }
        try database.execute(
            "UPDATE ticket SET \(changes.map { "\($0.0) = ?" }.joined(separator: ", ")) WHERE number = ?",
            changes.map(\.1) + [.integer(Int64(record.ticket.number))])
        for count in counts { try database.execute(RawBatch.addCounts, count) }
        try database.run("COMMIT")
    }

    private static func insert(_ record: EventRecord, into database: RawDatabase) throws {
        try database.execute(
            "INSERT INTO event (ticket, version, at, author, kind, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(Int64(record.ticket.number)), .integer(Int64(record.version)), .init(record.at),
                .text(record.author.text), .text(record.event.kind), .text(record.payload), .blob(record.hash.bytes),
            ])
    }
}

extension BenchDesk {
    /// The tickets of an import into a new desk, for their memory.
    func importAlone(_ tickets: Int) throws {
        let path = "\(path).import-\(getpid())"
        defer { BenchDesk.remove([path]) }
        let store = try BenchDesk.found(path)
        var draw = try TicketDraw(tickets: tickets, seed: 8)
        draw.isImported = true
        while case let batch = draw.next(500), !batch.isEmpty { try store.append(batch) }
    }

    /// The same tickets into two new desks, a batch into the one, then its rows into the other.
    func imports(_ tickets: Int, _ board: inout FigureBoard) throws {
        let (path, peer) = ("\(path).import-\(getpid())", "\(path).peer-\(getpid())")
        defer { BenchDesk.remove([path, peer]) }
        let store = try BenchDesk.found(path)
        _ = try BenchDesk.found(peer)
        let (written, raw) = (try RawDatabase(path: path), try RawDatabase(path: peer))
        // What is kept to tell what a batch added is no part of either.
        try written.run("PRAGMA temp_store = FILE")
        var draw = try TicketDraw(tickets: tickets, seed: 8)
        draw.isImported = true
        var (ours, theirs) = (Samples(), Samples())
        while true {
            let first = draw.drawn + 1
            let batch = draw.next(500)
            if batch.isEmpty { break }
            _ = try ours.time { try store.append(batch) }
            let rows = try RawBatch(written, first...draw.drawn)
            try theirs.time { try rows.write(to: raw) }
        }
        let events = try store.changeCount()
        let ratio = theirs.total / ours.total
        board.add(
            "import in batches of 500 tickets", goal: "0.75 of raw SQLite", isMet: ratio >= 0.75,
            [
                ("ratio", Samples.text(ratio)),
                ("ratio_worked", Samples.text(theirs.totalWorked / ours.totalWorked)), ("events", String(events)),
                ("ours_events_per_second", String(Int(Double(events) / ours.total * 1000))),
                ("raw_events_per_second", String(Int(Double(events) / theirs.total * 1000))),
            ])
    }

    static func remove(_ paths: [String]) {
        for path in paths {
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        }
    }
}

/// Every row that some new tickets left in a desk, ready to be written to another.
private struct RawBatch {
    private var writes: [(sql: String, rows: [[RawDatabase.Binding]])] = []

    init(_ database: RawDatabase, _ tickets: ClosedRange<Int>) throws {
        func copy(_ table: String, _ key: String, order: String) throws {
            let rows = try database.rows(
                "SELECT * FROM \(table) WHERE \(key) BETWEEN ? AND ? ORDER BY \(order)", Self.ends(tickets))
            let places = [String](repeating: "?", count: rows.first?.count ?? 0).joined(separator: ", ")
            writes.append(("INSERT INTO \(table) VALUES (\(places))", rows))
        }
        try copy("event", "ticket", order: "sequence")
        try copy("origin", "ticket", order: "random()")
        try copy("ticket", "number", order: "number")
        writes.append(
            (
                "INSERT INTO ticket_text (rowid, search) VALUES (?, ?)",
                try database.rows("SELECT number, search FROM ticket WHERE number BETWEEN ? AND ?", Self.ends(tickets))
            ))
        try copy("ticket_tag", "number", order: "number")
        for table in ["precedent", "exception", "contact"] { try copy(table, "ticket", order: "ticket") }
        try count("tally", ["client_group", "status", "ifnull(assignee, '')"], "client_group, status, assignee")
        try count("usage", ["client_group", "opened_at / 86400000"], "client_group, day")
        writes.append((RawBatch.addCounts, try RawBatch.newCounts(in: database)))
        try count("clause_record", ["clause", "client_group"], "clause, client_group", "asked", zeros: 10)

        func count(
            _ table: String, _ keys: [String], _ columns: String, _ counter: String = "tickets", zeros: Int = 0
        ) throws {
            let rows = try database.rows(
                "SELECT \(keys.joined(separator: ", ")), count(*) FROM ticket WHERE number BETWEEN ? AND ? "
                    + "AND \(keys[0]) IS NOT NULL GROUP BY \(keys.joined(separator: ", "))", Self.ends(tickets))
            let places = [String](repeating: "?", count: keys.count + 1) + [String](repeating: "0", count: zeros)
            writes.append(
                (
                    "INSERT INTO \(table) VALUES (\(places.joined(separator: ", "))) ON CONFLICT DO UPDATE "
                        + "SET \(counter) = \(counter) + excluded.\(counter)", rows
                ))
        }
    }

    static let addCounts = """
        INSERT INTO ticket_count (kind, client_group, one, two, three, day, number) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET number = number + excluded.number
        """

    /// What the counts have grown by since the last batch.
    private static func newCounts(in database: RawDatabase) throws -> [[RawDatabase.Binding]] {
        try database.run("CREATE TEMP TABLE IF NOT EXISTS counted AS SELECT * FROM ticket_count WHERE 0")
        try database.run(
            "CREATE INDEX IF NOT EXISTS temp.counted_by_key ON counted (kind, client_group, one, two, three, day)")
        let grown = try database.rows(
            """
            SELECT now.kind, now.client_group, now.one, now.two, now.three, now.day,
                now.number - ifnull(counted.number, 0) AS grown
            FROM ticket_count AS now LEFT JOIN counted USING (kind, client_group, one, two, three, day)
            WHERE grown <> 0
            """, [])
        try database.run("DELETE FROM counted; INSERT INTO counted SELECT * FROM ticket_count")
        return grown
    }

    private static func ends(_ tickets: ClosedRange<Int>) -> [RawDatabase.Binding] {
        [.integer(Int64(tickets.lowerBound)), .integer(Int64(tickets.upperBound))]
    }

    func write(to database: RawDatabase) throws {
        try database.run("BEGIN IMMEDIATE")
        for (sql, rows) in writes {
            for row in rows { try database.execute(sql, row) }
        }
        try database.run("COMMIT")
    }
}
