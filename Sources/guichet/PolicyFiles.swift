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
    let policy: Policy

    /// Adds the policy’s file and gives its path. The book must read before and after; else nothing is written.
    func write(_ text: String) throws -> String {
        let path = "\(folder)/policies/\(policy.id).md"
        let before = try BookFiles(folder: folder)
        let book = try BookLoading.read(before).book
        guard access(path, F_OK) != 0 else {
            throw Failure.cannotWrite(path, reason: say("it is there already", "il existe déjà"))
        }
        // Left to the reader, the file that is not there yet would be named as the one that has the id.
        if let taken = places(in: book).first(where: { $0.id == policy.id }) {
            let place = "\(taken.location.file):\(taken.location.line)"
            throw Failure.cannotWrite(
                path,
                reason: say(
                    "the id \(policy.id) is taken at \(place)", "l’identifiant \(policy.id) est pris à \(place)"))
        }
        let added =
            before.files.map { (path: $0.path, bytes: $0.bytes) } + [
                (path: "policies/\(policy.id).md", bytes: Array(text.utf8))
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

    /// Everything of a book that bears an id of the one namespace.
    private func places(in book: Book) -> [(id: String, location: PolicyBook.SourceLocation)] {
        book.policies.map { ($0.id, $0.location) } + book.offers.map { ($0.id, $0.location) }
            + book.policies.flatMap(\.clauses).map { ($0.id, $0.location) }
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
