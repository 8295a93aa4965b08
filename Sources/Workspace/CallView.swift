// Paints a call: who, the words, the facts, and the three panes; side by side where the screen is wide enough.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import Reports
import Terminal
import Tickets

extension Workspace {
    func drawCall(_ call: CallRoom, on canvas: inout Canvas) {
        var area = canvas.area
        canvas.inside(area.takeTop(headHeight(call))) { drawHead(of: call, on: &$0) }
        let spoken = spokenLines(of: call)
        let lines = wordsLines(of: call, spoken: spoken.shown)
        canvas.inside(area.takeTop(wordsHeight(lines))) { drawWords(lines, of: call, from: spoken.first, on: &$0) }
        let line = area.takeTop(1)
        canvas.horizontalLine(at: line.origin, length: line.columns)
        drawPanes(of: call, in: area, hasFocus: true, on: &canvas)
    }

    /// Rows of the words and of what stands under them; on a low screen no more than the panes.
    private func wordsHeight(_ lines: [StyledLine]) -> Int {
        min(lines.count, roomAboveKeys < 16 ? max(1, (roomAboveKeys - 2) / 2) : Int.max)
    }

    /// Rows the focused pane has.
    func paneHeight(_ call: CallRoom) -> Int {
        let words = wordsLines(of: call, spoken: spokenLines(of: call).shown)
        let above = headHeight(call) + wordsHeight(words) + 1 + (isWide ? 2 : 1)
        return max(1, roomAboveKeys - above)
    }

    /// The client's words, at most three lines of them, and how many lines stand before those.
    private func spokenLines(of call: CallRoom) -> (shown: ArraySlice<StyledLine>, first: Int) {
        let ranges = (call.consultation?.recognised ?? []).map { $0.start..<$0.end }
        let isBlank = call.ticket != nil && call.words.isEmpty
        let styled =
            isBlank
            ? StyledText(Blank.words[language], .dim)
            : StyledText(call.words.text, marking: ranges, base: .plain, mark: Style.accent.underlined)
        let lines = styled.lines(width: max(10, size.columns - 3))
        let shown = min(lines.count, roomAboveKeys < 16 ? 1 : 3)
        let first = call.isTyping ? lines.count - shown : 0
        return (lines[first..<first + shown], first)
    }

    /// The words, the need agreed, what waits for somebody, what was understood: each a line.
    private func wordsLines(of call: CallRoom, spoken: ArraySlice<StyledLine>) -> [StyledLine] {
        var texts: [(String, Style)] = []
        if let need = call.ticket?.need, !need.isEmpty {
            texts.append(("\(Label.need[language]): \(need)".typeset(language), .good))
        }
        texts += call.ticket.map { standing(of: $0).map { ($0.words[language], $0.style) } } ?? []
        if let facts = understoodWords(of: call) { texts.append((facts, .dim)) }
        return spoken + texts.map { StyledLine(runs: [.init(text: DisplayText.safe($0.0), style: $0.1)]) }
    }

