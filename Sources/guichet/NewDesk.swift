// A desk made from nothing: complete under another name first, so that an interrupted command leaves no half a desk.

import Glibc
import SQLiteStorage
import Storage

/// Makes desks.
enum NewDesk {
    /// Makes a desk at a path: `fill` founds it. Fails where there is one already; nothing is left behind then.
    static func make(at path: String, _ fill: (SQLiteStore) throws -> Void) throws {
        if access(path, F_OK) == 0 { throw StoreError.deskExists(path) }
        try DeskPath.makeFolder(of: path)
        let draft = "\(path).making-\(getpid())"
        try FileWriting.check(draft, for: path)
        try Unfinished.making(draft) {
            try makeDraft(draft, fill)
            // Its log was folded into the file when the store was closed; without that the file alone is not the desk.
            guard access(draft + "-wal", F_OK) != 0 else { throw Failure.ours("\(draft)-wal") }
            guard link(draft, path) == 0 else {
                if errno == EEXIST { throw StoreError.deskExists(path) }
                throw Failure.cannotWrite(path, reason: String(cString: strerror(errno)))
            }
        }
    }

    private static func makeDraft(_ path: String, _ fill: (SQLiteStore) throws -> Void) throws {
        let store = try SQLiteStore(path: path, mode: .create)
        try fill(store)
        BookLoading.keepReady(in: store)
    }
}
