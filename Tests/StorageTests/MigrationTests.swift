// Desks of every earlier format, kept as SQL text: opened, brought up to date, verified, written to.

import Chain
import Desk
import Foundation
import GRDB
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct MigrationTests {
    static let formats = Array(1..<DeskSchema.known)
    private static let folder = (#filePath as NSString).deletingLastPathComponent + "/Fixtures"

    /// Runs with the path of a closed desk of a format.
    static func withDesk(format: Int, _ body: (String) throws -> Void) throws {
        let sql = try String(contentsOfFile: "\(folder)/format-\(format).sql", encoding: .utf8)
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
            try body(path)
        }
    }

    private func note(_ store: SQLiteStore, day: CivilDate) throws {
        let version = try store.events(of: TicketID(1)).count
        let note = TicketEvent.noted(.init(text: "après la mise à niveau"))
        try store.append([Append(to: TicketID(1), expecting: version, [note], by: "singh", at: Instant(day: day))])
    }

    @Test func `there is a desk of every earlier format`() {
        for format in Self.formats {
            #expect(FileManager.default.fileExists(atPath: "\(Self.folder)/format-\(format).sql"))
        }
    }

    @Test(arguments: formats)
    func `a desk of an earlier format is brought up to date and written to`(_ format: Int) throws {
        try Self.withDesk(format: format) { path throws in
            var seen = (0, 0)
            let store = try SQLiteStore(path: path, mode: .open) { seen = ($0, $1) }
            #expect(try store.health().format == DeskSchema.known)
            let all = try store.changeCount()
            let isFoldedAgain = DeskSchema.steps[format...].contains(where: \.refolds)
            #expect(seen == (isFoldedAgain ? (all, all) : (0, 0)))
            #expect(try store.identity()?.isDemo == true)
            #expect(try store.count(QueueQuery()) == 4)
            #expect(try store.drafts(of: "singh") == ["call": "un début"])
            #expect(try store.publications().count == 1)
            #expect(try !store.clients(matching: "", groups: nil, limit: 9).isEmpty)
            let tickets = try store.tickets()
            #expect(tickets.map(\.unknownCount).allSatisfy { $0 == 0 })
            #expect(
                try store.all(QueueQuery(order: .number))
                    == tickets.reversed().map { $0.row(under: try store.charters()) })
            let counted = try CountContractTests.read(store)
            #expect(try counted == CountContractTests.folded(store) && !counted.isEmpty)
            for ticket in tickets { #expect(try store.events(of: ticket.id).chainFaults().isEmpty) }
            #expect(try store.damage(thorough: true).isEmpty)
            try note(store, day: CivilDate(dayNumber: 30_000))
            #expect(try store.seals().map(\.through) == [all])
            #expect(try store.seals().map(\.tickets) == [4])
            #expect(try store.sealFaults { _, _ in }.isEmpty)
        }
    }

    @Test(arguments: formats)
    func `a desk looked into keeps its format; one read is brought up to date`(_ format: Int) throws {
        try Self.withDesk(format: format) { path throws in
            let looked = try SQLiteStore(path: path, mode: .inspect)
            #expect(try looked.health().format == format)
            #expect(try looked.events(after: nil, limit: .max).count == looked.changeCount())
            #expect(try looked.seals().isEmpty)
            #expect(try looked.sealFaults { _, _ in }.isEmpty)
            #expect(try looked.damage(thorough: true).isEmpty)
            let read = try SQLiteStore(path: path, mode: .readOnly)
            #expect(try read.health().format == DeskSchema.known)
            #expect(try read.count(QueueQuery()) == 4)
            #expect(throws: StoreError.readOnly(path)) { try note(read, day: CivilDate(dayNumber: 30_000)) }
        }
    }

    @Test(arguments: formats)
    func `a step that fails leaves the format it found`(_ format: Int) throws {
        try Self.withDesk(format: format) { path throws in
            let missing =
                switch format {
                case ..<5: "CREATE VIEW ticket_by_team_due AS SELECT 1"
                case 5: "DROP INDEX ticket_by_team_due"
                default: "DROP TABLE seal"
                }
            try SQLiteFileTests.tamper(path, missing)
            #expect(throws: StoreError.self) { try SQLiteStore(path: path, mode: .open) }
            let looked = try SQLiteStore(path: path, mode: .inspect)
            #expect(try looked.health().format == format)
            #expect(try looked.changeCount() > 0)
        }
    }
}
