// The seals over the log: kept for good, like the events they cover.

extension DeskSchema {
    /// Days are counted since 1970-01-01.
    static let seals = """
        CREATE TABLE seal (
            number INTEGER PRIMARY KEY,
            day INTEGER NOT NULL,
            next INTEGER NOT NULL,
            through INTEGER NOT NULL,
            events INTEGER NOT NULL,
            tickets INTEGER NOT NULL,
            content BLOB NOT NULL CHECK (length(content) = 32),
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        );
        CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
        BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
        CREATE TRIGGER seal_is_never_removed BEFORE DELETE ON seal
        BEGIN SELECT RAISE(ABORT, 'seals are never removed'); END;

        """

    /// What a seal says of the desk beside its tickets; empty in seals made before.
    static let sealsBeside = """
        ALTER TABLE seal ADD COLUMN dossier_events INTEGER;
        ALTER TABLE seal ADD COLUMN publications INTEGER;
        ALTER TABLE seal ADD COLUMN beside BLOB CHECK (length(beside) = 32);
        """
}
