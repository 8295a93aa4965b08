// Rows of one table written several at a time: a statement opens every index of its table anew, which for tickets costs
// as much as the row.

import GRDB

/// An insertion of rows that are all bound alike, in a transaction that ends with the first that fails: taking the
/// others of its statement back would need a copy of every page, and every text written out.
struct BulkInsert {
    private let one: String
    private let many: String
    private static let atOnce = 16

    /// Of columns into a table.
    init(into table: String, _ columns: [String]) {
        let insertion = "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        one = insertion + row
        many = insertion + [String](repeating: row, count: Self.atOnce).joined(separator: ", ")
    }

    /// Writes rows in their order; `bind` binds the columns of one.
    func write<Row>(
        _ rows: [Row], to db: Database, _ bind: (Row, inout BulkBindings) -> Void
    ) throws {
        let isMany = rows.count >= Self.atOnce
        let start = isMany ? try writeMany(rows, to: db, bind) : 0
        if start == rows.count { return }
        let one = try BulkStatement(db, one)
        for value in rows[start...] { try one.run { bind(value, &$0) } }
    }

    /// Writes as many as make whole statements; how many that were.
    private func writeMany<Row>(
        _ rows: [Row], to db: Database, _ bind: (Row, inout BulkBindings) -> Void
    ) throws -> Int {
        let many = try BulkStatement(db, many)
        let end = rows.count - rows.count % Self.atOnce
        for start in stride(from: 0, to: end, by: Self.atOnce) {
            try many.run { bindings in
                for value in rows[start..<start + Self.atOnce] { bind(value, &bindings) }
            }
        }
        return end
    }
}
