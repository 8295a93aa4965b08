// Policy books from a folder or from a desk, ready to be consulted. A book with errors is never given out.

import CompiledBooks
import Decisions
import Desk
import PolicyBook
import SQLiteStorage
import Storage

/// Opens policy books.
enum BookLoading {
    /// The book of a folder, or else the one the desk published last, ready to be consulted.
    static func adviser(
        folder: String?, desk: String?, keep: CompiledBooks.Keeping = { $0() }
    ) throws -> Adviser {
        guard let folder else {
            let path = try DeskPath.readable(desk)
            return try adviser(in: SQLiteStore(path: path, mode: .readOnly), keep: keep)
        }
        return try failing { try CompiledBooks(shelf: shelf).adviser(folder: folder, keep: keep) }
    }

    /// The files of a folder's book, or else of the one the desk published last.
    static func files(folder: String?, desk: String?) throws -> BookFiles {
        if let folder { return try BookFiles(folder: folder) }
        let store = try SQLiteStore(path: DeskPath.readable(desk), mode: .readOnly)
        guard let published = try store.book(revision: nil) else { throw Failure.noBook }
        return try BookFiles(published)
    }

    /// The same book with its cases.
    static func reading(folder: String?, desk: String?) throws -> (book: Book, tests: [BookTest]) {
        try read(files(folder: folder, desk: desk))
    }

    /// The book a desk published last, ready to be consulted.
    static func adviser(
        in store: any TicketStore, keep: CompiledBooks.Keeping = { $0() }
    ) throws -> Adviser {
        guard let revision = try store.bookRevision() else { throw Failure.noBook }
        return try failing {
            try CompiledBooks(shelf: shelf).adviser(revision: revision, keep: keep) {
                guard let published = try store.book(revision: revision) else { throw Failure.noBook }
                return try BookFiles(published)
            }
        }
    }

    /// Compiles the book a desk has just published, so that the first question to it waits for nothing; no book is no
    /// failure.
    static func keepReady(in store: any TicketStore) {
        _ = try? adviser(in: store)
    }

    /// A book with its cases; all its faults where it has any.
    static func read(_ files: BookFiles) throws(Failure) -> (book: Book, tests: [BookTest]) {
        let reading = BookReader.read(files)
        guard let book = reading.book else { throw .brokenBook(reading.diagnostics) }
        return (book, reading.tests)
    }

    /// Where compiled books are kept: `guichet/books` in the person's cache folder; nil where GUICHET_NO_CACHE is set
    /// or nobody has a home.
    static var shelf: BookShelf? {
        guard Environment.value("GUICHET_NO_CACHE") == nil else { return nil }
        if let folder = Environment.value("XDG_CACHE_HOME"), folder.hasPrefix("/") {
            return BookShelf(path: "\(folder)/guichet/books")
        }
        guard let home = Environment.value("HOME") ?? Login.home, home.hasPrefix("/") else { return nil }
        return BookShelf(path: "\(home)/.cache/guichet/books")
    }

    private static func failing(_ open: () throws -> Adviser) throws -> Adviser {
        do {
            return try open()
        } catch let error as BookOpeningError {
            switch error {
            case .folder(let error): throw Failure.folder(error)
            case .broken(let diagnostics): throw Failure.brokenBook(diagnostics)
            }
        }
    }
}

extension BookFiles {
    /// The files of a book a desk keeps; fails where they are not those of its revision.
    init(_ published: PublishedBook) throws(Failure) {
        self.init(published.files.map { (path: $0.path, bytes: $0.content) })
        if revision != published.revision { throw .changedBook(published.revision) }
    }
}
