// The contract of everything beside tickets, for every store: the desk, its people, books and drafts.

import Desk
import Storage
import Testing

@Suite struct PeopleContractTests {
    private let identity = DeskIdentity(
        name: Bilingual("Counter", "Guichet"), zone: "America/Toronto", isDemo: true,
        contact: Bilingual("call", "appelez"), escalationPath: Bilingual("supervisor", "superviseur"))

    @Test(arguments: StoreBackend.all)
    func `a desk is founded once`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            #expect(try store.identity() == nil)
            try store.found(identity)
            #expect(throws: StoreError.self) { try store.found(identity) }
            #expect(try store.identity() == identity)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `clients are found by the beginnings of their names`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.register(agents: [], clients: RandomDesk.clients, groups: [], teams: [])
            func found(_ text: String, _ groups: Set<GroupID>? = nil) throws -> [ClientID] {
                try store.clients(matching: text, groups: groups, limit: 10).map(\.id)
            }
            #expect(try found("belanger") == ["C5", "C1"])
            #expect(try found("ZOÉ béL") == ["C1"])
            #expect(try found("roy") == ["C2"])
            #expect(try found("œuv") == ["C4"])
            #expect(try found("oeuv chloe") == ["C4"])
            #expect(try found("langer") == [])
            #expect(try found("an") == ["C5", "C3"])
            #expect(try found("an an") == ["C5", "C3"])
            #expect(try found("") == ["C5", "C1", "C2", "C4", "C3"])
            #expect(try found("bel", ["north"]) == ["C1"])
            #expect(try found("", ["south"]) == ["C5", "C2"])
            #expect(try found("bel", []) == [])
            #expect(try store.clients(matching: "", groups: nil, limit: 2).count == 2)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a client registered again is replaced, name and group`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.register(agents: [], clients: RandomDesk.clients, groups: [], teams: [])
            let moved = Client(id: "C1", name: "Gagnon, Zoé", language: .english, group: "east", role: nil)
            try store.register(agents: [], clients: [moved], groups: [], teams: [])
            #expect(try store.client("C1") == moved)
            #expect(try store.client("C9") == nil)
            #expect(try store.clients(matching: "bel", groups: nil, limit: 9).map(\.id) == ["C5"])
            #expect(try store.clients(matching: "zo", groups: ["east"], limit: 9) == [moved])
            #expect(try store.clients(matching: "zo", groups: ["north"], limit: 9).isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `agents, groups and teams come back in order of id`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let agents = [
                Agent(id: "zed", name: "Zed", role: .agent, team: "desk", groups: ["north"]),
                Agent(id: "ana", name: "Ana", role: .supervisor, team: "desk"),
            ]
            let group = ClientGroup(
                id: "north", name: Bilingual("North", "Nord"), servedFrom: CivilDate(dayNumber: 20_000))
            let team = Team(id: "desk", name: Bilingual("Desk", "Comptoir"), purpose: Bilingual("why", "pourquoi"))
            try store.register(agents: agents, clients: [], groups: [group], teams: [team])
            #expect(try store.agents() == agents.reversed())
            #expect(try store.groups() == [group])
            #expect(try store.teams() == [team])
            var promoted = agents[0]
            promoted.role = .supervisor
            try store.register(agents: [promoted], clients: [], groups: [], teams: [])
            #expect(try store.agents().last == promoted)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `the book published last decides, and every revision stays`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            #expect(try store.book(revision: nil) == nil)
            let one = PublishedBook(
                revision: "sha256:1", publishedAt: Instant(milliseconds: 1), by: "ana",
                files: [("book.yaml", [0, 255, 10]), ("policies/a.md", [])])
            let two = PublishedBook(revision: "sha256:2", publishedAt: Instant(milliseconds: 2), files: [])
            try store.publish(one)
            try store.publish(two)
            #expect(try store.book(revision: nil) == two)
            let kept = try #require(try store.book(revision: "sha256:1"))
            #expect(kept.files.map(\.path) == ["book.yaml", "policies/a.md"])
            #expect(kept.files.map(\.content) == [[0, 255, 10], []])
            #expect(kept.publishedAt == one.publishedAt)
            #expect(try store.book(revision: "sha256:3") == nil)
            try store.publish(one)
            #expect(try store.book(revision: nil) == one)
            #expect(kept.publishedBy == "ana")
            let publications = try store.publications()
            #expect(publications.map(\.revision) == ["sha256:1", "sha256:2", "sha256:1"])
            #expect(publications.map(\.by) == ["ana", nil, "ana"])
            #expect(publications.map(\.at.milliseconds) == [1, 2, 1])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a draft is kept for its agent until forgotten`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.keepDraft("un début", key: "note:4", of: "ana")
            try store.keepDraft("autre", key: "note:4", of: "bob")
            try store.keepDraft("une suite", key: "note:4", of: "ana")
            #expect(try store.drafts(of: "ana") == ["note:4": "une suite"])
            try store.keepDraft(nil, key: "note:4", of: "ana")
            #expect(try store.drafts(of: "ana").isEmpty)
            #expect(try store.drafts(of: "bob") == ["note:4": "autre"])
        }
    }
}
