// Rows of many tickets written together are the rows of each: folding them again changes nothing.

import Desk
import GRDB
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct BulkRowsTests {
    private static let tables = [
        "ticket", "ticket_tag", "tally", "clause_record", "precedent", "exception", "contact", "usage", "ticket_count",
    ]

    private func rows(_ store: SQLiteStore) throws -> [String: [Row]] {
        try store.read { db in
            #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            try db.execute(sql: "INSERT INTO ticket_text (ticket_text, rank) VALUES ('integrity-check', 1)")
            return try Dictionary(
                uniqueKeysWithValues: Self.tables.map { table in
                    (table, try Row.fetchAll(db, sql: "SELECT * FROM \(table)"))
                })
        }
    }

    @Test(arguments: [1, 15, 16, 33, 200])
    func `rows written together are those that are folded again`(_ count: Int) throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            let store = try SQLiteStore(path: path, mode: .alone)
            var desk = RandomDesk(seed: UInt64(count))
            try store.append(
                (0..<count).map { _ in
                    var append = try desk.newTicket()
                    for _ in 0..<6 { append.events.append(.init(try desk.event(), by: "ana", at: desk.moment())) }
                    return append
                })
            let written = try rows(store)
            #expect(written["ticket"]?.count == count)
            try store.rebuild { _, _ in }
            let folded = try rows(store)
            for table in Self.tables { #expect(folded[table] == written[table], "\(table)") }
        }
    }
}
