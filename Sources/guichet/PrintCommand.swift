// `guichet print`: the justification a client leaves with. On record before it leaves the desk.

import ArgumentParser
import Chain
import Desk
import Localisation
import Reports
import SQLiteStorage
import Storage
import Tickets

/// The language of a paper.
enum PaperLanguage: String, ExpressibleByArgument, CaseIterable {
    case en, fr, both
}

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: say("Print the justification of a decision.", "Imprimer la justification d’une décision."),
        discussion: say(
            "Examples:\n  guichet print 12\n  guichet print 12 --lang both --output answer.txt",
            "Exemples\u{00A0}:\n  guichet print 12\n  guichet print 12 --lang both --output reponse.txt"))

    @Option(
        help: ArgumentHelp(
            "The desk’s file, instead of GUICHET_DESK.", "Le fichier du guichet, au lieu de GUICHET_DESK."))
    var desk: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Act as another agent; on a demo desk only.", "Agir comme un autre agent (guichet de démonstration)."))
    var login: String?
    @Argument(help: ArgumentHelp("The ticket’s number.", "Le numéro du billet."))
    var number: Int
    @Option(
        help: ArgumentHelp(
            "Of the paper: en, fr or both; the client’s by default.",
            "Celle du papier\u{00A0}: en, fr ou both (les deux)\u{00A0}; par défaut, celle du client."))
    var lang: PaperLanguage?
    @Option(help: ArgumentHelp("Only text for now.", "Texte seulement pour l’instant."))
    var format = "text"
    @Option(
        help: ArgumentHelp("A file, instead of standard output.", "Un fichier, au lieu de la sortie standard."),
        completion: .file())
    var output: String?

    func run() throws {
        guard format == "text" else {
            guard ["html", "pdf"].contains(format) else {
                throw Failure.usage(Bilingual("--format is text, html or pdf", "--format vaut text, html ou pdf"))
            }
            throw Failure.onlyText(format)
        }
        let seat = Seat(desk: desk, language: ReaderLanguage.current, login: login)
        let desk = try OpenDesk(seat, mode: .open)
        desk.sayNotice(in: ReaderLanguage.current)
        let ticket = try desk.ticket(TicketID(number)).ticket
        let own = ticket.client?.language ?? ticket.language
        let paper = lang ?? PaperLanguage(rawValue: own.rawValue) ?? .en
        let now = SystemClock.now()
        let issue = try Justification.issue(source(ticket, desk, now), languages: languages(paper))
        let issued = TicketEvent.JustificationIssued(
            language: paper.rawValue, format: "text", way: output == nil ? "screen" : "file", document: issue.digest,
            code: issue.code)
        let events = try ticket.events(for: .issue(issued), by: desk.agent)
        // A file is complete on the disk before the record, and has its name only after it.
        let draft = try output.map { path throws(Failure) in try FileWriting.draft(issue.text, for: path) }
        do {
            _ = try desk.append(events, to: ticket, at: now)
        } catch {
            draft?.discard()
            throw error
        }
        if let draft { try draft.finish() } else { try Output.document(issue.text) }
    }

    private func languages(_ paper: PaperLanguage) -> [Language] {
        switch paper {
        case .en: [.english]
        case .fr: [.french]
        case .both: [.english, .french]
        }
    }

    private func source(_ ticket: Ticket, _ desk: OpenDesk, _ now: Instant) -> JustificationSource {
        JustificationSource(
            ticket: ticket,
            letterhead: Letterhead(
                deskName: desk.identity.name, contact: desk.identity.contact,
                escalationPath: desk.identity.escalationPath),
            issued: desk.place.local(now), agentName: desk.agent.name, place: desk.place)
    }
}
