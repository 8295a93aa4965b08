// Walks along indexes that keep the order asked for: for each value and status a filter allows one, so that a page reads
// about as many entries as it has rows.

import Desk
import GRDB
import Storage
import Tickets

extension QueuePlan {
    /// A text by which indexes part the tickets.
    private struct Facet {
        /// nil for the status alone.
        var column: RowText?
        /// How its indexes are called.
        var name: String
        var values: [String?]
    }

    /// The walks that give a stretch of the queue in order, each in order itself.
    func walks(_ segment: QueueStatement.Segment) -> [QueueWalk] {
        guard hidesMerged else { return [plainWalk(segment)] }
        if let walks = tagWalks(segment) ?? escalatedWalks(segment) { return walks }
        switch segment {
        case .updated, .number: break
        case .with(let moment), .without(let moment):
            if !moment.isOfLive { return [plainWalk(segment)] }
        }
        let facet = facet
        if facet.column == nil && values(of: .status) == nil && neededMoment(segment) == nil {
            switch segment {
            case .updated, .number: return [plainWalk(segment)]
            case .with, .without: break
            }
        }
        let live = wantedStatuses.filter(\.isLive).flatMap { arms(facet, $0, segment) }
        let ended = wantedStatuses.filter { !$0.isLive }
        if ended.isEmpty { return live }
        if let moment = neededMoment(segment) { return live + [endedWalk(moment, segment)] }
        return live + ended.flatMap { arms(facet, $0, segment) }
    }

    /// The walks along a moment that only live tickets have, where all rows asked for have it: an index keeps those of
    /// each group, owner or clause by themselves. nil where two walks may come by the same row.
    var walksToCount: [QueueWalk]? {
        for case .moment(let moment, _) in tests where moment.isOfLive {
            let walks = walks(.with(moment))
            return walks.allSatisfy { $0.keys == "ticket" && !$0.isDistinct } ? walks : nil
        }
        return nil
    }

    /// The text whose indexes the walks go along.
    private var facet: Facet {
        let isLive = wantedStatuses.allSatisfy(\.isLive)
        for (column, name) in [(RowText.clause, "clause"), (.owner, "assignee"), (.team, "team"), (.group, "group")] {
            guard let values = values(of: column), values.count <= Self.mostArms else { continue }
            if column == .clause && values.contains(nil) || column == .team && !isLive { continue }
            return Facet(column: column, name: name, values: values.sorted { ($0 ?? "") < ($1 ?? "") })
        }
        return Facet(column: nil, name: "status", values: [nil])
    }

    /// The text the walks of a stretch keep to.
    func walksAlong(_ column: RowText, _ segment: QueueStatement.Segment) -> Bool {
        guard hidesMerged, facet.column == column, tagWalks(segment) == nil, escalatedWalks(segment) == nil else {
            return false
        }
        return switch segment {
        case .updated, .number: true
        case .with(let moment), .without(let moment): moment.isOfLive
        }
    }

    /// Whether the walks of a stretch are along those that have a moment.
    func walksAlong(_ moment: RowMoment, _ segment: QueueStatement.Segment) -> Bool {
        hidesMerged && moment == .escalation && tagWalks(segment) == nil && escalatedWalks(segment) != nil
    }

    private var wantedStatuses: [Status] {
        let wanted = values(of: .status)
        return Status.allCases.filter { wanted?.contains($0.rawValue) ?? true }
    }

    /// A moment that every row of a stretch has, and hardly any ticket that is over.
    private func neededMoment(_ segment: QueueStatement.Segment) -> RowMoment? {
        if case .with(let moment) = segment, moment.isOfLive { return moment }
        for case .moment(let moment, _) in tests where moment.isOfLive { return moment }
        return nil
    }

    /// A walk for each value of a facet, in one status.
    private func arms(_ facet: Facet, _ status: Status, _ segment: QueueStatement.Segment) -> [QueueWalk] {
        var name = "ticket_by_\(facet.name)"
        var conditions = [RowTest.text(.status, [status.rawValue]).condition]
        var isLiveIndex = facet.column == .team
        switch segment {
        case .number: break
        case .updated: name += "_updated"
        case .with(let moment):
            name += "_\(moment.rawValue)"
            isLiveIndex = true
            conditions.append(RowCondition("ticket.\(moment.column) IS NOT NULL"))
        case .without(let moment):
            if status.isLive {
                name += "_\(moment.rawValue)"
                isLiveIndex = true
            }
            conditions.append(RowCondition("ticket.\(moment.column) IS NULL"))
        }
        if isLiveIndex { conditions.append(Self.isLive) }
        return facet.values.map { value in
            var own = conditions
            var covered = statuses
            if let column = facet.column {
                own.insert(RowTest.text(column, [value]).condition, at: 0)
                covered += tests.filter { test in
                    if case .text(column, _) = test { true } else { false }
                }
            }
            return QueueWalk(source: "ticket INDEXED BY \(name)", conditions: own + rest(without: covered))
        }
    }

