// A folder's book as it was compiled: what its files looked like, the book ready to be consulted, and the files' bytes,
// so that those that have not changed need not be read again to compile it anew.

import Decisions
import Desk
import Glibc
import Matching
import PolicyBook

/// A file of a book as it was looked at.
struct FolderEntry: Equatable, Flat {
    let path: String
    /// nil when it could not be looked at.
    var stamp: FileStamp?
    /// Whether any later change must show in the stamp.
    var isSettled: Bool
    /// Whether it can only be what was kept. Not kept itself.
    var isAsKept = false

    init(path: String, stamp: FileStamp?, isSettled: Bool) {
        self.path = path
        self.stamp = stamp
        self.isSettled = isSettled
    }

    func write(to writer: inout FlatWriter) {
        writer.text(path)
        writer.maybe(stamp)
        writer.flag(isSettled)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(path: try reader.text(), stamp: try reader.maybe(), isSettled: try reader.flag())
    }

    static func == (left: FolderEntry, right: FolderEntry) -> Bool {
        left.path == right.path && left.stamp == right.stamp && left.isSettled == right.isSettled
    }
}

/// A folder looked at, before any file of it is read: what is read later can only be newer than its stamp.
struct FolderLook {
    let folder: BookFolder
    private(set) var entries: [FolderEntry] = []

    init(_ folder: BookFolder, at now: Int, after kept: KeptFolder? = nil) {
        self.folder = folder
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        let earlier = kept?.entries ?? []
        entries.reserveCapacity(folder.files.count)
        for (place, path) in folder.files.enumerated() {
            let stamp = FileStamp(path, in: descriptor)
            var entry = FolderEntry(path: path, stamp: stamp, isSettled: stamp?.isSettled(at: now) ?? false)
            // Both lists are in order of path: but for files added or gone, an entry stands where it stood.
            let old =
                place < earlier.count && earlier[place].path == path
                ? earlier[place] : earlier.first { $0.path == path }
            if let old, old.isSettled, old.stamp == stamp {
                entry.isSettled = true
                entry.isAsKept = true
            }
            entries.append(entry)
        }
    }
}

/// What is kept of a folder's book.
struct KeptFolder {
    private enum Section: Int {
        case entries, adviser, contents
    }

    let entries: [FolderEntry]
    private let file: CompiledFile

    /// What a file says, if it is one of ours.
    init(_ bytes: FlatBytes, meaning: String) throws(FlatFault) {
        file = try CompiledFile(bytes, meaning: meaning)
        var reader = try file.section(Section.entries.rawValue)
        entries = try reader.list()
    }

    /// The file to keep of a book just compiled.
    static func parts(_ adviser: Adviser, _ files: BookFiles, _ entries: [FolderEntry], meaning: String) -> [[UInt8]] {
        var contents = FlatWriter(capacity: files.files.reduce(0) { $0 + $1.bytes.count + 8 })
        for file in files.files { contents.piece(file.bytes) }
        return CompiledFile.parts(
            meaning: meaning, sections: [section(entries), adviser.section, contents.bytes])
    }

    /// The same file with what its files look like now.
    func parts(entries: [FolderEntry], meaning: String) -> [[UInt8]] {
        let rest = [Section.adviser, .contents].map { file.copy($0.rawValue) }
        return CompiledFile.parts(meaning: meaning, sections: [KeptFolder.section(entries)] + rest)
    }

    private static func section(_ entries: [FolderEntry]) -> [UInt8] {
        var writer = FlatWriter()
        writer.list(entries)
        return writer.bytes
    }

    /// Whether no file can have changed, come or gone.
    func isCurrent(_ look: FolderLook) -> Bool {
        look.entries.count == entries.count && look.entries.allSatisfy(\.isAsKept)
    }

    /// The book, ready to be consulted.
    func adviser(_ stemmer: Stemmer) throws(FlatFault) -> Adviser {
        try Adviser(file, stemmer)
    }

    /// What each file held; empty where that cannot be told.
    func contents() -> [String: [UInt8]] {
        guard var reader = try? file.section(Section.contents.rawValue) else { return [:] }
        var contents: [String: [UInt8]] = [:]
        for entry in entries {
            guard let bytes = try? reader.plain(UInt8.self) else { return [:] }
            contents[entry.path] = bytes
        }
        return contents
    }
}

extension Adviser {
    /// The section that holds it, in a file of a folder and in one of a desk alike.
    private static var place: Int { 1 }

    var section: [UInt8] {
        var writer = FlatWriter(capacity: 1 << 21)
        write(to: &writer)
        return writer.bytes
    }

    init(_ file: CompiledFile, _ stemmer: Stemmer) throws(FlatFault) {
        var reader = try file.section(Adviser.place)
        try self.init(from: &reader, stemmer: stemmer)
        guard reader.isAtEnd else { throw FlatFault() }
    }
}
