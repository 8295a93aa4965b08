// A folder with a copy of the demo book and a shelf of its own, where every file read is counted.

import CompiledBooks
import Decisions
import Foundation
import PolicyBook
import Synchronization

/// A book on disk, gone when the test is.
final class CountedFolder: Sendable {
    let book: String
    let shelf: BookShelf
    private let root: String
    private let reads = Mutex<[String]>([])
    private let clock = Mutex(0)

    /// The files of the demo book.
    static let demo: BookFiles? = {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/DemoDesk/Book")
        return try? BookFiles(folder: sources.path)
    }()

    /// A part of it, quick to compile.
    static let small: BookFiles? = demo.map { files in
        BookFiles(
            files.files.filter { !$0.path.hasPrefix("policies/") || $0.path.hasPrefix("policies/u") }
                .map { (path: $0.path, bytes: $0.path == "terms.yaml" ? [] : $0.bytes) })
    }

    let files: BookFiles

    init(_ files: BookFiles? = CountedFolder.demo) throws {
        self.files = files ?? BookFiles([])
        root = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        book = root + "/book"
        shelf = BookShelf(path: root + "/cache/guichet/books")
        for folder in ["/book/policies", "/book/tests"] {
            try FileManager.default.createDirectory(atPath: root + folder, withIntermediateDirectories: true)
        }
        for file in self.files.files { try write(file.bytes, to: file.path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The paths read since this was asked last.
    func readFiles() -> [String] {
        reads.withLock { found in
            defer { found = [] }
            return found
        }
    }

    /// Books whose clock is so many seconds ahead of the host's.
    func books(ahead seconds: Int = 10, meaning: String = "test", isShelved: Bool = true) -> CompiledBooks {
        let nanoseconds = Int(Date().timeIntervalSince1970 * 1e9) + seconds * 1_000_000_000
        return CompiledBooks(shelf: isShelved ? shelf : nil, meaning: meaning, now: { nanoseconds }) {
            [self] folder, file throws(BookFolderError) in
            reads.withLock { $0.append(file) }
            return try folder.bytes(of: file)
        }
    }

    /// The book, opened.
    func open(ahead seconds: Int = 10, meaning: String = "test") throws -> Adviser {
        try books(ahead: seconds, meaning: meaning).adviser(folder: book)
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(book)/\(path)"))
    }

    func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(book)/\(path)", encoding: .utf8)
    }

    func replace(_ old: String, by new: String, in path: String) throws {
        try write(Array(try text(path).replacingOccurrences(of: old, with: new).utf8), to: path)
    }

    /// The compiled file of the book; nil while there is none.
    var kept: URL? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? []
        return names.first { $0.hasSuffix(".book") }.map { URL(fileURLWithPath: "\(shelf.path)/\($0)") }
    }
}
