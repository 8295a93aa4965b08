// Every command shows how it is used, and what it shows is understood as that command.

import ArgumentParser
import Testing

@testable import guichet

struct HelpExampleTests {
    @Test(arguments: LeakLines.commands)
    func `every command shows an example of itself that it understands`(_ command: String) throws {
        let examples = try Self.examples(in: Self.type(of: command).configuration.discussion)
        #expect(examples.contains { $0.starts(with: command.split(separator: " ").map(String.init)) })
        for words in examples {
            #expect(throws: Never.self, "\(words)") {
                _ = try Guichet.meant(by: LeadingOptions.moved(words))
            }
        }
    }

    private static func type(of command: String) throws -> any ParsableCommand.Type {
        try command.split(separator: " ").reduce(Guichet.self as any ParsableCommand.Type) { type, name in
            try #require(
                type.configuration.subcommands.first { ($0.configuration.commandName ?? "\($0)") == name })
        }
    }

    /// The words after `guichet` of each line that shows it typed, split as a shell would.
    private static func examples(in text: String) -> [[String]] {
        text.split(separator: "\n").filter { $0.hasPrefix("  guichet ") }.map { line in
            let typed = line.split(separator: " > ").first ?? line
            return words(of: String(typed).replacing("\\\"", with: "\"")).dropFirst().map(\.self)
        }
    }

    private static func words(of line: String) -> [String] {
        var words = [""]
        var quote: Character?
        for character in line.drop(while: { $0 == " " }) {
            if character == quote {
                quote = nil
            } else if quote == nil, "\"'".contains(character) {
                quote = character
            } else if quote == nil, character == " " {
                if words.last != "" { words.append("") }
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }
}