    private func drawWords(_ lines: [StyledLine], of call: CallRoom, from first: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns
        canvas.draw("▌", at: .zero, style: call.isTyping ? .accent : .dim)
        for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
            canvas.inside(Rect(column: 1, row: row, columns: width - 1, rows: 1)) {
                line.draw(on: &$0, row: 0, width: width - 1)
            }
        }
        if call.isTyping, prompt == nil, help == nil {
            canvas.cursor = typingCursor(call.words, width: max(10, width - 3), first: first)
        }
    }

    private func typingCursor(_ field: TextField, width: Int, first: Int) -> Point {
        let before = DisplayText.wrapped(String(field.characters.prefix(field.place)) + "|", to: width)
        let last = before.last ?? "|"
        return Point(column: 1 + DisplayText.width(of: last) - 1, row: max(0, before.count - 1 - first))
    }

    private func understoodWords(of call: CallRoom) -> String? {
        guard let recognised = call.consultation?.recognised, !recognised.isEmpty else { return nil }
        let book = setting.book
        let names = recognised.compactMap { read -> String? in
            let value = call.facts[read.fact] ?? read.value
            guard let fact = book.fact(read.fact) else { return nil }
            if case .choice = value { return fact.name(of: value)[language] }
            return fact.statement(of: value)[language]
        }
        return "\(Label.understood[language]): \(names.joined(separator: " · "))".typeset(language)
    }

    /// The three panes of a call, or the focused one.
    func drawPanes(of call: CallRoom, in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
        guard area.rows > 1 else { return }
        if call.isBilingual, call.pane == .policy, hasFocus, let clause = call.shownClause(in: setting.book) {
            drawSideBySide(clause, of: call, in: area, on: &canvas)
            return
        }
        guard isWide else {
            drawTabs(of: call, in: area, on: &canvas)
            return
        }
        let columns = area.columns(3, gap: 1)
        canvas.horizontalLine(at: Point(column: area.left, row: area.top + 1), length: area.columns)
        for column in columns.dropLast() {
            canvas.verticalLine(at: Point(column: column.right, row: area.top - 1), length: area.rows + 1)
        }
        for (pane, column) in zip(CallRoom.Pane.allCases, columns) {
            let isFocused = hasFocus && call.pane == pane
            var part = column
            let head = part.takeTop(2)
            canvas.inside(head) { drawPaneHead(pane, of: call, isFocused: isFocused, on: &$0) }
            canvas.inside(part) { drawPane(pane, of: call, isFocused: isFocused, on: &$0) }
        }
    }

    private func drawTabs(of call: CallRoom, in area: Rect, on canvas: inout Canvas) {
        var rest = area
        let head = rest.takeTop(1)
        var column = 1
        for pane in CallRoom.Pane.allCases {
            let isShown = pane == call.pane
            let name = title(pane)[language] + (count(pane, call).isEmpty ? "" : " " + count(pane, call))
            let style = isShown ? Style.accent.bold : .dim
            column =
                canvas.draw(isShown ? "[\(name)]" : " \(name) ", at: Point(column: column, row: head.top), style: style)
                + 1
        }
        let room = head.columns - column - 1
        if let answer = call.policyTitles(language).first(where: { DisplayText.width(of: $0) < room }) {
            let start = head.columns - DisplayText.width(of: answer) - 1
            canvas.draw(answer, at: Point(column: start, row: head.top), style: Style.policy.bold)
        }
        canvas.inside(rest) { drawPane(call.pane, of: call, isFocused: true, on: &$0) }
    }

    private func title(_ pane: CallRoom.Pane) -> Bilingual {
        switch pane {
        case .policy: Label.policy
        case .instead: Label.instead
        case .before: Label.before
        }
    }

    private func count(_ pane: CallRoom.Pane, _ call: CallRoom) -> String {
        switch pane {
        case .policy: ""
        case .instead: call.insteadTitle(language)
        case .before: call.beforeTitle(language)
        }
    }

    private func drawPaneHead(
        _ pane: CallRoom.Pane, of call: CallRoom, isFocused: Bool, on canvas: inout Canvas
    ) {
        let style = isFocused ? Style.accent.bold : Style.title
        let end = canvas.draw(" " + title(pane)[language], at: .zero, style: style)
        let room = canvas.size.columns - end - 2
        let titles = pane == .policy ? call.policyTitles(language) : [count(pane, call)]
        let right = titles.first { DisplayText.width(of: $0) <= room } ?? titles.last ?? ""
        guard room > 3, !right.isEmpty else { return }
        let shown = DisplayText.truncated(right, to: room)
        let start = canvas.size.columns - DisplayText.width(of: shown) - 1
        canvas.draw(shown, at: Point(column: start, row: 0), style: Style.policy.bold)
    }

    private func drawPane(_ pane: CallRoom.Pane, of call: CallRoom, isFocused: Bool, on canvas: inout Canvas) {
        let width = max(1, canvas.size.columns - 2)
        let height = canvas.size.rows
        // The offers follow the chosen one, wherever it is; of the other panes what is far below is not set.
        let needed = pane == .instead ? Int.max : (call.scroll[pane] ?? 0) + height + 1
        let lines = call.lines(of: pane, width: width, atLeast: needed, setting, language)
        let top = min(offset(pane, call, lines, height), max(0, lines.count - height))
        let area = Rect(column: 1, row: 0, columns: width, rows: height)
        canvas.inside(area) { part in
            for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
                line.draw(on: &part, row: row, width: width)
            }
        }
        if lines.count - top > height, height > 0 {
            canvas.draw("▾", at: Point(column: canvas.size.columns - 1, row: height - 1), style: .dim)
        }
        if isFocused, canvas.cursor == nil, prompt == nil, help == nil, !call.isTyping { canvas.cursor = .zero }
    }

    /// How far a pane is scrolled: the offers follow the chosen one.
    private func offset(_ pane: CallRoom.Pane, _ call: CallRoom, _ lines: [StyledLine], _ height: Int) -> Int {
        guard pane == .instead, let chosen = lines.firstIndex(where: { $0.runs.first?.text == "▸ " }) else {
            return call.scroll[pane] ?? 0
        }
        return chosen < height / 2 ? 0 : max(0, chosen - 1)
    }
}
