// Faults of facts and of the conditions on them.

public import Desk

/// What can be wrong with a fact, a value of one, or a condition on one.
public enum FactProblem: Sendable, Hashable, Worded {
    case reservedName(String)
    case keyNotForKind(String, FactKind)
    case rangeNotTwo
    case emptyRange(Int, Int)
    case outOfRange(Int, ClosedRange<Int>)
    case derivedNotChoice
    case parentNotChoice(String)
    case parentDerived(String)
    case inTwoValues(String, first: String)
    case ofWithoutDerived
    case assumedDerived
    case notWithoutList
    case notOfKind(FactKind)
    case rangeOfKind(FactKind)
    case listOfKind(FactKind)
    case emptyCondition
    case givenAndAbsent(String)

    public var words: Bilingual {
        switch self {
        case .reservedName(let name):
            Bilingual(
                "no fact can be called “\(name)”; choose another name",
                "aucun fait ne peut s’appeler « \(name) » ; choisissez un autre nom")
        case .keyNotForKind(let key, let kind):
            Bilingual("“\(key)” is not for \(kind.words.english)", "« \(key) » ne convient pas à \(kind.words.french)")
        case .rangeNotTwo:
            Bilingual("a range is two whole numbers, [1, 5]", "une plage se compose de deux nombres entiers, [1, 5]")
        case .emptyRange(let min, let max):
            Bilingual(
                "\(min) is more than \(max); nothing can lie between",
                "\(min) dépasse \(max) ; rien ne peut se trouver entre les deux")
        case .outOfRange(let number, let range):
            Bilingual(
                "\(number) is outside the range, \(range.lowerBound) to \(range.upperBound)",
                "\(number) est hors de la plage, de \(range.lowerBound) à \(range.upperBound)")
        case .derivedNotChoice, .parentNotChoice, .parentDerived, .inTwoValues, .ofWithoutDerived, .assumedDerived:
            derivationWords
        case .notWithoutList, .notOfKind, .rangeOfKind, .listOfKind, .emptyCondition: conditionWords
        case .givenAndAbsent(let fact):
            Bilingual("“\(fact)” is both given and absent", "« \(fact) » est à la fois donné et absent")
        }
    }

    private var conditionWords: Bilingual {
        switch self {
        case .notWithoutList:
            Bilingual("“not” takes a list, {not: [a, b]}", "« not » demande une liste, {not: [a, b]}")
        case .notOfKind(.flag):
            Bilingual(
                "“not” is not for a flag; write true or false",
                "« not » ne convient pas à un oui ou non ; écrivez true ou false")
        case .notOfKind(let kind):
            Bilingual("“not” is not for \(kind.words.english)", "« not » ne convient pas à \(kind.words.french)")
        case .rangeOfKind(let kind):
            Bilingual(
                "“min” and “max” are not for \(kind.words.english)",
                "« min » et « max » ne conviennent pas à \(kind.words.french)")
        case .listOfKind(.number):
            Bilingual(
                "a number takes {min: 2, max: 4}, not a list", "un nombre demande {min: 2, max: 4}, pas une liste")
        case .listOfKind(let kind):
            Bilingual("a list is not for \(kind.words.english)", "une liste ne convient pas à \(kind.words.french)")
        default:
            Bilingual(
                "this condition asks nothing; give min, max or both",
                "cette condition ne demande rien ; donnez min, max ou les deux")
        }
    }

    private var derivationWords: Bilingual {
        switch self {
        case .derivedNotChoice:
            Bilingual("a derived fact is a choice, with values", "un fait dérivé est un choix, avec des valeurs")
        case .parentNotChoice(let parent):
            Bilingual(
                "“\(parent)” has no values to follow from; only a choice has",
                "« \(parent) » n’a pas de valeurs dont dériver ; seul un choix en a")
        case .parentDerived(let parent):
            Bilingual(
                "“\(parent)” is derived itself; derive from the fact that is asked",
                "« \(parent) » est lui-même dérivé ; dérivez du fait que l’on demande")
        case .inTwoValues(let value, let first):
            Bilingual(
                "“\(value)” already stands in the “of” of “\(first)”",
                "« \(value) » figure déjà dans le « of » de « \(first) »")
        case .ofWithoutDerived:
            Bilingual(
                "“of” is only for the values of a derived fact", "« of » ne convient qu’aux valeurs d’un fait dérivé")
        default:
            Bilingual(
                "a derived fact is never assumed; assume the fact it follows from",
                "un fait dérivé n’est jamais supposé ; supposez le fait dont il découle")
        }
    }
}

/// The kinds of facts, as written under `kind`.
public enum FactKind: String, Sendable, Hashable, CaseIterable, Worded {
    case choice, number, flag

    public var words: Bilingual {
        switch self {
        case .choice: Bilingual("a choice", "un choix")
        case .number: Bilingual("a number", "un nombre")
        case .flag: Bilingual("a flag", "un oui ou non")
        }
    }
}
