// Paints the workspace on a canvas: a title, a room, the line above the keys, the keys. Pure; one canvas a frame.

import Decisions
import Desk
import PolicyBook
import Reports
public import Terminal

extension Workspace {
    /// The least screen that shows a room; below it one line says so.
    static let leastSize = Size(columns: 40, rows: 8)

    /// Whether the screen shows no more than that it is too small.
    var isTooSmall: Bool { size.columns < Workspace.leastSize.columns || size.rows < Workspace.leastSize.rows }

    /// Paints what the agent sees. The selection is scrolled into view, which is all it changes.
    public mutating func render() -> Canvas {
        var canvas = Canvas(size: size)
        guard !isTooSmall else {
            let words = size.rows > 1 ? Label.tooSmall : Label.tooSmallAlone
            canvas.draw(words[language], at: .zero, style: .warning)
            canvas.draw(Label.tooSmallKeys[language], at: Point(column: 0, row: 1), style: .dim)
            return canvas
        }
        var area = canvas.area
        let keys = area.takeBottom(1)
        let foot = area.takeBottom(footHeight)
        canvas.inside(keys) { drawKeys(on: &$0) }
        canvas.inside(foot) { drawFoot(on: &$0) }
        if let help {
            canvas.inside(area) { drawHelp(help, on: &$0) }
        } else if let palette {
            canvas.inside(area) { drawPalette(palette, on: &$0) }
        } else if let paper {
            canvas.inside(area) { drawPaper(paper, on: &$0) }
        } else if let room {
            canvas.inside(area) { drawRoom(room, on: &$0) }
        } else if let bulk, spot == .bulk {
            canvas.inside(area) { drawBulk(bulk, on: &$0) }
        } else if let call {
            canvas.inside(area) { drawCall(call, on: &$0) }
        } else {
            canvas.inside(area) { drawList(on: &$0) }
        }
        return canvas
    }

    /// Rows a form may take.
    var formLimit: Int { max(1, size.rows - 4) }

    /// Rows of what stands above the foot and the keys.
    var roomAboveKeys: Int { max(0, size.rows - 1 - footHeight) }

    private var footHeight: Int {
        if isGoing { return min(doorRows(width: size.columns).count + 1, max(1, size.rows - 4)) }
        guard let prompt, help == nil else {
            return max(1, alerts.count + (notice == nil ? 0 : 1) + meanwhileRows + questionLines.count)
        }
        return alerts.count + min(prompt.height(width: size.columns, limit: formLimit, language), formLimit)
    }

    private func drawFoot(on canvas: inout Canvas) {
        drawAlerts(on: &canvas)
        let (above, size) = (alerts.count, canvas.size)
        canvas.inside(Rect(column: 0, row: above, columns: size.columns, rows: size.rows - above)) {
            drawFootBelow(on: &$0)
        }
    }

    private func drawFootBelow(on canvas: inout Canvas) {
        if isGoing {
            drawDoors(on: &canvas)
        } else if let prompt, help == nil {
            prompt.draw(on: &canvas, limit: formLimit, language)
        } else if let notice {
            canvas.draw(
                " " + notice.words[language], at: .zero, style: notice.isProblem ? Style.warning.bold : .good,
                width: canvas.size.columns)
            let width = canvas.size.columns
            let lines = notice.meanwhile?.lines(width: width - 2, language) ?? []
            canvas.inside(Rect(column: 1, row: 1, columns: width - 1, rows: meanwhileRows)) { part in
                for (row, line) in lines.prefix(meanwhileRows).enumerated() {
                    line.draw(on: &part, row: row, width: width - 2)
                }
            }
            let above = 1 + meanwhileRows
            canvas.inside(Rect(column: 0, row: above, columns: width, rows: canvas.size.rows - above)) {
                drawQuestion(on: &$0)
            }
        } else {
            drawQuestion(on: &canvas)
        }
    }

    /// Rows of what others did under a notice: all of it is in the ticket’s history above.
    private var meanwhileRows: Int {
        guard let lines = notice?.meanwhile?.lines(width: size.columns - 2, language) else { return 0 }
        return min(lines.count, max(2, size.rows / 3))
    }

    /// The keys of the answers; none while they are letters of the client's words.
    var questionKeys: String {
        guard call?.isTyping == false else { return "" }
        let answers: [(Command, Bilingual)] =
            questionIsFlag
            ? [(.yes, Label.yes), (.no, Label.no), (.skip, Label.later)]
            : [(.answer, Label.answer), (.skip, Label.later)]
        return answers.map { keyName(of: $0)[language] + " " + $1[language] }.joined(separator: " · ")
    }

