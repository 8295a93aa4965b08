// What is counted of tickets for reports, by day at the desk: kept in the transaction of every append, folded again with
// the rows.

extension DeskSchema {
    /// Days are counted since 1970-01-01, and come last: what is summed over days stands together.
    static let counts = """
        CREATE TABLE ticket_count (
            kind TEXT NOT NULL,
            client_group TEXT NOT NULL,
            one TEXT NOT NULL,
            two TEXT NOT NULL,
            three TEXT NOT NULL,
            day INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (kind, client_group, one, two, three, day)
        ) WITHOUT ROWID;
        """
}
