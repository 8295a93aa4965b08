// Conditions, near misses and beaten rules in words: what the card, the screen, the history and print all say of why.

public import Decisions
public import Desk
import Localisation
public import PolicyBook

extension Fact {
    /// The facts nearly every book asks about, as people name them; any other one is called by its own question.
    private static let names: [String: (name: Bilingual, articled: String)] = [
        "item": (Bilingual("item", "objet"), "l’objet"),
        "category": (Bilingual("category", "catégorie"), "la catégorie"),
        "group": (Bilingual("client group", "groupe client"), "le groupe client"),
        "role": (Bilingual("role", "fonction"), "la fonction"),
        "level": (Bilingual("level", "niveau"), "le niveau"),
    ]

    /// What stands before a value: `role:`, `fonction :`, or the question.
    public var label: Bilingual {
        if let named = Fact.names[name] { return named.name.labelled }
        return question ?? Bilingual(same: name).labelled
    }

    /// Its own question; with the values that are left to choose from where there are some.
    public func question(among values: [FactValue]) -> Bilingual? {
        guard let question, !values.isEmpty else { return question }
        let names = Typography.list(values.map { Typography.quoted(name(of: $0)) }, last: Typography.or)
        return question + Bilingual(" \(names.english)?", " \(names.french)\(Typography.noBreakSpace)?")
    }

    /// The same; a derived fact has no words of its own, so what it follows from stands for it.
    func label(in book: Book) -> Bilingual {
        guard Fact.names[name] == nil, question == nil, let parent = derivedFrom.flatMap(book.fact) else {
            return label
        }
        return parent.label
    }

    /// A value of this fact as a statement: `role: Manager`, `Are you travelling? yes`.
    public func statement(of value: FactValue) -> Bilingual {
        label + Bilingual(same: " ") + name(of: value)
    }

    /// A value supposed: `if role were Manager`, `Are you travelling? if yes`.
    fileprivate func supposing(_ value: FactValue) -> Bilingual {
        let wanted = name(of: value)
        if let named = Fact.names[name] {
            return Bilingual(
                "if \(named.name.english) were \(wanted.english)", "si \(named.articled) était \(wanted.french)")
        }
        return label + Bilingual(" if \(wanted.english)", " si \(wanted.french)")
    }
}

extension Bilingual {
    /// With the colon of each language.
    var labelled: Bilingual {
        Bilingual(english + ":", french + "\(Typography.noBreakSpace):")
    }
}

extension Condition {
    /// What is asked, in the names the book gives: `role: manager or executive`, `level: 2 to 4`.
    public func words(in book: Book) -> Bilingual {
        let fact = book.fact(self.fact)
        let label = fact.map { $0.label(in: book) } ?? Bilingual(same: self.fact).labelled
        func named(_ ids: [String]) -> Bilingual {
            Typography.list(
                ids.map { fact?.name(of: .choice($0)) ?? Bilingual(same: $0) }, last: Typography.or)
        }
        let space = Bilingual(same: " ")
        return switch test {
        case .oneOf(let ids): label + space + named(ids)
        case .noneOf(let ids): label + Bilingual(" any but ", " tout sauf ") + named(ids)
        case .between(let min?, let max?):
            min == max
                ? label + Bilingual(same: " \(min)") : label + Bilingual(" \(min) to \(max)", " de \(min) à \(max)")
        case .between(let min?, nil) where min == fact?.bounds?.upperBound: label + Bilingual(same: " \(min)")
        case .between(nil, let max?) where max == fact?.bounds?.lowerBound: label + Bilingual(same: " \(max)")
        case .between(let min?, nil): label + Bilingual(" \(min) or more", " \(min) ou plus")
        case .between(nil, let max?): label + Bilingual(" \(max) or less", " \(max) ou moins")
        case .between(nil, nil): label + Bilingual(" any number", " tout nombre")
        case .flag(let flag): label + (flag ? Bilingual(" yes", " oui") : Bilingual(" no", " non"))
        }
    }
}

extension Fact {
    /// The range of a number.
    fileprivate var bounds: ClosedRange<Int>? {
        if case .number(let range) = domain { range } else { nil }
    }
}

extension MetCondition {
    /// The condition, and the value that met it where the condition leaves a choice: `role: manager or executive
    /// (manager)`. One that holds only for some values of an unknown fact says so.
    public func words(in book: Book) -> Bilingual {
        let asked = condition.words(in: book)
        guard isCertain else {
            return asked + Bilingual(" (not confirmed yet)", " (à confirmer)")
        }
        switch condition.test {
        case .oneOf(let ids) where ids.count == 1: return asked
        case .flag: return asked
        default:
            guard let value, let fact = book.fact(condition.fact) else { return asked }
            return asked + fact.name(of: value).map { " (\($0))" }
        }
    }
}

extension NearMiss {
    /// What would change and to what: `if client group were Health: needs approval (MOB-2.3)`.
    public func words(in book: Book) -> Bilingual {
        let change = book.fact(fact)?.supposing(value) ?? Bilingual(same: "\(fact) = \(value)")
        return change.labelled + Bilingual(same: " ") + outcome.words.map { "\($0) (\(clause))" }
    }
}

extension BeatenRule.Step: Worded {
    /// Why a rule did not decide.
    public var words: Bilingual {
        switch self {
        case .override: Bilingual("expressly set aside", "expressément écartée")
        case .specificity: Bilingual("less specific", "moins précise")
        case .restrictiveness: Bilingual("less restrictive", "moins restrictive")
        case .id: Bilingual("equal, after it in order", "égale, suivante dans l’ordre")
        case .depends: Bilingual("depends on what is still unknown", "selon ce qu’on ne sait pas encore")
        }
    }
}

extension BeatenRule {
    /// The rule, what it would have answered and why it did not: `GEN-1, allowed (less specific)`.
    public var words: Bilingual {
        outcome.words.map { "\(rule), \($0)" } + step.words.map { " (\($0))" }
    }
}
