// The table of the dossiers' events: append-only, as the tickets' is.

extension DeskSchema {
    static let dossiers = """
        CREATE TABLE dossier_event (
            sequence INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            at INTEGER NOT NULL,
            author TEXT NOT NULL,
            event TEXT NOT NULL,
            payload TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (kind, name, version)
        );
        CREATE TRIGGER dossier_event_is_never_changed BEFORE UPDATE ON dossier_event
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER dossier_event_is_never_removed BEFORE DELETE ON dossier_event
        BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

        """
}
