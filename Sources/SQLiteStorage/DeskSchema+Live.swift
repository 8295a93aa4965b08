// The indexes of live tickets again, told from the others by what they are not. SQLite answers `IN` of three values by a
// table made for the occasion, for each index of each row written; `NOT IN` of two it compares.

extension DeskSchema {
    static let liveAgain = liveTickets.map { index in
        """
        DROP INDEX \(index.name);
        CREATE INDEX \(index.name) ON ticket (\(index.columns))
            WHERE merged_into IS NULL AND \(isLive);

        """
    }.joined()

    /// As the indexes say it: a query that says it word for word may go along one.
    static let isLive = "status NOT IN ('resolved', 'closed')"
}
