// Files of the person's own, read with distrust and written whole or not at all. Never an error: a cache can be done
// without.

import Glibc

/// A file only its owner reads and writes.
enum PrivateFile {
    /// Its bytes; nil where there is none, or where somebody else could have written it.
    static func read(_ path: String, largest: Int = 1 << 30) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            status.st_mode & 0o022 == 0, status.st_size >= 0, status.st_size <= largest
        else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { return }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    /// Writes it, and the folders it stands in; whether it could.
    @discardableResult
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let end = path.lastIndex(of: "/"), makeFolder(String(path[..<end])) else { return false }
        let draft = "\(path).new-\(getpid())"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        let isWritten = write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    private static func makeFolder(_ path: String) -> Bool {
        if path.isEmpty || access(path, F_OK) == 0 { return true }
        guard let end = path.lastIndex(of: "/"), makeFolder(String(path[..<end])) else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }
}
