// A call or a ticket: the client's words, what the book makes of them, and what the history says. The consultation is
// made again at every key; nothing is shown as recorded before the store said so.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import Reports
import Tickets

/// A ticket on the screen, from the first word of a call to the ruling on it.
public struct CallRoom: Sendable {
    /// The three panes.
    enum Pane: Int, Sendable, CaseIterable {
        case policy, instead, before
    }

    /// nil until the store has given the call a number.
    var ticket: Ticket? { didSet { panes = nil } }
    var records: [EventRecord] = []
    var client: Client?
    /// The language the client is served in.
    var language: Language
    var words: TextField
    /// Whether keys go to the words.
    var isTyping: Bool
    /// Facts the agent set, over those read from the words.
    var facts: [String: FactValue] = [:]
    var absent: Set<String> = []
    /// Questions the agent put off.
    var skipped: Set<String> = []
    /// The words whose meaning was asked for last, and what came of it.
    var comparedWords = ""
    var nearness: Nearness?
    var consultation: Consultation? { didSet { panes = nil } }
    /// Unknown facts that settle the answer, best first.
    var answerQuestions: [String] = []
    /// The decision on record, where the book no longer gives it.
    var overtaken: OvertakenDecision? { didSet { panes = nil } }
    /// Unknown facts on which an offer depends, best offer first.
    var offerQuestions: [String] = []
    /// The clause each offer is of, the likeliest of those whose rules name it.
    var offerClauses: [String: String] = [:]
    /// Facts that contradict each other, in words, when the book cannot be consulted.
    var contradiction: RequestError?
    var history: ClauseHistory? { didSet { panes = nil } }
    /// The exception a decision now would honour.
    var honoured: GrantedException? { didSet { panes = nil } }
    var historyKey: HistoryKey?
    var pane = Pane.policy
    var scroll: [Pane: Int] = [:]
    var selectedOffer = 0 { didSet { panes = nil } }
    /// The clause shown of several that may govern.
    var shownClause = 0 { didSet { panes = nil } }
    var isBilingual = false
    /// The panes set before they are shown, as long as nothing in them changes.
    var panes: SetPanes?
    /// Whether it is shown beside the list, not opened.
    var isBesideList = false
    /// An act waits for the store.
    var isPending = false

    /// A new call; what was typed before comes back.
    init(language: Language, draft: String = "") {
        self.language = language
        words = TextField(draft)
        isTyping = true
    }

    /// A ticket read from the store.
    init(_ ticket: Ticket, _ records: [EventRecord]) {
        language = ticket.language
        words = TextField(ticket.words)
        isTyping = false
        take(ticket, records)
    }

    mutating func take(_ ticket: Ticket, _ records: [EventRecord]) {
        self.ticket = ticket
        self.records = records
        client = ticket.client
        language = ticket.client?.language ?? ticket.language
        facts = ticket.facts
        absent = ticket.absent
        isPending = false
    }

    /// The day the request was made: the ticket's own once it is opened.
    func date(_ setting: Setting, now: Instant) -> CivilDate {
        setting.place.local(ticket?.openedAt ?? now).day
    }

    /// Facts known without the words: set by the agent, or by the directory.
    func knownFacts(_ book: Book) -> [String: FactValue] {
        book.knownFacts(of: client, saying: facts, absent: absent)
    }

    /// Consults the book again.
    mutating func consult(_ setting: Setting, now: Instant) {
        guard words.text.contains(where: { !$0.isWhitespace }) || !facts.isEmpty else {
            consultation = nil
            contradiction = nil
            overtaken = nil
            return
        }
        do {
            consultation = try setting.adviser?.consult(
                words.text, language: language, facts: knownFacts(setting.book), absent: absent,
                on: date(setting, now: now), nearness: comparedWords == words.text ? nearness : nil)
            contradiction = nil
            offerClauses = CallRoom.offerClauses(consultation?.clauses.prefix(3).map(\.clause) ?? [], setting.book)
            answerQuestions = consultation?.questions(in: setting.book) ?? []
            offerQuestions = consultation.map { CallRoom.offerQuestions($0.decision, setting.book) } ?? []
        } catch {
            contradiction = error
        }
        weighDecision()
        shownClause = 0
        selectedOffer = 0
        weighException(in: setting.book)
    }

