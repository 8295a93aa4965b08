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

    func requiring(_ condition: RowCondition) -> QueueWalk {
        var walk = self
        walk.conditions.append(condition)
        return walk
    }
}

/// What a query asks for, sorted out.
struct QueuePlan {
    /// Rows that few tests leave, found through one index.
    struct Candidates {
        /// Counts them, up to a limit given as the last parameter.
        var probe: RowCondition
        var walk: QueueWalk
        /// How many times more rows than a text may find are still looked up: an index on a column is read faster.
        var patience = 8
    }

    /// At most one for each text.
    let tests: [RowTest]
    /// No row can pass.
    let isEmpty: Bool

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
        for test in tests {
            switch test {
            case .text(let column, let values) where !values.contains(nil):
                guard let index = index(of: column, segment) else { continue }
                found.append(candidates(index, isOfLive(column) ? [test] + statuses : [test]))
            case .not(.text(.handOffTo, [nil])):
                let isGiven = RowCondition("ticket.hand_off_to IS NOT NULL")
                found.append(candidates("ticket_by_hand_off_to", [test], given: isGiven))
            case .moment(let moment, _) where segment != .with(moment) && !(moment == .updated && segment == .updated):
                found.append(candidates(moment.index, [test]))
            case .merged: found.append(candidates("ticket_by_merged", [test]))
            case .tagged(let tags): found.append(tagged(tags, test))
            default: break
            }
        }
        if let text = textCandidates { found.append(text) }
        return found
    }

    private var statuses: [RowTest] {
        tests.filter { test in
            if case .text(.status, _) = test { true } else { false }
        }
    }

    private func isOfLive(_ column: RowText) -> Bool { column == .owner || column == .group }

    /// The index on a text; nil where there is none, or where the walk in order is as short.
    private func index(of column: RowText, _ segment: QueueStatement.Segment) -> String? {
        switch column {
        case .client: return "ticket_by_client"
        case .handOffTo: return "ticket_by_hand_off_to"
        case .handOffFrom: return "ticket_by_hand_off_from"
        case .owner, .clause, .group:
            let others = tests.filter { test in
                switch test {
                case .not(.merged), .text(.status, _), .text(.group, _), .text(column, _): false
                default: true
                }
            }
            guard segment.isPartial || (!others.isEmpty && column != .group) else { return nil }
            return "ticket_by_\(column == .owner ? "assignee" : column.rawValue)"
        case .status, .team, .outcome, .level, .language, .next: return nil
        }
    }

    private func candidates(_ index: String, _ covered: [RowTest], given: RowCondition? = nil) -> Candidates {
        let source = "ticket INDEXED BY \(index)"
        let conditions = given.map { [$0] } ?? covered.map(\.condition)
        let walk = QueueWalk(source: source, conditions: conditions + rest(without: covered))
        return Candidates(probe: Self.probe(source, conditions), walk: walk)
    }

    private static func probe(_ source: String, _ conditions: [RowCondition]) -> RowCondition {
        var probe = RowCondition(all: conditions)
        probe.sql = "SELECT count(*) FROM (SELECT 1 FROM \(source) WHERE \(probe.sql) LIMIT ?)"
        return probe
    }

    private func tagged(_ tags: Set<String>, _ test: RowTest) -> Candidates {
        let places = [String](repeating: "?", count: tags.count).joined(separator: ", ")
        let named = RowCondition("ticket_tag.tag IN (\(places))", tags.sorted())
        var numbers = named
        numbers.sql = "ticket.number IN (SELECT ticket_tag.number FROM ticket_tag WHERE \(named.sql))"
        return Candidates(
            probe: Self.probe("ticket_tag", [named]),
            walk: QueueWalk(source: "ticket NOT INDEXED", conditions: [numbers] + rest(without: [test])))
    }

    /// Tickets with the words asked for, by the full-text index; phrases and names are looked at again in each.
    private var textCandidates: Candidates? {
        var starts: [String] = []
        for test in tests {
            switch test {
            case .words(let words), .clientName(let words): starts += words.map { "\"\($0)\" *" }
            case .phrase(let words): starts += words.map { "\"\($0)\"" }
            default: break
            }
        }
        guard !starts.isEmpty else { return nil }
        let match = RowCondition("ticket_text MATCH ?", [starts.joined(separator: " ")])
        let covered = tests.filter { test in
            if case .words = test { true } else { false }
        }
        return Candidates(
            probe: Self.probe("ticket_text", [match]),
            walk: QueueWalk(
                source: "ticket_text CROSS JOIN ticket ON ticket.number = ticket_text.rowid",
                conditions: [match] + rest(without: covered)),
            patience: 1)
    }

    private func rest(without covered: [RowTest]) -> [RowCondition] {
        tests.filter { !covered.contains($0) }.map(\.condition)
    }
}

