// Whole copies of a desk, taken while others write, and a copy put in a desk's place. What is in them is checked by
// whoever asks for it.

import GRDB
import Glibc
public import Storage

extension SQLiteStore {
    /// Pages copied between two looks at the progress.
    private static let stride: CInt = 256

    /// Writes the desk as it is at this moment to a new file, whole and durable when it returns, readable by its
    /// owner alone; others go on writing to the desk meanwhile. One file: it has no log beside it. Nothing is left when
    /// it fails, with `.deskExists` where there is a file. `progress` gets done and all pages.
    public func copy(to path: String, progress: (Int, Int) -> Void) throws(StoreError) {
        try DeskFile.makeEmpty(path, for: path)
        do {
            let copy = try DatabaseQueue(path: path)
            try withoutActuallyEscaping(progress) { progress in
                try reader.backup(to: copy, pagesPerStep: Self.stride) { step in
                    progress(step.completedPageCount, step.totalPageCount)
                }
            }
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
            try Self.settle(path)
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
            throw StoreError(error, path: path)
        }
    }

    /// The name given to a file survives a power loss once this returns.
    public static func settle(nameOf path: String) {
        DeskFile.settleFolder(of: path)
    }

    private static func settle(_ path: String) throws(StoreError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .failed(String(cString: strerror(errno))) }
    }

    /// Puts a whole copy in a desk's place at one stroke: at every moment one or the other is there. The desk that was
    /// there is kept under the name `kept`. Fails with `.busy` while any process has it open, and with `.notADesk`
    /// where something else is in its place.
    public static func place(_ draft: String, at path: String, keeping kept: String) throws(StoreError) {
        do {
            guard access(path, F_OK) == 0 else {
                try setAsideLog(of: path, as: kept)
                guard link(draft, path) == 0 else { throw lastError(path) }
                unlink(draft)
                return DeskFile.settleFolder(of: path)
            }
            try DeskFile.check(path)
            let held = try held(path)
            defer { try? held?.close() }
            guard link(path, kept) == 0 else { throw lastError(kept) }
            try setAsideLog(of: path, as: kept)
            guard rename(draft, path) == 0 else { throw lastError(path) }
            DeskFile.settleFolder(of: path)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A connection that keeps everybody else out, the log folded into the file; nil for a damaged file, which nobody
    /// can be kept out of.
    private static func held(_ path: String) throws -> DatabaseQueue? {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(2)
            // The transaction that keeps others out lasts until the connection is closed.
            configuration.allowsUnsafeTransactions = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                guard mode == "delete" else { throw StoreError.busy }
                try db.execute(sql: "BEGIN EXCLUSIVE")
            }
            return queue
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return nil
        }
    }

    /// A log that stayed beside the file is part of the old desk: the new one must never be read with it.
    private static func setAsideLog(of path: String, as kept: String) throws(StoreError) {
        if access(path + "-wal", F_OK) == 0, rename(path + "-wal", kept + "-wal") != 0 { throw lastError(kept) }
        unlink(path + "-shm")
    }

    private static func lastError(_ path: String) -> StoreError {
        switch errno {
        case EEXIST: .deskExists(path)
        case EACCES, EPERM, EROFS: .readOnly(path)
        case ENOSPC, EDQUOT: .full(path)
        default: .failed(String(cString: strerror(errno)))
        }
    }
}
