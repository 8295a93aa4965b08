// Who acts at a step of the protocol for disagreements.

/// Whose act a step of the protocol is.
public enum ProtocolParty: String, Sendable, Hashable, Codable, CaseIterable {
    /// Somebody of the two teams.
    case teams
    /// A supervisor.
    case supervisor

    /// Whom the words of a step mean, where it does not say so itself: those written before it could are read by them.
    public init(meantBy who: Bilingual) {
        let names = who.english.lowercased().contains("supervisor") || who.french.lowercased().contains("supervis")
        self = names ? .supervisor : .teams
    }

    /// Who records the step.
    public var words: Bilingual {
        switch self {
        case .teams: Bilingual("recorded by the two teams", "inscrite par les deux équipes")
        case .supervisor: Bilingual("recorded by a supervisor", "inscrite par la supervision")
        }
    }
}
