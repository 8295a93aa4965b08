// A file looked at before SQLite may touch it, and a new one made whole. Holds no connection.

import GRDB
import Glibc
import Storage

extension DeskFile {
    /// Reads the file's header: opening a stranger's database would already change it.
    static func check(_ path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .noSuchDesk(path) }
            throw .failed(String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADesk(path) }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        guard read(descriptor, &header, 100) == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
            header[68..<72].reduce(0, { $0 << 8 | Int($1) }) == DeskSchema.applicationID
        else { throw .notADesk(path) }
    }

    /// Makes the file under another name and gives it its own when it is whole.
    static func make(_ path: String) throws {
        guard access(path, F_OK) != 0 else { throw StoreError.deskExists(path) }
        let draft = "\(path).new-\(getpid())"
        try makeEmpty(draft, for: path)
        defer { unlink(draft) }
        let queue = try DatabaseQueue(path: draft)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA application_id = \(DeskSchema.applicationID)")
            try DeskSchema.migrate(db, reading: queue)
        }
        try queue.close()
        guard link(draft, path) == 0 else {
            if errno == EEXIST { throw StoreError.deskExists(path) }
            throw StoreError.failed(String(cString: strerror(errno)))
        }
        settleFolder(of: path)
    }

    /// An empty file that only its owner may read, complete or not at all; `.deskExists` where there is one.
    static func makeEmpty(_ draft: String, for path: String) throws(StoreError) {
        let descriptor = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw .deskExists(draft)
            case ENOENT, ENOTDIR: throw .noSuchDesk(path)
            case EACCES, EPERM, EROFS: throw .readOnly(path)
            case ENOSPC, EDQUOT: throw .full(path)
            default: throw .failed(String(cString: strerror(errno)))
            }
        }
        close(descriptor)
    }

    /// Names given to files survive a power loss once this returns.
    static func settleFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }
}
