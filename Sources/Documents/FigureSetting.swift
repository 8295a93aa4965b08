// Figures in lines of cells: bars of eighths, lines of eight heights, a matrix as its numbers. Every value is also
// written, so that nothing is known from the drawing alone.

import Desk
import Terminal

/// Sets one figure.
struct FigureSetting {
    let figure: Figure
    let typesetter: Typesetter

    var lines: [String] {
        typesetter.fill(figure.caption.text) + drawing
    }

    private var drawing: [String] {
        switch figure.kind {
        case .bars: bars
        case .line: curves
        case .matrix: matrix
        }
    }

    private func value(_ number: Double?) -> String {
        typesetter.line(figure.text(of: number, in: typesetter.language))
    }

    /// The cells for names, so that half the width is left to the drawing.
    private func room(for names: [String]) -> Int {
        min(typesetter.width / 3, names.map { DisplayText.width(of: typesetter.line($0)) }.max() ?? 0)
    }

    private var bars: [String] {
        let isAlone = figure.series.count < 2
        let names = isAlone ? figure.labels : figure.series.map { "  " + $0.name }
        let nameRoom = room(for: names)
        let valueRoom = (figure.numbers.map(Optional.some) + [nil]).map { DisplayText.width(of: value($0)) }.max() ?? 0
        let barRoom = max(1, typesetter.width - nameRoom - valueRoom - 4)
        let most = figure.numbers.max() ?? 0
        func line(_ name: String, _ number: Double?) -> [String] {
            let cells = bar(number ?? 0, of: most, room: barRoom)
            let ending =
                DisplayText.padded(cells, to: barRoom) + "  "
                + DisplayText.padded(value(number), to: valueRoom, alignment: .right)
            return typesetter.labelled(name, room: nameRoom, after: ending)
        }
        return figure.labels.indices.flatMap { place -> [String] in
            if isAlone { return line(figure.labels[place], figure.series.first?.values[place]) }
            return typesetter.fill(figure.labels[place])
                + figure.series.flatMap { line("  " + $0.name, $0.values[place]) }
        }
    }

    /// A bar of full cells and one of eighths; in ASCII to the nearest cell. Anything above zero is seen.
    private func bar(_ number: Double, of most: Double, room: Int) -> String {
        guard number > 0, most > 0 else { return "" }
        let cells = number / most * Double(room)
        if typesetter.charset == .ascii { return String(repeating: "#", count: max(1, Int(cells.rounded()))) }
        let eighths = max(1, Int((cells * 8).rounded()))
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest > 0 ? Self.eighths[rest - 1] : "")
    }

    private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let plainHeights = ["_", ".", ":", "-", "=", "+", "*", "#"]

    private var curves: [String] {
        let nameRoom = room(for: figure.series.map(\.name))
        let room = max(1, typesetter.width - nameRoom - 2)
        let numbers = figure.numbers
        let (least, most) = (min(0, numbers.min() ?? 0), numbers.max() ?? 0)
        let curves = figure.series.flatMap { series -> [String] in
            let cells = Self.fitted(series.values, to: room).map { height($0, least, most) }.joined()
            return typesetter.labelled(series.name, room: nameRoom, after: cells)
                + typesetter.inset(
                    [.paragraph(Inline(summary(series)))], by: String(repeating: " ", count: nameRoom + 2))
        }
        return curves + typesetter.inset([.paragraph(Inline(span))], by: String(repeating: " ", count: nameRoom + 2))
    }

    private func height(_ number: Double?, _ least: Double, _ most: Double) -> String {
        guard let number else { return " " }
        let heights = typesetter.charset == .utf8 ? Self.heights : Self.plainHeights
        guard most > least else { return heights[0] }
        let place = Int(((number - least) / (most - least) * Double(heights.count - 1)).rounded())
        return heights[min(max(0, place), heights.count - 1)]
    }

    /// The least, the most and the last of a series.
    private func summary(_ series: Figure.Series) -> String {
        let numbers = series.values.compactMap(\.self)
        guard let least = numbers.min(), let most = numbers.max(), let last = numbers.last else {
            return figure.text(of: nil, in: typesetter.language)
        }
        let texts = [least, most, last].map { figure.text(of: $0, in: typesetter.language) }
        return Bilingual(
            "least \(texts[0]), most \(texts[1]), last \(texts[2])",
            "minimum \(texts[0]), maximum \(texts[1]), dernière valeur \(texts[2])")[typesetter.language]
    }

    /// From which label to which.
    private var span: String {
        guard let first = figure.labels.first, let last = figure.labels.last, first != last else {
            return figure.labels.first ?? ""
        }
        return "\(first) → \(last)"
    }

    /// The values, or the means of neighbours where there are more than cells.
    static func fitted(_ values: [Double?], to room: Int) -> [Double?] {
        guard values.count > room else { return values }
        return (0..<room).map { cell in
            let part = values[(cell * values.count / room)..<((cell + 1) * values.count / room)].compactMap(\.self)
            return part.isEmpty ? nil : part.reduce(0, +) / Double(part.count)
        }
    }

    private var matrix: [String] {
        let columns = [Table.Column("")] + figure.labels.map { Table.Column(Inline($0), .trailing) }
        let rows = figure.series.map { series in
            [Inline(series.name)]
                + series.values.map { Inline(figure.text(of: $0, in: typesetter.language)) }
        }
        return typesetter.lines(of: [.table(Table(columns, rows: rows))])
    }
}
