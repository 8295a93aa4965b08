// Every figure of a report is the one the log gives, counted again event by event.

import Desk
import DeskReports
import Localisation
import ServiceLevels
import Storage
import Testing
import Tickets

@Suite struct ReconciliationTests {
    /// Periods that cut the demo's two years at odd days, and the groups looked at.
    static let periods: [(String, String)] = [
        ("2024-01-01", "2026-12-31"), ("2025-11-20", "2026-11-19"), ("2026-02-28", "2026-03-01"),
        ("2026-11-02", "2026-11-02"), ("2026-07-15", "2026-11-10"),
    ]
    static let groups: [GroupID?] = [nil, "health", "finance", "justice"]

    private func both(
        _ kind: ReportKind, _ period: (String, String), _ group: GroupID?
    ) throws -> (report: Report, tally: EventTally) {
        let from = try #require(CivilDate(period.0))
        let to = try #require(CivilDate(period.1))
        let store = try #require(ReportDesk.store)
        let zone = try #require(try store.identity()).zone
        return (
            try ReportDesk.report(kind, group: group, period: ReportPeriod(from: from, to: to)),
            try EventTally(store, zone: zone, from: from, to: to, group: group)
        )
    }

    @Test(arguments: periods, ["health", "finance", "justice", "revenue"] as [GroupID])
    func `what a client group used`(_ period: (String, String), _ group: GroupID) throws {
        let (report, tally) = try both(.clientGroup, period, group)
        #expect(report.number("use", "value", "requests") == tally.requests)
        #expect(report.sum("months", "requests") == tally.requests)
        #expect(report.sum("months", "ended") == tally.ended)
        #expect(report.sum("items", "requests") == tally.requests)
        for (item, count) in tally.byItem {
            #expect(report.number("items", "requests", item) == count)
            #expect(report.number("items", "refused", item) == tally.refusedByItem[item] ?? 0)
        }
        #expect(report.sum("offers", "made") == tally.offers.values.reduce(0, +))
        for (key, count) in tally.offers {
            let parts = key.split(separator: " ").map(String.init)
            #expect(report.number("offers", parts[1], parts[0]) == count)
        }
    }