    private static func offerClauses(_ clauses: [String], _ book: Book) -> [String: String] {
        let pairs = clauses.flatMap { id in
            (book.clause(id)?.clause.rules ?? []).flatMap(\.alternatives).map { ($0, id) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func offerQuestions(_ decision: Decision, _ book: Book) -> [String] {
        guard decision.answer != nil else { return [] }
        let request = decision.request
        let open = decision.offers.filter { !$0.isCertain }.compactMap { open in
            book.offers.first { $0.id == open.value }
        }
        let facts = open.flatMap(\.conditions).map(\.fact)
        return facts.enumerated().filter { place, name in
            request.facts[name] == nil && !request.absent.contains(name) && decision.assumed[name] == nil
                && book.fact(name)?.question != nil && !facts[..<place].contains(name)
        }.map(\.element)
    }

    /// The decision that counts: the recorded one; nil where the book is to be asked, for the first time or again. A
    /// ruling is on what was recorded.
    var decision: RecordedDecision? { overtaken == nil || isReviewed ? ticket?.decision : nil }

    var isDecided: Bool { decision != nil }

    private mutating func weighDecision() {
        overtaken = nil
        guard contradiction == nil, let ticket, let consultation else { return }
        overtaken = OvertakenDecision(ticket, now: consultation.decision)
    }

    /// The clauses that govern or may govern, best first, at most three.
    var clauses: [String] {
        if let clause = decision?.clause?.id { return [clause] }
        guard let consultation, consultation.band != .none else { return [] }
        if let clause = consultation.decision.clause { return [clause] }
        return Array(consultation.clauses.prefix(3).map(\.clause))
    }

    /// The questions still open, the most telling first: those that settle the answer, then those that settle offers.
    var questions: [String] {
        guard !isDecided, let consultation, consultation.band != .none else { return [] }
        return (answerQuestions + offerQuestions).filter { !skipped.contains($0) }
    }

    var question: String? { questions.first }

    /// The question in words, with the values the client’s words leave to choose from.
    func questionWords(_ book: Book) -> Bilingual? {
        question.flatMap { consultation?.question(of: $0, in: book) }
    }

    /// The offers in question, by id: the recorded decision's, else those the client can have.
    var offers: [String] {
        if let decision { return decision.offers.map(\.id) }
        return offerGroups.flatMap(\.offers)
    }

    /// The offers the client can have, those of the likeliest clause first; while several may govern, those of each
    /// together. Without a clause: those no clause shown names.
    var offerGroups: [(clause: String?, offers: [String])] {
        guard honoured == nil, let consultation, !consultation.offers.isEmpty else { return [] }
        let possible = consultation.offers.map(\.value)
        let heads = clauses.count > 1 ? clauses : consultation.clauses.prefix(1).map(\.clause)
        let groups = heads.map { head in (clause: Optional(head), offers: possible.filter { offerClauses[$0] == head })
        }
        let grouped = Set(groups.flatMap(\.offers))
        return groups + [(clause: nil, offers: possible.filter { !grouped.contains($0) })]
    }

    /// What the BEFORE pane needs from the store now.
    func wantedHistory(on day: CivilDate) -> HistoryKey {
        HistoryKey(
            clause: clauses.first, client: client?.id, group: client?.group, ticket: ticket?.id, day: day)
    }

    /// The exception a decision is to honour, where the history is that of the clause that decides.
    func exception(covering decision: Decision, in book: Book) -> GrantedException? {
        guard let exception = history?.exception,
            let clause = decision.rule.flatMap({ book.clause(deciding: $0) })?.clause.id, exception.clause == clause
        else { return nil }
        return exception
    }

    /// Sees whether an exception in force makes more of the answer than the book does.
    mutating func weighException(in book: Book) {
        weighEndedException()
        honoured = nil
        guard !isDecided, let consultation, consultation.band != .none, consultation.decision.answer?.isNarrower == true
        else { return }
        honoured = exception(covering: consultation.decision, in: book)
    }

    /// Sees whether the exception that decided the ticket is over: nothing is in force by its clause any more.
    private mutating func weighEndedException() {
        guard let ticket, let clause = ticket.decision?.clause?.id, ticket.decision?.exception != nil,
            contradiction == nil, let consultation, historyKey?.clause == clause, let history, history.exception == nil
        else { return }
        overtaken = OvertakenDecision(ticket, now: consultation.decision, exceptionIsOver: true) ?? overtaken
    }

    mutating func scrollPane(by distance: Int, within last: Int) {
        scroll[pane] = min(max(0, (scroll[pane] ?? 0) + distance), last)
    }
}
