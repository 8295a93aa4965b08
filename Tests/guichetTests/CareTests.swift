// The program on a desk whose file was touched behind its back: what it says, and how it ends.

import Foundation
import Glibc
import Testing

struct CareTests {
    /// Runs with a folder that has a closed demo desk.
    private func withDesk(_ body: (_ folder: String, _ path: String) throws -> Void) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/desk.sqlite"
        let made = try guichet(["demo", "--no-open", "--tickets", "40", "--seed", "3", "--desk", path], in: folder)
        try #require(made.code == 0)
        try body(folder, path)
    }

    private func guichet(_ arguments: [String], in folder: String) throws -> BuiltProgram.Run {
        let environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb", "TZ": "UTC"]
        return try BuiltProgram.run(arguments, in: folder, environment: environment, input: "")
    }

    private func change(_ path: String, _ body: (inout Data) throws -> Void) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try body(&bytes)
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    @Test func `verify names the ticket and version of a byte changed in an event`() throws {
        try withDesk { folder, path throws in
            let backup = folder + "/backup.sqlite"
            #expect(try guichet(["backup", backup, "--desk", path, "--as", "kowalski"], in: folder).code == 0)
            for file in [path, backup] {
                try change(file) { bytes in
                    let (honest, forged) = (Data("\"channel\":\"phone\"".utf8), Data("\"channel\":\"phonf\"".utf8))
                    try #require(bytes.range(of: honest) != nil)
                    while let place = bytes.range(of: honest) { bytes.replaceSubrange(place, with: forged) }
                }
            }
            let run = try guichet(["verify", "--desk", path, "--as", "singh"], in: folder)
            #expect(run.code == 1)
            #expect(run.output.contains(/ticket \d+: event \d+ was changed after it was recorded/))
            let french = try guichet(["verify", "--desk", path, "--as", "singh", "--lang", "fr"], in: folder)
            #expect(french.output.contains(/billet \d+\u{A0}: l’événement \d+ a été modifié/))
            let doctor = try guichet(["doctor", "--desk", path], in: folder)
            #expect(doctor.code == 1)
            #expect(
                doctor.output.contains(/chains: .* looked at: \d+.faults, first: ticket \d+: event \d+ was changed/))
            let again = try guichet(["backup", folder + "/b.sqlite", "--desk", path, "--as", "kowalski"], in: folder)
            #expect(again.code == 1 && again.errors.contains("restore refuses it"), "\(again)")
            let restored = try guichet(["restore", backup, "--desk", folder + "/other.sqlite"], in: folder)
            #expect(restored.code == 1)
            #expect(restored.output.contains("was changed after it was recorded"))
            #expect(restored.errors.contains("not restored"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/other.sqlite"))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(!left.contains { $0.contains(".making-") })
        }
    }

    @Test func `a desk just made has its book ready for the first question`() throws {
        try withDesk { folder, _ throws in
            let books = try FileManager.default.contentsOfDirectory(atPath: folder + "/.cache/guichet/books")
            #expect(books.count == 1)
            #expect(books.first?.hasPrefix("revision-") == true)
        }
    }

    @Test func `a desk whose schema is damaged is said to be, and how to mend it`() throws {
        try withDesk { folder, path throws in
            try change(path) { $0.replaceSubrange(110..<4096, with: Data(repeating: 0xA5, count: 3986)) }
            let doctor = try guichet(["doctor", "--desk", path], in: folder)
            #expect(doctor.code == 65)
            #expect(doctor.output.contains("guichet restore FILE --replace"))
            #expect(try guichet(["verify", "--desk", path, "--as", "singh"], in: folder).code == 65)
        }
    }

    @Test func `a damaged page is named by verify, doctor and restore, and nothing crashes`() throws {
        try withDesk { folder, path throws in
            try change(path) { bytes in
                let words = Data("\"channel\":\"phone\"".utf8)
                try #require(bytes.range(of: words) != nil)
                while let place = bytes.range(of: words) {
                    let page = place.lowerBound / 4096 * 4096
                    bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
                }
            }
            let verified = try guichet(["verify", "--desk", path, "--as", "singh"], in: folder)
            #expect(verified.code == 65)
            #expect(verified.errors.contains("the desk is damaged"))
            #expect(verified.output.contains(/[Pp]age \d+/))
            let doctor = try guichet(["doctor", "--desk", path], in: folder)
            #expect(doctor.code == 65)
            #expect(doctor.output.contains(/damage: .*[Pp]age \d+/))
            #expect(doctor.output.contains("guichet restore FILE --replace"))
            let restored = try guichet(["restore", path, "--desk", folder + "/other.sqlite"], in: folder)
            #expect(restored.code == 65)
            #expect(restored.output.contains(/[Pp]age \d+/))
            #expect(!FileManager.default.fileExists(atPath: folder + "/other.sqlite"))
        }
    }

    @Test func `a book changed in the desk decides nothing, and is named`() throws {
        try withDesk { folder, path throws in
            try change(path) { bytes in
                let (honest, forged) = (Data("is not connected".utf8), Data("is now connected".utf8))
                try #require(bytes.range(of: honest) != nil)
                while let place = bytes.range(of: honest) { bytes.replaceSubrange(place, with: forged) }
            }
            try? FileManager.default.removeItem(atPath: folder + "/.cache")
            for command in [["ask", "a palm pilot"], ["policy", "show", "MOB-2.1"], ["doctor"]] {
                let run = try guichet(command + ["--desk", path], in: folder)
                #expect(run.code == 65 && run.errors.contains("was changed in the desk after it was published"))
                #expect(!run.output.contains("now connected"))
            }
            let verify = try guichet(["verify", "--desk", path, "--json"], in: folder)
            #expect(verify.code == 1 && verify.output.contains(#""finding":"book""#), "\(verify.output)")
        }
    }
}
