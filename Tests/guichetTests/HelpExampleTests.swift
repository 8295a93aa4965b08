// Every command shows how it is used, and what it shows is understood as that command.

import ArgumentParser
import Foundation
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

    @Test(arguments: ["policy", "charter", "client", "ticket", "agent", "team", "plan", "notice", "template"])
    func `a command of commands shows examples too`(_ command: String) throws {
        #expect(try !Self.examples(in: Self.type(of: command).configuration.discussion).isEmpty)
    }

    @Test(arguments: ["--next", "--until", "need-by"])
    func `a day still to come is one in the examples`(_ word: String) throws {
        for command in LeakLines.commands {
            for words in try Self.examples(in: Self.type(of: command).configuration.discussion) {
                guard let place = words.firstIndex(of: word) else { continue }
                let day = try #require(words[place...].first { $0.hasPrefix("20") })
                #expect(day >= "2030", "\(words)")
            }
        }
    }

    /// The words after `guichet` of each line that shows it typed, as a shell hands them over.
    private static func examples(in text: String) throws -> [[String]] {
        let typed = text.split(separator: "\n").filter { $0.contains(/^  ([A-Z_]+=\S+ )?guichet\s/) }
        guard !typed.isEmpty else { return [] }
        let script = "set -e; exec 3>&1; guichet() { for word; do printf '%s\\t' \"$word\"; done >&3; echo >&3; }\n"
        let run = Process()
        run.executableURL = URL(fileURLWithPath: "/bin/sh")
        run.arguments = ["-c", script + typed.joined(separator: "\n")]
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        run.currentDirectoryURL = folder
        let output = Pipe()
        run.standardOutput = output
        try run.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        run.waitUntilExit()
        #expect(run.terminationStatus == 0, "\(typed)")
        let lines = said.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(lines.count == typed.count, "\(typed)")
        return lines
    }
}
