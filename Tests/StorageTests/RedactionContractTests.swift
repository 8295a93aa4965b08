// The contract of redaction, for every store: the words are gone, everything else stands; and for a file, they are gone
// from its bytes.

import Chain
import Desk
import GRDB
import Glibc
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct RedactionContractTests {
    private static let client = Client(id: "C7", name: "Quévillon, Xanthippe", language: .french, group: "north")
    private static let secrets = ["quevillon", "xanthippe", "kryptonite", "zeppelin", "ornithorynque"]
    private static let at = LogContractTests.start.adding(seconds: 3 * 86_400)

    /// A ticket with somebody's words in it among others; the versions that hold them.
    private func ticket(in store: any TicketStore) throws -> (id: TicketID, versions: [Int]) {
        var desk = RandomDesk(seed: 41)
        try desk.fill(store, tickets: 20)
        let events: [TicketEvent] = [
            .opened(.init(client: Self.client, words: "ma kryptonite et mon zeppelin", language: .french)),
            .assigned(.init(agent: "ana", team: "desk")),
            .noted(.init(text: "un ornithorynque, dit Xanthippe Quévillon")),
        ]
        let records = try store.append([
            Append(to: nil, expecting: 0, events, by: "ana", at: LogContractTests.start)
        ])
        let id = try #require(records.first?.ticket)
        try store.append([
            Append(
                to: id, expecting: 3, [.needConfirmed(.init(need: "zeppelin de poche"))], by: "ana",
                at: LogContractTests.start)
        ])
        try store.keepDraft("ornithorynque", key: "note:\(id)", of: "ana")
        try store.keepDraft("autre chose", key: "note:1", of: "ana")
        return (id, [1, 3, 4])
    }

    @Test(arguments: StoreBackend.all)
    func `the words are gone, who and why is said, and every chain and seal holds`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let (id, versions) = try ticket(in: store)
            let before = try store.events(of: id)
            let told = try store.redact(ticket: id, versions: versions, by: "gagnon", at: Self.at, reason: "asked")
            let after = try store.events(of: id)
            #expect(after.count == 5 && after.last == told)
            #expect(told?.author == "gagnon" && told?.at == Self.at)
            #expect(
                told?.event
                    == .wordsRedacted(
                        .init(
                            versions: versions, reason: "asked", group: "north", language: .french,
                            remains: try versions.map { version in
                                let left = try #require(before[version - 1].event.withoutWords)
                                return .init(
                                    version: version, kind: left.kind, payload: try EventCoding().payload(of: left))
                            })))
            #expect(after.prefix(4).map(\.hash) == before.map(\.hash))
            #expect(after[1] == before[1])
            for version in versions {
                #expect(after[version - 1].payload == Redaction.form(of: before[version - 1].payload))
            }
            #expect(after.chainFaults().isEmpty)
            #expect(try store.sealFaults { _, _ in }.isEmpty)
            #expect(try store.seals().last?.next == Self.at.day)
            for secret in Self.secrets { #expect(try store.count(QueueQuery(text: secret)) == 0) }
            let row = try #require(try store.summary(of: id))
            #expect(row == Ticket(id: id, folding: after).row(under: try store.charters()))
            #expect(row.group == "north" && row.clientName.isEmpty && row.assignee == "ana")
            #expect(try store.drafts(of: "ana") == ["note:1": "autre chose"])
            let picture = try QueueContractTests.picture(of: store)
            try store.rebuild { _, _ in }
            #expect(try QueueContractTests.picture(of: store) == picture)
            let next = Append(to: id, expecting: 5, [.noted(.init(text: "x"))], by: "ana", at: Self.at)
            #expect(try store.append([next]).first?.version == 6)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a ticket from elsewhere stays ended, and what was refused, pressed and promised stays so`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            let opened = TicketEvent.Opened(
                client: Self.client, words: "kryptonite", language: .french, channel: .mail, origin: "servicenow:INC7")
            let step = TicketEvent.Imported(
                source: "servicenow", status: .open, changed: ["caller_id": "Xanthippe"], team: "regional", agent: "gus"
            )
            var end = step
            (end.status, end.reopened) = (.closed, 2)
            let events: [TicketEvent] = [
                .opened(opened), .imported(step), .noted(.init(text: "zeppelin")), .imported(end),
            ]
            let ids = try store.append([
                Append(to: nil, expecting: 0, events, by: "servicenow-2", at: LogContractTests.start)
            ]).map(\.ticket)
            let id = try #require(ids.first)
            let before = Ticket(id: id, folding: try store.events(of: id))
            try store.redact(ticket: id, versions: [1, 2, 3, 4], by: "k", at: Self.at, reason: "retention")
            let after = Ticket(id: id, folding: try store.events(of: id))
            #expect(before.status == .closed && after.status == .closed && after.resolvedAt == before.resolvedAt)
            #expect(after.team == "regional" && after.assignee == "gus" && after.reopenedElsewhere == 2)
            #expect(after.channel == .mail && after.origin == "servicenow:INC7" && after.client?.name == "")
            #expect(try store.summary(of: id)?.status == .closed)
            let log = try store.events(of: id)
            #expect(log.chainFaults().isEmpty)
            for secret in ["kryptonite", "Xanthippe", "zeppelin"] {
                #expect(!log.contains { $0.payload.contains(secret) })
            }
            let charters = try store.charters()
            #expect(after.counts(under: charters) == before.counts(under: charters))
        }
    }

    @Test(arguments: StoreBackend.all)
    func `what is gone already is not said twice, and versions not there are left out`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            let (id, versions) = try ticket(in: store)
            func redact(_ ticket: TicketID, _ versions: [Int]) throws -> EventRecord? {
                try store.redact(ticket: ticket, versions: versions, by: "ana", at: Self.at, reason: "r")
            }
            #expect(try redact(id, [99]) == nil)
            #expect(try redact(id, versions + [99])?.version == 5)
            #expect(try redact(id, versions) == nil)
            #expect(try store.events(of: id).count == 5)
            #expect(throws: StoreError.noSuchTicket(TicketID(999))) { try redact(TicketID(999), [1]) }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a client forgotten has no name left, and is not found by it`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.register(agents: [], clients: RandomDesk.clients + [Self.client], groups: [], teams: [])
            try store.forget("C7")
            try store.forget("C99")
            #expect(try store.client("C7") == Client(id: "C7", name: "", language: .french, group: "north"))
            #expect(try store.client("C99") == nil)
            #expect(try store.clients(matching: "quevillon", groups: nil, limit: 9).isEmpty)
            #expect(try store.clients(matching: "belanger", groups: nil, limit: 9).count == 2)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `of a ticket that is somebody else's now, only the words of its time with the client go`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            let (id, _) = try ticket(in: store)
            let other = Client(id: "C8", name: "Roy, Sylvain", language: .english, group: "north")
            let later: [TicketEvent] = [
                .clientCorrected(.init(client: other, reason: "called for him")), .noted(.init(text: "his own words")),
            ]
            try store.append([Append(to: id, expecting: 4, later, by: "ana", at: Self.at)])
            #expect(try store.ticketsWithCorrectedClient() == [id])
            let versions = try store.events(of: id).versions(of: "C7")
            #expect(versions == [1, 3, 4])
            try store.redact(ticket: id, versions: versions, by: "ana", at: Self.at, reason: "asked")
            let records = try store.events(of: id)
            #expect(Ticket(id: id, folding: records).client == other)
            #expect(try store.summary(of: id)?.clientName == "Roy, Sylvain")
            #expect(records[5].event == .noted(.init(text: "his own words")))
            #expect(records.versions(of: "C7").isEmpty)
        }
    }

    @Test func `not one of the words is left in the bytes of the file`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            try store.register(agents: [], clients: [Self.client], groups: [], teams: [])
            let (id, versions) = try ticket(in: store)
            // Rows that grow and move leave old copies of themselves behind.
            var desk = RandomDesk(seed: 42)
            for _ in 0..<40 { try store.append([try desk.newTicket()]) }
            for round in 0..<10 {
                let version = try store.events(of: id).count
                let need = TicketEvent.needConfirmed(.init(need: "zeppelin \(round) kryptonite"))
                try store.append([Append(to: id, expecting: version, [need], by: "ana", at: Self.at)])
                try store.keepDraft(String(repeating: "ornithorynque ", count: round), key: "note:\(id)", of: "bob")
            }
            let all = try store.events(of: id).map(\.version).filter { versions.contains($0) || $0 > 4 }
            #expect(Self.secrets.allSatisfy { Self.isFound($0, in: path) || Self.isFound($0, in: path + "-wal") })
            try store.redact(ticket: id, versions: all, by: "ana", at: Self.at, reason: "asked")
            try store.forget("C7")
            try store.scrub()
            for secret in Self.secrets + ["Xanthippe", "Quévillon"] {
                for suffix in ["", "-wal", "-shm"] { #expect(!Self.isFound(secret, in: path + suffix), "\(secret)") }
            }
            #expect(try store.damage(thorough: true).isEmpty)
            #expect(try store.sealFaults { _, _ in }.isEmpty)
            #expect(try store.count(QueueQuery(text: "palm")) > 0)
            #expect(
                try store.all(QueueQuery(order: .number))
                    == store.tickets().reversed().filter { $0.mergedInto == nil }.map {
                        $0.row(under: try store.charters())
                    })
            let synchronous = try store.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            #expect(synchronous == 2)
        }
    }

    @Test func `only words taken away pass the database's guard, and only from this program`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            let id = try LogContractTests.begin(store)
            let payload = try #require(try store.events(of: id).first?.payload)
            let form = Redaction.form(of: payload)
            for sql in [
                "UPDATE event SET payload = '\(Redaction.form(of: "other"))'",
                "UPDATE event SET payload = '\(form)', author = 'eve'", "UPDATE event SET payload = '\(form)', at = 0",
                "UPDATE event SET payload = ''", "UPDATE event SET payload = NULL",
            ] {
                #expect(throws: StoreError.self, "\(sql)") { try store.write { try $0.execute(sql: sql) } }
            }
            let shell = "UPDATE event SET payload = '\(form)'"
            #expect(throws: DatabaseError.self) { try SQLiteFileTests.tamper(path, shell) }
            #expect(try store.events(of: id).first?.payload == payload)
            try store.write { try $0.execute(sql: shell) }
            #expect(try store.events(of: id).chainFaults().isEmpty)
        }
    }

    @Test func `a full disk leaves a ticket with its words or without them, whole`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let (id, versions, pages) = try {
                let store = try SQLiteStore(path: path, mode: .create)
                let (id, versions) = try ticket(in: store)
                return (id, versions, try store.health().pages)
            }()
            let store = try SQLiteStore(path: path, mode: .open, options: .init(pageLimit: pages))
            _ = try? store.redact(ticket: id, versions: versions, by: "ana", at: Self.at, reason: "asked")
            let records = try store.events(of: id)
            let gone = records.filter { Redaction.digest(in: $0.payload) != nil }.count
            #expect((gone, records.count) == (0, 4) || (gone, records.count) == (3, 5))
            #expect(records.chainFaults().isEmpty)
            #expect(
                try store.all(QueueQuery(order: .number))
                    == store.tickets().reversed().filter { $0.mergedInto == nil }.map {
                        $0.row(under: try store.charters())
                    })
        }
    }

    /// Whether a text stands anywhere in a file.
    static func isFound(_ text: String, in path: String) -> Bool {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        fstat(descriptor, &status)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = read(descriptor, &bytes, bytes.count)
        return bytes.prefix(max(0, count)).firstRange(of: Array(text.utf8)) != nil
    }
}