    /// Tickets that are over and have a moment all the same: so few that any order is had by sorting.
    private func endedWalk(_ moment: RowMoment, _ segment: QueueStatement.Segment) -> QueueWalk {
        let conditions = [
            RowCondition("ticket.\(moment.column) IS NOT NULL"),
            RowCondition("ticket.status IN ('resolved', 'closed')"),
        ]
        let source = "ticket INDEXED BY ticket_by_ended_\(moment.rawValue)"
        return segment.narrowing(QueueWalk(source: source, conditions: conditions + rest(without: [])))
    }

    /// As the partial indexes say it.
    private static let isLive = RowCondition("ticket.\(DeskSchema.isLive)")

    /// A walk that leaves nothing to an index but the order.
    private func plainWalk(_ segment: QueueStatement.Segment) -> QueueWalk {
        let source =
            switch segment {
            case .updated: "ticket INDEXED BY ticket_by_updated"
            case .number, .without: "ticket NOT INDEXED"
            case .with(let moment): "ticket INDEXED BY \(moment.index)"
            }
        return segment.narrowing(QueueWalk(source: source, conditions: rest(without: [])))
    }

    /// Tickets with a tag are kept in every order; one with two of the tags is found twice.
    private func tagWalks(_ segment: QueueStatement.Segment) -> [QueueWalk]? {
        guard let index = Self.tagIndex(segment) else { return nil }
        for case .tagged(let tags) in tests where tags.count <= Self.mostArms {
            return tags.sorted().map { tag in
                var walk = tagWalk([tag], without: .tagged(tags))
                walk.source = walk.source.replacing("ticket_tag", with: "ticket_tag\(index)", maxReplacements: 1)
                return segment.narrowing(walk)
            }
        }
        return nil
    }

    /// By which index of the tags a stretch is walked; nil where none keeps its order.
    private static func tagIndex(_ segment: QueueStatement.Segment) -> String? {
        switch segment {
        case .updated: ""
        case .number: " INDEXED BY ticket_tag_by_number"
        case .with(let moment) where moment.isOfLive || moment == .escalation:
            " INDEXED BY ticket_tag_by_\(moment.rawValue)"
        case .without(let moment) where moment.isOfLive: " INDEXED BY ticket_tag_by_\(moment.rawValue)"
        case .with, .without: nil
        }
    }

    /// Open escalations in every order but their own.
    private func escalatedWalks(_ segment: QueueStatement.Segment) -> [QueueWalk]? {
        let isAsked = tests.contains { test in
            if case .moment(.escalation, _) = test { true } else { false }
        }
        guard isAsked, segment != .with(.escalation) else { return nil }
        let suffix: String
        switch segment {
        case .updated: suffix = "_updated"
        case .number: suffix = ""
        case .with(let moment) where moment.isOfLive: suffix = "_\(moment.rawValue)"
        case .without(let moment) where moment.isOfLive: suffix = "_\(moment.rawValue)"
        case .with, .without: return nil
        }
        let isGiven = RowCondition("ticket.escalated_at IS NOT NULL")
        return [
            segment.narrowing(
                QueueWalk(
                    source: "ticket INDEXED BY ticket_by_escalated\(suffix)",
                    conditions: [isGiven] + rest(without: [])))
        ]
    }

    /// Tickets with one of some tags; what the tags' own table answers is asked of it.
    func tagWalk(_ tags: [String], without test: RowTest) -> QueueWalk {
        let others = tests.filter { $0 != test && $0 != .not(.merged) }
        let isCovered = others.allSatisfy(\.isOfTags)
        let named = RowCondition("ticket_tag.tag IN (\(databaseQuestionMarks(count: tags.count)))", tags)
        let rest = others.map { test in
            var condition = test.condition
            if test.isOfTags { condition.sql = condition.sql.replacingTable("ticket", with: "ticket_tag") }
            return condition
        }
        return QueueWalk(
            source: isCovered ? "ticket_tag" : "ticket_tag CROSS JOIN ticket ON ticket.number = ticket_tag.number",
            conditions: [named] + rest, keys: "ticket_tag", isDistinct: tags.count > 1)
    }

    /// Whoever asks for more values than this asks for most of the queue, so few rows are passed over.
    private static let mostArms = 8
}

extension RowTest {
    /// Whether the table of tags answers it.
    fileprivate var isOfTags: Bool {
        switch self {
        case .text(let column, _): [.status, .group, .owner].contains(column)
        case .moment(let moment, _): moment.isOfLive || moment == .updated || moment == .escalation
        case .not(let test): test.isOfTags
        case .any(let tests): tests.allSatisfy(\.isOfTags)
        case .tagged, .untagged, .merged, .clientName, .words, .phrase: false
        }
    }
}

extension String {
    /// The same SQL on another table; values are parameters, never part of it.
    fileprivate func replacingTable(_ table: String, with other: String) -> String {
        split(separator: "\(table).", omittingEmptySubsequences: false).joined(separator: "\(other).")
    }
}
