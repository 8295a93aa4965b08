// Opens, checks and makes desk files. Everything about durability, permissions and formats is settled here, before
// a store sees a connection.

import GRDB
import Glibc
import Storage

/// An opened desk file.
struct DeskFile {
    /// What a test may change of the ways a file is opened.
    struct Options {
        /// How long to wait for another process's transaction.
        var busySeconds = 5.0
        /// The most pages of the file, as a full disk would set it; 0 for no limit.
        var pageLimit = 0
        /// A text in more tickets than this is looked for row by row in the order asked for.
        var broadText = 1000
    }

    let reader: any DatabaseReader
    /// nil when the desk can only be read.
    let writer: DatabasePool?
    /// Why it cannot be written.
    let refusal: StoreError?
    /// Whether its format is an earlier one, which this version reads only after bringing it up to date.
    var isOlder = false

    static func open(_ given: String, _ mode: SQLiteStore.Mode, _ options: Options) throws(StoreError) -> DeskFile {
        let path = given.hasPrefix("/") ? given : "./" + given
        do {
            if mode == .create { try make(path) }
            try check(path)
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/"
            let isWritable = access(path, W_OK) == 0 && access(folder, W_OK) == 0
            if mode == .readOnly || !isWritable {
                let file = try readOnly(path, options, .readOnly(given))
                guard file.isOlder else { return file }
                // Its rows are of another form: they are brought up to date before anybody reads them.
                guard isWritable else { throw StoreError.olderDesk(given) }
                _ = try writable(path, options)
                return try readOnly(path, options, .readOnly(given))
            }
            do {
                return try writable(path, options)
            } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode) {
                let file = try readOnly(path, options, .full(given))
                if file.isOlder { throw StoreError.full(given) }
                return file
            }
        } catch {
            throw StoreError(error, path: given)
        }
    }

    private static func writable(_ path: String, _ options: Options) throws -> DeskFile {
        let pool = try DatabasePool(path: path, configuration: configuration(options))
        let found = try pool.writeWithoutTransaction { db in
            let found = try DeskSchema.version(of: db)
            if found <= DeskSchema.known {
                try promiseDurability(db)
                try DeskSchema.migrate(db)
                if options.pageLimit > 0 { try db.execute(sql: "PRAGMA max_page_count = \(options.pageLimit)") }
            }
            return found
        }
        guard found > DeskSchema.known else { return DeskFile(reader: pool, writer: pool, refusal: nil) }
        try pool.close()
        return try readOnly(path, options, .newerDesk(found: found, known: DeskSchema.known))
    }

    /// GRDB sets `synchronous` to NORMAL when it turns the write-ahead log on, so it is set again and read back.
    private static func promiseDurability(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
        guard synchronous == 2, journal == "wal" else {
            throw StoreError.notDurable("synchronous = \(synchronous), journal_mode = \(journal)")
        }
    }

    /// One connection, no pool: what a one-shot command needs.
    private static func readOnly(_ path: String, _ options: Options, _ refusal: StoreError) throws -> DeskFile {
        var configuration = configuration(options)
        configuration.readonly = true
        let connection: (queue: DatabaseQueue, format: Int)
        do {
            connection = try connect(path, configuration)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode) && !hasLog(path)
        {
            // The log's index cannot be made beside the file; there is no log, so the file is read as it stands.
            connection = try connect(immutable(path), configuration)
        }
        let found = connection.format
        let isNewer = found > DeskSchema.known
        return DeskFile(
            reader: connection.queue, writer: nil,
            refusal: isNewer ? .newerDesk(found: found, known: DeskSchema.known) : refusal,
            isOlder: found < DeskSchema.known)
    }

    private static func connect(
        _ path: String, _ configuration: Configuration
    ) throws -> (queue: DatabaseQueue, format: Int) {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return (queue, try queue.read(DeskSchema.version(of:)))
    }

    private static func hasLog(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    static func immutable(_ path: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF")
        let safe = path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])".utf8.map { $0 }
            default: [byte]
            }
        }
        return "file:" + String(decoding: safe.joined(), as: UTF8.self) + "?immutable=1"
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // Deleted rows are projections and drafts; wiping them would double the cost of every write.
            // A longer log has a page written home once for several appends to it.
            try db.execute(
                sql: """
                    PRAGMA secure_delete = OFF;
                    PRAGMA cache_size = -4000;
                    PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA recursive_triggers = ON;
                    """)
        }
        return configuration
    }
}

extension DeskFile {
    /// Reads the file's header: opening a stranger's database would already change it.
    private static func check(_ path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .noSuchDesk(path) }
            throw .failed(String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADesk(path) }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        guard read(descriptor, &header, 100) == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
            header[68..<72].reduce(0, { $0 << 8 | Int($1) }) == DeskSchema.applicationID
        else { throw .notADesk(path) }
    }

    /// Makes the file under another name and gives it its own when it is whole.
    private static func make(_ path: String) throws {
        guard access(path, F_OK) != 0 else { throw StoreError.deskExists(path) }
        let draft = "\(path).new-\(getpid())"
        let descriptor = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw StoreError.noSuchDesk(path)
            case EACCES, EPERM, EROFS: throw StoreError.readOnly(path)
            case ENOSPC, EDQUOT: throw StoreError.full(path)
            default: throw StoreError.failed(String(cString: strerror(errno)))
            }
        }
        close(descriptor)
        defer { unlink(draft) }
        let queue = try DatabaseQueue(path: draft)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA application_id = \(DeskSchema.applicationID)")
            try DeskSchema.migrate(db)
        }
        try queue.close()
        guard link(draft, path) == 0 else {
            if errno == EEXIST { throw StoreError.deskExists(path) }
            throw StoreError.failed(String(cString: strerror(errno)))
        }
        let folder = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
        let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }
}
