// `guichet ticket`: every act of the ticket engine, one verb each. What an act needs is checked by the engine.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import Tickets

struct TicketCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: say("Open, list, show and work tickets.", "Ouvrir, lister, montrer et traiter les billets."),
        discussion: say(
            "Examples:\n  guichet ticket open --client C00012 --words \"I need a Palm Pilot\"\n"
                + "  guichet ticket show 12 --json",
            "Exemples\u{00A0}:\n  guichet ticket open --client C00012 --words \"Il me faut un Palm Pilot\"\n"
                + "  guichet ticket show 12 --json"),
        subcommands: [
            TicketOpen.self, TicketList.self, TicketShow.self, TicketNote.self, TicketConfirm.self,
            TicketDecide.self, TicketOffer.self, TicketInform.self, TicketAssign.self, TicketWait.self,
            TicketResume.self, TicketResolve.self, TicketReopen.self, TicketClose.self, TicketLevel.self,
            TicketNeedBy.self, TicketChoice.self, TicketClient.self, TicketCommitment.self, TicketContact.self,
            TicketHandOff.self, TicketAccept.self, TicketReturn.self, TicketWithdraw.self, TicketDisagree.self,
            TicketNextStep.self, TicketSettle.self, TicketComplain.self, TicketAccount.self, TicketFinding.self,
            TicketBackup.self, TicketAnswer.self, TicketEndException.self, TicketLink.self, TicketMerge.self,
            TicketUnmerge.self, TicketTag.self, TicketUndo.self, TicketClocks.self, TicketPrecedents.self,
            TicketDue.self, TicketBulk.self,

        ])
}

/// Which ticket, and how the answer is given.
struct TicketOptions: ParsableArguments {
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The ticket’s number.", "Le numéro du billet."))
    var number: TicketNumber
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false
    /// The ticket with its history, as the agent may see it.
    func ticket(at desk: OpenDesk) throws -> (ticket: Ticket, records: [EventRecord]) {
        try desk.ticket(desk.ticket(named: number))
    }
}

/// A verb that does one act on a ticket.
protocol ActCommand: ParsableCommand {
    var target: TicketOptions { get }

    /// The act, on the ticket as it is.
    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct
}

extension ActCommand {
    func run() throws {
        try target.perform { ticket, desk in
            try ticket.events(for: act(on: ticket, at: desk), by: desk.agent)
        }
    }
}

extension TicketOptions {
    /// Adds what `events` gives to the ticket and says what was recorded.
    func perform(_ events: (Ticket, OpenDesk) throws -> [TicketEvent]) throws {
        try TicketOptions.perform(on: number, from: options.seat, json: json, events)
    }

    /// The same for a ticket named in another way.
    static func perform(
        on number: TicketNumber, from seat: Seat, json: Bool, _ events: (Ticket, OpenDesk) throws -> [TicketEvent]
    ) throws {
        let desk = try OpenDesk(seat, mode: .open)
        desk.sayNotice(in: seat.language)
        let id = try desk.ticket(named: number)
        let (ticket, earlier, records) = try OpenDesk.afterClashes {
            let (ticket, earlier) = try desk.ticket(id)
            do {
                return (ticket, earlier, try desk.append(events(ticket, desk), to: ticket, at: SystemClock.now()))
            } catch let refusal as ActRefusal {
                throw Failure.act(refusal, try desk.names(on: ticket))
            }
        }
        try tell(
            records, of: ticket, after: earlier, named: try desk.names(on: ticket), json: json,
            language: seat.language)
    }

    /// What was recorded: a line an event, or the ticket as one object.
    static func tell(
        _ records: [EventRecord], of ticket: Ticket, after earlier: [EventRecord] = [], named names: EventNames,
        json: Bool, language: Language
    ) throws {
        var ticket = ticket
        for record in records { ticket.apply(record) }
        if json {
            let object = JSON.object([
                ("ticket", .number(ticket.id.number)), ("version", .number(ticket.version)),
                ("status", .text(ticket.status.rawValue)), ("next", .text(ticket.next.rawValue)),
            ])
            return try Output.document(object.line + "\n")
        }
        for record in records {
            let words = record.words(among: earlier + records, named: names)
            try Output.line("#\(ticket.id) v\(record.version) \(words[language])")
        }
    }
}
