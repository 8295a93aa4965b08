// Fields of a CSV file, RFC 4180, safe to open in a spreadsheet.

import Terminal

/// Writes CSV.
enum CSVText {
    /// A field on one line, quoted where it must be; one a spreadsheet would run begins with an apostrophe.
    static func field(_ text: String) -> String {
        var safe = DisplayText.safe(text)
        if let first = safe.utf8.first, "=+-@".utf8.contains(first) { safe = "'" + safe }
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
