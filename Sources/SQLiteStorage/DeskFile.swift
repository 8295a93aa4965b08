// Opens, checks and makes desk files. Everything about durability, permissions and formats is settled here, before
// a store sees a connection.

import CSQLite
import GRDB
import Glibc
import Storage

/// An opened desk file.
struct DeskFile {
    /// What a test may change of the ways a file is opened.
    struct Options {
        /// How long to wait for another process's transaction.
        var busySeconds = 10.0
        /// The most pages of the file, as a full disk would set it; 0 for no limit.
        var pageLimit = 0
        /// A text in more tickets than this is looked for row by row in the order asked for.
        var broadText = 1000
        /// Of how many tickets with a broad text the newest are looked at, before a list is walked through instead.
        var newestWithText = 4000
    }

    let reader: any DatabaseReader
    /// nil when the desk can only be read.
    let writer: (any DatabaseWriter)?
    /// Why it cannot be written.
    let refusal: StoreError?
    /// As it was found.
    let format: Int
    /// Whether its format is an earlier one, which this version reads only after bringing it up to date.
    var isOlder: Bool { format < DeskSchema.known }

    /// SQLite made ready, once a process: its memory is nobody's to count, and a lock for each piece of it costs a
    /// twentieth of all work. The pages of a transaction reach the log in one write.
    private static let isPrepared: Bool = {
        let counts = guichet_sqlite_forget_memory()
        return guichet_sqlite_gather_log() == 0 && counts == 0
    }()

    static func open(
        _ given: String, _ mode: SQLiteStore.Mode, _ options: Options, _ progress: (Int, Int) -> Void
    ) throws(StoreError) -> DeskFile {
        _ = Self.isPrepared
        let path = given.hasPrefix("/") ? given : "./" + given
        do {
            if mode == .create { try make(path) }
            try check(path)
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/"
            let isWritable = access(path, W_OK) == 0 && access(folder, W_OK) == 0
            if mode == .readOnly || mode == .inspect || !isWritable {
                let file = try readOnly(path, options, .readOnly(given))
                guard file.isOlder, mode != .inspect else { return file }
                // Its rows are of another form: they are brought up to date before anybody reads them.
                try file.reader.close()
                guard isWritable else { throw StoreError.olderDesk(given) }
                try writable(path, options, progress).reader.close()
                return try readOnly(path, options, .readOnly(given))
            }
            do {
                if mode == .alone, let file = try alone(path, options) { return file }
                return try writable(path, options, progress)
            } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode) {
                let file = try readOnly(path, options, .full(given))
                if file.isOlder { throw StoreError.full(given) }
                return file
            }
        } catch {
            throw StoreError(error, path: given)
        }
    }

    private static func writable(
        _ path: String, _ options: Options, _ progress: (Int, Int) -> Void
    ) throws -> DeskFile {
        let pool = try DatabasePool(path: path, configuration: configuration(options))
        let found = try pool.writeWithoutTransaction { db in
            let found = try DeskSchema.version(of: db)
            if found <= DeskSchema.known {
                try promiseDurability(db)
                try DeskSchema.migrate(db, reading: pool, progress: progress)
                if options.pageLimit > 0 { try db.execute(sql: "PRAGMA max_page_count = \(options.pageLimit)") }
            }
            return found
        }
        guard found > DeskSchema.known else {
            return DeskFile(reader: pool, writer: pool, refusal: nil, format: found)
        }
        try pool.close()
        return try readOnly(path, options, .newerDesk(found: found, known: DeskSchema.known))
    }

    /// One connection for reading and writing; nil where the file must be brought up to date first.
    ///
    /// A pool begins by making and dropping a table, to be sure of a log: a write to the disk at every start, and at
    /// every end the log's way home.
    private static func alone(_ path: String, _ options: Options) throws -> DeskFile? {
        let queue = try DatabaseQueue(path: path, configuration: configuration(options))
        let isReady = try queue.writeWithoutTransaction { db in
            guard try DeskSchema.version(of: db) == DeskSchema.known,
                try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
            else { return false }
            try promiseDurability(db)
            // Whoever works looks at a few pages of the desk at a time, all day long; the system keeps the others.
            try db.execute(sql: "PRAGMA cache_size = -1000")
            if options.pageLimit > 0 { try db.execute(sql: "PRAGMA max_page_count = \(options.pageLimit)") }
            return true
        }
        if isReady { return DeskFile(reader: queue, writer: queue, refusal: nil, format: DeskSchema.known) }
        try queue.close()
        return nil
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
    static func readOnly(_ path: String, _ options: Options, _ refusal: StoreError) throws -> DeskFile {
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
            refusal: isNewer ? .newerDesk(found: found, known: DeskSchema.known) : refusal, format: found)
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

    /// SQLite's own wait naps longer after each try: a process that comes late overtakes it again and again.
    private static func patience(_ seconds: Double) -> Database.BusyMode {
        let nap = 0.002
        return .callback { tries in
            guard Double(tries) * nap < seconds else { return false }
            usleep(UInt32(nap * 1_000_000))
            return true
        }
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = patience(options.busySeconds)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            db.add(function: DeskSchema.redacts)
            db.add(function: RowTest.nameFunction)
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
