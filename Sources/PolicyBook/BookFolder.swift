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

extension BookFiles {
    /// The files of the book in a folder. Other files, folders inside its folders, hidden and backup files are ignored.
    public init(folder: String) throws(BookFolderError) {
        let root = folder.isEmpty ? "." : folder
        let top = try BookFiles.names(in: root, isRoot: true) ?? []
        guard top.contains("book.yaml") else { throw .noBook(root) }
        var paths = top
        for inner in ["policies", "tests"] where top.contains(inner) {
            let names = try BookFiles.names(in: "\(root)/\(inner)", isRoot: false) ?? []
            paths += names.map { "\(inner)/\($0)" }
        }
        var files: [(path: String, bytes: [UInt8])] = []
        for path in paths where BookFiles.isNamed(path) {
            files.append((path, try BookFiles.bytes(of: "\(root)/\(path)")))
        }
        self.init(files)
    }

    private static func names(in folder: String, isRoot: Bool) throws(BookFolderError) -> [String]? {
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

    private static func bytes(of path: String) throws(BookFolderError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_size <= 16 << 20 else { throw .tooLarge(path) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &part, part.count)
            if count == 0 { return bytes }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .unreadable(path, errno) }
            bytes += part[..<count]
            if bytes.count > 16 << 20 { throw .tooLarge(path) }
        }
    }
}
