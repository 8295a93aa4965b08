// A command run inside the test's own process: its parser is that of one verb, so that a thousand runs take seconds.
// What opens a terminal, or ends the process itself, is run as a child.

import ArgumentParser
import Desk
import Foundation
import Synchronization

@testable import guichet

enum CommandInside {
    /// A command of the program, and the shared options it takes.
    private struct Verb: Sendable {
        var type: any ParsableCommand.Type
        var options: Set<String>
    }

    private static let verbs = Dictionary(uniqueKeysWithValues: leaves(of: Guichet.self, path: []))

    private static func leaves(of command: any ParsableCommand.Type, path: [String]) -> [(String, Verb)] {
        let below = command.configuration.subcommands
        guard below.isEmpty else {
            return below.flatMap { leaves(of: $0, path: path + [$0.configuration.commandName ?? ""]) }
        }
        let help = command.helpMessage(columns: 200)
        let options = ["--desk", "--as", "--lang", "--json"].filter { help.contains("  \($0) ") }
        return [(path.joined(separator: " "), Verb(type: command, options: Set(options)))]
    }

    /// What a line says and how it ends at the desk of a folder; of `options`, pairs and flags, those it takes.
    static func run(_ line: LeakLine, _ options: [String], at folder: String) throws -> BuiltProgram.Run {
        guard let verb = verbs[line.command] else { throw Missing(command: line.command) }
        let arguments = taken(options + ["--desk", folder + "/desk.sqlite"], by: verb)
        // What follows the act of a bulk is the act's own.
        let words = line.command == "ticket bulk" ? arguments + line.arguments : line.arguments + arguments
        var run =
            ["open", "ask"].contains(line.command)
            ? try BuiltProgram.run(
                [line.command] + words, in: folder, environment: ["HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb"],
                input: line.input)
            : inside(verb.type, words, in: options.contains("fr") ? .french : .english)
        run.output = run.output.replacingOccurrences(of: folder, with: "FOLDER")
        run.errors = run.errors.replacingOccurrences(of: folder, with: "FOLDER")
        return run
    }

    private struct Missing: Error { var command: String }

    private static func taken(_ options: [String], by verb: Verb) -> [String] {
        var taken: [String] = []
        var place = 0
        while place < options.count {
            let length = options[place] == "--json" ? 1 : 2
            if verb.options.contains(options[place]) { taken += options[place..<min(place + length, options.count)] }
            place += length
        }
        return taken
    }

    private static func inside(
        _ type: any ParsableCommand.Type, _ arguments: [String], in language: Language
    ) -> BuiltProgram.Run {
        let heard = Heard()
        let code = Output.$listener.withValue(heard.hear) { () -> Int32 in
            do {
                var command = try type.parseAsRoot(arguments)
                try command.run()
                return 0
            } catch {
                let exit = type.exitCode(for: error)
                if exit != .failure || error is CleanExit {
                    Output.complain(type.message(for: error))
                    return exit.rawValue
                }
                let failure = Failure(error)
                Departure.tell(failure, in: language)
                return failure.code
            }
        }
        let (output, errors) = heard.texts
        return .init(output: output, errors: errors, code: code)
    }

    /// What was written to each descriptor.
    private final class Heard: Sendable {
        private let bytes = Mutex<[Int32: [UInt8]]>([:])

        @Sendable func hear(_ descriptor: Int32, _ heard: [UInt8]) {
            bytes.withLock { $0[descriptor, default: []] += heard }
        }

        var texts: (String, String) {
            bytes.withLock { all in
                (String(decoding: all[1] ?? [], as: UTF8.self), String(decoding: all[2] ?? [], as: UTF8.self))
            }
        }
    }
}
