// A policy document and its clauses, word for word in both languages.

public import Desk

/// A numbered passage of a policy, in both languages, with its rules beside it.
public struct Clause: Sendable, Hashable {
    /// Unique in the book.
    public var id: String
    public var title: Bilingual
    /// CommonMark, exactly as it stands in the file, without the blank lines around it.
    public var text: Bilingual
    /// In the order of the file; empty for text that can only be cited.
    public var rules: [Rule]
    /// Sentences as clients say them, by language.
    public var asked: [Language: [String]]
    /// Where its heading stands.
    public var location: SourceLocation
    /// The first line of each language's text.
    public var textLines: [Language: Int]

    /// A clause of a policy.
    public init(
        id: String, title: Bilingual, text: Bilingual, rules: [Rule] = [], asked: [Language: [String]] = [:],
        location: SourceLocation, textLines: [Language: Int] = [:]
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.rules = rules
        self.asked = asked
        self.location = location
        self.textLines = textLines
    }
}

/// A policy document: who owns it, when it is in force, and its clauses.
public struct Policy: Sendable, Hashable {
    /// Unique in the book.
    public var id: String
    public var title: Bilingual
    public var owner: Bilingual
    /// The first day it is in force.
    public var from: CivilDate
    /// The first day it is no longer in force; nil when open.
    public var to: CivilDate?
    /// The day by which its owner must look at it again.
    public var review: CivilDate
    /// The citation, as printed.
    public var source: Bilingual
    /// In the order of the file.
    public var clauses: [Clause]
    /// Where its front matter begins.
    public var location: SourceLocation

    /// A policy of a book.
    public init(
        id: String, title: Bilingual, owner: Bilingual, from: CivilDate, to: CivilDate? = nil, review: CivilDate,
        source: Bilingual, clauses: [Clause], location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.owner = owner
        self.from = from
        self.to = to
        self.review = review
        self.source = source
        self.clauses = clauses
        self.location = location
    }
}
