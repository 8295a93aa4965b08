// Figures in rows: bars, lines over a plot, a matrix as a table. Every number is written too, so that it can be read,
// searched and copied.

import Desk
import Documents

struct FigureRows {
    let figure: Figure
    let composer: Composer
    let language: Language

    private static let shades: [UInt32] = [0x0B4F8A, 0x8A4B08, 0x3D3D3D, 0x6B2D7A, 0x1F6B3A]

    func rows(width: Double) -> [Row] {
        if figure.kind == .matrix { return matrix(width) }
        var rows = text(figure.caption.text, width, isBold: true)
        rows.append(.gap(composer.points * 0.3))
        for place in rows.indices { rows[place].holdsNext = true }
        return rows + (figure.kind == .bars ? bars(width) : curves(width))
    }

    private func text(_ words: String, _ width: Double, isBold: Bool = false, leansRight: Bool = false) -> [Row] {
        composer.text(Inline(words), width: width, language, scale: 0.92, isBold: isBold, leansRight: leansRight)
    }

    private func value(_ number: Double?) -> String { figure.text(of: number, in: language) }

    private func bars(_ width: Double) -> [Row] {
        let most = max(figure.numbers.max() ?? 0, .leastNonzeroMagnitude)
        let isAlone = figure.series.count < 2
        let (names, values) = (width * 0.34, width * 0.16)
        let room = width - names - values - composer.points
        func line(_ name: String, _ number: Double?, _ shade: UInt32) -> [Row] {
            let length = max(0, number ?? 0) / most * room
            var label = text(name, names, leansRight: false)
            let number = text(value(number), values, leansRight: true).map { $0.moved(right: width - values) }
            if label.isEmpty { label = [Row(height: composer.points * 1.3)] }
            label[0].marks.append(
                .box(x: names + composer.points / 2, y: 2, width: length, height: composer.points * 0.8, colour: shade))
            return Row.beside([label, number])
        }
        return figure.labels.indices.flatMap { place -> [Row] in
            if isAlone { return line(figure.labels[place], figure.series.first?.values[place], Self.shades[0]) }
            var head = text(figure.labels[place], width)
            for row in head.indices { head[row].holdsNext = true }
            return head
                + figure.series.enumerated().flatMap { order, series in
                    line("   " + series.name, series.values[place], Self.shades[order % Self.shades.count])
                }
        }
    }

    private func curves(_ width: Double) -> [Row] {
        let numbers = figure.numbers
        let (least, most) = (min(0, numbers.min() ?? 0), numbers.max() ?? 0)
        let (left, high) = (60.0, 110.0)
        let step = (width - left) / Double(max(1, figure.labels.count - 1))
        func y(_ number: Double) -> Double { most > least ? high - (number - least) / (most - least) * high : high }
        var plot = Row(height: high + 4)
        plot.marks = [.stroke([left, 0, left, high, width, high], width: 0.6, dash: 0, colour: Composer.grey)]
        for (order, series) in figure.series.enumerated() {
            for points in Self.strokes(series.values, left, step, y) {
                plot.marks.append(
                    .stroke(
                        points, width: 1.3, dash: Double(order % 4) * 2, colour: Self.shades[order % Self.shades.count])
                )
            }
        }
        let element = Tag("Figure", alternative: PrintedText.line(figure.caption.text))
        plot.marks = plot.marks.map { $0.within(element, isAll: true) }
        plot.marks += text(value(most), left - 6, leansRight: true).flatMap(\.marks)
        plot.marks += text(value(least), left - 6, leansRight: true).flatMap(\.marks)
            .map { $0.moved(right: 0, down: high - composer.points * 1.2) }
        plot.holdsNext = true
        let first = text(figure.labels.first ?? "", (width - left) / 2).map { $0.moved(right: left) }
        let last = text(figure.labels.dropFirst().last ?? "", (width - left) / 2, leansRight: true)
            .map { $0.moved(right: left + (width - left) / 2) }
        return [plot] + Row.beside([first, last]) + figure.series.enumerated().flatMap { legend($0, $1, left, width) }
    }

    /// A series' line, its name, and its numbers in words.
    private func legend(_ order: Int, _ series: Figure.Series, _ left: Double, _ width: Double) -> [Row] {
        var rows = text("\(series.name)  \(series.values.map(value).joined(separator: "  "))", width - left)
            .map { $0.moved(right: left) }
        guard !rows.isEmpty else { return [] }
        let middle = composer.points * 0.6
        rows[0].marks.append(
            .stroke(
                [left - 40, middle, left - 8, middle], width: 1.3, dash: Double(order % 4) * 2,
                colour: Self.shades[order % Self.shades.count]))
        return rows
    }

    /// The points of each run of numbers that has no gap in it.
    private static func strokes(
        _ values: [Double?], _ left: Double, _ step: Double, _ y: (Double) -> Double
    ) -> [[Double]] {
        var strokes: [[Double]] = [[]]
        for (place, number) in values.enumerated() {
            if let number {
                strokes[strokes.count - 1] += [left + step * Double(place), y(number)]
            } else if strokes.last?.isEmpty == false {
                strokes.append([])
            }
        }
        return strokes.filter { !$0.isEmpty }
    }

    private func matrix(_ width: Double) -> [Row] {
        let columns = [Table.Column("")] + figure.labels.map { Table.Column(Inline($0), .trailing) }
        let rows = figure.series.map { series in
            [Inline(series.name)] + series.values.map { Inline(value($0)) }
        }
        let table = Table(columns, rows: rows, caption: figure.caption)
        return TableRows(table: table, composer: composer, language: language).rows(width: width)
    }
}
