// One row of a ServiceNow incident log, checked: it has a number and a moment. The rest stays bytes until asked for.

import Desk

/// A row of an incident log: the incident as it stood after one change.
public struct ServiceNowRow: Sendable {
    /// The incident's digits, with their leading zeros.
    let number: String
    /// When the change was made, UTC.
    let at: Instant
    /// When the incident was opened, UTC; the moment of the row where the log does not say.
    let openedAt: Instant
    let fields: CSVRow

    /// Checks a record: its number must be one, and every date that stands in it a date.
    init(_ fields: CSVRow, by columns: ServiceNowColumns) throws(RejectedReason) {
        self.fields = fields
        number = try ServiceNowRow.number(fields.value(columns.number))
        let updated = try fields.instant(columns.updatedAt, of: columns)
        let created = try fields.instant(columns.createdAt, of: columns)
        let opened = try fields.instant(columns.openedAt, of: columns)
        guard let at = updated ?? created ?? opened else { throw .noDate }
        self.at = at
        openedAt = opened ?? created ?? at
    }

    /// `INC0000045` and `0000045` name the same incident.
    private static func number(_ text: String?) throws(RejectedReason) -> String {
        guard let text else { throw .missingNumber }
        let digits = text.uppercased().hasPrefix("INC") ? text.dropFirst(3) : text[...]
        guard (1...20).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .badNumber(String(text.prefix(60)))
        }
        return String(digits)
    }
}

extension CSVRow {
    /// The text of a column; nil where the file has none, or no such column.
    func value(_ column: Int?) -> String? {
        guard let column, !isMissing(column) else { return nil }
        return text(column)
    }

    /// The code in a field that may be labelled: `56` in `Group 56` for the label `Group`.
    func code(_ column: Int?, label: String) -> String? {
        guard let text = value(column) else { return nil }
        guard text.utf8.count > label.utf8.count + 1, text.lowercased().hasPrefix(label.lowercased() + " ") else {
            return text
        }
        let code = text.dropFirst(label.count).drop { $0 == " " }
        return code.isEmpty ? text : String(code)
    }

    fileprivate func instant(_ column: Int?, of columns: ServiceNowColumns) throws(RejectedReason) -> Instant? {
        guard let column, !isMissing(column) else { return nil }
        if let instant = ServiceNowDate.instant(self[column]) { return instant }
        throw .badDate(column: columns.names[column], String(text(column).prefix(60)))
    }
}
