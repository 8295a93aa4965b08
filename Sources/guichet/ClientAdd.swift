// `guichet client add`: somebody the desk serves enters the directory, or their entry is corrected.

import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

struct ClientAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(
            "Enter a client in the directory, or correct one.", "Inscrire un client dans l’annuaire, ou le corriger."),
        discussion: say(
            "Without a number the desk gives one. Who sees only some client groups leaves it out for somebody new: a "
                + "number that is taken would tell of the others.\n\nExamples:\n"
                + "  guichet client add C10001 --name \"Tremblay, Louise\" --group health --language fr --role manager\n"
                + "  guichet client add --name \"Tremblay, Louise\" --group health --language fr",
            "Sans numéro, le guichet en donne un. Qui ne voit que certains groupes clients n’en donne pas pour une "
                + "nouvelle personne\u{00A0}: un numéro déjà pris parlerait des autres.\n\nExemples\u{00A0}:\n"
                + "  guichet client add C10001 --name \"Tremblay, Louise\" --group health --language fr --role manager\n"
                + "  guichet client add --name \"Tremblay, Louise\" --group health --language fr"))
    @OptionGroup var options: SeatOptions
    @Argument(
        help: ArgumentHelp(
            "The client’s number in the directory; a new one without it.",
            "Le numéro du client dans l’annuaire\u{00A0}; un nouveau s’il manque."))
    var client: String?
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
        let number = try client.map { try named($0, at: desk) } ?? fresh(at: desk)
        if let count = TextLimit.line.excess(of: name) { throw ActRefusal.tooLong(count, .line) }
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
            id: number, name: name, language: language, group: GroupID(group), role: role)
        try desk.store.register(agents: [], clients: [entry], groups: [], teams: [])
        try Output.line("\(entry.id)  \(entry.name)  \(entry.group)  \(entry.language.rawValue)")
    }

    /// A number as it was typed. Whether one is free is told only to who sees every client it could be.
    private func named(_ text: String, at desk: OpenDesk) throws -> ClientID {
        try PlainName.check(text)
        let id = ClientID(text)
        if desk.agent.groups == nil { return id }
        guard let known = try desk.store.client(id), desk.agent.sees(known.group) else { throw Failure.givenNumber }
        return id
    }

    /// A number nobody has, by chance: one after the other they would tell how many others there are.
    private func fresh(at desk: OpenDesk) throws -> ClientID {
        while true {
            let id = ClientID("C\(Int.random(in: 1_000_000...9_999_999))")
            if try desk.store.client(id) == nil { return id }
        }
    }
}
