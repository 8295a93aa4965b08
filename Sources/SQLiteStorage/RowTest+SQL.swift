// What is asked of a row, as SQL that says the same. Values are parameters, never text of the statement.

import Desk
import GRDB
import Storage

/// A condition and its parameters, in order.
struct RowCondition {
    var sql: String
    var arguments = StatementArguments()

    init(_ sql: String, _ values: [any DatabaseValueConvertible] = []) {
        self.sql = sql
        // One type for all: an array of `any` becomes one of optionals by a cast that looks through the whole program.
        arguments = StatementArguments(values.map(\.databaseValue))
    }

    /// All of these; true of an empty list.
    init(all conditions: [RowCondition], joinedBy joint: String = " AND ", empty: String = "1") {
        sql = conditions.isEmpty ? empty : conditions.map(\.sql).joined(separator: joint)
        for condition in conditions { arguments += condition.arguments }
    }
}

extension RowTest {
    /// The condition on a row of `ticket`; NULL counts as false.
    var condition: RowCondition {
        switch self {
        case .text(let column, let values): Self.text(column.column, values)
        case .moment(let column, let span): Self.moment(column, span)
        case .tagged(let tags):
            RowCondition(
                all: tags.sorted().map { RowCondition("instr(' ' || ticket.tags || ' ', ?) > 0", [" \($0) "]) },
                joinedBy: " OR ", empty: "0"
            ).enclosed
        case .untagged: RowCondition("ticket.tags = ''")
        case .merged: RowCondition("ticket.merged_into IS NOT NULL")
        case .clientName(let words):
            RowCondition("\(Self.nameFunction.name)(ticket.client_name, ?)", [words.joined(separator: " ")])
        case .words(let words):
            RowCondition(
                all: words.map { word in
                    let inText = RowCondition("instr(ticket.search, ?) > 0", [" " + word])
                    guard let number = OutsideNumber(word) else { return inText }
                    return RowCondition(
                        all: [inText, RowCondition("ticket.origin = ?", [number.origin])], joinedBy: " OR "
                    ).enclosed
                })
        case .phrase(let words):
            RowCondition("instr(ticket.search, ?) > 0", [" " + words.joined(separator: " ") + " "])
        case .not(.merged): RowCondition("ticket.merged_into IS NULL")
        case .not(let test): test.condition.negated
        case .any(let tests):
            RowCondition(all: tests.map(\.condition.enclosed), joinedBy: " OR ", empty: "0").enclosed
        }
    }

    private static func text(_ column: String, _ values: Set<String?>) -> RowCondition {
        let named = values.compactMap(\.self).sorted()
        var conditions: [RowCondition] = []
        if named.count == 1 { conditions.append(RowCondition("ticket.\(column) = ?", named)) }
        if named.count > 1 { conditions.append(RowCondition("ticket.\(column) IN (\(places(named.count)))", named)) }
        if values.contains(nil) { conditions.append(RowCondition("ticket.\(column) IS NULL")) }
        let any = RowCondition(all: conditions, joinedBy: " OR ", empty: "0")
        return conditions.count > 1 ? any.enclosed : any
    }

    private static func moment(_ moment: RowMoment, _ span: RowSpan) -> RowCondition {
        let column = "ticket.\(moment.column)"
        var conditions: [RowCondition] = []
        if let from = span.from { conditions.append(RowCondition("\(column) >= ?", [from.milliseconds])) }
        if let to = span.to { conditions.append(RowCondition("\(column) < ?", [to.milliseconds])) }
        if conditions.isEmpty { conditions.append(RowCondition("\(column) IS NOT NULL")) }
        return RowCondition(all: conditions)
    }

    private static func places(_ count: Int) -> String {
        [String](repeating: "?", count: count).joined(separator: ", ")
    }

    /// Whether each of some folded words begins a word of a name: no index folds as the desk does.
    static let nameFunction = DatabaseFunction("name_has_words", argumentCount: 2, pure: true) { values in
        guard let name = String.fromDatabaseValue(values[0]), let words = String.fromDatabaseValue(values[1]) else {
            return nil
        }
        return RowTest.name(name, has: words.split(separator: " ").map(String.init))
    }
}

extension RowCondition {
    var enclosed: RowCondition {
        var condition = self
        condition.sql = "(\(sql))"
        return condition
    }

    /// True where it is false or NULL.
    fileprivate var negated: RowCondition {
        var condition = self
        condition.sql = "(\(sql)) IS NOT TRUE"
        return condition
    }
}

extension RowText {
    var column: String {
        switch self {
        case .status: "status"
        case .group: "client_group"
        case .team: "team"
        case .owner: "assignee"
        case .client: "client"
        case .clause: "clause"
        case .outcome: "answer"
        case .level: "level"
        case .language: "language"
        case .handOffTo: "hand_off_to"
        case .handOffFrom: "hand_off_from"
        case .next: "next"
        }
    }
}

extension RowMoment {
    var column: String {
        switch self {
        case .opened: "opened_at"
        case .updated: "updated_at"
        case .promise: "promised_update"
        case .escalation: "escalated_at"
        case .due: "due"
        case .backup: "backup_asked_at"
        case .complaint: "complaint_at"
        case .disagreement: "disagreement_at"
        }
    }

    /// Whether live tickets, and hardly any other, have one that lists are sorted by.
    var isOfLive: Bool { self == .promise || self == .due }

    /// The index that keeps rows in order of this moment.
    var index: String { "ticket_by_\(rawValue)" }
}
