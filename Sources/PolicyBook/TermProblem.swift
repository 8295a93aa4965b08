// Faults of the term bank: phrases and what they mean.

public import Desk

/// What can be wrong with a phrase or its meaning.
public enum TermProblem: Sendable, Hashable, Worded {
    case noPhrase
    case noMeaning
    case repeatedPhrase(String)
    case missingNumber
    case numberTwice
    case unexpectedNumber
    case numberOfKind(String)

    public var words: Bilingual {
        switch self {
        case .noPhrase:
            Bilingual(
                "this term has no phrase; give some under en or fr",
                "ce terme n’a pas d’expression ; donnez-en sous en ou fr")
        case .noMeaning:
            Bilingual(
                "this term means nothing; give a fact and its value",
                "ce terme ne signifie rien ; donnez un fait et sa valeur")
        case .repeatedPhrase(let phrase):
            Bilingual(
                "“\(phrase.excerpt)” stands twice in this term", "« \(phrase.excerpt) » figure deux fois dans ce terme")
        case .missingNumber:
            Bilingual(
                "this phrase needs {n}: the term means a number read from it",
                "il faut {n} dans cette expression : le terme désigne un nombre qu’on y lit")
        case .numberTwice: Bilingual("{n} stands once in a phrase", "{n} ne figure qu’une fois dans une expression")
        case .unexpectedNumber:
            Bilingual("{n} needs a meaning such as {age: \"{n}\"}", "{n} demande un sens comme {age: \"{n}\"}")
        case .numberOfKind(let fact):
            Bilingual(
                "“\(fact)” is no number, so {n} cannot give its value",
                "« \(fact) » n’est pas un nombre, {n} ne peut donc en donner la valeur")
        }
    }
}
