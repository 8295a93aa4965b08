// A policy book as it was published: bare files. Reading them is the policy book's business, not the store's.

public import Desk

/// The files of a published policy book.
public struct PublishedBook: Sendable, Hashable {
    /// `sha256:` and 64 hexadecimal digits.
    public var revision: String
    public var publishedAt: Instant
    /// nil where nobody is known to have.
    public var publishedBy: AgentID?
    /// Path in the book and content, in byte order of path.
    public var files: [(path: String, content: [UInt8])]

    /// A book's files as published.
    public init(
        revision: String, publishedAt: Instant, by publisher: AgentID? = nil, files: [(path: String, content: [UInt8])]
    ) {
        self.revision = revision
        self.publishedAt = publishedAt
        publishedBy = publisher
        self.files = files
    }

    public static func == (left: PublishedBook, right: PublishedBook) -> Bool {
        left.revision == right.revision
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(revision)
    }
}
