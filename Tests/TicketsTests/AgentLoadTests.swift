// The load board: hard runs, interruptions, advice; names in order, never a rank.

import Desk
import Testing
import Tickets

private let now = Instant(milliseconds: 1_700_000_000_000)
private let agents = [
    Agent(id: "z", name: "Zoé", role: .agent, team: "desk"), Agent(id: "a", name: "Ana", role: .agent, team: "desk"),
]

private func contact(_ minutesAgo: Int, _ isDemanding: Bool, minutes: Int = 5) -> Ticket.ContactState {
    Ticket.ContactState(
        at: now.adding(seconds: -60 * minutesAgo), by: "a", seconds: minutes * 60, isDemanding: isDemanding)
}

private func load(_ contacts: [Ticket.ContactState], _ count: LoadCount = LoadCount()) throws -> AgentLoad {
    let board = AgentLoad.board(of: agents, counts: ["a": count], contacts: contacts, now: now)
    #expect(board.map(\.agent.name) == ["Ana", "Zoé"])
    return try #require(board.first)
}

@Test func `three demanding contacts in a row call for a pause`() throws {
    let hard = try load([contact(60, true), contact(40, true), contact(20, true)])
    #expect(hard.demandingInARow == 3 && hard.advice == .rest && hard.interrupted == 0)
    let eased = try load([contact(60, true), contact(40, true), contact(20, false)])
    #expect(eased.demandingInARow == 0 && eased.advice == nil)
    #expect(try load([contact(60, false), contact(40, true), contact(20, true)]).advice == .rotate)
}

@Test func `a long pause ends a hard run`() throws {
    #expect(try load([contact(200, true), contact(100, true), contact(20, true)]).demandingInARow == 1)
    #expect(try load([contact(90, true)]).demandingInARow == 0)
}

@Test func `a contact that begins during another one is an interruption`() throws {
    let load = try load([contact(50, false, minutes: 30), contact(48, false, minutes: 5), contact(10, false)])
    #expect(load.interrupted == 1)
}

@Test func `overdue tickets are shared out`() throws {
    #expect(try load([], LoadCount(live: 9, overdue: 3)).advice == .share)
    #expect(try load([], LoadCount(live: 9, overdue: 2)).advice == nil)
}
