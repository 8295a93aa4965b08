// `guichet print`: the justification a client leaves with. On record before it leaves the desk.

import ArgumentParser
import Chain
import Desk
import Documents
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
            "Examples:\n  guichet print 12 --preview\n  guichet print 12 --lang both --format pdf --output answer.pdf\n"
                + "  guichet print 12 --printer default\n  guichet print 12 --mail client@example.ca",
            "Exemples\u{00A0}:\n  guichet print 12 --preview\n"
                + "  guichet print 12 --lang both --format pdf --output reponse.pdf\n"
                + "  guichet print 12 --printer default\n  guichet print 12 --mail client@exemple.ca"))

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
    var number: TicketNumber
    @Option(
        help: ArgumentHelp(
            "Of the paper: en, fr or both; the client’s by default.",
            "Celle du papier\u{00A0}: en, fr ou both (les deux)\u{00A0}; par défaut, celle du client."))
    var lang: PaperLanguage?
    @OptionGroup var paper: PaperOptions
    @Flag(
        help: ArgumentHelp(
            "Show it, and how it reads; nothing leaves, nothing is recorded.",
            "La montrer, et comment elle se lit\u{00A0}; rien ne part, rien n’est inscrit."))
    var preview = false

    func run() throws {
        let way = try paper.way()
        let language = ReaderLanguage.current
        let desk = try OpenDesk(
            Seat(desk: desk, language: language, login: login), mode: preview ? .readOnly : .open)
        desk.sayNotice(in: language)
        let ticket = try desk.ticket(desk.ticket(named: number)).ticket
        if let (overtaken, words) = try desk.overtaking(ticket) {
            if overtaken.isForAnother { throw Failure.overtaken(words, ticket.id) }
            Output.complain(words[language])
        }
        let own = ticket.client?.language ?? ticket.language
        let wanted = lang ?? PaperLanguage(rawValue: own.rawValue) ?? .en
        let now = SystemClock.now()
        let source = source(ticket, desk, now)
        let document = try Justification.document(for: source, languages: languages(wanted))
        let code = try Justification.code(of: ticket)
        if preview { return try show(document, code) }
        let made = try make(document, source, code, way, now)
        let issued = TicketEvent.JustificationIssued(
            language: wanted.rawValue, format: made.format, way: way.name, document: made.digest, code: code)
        try leave(PaperExit(way: way, bytes: made.bytes, title: document.knownTitle), issued, ticket, desk, now)
    }

    /// Puts it on record and lets it go; a refusal afterwards goes on record too.
    private func leave(
        _ exit: PaperExit, _ issued: TicketEvent.JustificationIssued, _ ticket: Ticket, _ desk: OpenDesk, _ now: Instant
    ) throws {
        let events = try ticket.events(for: .issue(issued), by: desk.agent)
        let refusal = try exit.leave { _ = try desk.append(events, to: ticket, at: now) }
        guard let refusal, let reason = refusal.refusalOfPaper else { return }
        let returned = TicketEvent.JustificationReturned(
            document: issued.document, way: issued.way, reason: reason)
        _ = try OpenDesk.afterClashes {
            let after = try desk.ticket(ticket.id).ticket
            let said = try after.events(for: .takeBackPaper(returned), by: desk.agent)
            return try desk.append(said, to: after, at: SystemClock.now())
        }
        throw refusal
    }

    /// The paper as bytes, and the digest that goes on record: of a message, that of its body, since mail systems on
    /// the way add headers of their own.
    private func make(
        _ document: Document, _ source: JustificationSource, _ code: VerificationCode, _ way: PaperWay, _ now: Instant
    ) throws -> (bytes: [UInt8], digest: Digest, format: String) {
        switch way {
        case .mail(let to), .message(let to, _):
            let message = try PaperMessage(
                document: document, letterhead: source.letterhead, place: source.place,
                clientName: source.ticket.client?.name ?? "", version: source.ticket.version, code: code, to: to,
                now: now
            ).message()
            return (Array(message.source.utf8), Digest(of: message.body), "mail")
        case .screen, .file, .printer:
            let bytes = try bytes(of: document, code)
            return (bytes, Digest(of: bytes), (paper.format ?? .text).rawValue)
        }
    }

    private func bytes(of document: Document, _ code: VerificationCode) throws -> [UInt8] {
        switch paper.format ?? .text {
        case .text: Array(TextRenderer(drawsCodes: paper.qr).text(of: document).utf8)
        case .html: Array(HTMLRenderer().html(of: document).utf8)
        case .pdf: try PDFPress.pdf(of: document, on: paper.paper, keywords: code.text)
        }
    }

    private func show(_ document: Document, _ code: VerificationCode) throws {
        try Output.bytes(try bytes(of: document, code), to: 1)
        for part in document.parts {
            if let level = ReadingLevel(of: part) { Output.complain(level.words[ReaderLanguage.current]) }
        }
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
            letterhead: desk.letterhead,
            issued: desk.place.local(now), agentName: desk.agent.name, place: desk.place,
            drawing: ScannableCode.drawing)
    }
}
