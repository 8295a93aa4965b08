// A demo desk made once per run, and a copy of it for each test: no test sees what another did.

import Desk
import FoundationEssentials
import Glibc
import SQLiteStorage
import ScreenHarness
import Storage
import Testing
import Tickets

/// A demo desk of one's own, in a folder of its own, removed when released.
final class DeskCopy {
    let folder: String

    /// The desk's file.
    var path: String { folder + "/desk.sqlite" }

    /// A copy of the desk made for this run.
    init() throws {
        let original = try Self.original.get()
        folder = try Self.newFolder()
        try FileManager.default.copyItem(atPath: original, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What is on record of a ticket, read from the file by ourselves.
    func events(of ticket: Int) throws -> [TicketEvent] {
        try SQLiteStore(path: path, mode: .readOnly).events(of: TicketID(ticket)).map(\.event)
    }

    private static let original = Result { try makeOriginal() }
    private static let originalFolder = Result { try newFolder() }

    private static func makeOriginal() throws -> String {
        let path = try originalFolder.get() + "/desk.sqlite"
        atexit {
            if let folder = try? DeskCopy.originalFolder.get() { try? FileManager.default.removeItem(atPath: folder) }
        }
        let made = try ProgramRun(
            [
                "demo", "--no-open", "--tickets", "60", "--seed", "7", "--now", "2026-05-14T15:00:00Z", "--desk", path,
            ], in: try originalFolder.get())
        try #require(made.code == 0, "the demo desk could not be made: \(made.output)")
        return path
    }

    private static func newFolder() throws -> String {
        var template = Array("/tmp/guichet-screens.XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        return String(cString: made)
    }
}
