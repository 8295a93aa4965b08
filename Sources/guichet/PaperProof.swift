// Whether a paper is ours: the code on it leads to the decision, the digest to the very issue. Then what became of the
// decision and of its clause since. What an agent may not see is, to them, not on record.

import Chain
import Decisions
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

/// Checks papers against the record.
struct PaperProof {
    private let desk: OpenDesk
    private let language: Language

    private let json: Bool

    init(_ desk: OpenDesk, _ language: Language, json: Bool) {
        self.desk = desk
        self.language = language
        self.json = json
    }

    /// What is found out of a paper or a code.
    private enum Finding: String {
        case decision, issued, replaced, reviewed
        case unknownCode = "unknown-code"
        case noCode = "no-code"
        case notThisPaper = "not-this-paper"
        case didNotLeave = "did-not-leave"
        case clauseUnchanged = "clause-unchanged"
        case clauseGone = "clause-gone"
        case clauseChanged = "clause-changed"
    }

    /// A decision that a code is of.
    private struct Found {
        var ticket: Ticket
        var records: [EventRecord]
        var decision: EventRecord
        var code: String

        /// Whether the next word on what was issued is that it did not leave.
        func wasReturned(_ issue: EventRecord) -> Bool {
            let next = records.lazy.filter { $0.version > issue.version && $0.paper == issue.paper }.first
            if case .justificationReturned = next?.event { return true }
            return false
        }
    }

    /// Tells what a code stands for; fails when it is of no decision, or the decision's chain does not hold.
    func tell(ofCode code: String) throws {
        let wanted = code.uppercased().filter { !$0.isWhitespace }
        guard let found = try found(wanted) else {
            try say(
                .unknownCode,
                "\(wanted): no decision on record has this code",
                "\(wanted)\u{00A0}: aucune décision inscrite n’a ce code")
            throw Failure.no
        }
        let day = desk.place.local(found.decision.at).day.words
        try say(
            .decision,
            "\(wanted): decision of ticket \(found.ticket.id), recorded \(day.english)",
            "\(wanted)\u{00A0}: décision du billet \(found.ticket.id), inscrite le \(day.french)")
        try tellSince(found)
    }

    /// Tells whether a paper was issued and is unchanged; fails when it was not or is not.
    func tell(ofFile bytes: [UInt8], named name: String) throws {
        let paper = PrintedPaper(bytes)
        guard let found = try paper.codes.lazy.compactMap({ try found($0) }).first else {
            try say(
                .noCode,
                "\(name): no code of a decision on record stands in it",
                "\(name)\u{00A0}: aucun code de décision inscrite n’y figure")
            throw Failure.no
        }
        // The same bytes may have been issued twice: what left counts before what was refused.
        let issues = found.records.filter { $0.issues(paper.digests, with: found.code) }
        guard let record = issues.last(where: { !found.wasReturned($0) }) ?? issues.last else {
            try say(
                .notThisPaper,
                "\(found.code): a decision of this desk, but not this document: it was changed, or never issued",
                "\(found.code)\u{00A0}: une décision de ce guichet, mais pas ce document\u{00A0}: il a été modifié ou "
                    + "n’a jamais été remis")
            throw Failure.no
        }
        try tell(issue: record, of: found)
        try tellSince(found)
    }

    private func tell(issue record: EventRecord, of found: Found) throws {
        guard case .justificationIssued(let issued) = record.event else { return }
        let author = try desk.store.agents().first { $0.id == record.author }?.name ?? record.author.text
        let moment = desk.place.local(record.at).words
        try say(
            .issued,
            "\(found.code): issued for ticket \(found.ticket.id) by \(author) on \(moment.english), unchanged",
            "\(found.code)\u{00A0}: remise pour le billet \(found.ticket.id) par \(author) \(moment.french), inchangée")
        if found.wasReturned(record) {
            try say(
                .didNotLeave,
                "it did not leave the desk then: refused (\(issued.way))",
                "elle n’est pas partie du guichet ce jour-là\u{00A0}: refusée (\(issued.way))")
        }
    }

