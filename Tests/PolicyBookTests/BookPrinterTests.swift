// The printer is the inverse of the reader.

import Desk
import PolicyBook
import Testing

@Test(arguments: 0..<300)
func `a printed book reads back the same`(seed: Int) {
    var random = RandomBook(seed: UInt64(seed))
    let book = random.book()
    let reading = BookReader.read(BookPrinter.files(of: book))
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    #expect(reading.book?.withoutPlaces == book)
}

@Test func `printing what was printed changes nothing`() throws {
    var random = RandomBook(seed: 7)
    let files = BookPrinter.files(of: random.book())
    let book = try #require(BookReader.read(files).book)
    #expect(BookPrinter.files(of: book) == files)
    #expect(book.revision == files.revision)
}

@Test func `tests and accepted findings are printed too`() throws {
    let reading = BookReader.read(GoodBook.files)
    let book = try #require(reading.book)
    let again = BookReader.read(BookPrinter.files(of: book, tests: reading.tests, accepted: reading.accepted))
    #expect(again.diagnostics.isEmpty)
    #expect(again.tests.map(\.given) == reading.tests.map(\.given))
    #expect(again.tests.map(\.expected) == reading.tests.map(\.expected))
    #expect(again.tests.map(\.text) == reading.tests.map(\.text))
    #expect(again.accepted.map(\.because) == reading.accepted.map(\.because))
}
