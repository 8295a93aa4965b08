// Files read whole, within a size a person would write.

import Glibc
import PolicyBook

/// Reads files.
enum FileReading {
    /// What a form written by hand may take: a megabyte.
    static let formLimit = 1 << 20

    /// What stands in a file; fails for one that is not there, cannot be read, or is larger than `limit` bytes.
    static func bytes(of path: String, limit: Int = 16 << 20) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count == 0 { return bytes }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
            bytes += part[..<count]
            guard bytes.count <= limit else {
                throw limit == formLimit ? .formTooLarge(path) : .folder(.tooLarge(path))
            }
        }
    }
}
