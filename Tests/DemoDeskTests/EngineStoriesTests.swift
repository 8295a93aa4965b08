// What the whole engine can do is seen in the demo, whatever the seed and however small it is.

import DemoDesk
import Desk
import ServiceLevels
import Storage
import Testing
import Tickets

struct EngineStoriesTests {
    private static let seeds: [UInt64] = [1, 2, 99]
    private static let bySeed = Dictionary(
        uniqueKeysWithValues: seeds.map { ($0, DemoBook.tickets(count: 40, seed: $0).map(\.ticket)) })

    private func tickets(_ seed: UInt64) -> [Ticket] { EngineStoriesTests.bySeed[seed] ?? [] }

    @Test(arguments: seeds)
    func `one hand-off waits for Regional, one ticket came back twice, one was settled`(seed: UInt64) throws {
        let offered = tickets(seed).filter { $0.openHandOff != nil }
        #expect(offered.map { $0.openHandOff?.offer.to } == ["regional"])
        #expect(offered.first?.next == .handOff)
        let bounced = try #require(tickets(seed).first { $0.bounces == 2 })
        #expect(bounced.handOffs.count { if case .accepted = $0.reply { true } else { false } } == 2)
        #expect(bounced.openDisagreement?.step == 2)
        let settled = try #require(tickets(seed).first { $0.disagreements.last?.settlement != nil })
        #expect(!settled.status.isLive)
        #expect(settled.team == "infrastructure")
    }

    @Test(arguments: seeds)
    func `nobody has a ticket they may not see, and nobody rules on what they decided or escalated`(seed: UInt64) {
        let agents = Dictionary(uniqueKeysWithValues: DemoDesk.agents.map { ($0.id, $0) })
        for (ticket, records) in DemoBook.tickets(count: 400, seed: seed) {
            if let owner = ticket.assignee.flatMap({ agents[$0] }), let group = ticket.client?.group {
                #expect(owner.sees(group) && owner.team == ticket.team)
            }
            for escalation in ticket.escalations { #expect(escalation.ruledBy != escalation.by) }
            let deciders = records.filter { $0.event.kind == "decision-recorded" }.map(\.author)
            #expect(Set(deciders).isDisjoint(with: ticket.escalations.compactMap(\.ruledBy)))
        }
    }

    @Test(arguments: seeds)
    func `between teams a ticket is offered and accepted`(seed: UInt64) {
        let moved = tickets(seed).filter { !$0.moves.isEmpty }
        #expect(!moved.isEmpty)
        for ticket in moved {
            let accepted = ticket.handOffs.count { if case .accepted = $0.reply { true } else { false } }
            #expect(ticket.moves.count == accepted)
        }
    }

    @Test(arguments: seeds)
    func `one agent has three demanding contacts in a row, for which a pause is suggested`(seed: UInt64) throws {
        let contacts = tickets(seed).flatMap(\.contacts).sorted { $0.at < $1.at }
        let board = AgentLoad.board(
            of: DemoDesk.agents, counts: [:],
            contacts: contacts.filter { DemoBook.now.seconds(since: $0.at) < 86_400 }, now: DemoBook.now)
        let rest = board.filter { $0.advice == .rest }
        #expect(rest.map(\.agent.id) == ["bouchard"])
        #expect(rest.first?.demandingInARow == 3)
    }

    @Test(arguments: seeds)
    func `an agent on a live call waits for backup`(seed: UInt64) {
        let waiting = tickets(seed).filter { $0.backup != nil }
        #expect(waiting.map { $0.backup?.by } == ["leblanc"])
        #expect(waiting.allSatisfy { $0.status.isLive })
    }

    @Test(arguments: seeds)
    func `an exception of a whole group is in force, another was ended before its day`(seed: UInt64) throws {
        let granted = tickets(seed).flatMap(\.exceptions)
        let today = DemoBook.now.day
        let shared = try #require(granted.first { $0.scope == .group })
        #expect(shared.endedAt == nil && shared.until > today && shared.group == "transport")
        let ended = try #require(granted.first { $0.endedAt != nil })
        #expect(ended.until > today && ended.clause != shared.clause)
    }

    @Test(arguments: seeds)
    func `a new hire announced late shows whose commitment slipped, both ways`(seed: UInt64) throws {
        let ticket = try #require(tickets(seed).first { $0.statements["ready"] == false })
        let store = MemoryStore()
        try store.append(dossiers: DemoDossiers.appends(now: DemoBook.now))
        let charter = try store.charters().charter(of: "health")
        let slips = ticket.slips(under: charter, sameItemLive: 1, now: DemoBook.now)
        #expect(slips.slips(by: .group).map(\.commitment.id) == ["notice"])
        #expect(slips.slips(by: .desk).map(\.commitment.id) == ["ready"])
        #expect(slips.standings.contains { $0.commitment.id == "approver" && $0.state == .kept })
        #expect(ticket.choices.last?.answer != nil)
    }

    @Test(arguments: seeds)
    func `two tickets are tied, and one went into another of the same client`(seed: UInt64) throws {
        let effect = try #require(tickets(seed).first { $0.links.contains { $0.relation == .causedBy } })
        let cause = try #require(tickets(seed).first { $0.links.contains { $0.relation == .causes } })
        #expect(effect.links.first?.ticket == cause.id && cause.links.first?.ticket == effect.id)
        #expect(effect.client?.group == cause.client?.group)
        let merged = try #require(tickets(seed).first { $0.mergedInto != nil })
        let kept = try #require(tickets(seed).first { $0.absorbed == [merged.id] })
        #expect(merged.mergedInto == kept.id && kept.client == merged.client && kept.status.isLive)
    }

    @Test(arguments: seeds)
    func `there are open choices, tags, urgent tickets and days things are needed by`(seed: UInt64) {
        let tickets = tickets(seed)
        #expect(tickets.contains { $0.openChoice != nil && $0.status.isLive })
        #expect(tickets.count { !$0.tags.isEmpty } > 2)
        #expect(tickets.count { $0.level == "urgent" } > 1)
        #expect(tickets.count { $0.neededBy != nil } > 1)
    }

    @Test func `every live row but those that wait without a promise has a clock`() throws {
        let store = MemoryStore()
        try store.append(dossiers: DemoDossiers.appends(now: DemoBook.now))
        let charters = try store.charters()
        for ticket in tickets(1) where ticket.status == .open {
            let row = ticket.row(under: charters)
            #expect(row.due != nil && row.dueClock != nil, "#\(ticket.id)")
        }
    }
}
