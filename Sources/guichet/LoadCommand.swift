// `guichet load`: what each agent has before them, and what would do them good. Names in order, no ranks.

import ArgumentParser
import Desk
import Dossiers
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: say("The load of each agent today.", "La charge de chaque agent aujourd’hui."),
        discussion: say("Example:\n  guichet load --json", "Exemple\u{00A0}:\n  guichet load --json"))
    @OptionGroup var options: SeatOptions
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        let language = options.language
        desk.sayNotice(in: language)
        let now = SystemClock.now()
        let today = desk.place.local(now).day
        let morning = desk.place.instant(LocalTime(day: today, hour: 0, minute: 0))
        // Agents see their own line; who looks after the load sees everybody's.
        let agents = try desk.store.agents().filter { desk.agent.role.mayRule || $0.id == desk.agent.id }
        let board = AgentLoad.board(
            of: agents, counts: try desk.store.loads(at: now, groups: desk.agent.groups),
            contacts: try desk.store.contacts(since: morning, groups: desk.agent.groups), now: now)
        let profiles = Dictionary(
            uniqueKeysWithValues: Dossier.grouping(try desk.store.dossiers(of: .agent)).map(\.profile)
                .map { ($0.agent, $0) })
        for load in board {
            try json
                ? Output.document(load.json(profiles[load.agent.id]).line + "\n")
                : Output.line(load.line(profiles[load.agent.id], language))
        }
    }
}

extension AgentLoad {
    fileprivate func json(_ profile: AgentProfile?) -> JSON {
        .object([
            ("agent", .text(agent.id.text)), ("live", .number(count.live)), ("overdue", .number(count.overdue)),
            ("demanding_in_a_row", .number(demandingInARow)), ("contacts", .number(contacts)),
            ("interrupted", .number(interrupted)), ("advice", JSON(advice?.rawValue)),
            ("interests", .list((profile?.interests ?? []).map(JSON.text))),
        ])
    }

    fileprivate func line(_ profile: AgentProfile?, _ language: Language) -> String {
        let parts = [
            Typography.count(count.live, one: Bilingual("open", "ouvert"), many: Bilingual("open", "ouverts")),
            Typography.count(
                count.overdue, one: Bilingual("overdue", "en retard"), many: Bilingual("overdue", "en retard")),
            Typography.count(contacts, one: Bilingual("contact", "contact"), many: Bilingual("contacts", "contacts")),
            Typography.count(
                demandingInARow, one: Bilingual("demanding in a row", "éprouvant de suite"),
                many: Bilingual("demanding in a row", "éprouvants de suite")),
            Typography.count(
                interrupted, one: Bilingual("interruption", "interruption"),
                many: Bilingual("interruptions", "interruptions")),
        ]
        let counts = parts.map { $0[language] }.joined(separator: " · ")
        let wants = profile?.interests ?? []
        let learning =
            advice == .rotate && !wants.isEmpty
            ? Bilingual(
                " (wants to learn \(wants.joined(separator: ", ")))",
                " (veut apprendre\u{00A0}: \(wants.joined(separator: ", ")))")[language] : ""
        return "\(agent.name)  \(counts)" + (advice.map { "  → \($0.words[language])\(learning)" } ?? "")
    }
}
