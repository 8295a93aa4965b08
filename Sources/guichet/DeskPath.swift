// Where the desk is: an option, the environment, or the usual place of a person's data.

import Glibc

/// Finds the desk's file.
enum DeskPath {
    /// The desk of `--desk`, else of GUICHET_DESK, else `guichet/desk.sqlite` in the person's data folder.
    static func path(_ option: String?, environment: (String) -> String? = Environment.value) throws(Failure) -> String
    {
        let named = option ?? environment("GUICHET_DESK")
        guard let named, !named.isEmpty else { return "\(try dataFolder(environment))/guichet/desk.sqlite" }
        if named.hasPrefix("postgres://") || named.hasPrefix("postgresql://") { throw .serverDesk }
        return named
    }

    /// The same, to be opened: fails, with the reason, for a file that is there and cannot be read.
    static func readable(_ option: String?) throws(Failure) -> String {
        let path = try path(option)
        if access(path, F_OK) == 0, access(path, R_OK) != 0 {
            throw .cannotRead(path, reason: String(cString: strerror(errno)))
        }
        return path
    }

    /// The folder of a person’s data. XDG asks that a relative path be passed over.
    static func dataFolder(_ environment: (String) -> String? = Environment.value) throws(Failure) -> String {
        if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        guard let home = environment("HOME") ?? Login.home else { throw .noLogin }
        return "\(home)/.local/share"
    }

    /// The folder that holds a desk, behind all links; SQLite keeps the log there.
    static func realFolder(of path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: Glibc.dirname(real))
    }

    /// Makes the folders a new desk's file stands in, for their owner alone.
    static func makeFolder(of path: String) throws(Failure) {
        guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
        let folder = String(path[..<end])
        if access(folder, F_OK) == 0 { return }
        try makeFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw .cannotWrite(folder, reason: String(cString: strerror(errno)))
        }
    }
}
