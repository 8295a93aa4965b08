// A report as CSV and as JSON.

import Desk
import DeskReports
import ServiceLevels

enum ReportData {
    /// One table of a report as RFC 4180 has it: a line of headings, lines end with CR LF.
    static func csv(_ report: Report, table wanted: String?, _ language: Language) throws(Failure) -> String {
        let sections = report.sections.filter { $0.table != nil }
        let found = wanted.map { id in sections.first { $0.id == id } } ?? sections.first
        guard let table = found?.table else {
            let name = wanted ?? ""
            throw .usage(
                Bilingual(
                    "no table “\(name)” in this report", "aucun tableau «\u{00A0}\(name)\u{00A0}» dans ce rapport"),
                next: Failure.next(afterMissing: name, among: sections.map(\.id)))
        }
        let heading = CSVText.row(table.columns.map { CSVText.text($0.heading[language]) })
        return heading + table.rows.map { row in CSVText.row(row.map { cell($0.datum(in: language)) }) }.joined()
    }

    private static func cell(_ datum: Report.Datum) -> String {
        switch datum {
        case .empty: ""
        case .whole(let number): String(number)
        case .decimal(let number): String(number)
        case .text(let text): CSVText.text(text)
        }
    }

    /// Everything the report holds, in one object.
    static func json(_ report: Report) -> JSON {
        let period = report.question.period
        return .object([
            ("report", .text(report.question.kind.rawValue)), ("group", JSON(report.question.group?.text)),
            ("from", .text(period.from.description)), ("to", .text(period.to.description)),
            ("made_on", .text(report.madeOn.description)),
            ("only_groups", report.onlyGroups.map { .list($0.map { words($0) }) } ?? .null),
            (
                "tables",
                .object(
                    report.sections.compactMap { section in
                        section.table.map { (section.id, rows(of: $0)) }
                    })
            ),
        ])
    }

    private static func rows(of table: Report.Table) -> JSON {
        .list(
            table.rows.map { row in
                .object(zip(table.columns, row).map { ($0.id.split(separator: "-").joined(separator: "_"), value($1)) })
            })
    }

    private static func value(_ value: Report.Value) -> JSON {
        switch value {
        case .none, .share(_, of: 0): .null
        case .interval(let low, let high): .list([.decimal(low), .decimal(high)])
        case .share(let part, of: let whole): .object([("part", .number(part)), ("of", .number(whole))])
        case .consumption(let share, of: let whole):
            .object([
                ("part", .number(share.count)), ("of", .number(whole)), ("per_mille", .number(share.perMille)),
            ])
        case .money(let cents): .object([("cents", .number(cents))])
        case .count(let number), .seconds(let number): .number(number)
        case .day(let day): .text(day.description)
        case .named(let id, let name): .object([("id", .text(id)), ("name", words(name))])
        case .words(let words): words.english == words.french ? .text(words.english) : self.words(words)
        }
    }

    private static func words(_ words: Bilingual) -> JSON {
        .object([("en", .text(words.english)), ("fr", .text(words.french))])
    }
}
