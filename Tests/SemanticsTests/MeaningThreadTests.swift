// Meaning in the background: nothing before it is asked for, the newest words last.

import Glibc
import Matching
import PolicyBook
import Synchronization
import Testing

@testable import Semantics

struct MeaningThreadTests {
    /// A pipe whose reading end waits for a wake.
    private struct Bell: Sendable {
        let ends: [Int32]

        init() {
            var pair: [Int32] = [-1, -1]
            _ = pipe(&pair)
            ends = pair
        }

        func ring() {
            var byte: UInt8 = 1
            _ = write(ends[1], &byte, 1)
        }

        func wait() {
            var byte: UInt8 = 0
            _ = read(ends[0], &byte, 1)
        }

        func close() { for end in ends { Glibc.close(end) } }
    }

    /// The answers up to the one for these words.
    private func answers(_ thread: MeaningThread, upTo words: String, _ bell: Bell) -> [MeaningThread.Answer] {
        var answers: [MeaningThread.Answer] = []
        while answers.last?.words != words {
            bell.wait()
            answers += thread.takeAnswers()
        }
        return answers
    }

    @Test func `the newest words are answered last, and the engine is opened once`() {
        let bell = Bell()
        let opened = Mutex(0)
        let thread = MeaningThread(settleMilliseconds: 1, wake: bell.ring) { book, _ in
            opened.withLock { $0 += 1 }
            return MeaningReader(book: book, embedder: WordVectors(), cacheFolder: nil)
        }
        thread.use(PaperBook.book())
        #expect(opened.withLock(\.self) == 0)
        for words in ["p", "pi", "pin", "pink"] { thread.compare(words) }
        let first = answers(thread, upTo: "pink", bell)
        #expect(first.last?.nearness.clauses.count == 4)
        thread.compare("slow connection")
        #expect(answers(thread, upTo: "slow connection", bell).count == 1)
        #expect(opened.withLock(\.self) == 1)
        thread.stop()
        bell.close()
    }

    @Test func `words wait for the book, and a new book is made ready`() {
        let bell = Bell()
        let revisions = Mutex<[String]>([])
        let thread = MeaningThread(settleMilliseconds: 0, wake: bell.ring) { book, _ in
            revisions.withLock { $0.append(book.revision) }
            return MeaningReader(book: book, embedder: WordVectors(), cacheFolder: nil)
        }
        thread.compare("pink")
        thread.use(PaperBook.book())
        #expect(answers(thread, upTo: "pink", bell).count == 1)
        thread.use(PaperBook.book(revision: "sha256:2"))
        thread.compare("handset")
        _ = answers(thread, upTo: "handset", bell)
        #expect(revisions.withLock(\.self) == ["sha256:1", "sha256:2"])
        thread.stop()
        bell.close()
    }

    @Test func `stopping interrupts a book that is being made ready`() {
        let bell = Bell()
        let thread = MeaningThread(settleMilliseconds: 0, wake: bell.ring) { _, isWanted in
            bell.ring()
            while isWanted() { sched_yield() }
            return nil
        }
        thread.use(PaperBook.book())
        thread.compare("pink")
        bell.wait()
        thread.stop()
        #expect(thread.takeAnswers().isEmpty)
        thread.compare("after the end")
        thread.stop()
        bell.close()
    }
}