extension QueuePlan {
    /// The walks that give a stretch of the queue in order, each in order itself.
    func walks(_ segment: QueueStatement.Segment) -> [QueueWalk] {
        switch segment {
        case .with(let moment):
            let isGiven = RowCondition("ticket.\(moment.column) IS NOT NULL")
            if let walks = ownWalks(moment) { return walks.map { $0.requiring(isGiven) } }
            return [QueueWalk(source: "ticket INDEXED BY \(moment.index)", conditions: [isGiven] + rest(without: []))]
        case .updated: return walks(suffix: "_updated")
        case .number: return walks(suffix: "")
        case .without(let moment):
            let isMissing = RowCondition("ticket.\(moment.column) IS NULL")
            return walks(suffix: "").map { $0.requiring(isMissing) }
        }
    }

    private func walks(suffix: String) -> [QueueWalk] {
        if !suffix.isEmpty, let walks = tagWalks { return walks }
        if let walks = arms(.clause, "ticket_by_clause\(suffix)", byStatus: false) { return walks }
        if let walks = arms(.owner, "ticket_by_assignee\(suffix)", byStatus: true) { return walks }
        if let walks = arms(.group, "ticket_by_group\(suffix)", byStatus: true) { return walks }
        if let walks = arms(.status, "ticket_by_status\(suffix)", byStatus: false) { return walks }
        let source = suffix.isEmpty ? "ticket NOT INDEXED" : "ticket INDEXED BY ticket_by_updated"
        return [QueueWalk(source: source, conditions: rest(without: []))]
    }

    /// An owner's or a group's own rows in order of the moments agents live by.
    private func ownWalks(_ moment: RowMoment) -> [QueueWalk]? {
        guard moment == .due || moment == .promise else { return nil }
        return arms(.owner, "ticket_by_assignee_\(moment.rawValue)", byStatus: false)
            ?? arms(.group, "ticket_by_group_\(moment.rawValue)", byStatus: false)
    }

    /// A walk for each value a text may have, and each status where the index has that next.
    private func arms(_ column: RowText, _ index: String, byStatus: Bool) -> [QueueWalk]? {
        guard let values = self.values(of: column), values.count <= Self.mostArms else { return nil }
        if column == .clause && values.contains(nil) { return nil }
        var covered = [RowTest.text(column, values)]
        var walks = values.map(\.self).sorted { ($0 ?? "") < ($1 ?? "") }.map { value in
            QueueWalk(source: "ticket INDEXED BY \(index)", conditions: [RowTest.text(column, [value]).condition])
        }
        if byStatus {
            covered += statuses
            let all = Set(Status.allCases.map { Optional($0.rawValue) })
            let wanted = Status.allCases.map(\.rawValue).filter((self.values(of: .status) ?? all).contains)
            walks = walks.flatMap { walk in wanted.map { walk.requiring(RowTest.text(.status, [$0]).condition) } }
        }
        let rest = rest(without: covered)
        return walks.map { QueueWalk(source: $0.source, conditions: $0.conditions + rest) }
    }

    /// Tickets with a tag are kept in the order they were touched; one with two of the tags is found twice.
    private var tagWalks: [QueueWalk]? {
        for case .tagged(let tags) in tests where tags.count <= Self.mostArms {
            let rest = rest(without: [.tagged(tags)])
            return tags.sorted().map { tag in
                QueueWalk(
                    source: "ticket_tag CROSS JOIN ticket ON ticket.number = ticket_tag.number",
                    conditions: [RowCondition("ticket_tag.tag = ?", [tag])] + rest, keys: "ticket_tag")
            }
        }
        return nil
    }

    /// Whoever asks for more values than this asks for most of the queue, so few rows are passed over.
    private static let mostArms = 8
}
