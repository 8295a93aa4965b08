// A language pack in its folder. Says whether it is whole; must not change it.

import Crypto
import Glibc

/// A language pack on this machine.
public struct InstalledPack: Sendable, Hashable {
    public let kind: LanguagePack
    /// Where its files stand.
    public let folder: String

    /// A pack in a folder, whether or not its files are there.
    public init(_ kind: LanguagePack, in folder: String) {
        self.kind = kind
        self.folder = folder
    }

    /// The packs of a folder of packs whose own folders are there, in the order of `LanguagePack.all`.
    public static func all(in folder: String) -> [InstalledPack] {
        LanguagePack.all.map { InstalledPack($0, in: "\(folder)/\($0.folderName)") }.filter {
            access($0.folder, F_OK) == 0
        }
    }

    /// Where a file of it stands; the folder itself for a part it does not have.
    func path(of part: LanguagePack.Part) -> String {
        kind.members.first { $0.part == part }.map { "\(folder)/\($0.path)" } ?? folder
    }

    /// Whether every file is there in its full size, this person's own, and writable by nobody else: code is run from
    /// here.
    public var isComplete: Bool {
        guard isSafe(folder, S_IFDIR) != nil else { return false }
        return kind.members.allSatisfy { isSafe("\(folder)/\($0.path)", S_IFREG) == $0.size }
    }

    /// The first file that is not as published, to the last byte; nil when all are. A third of a second.
    public func firstDamage() -> String? {
        kind.members.first { FileDigest.sha256(of: "\(folder)/\($0.path)") != $0.sha256 }?.path
    }

    private func isSafe(_ path: String, _ type: mode_t) -> Int? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == type, status.st_mode & 0o022 == 0,
            status.st_uid == geteuid() || status.st_uid == 0
        else { return nil }
        return status.st_size
    }
}

/// SHA-256 of files.
public enum FileDigest {
    /// 64 hexadecimal digits; nil when the file cannot be read. `progress` is told the bytes read so far.
    public static func sha256(of path: String, progress: (Int) -> Void = { _ in }) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var hash = SHA256()
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var done = 0
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            chunk.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            done += count
            progress(done)
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