    @Test(arguments: periods)
    func `a group's share is one number, in its own report and beside the others`(_ period: (String, String)) throws {
        let days = try #require(
            ReportPeriod(
                from: CivilDate(period.0) ?? .init(dayNumber: 0), to: CivilDate(period.1) ?? .init(dayNumber: 0)))
        let store = try #require(ReportDesk.store)
        let shares = ConsumptionShare.shares(try store.requests(in: days, groups: nil))
        let all = try ReportDesk.report(.clientGroup, period: days)
        let table = try #require(all.section("groups")?.table)
        for share in shares {
            let own = try ReportDesk.report(.clientGroup, group: share.group, period: days)
            let value = own.section("use")?.table?.rows.first { $0[0].reportID == "share" }?[1]
            #expect(value?.text(in: .english) == share.percent.english)
            let beside = table.rows.first { $0[0].reportID == share.group.text }?[2]
            #expect(beside?.text(in: .french) == share.percent.french)
            #expect(beside == value)
        }
    }

    @Test(arguments: periods, groups)
    func `promises of news, hand-offs, moves and what was taken up again`(
        _ period: (String, String), _ group: GroupID?
    ) throws {
        let (levels, tally) = try both(.serviceLevel, period, group)
        let table = try #require(levels.section("clocks")?.table)
        for (place, outcome) in ["met", "late", "running"].enumerated() {
            let sum = table.rows.filter { $0[0].reportID == "update" }.reduce(0) {
                if case .count(let count) = $1[place + 2] { $0 + count } else { $0 }
            }
            #expect(sum == tally.promises[outcome] ?? 0)
        }
        let teams = try both(.handOff, period, group).report
        #expect(teams.sum("moves", "moves") == tally.moves.values.reduce(0, +))
        for (key, count) in tally.moves {
            let parts = key.split(separator: " ").map(String.init)
            #expect(teams.number("moves", "moves", parts[0], parts[1]) == count)
        }
        for (key, count) in tally.handOffs {
            let parts = key.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            #expect(teams.number("hand-offs", parts[2], parts[0], parts[1]) == count)
        }
        #expect(teams.sum("hand-offs", "offered") == tally.handOffs.values.reduce(0, +))
        #expect(teams.sum("reopened", "reopened") == tally.reopened)
        #expect(teams.sum("journeys", "requests") == tally.requests)
    }

    @Test(arguments: periods, groups)
    func `escalations, clauses and contacts`(_ period: (String, String), _ group: GroupID?) throws {
        let (report, tally) = try both(.escalation, period, group)
        #expect(report.number("summary", "value", "escalations") == tally.escalations.values.reduce(0, +))
        for (key, count) in tally.escalations {
            let parts = key.split(separator: " ").map(String.init)
            let tone = parts[1] == "pressed" ? "pressed" : "calm"
            #expect(report.number("rulings", parts[2], parts[0], tone) == count)
        }
        let policy = try both(.policy, period, group).report
        #expect(policy.sum("clauses", "asked") == tally.clauseAsked.values.reduce(0, +))
        for (clause, count) in tally.clauseAsked { #expect(policy.number("clauses", "asked", clause) == count) }
        let load = try both(.workload, period, group).report
        #expect(load.sum("teams", "contacts") == tally.contacts)
        #expect(load.sum("load-months", "contacts") == tally.contacts)
        #expect(load.sum("teams", "ended") == tally.ended)
    }

    @Test(arguments: periods) func `clocks and commitments are those of each ticket`(_ period: (String, String)) throws
    {
        let (levels, tally) = try both(.serviceLevel, period, nil)
        let store = try #require(ReportDesk.store)
        let charters = try store.charters()
        var expected: [String: Int] = [:]
        var answered: [String: Int] = [:]
        for ticket in try store.tickets() where ticket.mergedInto == nil {
            let day = tally.place.local(ticket.openedAt).day
            guard (tally.from...tally.to).contains(day) else { continue }
            let charter = charters.charter(of: ticket.client?.group ?? "", on: day)
            for clock in ticket.clocks(under: charter, now: ReportDesk.now) where clock.kind == .resolve {
                let outcome = clock.state.isLive ? "running" : clock.state.isBreach ? "missed" : "met"
                expected[outcome, default: 0] += 1
            }
            for standing in ticket.slips(under: charter, sameItemLive: 1, now: ticket.openedAt).standings
            where standing.commitment.id == "answer" {
                answered[standing.isSlip ? "slipped" : standing.state == .kept ? "kept" : "other", default: 0] += 1
            }
        }
        let table = try #require(levels.section("clocks")?.table)
        for (place, outcome) in ["met", "missed", "running"].enumerated() {
            let sum = table.rows.filter { $0[0].reportID == "resolve" }.reduce(0) {
                if case .count(let count) = $1[place + 2] { $0 + count } else { $0 }
            }
            #expect(sum == expected[outcome] ?? 0)
        }
        let commitments = try both(.commitment, period, nil).report
        let rows = (commitments.section("commitments")?.table?.rows ?? []).filter { $0[2].reportID == "answer" }
        let kept = rows.reduce(0) { if case .count(let count) = $1[3] { $0 + count } else { $0 } }
        #expect(kept == answered["kept"] ?? 0)
    }

    @Test func `two periods side by side add up to the whole`() throws {
        let days = ["2025-12-01", "2026-05-17", "2026-11-19"].compactMap { CivilDate($0) }
        let whole = try ReportDesk.report(
            .clientGroup, group: "health", period: ReportPeriod(from: days[0], to: days[2]))
        let first = try ReportDesk.report(
            .clientGroup, group: "health", period: ReportPeriod(from: days[0], to: days[1]))
        let second = try ReportDesk.report(
            .clientGroup, group: "health", period: ReportPeriod(from: days[1].adding(days: 1), to: days[2]))
        for (section, column) in [
            ("items", "requests"), ("offers", "taken"), ("clocks", "met"), ("commitments", "kept"),
        ] {
            #expect(whole.sum(section, column) == first.sum(section, column) + second.sum(section, column))
        }
        #expect(whole.sum("items", "requests") > 0)
    }
}
