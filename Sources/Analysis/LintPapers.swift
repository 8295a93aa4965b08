// Findings about a policy as a document: over, not begun, without an owner or a source, not looked at in time.

import Decisions
import Desk
import Localisation
import PolicyBook

extension LintIndex {
    func paperFindings() -> [LintFinding] {
        book.policies.flatMap { policy in
            var found = period(of: policy)
            if LintIndex.isBlank(policy.owner) {
                found.append(
                    paper(
                        .unowned, policy,
                        Bilingual(
                            "policy \(policy.id) has no owner; name who answers for it",
                            "la politique \(policy.id) n’a pas de responsable\u{00A0}; nommez qui en répond")))
            }
            if LintIndex.isBlank(policy.source) {
                found.append(
                    paper(
                        .uncited, policy,
                        Bilingual(
                            "policy \(policy.id) cites no document; give its source as printed",
                            "la politique \(policy.id) ne cite aucun document\u{00A0}; donnez sa source telle qu’imprimée"
                        )))
            }
            if policy.review < date, policy.to.map({ date < $0 }) ?? true {
                let day = policy.review.words
                found.append(
                    paper(
                        .reviewOverdue, policy,
                        Bilingual(
                            "policy \(policy.id) was to be reviewed by \(day.english)",
                            "la politique \(policy.id) devait être révisée au plus tard le \(day.french)")))
            }
            return found
        }
    }

    private func period(of policy: Policy) -> [LintFinding] {
        if let to = policy.to, to <= date {
            let day = to.words
            return [
                paper(
                    .expired, policy,
                    Bilingual(
                        "policy \(policy.id) is over since \(day.english); renew it or take it out",
                        "la politique \(policy.id) n’a plus cours depuis le \(day.french)\u{00A0}; "
                            + "renouvelez-la ou retirez-la"))
            ]
        }
        if policy.from > date {
            return [paper(.futureOnly, policy, future("policy", "la politique", policy.id, policy.from))]
        }
        return policy.clauses.flatMap(\.rules).compactMap { rule in
            if let to = rule.to, to <= date {
                let day = to.words
                return finding(
                    .expired, rule: rule.id,
                    Bilingual(
                        "\(rule.id) is over since \(day.english); renew it or take it out",
                        "\(rule.id) n’a plus cours depuis le \(day.french)\u{00A0}; renouvelez-la ou retirez-la"),
                    request: sample(of: rule))
            }
            return rule.from > date
                ? finding(
                    .futureOnly, rule: rule.id, future("rule", "la règle", rule.id, rule.from),
                    request: sample(of: rule))
                : nil
        }
    }

    private func future(_ english: String, _ french: String, _ id: String, _ from: CivilDate) -> Bilingual {
        Bilingual(
            "\(english) \(id) is not in force before \(from.words.english)",
            "\(french) \(id) n’est pas en vigueur avant le \(from.words.french)")
    }

    private func paper(_ code: LintCode, _ policy: Policy, _ message: Bilingual) -> LintFinding {
        LintFinding(
            code: code, location: policy.location, message: message,
            request: .title(policy.title, on: date))
    }

    /// Facts that meet a rule's conditions one by one, on the day of the lint.
    private func sample(of rule: Rule) -> Request {
        var request = Request(date: date)
        for condition in rule.conditions {
            guard let fact = book.fact(condition.fact) else { continue }
            request.facts[fact.name] = LintIndex.value(of: fact, meeting: condition.test)
        }
        return request
    }

    private static func value(of fact: Fact, meeting test: Test) -> FactValue? {
        switch (test, fact.domain) {
        case (.oneOf(let ids), _): ids.first.map(FactValue.choice)
        case (.noneOf(let ids), .choices(let choices)): choices.first { !ids.contains($0.id) }.map { .choice($0.id) }
        case (.between(let low, let high), _): (low ?? high).map(FactValue.number)
        case (.flag(let flag), _): .flag(flag)
        default: nil
        }
    }

    /// Whether words stand for nothing: no letter, or one of the ways to say "to be filled in".
    private static func isBlank(_ text: Bilingual) -> Bool {
        Language.allCases.contains { language in
            let words = text[language].lowercased().filter { $0.isLetter || $0 == "/" }
            return [
                "", "na", "n/a", "tbd", "tba", "todo", "none", "nobody", "unknown", "aucun", "aucune", "inconnu",
                "àdéterminer", "àvenir", "personne", "so", "s/o", "x", "xxx",
            ].contains(words)
        }
    }
}
