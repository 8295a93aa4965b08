// Figures as inline SVG that says its numbers in words too; a matrix is a real table. Series differ by dashes and shade,
// never by colour alone.

import Desk

/// Draws one figure of a page.
struct HTMLFigure {
    let figure: Figure
    let text: HTMLText
    let number: Int

    private static let width = 720.0
    private static let shades = ["#0b4f8a", "#8a4b08", "#3d3d3d", "#6b2d7a", "#1f6b3a"]
    private static let dashes = ["", "8 4", "2 3", "10 3 2 3", "1 5"]

    var html: String {
        if figure.kind == .matrix { return matrix }
        let (body, height) = figure.kind == .bars ? bars : curves
        let name = "figure-\(number)"
        return "<figure>\n<svg role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\" "
            + "viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\" font-size=\"14\" fill=\"#1a1a1a\">\n"
            + "<title id=\"\(name)-t\">\(text.plain(figure.caption.text))</title>\n"
            + "<desc id=\"\(name)-d\">\(text.plain(description))</desc>\n\(body)</svg>\n"
            + "<figcaption>\(text.inline(figure.caption))</figcaption>\n</figure>\n"
    }

    private func value(_ number: Double?) -> String { figure.text(of: number, in: text.language) }

    /// Every number, said.
    private var description: String {
        figure.series.map { series in
            let pairs = zip(figure.labels, series.values).map { "\($0) \(value($1))" }
            return (series.name.isEmpty ? "" : "\(series.name), ") + pairs.joined(separator: "; ")
        }
        .joined(separator: ". ")
    }

    private func shown(_ label: String) -> String {
        label.count > 90 ? String(label.prefix(89)) + "…" : label
    }

    private func words(_ words: String, _ x: Double, _ y: Double, anchor: String = "start") -> String {
        "<text x=\"\(Self.coordinate(x))\" y=\"\(Self.coordinate(y))\" text-anchor=\"\(anchor)\">\(text.plain(words))</text>\n"
    }

    /// A tenth of a unit is finer than any screen.
    private static func coordinate(_ value: Double) -> String {
        let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    private var bars: (body: String, height: Double) {
        let most = max(figure.numbers.max() ?? 0, .leastNonzeroMagnitude)
        let room = Self.width - 130
        var body = ""
        var y = 0.0
        for place in figure.labels.indices {
            body += words(shown(figure.labels[place]), 0, y + 15)
            y += 20
            for (order, series) in figure.series.enumerated() {
                let length = max(0, series.values[place] ?? 0) / most * room
                let name = figure.series.count > 1 ? "\(series.name)\u{A0}: " : ""
                body +=
                    "<rect x=\"0\" y=\"\(Self.coordinate(y))\" width=\"\(Self.coordinate(length))\" height=\"14\" "
                    + "fill=\"\(Self.shades[order % Self.shades.count])\"/>\n"
                body += words(shown(name) + value(series.values[place]), length + 6, y + 12)
                y += 18
            }
            y += 6
        }
        return (body, max(y, 1))
    }

    private var curves: (body: String, height: Double) {
        let numbers = figure.numbers
        let (least, most) = (min(0, numbers.min() ?? 0), numbers.max() ?? 0)
        let (left, top, high) = (90.0, 10.0, 200.0)
        let step = (Self.width - left - 20) / Double(max(1, figure.labels.count - 1))
        func y(_ number: Double) -> Double {
            most > least ? top + high - (number - least) / (most - least) * high : top + high
        }
        var body =
            "<path d=\"M\(Int(left)) \(Int(top))v\(Int(high))H\(Int(Self.width - 20))\" fill=\"none\" "
            + "stroke=\"#767676\"/>\n"
        body += words(value(most), left - 8, top + 10, anchor: "end")
        body += words(value(least), left - 8, top + high, anchor: "end")
        if let first = figure.labels.first { body += words(shown(first), left, top + high + 20) }
        if figure.labels.count > 1, let last = figure.labels.last {
            body += words(shown(last), Self.width - 20, top + high + 20, anchor: "end")
        }
        for (order, series) in figure.series.enumerated() {
            let stroke =
                "fill=\"none\" stroke-width=\"2\" stroke=\"\(Self.shades[order % Self.shades.count])\" "
                + "stroke-dasharray=\"\(Self.dashes[order % Self.dashes.count])\""
            body += "<path d=\"\(path(series, left, step, y))\" \(stroke)/>\n"
            let below = top + high + 44 + 20 * Double(order)
            body += "<path d=\"M\(Int(left)) \(Self.coordinate(below - 5))h40\" \(stroke)/>\n"
            body += words(shown(series.name), left + 48, below)
        }
        return (body, top + high + 50 + 20 * Double(figure.series.count))
    }

    /// A line that stops where a number is missing; a number alone is a dot.
    private func path(_ series: Figure.Series, _ left: Double, _ step: Double, _ y: (Double) -> Double) -> String {
        var path = ""
        var isDrawing = false
        for (place, number) in series.values.enumerated() {
            if let number {
                path +=
                    "\(isDrawing ? "L" : "M")\(Self.coordinate(left + step * Double(place))) \(Self.coordinate(y(number)))"
                if !isDrawing { path += "h.1" }
            }
            isDrawing = number != nil
        }
        return path
    }

    private var matrix: String {
        let most = max(figure.numbers.max() ?? 0, .leastNonzeroMagnitude)
        let head = figure.labels.map { "<th scope=\"col\" class=\"n\">\(text.escaped($0))</th>" }.joined()
        let rows = figure.series.map { series in
            let cells = series.values.map { number in
                // At its darkest, #9ec5e8 keeps the words at 9 to 1.
                let share = max(0, number ?? 0) / most
                let shade = [97.0, 58, 23].map { 255 - Int((share * $0).rounded()) }
                return "<td class=\"n\" style=\"background:rgb(\(shade[0]),\(shade[1]),\(shade[2]))\">"
                    + "\(text.escaped(value(number)))</td>"
            }
            return "<tr><th scope=\"row\">\(text.escaped(series.name))</th>\(cells.joined())</tr>\n"
        }
        return
            "<table>\n<caption>\(text.inline(figure.caption))</caption>\n<thead>\n<tr><td></td>\(head)</tr>\n</thead>\n"
            + "<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }
}
