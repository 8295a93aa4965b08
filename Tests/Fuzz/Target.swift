// What the fuzzer tries: each reader with its invariants. A broken invariant stops the process, as a crash does.

import Decisions
import Desk
import Documents
import Glibc
import Matching
import PolicyBook
import PolicyDocuments

/// The readers under test.
enum Target {
    /// `w` a whole book, `p` a policy, `b` book.yaml, `t` terms, `o` offers, `s` cases, `a` accepted findings,
    /// `q` a client’s words, `c` prose, `i` two documents. Pieces of one input are parted by lines `=== NAME`.
    static func run(_ input: [UInt8]) {
        guard let kind = input.first else { return }
        let bytes = Array(input.dropFirst())
        switch kind {
        case UInt8(ascii: "w"): readBook(pieces(bytes).map { (path: $0.name, bytes: $0.bytes) })
        case UInt8(ascii: "p"): readBook(changed("policies/mobile.md", to: bytes))
        case UInt8(ascii: "b"): readBook(changed("book.yaml", to: bytes))
        case UInt8(ascii: "t"): readBook(changed("terms.yaml", to: bytes))
        case UInt8(ascii: "o"): readBook(changed("alternatives.md", to: bytes))
        case UInt8(ascii: "s"): readBook(changed("tests/cases.yaml", to: bytes))
        case UInt8(ascii: "a"): readBook(changed("accepted.yaml", to: bytes))
        case UInt8(ascii: "q"): ask(String(decoding: bytes, as: UTF8.self))
        case UInt8(ascii: "c"): _ = CommonMark.blocks(of: String(decoding: bytes, as: UTF8.self))
        case UInt8(ascii: "i"): importDocuments(pieces(bytes).map(\.bytes))
        default: break
        }
    }

    /// Stops at a broken promise; the fuzzer keeps the input.
    private static func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
        if holds { return }
        print(promise())
        fflush(nil)
        abort()
    }

    private static func readBook(_ files: [(path: String, bytes: [UInt8])]) {
        let book = BookFiles(files)
        let reading = BookReader.read(book)
        expect((reading.book == nil) == !reading.diagnostics.isEmpty, "a book has no errors, or there is no book")
        for diagnostic in reading.diagnostics {
            let place = diagnostic.location
            let lines = (book[place.file] ?? []).count { $0 == 0x0A || $0 == 0x0D } + 1
            expect(place.line >= 1 && place.line <= lines && place.column >= 1, "a place is in its file: \(place)")
            expect(!diagnostic.line(in: .french).contains("\n"), "a diagnostic is one line")
        }
        guard let read = reading.book else { return }
        let printed = BookPrinter.files(of: read, tests: reading.tests, accepted: reading.accepted)
        let again = BookReader.read(printed)
        expect(again.book != nil, "a printed book reads: \(words(again.diagnostics))")
        expect(
            again.book.map { BookPrinter.files(of: $0) } == BookPrinter.files(of: read),
            "a printed book reads back equal")
        expect(again.tests.count == reading.tests.count, "printed cases read back")
    }

    private static let adviser: Adviser? = BookReader.read(BookFiles(smallBook)).book.map { Adviser(book: $0) }

    private static func ask(_ words: String) {
        guard let adviser, let date = CivilDate("2026-05-01") else { return expect(false, "the small book reads") }
        let count = words.unicodeScalars.count
        for language in Language.allCases {
            let answer = try? adviser.consult(words, language: language, facts: [:], absent: [], on: date)
            for fact in answer?.recognised ?? [] {
                let isInside = 0 <= fact.start && fact.start < fact.end && fact.end <= count
                expect(isInside, "recognised words are in the words")
            }
        }
    }

    private static func importDocuments(_ documents: [[UInt8]]) {
        guard let date = CivilDate("2026-05-01") else { return }
        let read = documents.prefix(2).map { try? PlainDocument(name: "d.md", bytes: $0) }
        guard let first = read.first, first != nil || read.count > 1 else { return }
        let made = PolicyImport(
            english: first, french: read.count > 1 ? read[1] : nil, terms: ImportTerms(today: date))
        let back = made.readBack()
        expect(back.faults.isEmpty, "an imported policy reads: \(words(back.faults))")
        expect(back.policy?.clauses.map(\.text) == made.policy.clauses.map(\.text), "it says the same")
    }

    private static func words(_ diagnostics: [BookDiagnostic]) -> String {
        diagnostics.first?.line(in: .english) ?? ""
    }

    private static func changed(_ path: String, to bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
        smallBook.filter { $0.path != path } + [(path: path, bytes: bytes)]
    }

    private static func pieces(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        var pieces: [(name: String, bytes: [UInt8])] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: "=== ".utf8), pieces.count < 8 {
                pieces.append((String(decoding: line.dropFirst(4), as: UTF8.self), []))
            } else if !pieces.isEmpty {
                pieces[pieces.count - 1].bytes += line + [0x0A]
            }
        }
        return pieces
    }
}
