// Every file `Transcripts/*.test`, run against the built program, each in a folder of its own.

import Foundation
import Glibc
import Matching
import Testing

struct TranscriptTests {
    private static let here = (#filePath as NSString).deletingLastPathComponent + "/Transcripts"

    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: here)) ?? [])
        .filter { $0.hasSuffix(".test") && $0 != inflected }.sorted()
    /// What is only so where words are stemmed.
    private static let inflected = "inflection.test"

    @Test func `there are transcripts to run`() {
        #expect(TranscriptTests.files.count >= 6)
    }

    @Test(arguments: files)
    func `the program answers as its transcripts say`(_ file: String) throws { try run(file) }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `the program answers inflected words as its transcript says`() throws {
        try run(TranscriptTests.inflected)
    }

    private func run(_ file: String) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()),
            create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let transcript = Transcript(try String(contentsOfFile: "\(TranscriptTests.here)/\(file)", encoding: .utf8))
        #expect(!transcript.steps.isEmpty)
        for step in transcript.steps { try check(step, of: file, in: folder) }
    }

    private func check(_ step: TranscriptStep, of file: String, in folder: String) throws {
        var words = CommandWords.split(step.command).map { TranscriptTests.replaced($0, folder) }
        var environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb", "TZ": "UTC"]
        while let first = words.first, first != "guichet", let mark = first.firstIndex(of: "=") {
            environment[String(first[..<mark])] = String(first[first.index(after: mark)...])
            words.removeFirst()
        }
        let input = step.input.map { $0 + "\n" }.joined()
        let run = try BuiltProgram.run(Array(words.dropFirst()), in: folder, environment: environment, input: input)
        let output = TranscriptTests.lines(run.output, folder)
        let errors = TranscriptTests.lines(run.errors, folder)
        let place = Comment(rawValue: "\(file):\(step.line): \(step.comment)\n\(run.output)\(run.errors)")
        #expect(ExpectedLine.match(step.output[...], output[...]), place)
        #expect(ExpectedLine.match(step.errors[...], errors[...]), place)
        #expect(run.code == step.code, place)
    }

    private static func replaced(_ word: String, _ folder: String) -> String {
        word.replacingOccurrences(of: "$TMP", with: folder).replacingOccurrences(of: "$HERE", with: here)
    }

    /// Printed lines with what differs between machines named: folders and the login.
    private static func lines(_ text: String, _ folder: String) -> [String] {
        let login = getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? "?"
        var lines =
            text
            .replacingOccurrences(of: folder, with: "$TMP").replacingOccurrences(of: here, with: "$HERE")
            .replacingOccurrences(of: "\(login) is its", with: "$LOGIN is its")
            .components(separatedBy: "\n")
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }
}

/// A command line cut into words as a shell would, without its expansions.
enum CommandWords {
    static func split(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let done = word { words.append(done) }
        return words
    }
}
