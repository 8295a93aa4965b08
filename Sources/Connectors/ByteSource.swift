// Where an import's bytes come from, a chunk at a time, so that a file of any size takes the same memory.
// Knows nothing of what the bytes mean.

import Glibc

/// Bytes in chunks, once through.
public protocol ByteSource {
    /// The next bytes, in chunks of any size; empty at the end and ever after.
    mutating func nextChunk() throws(ImportFailure) -> [UInt8]
}

/// Bytes already in memory.
public struct MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let chunkSize: Int

    /// Bytes given out `chunkSize` at a time.
    public init(_ bytes: [UInt8], chunkSize: Int = 65_536) {
        rest = bytes[...]
        self.chunkSize = max(1, chunkSize)
    }

    public mutating func nextChunk() throws(ImportFailure) -> [UInt8] {
        let chunk = Array(rest.prefix(chunkSize))
        rest = rest.dropFirst(chunkSize)
        return chunk
    }
}

/// The bytes of a file, a pipe or a device, read in order. Closes it when let go.
public final class FileBytes: ByteSource {
    private static let chunkSize = 262_144

    /// The file's size in bytes when it was opened; nil for a pipe.
    public let size: Int?
    private let path: String
    private let descriptor: Int32

    /// Opens a file for reading; throws `.cannotRead`.
    public init(path: String) throws(ImportFailure) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, code: errno) }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(status.st_size) : nil
    }

    deinit {
        close(descriptor)
    }

    public func nextChunk() throws(ImportFailure) -> [UInt8] {
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: FileBytes.chunkSize) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, buffer.count)
            while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
            if got < 0 { code = errno }
            count = max(0, got)
        }
        guard code == 0 else { throw .cannotRead(path, code: code) }
        return chunk
    }
}
