// An action plan as its events left it: five steps, each committed to by its owner. Reads no clock.

public import Desk

/// An action plan.
public struct ActionPlan: Sendable, Hashable {
    /// How many steps a plan has.
    public static let stepCount = 5

    public let id: DossierID
    public let about: PlanSubject
    public let title: String
    public let openedBy: AgentID
    public let openedAt: Instant
    public private(set) var steps: [Step]
    /// What came of it; nil while it runs.
    public private(set) var outcome: String?

    /// A step and how far it is.
    public struct Step: Sendable, Hashable {
        public let text: String
        public let owner: AgentID
        public let due: CivilDate
        /// When its owner committed to it; nil before.
        public fileprivate(set) var committedAt: Instant?
        /// 0 to 100; 100 exactly when it is done.
        public fileprivate(set) var percent = 0
        /// The owner's latest words.
        public fileprivate(set) var words: String?
        public fileprivate(set) var doneAt: Instant?

        /// Whether it should have been done before a day and is not.
        public func isOverdue(on day: CivilDate) -> Bool { doneAt == nil && due < day }
    }

    /// The plan of a dossier's events; nil when none of them opens one.
    init?(id: DossierID, folding records: [DossierRecord]) {
        let first = records.first { if case .planOpened = $0.event { true } else { false } }
        guard let first, case .planOpened(let opened) = first.event else { return nil }
        self.id = id
        about = opened.about
        title = opened.title
        openedBy = first.author
        openedAt = first.at
        steps = opened.steps.map { Step(text: $0.text, owner: $0.owner, due: $0.due) }
        for record in records where record.version > first.version { apply(record) }
    }

    private mutating func apply(_ record: DossierRecord) {
        switch record.event {
        case .stepCommitted(let named): change(named.step) { $0.committedAt = record.at }
        case .stepProgressed(let progress):
            change(progress.step) {
                $0.percent = min(max(progress.percent, 0), 99)
                $0.words = progress.words
            }
        case .stepDone(let done):
            change(done.step) {
                $0.percent = 100
                $0.words = done.words
                $0.doneAt = record.at
            }
        case .planClosed(let closed): outcome = closed.outcome
        default: break
        }
    }

    private mutating func change(_ number: Int, _ body: (inout Step) -> Void) {
        if steps.indices.contains(number - 1) { body(&steps[number - 1]) }
    }

    /// Percent of the whole, 0 to 100, rounded down: all steps weigh the same.
    public var progress: Int { steps.isEmpty ? 0 : steps.map(\.percent).reduce(0, +) / steps.count }

    /// The numbers, from 1, of the steps that should have been done before a day; none once the plan is closed.
    public func overdueSteps(on day: CivilDate) -> [Int] {
        outcome != nil ? [] : steps.indices.filter { steps[$0].isOverdue(on: day) }.map { $0 + 1 }
    }

    /// A step by its number, from 1.
    public func step(_ number: Int) -> Step? {
        steps.indices.contains(number - 1) ? steps[number - 1] : nil
    }
}
