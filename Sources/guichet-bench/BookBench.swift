// A book opened: read anew, from its compiled form, and after one file of it has changed. On a copy of its folder.

import ArgumentParser
import CompiledBooks
import Decisions
import FoundationEssentials
import PolicyBook

struct BookBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "Times opening a book: cold, warm, and with one file changed.")

    @Option(help: "The book.") var book = "Sources/DemoDesk/Book"
    @Option(help: "How many times each.") var times = 20

    func run() throws {
        let root = FileManager.default.temporaryDirectory.path + "/guichet-bench-\(UInt32.random(in: 0...UInt32.max))"
        let copy = root + "/book"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.copyItem(atPath: book, toPath: copy)
        let shelf = BookShelf(path: root + "/books")
        // Files just copied are not trusted to have settled: the clock stands an hour later.
        let books = CompiledBooks(shelf: shelf, now: { Int(Date.now.timeIntervalSince1970 + 3600) * 1_000_000_000 })
        let bare = CompiledBooks(shelf: nil)
        var cold = Samples()
        for _ in 0..<times { _ = try cold.time { try bare.adviser(folder: copy) } }
        let opened = try books.adviser(folder: copy)
        var warm = Samples()
        for _ in 0..<times { _ = try warm.time { try books.adviser(folder: copy) } }
        guard let policy = try BookFolder(copy).files.first(where: { $0.hasPrefix("policies/") }) else {
            throw ValidationError("a book without policies")
        }
        let text = try String(contentsOfFile: "\(copy)/\(policy)", encoding: .utf8)
        var changed = Samples()
        for count in 1...times {
            let longer = text + String(repeating: "\n", count: count)
            try longer.write(toFile: "\(copy)/\(policy)", atomically: false, encoding: .utf8)
            _ = try changed.time { try books.adviser(folder: copy) }
        }
        guard case .usable(_, let bytes) = shelf.state else { throw ValidationError("nothing was kept") }
        Report.line(
            [
                ("bench", "\"book\""), ("files", String(try BookFolder(copy, tests: false).files.count)),
                ("clauses", String(opened.book.policies.reduce(0) { $0 + $1.clauseIDs.count })),
                ("kept_kib", String(bytes / 1024)),
            ] + cold.fields("cold") + warm.fields("warm") + changed.fields("changed")
                + [("peak_mib", Report.peakMemory)])
    }
}
