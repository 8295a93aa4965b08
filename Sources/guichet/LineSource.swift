// Lines of a file or of standard input, read as they come, in the memory of the longest one.

import Glibc

/// Lines of bytes, without their ends.
struct LineSource: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A file, or standard input for `-`.
    init(path: String) throws(Failure) {
        name = path
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Whether a whole line can be had without waiting.
    var hasLine: Bool { isAtEnd || buffer[start...].contains(0x0A) }

    /// The next line; nil at the end.
    mutating func next() throws(Failure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            if start > 0 {
                buffer.removeSubrange(..<start)
                searched -= start
                start = 0
            }
            try fill()
        }
    }

    private mutating func fill() throws(Failure) {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var count = read(descriptor, &chunk, chunk.count)
        while count < 0 && errno == EINTR { count = read(descriptor, &chunk, chunk.count) }
        guard count >= 0 else { throw .cannotRead(name, reason: String(cString: strerror(errno))) }
        isAtEnd = count == 0
        buffer += chunk[..<count]
    }
}
