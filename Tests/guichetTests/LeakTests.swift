// What an outsider is told, by any command, does not depend on what other client groups have at the desk: two desks, one
// with a group hidden from them and one without, answer alike, word for word, with the same exit code.

import Desk
import Foundation
import Testing

@testable import guichet

struct LeakTests {
    private func withDesk(_ body: (LeakDesk, LeakFiles) throws -> Void) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = try LeakDesk(in: folder)
        try body(desk, try LeakFiles(in: folder, desk))
    }

    @Test func `every command of the program is tried`() throws {
        try withDesk { desk, files throws in
            let tried = Set(LeakLines.all(desk, files).map(\.command))
            #expect(Set(LeakLines.commands).subtracting(tried).sorted().isEmpty)
            #expect(tried.subtracting(LeakLines.commands).sorted().isEmpty)
        }
    }

    @Test func `the hidden group is there for who serves it`() throws {
        try withDesk { desk, _ throws in
            let numbers = [
                ("ticket show", "\(desk.hidden)"), ("plan show", "\(desk.hiddenPlan)"),
                ("plan show", "\(desk.hiddenPlan + 1)"), ("notice show", "\(desk.hiddenNotice)"),
            ]
            for (command, number) in numbers {
                let line = LeakLine(command: command, arguments: [number])
                let run = try CommandInside.run(line, ["--as", "gagnon"], at: desk.full)
                #expect(run.code == 0 && run.output.contains(LeakDesk.marker), "\(command) \(run.errors)")
            }
        }
    }

    @Test(arguments: LeakDesk.outsiders)
    func `no answer tells an outsider of a client group they do not see`(_ outsider: Agent) throws {
        try withDesk { desk, files throws in
            var codes: [Int32: Int] = [:]
            for line in LeakLines.all(desk, files) {
                for (language, form) in Self.forms(of: line, for: outsider) {
                    let options = ["--as", outsider.id.text, "--lang", language] + form
                    codes[try compare(line, options, desk), default: 0] += 1
                }
            }
            // Both answered alike, and not because nothing was understood.
            #expect(codes[0] ?? 0 >= 50 && codes[66] ?? 0 >= 30, "\(codes)")
        }
    }

    /// Both languages, with JSON and without, over the outsiders; what is slow and knows no group, once.
    private static func forms(of line: LeakLine, for outsider: Agent) -> [(language: String, form: [String])] {
        let isOfTheBook = line.command.hasPrefix("policy") && line.command != "policy record"
        let isSlow = isOfTheBook || line.command == "manual"
        return switch outsider.role {
        case .agent: isSlow ? [] : [("en", []), ("fr", ["--json"])]
        case .supervisor: isSlow ? [("fr", [])] : [("fr", []), ("en", ["--json"])]
        default: isSlow ? [] : [("en", [])]
        }
    }

    /// How a line ended; both desks are to answer alike.
    private func compare(_ line: LeakLine, _ options: [String], _ desk: LeakDesk) throws -> Int32 {
        let runs = try CommandInside.run(line, options, at: [desk.plain, desk.full], by: desk.link)
        let (plain, full) = (runs[0], runs[1])
        let words = line.words + options + [line.input]
        let comment = Comment(rawValue: "\(words.joined(separator: " "))\n\(plain)\n\(full)")
        #expect(plain.code == full.code, comment)
        #expect(plain.code != 70, comment)
        for (one, other) in [(plain.output, full.output), (plain.errors, full.errors)] {
            let isPassing = line.hasPassingNumbers
            #expect(Self.lasting(one, isPassing) == Self.lasting(other, isPassing), comment)
            // A word of one's own may come back; nothing else of the hidden group can.
            let isOwn = words.contains { word in [LeakDesk.marker, ".yaml"].contains { word.contains($0) } }
            if !isOwn { #expect(!other.lowercased().contains(LeakDesk.marker), comment) }
        }
        return full.code
    }

    /// What does not pass from one run to the next: not the moment, nor hashes over it.
    private static func lasting(_ text: String, _ hasPassingNumbers: Bool) -> String {
        let steady = text.replacing(/\d\d:\d\d(:\d\d(\.\d+)?)?/, with: "CLOCK")
            .replacing(/[0-9a-f]{64}/, with: "HASH").replacing(/\d+-[0-9A-Z]{4}-[0-9A-Z]{4}/, with: "CODE")
        return hasPassingNumbers ? steady.replacing(/[0-9]+/, with: "N") : steady
    }
}
