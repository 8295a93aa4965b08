// Why a draft answers otherwise, in words.

import Decisions
public import Desk
import Localisation
public import PolicyBook
import Reports

extension ReplayCause {
    /// One sentence without its full stop, from the names the draft gives.
    public func words(in draft: Book) -> Bilingual {
        switch self {
        case .uncoveredThen: Bilingual("no policy covered it then", "aucune politique ne couvrait cela alors")
        case .ruleGone(let rule):
            Bilingual("the draft has no rule \(rule)", "l’ébauche n’a pas de règle \(rule)")
        case .notInForce(let rule):
            Bilingual("\(rule) is not in force on that day", "\(rule) n’est pas en vigueur ce jour-là")
        case .conditionFails(let rule, let condition, let value): ReplayCause.fails(rule, condition, value, draft)
        case .answersOtherwise(let rule):
            Bilingual("\(rule) now answers otherwise", "\(rule) répond maintenant autrement")
        case .beaten(let rule, let by, let step):
            Bilingual(
                "\(rule) gives way to \(by)\(step.map { " (\($0.words.english))" } ?? "")",
                "\(rule) cède à \(by)\(step.map { " (\($0.words.french))" } ?? "")")
        case .asks(let facts): ReplayCause.asks(facts, draft)
        }
    }

    private static func fails(
        _ rule: String, _ condition: Condition, _ value: FactValue?, _ draft: Book
    ) -> Bilingual {
        let asked = condition.words(in: draft)
        let fact = draft.fact(condition.fact)
        let met = value.flatMap { value in fact?.name(of: value) } ?? Bilingual("not known", "inconnu")
        return Bilingual(
            "\(rule) asks for \(asked.english); it is \(met.english)",
            "\(rule) demande \(asked.french)\u{00A0}; c’est \(met.french)")
    }

    private static func asks(_ facts: [String], _ draft: Book) -> Bilingual {
        let questions = facts.prefix(2).map { draft.fact($0)?.question ?? Bilingual(same: $0) }
        return Bilingual(
            "the draft needs to know: " + questions.map(\.english).joined(separator: " "),
            "l’ébauche doit savoir\u{00A0}: " + questions.map(\.french).joined(separator: " "))
    }
}

extension LostFact.Reason: Worded {
    /// Why a fact on record cannot be used.
    public var words: Bilingual {
        switch self {
        case .unknownFact: Bilingual("the draft has no such fact", "l’ébauche n’a pas ce fait")
        case .unknownValue: Bilingual("the draft has no such value", "l’ébauche n’a pas cette valeur")
        case .contradiction: Bilingual("it contradicts the other facts", "il contredit les autres faits")
        }
    }
}
