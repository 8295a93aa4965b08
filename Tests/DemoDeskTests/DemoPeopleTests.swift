// The people of the demo: enough of them, all different enough, and none outside the book.

import Chain
import DemoDesk
import Desk
import PolicyBook
import Storage
import Testing
import Tickets

struct DemoPeopleTests {
    private let clients = Array(DemoClients(seed: 1))

    @Test func `ten thousand clients have numbers of their own and names in both milieus`() {
        #expect(clients.count == 10_000)
        #expect(Set(clients.map(\.id)).count == 10_000)
        #expect(clients.last?.id == "C10000")
        #expect(Set(clients.map(\.name)).count > 6_000)
        #expect((3_300...4_500).contains(clients.count { $0.language == .french }))
        #expect(clients.allSatisfy { $0.name.split(separator: ", ").count == 2 })
    }

    @Test func `groups, roles and teams are the book's`() throws {
        let book = try #require(DemoBook.book)
        let groups = Set(book.fact("group")?.choices.map(\.id) ?? [])
        let roles = Set(book.fact("role")?.choices.map(\.id) ?? [])
        #expect(Set(DemoDesk.groups(now: DemoBook.now).map(\.id.text)) == groups)
        #expect(Set(clients.map(\.group.text)) == groups)
        #expect(clients.allSatisfy { roles.contains($0.role ?? "") })
        #expect(DemoDesk.teams.map(\.name) == book.teams.map(\.name))
        #expect(DemoDesk.teams.map(\.id) == book.teams.map(\.id))
        #expect(DemoDesk.agents.allSatisfy { agent in DemoDesk.teams.contains { $0.id == agent.team } })
        for group in DemoDesk.groups(now: DemoBook.now) {
            #expect(group.name == book.fact("group")?.name(of: .choice(group.id.text)))
        }
    }

    @Test func `three groups have been served since 2019 and the others arrive month by month`() {
        let groups = DemoDesk.groups(now: DemoBook.now)
        #expect(groups.count == 16)
        #expect(groups.count { $0.servedFrom.description == "2019-04-01" } == 3)
        #expect(groups.count { $0.servedFrom > DemoBook.now.day } == 5)
    }

    @Test func `the desk is made whole in an empty store`() throws {
        let files = try #require(DemoBook.files)
        let book = try #require(DemoBook.book)
        let store = MemoryStore()
        var last = (0, 0)
        try DemoDesk.make(in: store, files: files, book: book, tickets: 30, now: DemoBook.now) { last = ($0, $1) }
        #expect(last == (30, 30))
        #expect(try store.identity()?.isDemo == true)
        #expect(try store.book(revision: nil)?.revision == book.revision)
        // The one merged into another is left out.
        #expect(try store.count(QueueQuery()) == 29)
        #expect(try store.client("C00001") == DemoClients.louiseTremblay)
        #expect(try store.count(QueueQuery(order: .escalation)) == 5)
        #expect(try store.events(of: TicketID(30)).chainFaults() == [])
    }
}
