// A document made into a PDF by the built program, and read back by poppler's.

import Documents
import Foundation
import Testing

struct PrintedPDF {
    let bytes: Data

    struct Run {
        var output: Data
        var errors: String
        var code: Int32
    }

    init(_ document: Document, _ arguments: [String] = []) throws {
        let run = try PrintedPDF.run(arguments, DocumentLines.text(of: document))
        try #require(run.code == 0, "\(run.errors)")
        bytes = run.output
    }

    /// Its bytes, each a letter.
    var source: String { String(data: bytes, encoding: .isoLatin1) ?? "" }

    var text: String { get throws { try read("pdftotext", ["-raw", "-enc", "UTF-8"], after: ["-"]) } }
    var about: String { get throws { try read("pdfinfo", []) } }
    var structure: String { get throws { try read("pdfinfo", ["-struct"]) } }
    var structureWithText: String { get throws { try read("pdfinfo", ["-struct-text"]) } }
    /// What poppler finds odd about its elements.
    var complaints: String { get throws { try run("pdfinfo", ["-struct"]).errors } }
    var fonts: String { get throws { try read("pdffonts", []) } }

    /// The program beside the test bundle, with words to read.
    static func run(_ arguments: [String], _ input: String) throws -> Run {
        let own = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return try run(own.deletingLastPathComponent().appendingPathComponent("guichet-pdf").path, arguments, input)
    }

    private static func run(_ program: String, _ arguments: [String], _ input: String) throws -> Run {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
        try Data(input.utf8).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            output: try Data(contentsOf: files[1]),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
            code: process.terminationStatus)
    }

    private func read(_ program: String, _ arguments: [String], after: [String] = []) throws -> String {
        String(decoding: try run(program, arguments, after: after).output, as: UTF8.self)
    }

    private func run(_ program: String, _ arguments: [String], after: [String] = []) throws -> Run {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
        try bytes.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try PrintedPDF.run("/usr/bin/\(program)", arguments + [file.path] + after, "")
    }
}
