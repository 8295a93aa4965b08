// A desk in one SQLite file: several processes on one host, no server. An append is durable when it returns.

import Desk
import GRDB
public import Storage
import Synchronization
import Tickets

/// A desk in a file. Reads never wait for writes; writes wait ten seconds for another process, then are `.busy`.
public final class SQLiteStore: TicketStore {
    /// What one wants of the file.
    public enum Mode: Sendable {
        /// Makes a desk where there is none.
        case create
        /// Reads and writes a desk there is, with a pool of connections.
        case open
        /// Reads and writes a desk there is over one connection, for a program that does one thing at a time: it has the
        /// least memory, and opening it writes nothing.
        case alone
        /// Reads only, over one connection: the quickest for one command.
        case readOnly
        /// Reads a desk of any format and changes nothing, not even its format. Only the log, its seals, the book and
        /// copies can be asked for.
        case inspect
    }

    let path: String
    let reader: any DatabaseReader
    private let writer: (any DatabaseWriter)?
    private let refusal: StoreError?
    /// Whether one connection both reads and writes.
    private let isAlone: Bool
    let folded = Mutex(FoldedTickets())
    let ruled = Mutex(PrecedentMemory())
    let sealing = Mutex(SealMemory())
    private let chartered = Mutex(CharterMemory())
    let coding = EventCoding()
    let broadText: Int
    let mostNewest: Int

    /// Opens the desk at a path; a desk is made only by `.create`. A desk that cannot be written, or whose format is
    /// newer, opens for reading. One of an older format is brought to this version's first, in one transaction;
    /// `progress` gets done and all events when its rows are folded again. Fails with `.noSuchDesk`, `.deskExists`,
    /// `.notADesk`, `.olderDesk`, `.notDurable` and others.
    public convenience init(
        path: String, mode: Mode, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(StoreError) {
        try self.init(path: path, mode: mode, options: DeskFile.Options(), progress: progress)
    }

    init(
        path: String, mode: Mode, options: DeskFile.Options, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(StoreError) {
        let file = try DeskFile.open(path, mode, options, progress)
        self.path = path
        reader = file.reader
        writer = file.writer
        refusal = file.refusal
        isAlone = file.writer is DatabaseQueue
        broadText = options.broadText
        mostNewest = options.newestWithText
    }

    /// Copies what is in the log beside the file into the file, as far as nobody reads older rows there: what is on record
    /// is then in what people copy, and the last to leave has nothing left to do. Others neither wait for it nor does it
    /// for them; call it from a thread of its own, for it waits for the disk.
    /// What is left goes home when the desk is closed.
    public func bringHome() {
        if writer != nil { _ = LogHome.bring(path) }
    }

    /// Closes the file; nothing can be asked for after it.
    public func leave() {
        // A connection that cannot be closed now is closed by the end of the process.
        try? (writer ?? reader).close()
    }

    /// Whether the desk was written by a newer version, so that it can only be read.
    public var isNewer: Bool {
        if case .newerDesk = refusal { true } else { false }
    }

    /// Why the desk cannot be written; nil when it can.
    public var readOnlyBecause: StoreError? { refusal }

    /// The charters in force, read again when a dossier has grown.
    func charters(_ db: Database) throws -> Charters {
        try chartered.withLock { try $0.charters(db) }
    }

    /// Forgets the charters read: those of a transaction that failed were never in force.
    func forgetCharters() {
        chartered.withLock { $0 = CharterMemory() }
    }

    /// What reads the log while a transaction is open: where one connection does all, one more.
    func logReader() throws(StoreError) -> any DatabaseReader {
        guard isAlone else { return reader }
        do {
            return try DeskFile.readOnly(path, DeskFile.Options(), .readOnly(path)).reader
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            guard isAlone, let writer else { return try reader.read(body) }
            // A connection that also writes would be told to write nothing, and then anew, at each read: either has
            // SQLite prepare all statements again.
            return try writer.writeWithoutTransaction { db in try db.transact(.deferred, body) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// One transaction; nothing of it stays when `body` or its end fails.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard let writer else { throw refusal ?? .readOnly(path) }
        do {
            return try writer.writeWithoutTransaction { db in try db.transact(.immediate, body) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The connection that writes, outside a transaction: for what begins its own, or cannot be in one.
    func maintain<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard let writer else { throw refusal ?? .readOnly(path) }
        do {
            return try writer.writeWithoutTransaction(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension SQLiteStore {
    public func identity() throws(StoreError) -> DeskIdentity? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT identity FROM desk").map { try StoredValue.decode($0) }
        }
    }

    public func found(_ identity: DeskIdentity) throws(StoreError) {
        try write { db in
            let isFounded = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM desk)") ?? false
            if isFounded { throw StoreError.deskExists(path) }
            let before = try charters(db)
            try db.execute(
                sql: "INSERT INTO desk (one, identity) VALUES (1, ?)", arguments: [try StoredValue.encode(identity)])
            // Days are counted where the desk is, which nobody knew before.
            try recount(from: before, db)
        }
    }

    public func changeCount() throws(StoreError) -> Int {
        try read(EventLog.count)
    }

    public func changes(after count: Int, limit: Int) throws(StoreError) -> [LogChange] {
        guard limit > 0 else { return [] }
        return try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT ticket, version, author FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?")
            return try Row.fetchAll(statement, arguments: [max(0, count), limit]).map { row in
                LogChange(ticket: TicketID(row[0]), version: row[1], author: AgentID(row[2]))
            }
        }
    }
}
