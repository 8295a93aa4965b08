// Folders of packs: one process at a time changes them, and what is taken away goes whole.

import Glibc

/// The right to change the installed packs, until released or until the process ends.
struct PackLock {
    private let descriptor: Int32

    /// Takes it; makes the folder where it is missing.
    init(_ folder: String) throws {
        let path = "\(folder)/.lock"
        try DeskPath.makeFolder(of: path)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Failure.cannotWrite(path, reason: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw PackFault.busy
        }
        // What an interrupted run left behind is nobody’s while the lock is ours.
        for name in FolderRemoval.names(in: folder) where name.hasPrefix(".new-") || name.hasPrefix(".old-") {
            FolderRemoval.remove("\(folder)/\(name)")
        }
    }

    func release() { close(descriptor) }
}

/// Takes folders away. Follows no link.
enum FolderRemoval {
    /// A folder and all in it, or a file.
    static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }

    /// The files of a folder whose names are as wanted.
    static func removeFiles(in folder: String, where isWanted: (String) -> Bool) {
        for name in names(in: folder) where isWanted(name) { unlink("\(folder)/\(name)") }
    }

    /// The names in a folder; none where it is none, or is a link to one.
    static func names(in folder: String) -> [String] {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
