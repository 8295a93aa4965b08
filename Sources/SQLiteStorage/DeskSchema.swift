// The tables of a desk file, as numbered steps that are never edited once released. A change is a new step.

import GRDB
import Tickets

enum DeskSchema {
    /// `guic`, in the file's header.
    static let applicationID = 0x6775_6963
    /// The steps, oldest first; the file's `user_version` counts those it has taken.
    static let steps = [
        Step(sql: foundation), Step(sql: publishers), Step(sql: wholeDesk, refolds: true),
        Step(sql: counts, refolds: true), Step(sql: orders, refolds: true), Step(sql: liveAgain),
        Step(sql: sealsBeside, refolds: true),
    ]
    /// The first format whose log is sealed.
    static let sealsSince = 3
    /// The first format whose seals cover dossiers and published books too.
    static let sealsBesideSince = 7

    struct Step {
        let sql: String
        /// Whether every row is folded from the log again once all steps are taken.
        var refolds = false
    }

    /// The format this version writes.
    static var known: Int { steps.count }

    /// Takes the steps a file has not taken yet, in one transaction: a file cut off from power in the middle has its old
    /// format, whole. `progress` gets done and all events where the rows are folded again from what `reader` reads.
    static func migrate(
        _ db: Database, reading reader: any DatabaseReader, progress: (Int, Int) -> Void = { _, _ in }
    ) throws {
        guard try version(of: db) < known else { return }
        try TicketRows.refolding(db) {
            try db.inTransaction(.immediate) {
                // Another process may have been quicker.
                let found = try version(of: db)
                let missing = steps.dropFirst(found)
                // Rows that are folded again need not be put into new indexes first.
                if found > 0 && missing.contains(where: \.refolds) { try db.execute(sql: "DELETE FROM ticket") }
                for step in missing { try db.execute(sql: step.sql) }
                // What was just begun has no log yet.
                if found > 0 && missing.contains(where: \.refolds) {
                    try TicketRows.refold(db, reading: reader, progress: progress)
                }
                if !missing.isEmpty { try db.execute(sql: "PRAGMA user_version = \(known)") }
                return .commit
            }
        }
    }

    /// The format a file has.
    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// Who published a book.
    private static let publishers = "ALTER TABLE publication ADD COLUMN author TEXT;"

    /// Everything around a decision.
    private static let wholeDesk = projectionsAgain + filters + dossiers + seals + redaction

    /// Truth first (event, origin, people, book, draft), then what is folded from it (ticket, ticket_text, tally,
    /// clause_record, precedent). Instants are milliseconds since 1970, UTC.
    private static let foundation = truth + projections

    private static let truth = """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            ticket INTEGER NOT NULL,
            version INTEGER NOT NULL,
            at INTEGER NOT NULL,
            author TEXT NOT NULL,
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (ticket, version)
        );
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
        CREATE TABLE origin (key BLOB PRIMARY KEY, ticket INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE desk (one INTEGER PRIMARY KEY CHECK (one = 1), identity TEXT NOT NULL);
        CREATE TABLE agent (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE client_group (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE team (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE client (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            language TEXT NOT NULL,
            client_group TEXT NOT NULL,
            role TEXT,
            name_key TEXT NOT NULL
        );
        CREATE INDEX client_by_name ON client (name_key, client_group);
        CREATE TABLE client_word (
            word TEXT NOT NULL,
            name_key TEXT NOT NULL,
            client_group TEXT NOT NULL,
            client TEXT NOT NULL,
            PRIMARY KEY (word, name_key)
        ) WITHOUT ROWID;
        CREATE TABLE publication (
            sequence INTEGER PRIMARY KEY,
            revision TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX publication_by_revision ON publication (revision);
        CREATE TABLE book_file (
            revision TEXT NOT NULL,
            path TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (revision, path)
        );
        CREATE TRIGGER book_file_is_never_changed BEFORE UPDATE ON book_file
        BEGIN SELECT RAISE(ABORT, 'published books are never changed'); END;
        CREATE TRIGGER book_file_is_never_removed BEFORE DELETE ON book_file
        BEGIN SELECT RAISE(ABORT, 'published books are never removed'); END;
        CREATE TABLE draft (
            agent TEXT NOT NULL,
            key TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (agent, key)
        ) WITHOUT ROWID;

        """

    private static let projections = """
        CREATE TABLE ticket (
            number INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            status TEXT NOT NULL,
            client TEXT NOT NULL,
            client_name TEXT NOT NULL,
            language TEXT NOT NULL,
            client_group TEXT NOT NULL,
            what TEXT NOT NULL,
            clause TEXT,
            answer TEXT,
            next TEXT NOT NULL,
            assignee TEXT,
            team TEXT,
            promised_update INTEGER,
            escalated_at INTEGER,
            opened_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            origin TEXT,
            search TEXT NOT NULL
        );
        CREATE INDEX ticket_by_updated ON ticket (updated_at);
        CREATE INDEX ticket_by_status ON ticket (status);
        CREATE INDEX ticket_by_status_updated ON ticket (status, updated_at);
        CREATE INDEX ticket_by_assignee ON ticket (assignee, status);
        CREATE INDEX ticket_by_assignee_updated ON ticket (assignee, status, updated_at);
        CREATE INDEX ticket_by_group ON ticket (client_group, status);
        CREATE INDEX ticket_by_group_updated ON ticket (client_group, status, updated_at);
        CREATE INDEX ticket_by_clause ON ticket (clause) WHERE clause IS NOT NULL;
        CREATE INDEX ticket_by_clause_updated ON ticket (clause, updated_at) WHERE clause IS NOT NULL;
        CREATE INDEX ticket_by_client ON ticket (client);
        CREATE INDEX ticket_by_promise ON ticket (promised_update) WHERE promised_update IS NOT NULL;
        CREATE INDEX ticket_by_escalation ON ticket (escalated_at) WHERE escalated_at IS NOT NULL;
        CREATE INDEX ticket_by_origin ON ticket (origin) WHERE origin IS NOT NULL;
        CREATE VIRTUAL TABLE ticket_text USING fts5(
            search, content = 'ticket', content_rowid = 'number', tokenize = 'ascii', detail = 'none',
            columnsize = 0, prefix = '2 3'
        );
        CREATE TABLE tally (
            client_group TEXT NOT NULL,
            status TEXT NOT NULL,
            assignee TEXT NOT NULL,
            tickets INTEGER NOT NULL,
            PRIMARY KEY (client_group, status, assignee)
        ) WITHOUT ROWID;
        CREATE TABLE clause_record (
            clause TEXT NOT NULL,
            client_group TEXT NOT NULL,
            asked INTEGER NOT NULL,
            took_offer INTEGER NOT NULL,
            escalated INTEGER NOT NULL,
            upheld INTEGER NOT NULL,
            exceptions INTEGER NOT NULL,
            policy_changes INTEGER NOT NULL,
            conduct INTEGER NOT NULL,
            PRIMARY KEY (clause, client_group)
        ) WITHOUT ROWID;
        CREATE TABLE precedent (
            ticket INTEGER NOT NULL,
            place INTEGER NOT NULL,
            at INTEGER NOT NULL,
            clause TEXT NOT NULL,
            client_group TEXT NOT NULL,
            ruling TEXT NOT NULL,
            reason TEXT NOT NULL,
            until TEXT,
            PRIMARY KEY (ticket, place)
        ) WITHOUT ROWID;
        CREATE INDEX precedent_by_clause ON precedent (clause, at, ticket, place);
        """
}
