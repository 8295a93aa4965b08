// The files policies come from and go to: plain documents read whole, and a policy put into a book that still reads.

import Desk
import Glibc
import PolicyBook
import PolicyDocuments
import Terminal

extension PlainDocument {
    /// The documents of some paths by language: English, then French; one alone is in the language its words are from.
    static func pair(_ paths: [String], in reader: Language) throws -> [Language: PlainDocument] {
        let documents = try paths.map { try PlainDocument.read($0, in: reader) }
        guard documents.count < 2 else { return [.english: documents[0], .french: documents[1]] }
        return Dictionary(uniqueKeysWithValues: documents.map { ($0.likelyLanguage ?? .english, $0) })
    }

    private static func read(_ path: String, in reader: Language) throws(Failure) -> PlainDocument {
        let bytes = try FileReading.bytes(of: path)
        do throws(DocumentFault) {
            return try PlainDocument(name: path, bytes: bytes)
        } catch {
            let place = if case .damaged(let line, let column) = error { "\(path):\(line):\(column)" } else { path }
            Output.complain("\(place): \(error.words[reader])")
            throw .inputHadErrors
        }
    }
}

/// A policy to be added to a book on disk.
struct BookAddition {
    let folder: String
    let policy: String

    /// Adds the policy’s file and gives its path. The book must read before and after; else nothing is written.
    func write(_ text: String) throws -> String {
        let path = "\(folder)/policies/\(policy).md"
        let before = try BookFiles(folder: folder)
        _ = try BookLoading.read(before)
        guard access(path, F_OK) != 0 else {
            throw Failure.cannotWrite(path, reason: say("it is there already", "il existe déjà"))
        }
        let added =
            before.files.map { (path: $0.path, bytes: $0.bytes) } + [
                (path: "policies/\(policy).md", bytes: Array(text.utf8))
            ]
        _ = try BookLoading.read(BookFiles(added))
        let made = mkdir("\(folder)/policies", 0o777) == 0
        do {
            try FileWriting.write(text, to: path)
        } catch {
            if made { rmdir("\(folder)/policies") }
            throw error
        }
        return path
    }
}

extension Output {
    /// A document’s own text: byte for byte into a file or a pipe, made safe line by line on a terminal.
    static func written(_ text: String) throws(Failure) {
        guard isTerminal(1) else { return try document(text) }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try self.line(String(line))
        }
    }
}
