// What an agent should make of a search: one word, whatever the figures behind it.

/// What an agent should make of a search.
public enum Band: String, Sendable, Hashable, CaseIterable, Codable {
    /// One passage is clear.
    case answer
    /// Several may be meant: somebody has to choose.
    case confirm
    /// Nothing covers this.
    case none
}
