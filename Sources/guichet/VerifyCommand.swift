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
            "Examples:\n  guichet verify\n  guichet verify 12 --json\n  guichet verify --code 12-7K3Q-9XWD\n"
                + "  guichet verify --file answer.pdf",
            "Exemples\u{00A0}:\n  guichet verify\n  guichet verify 12 --json\n  guichet verify --code 12-7K3Q-9XWD\n"
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
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        if let file {
            return try PaperProof(desk, options.language, json: json).tell(
                ofFile: try FileReading.bytes(of: file), named: file)
        }
        if let code { return try PaperProof(desk, options.language, json: json).tell(ofCode: code) }
        guard let number else { return try desk.store.sayingDamage { try verifyAll(desk) } }
        let records = try desk.ticket(desk.ticket(named: number)).records
        let faults = records.chainFaults()
        for fault in faults { try tell(.chain, fault.words) }
        try conclude(
            DeskVerification.conclusion(faults: faults.count, events: records.count, tickets: 1),
            [
                ("tickets", .number(1)), ("events", .number(records.count)), ("faults", .number(faults.count)),
            ])
        if !faults.isEmpty { throw Failure.no }
    }

    private func verifyAll(_ desk: OpenDesk) throws {
        let reader = desk.agent.groups == nil ? nil : desk.agent
        let found = try DeskVerification(desk.store, seenBy: reader) { try tell($0, $1) }
        let count = try desk.store.changeCount()
        let tail =
            reader == nil
            ? DeskVerification.tail(of: found.seals, events: count)
            : Bilingual(
                "of your client groups; the seals are checked by who sees them all",
                "de vos groupes clients\u{00A0}; les sceaux sont vérifiés par qui les voit tous")
        var figures: [(key: String, value: JSON)] = [
            ("tickets", .number(found.tickets)), ("events", .number(found.events)), ("faults", .number(found.faults)),
        ]
        if reader == nil {
            figures += [
                ("seals", .number(found.seals.count)), ("last_seal", JSON(found.seals.last?.day.description)),
                ("unsealed", .number(count - (found.seals.last?.through ?? 0))),
            ]
        }
        try conclude(found.conclusion, figures)
        if !json { try Output.line(tail[options.language]) }
        if found.faults > 0 { throw Failure.no }
    }

    private func tell(_ kind: DeskVerification.Kind, _ words: Bilingual) throws(Failure) {
        let text = words[options.language]
        guard json else { return try Output.line(text) }
        let object = JSON.object([("finding", .text(kind.rawValue)), ("words", .text(text))])
        try Output.document(object.line + "\n")
    }

    private func conclude(_ words: Bilingual, _ figures: [(key: String, value: JSON)]) throws(Failure) {
        let text = words[options.language]
        guard json else { return try Output.line(text) }
        let object = JSON.object([("finding", .text("conclusion"))] + figures + [("words", .text(text))])
        try Output.document(object.line + "\n")
    }
}
