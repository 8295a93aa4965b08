// guichet(1): made of the declarations of the commands and the table of keys, so that it cannot say anything else.

import ArgumentParser
import Desk
import Storage
import Workspace

/// The manual in the reader's language.
enum ManualPage {
    /// The page as man(7) reads it.
    static func roff() throws -> String {
        let dump = try JSON.read(Array(Guichet._dumpHelp().utf8))
        guard let command = dump["command"] else { throw JSONFault() }
        var page = Roff(
            "GUICHET", section: 1, date: "2026-11-29", source: "guichet \(Guichet.versionNumber)",
            manual: say("User commands", "Commandes"))
        page.section(say("NAME", "NOM"))
        page.raw(
            "guichet \\- "
                + Roff.escaped(
                    say(
                        "the policy, what we can do instead, and what happened before",
                        "la politique, la solution de rechange et l’historique"), isInLine: true) + "\n")
        page.section(say("SYNOPSIS", "SYNOPSIS"))
        page.synopsis(
            "guichet", say("[--desk PATH] [--lang en|fr] [--plain]", "[--desk CHEMIN] [--lang en|fr] [--plain]"))
        page.synopsis("guichet", say("COMMAND [OPTIONS] [ARGUMENTS]", "COMMANDE [OPTIONS] [ARGUMENTS]"))
        page.section("DESCRIPTION")
        page.paragraph(command.text("abstract"))
        page.paragraph(
            say(
                "Without a command the workspace opens on the desk. Without a terminal the queue is printed as plain text.",
                "Sans commande, l’espace de travail s’ouvre sur le guichet. Sans terminal, la file est imprimée en texte."
            ))
        page.section(say("COMMANDS", "COMMANDES"))
        describe(command, under: "", on: &page)
        keys(on: &page)
        filter(on: &page)
        files(on: &page)
        exits(on: &page)
        return page.text
    }

    /// A command, its options, then the commands under it.
    private static func describe(_ command: JSON, under path: String, on page: inout Roff) {
        let name = path.isEmpty ? command.text("commandName") : "\(path) \(command.text("commandName"))"
        let below = command.items("subcommands").filter { $0.text("commandName") != "help" && $0.isShown }
        if !path.isEmpty {
            page.subsection(name)
            page.paragraph(command.text("abstract"))
            let discussion = command.text("discussion")
            if !discussion.isEmpty { page.lines(discussion) }
            for argument in command.items("arguments") where argument.isShown && !argument.isVersion {
                page.item(term(of: argument, in: ReaderLanguage.current), argument.text("abstract"))
            }
        }
        for part in below { describe(part, under: name, on: &page) }
    }

    /// `--limit <limit>`, `<filter>...`
    private static func term(of argument: JSON, in language: Language) -> String {
        let names = argument.items("names").map { name in
            (name.text("kind") == "long" ? "--" : "-") + name.text("name")
        }
        let name = argument.text("valueName")
        let value = "<\(language == .french ? PlaceholderWords.french(name: name) : name)>"
        switch argument.text("kind") {
        case "positional": return argument.flag("isRepeating") ? value + "..." : value
        case "flag": return names.joined(separator: ", ")
        default: return names.joined(separator: ", ") + " " + value
        }
    }

    private static func keys(on page: inout Roff) {
        let language = ReaderLanguage.current
        page.section(say("KEYS OF THE WORKSPACE", "TOUCHES DE L’ESPACE DE TRAVAIL"))
        page.paragraph(
            say(
                "Letters are the same in both languages. ? lists what works where you are, and runs it.",
                "Les lettres sont les mêmes dans les deux langues. ? énumère ce qui fonctionne où vous êtes, et l’exécute."
            ))
        for section in KeyTable().sections {
            page.subsection(section.title[language])
            for entry in section.entries {
                page.item(
                    entry.keys.map { $0[language] }.joined(separator: ", "), "\(entry.title[language]) (\(entry.name))")
            }
        }
    }

    private static func filter(on page: inout Roff) {
        let language = ReaderLanguage.current
        page.section(say("FILTER", "FILTRE"))
        page.paragraph(
            say(
                "A filter is words and key:value, each perhaps after a minus; a comma means or. \"Exact words\" stand "
                    + "between quotation marks. Keys:",
                "Un filtre se compose de mots et de clé:valeur, au besoin précédés d’un moins\u{00A0}; une virgule "
                    + "veut dire ou. Les «\u{00A0}mots exacts\u{00A0}» vont entre guillemets. Clés\u{00A0}:"))
        page.paragraph(FilterKey.allCases.map { $0.words[language] }.joined(separator: " "))
        page.lines(
            "status:open,waiting group:health owner:me,none breach:<2h\n"
                + "statut:ouvert groupe:santé agent:moi manquement:<2h")
    }

