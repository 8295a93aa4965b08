// Whatever is typed or handed over as a file: nothing of it steers a terminal, nothing of it ends the program by itself,
// and every refusal has a sentence and an exit code.

import Desk
import Foundation
import Storage
import Testing

@testable import guichet

struct BadInputTests {
    /// Moves a cursor, writes to a clipboard, turns the direction of text, ends a line, ends a C string.
    private static let hostile =
        "a\u{1B}[2J\u{1B}]52;c;ZXZpbA==\u{7}\u{202E}b\u{9B}31m\u{2066}\u{0}\u{61C}\u{2028}\r\nz"

    private func withDesk(_ body: (LeakDesk) throws -> Void) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(try LeakDesk(in: folder))
    }

    @Test func `a desk that cannot be used is refused with what to do next`() {
        let errors: [StoreError] = [
            .noSuchDesk("d"), .deskExists("d"), .busy, .readOnly("d"), .full("d"), .newerDesk(found: 9, known: 6),
            .olderDesk("d"), .notADesk("d"), .corrupt("d"),
        ]
        for error in errors {
            let next = Failure(error).next
            #expect(next?.english.isEmpty == false, "\(error)")
            #expect(next?.french != next?.english, "\(error)")
        }
    }

    private static func isSafe(_ text: String) -> Bool {
        text.split(separator: "\n").allSatisfy { JSON.isSafe(String($0)) }
    }

    @discardableResult
    private func run(
        _ command: String, _ arguments: [String], by login: String = "gagnon", _ options: [String] = [],
        at desk: LeakDesk
    ) throws -> BuiltProgram.Run {
        let run = try CommandInside.run(
            LeakLine(command: command, arguments: arguments), ["--as", login] + options, at: desk.plain)
        let comment = Comment(rawValue: "\(command) \(arguments) \(run)")
        #expect(Self.isSafe(run.output) && Self.isSafe(run.errors), comment)
        #expect(run.code != 70, comment)
        return run
    }

    /// Every text argument of the ticket's verbs, in an order in which most are possible.
    private static let acts: [(String, [String])] = [
        ("ticket note", [hostile]), ("ticket confirm", [hostile]),
        ("ticket wait", ["--on", hostile, "--reason", hostile]), ("ticket resume", ["--reason", hostile]),
        ("ticket inform", ["--said", hostile]),
        ("ticket contact", ["--mood", hostile, "--said", hostile, "--script", hostile]),
        ("ticket choice", [hostile, "--option", hostile, "--option", "other"]),
        ("ticket choice", ["--answer", hostile]), ("ticket choice", ["--answer", "neither \(hostile)"]),
        ("ticket withdraw", ["--reason", hostile]),
        ("ticket hand-off", ["--to", "regional", "--reason", hostile, "--done", hostile, "--todo", hostile]),
        ("ticket hand-off", ["--to", hostile, "--reason", "r"]),
        ("ticket settle", ["--settlement", hostile]),
        ("ticket disagree", ["--with", "regional", "--about", hostile]), ("ticket next-step", ["--words", hostile]),
        ("review", ["--exception", "--until", "2199-01-01", "--reason", hostile, "--conditions", hostile]),
        ("ticket end-exception", ["--reason", hostile]),
        ("escalate", ["--reason", hostile, "--pressure", hostile, "--to", hostile]),
        ("ticket answer", ["--words", hostile, "--to", hostile]),
        ("ticket finding", ["partly", "--words", hostile]),
        ("ticket complain", ["--about", "gagnon", "--words", hostile]), ("ticket account", [hostile]),
        ("ticket backup", ["--given", hostile]), ("ticket backup", ["--reason", hostile]),
        ("ticket offer", [hostile, "--declined", "--reason", hostile]),
        ("ticket tag", ["--add", hostile]), ("ticket level", [hostile, "--reason", hostile]),
        ("ticket commitment", [hostile, "--kept", "--words", hostile]), ("ticket need-by", [hostile]),
        ("ticket client", [hostile, "--reason", hostile]), ("ticket assign", ["--to", hostile]),
        ("ticket assign", ["--team", hostile]), ("ticket decide", ["--fact", "\(hostile)=\(hostile)"]),
        ("ticket complain", ["--about", hostile, "--words", hostile]),
        ("ticket merge", ["--into", "1", "--reason", hostile]),
        ("ticket resolve", ["--reason", hostile]), ("ticket reopen", ["--reason", hostile]),
        ("ticket close", ["--reason", hostile]),
    ]

    private static let questions: [(String, [String])] = [
        ("client find", [hostile]), ("client export", [hostile]), ("charter show", [hostile]),
        ("agent show", [hostile]), ("team show", [hostile]), ("template show", [hostile]),
        ("verify", ["--code", hostile]), ("ticket list", [hostile]),
        ("ticket list", ["--filter", "status:\(hostile)"]),
        ("ticket list", ["--filter", "\(hostile):x"]), ("ticket bulk", ["--filter", hostile, "note", hostile]),
        ("ticket open", ["--client", hostile, "--words", hostile]), ("plan open", ["--file", hostile]),
        ("exceptions", ["--on", hostile]), ("client retention", ["--set", "2", "--group", hostile]),
    ]

    @Test func `no text typed reaches a terminal as it is, when told nor when shown again`() throws {
        try withDesk { desk throws in
            let ticket = "\(desk.visible)"
            var told = 0
            for (command, arguments) in Self.acts {
                // Whoever decided or escalated it does not rule on it.
                let login = command == "review" ? "kowalski" : "gagnon"
                if try run(command, [ticket] + arguments, by: login, at: desk).code == 0 { told += 1 }
            }
            #expect(told >= 20)
            for (command, arguments) in Self.questions { try run(command, arguments, at: desk) }
            try run("ticket list", [], by: Self.hostile, at: desk)
            for options in [[], ["--lang", "fr"], ["--json"]] {
                for command in ["ticket show", "ticket clocks", "ticket precedents", "print"] {
                    #expect(try run(command, [ticket], options, at: desk).code == 0, "\(command)")
                }
                for command in ["ticket list", "ticket due", "exceptions", "review", "load", "charter list"] {
                    let run = try run(command, [], options, at: desk)
                    #expect(run.code == 0, "\(command) \(run)")
                }
            }
        }
    }

    @Test func `as many words as fit are kept and shown; a million are refused, and nothing of them recorded`() throws {
        try withDesk { desk throws in
            let ticket = "\(desk.visible)"
            let fitting = String(repeating: "mots ", count: 13_000)
            #expect(try run("ticket note", [ticket, fitting], at: desk).code == 0)
            let before = try run("ticket show", [ticket], at: desk).output
            #expect(before.utf8.count > 65_000)
            let words = String(repeating: "word ", count: 200_000)
            let client = LeakDesk.visibleClient.id.text
            for (command, arguments) in [("ticket note", [ticket]), ("ticket open", ["--client", client, "--words"])] {
                for (language, said) in [("en", "1,000,000"), ("fr", "1\u{A0}000\u{A0}000")] {
                    let run = try run(command, arguments + [words], ["--lang", language], at: desk)
                    #expect(run.code == 65 && run.errors.contains(said), "\(command) \(run.errors)")
                }
            }
            #expect(try run("ticket show", [ticket], at: desk).output == before)
        }
    }

    @Test func `numbers out of range are refused with a sentence`() throws {
        try withDesk { desk throws in
            let (least, most) = ("\(Int.min)", "\(Int.max)")
            let lines: [(String, [String])] = [
                ("ticket show", [most]), ("ticket show", ["0"]), ("ticket show", ["99999999999999999999"]),
                ("ticket link", ["\(desk.visible)", "--to", most]), ("ticket list", ["--after", most]),
                ("ticket list", ["--limit=\(least)"]), ("ticket due", ["--within", most]),
                ("ticket contact", ["\(desk.visible)", "--mood", "m", "--minutes", most]),
                ("plan show", [most]), ("plan commit", ["1", most]),
                ("plan progress", ["1", "1", "--percent", most, "w"]),
                ("notice read", [most]), ("client retention", ["--set", most]),
                ("exceptions", ["--on", "999999999-01-01"]),
                ("ticket bulk", ["--filter", "status:open", "--limit=\(least)", "note", "x"]),
                ("review", ["\(desk.visible)", "--exception", "--until", "2020-01-01", "--reason", "r"]),
                ("ticket inform", ["\(desk.visible)", "--said", "s", "--next", "2020-01-01T10:00"]),
                ("ticket inform", ["\(desk.visible)", "--said", "s", "--next", "999999-01-01T10:00"]),
            ]
            for (command, arguments) in lines {
                let run = try run(command, arguments, by: "kowalski", at: desk)
                let isRefused = [1, 2, 64, 65, 66, 77].contains(run.code) && !run.errors.isEmpty
                #expect(isRefused, "\(command) \(arguments) \(run)")
            }
            for (command, arguments) in [("client find", ["z", "--limit=\(least)"])] {
                #expect(try run(command, arguments, at: desk).code == 1)
            }
        }
    }

    private static let forms: [(command: String, sample: String)] = [
        ("charter set health", "service/health.yaml"), ("plan open", "dossiers/plan.yaml"),
        ("notice publish", "dossiers/notice.yaml"), ("team card nsd", "dossiers/card.yaml"), ("team protocol", ""),
        ("template set x", "dossiers/template.yaml"),
    ]

    @Test func `a file that is cut, of another encoding, huge or hostile is refused and changes nothing`() throws {
        try withDesk { desk throws in
            let here = (#filePath as NSString).deletingLastPathComponent + "/Transcripts/"
            let path = desk.folder + "/bad.yaml"
            for (command, sample) in Self.forms {
                let text =
                    sample.isEmpty
                    ? "steps:\n  - {name: {en: a" : try String(contentsOfFile: here + sample, encoding: .utf8)
                let contents = [
                    Data(text.utf8.prefix(text.utf8.count * 2 / 3)), text.data(using: .utf16) ?? Data(), Data(),
                    Data(repeating: UInt8(ascii: "a"), count: 20 << 20), Data([0xFF, 0xFE, 0x00, 0x80, 0x1B]),
                    Data("\(Self.hostile): [\(Self.hostile)".utf8),
                    Data(String(repeating: "[", count: 100_000).utf8),
                    Data(
                        ("a0: &a0 [x]\n" + (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined())
                            .utf8),
                ]
                for content in contents {
                    try content.write(to: URL(fileURLWithPath: path))
                    let words = command.split(separator: " ").map(String.init)
                    let verb = words.prefix(2).joined(separator: " ")
                    let run = try run(verb, words.dropFirst(2) + ["--file", path], by: "kowalski", at: desk)
                    #expect(run.code == 65 && !run.errors.isEmpty, "\(command) \(content.count) \(run)")
                }
            }
        }
    }
}
