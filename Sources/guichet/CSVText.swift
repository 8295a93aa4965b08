// Rows of a CSV file, RFC 4180, safe to open in a spreadsheet and to see on a terminal.

/// Writes CSV.
///
/// A cell comes back as it was given, line ends and quotes included, with two exceptions. A text a spreadsheet would run
/// (it begins with `= + - @`, a tab or a line end) has an apostrophe before it, and so has one that begins with an
/// apostrophe: whoever takes one apostrophe off the beginning has the text again. Controls that could steer a terminal
/// or turn the direction of a line are a point, `·`.
enum CSVText {
    /// One row, its line end included.
    static func row(_ cells: [String]) -> String {
        // A row of one empty cell would be an empty line, which readers pass over.
        let fields = cells == [""] ? ["\"\""] : cells.map(quoted)
        return fields.joined(separator: ",") + "\r\n"
    }

    /// A text as a cell: what a spreadsheet would run begins with an apostrophe.
    static func text(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r\n'".utf8.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ cell: String) -> String {
        var field = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            let isKept = "\t\r\n".unicodeScalars.contains(scalar) || JSON.isSafe(String(scalar))
            field.append(isKept ? scalar : "·")
            // Scalar by scalar: with an accent after it, a quotation mark is part of another character.
            if scalar == "\"" { field.append(scalar) }
        }
        let text = String(field)
        return text.utf8.contains { "\",\r\n".utf8.contains($0) } ? "\"" + text + "\"" : text
    }
}
