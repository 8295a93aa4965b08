// `guichet policy test`: the cases a book must pass, and which rules and clauses they reach.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import Reports

struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: say(
            "Run a book’s own cases and say which rules they reach.",
            "Vérifier les cas d’un recueil et dire quelles règles ils atteignent."),
        discussion: say(
            "Examples:\n  guichet policy test book\n  guichet policy test --json",
            "Exemples\u{00A0}:\n  guichet policy test recueil\n  guichet policy test --json"))

    @OptionGroup var desk: DeskOptions
    @Argument(
        help: ArgumentHelp(
            "The book’s folder; without it, the desk’s book.",
            "Le dossier du recueil\u{00A0}; sans lui, le recueil du guichet."), completion: .directory)
    var folder: String?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false
    @Flag(
        help: ArgumentHelp(
            "List every rule and clause with its cases, not only those no case reaches.",
            "Lister chaque règle et clause avec ses cas, pas seulement celles qu’aucun cas n’atteint."))
    var all = false

    func run() throws {
        let read = try BookLoading.reading(folder: folder, desk: desk.desk)
        let adviser = Adviser(book: read.book)
        let verdicts = read.tests.map { CaseVerdict($0, by: adviser) }
        let coverage = Coverage(of: read.book, by: verdicts)
        if json {
            for verdict in verdicts { try Output.document(verdict.json(in: desk.language).line + "\n") }
            for rule in coverage.rules { try Output.document(rule.json(verdicts).line + "\n") }
            for clause in coverage.clauses { try Output.document(clause.json(verdicts).line + "\n") }
        } else {
            for line in PolicyTest.complaints(verdicts, in: desk.language) { try Output.line(line) }
            try Output.line(PolicyTest.summary(verdicts)[desk.language])
            if !verdicts.isEmpty { try list(coverage, in: read.book) }
        }
        if verdicts.contains(where: { !$0.isPassed }) { throw Failure.no }
    }

    /// The failing cases, and what each expected and did not get.
    static func complaints(_ verdicts: [CaseVerdict], in language: Language) -> [String] {
        verdicts.filter { !$0.isPassed }.flatMap { verdict in
            ["\(verdict.test.location): \(verdict.test.name)"] + verdict.faults.map { "    \($0.words[language])" }
        }
    }

    /// How many cases there are, and how many fail.
    static func summary(_ verdicts: [CaseVerdict]) -> Bilingual {
        let failed = verdicts.count { !$0.isPassed }
        let all = Typography.count(verdicts.count, one: Bilingual("case", "cas"), many: Bilingual("cases", "cas"))
        if verdicts.isEmpty { return all }
        return failed == 0
            ? Bilingual("\(all.english), all pass", "\(all.french), tous réussis")
            : Bilingual("\(all.english), \(failed) failed", "\(all.french), dont \(failed) en échec")
    }

    private func list(_ coverage: Coverage, in book: Book) throws {
        let (rules, clauses) = (coverage.rules.count, coverage.clauses.count)
        let reached = (rules - coverage.idleRules.count, clauses - coverage.idleClauses.count)
        let figures = Bilingual(
            "rules that decided a case: \(reached.0) of \(rules); clauses that were the answer: "
                + "\(reached.1) of \(clauses)",
            "règles qui ont décidé d’un cas\u{00A0}: \(reached.0) sur \(rules)\u{00A0}; clauses qui ont été la "
                + "réponse\u{00A0}: \(reached.1) sur \(clauses)")
        try Output.line(figures[desk.language])
        if all {
            for rule in coverage.rules where !rule.cases.isEmpty { try line(rule, rule.cases.count, in: book) }
        }
        for rule in coverage.idleRules { try line(rule, 0, in: book) }
        let idle = Bilingual("never the answer: ", "jamais la réponse\u{00A0}: ")[desk.language]
        for clause in coverage.idleClauses {
            try Output.line(
                "\(clause.clause.location): \(idle)\(clause.clause.id) \(clause.clause.title[desk.language])")
        }
    }

    private func line(_ rule: Coverage.OfRule, _ cases: Int, in book: Book) throws {
        let count = Typography.count(cases, one: Bilingual("case", "cas"), many: Bilingual("cases", "cas"))
        let label = cases == 0 ? Bilingual("decides no case", "ne décide d’aucun cas") : count
        let words = rule.rule.words(in: book)
        try Output.line("\(rule.rule.location): \(label[desk.language])\(colon)\(words[desk.language])")
    }

    private var colon: String { Bilingual(": ", "\u{00A0}: ")[desk.language] }
}

extension CaseVerdict {
    fileprivate func json(in language: Language) -> JSON {
        let decision = consultation?.decision
        let recognised = consultation?.recognised ?? []
        return .object(
            [("kind", .text("case")), ("case", .text(test.name))] + test.location.members + [
                ("passed", .flag(isPassed)),
                ("outcome", JSON(consultation.map { $0.decision.answer?.name ?? "ask" })),
                ("clause", JSON(decision?.clause)), ("rule", JSON(decision?.rule)),
                ("recognised", .object(recognised.map { ($0.fact, $0.value.json) })),
                (
                    "faults",
                    .list(
                        faults.map {
                            .object([("part", .text($0.part)), ("message", .text($0.words[language]))])
                        })
                ),
            ])
    }
}

extension Coverage.OfRule {
    fileprivate func json(_ verdicts: [CaseVerdict]) -> JSON {
        .object(
            [("kind", .text("rule")), ("rule", .text(rule.id)), ("clause", .text(clause))] + rule.location.members + [
                ("outcome", .text(rule.outcome.rawValue)),
                ("cases", .list(cases.map { .text(verdicts[$0].test.name) })),
            ])
    }
}

extension Coverage.OfClause {
    fileprivate func json(_ verdicts: [CaseVerdict]) -> JSON {
        .object(
            [("kind", .text("clause")), ("clause", .text(clause.id))] + clause.location.members + [
                ("rules", .list(clause.rules.map { .text($0.id) })),
                ("cases", .list(cases.map { .text(verdicts[$0].test.name) })),
            ])
    }
}

extension SourceLocation {
    /// `file`, `line` and `column` of an object.
    var members: [(key: String, value: JSON)] {
        [("file", .text(file)), ("line", .number(line)), ("column", .number(column))]
    }
}
