// What a paper says of its clause after the book was published anew: unchanged beside another clause that changed,
// changed in one language, gone.

import Foundation
import Testing

struct PaperProofTests {
    private static let book = (#filePath as NSString).deletingLastPathComponent + "/../../Sources/DemoDesk/Book"

    @Test func `a paper says whether its clause changed since, and what else changed does not count`() throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": folder + "/desk.sqlite",
        ]
        func guichet(_ words: String...) throws -> [String] {
            let run = try BuiltProgram.run(words, in: folder, environment: environment, input: "")
            #expect(run.code == 0, "\(words) \(run.errors)")
            return run.output.split(separator: "\n").map(String.init)
        }
        func publish(_ file: String, _ old: String, _ new: String) throws {
            let path = folder + "/book/policies/" + file
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try #require(text.contains(old))
            try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
            _ = try guichet("policy", "publish", folder + "/book", "--as", "fournier")
        }
        try FileManager.default.copyItem(atPath: Self.book, toPath: folder + "/book")
        _ = try guichet("demo", "--no-open", "--tickets", "40", "--seed", "7", "--now", "2026-05-01T15:00:00Z")
        _ = try guichet("ticket", "open", "--as", "singh", "--client", "C00012", "--words", "I need a palm pilot")
        _ = try guichet("ticket", "confirm", "41", "--as", "singh", "Her calendar", "in meetings")
        let facts = ["role=manager", "group=environment", "data=internal", "level=3"].flatMap { ["--fact", $0] }
        let decided = try BuiltProgram.run(
            ["ticket", "decide", "41", "--as", "singh"] + facts, in: folder, environment: environment, input: "")
        try #require(decided.code == 0, "\(decided.errors)")
        let paper = folder + "/paper.html"
        _ = try guichet("print", "41", "--as", "singh", "--format", "html", "--lang", "both", "--output", paper)
        let text = try String(contentsOfFile: paper, encoding: .utf8)
        let code = try #require(text.firstMatch(of: /41-[0-9A-Z]{4}-[0-9A-Z]{4}/).map { String($0.0) })
        func last(_ language: String) throws -> [String?] {
            [
                try guichet("verify", "--file", paper, "--as", "singh", "--lang", language).last,
                try guichet("verify", "--code", code, "--as", "singh", "--lang", language).last,
            ]
        }
        let stands = "clause MOB-2.1 stands as printed"
        #expect(try last("en") == [stands, stands])
        try publish("mobile.md", "Managers and executives receive", "Managers and all executives receive")
        #expect(try last("en") == [stands, stands])
        #expect(try last("fr") == Array(repeating: "la clause MOB-2.1 est toujours telle qu’imprimée", count: 2))
        try publish("mobile.md", "whatever its maker", "whatever its make")
        let changed = "clause MOB-2.1 has changed since: guichet policy show MOB-2.1"
        #expect(try last("en") == [changed, changed])
        let french = "la clause MOB-2.1 a changé depuis\u{A0}: guichet policy show MOB-2.1"
        #expect(try last("fr") == [french, french])
        #expect(try guichet("verify", "--file", paper, "--as", "singh").first?.hasSuffix("unchanged") == true)
        try publish("mobile.md", "whatever its make", "whatever its maker")
        #expect(try last("en") == [stands, stands])
    }
}