    private static func files(on page: inout Roff) {
        page.section(say("FILES", "FICHIERS"))
        let folder = "$XDG_CONFIG_HOME/guichet/"
        for (name, words) in FileWords.all { page.item(folder + name, words[ReaderLanguage.current]) }
        page.item(
            "$XDG_DATA_HOME/guichet/desk.sqlite",
            say(
                "the desk, unless --desk or GUICHET_DESK names another.",
                "le guichet, sauf si --desk ou GUICHET_DESK en nomme un autre."))
        page.section(say("ENVIRONMENT", "ENVIRONNEMENT"))
        page.item("GUICHET_DESK", say("the desk’s file.", "le fichier du guichet."))
        page.item("NO_COLOR", say("where not empty, no colours.", "si elle n’est pas vide, aucune couleur."))
        page.item(
            "VISUAL, EDITOR",
            say("the editor for long texts; vi without them.", "l’éditeur des longs textes, sinon vi."))
        page.item(
            "LC_ALL, LC_MESSAGES, LANG",
            say("the language, and whether the terminal speaks UTF-8.", "la langue, et si le terminal parle UTF-8."))
        page.item(
            "ESCDELAY",
            say("milliseconds Escape waits, 25 without it.", "millisecondes d’attente d’Échap, 25 sans elle."))
    }

    private static func exits(on page: inout Roff) {
        page.section(say("EXIT STATUS", "CODE DE SORTIE"))
        let codes: [(String, Bilingual)] = [
            ("0", Bilingual("done", "fait")),
            (
                "1",
                Bilingual(
                    "no: findings, nothing found, not verified", "non\u{00A0}: constats, rien de trouvé, non vérifié")
            ),
            ("2", Bilingual("usage", "utilisation")),
            ("65", Bilingual("the input has errors", "les données ont des erreurs")),
            (
                "66",
                Bilingual("no such desk, book, ticket or file", "guichet, politiques, billet ou fichier introuvable")
            ),
            (
                "69",
                Bilingual("a needed program or server is not there", "un programme ou serveur nécessaire est absent")
            ),
            ("70", Bilingual("our fault", "notre faute")),
            ("73, 74", Bilingual("cannot write, cannot read", "écriture impossible, lecture impossible")),
            (
                "75",
                Bilingual("try again: another process holds it", "réessayez\u{00A0}: un autre processus le retient")
            ),
            ("77", Bilingual("not permitted", "interdit")),
        ]
        for (code, words) in codes { page.item(code, words[ReaderLanguage.current]) }
    }
}

/// What the agent's own files are for.
enum FileWords {
    static let all: [(name: String, words: Bilingual)] = [
        (
            "views",
            Bilingual(
                "views of the list, a line each: name = filter sort:due",
                "vues de la liste, une par ligne\u{00A0}: nom = filtre sort:due")
        ),
        (
            "keys",
            Bilingual(
                "other keys for commands: decide = d <f5>; none takes them away",
                "autres touches des commandes\u{00A0}: decide = d <f5>\u{00A0}; none les retire")
        ),
        (
            "theme",
            Bilingual(
                "colours by role: warning = yellow; none, 0 to 255, or a name; roles: plain dim title accent warning breach good policy",
                "couleurs par rôle\u{00A0}: warning = yellow\u{00A0}; none, 0 à 255 ou un nom\u{00A0}; rôles\u{00A0}: plain dim title accent warning breach good policy"
            )
        ),
        (
            "options",
            Bilingual(
                "lines = auto or ascii, mouse = off or on, bell = on or off, colour = auto, none, 16 or 256, panes = "
                    + "follow or rest (shown once your keys rest, for slow lines)",
                "lines = auto ou ascii, mouse = off ou on, bell = on ou off, colour = auto, none, 16 ou 256, panes = "
                    + "follow ou rest (montrés quand les touches se reposent, pour une liaison lente)")
        ),
    ]
}

extension JSON {
    fileprivate func text(_ key: String) -> String {
        if case .text(let text)? = self[key] { text } else { "" }
    }

    fileprivate func items(_ key: String) -> [JSON] {
        if case .list(let items)? = self[key] { items } else { [] }
    }

    fileprivate func flag(_ key: String) -> Bool {
        if case .flag(let flag)? = self[key] { flag } else { false }
    }

    /// Whether help shows it.
    fileprivate var isShown: Bool {
        if case .flag(false)? = self["shouldDisplay"] { false } else { true }
    }

    /// The program's version, which the parser lets every command tell.
    fileprivate var isVersion: Bool { items("names").contains { $0.text("name") == "version" } }
}
