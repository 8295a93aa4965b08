// Books ready to be consulted, from a folder or from a desk, as quickly as can be: compiled ones from the shelf where
// nothing has changed, and where something has, only that is read again. Says nothing to anybody but through errors.

public import Decisions
import Desk
import Glibc
public import Matching
public import PolicyBook

/// Why a book cannot be opened.
public enum BookOpeningError: Error, Sendable {
    case folder(BookFolderError)
    /// All its faults.
    case broken([BookDiagnostic])
}

/// Opens books. Equal to reading them anew, always: the shelf only saves time.
public struct CompiledBooks: Sendable {
    /// Reads a file of a folder.
    public typealias FileReading = @Sendable (BookFolder, String) throws(BookFolderError) -> [UInt8]

    /// How a book just compiled is put on the shelf: at once, or beside what its caller does next.
    public typealias Keeping = (@escaping @Sendable () -> Void) -> Void

    private let shelf: BookShelf?
    private let stemmer: Stemmer
    private let meaning: String
    private let now: @Sendable () -> Int
    private let read: FileReading

    /// Without a shelf every book is read anew. `now` is in nanoseconds since 1970; it and `read` are for tests, and
    /// so is `meaning`, which tells programs apart that would compile one book differently.
    public init(
        shelf: BookShelf?, stemmer: Stemmer = .system, meaning: String? = nil, now: (@Sendable () -> Int)? = nil,
        read: @escaping FileReading = { folder, file throws(BookFolderError) in try folder.bytes(of: file) }
    ) {
        self.shelf = shelf
        self.stemmer = stemmer
        self.meaning = (meaning ?? CompiledBooks.program) + (stemmer.isAvailable ? ", stems" : "")
        self.now = now ?? { FileStamp.now }
        self.read = read
    }

    /// The program that runs: another build may index otherwise.
    private static var program: String {
        guard let stamp = FileStamp("/proc/self/exe", in: AT_FDCWD) else { return "" }
        return "\(stamp.size) \(stamp.modified) \(stamp.inode)"
    }

    // MARK: A folder

    /// The book of a folder, ready to be consulted. Only files that may have changed since it was compiled are read.
    public func adviser(folder path: String, keep: Keeping = { $0() }) throws(BookOpeningError) -> Adviser {
        let folder: BookFolder
        do throws(BookFolderError) {
            folder = try BookFolder(path, tests: false)
        } catch {
            throw .folder(error)
        }
        guard let shelf, let name = CompiledBooks.name(of: folder.path) else {
            return try compile(files(in: FolderLook(folder, at: now()), since: nil).files)
        }
        let kept = shelf.load(name).flatMap { try? KeptFolder($0, meaning: meaning) }
        let look = FolderLook(folder, at: now(), after: kept)
        if let kept, kept.isCurrent(look), let adviser = try? kept.adviser(stemmer) { return adviser }
        let found = try files(in: look, since: kept)
        if let kept, found.changed?.isEmpty == true, let adviser = try? kept.adviser(stemmer) {
            if kept.entries != look.entries {
                shelf.store(kept.parts(entries: look.entries, meaning: meaning), as: name)
            }
            return adviser
        }
        let edited = edited(found.files, found.changed, since: kept)
        let adviser = if let edited { edited } else { try compile(found.files) }
        keep { [meaning] in
            shelf.store(KeptFolder.parts(adviser, found.files, look.entries, meaning: meaning), as: name)
        }
        return adviser
    }

    /// The files of a folder, and those that are not as they were kept; nil where some came or went.
    private func files(
        in look: FolderLook, since kept: KeptFolder?
    ) throws(BookOpeningError) -> (files: BookFiles, changed: Set<String>?) {
        let contents = kept?.contents() ?? [:]
        var changed: Set<String> = []
        var files: [(path: String, bytes: [UInt8])] = []
        for entry in look.entries {
            if entry.isAsKept, let bytes = contents[entry.path] {
                files.append((entry.path, bytes))
                continue
            }
            do throws(BookFolderError) {
                files.append((entry.path, try read(look.folder, entry.path)))
            } catch {
                throw .folder(error)
            }
            if files.last?.bytes != contents[entry.path] { changed.insert(entry.path) }
        }
        let isWhole = kept.map { $0.entries.map(\.path) == look.entries.map(\.path) } ?? false
        return (BookFiles(files), isWhole ? changed : nil)
    }

    /// The book as it was kept but for some edited policies; nil where more of it must be read again.
    private func edited(_ files: BookFiles, _ changed: Set<String>?, since kept: KeptFolder?) -> Adviser? {
        guard let kept, let changed, let before = try? kept.adviser(stemmer),
            let book = BookReader.read(files, changed: changed, since: before.book)
        else { return nil }
        return Adviser(book: book, since: before, stemmer: stemmer)
    }

    private func compile(_ files: BookFiles) throws(BookOpeningError) -> Adviser {
        let parsed = BookReader.parse(files, tests: false)
        // The other processor has nothing to do while the book is understood.
        let ahead = Aside { [stemmer] in PassageIndex.prepare(stemmer: stemmer) }
        defer { ahead.wait() }
        let reading = BookReader.read(parsed)
        guard let book = reading.book else { throw .broken(reading.diagnostics) }
        return Adviser(book: book, stemmer: stemmer)
    }

    /// One name a folder, however it is written.
    private static func name(of folder: String) -> String? {
        guard let pointer = realpath(folder, nil) else { return nil }
        defer { free(pointer) }
        let path = UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
        return "folder-\(String(UInt(bitPattern: Checksum.of(path)), radix: 16)).book"
    }

    // MARK: A desk's book

    /// A published book, ready to be consulted; `files` is asked for only where it is not compiled yet.
    public func adviser(
        revision: String, keep: Keeping = { $0() }, files: () throws -> BookFiles
    ) throws -> Adviser {
        let digits = revision.utf8.allSatisfy { $0 >= 0x30 } ? revision.split(separator: ":").last : nil
        let name = digits.map { "revision-\($0).book" }
        if let shelf, let name, let bytes = shelf.load(name), let file = try? CompiledFile(bytes, meaning: meaning),
            let adviser = try? Adviser(file, stemmer), adviser.book.revision == revision
        {
            return adviser
        }
        let adviser = try compile(files())
        if let shelf, let name, adviser.book.revision == revision {
            keep { [meaning] in
                shelf.store(CompiledFile.parts(meaning: meaning, sections: [[], adviser.section]), as: name)
            }
        }
        return adviser
    }
}
