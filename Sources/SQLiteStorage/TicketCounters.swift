// The few numbers kept of all tickets: how many there are of each kind, how many a group opened on a day, what became of
// each clause. Kept as differences until they are written.

import Desk
import GRDB
import Storage
import Tickets

struct TicketCounters: Sendable {
    private struct TallyKey: Hashable {
        var group: GroupID
        var status: Status
        var assignee: AgentID
    }

    private struct UsageKey: Hashable {
        var group: GroupID
        var day: Int
    }

    private struct ClauseKey: Hashable {
        var clause: String
        var group: GroupID
    }

    private var tallies: [TallyKey: Int] = [:]
    private var clauses: [ClauseKey: ClauseRecord] = [:]
    private var usage: [UsageKey: Int] = [:]

    /// Takes a ticket in, or away where `times` is -1.
    mutating func add(_ row: TicketSummary, _ shares: [ClauseShare], times: Int) {
        if row.mergedInto == nil {
            let key = TallyKey(group: row.group, status: row.status, assignee: row.assignee ?? "")
            tallies[key, default: 0] += times
        }
        usage[UsageKey(group: row.group, day: row.openedAt.day.dayNumber), default: 0] += times
        for share in shares {
            clauses[ClauseKey(clause: share.clause, group: row.group), default: ClauseRecord()]
                .add(share.record, times: times)
        }
    }

    mutating func add(_ other: TicketCounters) {
        tallies.merge(other.tallies, uniquingKeysWith: +)
        usage.merge(other.usage, uniquingKeysWith: +)
        clauses.merge(other.clauses) { one, other in
            var sum = one
            sum.add(other, times: 1)
            return sum
        }
    }

    func write(to db: Database) throws {
        let tally = try BulkStatement(db, Self.addTally)
        for (key, difference) in tallies where difference != 0 {
            try tally.run { bindings in
                for text in [key.group.text, key.status.rawValue, key.assignee.text] { bindings.add(text) }
                bindings.add(difference)
            }
        }
        let record = try BulkStatement(db, Self.addRecord)
        for (key, difference) in clauses where difference != ClauseRecord() {
            try record.run { bindings in
                bindings.add(key.clause)
                bindings.add(key.group.text)
                for number in [
                    difference.asked, difference.tookOffer, difference.escalated, difference.upheld,
                    difference.exceptions, difference.policyChanges, difference.conduct, difference.refused,
                    difference.pressed, difference.pressedRuled, difference.pressedOverturned,
                ] { bindings.add(number) }
            }
        }
        let day = try BulkStatement(db, Self.addUsage)
        for (key, difference) in usage where difference != 0 {
            try day.run { bindings in
                bindings.add(key.group.text)
                bindings.add(key.day)
                bindings.add(difference)
            }
        }
    }

    private static let addTally = """
        INSERT INTO tally (client_group, status, assignee, tickets) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET tickets = tickets + excluded.tickets
        """
    private static let addUsage = """
        INSERT INTO usage (client_group, day, tickets) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET tickets = tickets + excluded.tickets
        """
    private static let addRecord: String = {
        let sums = recordColumns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO clause_record (clause, client_group, \(recordColumns.joined(separator: ", ")))
            VALUES (?, ?\(String(repeating: ", ?", count: recordColumns.count))) ON CONFLICT DO UPDATE SET \(sums)
            """
    }()

    static let recordColumns = [
        "asked", "took_offer", "escalated", "upheld", "exceptions", "policy_changes", "conduct", "refused", "pressed",
        "pressed_ruled", "pressed_overturned",
    ]
}
