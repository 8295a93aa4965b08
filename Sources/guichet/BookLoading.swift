// Policy books from a folder or from a desk. A book with errors is never given out.

import Desk
import PolicyBook
import SQLiteStorage
import Storage

/// Reads policy books.
enum BookLoading {
    /// The book of a folder, or else the one the desk published last.
    static func book(folder: String?, desk: String?) throws -> Book {
        if let folder { return try book(of: BookFiles(folder: folder)) }
        let path = try DeskPath.path(desk)
        return try book(in: SQLiteStore(path: path, mode: .readOnly))
    }

    /// The book a desk published last.
    static func book(in store: any TicketStore) throws -> Book {
        guard let published = try store.book(revision: nil) else { throw Failure.noBook }
        return try book(of: BookFiles(published.files.map { (path: $0.path, bytes: $0.content) }))
    }

    /// A book without its cases; all its faults where it has any.
    private static func book(of files: BookFiles) throws(Failure) -> Book {
        let reading = BookReader.read(files, tests: false)
        guard let book = reading.book else { throw .brokenBook(reading.diagnostics) }
        return book
    }

    /// A book with its cases; all its faults where it has any.
    static func read(_ files: BookFiles) throws(Failure) -> (book: Book, tests: [BookTest]) {
        let reading = BookReader.read(files)
        guard let book = reading.book else { throw .brokenBook(reading.diagnostics) }
        return (book, reading.tests)
    }
}