    /// The next question in the client's language, beside its keys; on a second line where it is long.
    private var questionLines: [String] {
        guard let call, spot == .call, help == nil, palette == nil, let question = call.questionWords(setting.book)
        else { return [] }
        let keys = questionKeys.isEmpty ? 0 : DisplayText.width(of: questionKeys) + 3
        let room = size.columns - DisplayText.width(of: Label.asked[language]) - 3 - keys
        let text = question[call.language]
        guard DisplayText.width(of: text) > room else { return [text] }
        let first = DisplayText.wrapped(
            text, to: max(1, size.columns - DisplayText.width(of: Label.asked[language]) - 3))[0]
        return [first, String(text.dropFirst(first.count).drop { $0 == " " })]
    }

    private func drawQuestion(on canvas: inout Canvas) {
        let lines = questionLines
        guard !lines.isEmpty else { return }
        let end = canvas.draw(" " + Label.asked[language] + " ", at: .zero, style: Style.accent.bold)
        let keysStart = questionKeys.isEmpty ? size.columns + 1 : size.columns - DisplayText.width(of: questionKeys) - 1
        for (row, line) in lines.enumerated() {
            let isLast = row == lines.count - 1
            let width = max(0, (isLast ? keysStart - 2 : size.columns - 1) - end)
            canvas.draw(line, at: Point(column: end, row: row), width: width)
        }
        canvas.draw(questionKeys, at: Point(column: keysStart, row: lines.count - 1), style: .accent)
    }

    private func drawHelp(_ room: HelpRoom, on canvas: inout Canvas) {
        let width = canvas.size.columns
        canvas.draw(" " + Label.helpTitle[language], at: .zero, style: Style.title.bold)
        var column = canvas.draw(" / ", at: Point(column: 0, row: 1), style: .accent)
        column = canvas.draw(room.filter.text, at: Point(column: column, row: 1))
        if room.filter.isEmpty {
            canvas.draw(Label.typeToSearch[language], at: Point(column: column + 1, row: 1), style: .dim)
        }
        canvas.horizontalLine(at: Point(column: 0, row: 2), length: width)
        let lines = room.lines(in: self)
        let height = canvas.size.rows - 3
        let top = max(0, min(room.selected, lines.count - 1) - height + 1)
        for (row, (keys, words)) in lines.dropFirst(top).prefix(height).enumerated() {
            let isSelected = top + row == min(room.selected, lines.count - 1)
            canvas.draw(isSelected ? ">" : " ", at: Point(column: 0, row: row + 3), style: .accent)
            canvas.draw(keys, at: Point(column: 2, row: row + 3), style: isSelected ? Style.accent.reversed : .accent)
            canvas.draw(words, at: Point(column: 16, row: row + 3), width: max(0, width - 17))
            if isSelected { canvas.cursor = Point(column: 0, row: row + 3) }
        }
        if lines.isEmpty {
            canvas.draw(Label.nothingFound[language], at: Point(column: 2, row: 3), style: .dim)
            canvas.cursor = Point(column: column, row: 1)
        }
        if lines.count - top > height, height > 0 {
            canvas.draw("▾", at: Point(column: width - 1, row: height + 2), style: .dim)
        }
    }

    private func drawPaper(_ room: PaperRoom, on canvas: inout Canvas) {
        canvas.draw(" " + paperHeading[language], at: .zero, style: Style.title.bold)
        canvas.horizontalLine(at: Point(column: 0, row: 1), length: canvas.size.columns)
        let height = canvas.size.rows - 2 - room.levels.count
        let top = min(room.top, max(0, room.lines.count - height))
        for (row, line) in room.lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, at: Point(column: 0, row: row + 2))
        }
        for (row, level) in room.levels.enumerated() {
            canvas.draw(" " + level.words[language], at: Point(column: 0, row: height + 2 + row), style: .dim)
        }
        if prompt == nil { canvas.cursor = Point(column: 0, row: 2) }
    }
}

extension Key {
    /// The key's name as people read it on a key bar.
    func barName(_ language: Language) -> String {
        switch self {
        case .enter: Bilingual("Enter", "Entrée")[language]
        case .escape: Bilingual("Esc", "Échap")[language]
        case .tab: "Tab"
        case .backTab: Bilingual("S-Tab", "Maj-Tab")[language]
        case .home: Bilingual("Home", "Début")[language]
        case .end: Bilingual("End", "Fin")[language]
        case .pageDown: Bilingual("PgDn", "PgSuiv")[language]
        case .pageUp: Bilingual("PgUp", "PgPréc")[language]
        case .down: Bilingual("Down", "Bas")[language]
        case .up: Bilingual("Up", "Haut")[language]
        case .right: Bilingual("Right", "Droite")[language]
        case .left: Bilingual("Left", "Gauche")[language]
        case .character(" "): Bilingual("Space", "Espace")[language]
        case .character(let character): String(character)
        case .function(let number): "F\(number)"
        case .control(let character): "C-\(character)"
        default: name
        }
    }
}
