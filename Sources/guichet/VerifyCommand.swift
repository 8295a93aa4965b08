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
            "Examples:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD\n  guichet verify --file answer.pdf",
            "Exemples\u{00A0}:\n  guichet verify\n  guichet verify 12\n  guichet verify --code 12-7K3Q-9XWD\n"
                + "  guichet verify --file reponse.pdf"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("One ticket; all by default.", "Un billet\u{00A0}; tous par défaut."))
    var number: TicketNumber?
    @Option(help: ArgumentHelp("The code printed on a justification.", "Le code imprimé sur une justification."))
    var code: String?
    @Option(
        help: ArgumentHelp(
            "A justification as it was issued: text, html, pdf or a message.",
            "Une justification telle que remise\u{00A0}: texte, html, pdf ou message."))
    var file: String?

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        if let file {
            return try PaperProof(desk, options.language).tell(
                ofFile: try FileReading.bytes(of: file), named: file)
        }
        if let code { return try PaperProof(desk, options.language).tell(ofCode: code) }
        guard let number else { return try desk.store.sayingDamage { try verifyAll(desk) } }
        let records = try desk.ticket(desk.ticket(named: number)).records
        let faults = records.chainFaults()
        for fault in faults { try Output.line(fault.words[options.language]) }
        let words = DeskVerification.conclusion(faults: faults.count, events: records.count, tickets: 1)
        try Output.line(words[options.language])
        if !faults.isEmpty { throw Failure.no }
    }

    private func verifyAll(_ desk: OpenDesk) throws {
        let language = options.language
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
}
