// Rows marked for one act on all of them. Marks are tickets: they outlast a filter, a view and a refresh.

import Desk
import Storage
import Terminal
import Tickets

/// The tickets marked, in the order they were.
struct Marks: Sendable, Hashable {
    private(set) var tickets: [TicketID] = []
    private var marked: Set<TicketID> = []

    /// The row an act was asked for on without a mark: its mark lasts as long as the act is not given up.
    private var lent: TicketID?

    /// The most one act is done on.
    static let limit = 500

    var isEmpty: Bool { tickets.isEmpty }
    var count: Int { tickets.count }

    func contains(_ ticket: TicketID) -> Bool { marked.contains(ticket) }

    /// Marks it, or takes its mark away; false where there are too many.
    mutating func toggle(_ ticket: TicketID) -> Bool {
        lent = nil
        if marked.remove(ticket) != nil {
            tickets.removeAll { $0 == ticket }
            return true
        }
        guard count < Marks.limit else { return false }
        marked.insert(ticket)
        tickets.append(ticket)
        return true
    }

    /// Marks more, as many as there is room for.
    mutating func add(_ more: [TicketID]) {
        lent = nil
        for ticket in more where count < Marks.limit && marked.insert(ticket).inserted { tickets.append(ticket) }
    }

    /// Marks the only ticket an act is for.
    mutating func lend(to ticket: TicketID) {
        guard toggle(ticket) else { return }
        lent = ticket
    }

    /// The act was given up: what was marked for it alone is not marked.
    mutating func takeBack() {
        if let lent { remove([lent]) }
        lent = nil
    }

    mutating func remove(_ done: some Sequence<TicketID>) {
        marked.subtract(done)
        tickets.removeAll { !marked.contains($0) }
    }
}

extension Workspace {
    /// Marks the selected row, or takes its mark away, and goes to the next.
    mutating func toggleMark() -> [Effect] {
        guard let selected = queue.selected else { return [] }
        guard marks.toggle(selected) else {
            complain(MarkProblem.tooMany)
            return []
        }
        return queue.move(by: 1) + loadPreview()
    }

    /// Marks every row of the list, as far as one act reaches.
    mutating func markAll() -> [Effect] {
        [.loadMarks(queue.query)]
    }

    mutating func take(marks found: [TicketID]) {
        marks.add(Array(found.prefix(Marks.limit)))
        if found.count > Marks.limit {
            complain(MarkProblem.tooMany)
        } else {
            report(Bilingual("\(marks.count) marked", "\(marks.count) marqués"))
        }
    }

    /// What the marks are said to be.
    var markWords: Bilingual? {
        switch marks.count {
        case 0: nil
        case 1: Bilingual("1 marked", "1 marqué")
        default: Bilingual("\(marks.count) marked", "\(marks.count) marqués")
        }
    }
}

/// Why a row is not marked.
enum MarkProblem: Error, Worded {
    case tooMany

    var words: Bilingual {
        Bilingual(
            "an act is done on \(Marks.limit) tickets at most: those are marked",
            "un geste se fait sur \(Marks.limit) billets au plus\u{00A0}: ceux-là sont marqués")
    }
}
