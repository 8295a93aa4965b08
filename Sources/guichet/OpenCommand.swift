// `guichet` alone: the workspace. The root has no options of its own: the parser would take them from every verb.

import ArgumentParser

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: say(
            "Open the workspace; what `guichet` alone does.", "Ouvrir l’espace de travail, comme `guichet` seul."),
        discussion: say(
            "Example:\n  guichet open --lang fr", "Exemple\u{00A0}:\n  guichet open --lang en"))

    @OptionGroup var options: SeatOptions
    @Flag(
        help: ArgumentHelp(
            "Lines in, lines out: nothing is painted. For screen readers.",
            "Par lignes, sans dessiner l’écran\u{00A0}: pour les lecteurs d’écran."))
    var plain = false

    func run() throws {
        try plain ? WorkspaceOpening.openPlain(options.seat) : WorkspaceOpening.open(options.seat)
    }
}

/// Options written before the verb, as in `guichet --lang fr ask`.
enum LeadingOptions {
    private static let names = ["--desk", "--lang", "--as"]

    /// The arguments with those put after the verb, where the parser looks for them.
    static func moved(_ arguments: [String]) -> [String] {
        var place = 0
        while place < arguments.count {
            if names.contains(arguments[place]), place + 1 < arguments.count {
                place += 2
            } else if names.contains(where: { arguments[place].hasPrefix($0 + "=") }) {
                place += 1
            } else {
                break
            }
        }
        let leading = arguments[..<place]
        let rest = arguments[place...]
        // Help and version are the program's own, not the workspace's; their language is settled already.
        if let first = rest.first, ["--help", "-h", "--version"].contains(first) { return [first] }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + rest[end...]
    }
}
