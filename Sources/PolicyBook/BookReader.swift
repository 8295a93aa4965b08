// Files to a book: every fault of every file in one go. Pure; no other file of the module decides the order of reading.

import Desk
import Synchronization

/// What reading a book's files gives.
public struct BookReading: Sendable {
    /// nil as soon as there is one diagnostic.
    public let book: Book?
    /// The cases that could be read, in byte order of their files; none when they were not asked for.
    public let tests: [BookTest]
    /// What is accepted of the linter's findings, in the order of the file.
    public let accepted: [AcceptedFinding]
    /// Where each value of a choice stands, by fact and id.
    public let valuePlaces: [String: [String: SourceLocation]]
    /// All faults, in the order of files, lines and columns.
    public let diagnostics: [BookDiagnostic]
}

/// A book's files, each parsed by itself, and not yet understood.
public struct ParsedBook: Sendable {
    let revision: String
    let parsed: [ParsedFile]
}

/// Reads policy books of format 1.
///
/// Where the format is silent: `terms.yaml`, `alternatives.md` and `accepted.yaml` may be missing; ids are ASCII
/// letters, digits, `-`, `.` and `_`; a fact cannot be called `date`; a number fact takes one value for `min` and
/// `max` alike; a derived fact follows from a choice that is not derived itself; in `{en: one, two, fr: ...}` what follows
/// the comma belongs to the text; a leading byte order mark is passed over.
public enum BookReader {
    /// The book of these files, or all that is wrong with them. Linear in the size of the files.
    ///
    /// Without `tests` their files are not even looked at, faults included: they are no part of the book.
    public static func read(_ files: BookFiles, tests: Bool = true) -> BookReading {
        read(parse(files, tests: tests))
    }

    /// The first half of `read`, on all processors.
    public static func parse(_ files: BookFiles, tests: Bool = true) -> ParsedBook {
        let revision = Mutex("")
        let parsed = ParsedFile.all(files.files.filter { tests || !BookFiles.isTest($0.path) }) {
            let own = files.revision
            revision.withLock { $0 = own }
        }
        return ParsedBook(revision: revision.withLock(\.self), parsed: parsed)
    }

    /// The second half: on one, but for what policies say once all ids are known.
    public static func read(_ book: consuming ParsedBook) -> BookReading {
        var reader = Reading(book)
        reader.readBookFile()
        reader.readTexts()
        reader.readTerms()
        reader.readTests()
        return reader.result()
    }
}

/// One run over a book's files.
private struct Reading {
    let revision: String
    private var parsed: [ParsedFile]
    var diagnostics = Diagnostics()
    var vocabulary = BookVocabulary()
    var head = BookHead()
    var terms: [TermEntry] = []
    var offers: [Offer] = []
    var policies: [Policy] = []
    var tests: [BookTest] = []
    var accepted: [AcceptedFinding] = []

    init(_ book: consuming ParsedBook) {
        revision = book.revision
        parsed = book.parsed
        for file in parsed { diagnostics.add(file.faults) }
    }

    mutating func readBookFile() {
        guard let file = parsed.first(where: { $0.path == "book.yaml" }), case .yaml(let yaml) = file.content else {
            diagnostics.add(.file(.missing("book.yaml")), at: SourceLocation(file: "book.yaml", line: 1, column: 1))
            vocabulary.facts.markIncomplete()
            vocabulary.teams.isComplete = false
            return
        }
        head = BookHead.read(yaml, into: &diagnostics)
        vocabulary.facts = head.table
        vocabulary.teams = head.teamIDs
        vocabulary.needs = head.needIDs
    }

    /// Offers and policies: first all ids, then what refers to them.
    mutating func readTexts() {
        var namespace = Namespace()
        var passages: [Passage] = []
        if case .offers(let found)? = parsed.first(where: { $0.path == "alternatives.md" })?.content {
            passages = found
        }
        for passage in passages {
            if let id = passage.id {
                namespace.take(id, at: passage.location, into: &diagnostics)
                vocabulary.offers.insert(id)
            } else {
                vocabulary.offers.isComplete = false
            }
        }
        let drafts = takeDrafts()
        for draft in drafts { namespace.take(draft.names, into: &diagnostics) }
        gatherIDs(of: drafts)
        let offerReader = OfferReader(vocabulary: vocabulary)
        for passage in passages {
            if let offer = offerReader.read(passage, into: &diagnostics) { offers.append(offer) }
        }
        readPolicies(drafts)
    }

