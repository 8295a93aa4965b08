// What a report says of days that are not there yet, of months that are not whole, and of people.

import Desk
import DeskReports
import Localisation
import Storage
import Testing

@Suite struct ReportWordsTests {
    @Test func `a change announced for a later day is to come, one whose day has come stands`() throws {
        let report = try ReportDesk.report(.workload)
        let rows = try #require(report.section("notices")?.table?.rows)
        let today = try ReportDesk.source().today
        #expect(rows.contains { if case .day(let day) = $0[1] { day > today } else { false } })
        for row in rows {
            guard case .day(let day) = row[1] else { continue }
            let words = Report.Value.words(
                day > today ? Bilingual("to come", "à venir") : Bilingual("stands", "en vigueur"))
            #expect(row[3] == words)
        }
    }

    @Test func `months that are not whole are named, whole ones are not`() throws {
        func notes(_ from: String, _ to: String) throws -> [String] {
            let days = (try #require(CivilDate(from)), try #require(CivilDate(to)))
            let period = try #require(ReportPeriod(from: days.0, to: days.1))
            return try #require(ReportDesk.report(.escalation, period: period).section("escalation-months"))
                .notes.map { $0.french.replacing("\u{A0}", with: " ") }
        }
        #expect(try notes("2026-01-01", "2026-06-30") == [])
        let both = try notes("2026-01-12", "2026-06-29")
        #expect(
            both == [
                "Mois incomplets : 2026-01 (à partir du 12 janvier 2026) et 2026-06 (jusqu’au 29 juin 2026)."
            ])
        #expect(try notes("2026-02-01", "2026-02-14") == ["Mois incomplet : 2026-02 (jusqu’au 14 février 2026)."])
        #expect(
            try notes("2026-02-02", "2026-02-14") == [
                "Mois incomplet : 2026-02 (du 2 février 2026 au 14 février 2026)."
            ])
    }

    @Test func `who has a step of a plan stands there by name`() throws {
        let report = try ReportDesk.report(.plan)
        let table = try #require(report.sections.last?.table)
        let names = Set(try #require(ReportDesk.store).agents().map(\.name))
        #expect(!table.rows.isEmpty)
        for row in table.rows {
            guard case .named(_, let name) = row[2] else { return #expect(Bool(false), "\(row[2])") }
            #expect(names.contains(name.french))
        }
    }

    @Test func `a limit on how much is asked at a time is spoken of only where a charter has one`() throws {
        let store = MemoryStore()
        try store.found(try #require(try ReportDesk.store?.identity()))
        try store.register(agents: [], clients: [], groups: [try #require(ReportDesk.store?.groups().first)], teams: [])
        let period = ReportPeriod.year(endingOn: try ReportDesk.source().today)
        func notes(_ store: any TicketStore) throws -> [Bilingual] {
            let report = try ReportDesk.report(.commitment, period: period, in: store)
            return try #require(report.section("commitments")).notes
        }
        #expect(try notes(store) == [])
        #expect(try notes(try #require(ReportDesk.store)).count == 1)
    }

    @Test(arguments: ReportKind.allCases) func `where nothing happened nothing is drawn`(kind: ReportKind) throws {
        let day = try #require(CivilDate("1999-12-31"))
        let period = ReportPeriod.year(endingOn: day)
        let report = try ReportDesk.report(kind, period: period)
        #expect(report.sections.flatMap(\.plots).isEmpty)
    }

    @Test func `the share a plot shows is the share its table shows`() throws {
        let section = try #require(ReportDesk.report(.serviceLevel).section("clock-months"))
        let series = try #require(section.plots.first?.series)
        let rows = try #require(section.table?.rows)
        for line in series {
            let shares = rows.filter { $0[1].words == line.name }.compactMap { row -> Int? in
                guard case .share(let part, let whole) = row[5], whole > 0 else { return nil }
                let rounded = Int((Double(part) * 100 / Double(whole)).rounded())
                return part < whole && rounded == 100 ? 99 : rounded
            }
            #expect(line.values.compactMap(\.self) == shares, "\(line.name.english)")
        }
    }
}

extension Report.Value {
    fileprivate var words: Bilingual? {
        switch self {
        case .named(_, let words), .words(let words): words
        default: nil
        }
    }
}
