// Paints a list of tickets; the clock of each row is the nearest one, named. A row never moves under the reader.

import Decisions
import Desk
import Localisation
import Storage
import Terminal
import Tickets

extension Workspace {
    mutating func drawList(on canvas: inout Canvas) {
        var area = canvas.area
        let head = area.takeTop(2)
        if showsPreview {
            var list = area.takeTop(max(6, area.rows * 2 / 5))
            let line = list.takeBottom(1)
            canvas.horizontalLine(at: line.origin, length: line.columns)
            drawRows(in: list, on: &canvas)
            if let preview, preview.ticket?.id == queue.selected {
                drawPanes(of: preview, in: area, hasFocus: false, on: &canvas)
            }
        } else {
            drawRows(in: area, on: &canvas)
        }
        canvas.inside(head) { drawTitle(on: &$0) }
    }

    private func drawTitle(on canvas: inout Canvas) {
        let width = canvas.size.columns
        var title = " " + DisplayText.safe(queue.view.heading[language])
        if let total = queue.totalWords { title += "  " + total[language] }
        var column = canvas.draw(title, at: .zero, style: Style.title.bold, width: width)
        func put(_ text: String, _ style: Style, _ canvas: inout Canvas) {
            column = canvas.draw(
                "  " + text, at: Point(column: column, row: 0), style: style, width: max(0, width - column))
        }
        if queue.query.order != queue.view.order { put(queue.query.order.words[language], .dim, &canvas) }
        if let words = markWords { put(words[language], Style.accent.bold, &canvas) }
        if let words = arrivalWords { put(words[language], Style.good.bold, &canvas) }
        if !queue.filter.isEmpty { put("/ " + queue.filter, .accent, &canvas) }
        let me = "\(setting.agent.name) · \(setting.agent.role.words[language])"
        let others = onlineWords.map { "\($0[language]) · " } ?? ""
        let shown = [others + me, me].first { width - DisplayText.width(of: $0) - 1 > column + 2 }
        if let shown, queue.filter.isEmpty {
            canvas.draw(shown, at: Point(column: width - DisplayText.width(of: shown) - 1, row: 0), style: .dim)
        }
        canvas.horizontalLine(at: Point(column: 0, row: 1), length: width)
    }

    private struct Columns {
        var state = 9
        var client = 16
        var group = 0
        var what = 0
        var policy = 0
        var next = 9
        var clock: Int
        static let number = 7

        /// Gives room to what matters most first: the words and the clock, then the client, the state, what is next, the
        /// policy, the group. A word is never cut where a column can go.
        init(width: Int, _ language: Language) {
            client = width >= 110 ? 22 : width >= 96 ? 16 : 12
            clock = width >= 140 ? 28 : width >= 110 ? 25 : width >= 96 ? 22 : language == .french ? 20 : 17
            if width < 72 { next = 0 }
            if width < 64 { state = 0 }
            if width < 50 { client = 0 }
            let fixed = [Columns.number, state, client, next].filter { $0 > 0 }.map { $0 + 1 }.reduce(0, +)
            var rest = width - 1 - fixed - clock
            policy = rest >= 40 ? 16 : 0
            rest -= policy
            group = rest >= 48 ? 18 : 0
            what = max(0, rest - group)
        }
    }

    private mutating func drawRows(in area: Rect, on canvas: inout Canvas) {
        var room = queue
        let heads = Columns(width: area.columns, language)
        canvas.inside(Rect(column: 0, row: area.top, columns: area.columns, rows: 1)) {
            drawHeads(heads, on: &$0)
        }
        let height = area.rows - 1
        room.scroll(height: height)
        queue = room
        guard !room.rows.isEmpty else {
            for (row, words) in emptyWords.prefix(max(0, height)).enumerated() {
                canvas.draw(
                    words[language], at: Point(column: 2, row: area.top + 1 + row), style: .dim,
                    width: max(0, area.columns - 3))
            }
            return
        }
        for (number, row) in room.rows.dropFirst(room.top).prefix(max(0, height)).enumerated() {
            let line = Rect(column: 0, row: area.top + 1 + number, columns: area.columns, rows: 1)
            let isSelected = row.id == room.selected
            canvas.inside(line) { drawRow(row, heads, isSelected: isSelected, on: &$0) }
            if isSelected, prompt == nil { canvas.cursor = Point(column: 0, row: line.top) }
        }
    }

    private func drawHeads(_ columns: Columns, on canvas: inout Canvas) {
        let labels = Label.columns
        var column = 1
        func put(_ label: Bilingual, _ width: Int, _ canvas: inout Canvas) {
            guard width > 0 else { return }
            canvas.draw(label[language], at: Point(column: column, row: 0), style: .dim, width: width)
            column += width + 1
        }
        put(labels.number, Columns.number, &canvas)
        put(labels.state, columns.state, &canvas)
        put(labels.client, columns.client, &canvas)
        put(labels.group, columns.group - 1, &canvas)
        put(labels.what, columns.what - 1, &canvas)
        put(labels.policy, columns.policy - 1, &canvas)
        put(labels.next, columns.next, &canvas)
        put(labels.clock, columns.clock - 1, &canvas)
    }

    private func drawRow(_ row: TicketSummary, _ columns: Columns, isSelected: Bool, on canvas: inout Canvas) {
        var column = 1
        func put(_ text: String, _ width: Int, _ style: Style = .plain, _ canvas: inout Canvas) {
            guard width > 0 else { return }
            canvas.draw(text, at: Point(column: column, row: 0), style: style, width: width)
            column += width + 1
        }
        let past: Style = row.status.isLive ? .plain : .dim
        let mark: Style = isSelected ? past.reversed : past
        let isMarked = marks.contains(row.id)
        canvas.draw(isSelected ? ">" : isMarked ? Label.markedMark : " ", at: .zero, style: .accent)
        put("#\(row.id)", Columns.number, isMarked ? Style.accent.bold.with(mark.emphasis) : mark, &canvas)
        drawMarks(of: row, upTo: Columns.number, on: &canvas)
        put(row.status.words[language], columns.state, row.status == .escalated ? .warning : past, &canvas)
        put(row.nameWords[language], columns.client, past, &canvas)
        put(setting.name(of: row.group)[language], columns.group - 1, past, &canvas)
        put(row.whatWords[language], columns.what - 1, past, &canvas)
        put(answerText(of: row, within: columns.policy - 1), columns.policy - 1, past, &canvas)
        put(row.next.words[language], columns.next, isOffered(row) ? .accent : past, &canvas)
        if let clock = clock(of: row) {
            put(clock.text(within: columns.clock - 1), columns.clock - 1, clock.style, &canvas)
        }
    }

    /// The answer of a row, by its short name where the whole one is cut.
    private func answerText(of row: TicketSummary, within width: Int) -> String {
        let words = row.answerWords?[language] ?? ""
        guard DisplayText.width(of: words) > width else { return words }
        return row.answer.flatMap(Answer.init(name:))?.briefWords(language).first ?? words
    }
}
