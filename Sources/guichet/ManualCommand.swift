// `guichet manual`: the man page, for whoever packages or reads it; `guichet config`: what the agent's own files say.

import ArgumentParser
import Desk
import Workspace

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: say("Print guichet(1), or the keys.", "Imprimer guichet(1), ou les touches."),
        discussion: say(
            "Examples, the first for man -l:\n  guichet manual --lang en\n  guichet manual --keys",
            "Exemples, le premier pour man -l\u{00A0}:\n  guichet manual --lang fr\n  guichet manual --keys"))

    @Option(help: ArgumentHelp("The language: en or fr.", "La langue\u{00A0}: en ou fr."))
    var lang: Language?
    @Flag(help: ArgumentHelp("Only the keys, as Markdown.", "Seulement les touches, en Markdown."))
    var keys = false

    func run() throws {
        let language = lang ?? ReaderLanguage.current
        try Output.document(keys ? KeyTable().markdown(language) : try ManualPage.roff())
    }
}

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: say(
            "Show your own views, keys, colours and options, and what is wrong in them.",
            "Montrer vos vues, touches, couleurs et options, et ce qui y cloche."),
        discussion: say(
            "They stand in $XDG_CONFIG_HOME/guichet, files views, keys, theme and options, lines of name = value.\n"
                + "Example:\n  guichet config",
            "Elles sont dans $XDG_CONFIG_HOME/guichet, fichiers views, keys, theme et options, par lignes nom = valeur.\n"
                + "Exemple\u{00A0}:\n  guichet config"
        ))

    @Option(help: ArgumentHelp("The language of the answer: en or fr.", "La langue de la réponse\u{00A0}: en ou fr."))
    var lang: Language?
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false

    func run() throws {
        let language = lang ?? ReaderLanguage.current
        let preferences = PreferenceFolder.read()
        try json
            ? Output.document(Self.object(preferences, language).line + "\n")
            : Self.tell(preferences, language)
        for fault in preferences.faults { Output.complain(fault.words[language]) }
        if !preferences.faults.isEmpty { throw ExitCode(65) }
    }

    private static func object(_ preferences: Preferences, _ language: Language) -> JSON {
        let keys = KeyTable(preferences).sections.flatMap { section in
            section.entries.map { entry in
                JSON.object([
                    ("where", .text(section.title[language])), ("name", .text(entry.name)),
                    ("keys", .text(entry.written)), ("does", .text(entry.title[language])),
                ])
            }
        }
        return .object([
            ("folder", JSON(PreferenceFolder.path())), ("keys", .list(keys)),
            ("views", .list(preferences.viewLines.map(JSON.text))),
            ("theme", .list(preferences.themeLines.map(JSON.text))),
            ("options", .list(preferences.optionLines.map(JSON.text))),
            ("faults", .list(preferences.faults.map { .text($0.words[language]) })),
        ])
    }

    private static func tell(_ preferences: Preferences, _ language: Language) throws {
        if let folder = PreferenceFolder.path() { try Output.line("# \(folder)") }
        for (name, words) in FileWords.all { try Output.line("# \(name): \(words[language])") }
        for section in KeyTable(preferences).sections {
            try Output.line("")
            try Output.line("# keys, \(section.title[language])")
            for entry in section.entries {
                try Output.line("\(entry.name) = \(entry.written)  # \(entry.title[language])")
            }
        }
        try Output.line("")
        try Output.line("# views")
        for view in preferences.viewLines { try Output.line(view) }
        for (name, lines) in [("theme", preferences.themeLines), ("options", preferences.optionLines)] {
            try Output.line("")
            try Output.line("# \(name)")
            for line in lines { try Output.line(line) }
        }
    }
}