    /// What happened to the decision and to its clause since.
    private func tellSince(_ found: Found) throws {
        if let later = found.records.last(where: { $0.version > found.decision.version && $0.isDecision }) {
            let day = desk.place.local(later.at).day.words
            try say(
                .replaced, "a later decision replaced it on \(day.english)",
                "une décision du \(day.french) l’a remplacée")
        }
        let ruled = found.records.last { record in
            guard case .ruled(let ruled) = record.event else { return false }
            return record.version > found.decision.version && ruled.ruling != .conduct
        }
        if case .ruled(let ruling) = ruled?.event, let at = ruled?.at {
            let day = desk.place.local(at).day.words
            try say(
                .reviewed,
                "reviewed on \(day.english): \(ruling.ruling.words.english)",
                "révisée le \(day.french)\u{00A0}: \(ruling.ruling.words.french)")
        }
        guard case .decisionRecorded(let decision) = found.decision.event, let frozen = decision.clause,
            let book = try desk.store.book(revision: nil)
        else { return }
        try tell(frozen, in: try BookLoading.adviser(in: desk.store).book, book.revision == decision.revision)
    }

    private func tell(_ frozen: FrozenClause, in book: Book, _ isSameBook: Bool) throws {
        guard !isSameBook else {
            return try say(
                .clauseUnchanged,
                "clause \(frozen.id) stands as printed", "la clause \(frozen.id) est toujours telle qu’imprimée")
        }
        guard let clause = book.policies.lazy.flatMap(\.clauses).first(where: { $0.id == frozen.id }) else {
            return try say(
                .clauseGone,
                "clause \(frozen.id) is no longer in the policy book",
                "la clause \(frozen.id) n’est plus dans le recueil de politiques")
        }
        if clause.text == frozen.text && clause.title == frozen.title {
            try say(
                .clauseUnchanged, "clause \(frozen.id) stands as printed",
                "la clause \(frozen.id) est toujours telle qu’imprimée")
        } else {
            try say(
                .clauseChanged,
                "clause \(frozen.id) has changed since: guichet policy show \(frozen.id)",
                "la clause \(frozen.id) a changé depuis\u{00A0}: guichet policy show \(frozen.id)")
        }
    }

    private func found(_ code: String) throws -> Found? {
        guard let number = code.split(separator: "-").first.flatMap({ Int($0) }) else { return nil }
        let ticket: (ticket: Ticket, records: [EventRecord])
        do {
            ticket = try desk.ticket(TicketID(number))
        } catch StoreError.noSuchTicket {
            return nil
        }
        guard ticket.records.chainFaults().isEmpty,
            let decision = ticket.records.last(where: { $0.isDecision(with: code) })
        else { return nil }
        return Found(ticket: ticket.ticket, records: ticket.records, decision: decision, code: code)
    }

    private func say(_ finding: Finding, _ english: String, _ french: String) throws(Failure) {
        let words = Bilingual(english, french)[language]
        guard json else { return try Output.line(words) }
        let object = JSON.object([("finding", .text(finding.rawValue)), ("words", .text(words))])
        try Output.document(object.line + "\n")
    }
}

extension EventRecord {
    fileprivate var isDecision: Bool {
        if case .decisionRecorded = event { true } else { false }
    }

    fileprivate func isDecision(with code: String) -> Bool {
        isDecision && VerificationCode(ticket: ticket, decision: hash).text == code
    }

    /// The digest of the paper an event is about.
    fileprivate var paper: Digest? {
        switch event {
        case .justificationIssued(let issued): issued.document
        case .justificationReturned(let returned): returned.document
        default: nil
        }
    }

    fileprivate func issues(_ digests: Set<Digest>, with code: String) -> Bool {
        guard case .justificationIssued(let issued) = event else { return false }
        return issued.code.text == code && digests.contains(issued.document)
    }
}
