// The palette: a few letters find a command, a room, a ticket, a client group, a client, a clause; Enter goes there or
// runs it. What is in memory is found at once, tickets and clients when the store answers.

import Desk
import PolicyBook
import Terminal
import Tickets

/// What the palette finds.
enum PaletteEntry: Sendable, Hashable {
    case command(Command)
    case door(Door)
    case room(RoomID, Bilingual)
    case ticket(TicketSummary)
}

/// The palette on the screen.
struct PaletteRoom: Sendable {
    /// Entries of a kind at most, so that one kind does not hide the others.
    static let perKind = 8

    var filter = TextField()
    var selected = 0
    private(set) var findings = PaletteFindings()
    /// What the words find, best kinds first; looked up when they change, not when they are painted.
    private(set) var entries: [PaletteEntry] = []

    init(in workspace: Workspace) {
        entries = found(in: workspace)
    }

    /// Looks the words up in memory; what the store found for others is dropped.
    mutating func search(in workspace: Workspace) {
        findings = PaletteFindings()
        selected = 0
        entries = found(in: workspace)
    }

    /// Takes what the store found, unless the words have changed since. Who has moved down stays on their entry.
    mutating func take(_ new: PaletteFindings, for text: String, in workspace: Workspace) {
        guard filter.text == text else { return }
        let chosen = selected > 0 && entries.indices.contains(selected) ? entries[selected] : nil
        findings = new
        entries = found(in: workspace)
        if let chosen { selected = entries.firstIndex(of: chosen) ?? 0 }
    }

    private func found(in workspace: Workspace) -> [PaletteEntry] {
        let words = Folded.text(filter.text).split(separator: " ").map(String.init)
        func isFound(_ texts: String...) -> Bool { workspace.isFound(words, texts.joined(separator: " ")) }
        let commands = Command.allCases.filter {
            $0 != .palette && $0.movement == nil && $0.isAvailable(in: workspace)
                && isFound($0.title.english, $0.title.french)
        }.map(PaletteEntry.command)
        let doors = Door.allCases.filter { $0 != .first && isFound($0.title.english, $0.title.french) }
            .map(PaletteEntry.door)
        guard !words.isEmpty else { return commands + doors }
        let number = findings.tickets.filter { String($0.id.number) == filter.text.filter(\.isNumber) }
        let others = findings.tickets.filter { !number.contains($0) }
        let found: [[PaletteEntry]] = [
            number.map(PaletteEntry.ticket), doors, commands, rooms(in: workspace, isFound: words),
            others.map(PaletteEntry.ticket), findings.clients.map { .room(.client($0.id), clientTitle($0, workspace)) },
        ]
        return found.flatMap { $0.prefix(PaletteRoom.perKind) }
    }

    private func clientTitle(_ client: Client, _ workspace: Workspace) -> Bilingual {
        workspace.setting.name(of: client.group).map { "\(client.name) · \($0)" }
    }

    /// Client groups, teams and clauses, in memory.
    private func rooms(in workspace: Workspace, isFound words: [String]) -> [PaletteEntry] {
        let setting = workspace.setting
        let language = workspace.language
        let seen = setting.groupNames.filter {
            setting.agent.sees($0.key) && workspace.isFound(words, $0.value.english, $0.value.french)
        }
        let groups = Folded.sorted(seen) { $0.value[language] }.map { PaletteEntry.room(.group($0.key), $0.value) }
        let found = setting.teamNames.filter { workspace.isFound(words, $0.value.english, $0.value.french) }
        let teams = Folded.sorted(found) { $0.value[language] }.map { PaletteEntry.room(.team($0.key), $0.value) }
        var clauses = Array(
            setting.book.policies.lazy.flatMap(\.clauses).filter { clause in
                workspace.isFound(words, clause.id, clause.title.english, clause.title.french)
            }.prefix(PaletteRoom.perKind))
        if clauses.isEmpty { clauses = Array(workspace.clausesIndexed(for: filter.text).prefix(PaletteRoom.perKind)) }
        let entries = clauses.map { clause in
            PaletteEntry.room(.clause(clause.id), clause.title.map { "\(clause.id) \($0)" })
        }
        return Array(groups.prefix(PaletteRoom.perKind)) + Array(teams) + entries
    }
}

extension Workspace {
    mutating func takeInPalette(_ key: Key) -> [Effect] {
        guard var shown = palette else { return [] }
        switch key {
        case .escape, .control("k"): palette = nil
        case .enter:
            palette = nil
            return shown.entries.isEmpty ? [] : run(shown.entries[min(shown.selected, shown.entries.count - 1)])
        case .down:
            palette?.selected = min(shown.selected + 1, max(0, shown.entries.count - 1))
        case .up: palette?.selected = max(0, shown.selected - 1)
        default:
            guard shown.filter.take(key) else { return [] }
            shown.search(in: self)
            palette = shown
            return shown.filter.isEmpty ? [] : [.find(shown.filter.text)]
        }
        return []
    }

    private mutating func run(_ entry: PaletteEntry) -> [Effect] {
        switch entry {
        case .command(let command): return perform(command)
        case .door(let door): return go(to: door)
        case .room(let id, _): return enter(id)
        case .ticket(let row): return [.loadTicket(row.id, opening: true)]
        }
    }

    func drawPalette(_ room: PaletteRoom, on canvas: inout Canvas) {
        let width = canvas.size.columns
        canvas.draw(" " + Label.paletteTitle[language], at: .zero, style: Style.title.bold, width: width)
        let start = canvas.draw(" : ", at: Point(column: 0, row: 1), style: .accent)
        canvas.draw(room.filter.text, at: Point(column: start, row: 1), width: max(0, width - start - 1))
        if room.filter.isEmpty {
            canvas.draw(
                Label.paletteHint[language], at: Point(column: start + 1, row: 1), style: .dim,
                width: max(0, width - start - 2))
        }
        canvas.horizontalLine(at: Point(column: 0, row: 2), length: width)
        let entries = room.entries
        let height = max(0, canvas.size.rows - 3)
        let selected = min(room.selected, entries.count - 1)
        let top = max(0, selected - height + 1)
        for (row, entry) in entries.dropFirst(top).prefix(height).enumerated() {
            let isSelected = top + row == selected
            canvas.draw(isSelected ? ">" : " ", at: Point(column: 0, row: row + 3), style: .accent)
            let (kind, words) = told(entry)
            canvas.draw(
                kind, at: Point(column: 2, row: row + 3), style: isSelected ? Style.accent.reversed : .accent, width: 12
            )
            canvas.draw(words, at: Point(column: 15, row: row + 3), width: max(0, width - 16))
            if isSelected { canvas.cursor = Point(column: 0, row: row + 3) }
        }
        if entries.isEmpty {
            canvas.draw(Label.nothing[language], at: Point(column: 2, row: 3), style: .dim)
            canvas.cursor = Point(column: start, row: 1)
        }
    }

    /// What an entry is, and its words: the keys of what has some.
    func told(_ entry: PaletteEntry) -> (kind: String, words: String) {
        switch entry {
        case .command(let command):
            (keys(of: command).map { $0.barName(language) }.joined(separator: " "), command.title[language])
        case .door(let door): ("\(keyName(of: .goTo)[language]) \(door.letter)", door.title[language])
        case .room(let id, let title): (id.title[language], title[language])
        case .ticket(let row): ("#\(row.id)", "\(row.nameWords[language]) · \(row.whatWords[language])")
        }
    }
}
