// Files written whole or not at all. What is no regular file (a device, a pipe, a descriptor) is written into as it is.

import Glibc

/// Writes files.
enum FileWriting {
    /// A text under its name once it is complete on the disk; whatever stood there is replaced at that moment.
    static func write(_ text: String, to path: String) throws(Failure) {
        try draft(text, for: path).finish()
    }

    /// What is ready to be written: a complete file that does not have its name yet, or bytes for what is open already.
    struct Draft {
        fileprivate enum Place {
            case beside(String, named: String)
            case open(Int32, [UInt8])
        }

        fileprivate let place: Place
        /// As the caller wrote it.
        fileprivate let path: String

        /// Gives the file its name, or passes the bytes on.
        func finish() throws(Failure) {
            switch place {
            case .beside(let draft, let name):
                guard rename(draft, name) == 0 else {
                    let failure = FileWriting.failure(path)
                    unlink(draft)
                    throw failure
                }
            case .open(let descriptor, let bytes):
                defer { close(descriptor) }
                do throws(Failure) {
                    try Output.bytes(bytes, to: descriptor)
                } catch {
                    throw FileWriting.failure(path)
                }
            }
        }

        /// Removes it.
        func discard() {
            switch place {
            case .beside(let draft, _): unlink(draft)
            case .open(let descriptor, _): close(descriptor)
            }
        }
    }

    /// A text on the disk beside the path it is for.
    static func draft(_ text: String, for path: String) throws(Failure) -> Draft {
        try draft(Array(text.utf8), for: path)
    }

    /// Bytes on the disk beside the path they are for; links are followed, and a file there keeps its mode.
    static func draft(_ bytes: [UInt8], for path: String) throws(Failure) -> Draft {
        if let number = descriptor(namedBy: path) {
            return Draft(place: .open(try opened(fcntl(number, F_DUPFD_CLOEXEC, 0), path), bytes), path: path)
        }
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard isThere || errno == ENOENT else { throw failure(path) }
        if isThere, status.st_mode & S_IFMT != S_IFREG {
            return Draft(place: .open(try opened(open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY), path), bytes), path: path)
        }
        let name = followed(path)
        let draft = "\(name).new-\(getpid())"
        let file = try opened(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600), path)
        defer { close(file) }
        do throws(Failure) {
            try Output.bytes(bytes, to: file)
        } catch {
            let failure = failure(path)
            unlink(draft)
            throw failure
        }
        guard !isThere || fchmod(file, status.st_mode & 0o7777) == 0, fsync(file) == 0 else {
            let failure = failure(path)
            unlink(draft)
            throw failure
        }
        return Draft(place: .beside(draft, named: name), path: path)
    }

    /// Fails, with the reason, where no file could be made for a path, under another name first; leaves none behind.
    static func check(_ draft: String, for path: String) throws(Failure) {
        close(try opened(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600), path))
        unlink(draft)
    }

    /// Why the last call of the system failed.
    fileprivate static func failure(_ path: String) -> Failure {
        .cannotWrite(path, reason: String(cString: strerror(errno)))
    }

    private static func opened(_ descriptor: Int32, _ path: String) throws(Failure) -> Int32 {
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    /// The descriptor of this process a path stands for: a shell hands its pipes over by such names.
    private static func descriptor(namedBy path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return 1
        case "/dev/stderr": return 2
        default: break
        }
        guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix) else { return nil }
        return Int32(path.dropFirst(folder.count)).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Where a path leads by its last name, also to a file that is not there yet.
    private static func followed(_ path: String) -> String {
        var path = path
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        for _ in 0..<40 {
            let count = readlink(path, &buffer, buffer.count)
            guard count > 0 else { break }
            let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = target.hasPrefix("/") ? target : folder + target
        }
        return path
    }
}
