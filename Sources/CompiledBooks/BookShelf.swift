// The folder where compiled books lie: for its owner alone, replaced whole or not at all, and never a reason to fail.
// Whatever is not as it should be is as good as absent. Knows nothing of what the files hold.

import Desk
import Glibc

/// A person's folder of compiled books.
public struct BookShelf: Sendable {
    /// Where it is.
    public let path: String
    /// More books than anybody opens in a day; the least recently written go.
    private static let most = 32
    private static let largest = 1 << 30

    /// The shelf at a path, which need not exist yet.
    public init(path: String) {
        self.path = path
    }

    /// How a shelf is, for whoever asks.
    public enum State: Sendable, Hashable {
        case absent
        /// Somebody else could write to it, or it is no folder: it is not used.
        case unsafe
        case usable(books: Int, bytes: Int)
    }

    /// How it is now.
    public var state: State {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .absent }
        guard isOurs(status, kind: S_IFDIR) else { return .unsafe }
        let books = files.filter { $0.name.hasSuffix(".book") }
        return .usable(books: books.count, bytes: books.reduce(0) { $0 + $1.size })
    }

    /// The bytes of a book, in place; nil when there is none that this person alone could have written.
    func load(_ name: String) -> FlatBytes? {
        var status = stat()
        guard lstat(path, &status) == 0, isOurs(status, kind: S_IFDIR) else { return nil }
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard fstat(descriptor, &status) == 0, isOurs(status, kind: S_IFREG), status.st_size > 0,
            status.st_size <= Self.largest
        else { return nil }
        let count = Int(status.st_size)
        let flags = MAP_PRIVATE | Int32(MAP_POPULATE)
        guard let memory = mmap(nil, count, PROT_READ, flags, descriptor, 0), memory != MAP_FAILED else { return nil }
        return FlatBytes(start: memory, count: count) { start, count in
            munmap(UnsafeMutableRawPointer(mutating: start), count)
        }
    }

    /// Puts a book in its place, whole, its parts one after the other; nothing happens where that cannot be.
    func store(_ parts: [[UInt8]], as name: String) {
        guard parts.reduce(0, { $0 + $1.count }) <= Self.largest, makeFolder(path) else { return }
        var status = stat()
        guard lstat(path, &status) == 0, isOurs(status, kind: S_IFDIR) else { return }
        let draft = "\(path)/.\(name).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWritten = parts.allSatisfy { write($0, to: descriptor) }
        guard close(descriptor) == 0, isWritten, rename(draft, "\(path)/\(name)") == 0 else {
            unlink(draft)
            return
        }
        prune()
    }

    private func isOurs(_ status: stat, kind: mode_t) -> Bool {
        status.st_mode & S_IFMT == kind && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
    }

    private func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let end = path.lastIndex(of: "/"), end > path.startIndex,
            makeFolder(String(path[..<end]))
        else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = Glibc.write(descriptor, start, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    private var files: [(name: String, size: Int, written: Int)] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var files: [(name: String, size: Int, written: Int)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.contains(".book"), let stamp = FileStamp(name, in: dirfd(stream)) {
                files.append((name, stamp.size, stamp.modified))
            }
        }
        return files
    }

    /// Drops the oldest books beyond the limit, and drafts that whoever wrote them left behind.
    private func prune() {
        let files = files.sorted { ($0.written, $0.name) < ($1.written, $1.name) }
        let hourAgo = FileStamp.now - 3_600_000_000_000
        var books = files.count { !$0.name.hasPrefix(".") }
        for file in files {
            let isDraft = file.name.hasPrefix(".")
            guard isDraft ? file.written < hourAgo : books > Self.most else { continue }
            if !isDraft { books -= 1 }
            unlink("\(path)/\(file.name)")
        }
    }
}
