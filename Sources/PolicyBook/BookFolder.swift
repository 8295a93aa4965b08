// Reading a book's folder: the only effect of this module. Judges nothing of what the files say.

public import Desk
import Glibc

/// Why a folder cannot be read as a book.
public enum BookFolderError: Error, Sendable, Hashable, Worded {
    case noFolder(String)
    case notAFolder(String)
    case noBook(String)
    case notAFile(String)
    case tooLarge(String)
    /// The second part is `errno`.
    case unreadable(String, Int32)

    public var words: Bilingual {
        switch self {
        case .noFolder(let path):
            Bilingual("there is no folder “\(path)”", "il n’y a pas de dossier « \(path) »")
        case .notAFolder(let path):
            Bilingual(
                "“\(path)” is not a folder; a book is a folder with a file book.yaml",
                "« \(path) » n’est pas un dossier ; un recueil est un dossier qui contient un fichier book.yaml")
        case .noBook(let path):
            Bilingual(
                "“\(path)” is not a policy book: it has no file book.yaml",
                "« \(path) » n’est pas un recueil de politiques : il n’a pas de fichier book.yaml")
        case .notAFile(let path):
            Bilingual("“\(path)” is not an ordinary file", "« \(path) » n’est pas un fichier ordinaire")
        case .tooLarge(let path):
            Bilingual(
                "“\(path)” is larger than 16 MiB, which no policy is",
                "« \(path) » dépasse 16 Mio, ce qu’aucune politique n’atteint")
        case .unreadable(let path, let code):
            Bilingual(
                "cannot read “\(path)”: \(String(cString: strerror(code)))",
                "impossible de lire « \(path) » (\(String(cString: strerror(code))))")
        }
    }
}

/// A folder that holds a book: which files of it the format names, and what they hold.
public struct BookFolder: Sendable {
    /// Where it is.
    public let path: String
    /// Paths of the files inside it, in byte order.
    public let files: [String]

    /// The book's files in a folder. Other files, folders inside its folders, hidden and backup files are ignored, and
    /// cases too without `tests`.
    public init(_ path: String, tests: Bool = true) throws(BookFolderError) {
        let root = path.isEmpty ? "." : path
        let top = try BookFolder.names(in: root, isRoot: true)
        guard top.contains("book.yaml") else { throw .noBook(root) }
        var paths = top
        for inner in tests ? ["policies", "tests"] : ["policies"] where top.contains(inner) {
            paths += try BookFolder.names(in: "\(root)/\(inner)", isRoot: false).map { "\(inner)/\($0)" }
        }
        self.path = root
        files = paths.filter { BookFiles.isNamed($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Markdown files in folders inside `policies`, which the format does not name; in byte order, one folder deep.
    public func ignoredPolicies() -> [String] {
        let inner = (try? BookFolder.names(in: "\(path)/policies", isRoot: false)) ?? []
        return inner.filter { !$0.hasPrefix(".") }.flatMap { name in
            let files = (try? BookFolder.names(in: "\(path)/policies/\(name)", isRoot: false)) ?? []
            return files.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map { "policies/\(name)/\($0)" }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func names(in folder: String, isRoot: Bool) throws(BookFolderError) -> [String] {
        guard let stream = opendir(folder) else {
            switch errno {
            case ENOENT where isRoot: throw .noFolder(folder)
            case ENOTDIR: throw .notAFolder(folder)
            default: throw .unreadable(folder, errno)
            }
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// What a file of it holds.
    public func bytes(of file: String) throws(BookFolderError) -> [UInt8] {
        let path = "\(self.path)/\(file)"
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_size <= 16 << 20 else { throw .tooLarge(path) }
        // One byte more than it should hold: the end is seen without another look.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var filled = 0
        while true {
            let count = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(path, errno) }
            filled += count
            if count == 0 {
                bytes.removeLast(bytes.count - filled)
                return bytes
            }
            if filled > 16 << 20 { throw .tooLarge(path) }
            if filled == bytes.count { bytes += [UInt8](repeating: 0, count: 65_536) }
        }
    }
}

extension BookFiles {
    /// The files of the book in a folder.
    public init(folder: String) throws(BookFolderError) {
        let folder = try BookFolder(folder)
        var files: [(path: String, bytes: [UInt8])] = []
        for path in folder.files { files.append((path, try folder.bytes(of: path))) }
        self.init(files)
    }
}
