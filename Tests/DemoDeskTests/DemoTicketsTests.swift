// The demo's history as a whole: the same for the same seed, sound by the ticket engine's own rules, true to its book.

import Chain
import Decisions
import DemoDesk
import Desk
import PolicyBook
import Storage
import Testing
import Tickets

struct DemoTicketsTests {
    private static let usual = DemoBook.tickets()
    private static let visible = Dictionary(uniqueKeysWithValues: DemoDesk.agents.map { ($0.id, $0) })

    private func digest(count: Int = 60, seed: UInt64) -> [Digest] {
        DemoBook.tickets(count: count, seed: seed).map(\.ticket.chainEnd)
    }

    @Test func `the demo's book has no errors`() throws {
        let files = try #require(DemoBook.files)
        #expect(BookReader.read(files).diagnostics.isEmpty)
    }

    @Test func `the same seed tells the same events, another seed others`() {
        let first = digest(seed: 7)
        #expect(first.count == 60)
        #expect(first == digest(seed: 7))
        #expect(first != digest(seed: 8))
    }

    @Test func `there are as many tickets as asked for, and never fewer than the stories always told`() throws {
        let book = try #require(DemoBook.book)
        #expect(DemoTicketsTests.usual.count == 400)
        let fewest = DemoDesk.tickets(count: 0, now: DemoBook.now, book: book)
        #expect(Array(fewest).count == fewest.count)
        #expect(fewest.count > 7)
    }

    @Test func `tickets begin in the order of their numbers, and nothing happens after now or backwards`() {
        var last = Instant(milliseconds: 0)
        for (ticket, records) in DemoTicketsTests.usual {
            #expect(ticket.openedAt >= last)
            last = ticket.openedAt
            #expect(zip(records, records.dropFirst()).allSatisfy { $0.at <= $1.at })
            #expect(records.allSatisfy { $0.at <= DemoBook.now })
        }
        #expect(DemoBook.now.seconds(since: DemoTicketsTests.usual[0].ticket.openedAt) < 731 * 86_400)
    }

    @Test func `every payload reads back as the event it was written from`() {
        let coding = EventCoding()
        for (ticket, records) in DemoTicketsTests.usual {
            #expect(ticket.unknownCount == 0)
            #expect(records.chainFaults() == [])
            for record in records {
                #expect(coding.event(kind: record.event.kind, payload: record.payload) == record.event)
            }
        }
    }

    @Test func `every refusal carries its clause and a way forward`() {
        let refusals = DemoTicketsTests.usual.compactMap(\.ticket.decision).filter {
            $0.answer == .outcome(.notOffered)
        }
        #expect(refusals.count > 60)
        for refusal in refusals {
            #expect(refusal.clause != nil)
            #expect(!refusal.offers.isEmpty || refusal.noneBecause != nil)
        }
    }

    @Test func `every clause and offer named is in the book`() throws {
        let book = try #require(DemoBook.book)
        let clauses = Set(book.policies.flatMap(\.clauses).map(\.id))
        let offers = Set(book.offers.map(\.id))
        for (ticket, _) in DemoTicketsTests.usual {
            if let clause = ticket.decision?.clause { #expect(clauses.contains(clause.id)) }
            #expect(ticket.offers.allSatisfy { offers.contains($0.id) })
        }
    }

    @Test func `only those act who see the client's group, and only supervisors rule`() throws {
        for (ticket, records) in DemoTicketsTests.usual {
            let group = try #require(ticket.client?.group)
            for record in records {
                let agent = try #require(DemoTicketsTests.visible[record.author])
                #expect(agent.sees(group))
                if case .ruled = record.event { #expect(agent.role.mayRule) }
            }
        }
    }

    @Test func `about an eighth of the tickets is open, five wait for a ruling, and a few promises are late`() {
        let tickets = DemoTicketsTests.usual.map(\.ticket)
        let live = tickets.filter(\.status.isLive)
        #expect((36...64).contains(live.count))
        #expect(tickets.count { $0.openEscalation != nil } == 5)
        #expect((3...9).contains(live.count { $0.promisedUpdate.map { $0 < DemoBook.now } ?? false }))
        #expect(tickets.last?.next == .confirm)
    }

    @Test func `the Palm Pilot clause has a record worth a supervisor's look`() throws {
        var record = ClauseRecord()
        for share in DemoTicketsTests.usual.flatMap(\.ticket.clauseShares) where share.clause == "MOB-2.1" {
            record.asked += share.record.asked
            record.tookOffer += share.record.tookOffer
            record.escalated += share.record.escalated
            record.upheld += share.record.upheld
            record.exceptions += share.record.exceptions
        }
        #expect(record.asked >= 25)
        #expect(record.tookOffer * 10 > record.asked * 6)
        #expect(record.escalated > 3)
        #expect(record.upheld > record.exceptions)
        #expect(record.exceptions > 0)
    }

    @Test func `clients of groups that have not arrived yet do not call`() {
        let served = Dictionary(
            uniqueKeysWithValues: DemoDesk.groups(now: DemoBook.now).map { ($0.id, $0.servedFrom) })
        for (ticket, _) in DemoTicketsTests.usual {
            guard let group = ticket.client?.group, let from = served[group] else { continue }
            #expect(ticket.openedAt >= Instant(day: from))
        }
    }
}
