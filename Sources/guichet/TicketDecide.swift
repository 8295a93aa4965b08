// `guichet ticket decide`: what the book says of the ticket's facts, on record.

import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import Reports
import Storage
import Tickets

struct TicketDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: say("Record the decision the book gives.", "Inscrire la décision que donne le recueil."),
        discussion: say(
            "Example:\n  guichet ticket decide 12 --fact role=manager",
            "Exemple\u{00A0}:\n  guichet ticket decide 12 --fact role=manager"))

    @OptionGroup var target: TicketOptions
    @Option(
        help: ArgumentHelp("A fact learned, name=value; repeatable.", "Un fait appris, nom=valeur\u{00A0}; répétable."))
    var fact: [String] = []
    @Option(
        help: ArgumentHelp(
            "A fact known not to exist; repeatable.", "Un fait que l’on sait absent\u{00A0}; répétable."))
    var absent: [String] = []

    func run() throws {
        try target.perform { ticket, desk in
            let adviser = try desk.adviser()
            let said = ticket.facts.merging(try adviser.book.facts(from: fact)) { _, new in new }
            let missing = try ticket.absent.union(absent.map { try adviser.book.known($0).name })
            let known = adviser.book.knownFacts(of: ticket.client, saying: said, absent: missing)
            let consultation = try adviser.consult(
                ticket.words, language: ticket.language, facts: known, absent: missing,
                on: desk.place.local(ticket.openedAt).day)
            let decision = consultation.decision
            guard decision.answer != nil else { throw open(consultation, adviser.book) }
            // What the directory says is not said again: it goes when the client turns out to be somebody else.
            let facts = decision.request.facts.filter { said[$0.key] != nil || known[$0.key] == nil }
            var events: [TicketEvent] = []
            if facts != ticket.facts || missing != ticket.absent {
                events += try ticket.events(for: .setFacts(facts, absent: missing), by: desk.agent)
            }
            let recorded = try DecisionRecorder.record(
                decision, in: adviser.book, escalationPath: desk.identity.escalationPath,
                honouring: try desk.exception(covering: decision, for: ticket, in: adviser.book))
            return events + (try ticket.events(for: .decide(recorded), by: desk.agent))
        }
    }

    /// The question to put to the client first.
    private func open(_ consultation: Consultation, _ book: Book) -> any Error {
        // A clause without rules leaves nothing to ask; a decision is still wanted here.
        let asked = consultation.questions(in: book) + consultation.decision.ask
        guard let name = asked.first, let question = consultation.question(of: name, in: book) else {
            return DecisionRefusal.undecided
        }
        return Failure.undecided(fact: name, question: question)
    }
}
