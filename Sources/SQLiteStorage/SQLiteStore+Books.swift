// Published policy books, kept for good, and agents' unfinished work.

public import Desk
import FoundationEssentials
import GRDB
public import Storage

extension SQLiteStore {
    public func publish(_ book: PublishedBook) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO publication (revision, at, author) VALUES (?, ?, ?)",
                arguments: [book.revision, book.publishedAt.milliseconds, book.publishedBy?.text])
            for file in book.files {
                try db.cachedStatement(
                    sql: "INSERT OR IGNORE INTO book_file (revision, path, content) VALUES (?, ?, ?)"
                ).execute(arguments: [book.revision, file.path, Data(file.content)])
            }
        }
    }

    public func book(revision: String?) throws(StoreError) -> PublishedBook? {
        try read { db in
            let filter = revision == nil ? "" : " WHERE revision = ?"
            let row = try Row.fetchOne(
                db,
                sql: "SELECT revision, at, \(try Self.author(db)) FROM publication\(filter) "
                    + "ORDER BY sequence DESC LIMIT 1",
                arguments: StatementArguments([revision].compactMap { $0 }))
            guard let row else { return nil }
            let files = try Row.fetchAll(
                db, sql: "SELECT path, content FROM book_file WHERE revision = ? ORDER BY path",
                arguments: [row[0] as String])
            return PublishedBook(
                revision: row[0], publishedAt: Instant(milliseconds: row[1]),
                by: (row[2] as String?).map(AgentID.init),
                files: files.map { (path: $0[0], content: Array($0[1] as Data)) })
        }
    }

    public func bookRevision() throws(StoreError) -> String? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT revision FROM publication ORDER BY sequence DESC LIMIT 1")
        }
    }

    public func publications() throws(StoreError) -> [Publication] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT revision, at, \(try Self.author(db)) FROM publication ORDER BY sequence"
            ).map { row in
                Publication(
                    revision: row[0], at: Instant(milliseconds: row[1]), by: (row[2] as String?).map(AgentID.init))
            }
        }
    }

    /// A file of the first format, opened for reading only, does not say who published.
    private static func author(_ db: Database) throws -> String {
        try DeskSchema.version(of: db) < 2 ? "NULL" : "author"
    }

    public func keepDraft(_ text: String?, key: String, of agent: AgentID) throws(StoreError) {
        try write { db in
            guard let text else {
                try db.execute(
                    sql: "DELETE FROM draft WHERE agent = ? AND key = ?", arguments: [agent.text, key])
                return
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO draft (agent, key, text) VALUES (?, ?, ?)",
                arguments: [agent.text, key, text])
        }
    }

    public func drafts(of agent: AgentID) throws(StoreError) -> [String: String] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT key, text FROM draft WHERE agent = ?", arguments: [agent.text])
            return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { $1 }
        }
    }
}
