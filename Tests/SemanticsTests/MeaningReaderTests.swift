// What words are close to, and what is embedded for it.

import Desk
import Foundation
import Matching
import PolicyBook
import TestSupport
import Testing

@testable import Semantics

struct MeaningReaderTests {
    private static func first(_ words: String, _ reader: MeaningReader?) -> String? {
        reader?.nearness(of: words)?.clauses.max { $0.value < $1.value }?.key
    }

    @Test func `words are closest to the clause that is asked for with them`() {
        let reader = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: nil)
        #expect(MeaningReaderTests.first("my pages come out pink", reader) == "PRN-1")
        #expect(MeaningReaderTests.first("a handset to call from abroad", reader) == "PHN-1")
        #expect(MeaningReaderTests.first("connection slow", reader) == "NET-1")
    }

    @Test func `a clause nobody wrote sentences for is found by its prose, in either language`() {
        let reader = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: nil)
        #expect(MeaningReaderTests.first("a badge that opens doors", reader) == "KEY-1")
        #expect(MeaningReaderTests.first("quelle carte ouvre les portes", reader) == "KEY-1")
    }

    @Test func `nothing is close to no words`() {
        let reader = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: nil)
        #expect(reader?.nearness(of: " \t?! 42") == nil)
    }

    @Test func `every clause has a similarity within bounds, whatever the words`() throws {
        let reader = try #require(
            MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: nil))
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let words = "a" + generator.text(pieces: 12)
            let similarities = try #require(reader.nearness(of: words)).clauses
            #expect(Set(similarities.keys) == ["PRN-1", "PHN-1", "NET-1", "KEY-1"])
            #expect(similarities.values.allSatisfy { $0 >= -2.05 && $0 <= 2.05 })
        }
    }

    @Test func `only what changed is embedded again`() throws {
        try inFolder { folder in
            let first = WordVectors()
            #expect(MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: first, cacheFolder: folder) != nil)
            #expect(first.embedded.count == Set(first.embedded).count)
            #expect(first.embedded.count == 4 + 8 + 8)
            let again = WordVectors()
            let warm = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: again, cacheFolder: folder)
            #expect(again.embedded.isEmpty)
            let changed = WordVectors()
            let book = PaperBook.book(printing: "Colour is dear.")
            #expect(MeaningReader(book: book, elsewhere: [], embedder: changed, cacheFolder: folder) != nil)
            #expect(changed.embedded == ["Paper: Printing\nColour is dear."])
            let cold = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: nil)
            #expect(warm?.nearness(of: "pink pages") == cold?.nearness(of: "pink pages"))
        }
    }

    @Test func `what was done before an interruption is not done again`() throws {
        try inFolder { folder in
            let stopped = WordVectors()
            let reader = MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: stopped, cacheFolder: folder) {
                done, _ in
                done < 5
            }
            #expect(reader == nil)
            #expect(stopped.embedded.count == 5)
            let resumed = WordVectors()
            #expect(MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: resumed, cacheFolder: folder) != nil)
            #expect(resumed.embedded.count == 20 - 5)
        }
    }

    @Test func `an engine that fails leaves no answer and no harm`() throws {
        try inFolder { folder in
            let failing = WordVectors()
            failing.failsAfter = 3
            #expect(MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: failing, cacheFolder: folder) == nil)
            failing.failsAfter = 1000
            let reader = MeaningReader(
                book: PaperBook.book(), elsewhere: [], embedder: failing, cacheFolder: "/proc/no/such")
            #expect(reader?.nearness(of: "pink") != nil)
            failing.failsAfter = 0
            #expect(reader?.nearness(of: "pink") == nil)
        }
    }

    @Test func `a damaged cache is made anew`() throws {
        try inFolder { folder in
            let path = "\(folder)/PAP-words.vectors"
            #expect(
                MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: WordVectors(), cacheFolder: folder)
                    != nil)
            let whole = try #require(PrivateFile.read(path))
            PrivateFile.write(Array(whole.dropLast(40)), to: path)
            let embedder = WordVectors()
            #expect(
                MeaningReader(book: PaperBook.book(), elsewhere: [], embedder: embedder, cacheFolder: folder) != nil)
            #expect(embedder.embedded.count == 20)
            #expect(PrivateFile.read(path)?.count == whole.count)
        }
    }

    @Test func `words nobody's clause is about are nearer to somebody else's business`() throws {
        let others = ["my car is in the garage", "a car in my garage", "soup at noon", "the dog barks"].map {
            EmbeddedText(text: $0, role: .query)
        }
        let reader = try #require(
            MeaningReader(book: PaperBook.book(), elsewhere: others, embedder: WordVectors(), cacheFolder: nil))
        let strange = try #require(reader.nearness(of: "a garage for my car"))
        #expect(strange.elsewhere > strange.here)
        let ours = try #require(reader.nearness(of: "Printing in colour"))
        #expect(ours.here > ours.elsewhere)
    }

    @Test func `somebody else's business is said in both languages and never twice`() {
        let texts = OtherBusiness.texts.map(\.text)
        #expect(Set(texts).count == texts.count)
        #expect(OtherBusiness.requests.allSatisfy { !$0.english.isEmpty && !$0.french.isEmpty })
    }
}
