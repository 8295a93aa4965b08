// Rows under headings, as data. Must not know widths, rules or marks; each renderer draws them its own way.

/// A table: every row has a cell for every column.
public struct Table: Sendable, Hashable {
    /// The side a column's text leans on.
    public enum Alignment: Sendable, Hashable {
        /// Words.
        case leading
        /// Numbers, so that units stand under units.
        case trailing
    }

    /// What stands over a column.
    public struct Column: Sendable, Hashable {
        public var heading: Inline
        public var alignment: Alignment

        /// A column of words, or of numbers where `.trailing` is given.
        public init(_ heading: Inline, _ alignment: Alignment = .leading) {
            self.heading = heading
            self.alignment = alignment
        }
    }

    public var columns: [Column]
    public var rows: [[Inline]]
    public var caption: Inline?
    /// Whether the first cell of a row names it, as a heading does a column.
    public var namesRows: Bool

    /// Rows under columns; a row too short is filled with empty cells, one too long loses what has no column.
    public init(_ columns: [Column], rows: [[Inline]], caption: Inline? = nil, namesRows: Bool = true) {
        self.columns = columns
        self.rows = rows.map { row in
            columns.indices.map { $0 < row.count ? row[$0] : "" }
        }
        self.caption = caption
        self.namesRows = namesRows
    }
}
