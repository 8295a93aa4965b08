// A command run inside the test's own process: its parser is that of one verb, and a line is parsed once for all the
// desks it is tried at, so that a thousand runs take seconds. What opens a terminal, or ends the process itself, is run
// as a child.

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
        return [(path.joined(separator: " "), Verb(type: command, options: sharedOptions(of: command)))]
    }

    /// Which of the options many commands share a command takes, itself or in a group.
    private static func sharedOptions(of type: any ParsableArguments.Type) -> Set<String> {
        let names = ["_desk": "--desk", "_login": "--as", "_lang": "--lang", "_json": "--json"]
        return Mirror(reflecting: type.init()).children.reduce(into: []) { found, child in
            if let group = Swift.type(of: child.value) as? any Grouping.Type {
                found.formUnion(sharedOptions(of: group.grouped))
            } else if let name = child.label.flatMap({ names[$0] }) {
                found.insert(name)
            }
        }
    }

    /// What a line says and how it ends at the desk of a folder.
    static func run(_ line: LeakLine, _ options: [String], at folder: String) throws -> BuiltProgram.Run {
        let runs = try run(line, options, at: [folder], by: nil)
        return runs[0]
    }

    /// What a line says and how it ends at the desk of each folder; of `options`, pairs and flags, those it takes.
    /// `link` is a path of the caller's own, pointed at one folder after the other; without it the first one is meant.
    static func run(_ line: LeakLine, _ options: [String], at folders: [String], by link: String?) throws
        -> [BuiltProgram.Run]
    {
        guard let verb = verbs[line.command] else { throw Missing(command: line.command) }
        let arguments = taken(options + ["--desk", (link ?? folders[0]) + "/desk.sqlite"], by: verb)
        // What follows the act of a bulk is the act's own.
        let words = line.command == "ticket bulk" ? arguments + line.arguments : line.arguments + arguments
        let isChild = ["open", "ask"].contains(line.command)
        let parsed = Result { isChild ? nil : try verb.type.parseAsRoot(words) }
        return try folders.map { folder in
            if let link { try point(link, at: folder) }
            let run =
                isChild
                ? try BuiltProgram.run(
                    [line.command] + words, in: folder,
                    environment: ["HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb"], input: line.input)
                : inside(verb.type, parsed, in: options.contains("fr") ? .french : .english)
            return .init(
                output: steady(run.output, [folder, link]), errors: steady(run.errors, [folder, link]), code: run.code)
        }
    }

    private struct Missing: Error { var command: String }

    private static func point(_ link: String, at folder: String) throws {
        try? FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
    }

    private static func steady(_ text: String, _ paths: [String?]) -> String {
        paths.compactMap { $0 }.reduce(text) { $0.replacingOccurrences(of: $1, with: "FOLDER") }
    }

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
        _ type: any ParsableCommand.Type, _ parsed: Result<(any ParsableCommand)?, any Error>, in language: Language
    ) -> BuiltProgram.Run {
        let heard = Heard()
        let code = Output.$listener.withValue(heard.hear) { () -> Int32 in
            do {
                var command = try parsed.get()
                try command?.run()
                return 0
            } catch {
                if Failure(known: error) == nil {
                    let exit = type.exitCode(for: error)
                    if exit != .failure || error is CleanExit {
                        Output.complain(type.message(for: error))
                        return exit.rawValue
                    }
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

/// A group of options, by the type it groups.
private protocol Grouping {
    static var grouped: any ParsableArguments.Type { get }
}

extension OptionGroup: Grouping {
    fileprivate static var grouped: any ParsableArguments.Type { Value.self }
}
