// That a policy book was published: which, when, by whom. The book's files are `PublishedBook`'s.

public import Desk

/// A line of the desk's record of published books.
public struct Publication: Sendable, Hashable {
    /// `sha256:` and 64 hexadecimal digits.
    public var revision: String
    public var at: Instant
    /// nil where the desk was made before publishers were kept, or by the program itself.
    public var by: AgentID?

    /// A revision published at a moment.
    public init(revision: String, at: Instant, by: AgentID? = nil) {
        self.revision = revision
        self.at = at
        self.by = by
    }
}
