// Indexes that keep what filters ask for in the orders lists have. An index says which tickets it leaves out: merged ones
// are asked for by themselves, and few tickets are live, so those can be kept in every order.

extension DeskSchema {
    static let orders = dropped + tags + texts + everyTicket + liveIndexes + ended + rare

    private static let dropped = """
        DROP INDEX ticket_by_status;
        DROP INDEX ticket_by_status_updated;
        DROP INDEX ticket_by_assignee;
        DROP INDEX ticket_by_assignee_updated;
        DROP INDEX ticket_by_group;
        DROP INDEX ticket_by_group_updated;
        DROP INDEX ticket_by_clause;
        DROP INDEX ticket_by_clause_updated;
        DROP INDEX ticket_by_client;
        DROP INDEX ticket_by_escalation;
        DROP INDEX ticket_by_assignee_due;
        DROP INDEX ticket_by_group_due;
        DROP INDEX ticket_by_assignee_promise;
        DROP INDEX ticket_by_group_promise;
        DROP INDEX ticket_by_hand_off_to;
        DROP INDEX ticket_by_hand_off_from;

        """

    /// The tags of tickets that are not merged, with what else is often asked of those.
    private static let tags = """
        DROP TABLE ticket_tag;
        CREATE TABLE ticket_tag (
            tag TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            number INTEGER NOT NULL,
            status TEXT NOT NULL,
            client_group TEXT NOT NULL,
            assignee TEXT,
            promised_update INTEGER,
            due INTEGER,
            escalated_at INTEGER,
            PRIMARY KEY (tag, updated_at, number)
        ) WITHOUT ROWID;
        CREATE INDEX ticket_tag_by_number ON ticket_tag (tag, number);
        CREATE INDEX ticket_tag_by_promise ON ticket_tag (tag, promised_update, number DESC);
        CREATE INDEX ticket_tag_by_due ON ticket_tag (tag, due, number DESC);
        CREATE INDEX ticket_tag_by_escalation ON ticket_tag (tag, escalated_at, number DESC)
            WHERE escalated_at IS NOT NULL;

        """

    private static let texts = """
        DROP TABLE ticket_text;
        CREATE VIRTUAL TABLE ticket_text USING fts5(
            search, content = 'ticket', content_rowid = 'number', tokenize = 'ascii', detail = 'none',
            columnsize = 0, prefix = '1 2 3'
        );

        """

    private static let everyTicket = """
        CREATE INDEX ticket_by_status ON ticket (status) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_status_updated ON ticket (status, updated_at) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_assignee ON ticket (assignee, status) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_assignee_updated ON ticket (assignee, status, updated_at) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_group ON ticket (client_group, status) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_group_updated ON ticket (client_group, status, updated_at) WHERE merged_into IS NULL;
        CREATE INDEX ticket_by_clause ON ticket (clause, status) WHERE merged_into IS NULL AND clause IS NOT NULL;
        CREATE INDEX ticket_by_clause_updated ON ticket (clause, status, updated_at)
            WHERE merged_into IS NULL AND clause IS NOT NULL;
        CREATE INDEX ticket_by_client ON ticket (client, updated_at);

        """

    /// The indexes that keep the live tickets of each team, owner, group, clause and status in every order.
    static let liveTickets: [(name: String, columns: String)] =
        [("ticket_by_team", "team, status"), ("ticket_by_team_updated", "team, status, updated_at")]
        + [("promise", "promised_update"), ("due", "due")].flatMap { name, column in
            [
                ("ticket_by_status_\(name)", "status, \(column)"),
                ("ticket_by_assignee_\(name)", "assignee, status, \(column)"),
                ("ticket_by_group_\(name)", "client_group, status, \(column)"),
                ("ticket_by_clause_\(name)", "clause, status, \(column)"),
                ("ticket_by_team_\(name)", "team, status, \(column)"),
            ]
        }

    private static let liveIndexes = liveTickets.map { index in
        """
        CREATE INDEX \(index.name) ON ticket (\(index.columns))
            WHERE merged_into IS NULL AND status IN ('open', 'waiting', 'escalated');

        """
    }.joined()

    /// Tickets that are over and yet have a moment only live ones should have.
    private static let ended = """
        CREATE INDEX ticket_by_ended_promise ON ticket (promised_update)
            WHERE merged_into IS NULL AND status IN ('resolved', 'closed') AND promised_update IS NOT NULL;
        CREATE INDEX ticket_by_ended_due ON ticket (due)
            WHERE merged_into IS NULL AND status IN ('resolved', 'closed') AND due IS NOT NULL;

        """

    /// What few tickets have, with everything that is asked of them: nothing else need be read to sort them.
    private static let rare =
        [
            ("escalation", "escalated_at", "hand_off_to"), ("hand_off_to", "hand_off_to", "escalated_at"),
            ("hand_off_from", "hand_off_from", "escalated_at"),
        ].map { name, column, other in
            """
            CREATE INDEX ticket_by_\(name) ON ticket (
                \(column), status, merged_into, client_group, assignee, team, clause, answer, updated_at,
                promised_update, due, \(other), tags
            ) WHERE \(column) IS NOT NULL;

            """
        }.joined() + escalated

    /// Open escalations in every other order.
    private static let escalated = [
        ("", "merged_into"), ("_updated", "updated_at"), ("_promise", "promised_update"), ("_due", "due"),
    ].map { suffix, column in
        """
        CREATE INDEX ticket_by_escalated\(suffix) ON ticket (\(column))
            WHERE merged_into IS NULL AND escalated_at IS NOT NULL;

        """
    }.joined()
}
