// `guichet ticket show`: a ticket as its events left it, and the events with their hashes.

import ArgumentParser
import Decisions
import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct TicketShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("Show a ticket and its history.", "Montrer un billet et son historique."),
        discussion: say(
            "Example:\n  guichet ticket show 12 --json", "Exemple\u{00A0}:\n  guichet ticket show 12 --json"))

    @OptionGroup var target: TicketOptions

    @Flag(
        help: ArgumentHelp(
            "One event a line, with all it takes to check the chain elsewhere.",
            "Un événement par ligne, avec tout ce qu’il faut pour vérifier la chaîne ailleurs."))
    var chain = false

    func run() throws {
        let desk = try OpenDesk(target.options.seat, mode: .readOnly)
        let language = target.options.language
        desk.sayNotice(in: language)
        let (ticket, records) = try target.ticket(at: desk)
        if chain { return try Output.document(records.map { $0.link.line + "\n" }.joined()) }
        if target.json {
            return try Output.document(
                JSON.object([
                    ("ticket", ticket.json(seen: Ticket(id: ticket.id, folding: records))),
                    ("events", .list(records.map(\.json))),
                ]).line + "\n")
        }
        let names = try desk.names(on: ticket)
        for line in heading(of: ticket, names, language) { try Output.line(line) }
        for record in records {
            let local = desk.place.local(record.at)
            let moment = "\(local.day) \(local.columnClock)"
            let words = record.words(among: records, named: names)
            try Output.line("\(moment)  v\(record.version)  \(record.author)  \(words[language])")
        }
    }

    private func heading(of ticket: Ticket, _ names: EventNames, _ language: Language) -> [String] {
        let colon = language == .french ? "\u{00A0}: " : ": "
        var lines = [
            "#\(ticket.id) \(ticket.status.words[language]) · \(ticket.client?.name ?? "—") · "
                + (ticket.client?.group.text ?? "—")
                + (ticket.origin.flatMap(OutsideNumber.init(origin:)).map { " · \($0.written)" } ?? "")
        ]
        lines.append(words("asked", "demande", in: language) + colon + ticket.words)
        if let need = ticket.need { lines.append(words("need", "besoin", in: language) + colon + need) }
        if let decision = ticket.decision {
            let clause = decision.clause.map { ", \($0.id) \($0.title[language])" } ?? ""
            lines.append(words("decision", "décision", in: language) + colon + decision.answer.words[language] + clause)
        }
        for offer in ticket.offers {
            lines.append(
                words("offer", "offre", in: language) + colon + "\(offer.id), \(offer.title[language])"
                    + reply(offer.reply, language))
        }
        if let line = handOffs(of: ticket, names, language) { lines.append(line) }
        return lines + [""]
    }

    /// To whom the ticket is offered, and how often it came back; nil where neither is so.
    private func handOffs(of ticket: Ticket, _ names: EventNames, _ language: Language) -> String? {
        let to = ticket.openHandOff.flatMap { names.teams[$0.offer.to] ?? Bilingual(same: $0.offer.to.text) }
        let offered = to.map { Bilingual("offered to \($0.english)", "offert à l’équipe \($0.french)") }
        let parts = [offered, ticket.bouncedWords].compactMap { $0?[language] }
        let label = Bilingual("hand-off: ", "transfert\u{00A0}: ")
        return parts.isEmpty ? nil : label[language] + parts.joined(separator: ", ")
    }

    private func reply(_ reply: Ticket.OfferState.Reply, _ language: Language) -> String {
        switch reply {
        case .open: ""
        case .taken: words(" (taken)", " (acceptée)", in: language)
        case .declined: words(" (declined)", " (refusée)", in: language)
        }
    }

    private func words(_ english: String, _ french: String, in language: Language) -> String {
        Bilingual(english, french)[language]
    }
}
