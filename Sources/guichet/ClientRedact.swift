// `guichet client redact`: words taken out of a plan, a notice or a survey, and where a client's name still stands.

import ArgumentParser
import Chain
import Desk
import Dossiers
import Localisation
import Matching
import SQLiteStorage
import Storage
import Tickets

struct ClientRedact: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: say(
            "Take words out of an action plan, a notice or a survey; who, when and how much stays.",
            "Retirer des mots d’un plan d’action, d’un avis ou d’un sondage\u{00A0}; qui, quand et combien restent."),
        discussion: say(
            "Examples:\n  guichet client redact survey/health --version 2 --reason \"request 2026-118\"\n"
                + "  guichet client redact plan/3 --reason \"request 2026-118\" --dry-run",
            "Exemples\u{00A0}:\n  guichet client redact survey/health --version 2 --reason \"demande 2026-118\"\n"
                + "  guichet client redact plan/3 --reason \"demande 2026-118\" --dry-run"))
    @OptionGroup var options: SeatOptions
    @Argument(
        help: ArgumentHelp(
            "Where the words are: plan/3, notice/2, survey/health.",
            "Où sont les mots\u{00A0}: plan/3, notice/2, survey/health."))
    var dossier: String
    @Option(
        help: ArgumentHelp(
            "An event by its version; repeatable; all without it.",
            "Un événement par sa version\u{00A0}; répétable\u{00A0}; tous sans cette option."))
    var version: [Int] = []
    @Option(help: ArgumentHelp("On whose request, or under which rule.", "À la demande de qui, ou selon quelle règle."))
    var reason: String
    @Flag(help: ArgumentHelp("Say what would happen and do nothing.", "Dire ce qui arriverait, sans rien faire."))
    var dryRun = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        let language = options.language
        desk.sayNotice(in: language)
        try desk.require(.administrator)
        try Ticket.checkOpening(words: reason)
        guard let id = DossierID(dossier), [.plan, .notice, .survey].contains(id.kind) else {
            throw Failure.usage(
                Bilingual(
                    "“\(dossier)” holds no client’s words: plan/N, notice/N or survey/GROUP",
                    "«\u{00A0}\(dossier)\u{00A0}» n’a pas de mots d’un client\u{00A0}: plan/N, notice/N ou survey/GROUPE"
                ))
        }
        let found = try desk.dossier(id)
        guard !found.records.isEmpty else { throw Failure.noDossier(id) }
        let versions = version.isEmpty ? found.records.map(\.version) : version
        let redaction = try DossierRedaction(try desk.store.dossier(id), versions, reason)
        guard let count = redaction?.payloads.count else {
            Output.complain(Bilingual("no words stand there", "aucun mot ne s’y trouve")[language])
            throw Failure.no
        }
        if !dryRun {
            try desk.store.redact(
                dossier: id, versions: versions, by: desk.agent.id, at: SystemClock.now(), reason: reason)
            try desk.store.scrub()
        }
        let events = Typography.count(
            count, one: Bilingual("event", "événement"), many: Bilingual("events", "événements"))
        let words =
            dryRun
            ? Bilingual(
                "\(id): words of \(events.english) would go",
                "\(id)\u{00A0}: les mots de \(events.french) seraient retirés")
            : Bilingual(
                "\(id): words of \(events.english) are gone",
                "\(id)\u{00A0}: les mots de \(events.french) sont retirés")
        try Output.line(words[language])
    }
}

extension OpenDesk {
    /// Where a client is named beside their tickets, as far as names tell: nobody's words are taken away by a guess.
    func namings(of client: Client) throws -> [Bilingual] {
        try records(naming: client).map { record in
            let place = "\(record.dossier) v\(record.version)"
            guard record.event.withoutWords != nil else {
                return Bilingual(
                    "the name also stands in \(place): write it anew without it; the earlier version keeps it",
                    "le nom figure aussi dans \(place)\u{00A0}: réécrivez-le sans lui\u{00A0}; la version antérieure le garde"
                )
            }
            let verb = "guichet client redact \(record.dossier) --version \(record.version) --reason ..."
            return Bilingual(
                "the name also stands in \(place): \(verb)", "le nom figure aussi dans \(place)\u{00A0}: \(verb)")
        }
    }

    /// Events of the dossiers the agent may see in which a client is named: all of the name's words, or their number.
    func records(naming client: Client) throws -> [DossierRecord] {
        let names = client.name.split { !$0.isLetter && !$0.isNumber }.map { TextFolding.folded(String($0)) }
        guard !names.isEmpty else { return [] }
        let number = "\"\(client.id.text.lowercased())\""
        return try dossiers(of: nil).flatMap(\.records).filter { record in
            let text = TextFolding.folded(record.payload)
            return names.allSatisfy { text.contains($0) } || text.contains(number)
        }
    }
}
