// Paints a form at the foot of the screen.

import Desk
import Storage
import Terminal

extension Prompt {
    func draw(on canvas: inout Canvas, limit: Int, _ language: Language) {
        let width = canvas.size.columns
        canvas.horizontalLine(at: .zero, length: width)
        let end = canvas.draw(
            " " + title[language] + " ", at: Point(column: 1, row: 0), style: Style.accent.bold, width: width - 2)
        if isSubmitted {
            let words = " " + Label.recording[language] + " "
            let start = width - DisplayText.width(of: words) - 1
            if start > end { canvas.draw(words, at: Point(column: start, row: 0), style: .dim) }
        }
        let rows = FormRows(self, width: width, limit: limit, language)
        drawMeanwhile(rows: rows.meanwhile, on: &canvas, language)
        var row = 1 + rows.meanwhile
        for line in remarkLines(width: width, language).prefix(rows.remark) {
            canvas.draw(line, at: Point(column: 1, row: row), style: .warning, width: width - 1)
            row += 1
        }
        for (number, field) in fields.enumerated() {
            row = draw(field, isFocused: number == focus, options: rows.options, at: row, on: &canvas, language)
        }
        if purpose == .filter {
            drawFilterFoot(at: row, on: &canvas, language)
        } else if let error {
            canvas.draw(" " + error[language], at: Point(column: 0, row: row), style: Style.warning.bold, width: width)
        }
    }

    /// What others did, from the line it is scrolled to.
    private func drawMeanwhile(rows: Int, on canvas: inout Canvas, _ language: Language) {
        let width = canvas.size.columns
        let lines = meanwhileLines(width: width, language)
        let top = min(meanwhile?.top ?? 0, max(0, lines.count - rows))
        canvas.inside(Rect(column: 1, row: 1, columns: width - 1, rows: rows)) { part in
            for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
                line.draw(on: &part, row: row, width: width - 2)
            }
        }
        if rows > 0, top > 0 { canvas.draw("▴", at: Point(column: width - 1, row: 1), style: .dim) }
        if rows > 0, lines.count - top > rows { canvas.draw("▾", at: Point(column: width - 1, row: rows), style: .dim) }
    }

    /// A caret under what is wrong, and why; else what a filter may ask about.
    private func drawFilterFoot(at row: Int, on canvas: inout Canvas, _ language: Language) {
        let width = canvas.size.columns
        guard let error else {
            let keys = FilterKey.allCases.map { "\($0.words[language]):" }.joined(separator: " ")
            canvas.draw(" " + keys, at: Point(column: 0, row: row + 1), style: .dim, width: width)
            return
        }
        if let caret, case .text(let text) = fields[0].content {
            let start = DisplayText.width(of: (" \(fields[0].label[language]): ").typeset(language))
            let place = String(String.UnicodeScalarView(text.text.unicodeScalars.prefix(caret))).count
            let window = FieldWindow(text, room: max(1, width - start - 1))
            if let column = window.column(of: place) {
                canvas.draw("^", at: Point(column: start + column, row: row), style: Style.warning.bold)
            }
        }
        canvas.draw(
            " " + error[language], at: Point(column: 0, row: row + 1), style: Style.warning.bold, width: width)
    }

    private func draw(
        _ field: Field, isFocused: Bool, options: Int, at row: Int, on canvas: inout Canvas, _ language: Language
    ) -> Int {
        let width = canvas.size.columns
        let label = (" \(field.label[language]): ").typeset(language)
        let start = canvas.draw(label, at: Point(column: 0, row: row), style: isFocused ? .accent : .dim)
        switch field.content {
        case .text(let text):
            draw(
                text, hint: field.hint[language], isFocused: isFocused, at: Point(column: start, row: row), on: &canvas)
            if let echo = field.echo {
                let after = start + DisplayText.width(of: text.text) + 2
                canvas.draw(
                    "= " + echo[language], at: Point(column: after, row: row), style: .good,
                    width: max(0, width - after))
            }
            return row + 1
        case .choice(let choices):
            guard isFocused else {
                let current = choices.current?.label ?? Label.notChosen
                canvas.draw(
                    current[language], at: Point(column: start, row: row),
                    style: choices.current == nil ? .dim : .plain,
                    width: max(0, width - start))
                return row + 1
            }
            draw(
                choices.filter, hint: field.hint[language], isFocused: true, at: Point(column: start, row: row),
                on: &canvas)
            return draw(choices, rows: options, at: row + 1, on: &canvas, language)
        }
    }

    private func draw(_ text: TextField, hint: String, isFocused: Bool, at point: Point, on canvas: inout Canvas) {
        let room = max(1, canvas.size.columns - point.column - 1)
        let window = FieldWindow.draw(text, at: point, room: room, on: &canvas)
        if text.isEmpty { canvas.draw(" " + hint, at: point, style: .dim, width: room) }
        if isFocused, !isSubmitted, let column = window.column(of: text.place) {
            canvas.cursor = Point(column: point.column + column, row: point.row)
        }
    }

    private func draw(
        _ choices: Choices, rows: Int, at row: Int, on canvas: inout Canvas, _ language: Language
    ) -> Int {
        let options = choices.shown
        guard !options.isEmpty else {
            canvas.draw(Label.nothing[language], at: Point(column: 3, row: row), style: .dim)
            return row + 1
        }
        let selected = choices.selected.map { min($0, options.count - 1) }
        let window = ChoiceWindow(count: options.count, selected: selected ?? 0, rows: rows)
        var line = row
        func tell(_ count: Int, isBelow: Bool) {
            guard count > 0 else { return }
            let words = (isBelow ? "▾ " : "▴ ") + choices.more(count, isBelow: isBelow)[language]
            canvas.draw(words, at: Point(column: 1, row: line), style: .dim, width: max(0, canvas.size.columns - 2))
            line += 1
        }
        tell(window.above, isBelow: false)
        for number in window.shown {
            let isSelected = number == selected
            canvas.draw(isSelected ? "> " : "  ", at: Point(column: 1, row: line), style: .accent)
            // Readers of the screen follow the cursor: it stands on the choice until something is typed.
            if isSelected, choices.filter.isEmpty { canvas.cursor = Point(column: 1, row: line) }
            canvas.draw(
                options[number].label[language], at: Point(column: 3, row: line),
                style: isSelected ? Style.plain.reversed : .plain,
                width: max(0, canvas.size.columns - 4))
            line += 1
        }
        tell(window.below, isBelow: true)
        return line
    }
}