    /// The drafts of the policies, which nobody else holds then.
    private mutating func takeDrafts() -> [PolicyDraft] {
        var drafts: [PolicyDraft] = []
        for file in parsed { if case .policy(let draft) = file.content { drafts.append(draft) } }
        parsed.removeAll { if case .policy = $0.content { true } else { false } }
        return drafts
    }

    private mutating func gatherIDs(of drafts: [PolicyDraft]) {
        let count = drafts.reduce(0) { $0 + $1.clauses.count }
        vocabulary.clauses.expect(count)
        vocabulary.overridable.expect(count + drafts.count)
        for draft in drafts {
            if let id = draft.id {
                vocabulary.overridable.insert(id)
            } else {
                vocabulary.overridable.isComplete = false
            }
            for clause in draft.clauses {
                guard let id = clause.passage.id else {
                    vocabulary.clauses.isComplete = false
                    vocabulary.overridable.isComplete = false
                    continue
                }
                vocabulary.clauses.insert(id)
                vocabulary.overridable.insert(id)
            }
        }
    }

    /// Policies are read side by side. One with faults is read again in its turn: how many suggestions a fault comes with
    /// depends on the faults before it.
    private mutating func readPolicies(_ drafts: consuming [PolicyDraft]) {
        let count = drafts.count
        let names = drafts.map { (policy: $0.id, clauses: $0.clauses.compactMap(\.passage.id)) }
        let left = Mutex<[PolicyDraft?]>(drafts)
        let done = Mutex<[PolicyReader.Outcome?]>((0..<count).map { _ in nil })
        SideBySide.perform(count) { [vocabulary] place in
            // Taken out, so that letting it go is this thread’s work too.
            guard let draft = left.withLock({ $0[place].take() }) else { return }
            let outcome = PolicyReader.policy(draft, vocabulary, into: Diagnostics())
            if outcome.diagnostics.list.isEmpty {
                done.withLock { $0[place] = outcome }
            } else {
                left.withLock { $0[place] = draft }
            }
        }
        var overrides: [RuleReader.Overrides] = []
        for (outcome, draft) in zip(done.withLock(\.self), left.withLock(\.self)) {
            var outcome = outcome
            if let draft {
                outcome = PolicyReader.policy(draft, vocabulary, into: diagnostics)
                if let outcome { diagnostics = outcome.diagnostics }
            }
            guard let outcome else { continue }
            overrides += outcome.overrides
            if let policy = outcome.policy { policies.append(policy) }
        }
        OverrideCycles.check(overrides, in: names, into: &diagnostics)
    }

    mutating func readTerms() {
        if let node = node("terms.yaml") {
            terms = TermReader(facts: vocabulary.facts).read(node, into: &diagnostics)
        }
        if let node = node("accepted.yaml") {
            accepted = AcceptedFinding.read(
                node, clauses: vocabulary.clauses, facts: vocabulary.facts,
                first: head.facts.first { $0.derivedFrom == nil }?.name, into: &diagnostics)
        }
    }

    mutating func readTests() {
        let reader = TestReader(vocabulary: vocabulary)
        for file in parsed where BookFiles.isTest(file.path) {
            if let node = node(file.path) { tests += reader.read(node, into: &diagnostics) }
        }
    }

    private mutating func node(_ path: String) -> YAMLNode? {
        guard case .yaml(let yaml)? = parsed.first(where: { $0.path == path })?.content else { return nil }
        return yaml.read(into: &diagnostics)
    }

    func result() -> BookReading {
        let sorted = diagnostics.sorted
        var book: Book?
        if sorted.isEmpty, let id = head.id, let title = head.title, let owner = head.owner {
            book = Book(
                id: id, title: title, owner: owner, teams: head.teams, needs: head.needs, facts: head.facts,
                terms: terms, offers: offers, policies: policies, revision: revision)
        }
        return BookReading(
            book: book, tests: tests, accepted: accepted, valuePlaces: head.valuePlaces, diagnostics: sorted)
    }
}
