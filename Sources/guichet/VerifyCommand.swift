// `guichet verify`: whether history is as it was recorded: one ticket, all of them, or a printed justification.

import ArgumentParser
import Chain
import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say("Check that history was not changed.", "Vérifier que l’historique n’a pas été modifié."),
        discussion: say(
            "Examples:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD",
            "Exemples\u{00A0}:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("One ticket; all by default.", "Un billet\u{00A0}; tous par défaut."))
    var number: Int?
    @Option(help: ArgumentHelp("The code printed on a justification.", "Le code imprimé sur une justification."))
    var code: String?

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.desk.language)
        if let code { return try verify(code: code, desk) }
        guard let number else { return try desk.store.sayingDamage { try verifyAll(desk) } }
        let records = try desk.ticket(TicketID(number)).records
        let faults = records.chainFaults()
        for fault in faults { try Output.line(fault.words[options.desk.language]) }
        let words = DeskVerification.conclusion(faults: faults.count, events: records.count, tickets: 1)
        try Output.line(words[options.desk.language])
        if !faults.isEmpty { throw Failure.no }
    }

    private func verifyAll(_ desk: OpenDesk) throws {
        let language = options.desk.language
        let reader = desk.agent.groups == nil ? nil : desk.agent
        let found = try DeskVerification(desk.store, seenBy: reader) { try Output.line($0[language]) }
        try Output.line(found.conclusion[language])
        let tail =
            reader == nil
            ? DeskVerification.tail(of: found.seals, events: try desk.store.changeCount())
            : Bilingual(
                "of your client groups; the seals are checked by who sees them all",
                "de vos groupes clients\u{00A0}; les sceaux sont vérifiés par qui les voit tous")
        try Output.line(tail[language])
        if found.faults > 0 { throw Failure.no }
    }

    /// Whether a code is that of a decision on record whose chain holds.
    private func verify(code: String, _ desk: OpenDesk) throws {
        let wanted = code.uppercased()
        let language = options.desk.language
        if let number = wanted.split(separator: "-").first.flatMap({ Int($0) }),
            let found = try? desk.ticket(TicketID(number)), found.records.chainFaults().isEmpty,
            let record = found.records.first(where: { $0.isDecision(with: wanted) })
        {
            let day = desk.place.local(record.at).day.words
            return try Output.line(
                Bilingual(
                    "\(wanted): decision of ticket \(number), recorded \(day.english)",
                    "\(wanted)\u{00A0}: décision du billet \(number), inscrite le \(day.french)")[language])
        }
        try Output.line(
            Bilingual(
                "\(wanted): no decision on record has this code",
                "\(wanted)\u{00A0}: aucune décision inscrite n’a ce code")[language])
        throw Failure.no
    }
}

extension EventRecord {
    fileprivate func isDecision(with code: String) -> Bool {
        guard case .decisionRecorded = event else { return false }
        return VerificationCode(ticket: ticket, decision: hash).text == code
    }
}
