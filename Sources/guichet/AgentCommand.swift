// `guichet agent`: who answers at the desk, what they can take on and what they want to learn. Ranks nobody.

import ArgumentParser
import Desk
import Dossiers
import Matching
import SQLiteStorage
import Storage
import Tickets

struct AgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent",
        abstract: say(
            "Who answers at the desk, their skills and interests.",
            "Qui répond au guichet, avec ses compétences et ses intérêts."),
        discussion: say(
            "Examples:\n  guichet agent list\n  guichet agent show singh\n"
                + "  guichet agent skills --skill mobile --interest network",
            "Exemples\u{00A0}:\n  guichet agent list\n  guichet agent show singh\n"
                + "  guichet agent skills --skill mobile --interest réseau"),
        subcommands: [AgentList.self, AgentShow.self, AgentSkills.self, AgentAdd.self])
}

struct AgentList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("List the agents.", "Lister les agents."),
        discussion: say("Example:\n  guichet agent list --json", "Exemple\u{00A0}:\n  guichet agent list --json"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        for agent in try desk.store.agents() {
            guard shared.json else {
                try Output.line("\(agent.id)  \(agent.name), \(agent.role.words[shared.language]), \(agent.team)")
                continue
            }
            let object = JSON.object([
                ("agent", .text(agent.id.text)), ("name", .text(agent.name)), ("role", .text(agent.role.rawValue)),
                ("team", .text(agent.team.text)),
            ])
            try Output.document(object.line + "\n")
        }
    }
}

struct AgentShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("Show an agent; yourself by default.", "Montrer un agent\u{00A0}; vous par défaut."),
        discussion: say("Example:\n  guichet agent show singh", "Exemple\u{00A0}:\n  guichet agent show singh"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The agent’s login.", "Le compte de l’agent."))
    var login: String?

    func run() throws {
        try AgentPage.tell(login, shared)
    }
}

struct AgentSkills: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skills",
        abstract: say(
            "Say what you can take on and would like to learn; a supervisor may for others.",
            "Dire ce que vous savez faire et aimeriez apprendre\u{00A0}; la supervision le peut pour d’autres."),
        discussion: say(
            "What you say is added to what stands; --none begins anew; without options both lists are shown."
                + "\n\nExamples:\n  guichet agent skills\n"
                + "  guichet agent skills --skill mobile --skill printing --interest network\n"
                + "  guichet agent skills --drop-interest network --skill network",
            "Ce que vous dites s’ajoute à ce qui y est\u{00A0}; --none repart de zéro\u{00A0}; sans options, les deux "
                + "listes sont montrées.\n\nExemples\u{00A0}:\n  guichet agent skills\n"
                + "  guichet agent skills --skill mobile --skill impression --interest réseau\n"
                + "  guichet agent skills --drop-interest réseau --skill réseau"))
    @OptionGroup var shared: DossierOptions
    @Argument(
        help: ArgumentHelp("The agent’s login; yours by default.", "Le compte de l’agent\u{00A0}; le vôtre par défaut.")
    )
    var login: String?
    @Option(help: ArgumentHelp("Something they can take on; repeatable.", "Ce qu’il sait faire\u{00A0}; répétable."))
    var skill: [String] = []
    @Option(
        help: ArgumentHelp("Something they want to learn; repeatable.", "Ce qu’il veut apprendre\u{00A0}; répétable."))
    var interest: [String] = []
    @Option(
        help: ArgumentHelp(
            "Something they no longer take on; repeatable.", "Ce dont il ne se charge plus\u{00A0}; répétable."))
    var dropSkill: [String] = []
    @Option(
        help: ArgumentHelp(
            "Something they no longer want to learn; repeatable.", "Ce qu’il ne veut plus apprendre\u{00A0}; répétable."
        ))
    var dropInterest: [String] = []
    @Flag(help: ArgumentHelp("Empty both lists first.", "Vider d’abord les deux listes."))
    var none = false

    func run() throws {
        if [skill, interest, dropSkill, dropInterest].allSatisfy(\.isEmpty), !none {
            return try AgentPage.tell(login, shared)
        }
        let id: (OpenDesk) throws -> DossierID = { desk in
            let agent = try login.map { try desk.agent(named: $0) } ?? desk.agent
            guard let id = DossierID(kind: .agent, name: agent.id.text) else {
                throw Failure.noAgent(agent.id, known: [])
            }
            return id
        }
        try shared.put(in: id) { dossier, _ in
            let stands = dossier.profile
            let skills = try changed(none ? [] : stands.skills, adding: skill, dropping: dropSkill)
            let interests = try changed(none ? [] : stands.interests, adding: interest, dropping: dropInterest)
            if skills == stands.skills && interests == stands.interests { throw ActRefusal.nothingChanges }
            return .setSkills(.init(skills: skills, interests: interests))
        }
    }

    /// A list without what is dropped and with what is new, whatever its case and accents, at its end.
    private func changed(_ list: [String], adding: [String], dropping: [String]) throws -> [String] {
        func isSame(_ one: String, _ other: String) -> Bool { TextFolding.folded(one) == TextFolding.folded(other) }
        for word in dropping where !list.contains(where: { isSame($0, word) }) {
            throw Failure.usage(
                Bilingual("“\(word)” is not on the list", "«\u{00A0}\(word)\u{00A0}» n’est pas sur la liste"),
                next: Failure.next(afterMissing: word, among: list))
        }
        let kept = list.filter { word in !dropping.contains { isSame($0, word) } }
        return adding.reduce(into: kept) { list, word in
            if !list.contains(where: { isSame($0, word) }) { list.append(word) }
        }
    }
}

/// Who an agent is, with what they said of themselves.
private enum AgentPage {
    /// Says it of the agent of a login; of whoever asks, without one.
    static func tell(_ login: String?, _ shared: DossierOptions) throws {
        let desk = try shared.reading()
        let agent = try login.map { try desk.agent(named: $0) } ?? desk.agent
        guard let id = DossierID(kind: .agent, name: agent.id.text) else { throw Failure.noAgent(agent.id, known: []) }
        let profile = try desk.dossier(id).profile
        if shared.json {
            let object = JSON.object([
                ("agent", .text(agent.id.text)), ("name", .text(agent.name)), ("role", .text(agent.role.rawValue)),
                ("team", .text(agent.team.text)), ("skills", .list(profile.skills.map(JSON.text))),
                ("interests", .list(profile.interests.map(JSON.text))),
                ("updated", JSON(profile.updatedAt?.description)),
            ])
            return try Output.document(object.line + "\n")
        }
        let language = shared.language
        try Output.line("\(agent.name) (\(agent.id)), \(agent.role.words[language]), \(agent.team)")
        for (label, words) in [
            (Bilingual("Can take on", "Peut prendre en charge"), profile.skills),
            (Bilingual("Would like to learn", "Aimerait apprendre"), profile.interests),
        ] {
            try Output.line(labelled(label, words.isEmpty ? "—" : words.joined(separator: ", "), language))
        }
    }
}
