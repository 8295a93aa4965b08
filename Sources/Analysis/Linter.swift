// Everything that is wrong with a book, in the order of its files. Pure: reads no file, no clock; judges, and leaves the
// proving to `RegionAnalysis` and the finding of clauses to `Adviser`.

import Decisions
public import Desk
public import PolicyBook

/// Lints a book that was read.
public struct Linter: Sendable {
    let reading: BookReading
    let date: CivilDate
    /// Files of the book’s folder that look like policies and are none.
    let ignored: [String]
    /// The desk’s day, where it is later than a day nobody chose.
    let today: CivilDate?

    /// The day findings are judged by; nil for a book that cannot be read, which is wrong on any day.
    public var day: CivilDate? { reading.book == nil ? nil : date }

    /// A linter for a day; by default the latest day, up to `today`, on which something of the book begins.
    public init(_ reading: BookReading, date: CivilDate?, today: CivilDate, ignored: [String] = []) {
        self.reading = reading
        self.ignored = ignored
        let day = date ?? reading.book.map { Linter.latestBeginning(of: $0, until: today) } ?? today
        self.date = day
        self.today = date == nil && day < today ? today : nil
    }

    private static func latestBeginning(of book: Book, until today: CivilDate) -> CivilDate {
        let days = book.policies.flatMap { [$0.from] + $0.clauses.flatMap { $0.rules.map(\.from) } }
        return days.filter { $0 <= today }.max() ?? today
    }

    /// All findings but the accepted ones, by file, line, column and code. `progress` hears of the slow part, the search
    /// for blind spots: clauses done, of all; it may be called from several threads at once.
    public func findings(progress: @Sendable (Int, Int) -> Void = { _, _ in }) -> [LintFinding] {
        judgement(progress: progress).findings
    }

    /// The same findings and, where the desk’s day is later than the book’s, those that only that day brings: rules that
    /// ended, reviews that are overdue, acceptances that are over. Blind spots are looked for once: words do not age.
    public func judgement(progress: @Sendable (Int, Int) -> Void = { _, _ in }) -> LintJudgement {
        guard let book = reading.book else {
            let faults = reading.diagnostics.map {
                LintFinding(code: .format, location: $0.location, message: $0.problem.words)
            }
            return LintJudgement(findings: faults)
        }
        let index = LintIndex(book, date: date, valuePlaces: reading.valuePlaces)
        let blindSpots = index.blindSpots(progress: progress) + leftovers()
        var judgement = LintJudgement(findings: accepting(index.datedFindings() + blindSpots, on: date))
        if let today {
            let known = Set(judgement.findings.map(\.identity))
            let all = accepting(
                LintIndex(book, date: today, valuePlaces: reading.valuePlaces).datedFindings() + blindSpots, on: today)
            judgement.today = LintJudgement.Later(day: today, findings: all.filter { !known.contains($0.identity) })
        }
        return judgement
    }

    /// What no book should be published with: errors in what it answers. Spares the search for blind spots.
    public func errors() -> [LintFinding] {
        guard let book = reading.book else { return findings() }
        return accepting(LintIndex(book, date: date, valuePlaces: reading.valuePlaces).ruleFindings(), on: date).filter
        { $0.severity == .error && $0.code != .format }
    }
}

/// A book with what its findings point at, looked up once.
struct LintIndex: Sendable {
    struct PlacedRule: Sendable {
        let clause: Clause
        let rule: Rule
    }

    let book: Book
    let date: CivilDate
    let rules: [String: PlacedRule]
    /// Where each value of a choice stands, by fact and id.
    let valuePlaces: [String: [String: SourceLocation]]

    init(_ book: Book, date: CivilDate, valuePlaces: [String: [String: SourceLocation]] = [:]) {
        self.book = book
        self.date = date
        self.valuePlaces = valuePlaces
        let placed = book.policies.flatMap { policy in
            policy.clauses.flatMap { clause in clause.rules.map { ($0.id, PlacedRule(clause: clause, rule: $0)) } }
        }
        rules = Dictionary(placed, uniquingKeysWith: { first, _ in first })
    }

    /// All but the blind spots.
    func datedFindings() -> [LintFinding] {
        ruleFindings() + translationFindings() + paperFindings() + phraseFindings() + unusedOffers()
    }

    /// A finding about a rule, at its fence.
    func finding(
        _ code: LintCode, rule id: String, _ message: Bilingual, request: Request?, other: String? = nil
    ) -> LintFinding? {
        guard let placed = rules[id] else { return nil }
        return LintFinding(
            code: code, location: placed.rule.location, clause: placed.clause.id, rule: id,
            otherClause: other.flatMap { rules[$0]?.clause.id }, message: message,
            request: request.map(LintRequest.facts))
    }
}
