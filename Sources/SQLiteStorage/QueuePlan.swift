// By which index a query of the queue is answered. Where one condition leaves few rows, those are looked up and
// sorted; where none does, an index is walked in order, and the page is soon full.

import Desk
import GRDB
import Storage
import Tickets

/// One walk along one index.
struct QueueWalk {
    var source = "ticket"
    /// In the order of their parameters.
    var conditions: [RowCondition] = []
    /// The table whose columns keep the order.
    var keys = "ticket"
    /// Whether it may come by a row twice.
    var isDistinct = false

    func requiring(_ condition: RowCondition) -> QueueWalk {
        var walk = self
        walk.conditions.append(condition)
        return walk
    }
}

/// What a query asks for, sorted out.
struct QueuePlan {
    /// The entries of an index, and what is left to ask of their tickets.
    struct Entries {
        var walk: QueueWalk
        var rest: RowCondition
    }

    /// Rows that few tests leave, found through one index.
    struct Candidates {
        /// Counts them, up to a limit given as the last parameter.
        var probe: RowCondition
        var walk: QueueWalk
        /// How many times more rows than a text may find are still looked up: where an index has all that is asked of
        /// them, it is read faster.
        var patience = 1
        /// Where this finds too many, the probe would too, at a higher cost.
        var hint: RowCondition?
        /// Whether it is tried only where no other leaves few.
        var isLast = false
        /// The same in two, where the index has all that they are sorted by.
        var entries: Entries?
    }

    /// At most one for each text.
    let tests: [RowTest]
    /// No row can pass.
    let isEmpty: Bool
    /// Whether merged tickets are left out, as by the indexes that most walks go along.
    var hidesMerged: Bool { tests.contains(.not(.merged)) }

    init(_ query: QueueQuery) {
        var tests: [RowTest] = []
        var texts: [RowText: Set<String?>] = [:]
        for test in query.allTests {
            if case .text(let column, let values) = test {
                texts[column] = texts[column].map { $0.intersection(values) } ?? values
            } else {
                tests.append(test)
            }
        }
        // Only live tickets have a clock: saying so lets an index by status leave the closed ones out.
        let isClocked = tests.contains { test in
            if case .moment(.due, _) = test { true } else { false }
        }
        if isClocked {
            let live = Set(Status.allCases.filter(\.isLive).map { Optional($0.rawValue) })
            texts[.status] = texts[.status].map { $0.intersection(live) } ?? live
        }
        let columns = RowText.allCases.filter { texts[$0] != nil }
        self.tests = columns.map { .text($0, texts[$0] ?? []) } + tests
        isEmpty = texts.values.contains(where: \.isEmpty)
    }

    /// The values one text may have; nil where it may have any.
    func values(of column: RowText) -> Set<String?>? {
        for case .text(column, let values) in tests { return values }
        return nil
    }

    /// Whether a tally of tickets by status, owner and group counts them.
    var isTallied: Bool {
        tests.allSatisfy { test in
            switch test {
            case .text(.status, _), .text(.owner, _), .text(.group, _), .not(.merged): true
            default: false
            }
        }
    }
}

extension QueuePlan {
    /// Indexes that may leave few rows, for a stretch of the queue.
    func candidates(_ segment: QueueStatement.Segment) -> [Candidates] {
        var found: [Candidates] = []
        if case .with(let moment) = segment, !moment.isOfLive {
            let isGiven = RowCondition("ticket.\(moment.column) IS NOT NULL")
            found.append(candidates(moment.index, [], given: isGiven))
        }
        for test in tests {
            switch test {
            case .text(let column, let values) where !values.contains(nil):
                if let ways = candidates(column, test, segment) { found.append(ways) }
            case .not(.text(.handOffTo, [nil])):
                let isGiven = RowCondition("ticket.hand_off_to IS NOT NULL")
                found.append(candidates("ticket_by_hand_off_to", [test], given: isGiven, patience: Self.wide))
            case .moment(let moment, _) where segment != .with(moment) && !(moment == .updated && segment == .updated):
                if !walksAlong(moment, segment) { found.append(candidates(moment.index, [test])) }
            case .merged: found.append(candidates("ticket_by_merged", [test]))
            case .tagged(let tags) where hidesMerged: found.append(tagged(tags, test, segment))
            default: break
            }
        }
        return found + outsideCandidates + textCandidates
    }

    /// The patience for what is sorted by the entries of an index alone.
    private static let wide = 32

    var statuses: [RowTest] {
        tests.filter { test in
            if case .text(.status, _) = test { true } else { false }
        }
    }

    /// Through the index on a text; nil where there is none, or where the walk in order goes along it.
    private func candidates(_ column: RowText, _ test: RowTest, _ segment: QueueStatement.Segment) -> Candidates? {
        switch column {
        case .client:
            var ways = candidates("ticket_by_client", [test])
            if segment == .number || segment == .updated {
                let walk = QueueWalk(source: ways.walk.source, conditions: [test.condition])
                ways.entries = Entries(walk: walk, rest: RowCondition(all: rest(without: [test])))
            }
            return ways
        case .handOffTo: return candidates("ticket_by_hand_off_to", [test], patience: Self.wide)
        case .handOffFrom: return candidates("ticket_by_hand_off_from", [test], patience: Self.wide)
        case .owner, .clause, .group:
            if !hidesMerged || walksAlong(column, segment) { return nil }
            let name = column == .owner ? "assignee" : column.rawValue
            return candidates("ticket_by_\(name)", [test] + statuses + [.not(.merged)])
        case .status, .team, .outcome, .level, .language, .next: return nil
        }
    }

    private func candidates(
        _ index: String, _ covered: [RowTest], given: RowCondition? = nil, patience: Int = 1
    ) -> Candidates {
        let source = "ticket INDEXED BY \(index)"
        let conditions = given.map { [$0] } ?? covered.map(\.condition)
        let walk = QueueWalk(source: source, conditions: conditions + rest(without: covered))
        return Candidates(probe: Self.probe(source, conditions), walk: walk, patience: patience)
    }

    static func probe(_ source: String, _ conditions: [RowCondition]) -> RowCondition {
        var probe = RowCondition(all: conditions)
        probe.sql = "SELECT count(*) FROM (SELECT 1 FROM \(source) WHERE \(probe.sql) LIMIT ?)"
        return probe
    }

    private func tagged(_ tags: Set<String>, _ test: RowTest, _ segment: QueueStatement.Segment) -> Candidates {
        var walk = tagWalk(tags.sorted(), without: test)
        switch segment {
        case .updated, .number, .with(.escalation): break
        case .with(let moment), .without(let moment):
            if !moment.isOfLive {
                walk.source = "ticket_tag CROSS JOIN ticket ON ticket.number = ticket_tag.number"
                walk.keys = "ticket"
            }
        }
        return Candidates(
            probe: Self.probe("ticket_tag", [walk.conditions[0]]), walk: walk)
    }

    func rest(without covered: [RowTest]) -> [RowCondition] {
        tests.filter { !covered.contains($0) }.map(\.condition)
    }
}
