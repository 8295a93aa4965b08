// Reports as people read them: goldens of the demo desk, and lines that fit.

import Desk
import DeskReports
import Documents
import TestSupport
import Testing

@Suite struct ReportPageTests {
    @Test(arguments: ReportKind.allCases, Language.allCases)
    func `each report reads as its golden`(_ kind: ReportKind, _ language: Language) throws {
        let group: GroupID? = kind == .clientGroup ? "health" : nil
        let report = try ReportDesk.report(kind, group: group)
        let text = TextRenderer(width: 80).text(of: report.document(in: [language]))
        Golden.expect(text, is: "\(kind.rawValue)-80-\(language.rawValue)")
    }

    @Test(arguments: ReportKind.allCases, [72, 80, 100])
    func `no line is wider than the page, nor a table told row by row`(_ kind: ReportKind, _ width: Int) throws {
        for language in Language.allCases {
            let report = try ReportDesk.report(kind)
            let text = TextRenderer(width: width).text(of: report.document(in: [language]))
            for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
            // A table that stands side by side has a rule under its headings.
            let tables = report.sections.count { !($0.table?.rows.isEmpty ?? true) }
            let matrices = report.sections.flatMap(\.plots).count { $0.kind == .matrix }
            let rules = text.split(separator: "\n").count { $0.contains("───") }
            if width >= 80 { #expect(rules == tables + matrices) }
        }
    }

    @Test func `the client groups beside each other, and both languages one after the other`() throws {
        let report = try ReportDesk.report(.clientGroup)
        let text = TextRenderer(width: 80).text(of: report.document(in: Language.allCases))
        Golden.expect(text, is: "client-groups-80-both")
    }

    @Test func `an empty period says so`() throws {
        let day = try #require(CivilDate("1999-12-31"))
        for kind in ReportKind.allCases {
            let report = try ReportDesk.report(kind, period: ReportPeriod(from: day, to: day))
            #expect(!TextRenderer(width: 80).text(of: report.document(in: [.french])).isEmpty)
        }
    }

    @Test func `a year ends on its day, months part it`() throws {
        let day = try #require(CivilDate("2024-02-29"))
        let year = ReportPeriod.year(endingOn: day)
        #expect(year.from.description == "2023-03-01")
        #expect(year.months.count == 13)
        #expect(year.months.last == day.adding(days: 1))
        let short = try #require(ReportPeriod(from: day, to: day))
        #expect(short.months == [day, day.adding(days: 1)])
        #expect(ReportPeriod(from: day, to: day.adding(days: -1)) == nil)
    }
}
