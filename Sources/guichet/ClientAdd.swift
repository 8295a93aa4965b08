// `guichet client add`: somebody the desk serves enters the directory, or their entry is corrected.

import ArgumentParser
import Decisions
import Desk
import PolicyBook
import SQLiteStorage
import Storage

struct ClientAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(
            "Enter a client in the directory, or correct one.", "Inscrire un client dans l’annuaire, ou le corriger."),
        discussion: say(
            "Example:\n  guichet client add C10001 --name \"Tremblay, Louise\" --group health --language fr --role manager",
            "Exemple\u{00A0}:\n  guichet client add C10001 --name \"Tremblay, Louise\" --group health --language fr"
                + " --role manager"))
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The client’s number in the directory.", "Le numéro du client dans l’annuaire."))
    var client: String
    @Option(help: ArgumentHelp("Family name, given name.", "Nom, prénom."))
    var name: String
    @Option(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String
    @Option(help: ArgumentHelp("The language they are served in: en or fr.", "La langue de service\u{00A0}: en ou fr."))
    var language: Language
    @Option(help: ArgumentHelp("Their role, by the policy book.", "Son rôle, selon le recueil."))
    var role: String?

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: options.language)
        guard try desk.store.groups().contains(where: { $0.id.text == group }), desk.agent.sees(GroupID(group)) else {
            throw desk.noGroup(group)
        }
        // A number of a group one does not see is taken all the same: nothing of its entry is told.
        if let known = try desk.store.client(ClientID(client)), !desk.agent.sees(known.group) {
            throw Failure.noClient(known.id)
        }
        try PlainName.check(client)
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage(Bilingual("give a number and a name", "donnez un numéro et un nom"))
        }
        if let role {
            let roles = try desk.adviser().book.fact("role")?.choices.map(\.id) ?? []
            guard roles.isEmpty || roles.contains(role) else {
                throw Failure.usage(
                    Bilingual(
                        "the book knows these roles: \(roles.joined(separator: ", "))",
                        "le recueil connaît ces rôles\u{00A0}: \(roles.joined(separator: ", "))"))
            }
        }
        let entry = Client(
            id: ClientID(client), name: name, language: language, group: GroupID(group), role: role)
        try desk.store.register(agents: [], clients: [entry], groups: [], teams: [])
        try Output.line("\(entry.id)  \(entry.name)  \(entry.group)  \(entry.language.rawValue)")
    }
}
