// The rows folded from the log, as the third format has them: what was there goes, everything is folded again.

extension DeskSchema {
    static let projectionsAgain = """
        DROP TABLE ticket_text;
        DROP TABLE ticket;
        DROP TABLE tally;
        DROP TABLE clause_record;
        DROP TABLE precedent;
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
            level TEXT,
            due INTEGER,
            due_clock TEXT,
            hand_off_to TEXT,
            hand_off_from TEXT,
            backup_asked_at INTEGER,
            complaint_at INTEGER,
            disagreement_at INTEGER,
            merged_into INTEGER,
            tags TEXT NOT NULL,
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
            refused INTEGER NOT NULL,
            pressed INTEGER NOT NULL,
            pressed_ruled INTEGER NOT NULL,
            pressed_overturned INTEGER NOT NULL,
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
            facts TEXT NOT NULL,
            pressed INTEGER NOT NULL,
            PRIMARY KEY (ticket, place)
        ) WITHOUT ROWID;
        CREATE INDEX precedent_by_clause ON precedent (clause, at, ticket, place);
        CREATE TABLE exception (
            ticket INTEGER NOT NULL,
            place INTEGER NOT NULL,
            at INTEGER NOT NULL,
            author TEXT NOT NULL,
            clause TEXT NOT NULL,
            client TEXT NOT NULL,
            client_group TEXT NOT NULL,
            scope TEXT NOT NULL,
            reason TEXT NOT NULL,
            conditions TEXT,
            until TEXT NOT NULL,
            ended_at INTEGER,
            PRIMARY KEY (ticket, place)
        ) WITHOUT ROWID;
        CREATE INDEX exception_by_clause ON exception (clause, client_group, until);
        CREATE TABLE contact (
            ticket INTEGER NOT NULL,
            place INTEGER NOT NULL,
            at INTEGER NOT NULL,
            author TEXT NOT NULL,
            seconds INTEGER NOT NULL,
            demanding INTEGER NOT NULL,
            PRIMARY KEY (ticket, place)
        ) WITHOUT ROWID;
        CREATE INDEX contact_by_moment ON contact (at);
        CREATE TABLE usage (
            client_group TEXT NOT NULL,
            day INTEGER NOT NULL,
            tickets INTEGER NOT NULL,
            PRIMARY KEY (client_group, day)
        ) WITHOUT ROWID;
        """
}
