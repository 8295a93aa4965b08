// `guichet team`: who serves the clients, what they say of themselves, how they settle disagreements.

import ArgumentParser
import Desk
import Dossiers
import SQLiteStorage
import Storage

struct TeamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team",
        abstract: say(
            "The teams, their role cards and the protocol between them.",
            "Les équipes, leurs cartes de rôle et le protocole entre elles."),
        discussion: say(
            "Examples:\n  guichet team list\n  guichet team show nsd\n  guichet team card nsd --file card.yaml",
            "Exemples\u{00A0}:\n  guichet team list\n  guichet team show nsd\n"
                + "  guichet team card nsd --file carte.yaml"),
        subcommands: [TeamList.self, TeamShow.self, TeamCard.self, TeamProtocol.self])
}

struct TeamList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("List the teams.", "Lister les équipes."),
        discussion: say(
            "Example:\n  guichet team list --json", "Exemple\u{00A0}:\n  guichet team list --json"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        let language = shared.language
        for team in try desk.store.teams() {
            let card = try desk.card(of: team)
            if shared.json {
                try Output.document(TeamPage.json(team, card).line + "\n")
                continue
            }
            let state =
                card == nil ? Bilingual(" (no role card yet)", " (pas encore de carte de rôle)") : Bilingual(same: "")
            try Output.line("\(team.id)  \(team.name[language])\(state[language])")
        }
    }
}

struct TeamShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            "A team: who they are, why they exist, what you can expect, what they expect of you.",
            "Une équipe\u{00A0}: qui elle est, pourquoi elle existe, ce qu’elle offre, ce qu’elle attend de vous."),
        discussion: say("Example:\n  guichet team show nsd", "Exemple\u{00A0}:\n  guichet team show nsd"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The team.", "L’équipe."))
    var team: String

    func run() throws {
        let desk = try shared.reading()
        let team = try desk.team(named: team)
        let card = try desk.card(of: team)
        if shared.json { return try Output.document(TeamPage.json(team, card).line + "\n") }
        for line in TeamPage.lines(team, card, shared.language) { try Output.line(line) }
    }
}

struct TeamCard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: say("Record a team’s role card.", "Inscrire la carte de rôle d’une équipe."),
        discussion: say(
            "The file, every text in both languages:\n"
                + "  who: {en: Who we are, fr: Qui nous sommes}\n  why: {en: Why we exist, fr: Notre raison d’être}\n"
                + "  offers:\n    - {en: What you can expect, fr: Ce que vous pouvez attendre}\n"
                + "  expects:\n    - {en: What we expect of you, fr: Ce que nous attendons de vous}\n\n"
                + "Example:\n  guichet team card nsd --file card.yaml",
            "Le fichier, chaque texte dans les deux langues\u{00A0}:\n"
                + "  who: {en: Who we are, fr: Qui nous sommes}\n  why: {en: Why we exist, fr: Notre raison d’être}\n"
                + "  offers:\n    - {en: What you can expect, fr: Ce que vous pouvez attendre}\n"
                + "  expects:\n    - {en: What we expect of you, fr: Ce que nous attendons de vous}\n\n"
                + "Exemple\u{00A0}:\n  guichet team card nsd --file carte.yaml"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The team.", "L’équipe."))
    var team: String
    @Option(help: ArgumentHelp("The card’s file.", "Le fichier de la carte."), completion: .file())
    var file: String

    func run() throws {
        let card = try shared.form(file, FormReader.roleCard)
        guard let id = DossierID(kind: .team, name: team) else { throw Failure.noTeam(TeamID(team), known: []) }
        try shared.put(in: id) { _, desk in
            _ = try desk.team(named: team)
            return .setRoleCard(card)
        }
    }
}

struct TeamProtocol: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: say(
            "Show or record how disagreements between teams are settled.",
            "Montrer ou inscrire comment se règlent les désaccords entre équipes."),
        discussion: say(
            "The file; by says who records the step, teams or supervisor:\n  steps:\n"
                + "    - {name: {en: Talk, fr: Se parler}, who: {en: both, fr: les deux}, hours: 4, by: teams}\n\n"
                + "Examples:\n  guichet team protocol\n  guichet team protocol --file protocol.yaml",
            "Le fichier\u{00A0}; by dit qui inscrit l’étape, teams (les équipes) ou supervisor (la supervision)\u{00A0}:\n"
                + "  steps:\n"
                + "    - {name: {en: Talk, fr: Se parler}, who: {en: both, fr: les deux}, hours: 4, by: teams}\n\n"
                + "Exemples\u{00A0}:\n  guichet team protocol\n  guichet team protocol --file protocole.yaml"))
    @OptionGroup var shared: DossierOptions
    @Option(help: ArgumentHelp("The protocol’s file.", "Le fichier du protocole."), completion: .file())
    var file: String?

    func run() throws {
        if let file {
            let form = try shared.form(file, FormReader.conflictProtocol)
            return try shared.put(in: .conflictProtocol) { _, _ in .setProtocol(form) }
        }
        let desk = try shared.reading()
        guard let steps = try desk.dossier(.conflictProtocol).conflictProtocol?.steps else {
            throw Failure.noDossier(.conflictProtocol)
        }
        for (place, step) in steps.enumerated() {
            try Output.document(TeamPage.line(step, place + 1, shared.language, json: shared.json) + "\n")
        }
    }
}

extension OpenDesk {
    fileprivate func card(of team: Team) throws -> RoleCard? {
        try DossierID(kind: .team, name: team.id.text).flatMap { try dossier($0).roleCard }
    }
}
