// What is hard to put on paper, in every form: names of every script, a desk without a history, a client forgotten.

import Foundation
import Testing

struct HardPaperTests {
    private static let forms = ["text", "html"] + (FullDiskTests.hasPDF ? ["pdf"] : [])
    private static let pdftotext = "/usr/bin/pdftotext"
    private static let isReadable = FileManager.default.isExecutableFile(atPath: pdftotext)

    private struct Desk {
        var folder: String

        @discardableResult
        func callAsFunction(_ words: String...) throws -> String {
            let environment = [
                "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": folder + "/desk.sqlite",
            ]
            let run = try BuiltProgram.run(words, in: folder, environment: environment, input: "")
            #expect(run.code == 0, "\(words) \(run.errors)")
            return run.output
        }

        /// The words of a file; nil for a PDF where nothing reads it.
        func words(of file: String) throws -> String? {
            guard file.hasSuffix("pdf") else { return try String(contentsOfFile: file, encoding: .utf8) }
            guard HardPaperTests.isReadable else { return nil }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: HardPaperTests.pdftotext)
            process.arguments = ["-raw", file, file + ".txt"]
            try process.run()
            process.waitUntilExit()
            return try String(contentsOfFile: file + ".txt", encoding: .utf8)
        }
    }

    /// A demo desk, or one of our own without a ticket.
    private func withDesk(tickets: Int?, _ body: (Desk) throws -> Void) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = Desk(folder: folder)
        if let tickets {
            try desk("demo", "--no-open", "--tickets", "\(tickets)", "--seed", "7", "--now", "2026-05-01T15:00:00Z")
        } else {
            try desk(
                "init", "--book", (#filePath as NSString).deletingLastPathComponent + "/../../Sources/DemoDesk/Book")
        }
        try body(desk)
    }

    /// Opens, confirms and decides a request that is refused; its number.
    private func refusal(for client: String, at desk: Desk) throws -> String {
        let opened = try desk("ticket", "open", "--as", "singh", "--client", client, "--words", "I need a palm pilot")
        let ticket = try #require(opened.firstMatch(of: /#(\d+)/).map { String($0.1) })
        try desk("ticket", "confirm", ticket, "--as", "singh", "Her calendar", "in meetings")
        try desk(
            "ticket", "decide", ticket, "--as", "singh", "--fact", "role=manager", "--fact", "group=environment",
            "--fact", "data=internal", "--fact", "level=3")
        return ticket
    }

    /// The papers of a ticket, by form, with the words on each.
    private func papers(of ticket: String, named name: String, at desk: Desk) throws -> [(file: String, words: String?)]
    {
        try Self.forms.map { form in
            let file = "\(desk.folder)/\(name).\(form)"
            try desk("print", ticket, "--as", "singh", "--lang", "both", "--format", form, "--output", file)
            #expect(try desk("verify", "--file", file, "--as", "singh").contains("unchanged"))
            return (file, try desk.words(of: file))
        }
    }

    @Test func `a name of any script is printed in every form`() throws {
        try withDesk(tickets: 40) { desk throws in
            let latin = "Ångström-Łódź, Zoë Ğüneş Nguyễn Đặng"
            let other = "Пётр Ελένη 山田太郎 שלום عربي 👩‍💻"
            try desk(
                "client", "add", "X1", "--name", "\(latin) \(other)", "--group", "environment", "--language", "fr",
                "--as", "kowalski")
            let ticket = try refusal(for: "X1", at: desk)
            for (file, words) in try papers(of: ticket, named: "name", at: desk) {
                guard let words else { continue }
                // Columns part a name where they end; letters and their order stay.
                let flat = words.split { $0.isWhitespace }.joined(separator: " ")
                for word in latin.split(separator: " ") { #expect(flat.contains(word), "\(file) \(word)") }
                // Terminals show a picture joined of two as its first.
                let scripts = file.hasSuffix("text") ? other.dropLast() + "👩" : other[...]
                for word in scripts.split(separator: " ") { #expect(flat.contains(word), "\(file) \(word)") }
            }
        }
    }

    @Test func `a client who asked to be forgotten is on no new paper, and the old ones are still ours`() throws {
        try withDesk(tickets: 40) { desk throws in
            try desk(
                "client", "add", "X2", "--name", "Quillfeather, Ada", "--group", "environment", "--language", "fr",
                "--as", "kowalski")
            let ticket = try refusal(for: "X2", at: desk)
            let before = try papers(of: ticket, named: "before", at: desk)
            for words in before.compactMap(\.words) { #expect(words.contains("Quillfeather")) }
            try desk("client", "forget", "X2", "--as", "kowalski", "--reason", "asked")
            for (file, _) in before {
                #expect(try desk("verify", "--file", file, "--as", "singh").contains("unchanged"), "\(file)")
            }
            for (file, words) in try papers(of: ticket, named: "after", at: desk) {
                for word in ["Quillfeather", "Her calendar", "palm pilot"] {
                    #expect(words?.contains(word) != true, "\(file) \(word)")
                }
                #expect(words?.contains("MOB-2.1") != false)
                #expect(words?.contains("Ces mots ont été retirés.") != false, "\(file)")
            }
            for form in ["text", "html", "json", "csv"] {
                let report = try desk(
                    "report", "client-group", "--group", "environment", "--as", "gagnon", "--format", form)
                #expect(!report.contains("Quillfeather") && !report.contains("palm pilot"), "\(form)")
            }
        }
    }

    @Test func `a desk without a history has every report, in every form`() throws {
        try withDesk(tickets: nil) { desk throws in
            for kind in [
                "client-group", "policy", "escalation", "service-level", "hand-off", "workload", "commitment", "plan",
            ] {
                for form in Self.forms + ["csv", "json"] {
                    let file = "\(desk.folder)/\(kind).\(form)"
                    try desk("report", kind, "--lang", "both", "--format", form, "--output", file)
                    let words = try desk.words(of: file)
                    #expect(words?.isEmpty != true, "\(file)")
                    #expect(words?.contains(/\b(nan|inf|NaN)\b/) != true, "\(file)")
                }
            }
        }
    }
}
