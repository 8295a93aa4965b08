// A case a book must pass, from its `tests` folder. Never part of the revision.

public import Desk

/// A request and the answer its book must give.
public struct BookTest: Sendable, Hashable {
    public var name: String
    /// Known facts.
    public var given: [String: FactValue]
    /// Facts known to be absent.
    public var absent: [String]
    public var date: CivilDate
    /// The client's words, when the case also tests matching.
    public var text: String?
    public var language: Language
    public var expected: Expectation
    /// Where the case begins.
    public var location: SourceLocation

    /// What the answer must be; a nil part is not checked.
    public struct Expectation: Sendable, Hashable {
        /// One of the five, `no_policy` or `ask`.
        public var outcome: String?
        public var clause: String?
        /// The offers certain to be had, in order.
        public var alternatives: [String]?
        /// The fact to ask first.
        public var ask: String?

        /// An expected answer.
        public init(
            outcome: String? = nil, clause: String? = nil, alternatives: [String]? = nil, ask: String? = nil
        ) {
            self.outcome = outcome
            self.clause = clause
            self.alternatives = alternatives
            self.ask = ask
        }
    }

    /// A case of a book.
    public init(
        name: String, given: [String: FactValue], absent: [String] = [], date: CivilDate, text: String? = nil,
        language: Language = .english, expected: Expectation, location: SourceLocation
    ) {
        self.name = name
        self.given = given
        self.absent = absent
        self.date = date
        self.text = text
        self.language = language
        self.expected = expected
        self.location = location
    }
}
