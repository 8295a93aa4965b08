// A book opened: read anew, from its compiled form, and after one file of it has changed; then asked. On a copy of its
// folder.

import ArgumentParser
import CompiledBooks
import Decisions
import Desk
import FoundationEssentials
import PolicyBook

struct BookBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "Times opening a book: cold, warm, and with one file changed.")

    @Option(help: "The book.") var book = "Sources/DemoDesk/Book"
    @Option(help: "How many times each.") var times = 20
    @Option(help: "Words that name no fact: answered on a new day each time, then once more.")
    var words = "it has done nothing at all since this morning"

    /// A line more changes nothing but places; another word, and another rule, are indexed again.
    private static let edits = [
        ("changed", "---\n", "---\n\n"), ("reworded", "### English\n", "### English\nBench. "),
        ("reruled", "```rule\n", "```rule\nnone-because: {en: Bench, fr: Banc}\n"),
    ]

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
        let edited = try time(books, copy, "\(copy)/\(policy)")
        guard case .usable(_, let bytes) = shelf.state else { throw ValidationError("nothing was kept") }
        Report.line(
            [
                ("bench", "\"book\""), ("files", String(try BookFolder(copy, tests: false).files.count)),
                ("clauses", String(opened.book.policies.reduce(0) { $0 + $1.clauseIDs.count })),
                ("kept_kib", String(bytes / 1024)),
            ] + cold.fields("cold") + warm.fields("warm") + edited
                + (try time(opened)) + [("peak_mib", Report.peakMemory)])
    }

    /// Words to their explained answer, the first time of a day and the second.
    private func time(_ adviser: Adviser) throws -> [(String, String)] {
        var (first, again) = (Samples(), Samples())
        for day in 0..<times {
            let date = CivilDate(dayNumber: MatchingSet.date.dayNumber + day)
            _ = try first.time { try adviser.consult(words, language: .english, on: date) }
            _ = try again.time { try adviser.consult(words, language: .english, on: date) }
        }
        return first.fields("words_first") + again.fields("words_again")
    }

    /// Opening after each kind of edit, without what is done beside the answer, and that by itself.
    private func time(_ books: CompiledBooks, _ folder: String, _ policy: String) throws -> [(String, String)] {
        let text = try String(contentsOfFile: policy, encoding: .utf8)
        var figures: [(String, String)] = []
        for (name, old, new) in BookBench.edits {
            guard text.contains(old) else { continue }
            var samples = Samples()
            for count in 1...times {
                let edited = text.replacing(old, with: new, maxReplacements: 1) + String(repeating: "\n", count: count)
                try edited.write(toFile: policy, atomically: false, encoding: .utf8)
                _ = try samples.time { try books.adviser(folder: folder) { _ in } }
            }
            figures += samples.fields(name)
        }
        var kept = Samples()
        for count in 1...times {
            let longer = text + String(repeating: "\n", count: count)
            try longer.write(toFile: policy, atomically: false, encoding: .utf8)
            _ = try books.adviser(folder: folder) { keep in kept.time { keep() } }
        }
        return figures + kept.fields("keeping")
    }
}
