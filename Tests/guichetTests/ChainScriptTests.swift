// The lines a ticket's chain is exported as, checked by the script in the README: by another program, in another language.

import Foundation
import Testing

struct ChainScriptTests {
    private static let python = "/usr/bin/python3"
    static let hasPython = FileManager.default.isExecutableFile(atPath: python)

    private static let script: String = {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../README.md").standardized
        let text = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```python\n").dropFirst().first?.components(separatedBy: "```").first ?? ""
    }()

    @Test func `the script is twelve lines at most`() {
        #expect((1...12).contains(ChainScriptTests.script.split(separator: "\n").count))
    }

    @Test(.enabled(if: hasPython)) func `a chain exported is checked without us, and a changed word is found`() throws {
        try BuiltProgram.withDesk { folder, _, guichet in
            _ = try guichet("demo", "--tickets", "20", "--seed", "7", "--now", "2026-05-01T15:00:00Z")
            _ = try guichet(
                "ticket", "note", "20", "--as", "singh", "\u{E9}\u{1F469}\u{200D}\u{1F4BB} \"x\\ \u{2028}\n\u{1B}[2J")
            let chain = try guichet("ticket", "show", "20", "--as", "singh", "--chain")
            let count = chain.split(separator: "\n").count
            let whole = try check(chain, in: folder)
            #expect(whole.code == 0 && whole.said.hasPrefix("\(count) events, the last "), "\(whole.said)")
            for changed in [
                chain.replacing("[2J", with: "[2K"),
                String(chain.split(separator: "\n").dropFirst().joined(separator: "\n")),
                chain.replacing("\"author\":\"singh\"", with: "\"author\":\"roy\""),
            ] {
                #expect(changed != chain)
                let found = try check(changed, in: folder)
                #expect(found.code == 1 && found.said.contains("is not as it was recorded"), "\(found.said)")
            }
        }
    }

    private func check(_ chain: String, in folder: String) throws -> (said: String, code: Int32) {
        try #require(!ChainScriptTests.script.isEmpty)
        try chain.write(toFile: folder + "/chain", atomically: true, encoding: .utf8)
        try ChainScriptTests.script.write(toFile: folder + "/check.py", atomically: true, encoding: .utf8)
        try Data().write(to: URL(fileURLWithPath: folder + "/said"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ChainScriptTests.python)
        process.arguments = [folder + "/check.py"]
        process.standardInput = FileHandle(forReadingAtPath: folder + "/chain")
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/said")
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (try String(contentsOfFile: folder + "/said", encoding: .utf8), process.terminationStatus)
    }
}
