// A filter given on the command line: read for who sits at the desk, and where it is wrong, pointed at.

import Desk
import SQLiteStorage
import Storage
import Terminal

/// A filter as it was typed, and what is wrong with it.
struct FilterFault: Error {
    var problem: FilterProblem
    var text: String

    /// The filter and a caret under the place; empty where the problem is in no one place.
    var lines: [String] {
        guard let column = problem.column else { return [] }
        let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(column)))
        let indent = String(repeating: " ", count: DisplayText.width(of: DisplayText.safe(before)))
        return ["  " + DisplayText.safe(text), "  " + indent + "^"]
    }
}

extension OpenDesk {
    /// What a filter asks of every row, for the agent at this desk now.
    func tests(of filter: String, now: Instant) throws -> [RowTest] {
        do {
            let seat = FilterSeat(
                agent: agent.id, team: agent.team, now: now, place: place,
                groups: try store.groups().filter { agent.sees($0.id) }, teams: try store.teams(),
                agents: try store.agents())
            return try TicketFilter.parse(filter).tests(for: seat)
        } catch let problem as FilterProblem {
            throw Failure.filter(FilterFault(problem: problem, text: filter))
        }
    }
}
