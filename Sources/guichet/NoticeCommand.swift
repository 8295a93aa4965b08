// `guichet notice`: changes, why they come, and who has read of them.

import ArgumentParser
import Desk
import Dossiers
import SQLiteStorage
import Storage

struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: say("Notices of change, each with its why.", "Avis de changement, chacun avec son pourquoi."),
        discussion: say(
            "Examples:\n  guichet notice list\n  guichet notice show 2\n  guichet notice read 2",
            "Exemples\u{00A0}:\n  guichet notice list\n  guichet notice show 2\n  guichet notice read 2"),
        subcommands: [NoticePublish.self, NoticeList.self, NoticeShow.self, NoticeRead.self, NoticeWithdraw.self])
}

struct NoticePublish: ParsableCommand {
    private static let form =
        "  title: {en: One queue, fr: Une seule file}\n  what: {en: What changes, fr: Ce qui change}\n"
        + "  why: {en: Why, fr: Pourquoi}\n  from: 2026-06-01\n  concerns: {teams: [nsd]}\n"

    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say("Publish a notice of change.", "Publier un avis de changement."),
        discussion: say(
            "The file; concerns is {teams: [...]}, {groups: [...]} or {roles: [...]}, and everybody without it:\n"
                + form + "\nExample:\n  guichet notice publish --file notice.yaml",
            "Le fichier\u{00A0}; concerns est {teams: [...]}, {groups: [...]} ou {roles: [...]}, et tout le monde "
                + "sans cela\u{00A0}:\n" + form + "\nExemple\u{00A0}:\n  guichet notice publish --file avis.yaml"))
    @OptionGroup var shared: DossierOptions
    @Option(help: ArgumentHelp("The notice’s file.", "Le fichier de l’avis."), completion: .file())
    var file: String

    func run() throws {
        let notice = try shared.form(file, FormReader.notice)
        try shared.begin(.notice) { desk in
            switch notice.concerns {
            case .teams(let teams): for team in teams.sorted() { _ = try desk.team(named: team.text) }
            case .groups(let groups): for group in groups.sorted() { try desk.requireGroup(group) }
            case .everybody, .roles: break
            }
            return .publish(notice)
        }
    }
}

struct NoticeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("List notices, those you have not read first.", "Lister les avis, d’abord ceux à lire."),
        discussion: say(
            "Example:\n  guichet notice list --json", "Exemple\u{00A0}:\n  guichet notice list --json"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        let all = try desk.dossiers(of: .notice).compactMap(\.notice).reversed()
        for notice in all.filter({ $0.awaits(desk.agent) }) + all.filter({ !$0.awaits(desk.agent) }) {
            if shared.json {
                try Output.document(NoticePage.json(notice, to: desk.agent, of: []).line + "\n")
            } else {
                try Output.line(NoticePage.line(notice, to: desk.agent)[shared.language])
            }
        }
    }
}

struct NoticeShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            "Show a notice; a supervisor sees who still must read it.",
            "Montrer un avis\u{00A0}; la supervision voit qui doit encore le lire."),
        discussion: say("Example:\n  guichet notice show 2", "Exemple\u{00A0}:\n  guichet notice show 2"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The notice’s number.", "Le numéro de l’avis."))
    var number: Int

    func run() throws {
        let desk = try shared.reading()
        guard let notice = try desk.dossier(.numbered(.notice, number)).notice else {
            throw DossierRefusal.notice(.noNotice)
        }
        let awaited = desk.agent.role.mayRule ? notice.awaited(of: try desk.store.agents()) : []
        if shared.json {
            return try Output.document(NoticePage.json(notice, to: desk.agent, of: awaited).line + "\n")
        }
        let names = try desk.groupNames()
        for line in NoticePage.lines(notice, to: desk.agent, of: awaited, named: names, shared.language) {
            try Output.line(line)
        }
    }
}

struct NoticeRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: say("Record that you have read a notice.", "Inscrire que vous avez lu un avis."),
        discussion: say("Example:\n  guichet notice read 2", "Exemple\u{00A0}:\n  guichet notice read 2"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The notice’s number.", "Le numéro de l’avis."))
    var number: Int

    func run() throws { try shared.put(in: .numbered(.notice, number)) { _, _ in .markRead } }
}

struct NoticeWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: say("Withdraw a notice.", "Retirer un avis."),
        discussion: say(
            "Example:\n  guichet notice withdraw 2 --reason \"the date moved\"",
            "Exemple\u{00A0}:\n  guichet notice withdraw 2 --reason \"la date a changé\""))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The notice’s number.", "Le numéro de l’avis."))
    var number: Int
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func run() throws { try shared.put(in: .numbered(.notice, number)) { _, _ in .withdraw(reason: reason) } }
}
