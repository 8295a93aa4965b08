// What accepted.yaml takes off the findings, and what is wrong with its own entries. An entry never hides what nobody
// looked at when it was written: one for “gap” says which, unless there is but one value it can mean.

import Desk
import Localisation
import PolicyBook

extension Linter {
    /// Leaves out what is accepted until later; says which entries are for nothing, too broad, or for no code there is.
    /// In the order of the files.
    func accepting(_ findings: [LintFinding], on date: CivilDate) -> [LintFinding] {
        guard let book = reading.book else { return findings }
        let gaps = findings.compactMap(\.gap?.value)
        let entries = reading.accepted.map { LintAcceptance($0, in: book, gaps: gaps) }
        var used = [Bool](repeating: false, count: entries.count)
        let left = findings.filter { finding in
            var isAccepted = false
            for (place, entry) in entries.enumerated() where entry.matches(finding) {
                used[place] = true
                isAccepted = isAccepted || date < entry.accepted.until
            }
            return !isAccepted
        }
        let complaints = zip(entries, used).compactMap { entry, isUsed in entry.complaint(isUsed: isUsed) }
        return (left + complaints).sorted { one, other in
            if one.location != other.location { return one.location < other.location }
            return (one.code.rawValue, one.message.english) < (other.code.rawValue, other.message.english)
        }
    }
}

/// An entry of accepted.yaml before the findings of a day.
private struct LintAcceptance {
    let accepted: AcceptedFinding
    private let code: LintCode?
    private let book: Book
    /// The values it would accept the gaps of, where it names none and they are several.
    private let candidates: [FactValue]

    init(_ accepted: AcceptedFinding, in book: Book, gaps: [FactValue]) {
        self.accepted = accepted
        self.book = book
        code = LintCode(rawValue: accepted.code)
        var values: [FactValue] = []
        if code == .gap, accepted.clause == nil, accepted.value == nil, accepted.conditions.isEmpty {
            for value in gaps where !values.contains(value) { values.append(value) }
        }
        candidates = values.count > 1 ? values : []
    }

    func matches(_ finding: LintFinding) -> Bool {
        guard code == finding.code, finding.code != .format, candidates.isEmpty,
            accepted.clause.map({ $0 == finding.clause || $0 == finding.otherClause }) ?? true
        else { return false }
        if accepted.value == nil && accepted.conditions.isEmpty { return true }
        guard let gap = finding.gap, accepted.value.map({ $0 == gap.value }) ?? true else { return false }
        return accepted.conditions.allSatisfy { wanted in
            gap.conditions.contains { $0.fact == wanted.fact && wanted.covers($0, in: book) }
        }
    }

    func complaint(isUsed: Bool) -> LintFinding? {
        guard code != nil else { return unknownCode }
        if !candidates.isEmpty { return tooBroad }
        if isUsed { return nil }
        return LintFinding(
            code: .acceptedNothing, location: accepted.location, clause: accepted.clause,
            message: Bilingual(
                "nothing is found that “\(accepted.code)” accepts here; remove the entry",
                "rien de ce que «\u{00A0}\(accepted.code)\u{00A0}» accepte ici n’est constaté\u{00A0}; "
                    + "supprimez l’entrée"))
    }

    private var tooBroad: LintFinding {
        let values = candidates.prefix(6).map { Bilingual(same: "value: \($0)") }
        let list = Typography.list(values, last: Typography.or)
        return LintFinding(
            code: .acceptedTooMuch, location: accepted.location,
            message: Bilingual(
                "this would accept every gap, those to come too, and accepts none; say which: \(list.english)",
                "ceci accepterait toutes les lacunes, même à venir, et n’en accepte aucune\u{00A0}; "
                    + "dites laquelle\u{00A0}: \(list.french)"))
    }

    private var unknownCode: LintFinding {
        let nearest = Nearest.word(to: accepted.code, among: LintCode.allCases.map(\.rawValue))
        let (code, hint) = (Typography.quoted(accepted.code), nearest.map(Typography.quoted))
        return LintFinding(
            code: .format, location: accepted.location,
            message: Bilingual(
                "no finding bears the code \(code.english)" + (hint.map { "; did you mean \($0.english)?" } ?? ""),
                "aucun constat ne porte le code \(code.french)"
                    + (hint.map { "\u{00A0}; vouliez-vous dire \($0.french)\u{00A0}?" } ?? "")))
    }
}

extension Condition {
    /// Whether every value that meets another condition on the same fact meets this one.
    fileprivate func covers(_ other: Condition, in book: Book) -> Bool {
        switch (values(in: book), other.values(in: book)) {
        case (.list(let all), .list(let some)): some.allSatisfy(all.contains)
        case (.range(let whole), .range(let part)):
            whole.lowerBound <= part.lowerBound && part.upperBound <= whole.upperBound
        default: false
        }
    }
}
