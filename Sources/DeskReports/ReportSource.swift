// What a report is made from: the desk's store as one agent may read it. The only file here that asks a store for
// numbers; the reports themselves are pure.

public import Desk
import Localisation
public import PolicyBook
import ServiceLevels
public import Storage
import Tickets

/// A desk, as somebody who wants a report sees it.
public struct ReportSource: Sendable {
    let store: any TicketStore
    let agent: Agent
    let identity: DeskIdentity
    /// For the names of things; ids are shown without it.
    let book: Book?
    let now: Instant
    let place: Place

    /// A desk, who asks, the book in force, and when.
    public init(store: any TicketStore, agent: Agent, identity: DeskIdentity, book: Book?, now: Instant) {
        self.store = store
        self.agent = agent
        self.identity = identity
        self.book = book
        self.now = now
        place = Place(identifier: identity.zone) ?? .universal
    }

    /// The day at the desk.
    public var today: CivilDate { place.local(now).day }
}

/// Why there is no report.
public enum ReportFailure: Error, Hashable {
    case store(StoreError)
    /// There is no such group, or it is not the reader's to see.
    case noGroup(GroupID)
}

extension ReportQuestion {
    /// The report. Costs the store some sums and short lists, never all tickets.
    public func answer(from source: ReportSource) throws(ReportFailure) -> Report {
        do {
            return try ReportDraft(self, source).report()
        } catch let failure as ReportFailure {
            throw failure
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.failed("\(error)"))
        }
    }
}

/// One report being made.
struct ReportDraft {
    let question: ReportQuestion
    let source: ReportSource
    let names: ReportNames
    /// The groups the report is over; nil for all.
    let groups: Set<GroupID>?

    init(_ question: ReportQuestion, _ source: ReportSource) throws {
        self.question = question
        self.source = source
        names = try ReportNames(source)
        if let group = question.group {
            let isKnown = try names.knows(group) || source.store.count(QueueQuery(groups: [group])) > 0
            guard source.agent.sees(group), isKnown else { throw ReportFailure.noGroup(group) }
            groups = [group]
        } else {
            groups = source.agent.groups
        }
    }

    func report() throws -> Report {
        let only = question.group == nil ? source.agent.groups : nil
        return Report(
            question: question, desk: source.identity.name, madeOn: source.today,
            groupName: question.group.map(names.group), onlyGroups: only?.sorted().map(names.group),
            sections: try sections())
    }

    private func sections() throws -> [Report.Section] {
        switch question.kind {
        case .clientGroup: try clientGroupSections()
        case .policy: try policySections()
        case .escalation: try escalationSections()
        case .serviceLevel: try serviceLevelSections()
        case .handOff: try handOffSections()
        case .workload: try workloadSections()
        case .commitment: try commitmentSections()
        case .plan: try planSections()
        }
    }

    /// The numbers of some kinds, month by month.
    func months(_ kinds: Set<CountKind>) throws -> [[CountKey: Int]] {
        try source.store.counts(of: kinds, between: question.period.months, groups: groups)
    }

    /// The same over the whole period: about half the cost, where no month is shown.
    func whole(_ kinds: Set<CountKind>) throws -> [CountKey: Int] { try whole(kinds, over: groups) }

    /// The same over some groups, nil for all.
    func whole(_ kinds: Set<CountKind>, over groups: Set<GroupID>?) throws -> [CountKey: Int] {
        let cuts = [question.period.from, question.period.to.adding(days: 1)]
        return try source.store.counts(of: kinds, between: cuts, groups: groups).first ?? [:]
    }

    /// The names of those months: `2026-05`.
    var monthNames: [Bilingual] {
        question.period.months.dropLast().map { Bilingual(same: String($0.description.prefix(7))) }
    }

    /// What is to be known of those months: the first and the last may not be whole.
    var monthNotes: [Bilingual] {
        let parts = question.period.partMonths
        guard !parts.isEmpty else { return [] }
        let list = Typography.list(parts)
        let french = parts.count == 1 ? "Mois incomplet" : "Mois incomplets"
        return [Bilingual("Not whole: \(list.english).", "\(french)\u{00A0}: \(list.french).")]
    }

    /// A line over the months, where there are at least two and something to show.
    func line(_ caption: Bilingual, _ series: [Report.Plot.Series]) -> [Report.Plot] {
        let labels = monthNames
        guard labels.count > 1, series.contains(where: { $0.values.contains { $0 ?? 0 != 0 } }) else { return [] }
        return [Report.Plot(kind: .line, caption: caption, labels: labels, series: series)]
    }

    /// Rows of the queue, a page at a time.
    func rows(_ query: QueueQuery, limit: Int) throws -> [TicketSummary] {
        var query = query
        query.groups = groups
        return try source.store.page(query, after: nil, limit: limit)
    }
}
