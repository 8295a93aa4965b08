// A room beside the queue: what was loaded for it, the lines it makes, the line the reader is on. One mechanism for
// lists and for pages; what a room says is in the file of its name.

import Desk
import DeskReports
import Terminal

/// Where a line of a room leads.
enum RoomTarget: Sendable, Hashable {
    case room(RoomID)
    case ticket(TicketID)
    /// The list, of what somebody has before them.
    case tickets(of: AgentID)
    /// A step of the plan shown, counted from 1.
    case step(Int)

    /// Whether choosing it leads out of the room.
    var isElsewhere: Bool {
        if case .step = self { false } else { true }
    }
}

/// A line of a room, laid out.
struct RoomLine: Sendable, Hashable {
    var line = StyledLine()
    /// What is chosen when the reader is on it; nil for a line that is only read.
    var target: RoomTarget?
}

/// A room on the screen.
struct Room: Sendable {
    let id: RoomID
    /// nil until the store has answered.
    var content: RoomContent?
    /// What is searched for; nil where nothing is.
    var search: TextField?
    var isSearching = false
    private(set) var lines: [RoomLine] = []
    private(set) var chosen: RoomTarget?
    /// The first line shown.
    private(set) var top = 0
    /// What was searched for and the width when the lines were made.
    private var searched: String?
    private var setWidth = 0
    /// What the lines were made of; nil for a room that must be laid out anew.
    var layout: RoomLayout?

    init(_ id: RoomID) {
        self.id = id
    }

    /// Takes lines in; the reader stays on what they had chosen.
    mutating func take(_ new: [RoomLine], of layout: RoomLayout, height: Int) {
        let isFirst = lines.isEmpty
        let isSearchedAnew = layout.search != searched
        let isSetAnew = isSearchedAnew || layout.width != setWidth
        (searched, setWidth) = (layout.search, layout.width)
        lines = new
        self.layout = layout
        let stays = chosen.map { target in new.contains { $0.target == target } } ?? false
        // What was searched for is found best first.
        if !stays || isSearchedAnew && layout.search != nil { chosen = new.first { $0.target != nil }?.target }
        if isFirst || isSearchedAnew { top = 0 }
        top = max(0, min(top, lines.count - max(1, height)))
        guard isSetAnew, !isFirst, let place = chosenLine else { return }
        top = max(min(top, place), place - max(1, height) + 1)
    }

    var chosenLine: Int? {
        chosen.flatMap { target in lines.firstIndex { $0.target == target } }
    }

    /// Moves by lines: to the next line that leads somewhere where it is in sight, else the page scrolls.
    mutating func move(by distance: Int, height: Int) {
        guard distance != 0, height > 0 else { return }
        let last = max(0, lines.count - height)
        guard let start = chosenLine else {
            top = min(max(0, top + distance), last)
            return
        }
        let reach = distance > 0 ? lines.indices.suffix(from: start).dropFirst() : lines.indices.prefix(upTo: start)
        let places = reach.filter { lines[$0].target != nil }
        let wanted = start + distance
        let next =
            abs(distance) == 1
            ? (distance > 0 ? places.first : places.last)
            : (distance > 0
                ? places.first { $0 >= wanted } ?? places.last : places.last { $0 <= wanted } ?? places.first)
        let isNear = next.map { (top - abs(distance)..<top + height + abs(distance)).contains($0) } ?? false
        guard let next, isNear else {
            top = min(max(0, top + distance), last)
            return
        }
        chosen = lines[next].target
        if next < top { top = next }
        if next >= top + height { top = next - height + 1 }
        // What stands above the first choice is read on the way back.
        if distance < 0, next == lines.firstIndex(where: { $0.target != nil }), next < height { top = 0 }
    }

    /// Goes to a line that leads somewhere.
    mutating func choose(_ target: RoomTarget) {
        if lines.contains(where: { $0.target == target }) { chosen = target }
    }

    /// What can be chosen, in the order it stands.
    var targets: [RoomTarget] { lines.compactMap(\.target) }

    mutating func moveToStart() {
        top = 0
        chosen = lines.first { $0.target != nil }?.target
    }

    mutating func moveToEnd(height: Int) {
        top = max(0, lines.count - height)
        chosen = lines.last { $0.target != nil }?.target
    }
}

/// What a room's lines depend on, besides its content.
struct RoomLayout: Sendable, Hashable {
    var width: Int
    /// Whether lines are told, not shown: no column is cut.
    var isLinear = false
    var language: Language
    var search: String?
    /// The book's revision, empty until it is read.
    var book: String
    var hasCharters: Bool
    var hasShelf: Bool
    /// The days reports are asked over; nil for the last twelve months.
    var period: ReportPeriod?
}

/// Lays lines out as a room says them.
struct RoomPage {
    let width: Int
    let language: Language
    private let isLinear: Bool
    private(set) var lines: [RoomLine] = []

    init(width: Int, language: Language, isLinear: Bool = false) {
        self.width = max(10, width)
        self.language = language
        self.isLinear = isLinear
    }

    mutating func gap() {
        if let last = lines.last, !last.line.runs.isEmpty { lines.append(RoomLine()) }
    }

    mutating func heading(_ title: Bilingual) {
        gap()
        add(StyledText(title[language], .title))
    }

    /// A paragraph; a target makes its first line one that can be chosen.
    mutating func add(_ text: StyledText, to target: RoomTarget? = nil) {
        for (place, line) in text.lines(width: width).enumerated() {
            lines.append(RoomLine(line: line, target: place == 0 ? target : nil))
        }
    }

    mutating func add(_ words: Bilingual, _ style: Style = .plain, indent: Int = 0) {
        add(StyledText(words[language], style, indent: indent, hanging: indent + 2))
    }

    /// A label and what it stands for.
    mutating func add(_ label: Bilingual, _ words: String, _ style: Style = .plain) {
        add(StyledText("\(label[language]): ".typeset(language), .dim, hanging: 2).appending(words, style))
    }

    /// One line of cells; the last one takes what is left. A width of 0 leaves a cell out.
    mutating func row(_ cells: [(text: String, width: Int, style: Style)], to target: RoomTarget? = nil) {
        var runs: [StyledText.Run] = []
        for (place, cell) in cells.enumerated() where cell.width > 0 {
            let text =
                place == cells.count - 1
                ? DisplayText.safe(cell.text)
                : isLinear
                    ? DisplayText.safe(cell.text) + "  "
                    : DisplayText.padded(DisplayText.truncated(cell.text, to: cell.width), to: cell.width) + " "
            runs.append(.init(text: text, style: cell.style))
        }
        lines.append(RoomLine(line: StyledLine(runs: runs), target: target))
    }

    /// Lines as they are.
    mutating func keep(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(
                RoomLine(line: StyledLine(runs: line.isEmpty ? [] : [.init(text: String(line), style: .plain)])))
        }
    }
}
