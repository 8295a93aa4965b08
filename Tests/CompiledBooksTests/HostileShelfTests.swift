// Whatever lies on the shelf, the book opened is the folder's.

import CompiledBooks
import Decisions
import Desk
import Foundation
import PolicyBook
import TestSupport
import Testing

@Test(arguments: 0..<6)
func `a compiled book that was tampered with is compiled anew`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try CountedFolder(CountedFolder.small)
    let book = try folder.open().book
    let kept = try #require(folder.kept)
    let good = [UInt8](try Data(contentsOf: kept))
    for _ in 0..<15 {
        var bytes = good
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
        case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 2:
            for _ in 0..<Int.random(in: 2...20, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
        case 3: bytes.swapAt(Int.random(in: 0..<200, using: &random), Int.random(in: 0..<bytes.count, using: &random))
        default: bytes += Array(repeating: 0, count: Int.random(in: 1...9, using: &random))
        }
        try Data(bytes).write(to: kept)
        #expect(try folder.open().book == book)
    }
}

@Test func `a shelf that others could write to is passed over`() throws {
    let folder = try CountedFolder(CountedFolder.small)
    let book = try folder.open().book
    let kept = try #require(folder.kept)
    _ = folder.readFiles()
    for (path, mode) in [(kept.path, 0o666), (folder.shelf.path, 0o777)] as [(String, mode_t)] {
        chmod(path, mode)
        #expect(try folder.open().book == book)
        #expect(folder.readFiles().count > 3)
    }
    #expect(folder.shelf.state == .unsafe)
    chmod(folder.shelf.path, 0o700)
    var status = stat()
    stat(kept.path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
}

@Test func `links in the place of a compiled book are not followed`() throws {
    let folder = try CountedFolder(CountedFolder.small)
    let book = try folder.open().book
    let kept = try #require(folder.kept)
    let elsewhere = folder.book + "/elsewhere"
    try FileManager.default.moveItem(atPath: kept.path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: kept.path, withDestinationPath: elsewhere)
    _ = folder.readFiles()
    #expect(try folder.open().book == book)
    #expect(folder.readFiles().count > 3)
}

@Test func `where nothing can be kept books are read anew`() throws {
    let folder = try CountedFolder(CountedFolder.small)
    let file = folder.book + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    for path in [file, file + "/below", "/proc/self/books", ""] {
        let books = CompiledBooks(shelf: BookShelf(path: path), meaning: "test")
        #expect(try books.adviser(folder: folder.book).book.id == "NCR")
    }
    #expect(BookShelf(path: folder.book + "/none").state == .absent)
}

@Test func `old books make room`() throws {
    let folder = try CountedFolder(CountedFolder.small)
    _ = try folder.open()
    for number in 0..<40 {
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder.shelf.path)/revision-\(number).book"))
    }
    _ = try folder.open(meaning: "other")
    guard case .usable(let books, let bytes) = folder.shelf.state else {
        Issue.record("the shelf is not usable")
        return
    }
    #expect(books == 32)
    #expect(bytes > 10_000)
}

@Test func `openings at once, while the book changes, all give a whole book`() async throws {
    let folder = try CountedFolder(CountedFolder.small)
    let text = try folder.text("policies/usb.md")
    let revisions = (2027...2028).map { year in
        var texts = Dictionary(uniqueKeysWithValues: folder.files.files.map { ($0.path, $0.bytes) })
        texts["policies/usb.md"] = Array(text.replacingOccurrences(of: "review: 2027", with: "review: \(year)").utf8)
        return BookFiles(texts.map { (path: $0.key, bytes: $0.value) }).revision
    }
    try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<12 {
            group.addTask {
                if number % 3 == 0 {
                    let new = number % 2 == 0 ? "review: 2027" : "review: 2028"
                    let changed = text.replacingOccurrences(of: "review: 2027", with: new)
                    let draft = URL(fileURLWithPath: folder.book + "/.draft\(number)")
                    try Data(changed.utf8).write(to: draft)
                    rename(draft.path, folder.book + "/policies/usb.md")
                }
                return try folder.open(ahead: 0).book.revision
            }
        }
        for try await revision in group { #expect(revisions.contains(revision)) }
    }
    #expect(try folder.open(ahead: 0).book.revision == BookFiles(folder: folder.book).revision)
}
