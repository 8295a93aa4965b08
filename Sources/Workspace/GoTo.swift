// Where `g` and a letter lead. Letters are the same in both languages.

import Desk
import Terminal

/// A room one letter away.
enum Door: String, CaseIterable, Sendable {
    case first, mine, all, escalations, groups, teams, plans, notices, book, record, load, exceptions, reports

    var letter: Character {
        switch self {
        case .first: "g"
        case .mine: "m"
        case .all: "a"
        case .escalations: "e"
        case .groups: "c"
        case .teams: "t"
        case .plans: "p"
        case .notices: "n"
        case .book: "b"
        case .record: "r"
        case .load: "l"
        case .exceptions: "x"
        case .reports: "o"
        }
    }

    var title: Bilingual {
        switch self {
        case .first: Bilingual("top", "début")
        case .mine: Bilingual("my tickets", "mes billets")
        case .all: Bilingual("all tickets", "tous les billets")
        case .escalations: Bilingual("escalations", "escalades")
        case .groups: Bilingual("client group", "groupe client")
        case .teams: Bilingual("teams", "équipes")
        case .plans: Bilingual("plans", "plans d’action")
        case .notices: Bilingual("notices", "avis")
        case .book: Bilingual("policy book", "politiques")
        case .record: Bilingual("record", "bilan")
        case .load: Bilingual("load", "charge")
        case .exceptions: Bilingual("exceptions", "dérogations")
        case .reports: Bilingual("reports", "rapports")
        }
    }
}

extension Workspace {
    /// The key after `g`.
    mutating func go(by key: Key) -> [Effect] {
        isGoing = false
        guard case .character(let letter) = key, let door = Door.allCases.first(where: { $0.letter == letter }) else {
            return []
        }
        return go(to: door)
    }

    mutating func go(to door: Door) -> [Effect] {
        switch door {
        case .first: return moveToStart()
        case .mine: return leaveAll() + show(.mine)
        case .all: return leaveAll() + show(.all)
        case .escalations: return leaveAll() + show(.escalations)
        case .groups:
            // From a call, the client's own group.
            let own = spot == .call ? call?.client.map { RoomID.group($0.group) } : nil
            return enter(own ?? .groups)
        case .teams: return enter(.teams)
        case .plans: return enter(.plans)
        case .notices: return enter(.notices)
        case .book:
            let clause = spot == .call ? call?.clauses.first.map { RoomID.clause($0) } : nil
            return enter(clause ?? .book)
        case .record: return enter(.record)
        case .load: return enter(.load)
        case .exceptions: return enter(.exceptions)
        case .reports: return enter(.reports)
        }
    }

    /// Back to the list; what was typed is kept.
    mutating func leaveAll() -> [Effect] {
        rooms = []
        callsUnder = []
        roomsAreOnTop = false
        paper = nil
        bulk = nil
        return call == nil ? [] : closeCall()
    }

    /// The doors in rows of a width, each with its letter.
    func doorRows(width: Int) -> [[Door]] {
        var rows: [[Door]] = [[]]
        var column = 1
        for door in Door.allCases {
            let needed = DisplayText.width(of: door.title[language]) + 5
            if column + needed > width, !(rows.last ?? []).isEmpty {
                rows.append([])
                column = 1
            }
            rows[rows.count - 1].append(door)
            column += needed
        }
        return rows
    }

    func drawDoors(on canvas: inout Canvas) {
        let width = canvas.size.columns
        canvas.horizontalLine(at: .zero, length: width)
        canvas.draw(
            " " + Command.goTo.title[language] + " ", at: Point(column: 1, row: 0), style: Style.accent.bold,
            width: max(0, width - 2))
        for (row, doors) in doorRows(width: width).enumerated() {
            var column = 1
            for door in doors {
                let end = canvas.draw(
                    String(door.letter), at: Point(column: column, row: row + 1), style: Style.accent.bold)
                column = canvas.draw(" " + door.title[language], at: Point(column: end, row: row + 1)) + 3
            }
        }
        canvas.cursor = Point(column: 1, row: min(1, max(0, canvas.size.rows - 1)))
    }
}
