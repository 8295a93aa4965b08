// The table of commands as it leaves the workspace: for the manual, the README's page of keys, and what `guichet config`
// prints. One table makes them all, so that none of them can be wrong about a key.

public import Desk
import Terminal

/// Every command with its keys, by where it works.
public struct KeyTable: Sendable {
    /// A command.
    public struct Entry: Sendable {
        /// As the keys file names it.
        public let name: String
        /// Its keys as people read them.
        public let keys: [Bilingual]
        /// Its keys as the keys file writes them.
        public let written: String
        public let title: Bilingual
    }

    /// What works in one place.
    public struct Section: Sendable {
        public let title: Bilingual
        public let entries: [Entry]
    }

    public let sections: [Section]

    /// The table with an agent's own keys; without them as the program comes.
    public init(_ preferences: Preferences = Preferences()) {
        sections = Command.Place.allCases.compactMap { place in
            let commands = Command.allCases.filter { $0.place == place }
            guard !commands.isEmpty else { return nil }
            return Section(title: place.title, entries: commands.map { Entry($0, preferences.keyMap.keys(of: $0)) })
        }
    }

    /// The table as a page of Markdown in a language.
    public func markdown(_ language: Language) -> String {
        sections.map { section in
            let lines = section.entries.map { entry in
                let keys = entry.keys.map { "`\($0[language])`" }.joined(separator: " ")
                return "| \(keys) | \(entry.title[language]) | `\(entry.name)` |"
            }
            let heads = Bilingual("| key | does | name |", "| touche | effet | nom |")[language]
            return "**\(section.title[language])**\n\n\(heads)\n| --- | --- | --- |\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }
}

extension KeyTable.Entry {
    fileprivate init(_ command: Command, _ keys: [Key]) {
        name = command.name
        self.keys = keys.map { Bilingual($0.barName(.english), $0.barName(.french)) }
        written = keys.isEmpty ? "none" : keys.map(\.name).joined(separator: " ")
        title = command.title
    }
}
