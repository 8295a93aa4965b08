// `guichet charter`: what each client group was promised and promised in return, and how much of the desk it uses.

import ArgumentParser
import Desk
import DeskReports
import Dossiers
import Localisation
import SQLiteStorage
import ServiceLevels
import Storage

struct CharterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charter",
        abstract: say(
            "Service charters: levels, hours, commitments both ways.",
            "Les chartes de service\u{00A0}: niveaux, heures, engagements des deux parties."),
        discussion: say(
            "Examples:\n  guichet charter list\n  guichet charter show health --source > health.yaml\n"
                + "  guichet charter set health --file health.yaml",
            "Exemples\u{00A0}:\n  guichet charter list\n  guichet charter show health --source > sante.yaml\n"
                + "  guichet charter set health --file sante.yaml"),
        subcommands: [CharterList.self, CharterShow.self, CharterSet.self])
}

struct CharterSet: ParsableCommand {
    private static let form =
        "  format: 1\n  group: health\n  model: hold   # or grow, {fixed-hours: 40}, {price-per-unit: {laptop: 90000}}, in cents\n"
        + "  from: 2026-04-01\n  zone: America/Toronto\n  hours: {mon-fri: 8:00-17:00}\n"
        + "  holidays: [canada, quebec]\n  levels:\n    standard:\n"
        + "      name: {en: Standard, fr: Régulier}\n      respond: {business-hours: 4}\n"
        + "      resolve: {business-days: 5}\n  default-level: standard\n  commitments:\n"
        + "    approver: {by: group, words: {en: name an approver, fr: nommer qui approuve}, stated: true}\n"

    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: say(
            "Record a client group’s charter; `desk` is for groups without one.",
            "Inscrire la charte d’un groupe client\u{00A0}; «\u{00A0}desk\u{00A0}» vaut pour ceux qui n’en ont pas."),
        discussion: say(
            "The file:\n" + form + "\nThe whole form stands in any charter: guichet charter show GROUP --source\n\n"
                + "Example:\n  guichet charter set health --file health.yaml",
            "Le fichier\u{00A0}:\n" + form
                + "\nToute charte montre le formulaire entier\u{00A0}: guichet charter show GROUPE --source\n\n"
                + "Exemple\u{00A0}:\n  guichet charter set health --file sante.yaml"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String
    @Option(help: ArgumentHelp("The charter, YAML.", "La charte, en YAML."), completion: .file())
    var file: String

    func run() throws {
        let bytes = try FileReading.bytes(of: file, limit: FileReading.formLimit)
        let reading = CharterReader.read(bytes, path: file)
        for fault in reading.diagnostics { Output.complain(fault.line(in: shared.language)) }
        guard let charter = reading.charter else { throw Failure.inputHadErrors }
        guard charter.group.text == group || group == "desk" else {
            throw Failure.usage(
                Bilingual(
                    "\(file) is the charter of \(charter.group), not of \(group)",
                    "\(file) est la charte de \(charter.group), pas de \(group)"))
        }
        guard let id = DossierID(kind: .charter, name: group) else {
            throw Failure.usage(Bilingual("no such client group", "groupe client inconnu"))
        }
        try shared.put(in: id) { _, desk in
            if group != "desk", try !desk.store.groups().contains(where: { $0.id.text == group }) {
                throw desk.noGroup(group)
            }
            return .setCharter(source: String(decoding: bytes, as: UTF8.self))
        }
    }
}

struct CharterShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("A client group’s charter.", "La charte d’un groupe client."),
        discussion: say("Example:\n  guichet charter show health", "Exemple\u{00A0}:\n  guichet charter show health"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String
    @Flag(help: ArgumentHelp("The file as it was recorded.", "Le fichier tel qu’il a été inscrit."))
    var source = false

    func run() throws {
        let desk = try shared.reading()
        guard let id = DossierID(kind: .charter, name: group) else { throw desk.noGroup(group) }
        let isServed = try desk.store.groups().contains { $0.id.text == group && desk.agent.sees($0.id) }
        guard isServed || group == "desk" else { throw Failure.noDossier(id) }
        let dossier = try desk.dossier(id)
        if source {
            guard let text = dossier.charterSource else { throw Failure.noDossier(id) }
            return try Output.document(text)
        }
        let charter = try desk.charters().charter(of: GroupID(group))
        try shared.json
            ? Output.document(CharterPage.json(charter).line + "\n")
            : CharterPage.lines(charter, shared.language).forEach { try Output.line($0) }
    }
}

struct CharterList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            "Charters, with each group’s share of the last twelve months.",
            "Les chartes, avec la part de chaque groupe dans les douze derniers mois."),
        discussion: say("Example:\n  guichet charter list --json", "Exemple\u{00A0}:\n  guichet charter list --json"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        let language = shared.language
        let charters = try desk.charters()
        let groups = try desk.store.groups().filter { desk.agent.sees($0.id) }
        let usage = try desk.store.requests(in: .year(endingOn: desk.today), groups: desk.agent.groups)
        let all = Dictionary(
            groups.map { ($0.id, 0) } + usage.map { ($0.key, $0.value) }, uniquingKeysWith: max)
        // A share is of the whole desk and would tell of the other groups: only who sees them all is told.
        let seesShares = desk.agent.groups == nil
        for share in ConsumptionShare.shares(all) {
            guard let group = groups.first(where: { $0.id == share.group }) else { continue }
            let charter = charters.charter(of: group.id)
            let isOwn = charters.groups.contains(group.id)
            if shared.json {
                try Output.document(
                    JSON.object([
                        ("group", .text(group.id.text)), ("own_charter", .flag(isOwn)),
                        ("model", .text(charter.model.words.english)), ("tickets", .number(share.count)),
                        ("per_mille", seesShares ? .number(share.perMille) : .null),
                        ("standing", seesShares ? .text(share.standing.rawValue) : .null),
                    ]).line + "\n")
                continue
            }
            let tickets = Typography.count(
                share.count, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets"))
            let used = seesShares ? "\(share.percent[language])  \(share.standing.words[language])" : tickets[language]
            let model = isOwn ? charter.model.words : Bilingual("no charter of its own", "pas de charte propre")
            try Output.line("\(group.id)  \(group.name[language])  \(used)  \(model[language])")
        }
    }
}
