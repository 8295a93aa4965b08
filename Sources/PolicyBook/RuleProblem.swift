// Faults of rules, offers and dates.

public import Desk

/// What can be wrong with a rule, an offer, or dates.
public enum RuleProblem: Sendable, Hashable, Worded {
    case required(String, by: Outcome)
    case noAlternative
    case overridesItself(String)
    case overridesNothing(String)
    case cycle([String])
    case emptyPeriod(from: CivilDate, to: CivilDate)
    case beforePolicy(CivilDate)
    case afterPolicy(CivilDate)
    case leadTimeNotOne
    case leadTimeNotPositive
    public var words: Bilingual {
        switch self {
        case .required(let key, let outcome):
            Bilingual(
                "“\(key)” is required for \(outcome.rawValue)", "« \(key) » est obligatoire pour \(outcome.rawValue)")
        case .noAlternative:
            Bilingual(
                "a refusal needs “alternatives”, or “none-because” to say why there is none",
                "un refus demande « alternatives », ou « none-because » pour dire pourquoi il n’y en a pas")
        case .overridesItself(let clause):
            Bilingual(
                "“\(clause)” is the rule’s own clause; it cannot override itself",
                "« \(clause) » est la clause de la règle ; elle ne peut l’emporter sur elle-même")
        case .overridesNothing(let policy):
            Bilingual(
                "“\(policy)” has no other clause, so nothing is overridden",
                "« \(policy) » n’a pas d’autre clause ; la règle ne l’emporte sur rien")
        case .cycle(let clauses):
            Bilingual(
                "these clauses override each other: \(clauses.joined(separator: " → "))",
                "ces clauses l’emportent l’une sur l’autre : \(clauses.joined(separator: " → "))")
        case .emptyPeriod(let from, let to):
            Bilingual(
                "from \(from) until \(to) there is no day in force; “to” is the first day after",
                "du \(from) au \(to), aucun jour en vigueur ; « to » est le premier jour d’après")
        case .beforePolicy(let date):
            Bilingual(
                "the policy is in force from \(date) only", "la politique n’est en vigueur qu’à partir du \(date)")
        case .afterPolicy(let date):
            Bilingual("the policy is in force until \(date) only", "la politique n’est en vigueur que jusqu’au \(date)")
        case .leadTimeNotOne:
            Bilingual(
                "a lead time has exactly one of business-days, business-hours, days, hours",
                "un délai a exactement une des clés business-days, business-hours, days, hours")
        case .leadTimeNotPositive: Bilingual("a lead time is at least 1", "un délai est d’au moins 1")
        }
    }
}
