// Everything that is wrong with a book, in the order of its files. Pure: reads no file, no clock; judges, and leaves the
// proving to `RegionAnalysis` and the finding of clauses to `Adviser`.

import Decisions
public import Desk
public import PolicyBook

/// Lints a book that was read.
public struct Linter: Sendable {
    let reading: BookReading
    let date: CivilDate
    /// The desk’s day, where it is later than a day nobody chose.
    let today: CivilDate?

    /// The day findings are judged by; nil for a book that cannot be read, which is wrong on any day.
    public var day: CivilDate? { reading.book == nil ? nil : date }

    /// A linter for a day; by default the latest day, up to `today`, on which something of the book begins.
    public init(_ reading: BookReading, date: CivilDate?, today: CivilDate) {
        self.reading = reading
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
        let index = LintIndex(book, date: date)
        let blindSpots = index.blindSpots(progress: progress)
        var judgement = LintJudgement(findings: accept(index.datedFindings() + blindSpots, on: date))
        if let today {
            let known = Set(judgement.findings.map(\.identity))
            let all = accept(LintIndex(book, date: today).datedFindings() + blindSpots, on: today)
            judgement.today = LintJudgement.Later(day: today, findings: all.filter { !known.contains($0.identity) })
        }
        return judgement
    }

    /// The errors alone: what no book should be published with. Spares the search for blind spots.
    public func errors() -> [LintFinding] {
        guard let book = reading.book else { return findings() }
        return accept(LintIndex(book, date: date).ruleFindings(), on: date).filter { $0.severity == .error }
    }

    /// Leaves out what is accepted until later; says which acceptances are for nothing. In the order of the files.
    private func accept(_ findings: [LintFinding], on date: CivilDate) -> [LintFinding] {
        var used = [Bool](repeating: false, count: reading.accepted.count)
        let left = findings.filter { finding in
            var isAccepted = false
            for (place, accepted) in reading.accepted.enumerated() where accepted.matches(finding) {
                used[place] = true
                isAccepted = isAccepted || date < accepted.until
            }
            return !isAccepted
        }
        let idle = zip(reading.accepted, used).filter { !$0.1 }.map { accepted, _ in
            LintFinding(
                code: .acceptedNothing, location: accepted.location, clause: accepted.clause,
                message: Bilingual(
                    "nothing is found that “\(accepted.code)” accepts here; remove the entry",
                    "rien de ce que «\u{00A0}\(accepted.code)\u{00A0}» accepte ici n’est constaté\u{00A0}; "
                        + "supprimez l’entrée"))
        }
        return (left + idle).sorted { one, other in
            if one.location != other.location { return one.location < other.location }
            return (one.code.rawValue, one.message.english) < (other.code.rawValue, other.message.english)
        }
    }
}

extension AcceptedFinding {
    fileprivate func matches(_ finding: LintFinding) -> Bool {
        code == finding.code.rawValue && finding.code != .format
            && (clause.map { $0 == finding.clause || $0 == finding.otherClause } ?? true)
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

    init(_ book: Book, date: CivilDate) {
        self.book = book
        self.date = date
        let placed = book.policies.flatMap { policy in
            policy.clauses.flatMap { clause in clause.rules.map { ($0.id, PlacedRule(clause: clause, rule: $0)) } }
        }
        rules = Dictionary(placed, uniquingKeysWith: { first, _ in first })
    }

    /// All but the blind spots.
    func datedFindings() -> [LintFinding] {
        ruleFindings() + translationFindings() + paperFindings() + phraseFindings()
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
