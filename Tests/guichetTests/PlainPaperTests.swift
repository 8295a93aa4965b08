// A justification mailed from the workspace, over lines: by the program as built and a mail system for tests, in the
// background; what it refuses is on record once the workspace is left.

import Foundation
import Testing

struct PlainPaperTests {
    private static let sendmail =
        (#filePath as NSString).deletingLastPathComponent + "/Transcripts/programs/sendmail"

    @Test func `a justification is mailed from the workspace, and a refusal goes on record`() throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // No lpstat there: the ways out are the file, the default printer, the mail.
        try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.sendmail, toPath: folder + "/bin/sendmail")
        for name in ["cat", "grep", "sh"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/bin/\(name)", withDestinationPath: "/bin/\(name)")
        }
        let environment = [
            "PATH": folder + "/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": folder + "/desk.sqlite",
        ]
        func guichet(_ words: [String], _ lines: [String] = []) throws -> String {
            let input = lines.map { $0 + "\n" }.joined()
            let run = try BuiltProgram.run(words, in: folder, environment: environment, input: input)
            #expect(run.code == 0, "\(words) \(run.errors)")
            return run.output
        }
        _ = try guichet(["demo", "--no-open", "--tickets", "40", "--seed", "7", "--now", "2026-05-01T15:00:00Z"])
        let list = try guichet(["ticket", "list", "outcome:not_offered", "--limit", "1", "--as", "gagnon"])
        let ticket = try #require(list.firstMatch(of: /#(\d+)/).map { String($0.1) })
        func mail(to address: String) throws -> String {
            try guichet(
                ["--plain", "--as", "gagnon"],
                [ticket, "print", "1", "paper-way", "paper-way", "issue", "no address", "<esc>", "issue", address, "Q"])
        }
        #expect(try mail(to: "a@example.ca").contains("→ mail"))
        let mailed = try String(contentsOfFile: folder + "/mailed", encoding: .utf8)
        #expect(mailed.contains("a@example.ca"))
        #expect(try guichet(["verify", "--file", folder + "/mailed", "--as", "gagnon"]).contains("unchanged"))
        _ = try mail(to: "nobody@example.ca")
        let shown = try guichet(["ticket", "show", ticket, "--as", "gagnon"])
        #expect(shown.contains("did not leave by mail: sendmail: no such user"))
    }
}
