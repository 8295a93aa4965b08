// `guichet template`: words ready for a client, in both languages.

import ArgumentParser
import Desk
import Dossiers
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: say(
            "Messages ready for a client, in both languages.", "Messages prêts pour un client, dans les deux langues."),
        discussion: say(
            "Examples:\n  guichet template list\n  guichet template show late-delivery --ticket 12",
            "Exemples\u{00A0}:\n  guichet template list\n  guichet template show late-delivery --ticket 12"),
        subcommands: [TemplateSet.self, TemplateList.self, TemplateShow.self, TemplateRetire.self])
}

struct TemplateSet: ParsableCommand {
    private static let form =
        "  title: {en: Late delivery, fr: Livraison en retard}\n"
        + "  text: {en: \"Dear {client}, ...\", fr: \"Bonjour {client}, ...\"}\n"

    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: say("Record a template.", "Inscrire un modèle."),
        discussion: say(
            "The file; places are {client}, {ticket}, {date}, {need}, {clause}, {offers} and {agent}:\n" + form
                + "\nExample:\n  guichet template set late-delivery --file late.yaml",
            "Le fichier\u{00A0}; on y remplit {client}, {ticket}, {date}, {need}, {clause}, {offers} et {agent}\u{00A0}:\n"
                + form + "\nExemple\u{00A0}:\n  guichet template set late-delivery --file retard.yaml"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The template’s name.", "Le nom du modèle."))
    var name: String
    @Option(help: ArgumentHelp("The template’s file.", "Le fichier du modèle."), completion: .file())
    var file: String

    func run() throws {
        let template = try shared.form(file, FormReader.template)
        try shared.put(in: try TemplateCommand.id(name)) { _, _ in .setTemplate(template) }
    }
}

struct TemplateList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("List the templates in use.", "Lister les modèles en usage."),
        discussion: say(
            "Example:\n  guichet template list", "Exemple\u{00A0}:\n  guichet template list"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        for template in try desk.dossiers(of: .template).compactMap(\.template) where !template.isRetired {
            if shared.json {
                try Output.document(TemplateCommand.json(template).line + "\n")
            } else {
                try Output.line("\(template.id.name)  \(template.title[shared.language])")
            }
        }
    }
}

struct TemplateShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            "Show a template; filled for a ticket, in the client’s language.",
            "Montrer un modèle\u{00A0}; rempli pour un billet, dans la langue du client."),
        discussion: say(
            "Example:\n  guichet template show late-delivery --ticket 12",
            "Exemple\u{00A0}:\n  guichet template show late-delivery --ticket 12"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The template’s name.", "Le nom du modèle."))
    var name: String
    @Option(help: ArgumentHelp("Fill it for this ticket.", "Le remplir pour ce billet."))
    var ticket: Int?

    func run() throws {
        let desk = try shared.reading()
        guard let template = try desk.dossier(TemplateCommand.id(name)).template else {
            throw Failure.noDossier(try TemplateCommand.id(name))
        }
        if let ticket { return try fill(template, for: try desk.ticket(TicketID(ticket)).ticket, at: desk) }
        if shared.json { return try Output.document(TemplateCommand.json(template).line + "\n") }
        try Output.line(template.title[shared.language])
        for language in Language.allCases {
            try Output.line("")
            for line in template.text[language].split(separator: "\n", omittingEmptySubsequences: false) {
                try Output.line(String(line))
            }
        }
    }

    private func fill(_ template: MessageTemplate, for ticket: Ticket, at desk: OpenDesk) throws {
        let language = ticket.client?.language ?? ticket.language
        let (text, missing) = desk.fill(template, for: ticket)
        if shared.json {
            let object = JSON.object([
                ("template", .text(template.id.name)), ("ticket", .number(ticket.id.number)),
                ("language", .text(language.rawValue)), ("text", .text(text)),
                ("missing", .list(missing.map { .text($0.rawValue) })),
            ])
            return try Output.document(object.line + "\n")
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try Output.line(String(line)) }
        guard !missing.isEmpty else { return }
        let names = missing.map { "{\($0.rawValue)}" }
        let (english, french) = (Typography.list(names, in: .english), Typography.list(names, in: .french))
        Output.complain(
            Bilingual("the ticket does not say: \(english)", "le billet ne dit pas\u{00A0}: \(french)")[shared.language]
        )
    }
}

struct TemplateRetire: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: say("Take a template out of use.", "Retirer un modèle."),
        discussion: say(
            "Example:\n  guichet template retire late-delivery --reason \"replaced\"",
            "Exemple\u{00A0}:\n  guichet template retire late-delivery --reason \"remplacé\""))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The template’s name.", "Le nom du modèle."))
    var name: String
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func run() throws {
        try shared.put(in: try TemplateCommand.id(name)) { _, _ in .retire(reason: reason) }
    }
}

extension TemplateCommand {
    /// Names are words one can type without quotes.
    fileprivate static func id(_ name: String) throws(Failure) -> DossierID {
        let isWord = name.utf8.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x61...0x7A, 0x2D: true
            default: false
            }
        }
        guard isWord, let id = DossierID(kind: .template, name: name) else {
            throw .usage(
                Bilingual(
                    "a template’s name has small letters, digits and hyphens: late-delivery",
                    "le nom d’un modèle a des minuscules, des chiffres et des traits d’union\u{00A0}: late-delivery"))
        }
        return id
    }

    fileprivate static func json(_ template: MessageTemplate) -> JSON {
        .object([
            ("template", .text(template.id.name)), ("title", template.title.json), ("text", template.text.json),
            ("retired", .flag(template.isRetired)),
        ])
    }
}

extension OpenDesk {
    /// A template’s text in the client’s language, and the places the ticket has nothing for.
    func fill(_ template: MessageTemplate, for ticket: Ticket) -> (text: String, missing: [MessageTemplate.Place]) {
        let language = ticket.client?.language ?? ticket.language
        var values: [MessageTemplate.Place: String] = [
            .ticket: ticket.id.description, .date: today.words[language], .agent: agent.name,
        ]
        values[.client] = ticket.client?.spokenName
        values[.need] = ticket.need
        let offers = ticket.offers.filter { offer in
            if case .declined = offer.reply { false } else { true }
        }
        if !offers.isEmpty { values[.offers] = offers.map { "- \($0.title[language])" }.joined(separator: "\n") }
        values[.clause] = ticket.decision?.clause.map { "\($0.id), \($0.title[language])" }
        return template.filled(in: language, values)
    }

    /// What a template says to the client of a ticket; fails where the ticket lacks something it needs.
    func words(of name: String, for ticket: Ticket) throws -> String {
        let id = try TemplateCommand.id(name)
        guard let template = try dossier(id).template, !template.isRetired else { throw Failure.noDossier(id) }
        let (text, missing) = fill(template, for: ticket)
        guard missing.isEmpty else {
            let names = missing.map { "{\($0.rawValue)}" }.joined(separator: ", ")
            throw Failure.usage(
                Bilingual("the ticket does not say: \(names)", "le billet ne dit pas\u{00A0}: \(names)"))
        }
        return text
    }
}
