// What `guichet ask` prints for a person: the policy, what we can do instead, why, and what to ask. Fits a small screen
// for a usual case. Must not decide anything: it words a decision made elsewhere.

public import Decisions
public import Desk
public import Documents
import Localisation
public import Matching
public import PolicyBook

/// What a card is made from.
public struct CardSource: Sendable {
    /// Words of the client and the fact they were read as.
    public struct Reading: Sendable, Hashable {
        public var words: String
        public var fact: String
        public var value: FactValue

        /// Words read as a fact.
        public init(words: String, fact: String, value: FactValue) {
            self.words = words
            self.fact = fact
            self.value = value
        }
    }

    public var decision: Decision
    public var book: Book
    public var language: Language
    /// How clear the words were; `.answer` where there were none.
    public var band: Band
    /// In the order of the words.
    public var recognised: [Reading]
    /// Words that leave a fact in doubt, each with a value it could have.
    public var candidates: [Reading] = []
    /// Ids of the clauses nearest to the words, best first.
    public var nearest: [String]
    /// The clause the words are clearly about where none decides yet.
    public var shown: String?
    /// The offers in question; those of the decision where nothing else was said.
    public var offers: [Possible<String>]
    /// Facts to ask, best first.
    public var questions: [String]
    /// Whether it is known what is asked for.
    public var isSpecific = true
    /// Whether anything was said at all, in words.
    public var hasWords = true
    /// Whom an agent asks where no policy answers.
    public var whoToAsk: Bilingual?

    /// A decision and what is known of the words it came from.
    public init(
        decision: Decision, book: Book, language: Language, band: Band = .answer, recognised: [Reading] = [],
        nearest: [String] = [], whoToAsk: Bilingual? = nil
    ) {
        self.decision = decision
        self.book = book
        self.language = language
        self.band = band
        self.recognised = recognised
        self.nearest = nearest
        self.whoToAsk = whoToAsk
        offers = decision.offers
        questions = decision.ask
    }

    /// The answer to a client's words; `language` is the agent's when it differs from the client's.
    public init(_ consultation: Consultation, book: Book, language: Language? = nil, whoToAsk: Bilingual? = nil) {
        self.init(
            decision: consultation.decision, book: book, language: language ?? consultation.language,
            band: consultation.band, recognised: consultation.recognised.map(Reading.init),
            nearest: consultation.clauses.map(\.clause),
            whoToAsk: consultation.whomToAsk(in: book, otherwise: whoToAsk))
        candidates = consultation.candidates.map(Reading.init)
        shown = consultation.shown
        offers = consultation.offers
        questions = consultation.questions(in: book)
        isSpecific = consultation.isSpecific
        hasWords = !consultation.words.allSatisfy(\.isWhitespace)
    }
}

extension CardSource.Reading {
    fileprivate init(_ recognised: RecognisedFact) {
        self.init(words: recognised.words, fact: recognised.fact, value: recognised.value)
    }
}

extension Consultation {
    /// Whoever owns the policy nearest to what nothing covers; somebody else where nothing is near.
    public func whomToAsk(in book: Book, otherwise: Bilingual?) -> Bilingual? {
        guard decision.outcome == nil else { return nil }
        return clauses.first.flatMap { book.clause($0.clause) }?.policy.owner ?? otherwise
    }
}

extension Consultation {
    /// What is asked where words leave a fact in doubt: its own question, and the values it could have.
    public func question(of fact: String, in book: Book) -> Bilingual? {
        book.fact(fact)?.question(among: ambiguous[fact] ?? [])
    }
}

/// The answer to a request, for the person who asked.
public enum Card {
    /// The card of a decision, in its language.
    public static func document(for source: CardSource) -> Document {
        let page = CardPage(source: source)
        return Document(source.language, page.blocks)
    }
}
