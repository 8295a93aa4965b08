// A filter given on the command line: read for who sits at the desk, and where it is wrong, pointed at.

import Desk
import SQLiteStorage
import Storage
import Terminal

/// A filter as it was typed, and what is wrong with it.
struct FilterFault: Error {
    var problem: FilterProblem
    var text: String
    /// The names there are, where one was asked for that is not.
    var known: [String] = []

    /// The filter and a caret under the place; empty where the problem is in no one place.
    var lines: [String] {
        guard let column = problem.column ?? column(ofName: problem) else { return [] }
        let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(column)))
        let indent = String(repeating: " ", count: DisplayText.width(of: DisplayText.safe(before)))
        return ["  " + DisplayText.safe(text), "  " + indent + "^"]
    }

    /// Where a name stands that the desk does not have; the parser’s terms no longer know.
    private func column(ofName problem: FilterProblem) -> Int? {
        guard case .unknownName(_, let name, _) = problem.reason,
            let place = [":", ":\"", ",", ",\""].lazy.compactMap({ text.firstRange(of: $0 + name) }).first
        else { return nil }
        return text.unicodeScalars.distance(from: text.startIndex, to: place.upperBound) - name.unicodeScalars.count
    }
}

extension OpenDesk {
    /// What a filter asks of every row, for the agent at this desk now.
    func tests(of filter: String, now: Instant) throws -> [RowTest] {
        let seat = FilterSeat(
            agent: agent.id, team: agent.team, now: now, place: place,
            groups: try store.groups().filter { agent.sees($0.id) }, teams: try store.teams(),
            agents: try store.agents())
        do {
            return try TicketFilter.parse(filter).tests(for: seat)
        } catch {
            throw Failure.filter(FilterFault(problem: error, text: filter, known: seat.names(for: error)))
        }
    }
}

extension FilterSeat {
    /// The identifiers a key takes, where a name was asked for that is none of them and like none.
    fileprivate func names(for problem: FilterProblem) -> [String] {
        guard case .unknownName(let key, _, nil) = problem.reason else { return [] }
        return switch key {
        case .group: groups.map(\.id.text)
        case .team: teams.map(\.id.text)
        case .owner: agents.map(\.id.text)
        default: []
        }
    }
}
