// How the height of a form is shared out: its fields always, then what others did meanwhile, what to think of, and the
// list being chosen from.

import Desk
import Terminal

/// Rows of the parts of a form that may be cut.
struct FormRows: Hashable {
    var meanwhile = 0
    var remark = 0
    var options = 0

    /// Options shown however low the screen is, and how many before those of a tall screen begin to use its height.
    private static let leastOptions = 3
    private static let usualOptions = 8
    /// Rows a long list leaves to what stands above the form.
    private static let above = 8

    init(_ form: Prompt, width: Int, limit: Int, _ language: Language) {
        var free = max(0, limit - form.fixedRows)
        let wanted = form.optionCount
        let least = min(wanted, FormRows.leastOptions, free)
        free -= least
        meanwhile = min(free, form.meanwhileLines(width: width, language).count)
        free -= meanwhile
        remark = min(free, form.remarkLines(width: width, language).count)
        free -= remark
        let roomy = max(FormRows.usualOptions, limit - FormRows.above - form.fixedRows - meanwhile - remark)
        options = min(wanted, roomy, least + free)
    }
}

/// The options of a list that are seen, and how many stand above and below them.
struct ChoiceWindow: Hashable {
    let shown: Range<Int>
    let above: Int
    let below: Int

    /// Of so many options in so many rows, the marks of what is cut taking rows of their own where there is room.
    init(count: Int, selected: Int, rows: Int) {
        var range = 0..<min(count, rows)
        if count > rows {
            let marks = rows > 2
            let length = marks ? rows - 1 : rows
            if selected < length {
                range = 0..<length
            } else if marks, selected >= count - 2 {
                range = (count - length)..<count
            } else {
                let middle = marks ? rows - 2 : rows
                range = (selected - middle + 1)..<(selected + 1)
            }
        }
        shown = range
        above = rows > 2 ? range.lowerBound : 0
        below = rows > 2 ? count - range.upperBound : 0
    }
}

extension Choices {
    /// What stands at the end of a list that is cut; a directory may have more than it gave.
    func more(_ count: Int, isBelow: Bool = true) -> Bilingual {
        if isBelow, isSearchedElsewhere, options.count >= Choices.directoryLimit {
            return Bilingual("at least \(count) more", "au moins \(count) de plus")
        }
        return Bilingual("\(count) more", "\(count) de plus")
    }
}

extension Prompt {
    /// Rows of the title, the fields and what is said under them.
    var fixedRows: Int { 2 + fields.count + (purpose == .filter ? 1 : 0) }

    /// Rows the list being chosen from would have.
    var optionCount: Int {
        guard case .choice(let choices) = fields[focus].content else { return 0 }
        return max(1, choices.shown.count)
    }

    func remarkLines(width: Int, _ language: Language) -> [String] {
        guard let remark else { return [] }
        return Array(DisplayText.wrapped(remark[language], to: max(10, width - 2)).prefix(remarkRows))
    }

    func meanwhileLines(width: Int, _ language: Language) -> [StyledLine] {
        meanwhile?.lines(width: max(10, width - 2), language) ?? []
    }

    /// Rows the form takes on a screen, of so many at most.
    func height(width: Int, limit: Int, _ language: Language) -> Int {
        let rows = FormRows(self, width: width, limit: limit, language)
        return fixedRows + rows.meanwhile + rows.remark + rows.options
    }
}
