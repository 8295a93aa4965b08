// Files written whole or not at all.

import Glibc

/// Writes files.
enum FileWriting {
    /// A text under its name once it is complete on the disk; whatever stood there is replaced at that moment.
    static func write(_ text: String, to path: String) throws(Failure) {
        try draft(text, for: path).finish()
    }

    /// A file that is complete but does not have its name yet.
    struct Draft {
        fileprivate let draft: String
        fileprivate let path: String

        /// Gives it its name.
        func finish() throws(Failure) {
            guard rename(draft, path) == 0 else {
                let reason = String(cString: strerror(errno))
                unlink(draft)
                throw .cannotWrite(path, reason: reason)
            }
        }

        /// Removes it.
        func discard() {
            unlink(draft)
        }
    }

    /// A text on the disk beside the path it is for.
    static func draft(_ text: String, for path: String) throws(Failure) -> Draft {
        try draft(Array(text.utf8), for: path)
    }

    /// Bytes on the disk beside the path they are for.
    static func draft(_ bytes: [UInt8], for path: String) throws(Failure) -> Draft {
        let draft = "\(path).new-\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        do throws(Failure) {
            try Output.bytes(bytes, to: descriptor)
        } catch {
            unlink(draft)
            throw .cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        guard fsync(descriptor) == 0 else {
            unlink(draft)
            throw .cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        return Draft(draft: draft, path: path)
    }
}
