// One policy back to its file.

import Desk

/// Prints policies.
enum PolicyPrinter {
    static func text(_ policy: Policy) -> String {
        var lines = [
            "---", "policy: \(YAMLText.text(policy.id))", "title: \(YAMLText.bilingual(policy.title))",
            "owner: \(YAMLText.bilingual(policy.owner))", "from: \(policy.from)",
        ]
        if let to = policy.to { lines.append("to: \(to)") }
        lines += ["review: \(policy.review)", "source: \(YAMLText.bilingual(policy.source))", "---", ""]
        return lines.joined(separator: "\n") + "\n"
            + policy.clauses.map { clause($0, of: policy) }.joined(separator: "\n")
    }

    /// A heading and its two languages, as clauses and offers both begin.
    static func passage(_ id: String, _ title: Bilingual, _ text: Bilingual) -> String {
        // A `#` at the end would be taken for the heading’s own closing mark.
        let end = title.french.hasSuffix("#") ? " #" : ""
        let heading = "## \(id) \(title.english) | \(title.french)\(end)\n"
        return Language.allCases.reduce(heading) { $0 + "\n### \(ProseProblem.heading($1))\n\n\(text[$1])\n" } + "\n"
    }

    private static func clause(_ clause: Clause, of policy: Policy) -> String {
        var fences: [[String]] = []
        for (index, rule) in clause.rules.enumerated() {
            let defaultID = clause.rules.count == 1 ? clause.id : "\(clause.id)/\(index + 1)"
            fences.append(self.rule(rule, defaultID: defaultID, of: policy))
        }
        if !clause.asked.isEmpty { fences.append(["```asked"] + BookPrinter.phrases(clause.asked, indent: "")) }
        let text = fences.map { $0.joined(separator: "\n") + "\n```\n" }.joined(separator: "\n")
        return passage(clause.id, clause.title, clause.text) + text
    }

    private static func rule(_ rule: Rule, defaultID: String, of policy: Policy) -> [String] {
        var lines = ["```rule"]
        if rule.id != defaultID { lines.append("id: \(YAMLText.text(rule.id))") }
        if !rule.conditions.isEmpty { lines.append("when: \(YAMLText.conditions(rule.conditions))") }
        lines.append("outcome: \(rule.outcome.rawValue)")
        if !rule.terms.isEmpty { lines.append("conditions:") }
        lines += rule.terms.map { "  - \(YAMLText.bilingual($0))" }
        if let approver = rule.approver { lines.append("approver: \(YAMLText.bilingual(approver))") }
        switch rule.redirectTo {
        case .team(let team)?: lines.append("redirect-to: {team: \(YAMLText.text(team.text))}")
        case .text(let text)?: lines.append("redirect-to: \(YAMLText.bilingual(text))")
        case nil: break
        }
        if !rule.alternatives.isEmpty { lines.append("alternatives: \(YAMLText.list(rule.alternatives))") }
        if let reason = rule.noneBecause { lines.append("none-because: \(YAMLText.bilingual(reason))") }
        if !rule.overrides.isEmpty { lines.append("overrides: \(YAMLText.list(rule.overrides))") }
        if rule.from != policy.from { lines.append("from: \(rule.from)") }
        if let to = rule.to, to != policy.to { lines.append("to: \(to)") }
        return lines
    }
}
