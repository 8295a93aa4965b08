// What the desk can offer instead: the "but" of "no, but".

public import Desk

/// How long an offer takes, as promised to the client.
public enum LeadTime: Sendable, Hashable {
    case businessDays(Int)
    case businessHours(Int)
    case days(Int)
    case hours(Int)
    case text(Bilingual)
}

/// Something a client can have instead, with the words to offer it.
public struct Offer: Sendable, Hashable {
    /// Unique in the book.
    public var id: String
    public var title: Bilingual
    /// What it is; CommonMark, word for word.
    public var text: Bilingual
    /// Who can have it; empty for everybody.
    public var conditions: [Condition]
    /// The words to use.
    public var say: Bilingual
    public var leadTime: LeadTime?
    /// Who does it.
    public var team: TeamID
    /// The needs it meets, by the book's vocabulary.
    public var needs: [String]
    /// Where its heading stands.
    public var location: SourceLocation

    /// An offer of a book.
    public init(
        id: String, title: Bilingual, text: Bilingual, conditions: [Condition] = [], say: Bilingual,
        leadTime: LeadTime? = nil, team: TeamID, needs: [String] = [], location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.conditions = conditions
        self.say = say
        self.leadTime = leadTime
        self.team = team
        self.needs = needs
        self.location = location
    }
}

extension LeadTime: Worded {
    public var words: Bilingual {
        func counted(_ count: Int, _ unit: Bilingual) -> Bilingual {
            Bilingual(
                "\(count)\u{00A0}\(unit.english)\(count == 1 ? "" : "s")",
                "\(count)\u{00A0}\(unit.french.split(separator: " ").map { count < 2 ? $0 : $0 + "s" }.joined(separator: " "))"
            )
        }
        return switch self {
        case .businessDays(let count): counted(count, Bilingual("business day", "jour ouvrable"))
        case .businessHours(let count): counted(count, Bilingual("business hour", "heure ouvrable"))
        case .days(let count): counted(count, Bilingual("day", "jour"))
        case .hours(let count): counted(count, Bilingual("hour", "heure"))
        case .text(let text): text
        }
    }
}
