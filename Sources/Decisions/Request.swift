// What a client asks, as facts on a day.

public import Desk
public import PolicyBook

/// The facts of a request. A fact that is neither known nor absent is unknown.
public struct Request: Sendable, Hashable {
    /// Known facts, derived ones included, by name.
    public var facts: [String: FactValue]
    /// Facts known not to exist for this client.
    public var absent: Set<String>
    /// The day the request was made.
    public var date: CivilDate

    /// A request made on a day.
    public init(facts: [String: FactValue] = [:], absent: Set<String> = [], date: CivilDate) {
        self.facts = facts
        self.absent = absent
        self.date = date
    }
}

/// Why a request cannot be decided: it is not about this book's facts, or it contradicts itself.
public enum RequestError: Error, Hashable, Worded {
    case unknownFact(String)
    case unknownValue(fact: String, value: String)
    case givenAndAbsent(fact: String)
    /// A derived fact that no value of its parent allows, with what else is known.
    case contradiction(derived: String, parent: String)

    public var words: Bilingual {
        switch self {
        case .unknownFact(let fact):
            Bilingual("the book has no fact “\(fact)”", "le recueil n’a pas de fait « \(fact) »")
        case .unknownValue(let fact, let value):
            Bilingual(
                "“\(value)” is not a value of the fact “\(fact)”",
                "« \(value) » n’est pas une valeur du fait « \(fact) »")
        case .givenAndAbsent(let fact):
            Bilingual(
                "the fact “\(fact)” is given and said to be absent",
                "le fait « \(fact) » est donné et dit absent à la fois")
        case .contradiction(let derived, let parent):
            Bilingual(
                "the facts “\(derived)” and “\(parent)” contradict each other",
                "les faits « \(derived) » et « \(parent) » se contredisent")
        }
    }
}
