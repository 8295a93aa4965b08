// `guichet ticket open`: a client asks.

public import ArgumentParser
import Desk
import SQLiteStorage
import Storage
public import Tickets

extension Channel: ExpressibleByArgument {}

struct TicketOpen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: say("Open a ticket.", "Ouvrir un billet."),
        discussion: say(
            "Example:\n  guichet ticket open --client C00012 --words \"I need a Palm Pilot\"",
            "Exemple\u{00A0}:\n  guichet ticket open --client C00012 --words \"Il me faut un Palm Pilot\""))

    @OptionGroup var options: SeatOptions
    @Option(help: ArgumentHelp("The client’s number in the directory.", "Le numéro du client dans l’annuaire."))
    var client: String
    @Option(help: ArgumentHelp("What the client said.", "Ce que le client a dit."))
    var words: String
    @Option(help: ArgumentHelp("How they reached the desk.", "Comment il a joint le service."))
    var channel = Channel.phone
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: options.language)
        let id = ClientID(client)
        guard let found = try desk.store.client(id), desk.agent.sees(found.group) else { throw Failure.noClient(id) }
        try Ticket.checkOpening(words: words)
        let opened = TicketEvent.Opened(client: found, words: words, language: found.language, channel: channel)
        let events = [TicketEvent.opened(opened), .assigned(.init(agent: desk.agent.id, team: desk.agent.team))]
        let records = try desk.store.append(
            [Append(to: nil, expecting: 0, events, by: desk.agent.id, at: SystemClock.now())])
        let ticket = Ticket(id: records.first?.ticket ?? TicketID(0))
        try TicketOptions.tell(
            records, of: ticket, named: try desk.names(on: ticket), json: json, language: options.language)
    }
}
