// The command `guichet`: its verbs, and its one way out. A verb parses, calls a pure function, renders; nothing is
// decided here.

import ArgumentParser
import Desk
import Glibc
import Matching

@main
struct Guichet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: say(
            "The service desk’s counter: the policy, what we can do instead, and what happened before.",
            "Le guichet du service d’assistance\u{00A0}: la politique, la solution de rechange et l’historique."),
        discussion: say(
            "Examples:\n  guichet demo\n  guichet ask \"A manager wants a Palm Pilot\"\n"
                + "  guichet ticket list --status open",
            "Exemples\u{00A0}:\n  guichet demo\n  guichet ask \"Une gestionnaire veut un Palm Pilot\"\n"
                + "  guichet ticket list --status open"),
        version: Guichet.versionNumber,
        subcommands: [
            DemoCommand.self, InitCommand.self, AskCommand.self, PolicyCommand.self, TicketCommand.self,
            EscalateCommand.self, ReviewCommand.self, TeamCommand.self, PlanCommand.self, NoticeCommand.self,
            TemplateCommand.self, AgentCommand.self, CharterCommand.self, ClientCommand.self, LoadCommand.self,
            ExceptionsCommand.self, PrintCommand.self, ReportCommand.self, SurveyCommand.self, ImportCommand.self,
            VerifyCommand.self,
            BackupCommand.self, RestoreCommand.self, PackCommand.self, DoctorCommand.self, ConfigCommand.self,
            ManualCommand.self, OpenCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static let versionNumber = "0.1.0"

    static func main() {
        do {
            try checkArguments()
            let arguments = LeadingOptions.moved(Array(CommandLine.arguments.dropFirst()))
            if arguments.first == "ask", !arguments.contains(where: AskCommand.asksForHelp) {
                // The stemming library is opened while the parser reads the command.
                let stemmer = Aside { Stemmer.system.isAvailable }
                let ask = try AskCommand.parse(Array(arguments.dropFirst()))
                _ = stemmer.wait()
                return try ask.run()
            }
            var command = try meant(by: arguments)
            try command.run()
        } catch {
            Glibc.exit(Departure.report(error))
        }
    }

    /// The verb that is meant, parsed by itself: building every verb costs the parser more time than most answers. Where
    /// it does not take what was typed the whole program says why.
    static func meant(by arguments: [String]) throws -> any ParsableCommand {
        if arguments.first == "help" { try checkHelp(about: arguments.dropFirst()) }
        var verb: any ParsableCommand.Type = Guichet.self
        var rest = arguments[...]
        while let first = rest.first,
            let below = verb.configuration.subcommands.first(where: { $0.configuration.commandName == first })
        {
            verb = below
            rest = rest.dropFirst()
        }
        if !verb.configuration.subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-"), word != "help" {
            _ = try command(word, of: verb)
        }
        let alone = verb.configuration.subcommands.isEmpty ? try? verb.parseAsRoot(Array(rest)) : nil
        return try alone ?? parseAsRoot(arguments)
    }

    /// Fails where an argument is no UTF-8: what was typed would be put on record as something else.
    private static func checkArguments() throws {
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[place], String(validatingCString: argument) == nil else {
                continue
            }
            throw Failure.usage(
                Bilingual("the argument \(place) is not UTF-8 text", "l’argument \(place) n’est pas du texte UTF-8"),
                next: Bilingual(
                    "have the terminal write UTF-8, or give the words in a file",
                    "faites écrire le terminal en UTF-8, ou donnez les mots dans un fichier"))
        }
    }

    /// Fails for words after `help` that name no command; the parser would show the first page.
    private static func checkHelp(about words: ArraySlice<String>) throws {
        var verb: any ParsableCommand.Type = Guichet.self
        for word in words where !word.hasPrefix("-") { verb = try command(word, of: verb) }
    }

    /// A command below another, by its name.
    static func command(
        _ name: String, of verb: any ParsableCommand.Type
    ) throws -> any ParsableCommand.Type {
        let below = verb.configuration.subcommands
        if let found = below.first(where: { $0.configuration.commandName == name }) { return found }
        throw Failure.usage(
            Bilingual("there is no command “\(name)”", "il n’y a pas de commande «\u{00A0}\(name)\u{00A0}»"),
            next: Failure.next(afterMissing: name, among: below.compactMap { $0.configuration.commandName }))
    }
}
