// The exact analyses of a book: how long they take, and whether they find the very sets a reference found.
//
// The reference is the JSON of the synthetic rule sets: conflicts, unreachable rules, refusals that list no alternative,
// and the requests of a period that no rule covers. It knows no absent facts, so neither does this comparison.

import Analysis
import ArgumentParser
import Desk
import Foundation
import PolicyBook

struct LintFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Times the analyses of a book and compares them with a reference.")

    @Option(help: "The book.") var book: String
    @Option(help: "What the reference found, JSON.") var expected: String?
    @Option(help: "How many runs.") var times = 3
    /// The period of the reference's gaps: 1,460 days from day 20,000.
    private static let period = (from: CivilDate(dayNumber: 20_000), to: CivilDate(dayNumber: 21_460))

    func run() throws {
        let reading = BookReader.read(try BookFiles(folder: self.book), tests: false)
        guard let book = reading.book else { throw ValidationError("the book has errors") }
        var (all, core) = (Samples(), Samples())
        func analyse(absent: Bool) -> RegionFindings {
            RegionAnalysis(book: book, date: LintFigures.period.from, absent: absent).findings()
        }
        let findings = analyse(absent: false)
        for _ in 0..<times {
            _ = all.time { analyse(absent: true) }
            _ = core.time { analyse(absent: false) }
        }
        let rules = book.policies.flatMap { $0.clauses.flatMap(\.rules) }
        var fields: [(String, String)] = [
            ("bench", "\"lint\""), ("rules", String(rules.count)),
            ("seconds", Samples.text(all.quantile(0) / 1000)),
            ("seconds_without_absence", Samples.text(core.quantile(0) / 1000)),
            ("conflicts", String(findings.conflicts.count)), ("unreachable", String(findings.unreachable.count)),
            ("redundant", String(findings.redundant.count)), ("gaps", String(findings.gaps.count)),
            ("endings", String(findings.endings.count)),
        ]
        if let expected { fields += try compare(book, findings, with: expected) }
        Report.line(fields)
    }

    private struct Reference: Decodable {
        let conflicts: [[String]]
        let unreachable: [String]
        let gapPoints: Double
        let itemsWithGap: Int
        let withoutAlternative: [String]

        enum CodingKeys: String, CodingKey {
            case conflicts, unreachable
            case gapPoints = "gap_points"
            case itemsWithGap = "items_with_gap"
            case withoutAlternative = "no_alternative"
        }
    }

    private func compare(
        _ book: Book, _ findings: RegionFindings, with path: String
    ) throws -> [(String, String)] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let reference = try JSONDecoder().decode(Reference.self, from: data)
        let size = RegionAnalysis(book: book, date: LintFigures.period.from, absent: false)
            .gapSize(from: LintFigures.period.from, to: LintFigures.period.to)
        let rules = book.policies.flatMap { $0.clauses.flatMap(\.rules) }
        let bare = rules.filter { $0.outcome == .notOffered && $0.alternatives.isEmpty }.map(\.id)
        let pairs = findings.conflicts.map { [$0.stronger, $0.weaker].sorted() }
        return [
            ("conflicts_equal", String(Set(pairs) == Set(reference.conflicts.map { $0.sorted() }))),
            ("unreachable_equal", String(Set(findings.unreachable.map(\.rule)) == Set(reference.unreachable))),
            ("no_alternative_equal", String(Set(bare) == Set(reference.withoutAlternative))),
            ("gap_points", String(Int(size.requests))),
            ("gap_equal", String(size.requests == reference.gapPoints && size.values == reference.itemsWithGap)),
        ]
    }
}
