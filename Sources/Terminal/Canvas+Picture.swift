// A canvas as text, for goldens and for people reading a failed test: what stands there, and in which style.
// Must stay stable: goldens of every view depend on it.

extension Canvas {
    /// The rows of the area as text, blanks at the end of a row left out.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = (0..<size.columns).map { self[Point(column: $0, row: row)].text }.joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The area as one text, each row ended by a newline.
    public var picture: String {
        lines.map { $0 + "\n" }.joined()
    }

    /// The styles of the area, one letter a cell, each row ended by a newline, then a legend.
    ///
    /// A role is its letter, `.` for plain, a capital when bold; other styles are digits and letters from `1` on in order
    /// of appearance, explained below the rows. Plain cells at the end of a row are left out.
    public var stylePicture: String {
        var marks: [Style: Character] = [:]
        var legend: [String] = []
        let names = Array("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var rows = ""
        for row in 0..<size.rows {
            var line = ""
            for column in 0..<size.columns {
                let style = self[Point(column: column, row: row)].style
                if let letter = style.letter ?? marks[style] {
                    line.append(letter)
                } else {
                    let mark = marks.count < names.count ? names[marks.count] : "?"
                    marks[style] = mark
                    legend.append("\(mark) = \(style.description)")
                    line.append(mark)
                }
            }
            while line.last == "." { line.removeLast() }
            rows += line + "\n"
        }
        return rows + legend.map { $0 + "\n" }.joined()
    }
}

extension Style: CustomStringConvertible {
    /// The role and emphasis in words.
    public var description: String {
        var words = ["\(role)"]
        if emphasis.contains(.bold) { words.append("bold") }
        if emphasis.contains(.underline) { words.append("underline") }
        if emphasis.contains(.reverse) { words.append("reverse") }
        if emphasis.contains(.dim) { words.append("faint") }
        return words.joined(separator: " ")
    }

    fileprivate var letter: Character? {
        switch emphasis {
        case []: role.letter
        case .bold where role != .plain: Character(role.letter.uppercased())
        default: nil
        }
    }
}
