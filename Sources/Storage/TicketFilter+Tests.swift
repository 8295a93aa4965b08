// What a filter means for somebody, at a moment, at a desk: names become identifiers, spans become moments.

public import Desk
public import Localisation
import Matching
import Tickets

/// Who reads a filter, when and where, and the names they may use.
public struct FilterSeat: Sendable {
    /// Whom `owner:me` means.
    public var agent: AgentID
    /// Whom `team:me` and `handoff:in` mean.
    public var team: TeamID
    public var now: Instant
    /// Where civil days begin and end.
    public var place: Place
    /// The groups the reader may see; names are not checked where it is empty, here and below.
    public var groups: [ClientGroup]
    public var teams: [Team]
    public var agents: [Agent]

    /// A reader at a moment and place.
    public init(
        agent: AgentID, team: TeamID, now: Instant, place: Place, groups: [ClientGroup] = [], teams: [Team] = [],
        agents: [Agent] = []
    ) {
        self.agent = agent
        self.team = team
        self.now = now
        self.place = place
        self.groups = groups
        self.teams = teams
        self.agents = agents
    }
}

extension TicketFilter {
    /// What every row must pass. Fails with `.unknownName` where the desk has no such group, team or agent.
    public func tests(for seat: FilterSeat) throws(FilterProblem) -> [RowTest] {
        var tests: [RowTest] = []
        for term in terms {
            let test = try Self.test(term.wish, seat)
            tests.append(term.isNegated ? .not(test) : test)
        }
        return tests
    }

    private static func test(_ wish: Wish, _ seat: FilterSeat) throws(FilterProblem) -> RowTest {
        switch wish {
        case .words(let words): return .words(words)
        case .phrase(let words): return .phrase(words)
        case .span(let key, let spans): return any(spans.map { test(key, $0, seat) })
        case .choice(let key, let values):
            switch key {
            case .status: return .text(.status, Set(values))
            case .language: return .text(.language, Set(values))
            case .next: return .text(.next, Set(values))
            case .outcome: return .text(.outcome, Set(values.map(orNone)))
            case .clause: return .text(.clause, spellings(values))
            case .level: return .text(.level, spellings(values))
            case .group: return .text(.group, try groups(values, seat))
            case .team: return .text(.team, try teams(values, seat))
            case .owner: return .text(.owner, try owners(values, seat))
            case .tag: return tags(values)
            case .client: return any(values.map(client))
            default: return any(values.map { test(key, $0, seat) })
            }
        }
    }

    /// A key that is answered by yes or no, or nearly.
    private static func test(_ key: FilterKey, _ value: String, _ seat: FilterSeat) -> RowTest {
        let yes: RowTest =
            switch key {
            case .escalated: .moment(.escalation, RowSpan())
            case .backup: .moment(.backup, RowSpan())
            case .complaint: .moment(.complaint, RowSpan())
            case .disagreement: .moment(.disagreement, RowSpan())
            case .merged: .merged
            case .state: .text(.status, Set(Status.allCases.filter(\.isLive).map(\.rawValue)))
            case .handoff where value == "in": .text(.handOffTo, [seat.team.text])
            case .handoff where value == "out": .text(.handOffFrom, [seat.team.text])
            case .handoff: .not(.text(.handOffTo, [nil]))
            default: .any([])
            }
        return value == "no" ? .not(yes) : yes
    }

    private static func test(_ key: FilterKey, _ span: FilterSpan, _ seat: FilterSeat) -> RowTest {
        let column: RowMoment =
            switch key {
            case .breach: .due
            case .promise: .promise
            case .updated: .updated
            default: .opened
            }
        if key.values == .past { return .moment(column, span.past(before: seat.now, at: seat.place)) }
        guard let deadlines = span.deadlines(from: seat.now, at: seat.place) else {
            return .not(.moment(column, RowSpan(to: seat.now)))
        }
        return .moment(column, deadlines)
    }

    private static func any(_ tests: [RowTest]) -> RowTest {
        tests.count == 1 ? tests[0] : .any(tests)
    }

    private static func orNone(_ value: String) -> String? {
        value == "none" ? nil : value
    }

    /// Identifiers people write in any case.
    private static func spellings(_ values: [String]) -> Set<String?> {
        Set(values.flatMap { $0 == "none" ? [nil] : [$0, $0.uppercased(), $0.lowercased()] })
    }

    private static func tags(_ values: [String]) -> RowTest {
        let named = values.filter { $0 != "none" }
        let tagged = RowTest.tagged(Set(named.map(TextFolding.folded)))
        if named.count == values.count { return tagged }
        return named.isEmpty ? .untagged : .any([tagged, .untagged])
    }

    /// A number of the directory has a digit; a name has none.
    private static func client(_ value: String) -> RowTest {
        value.unicodeScalars.contains { $0.properties.numericType != nil }
            ? .text(.client, spellings([value])) : .clientName(SearchWords.words(in: value))
    }
}

extension TicketFilter {
    private static func groups(_ values: [String], _ seat: FilterSeat) throws(FilterProblem) -> Set<String?> {
        let known = seat.groups.map { ($0.id.text, [$0.name.english, $0.name.french]) }
        return try found(.group, values, known)
    }

    private static func teams(_ values: [String], _ seat: FilterSeat) throws(FilterProblem) -> Set<String?> {
        let known = seat.teams.map { ($0.id.text, [$0.name.english, $0.name.french]) }
        return try found(.team, values, known, me: seat.team.text)
    }

    private static func owners(_ values: [String], _ seat: FilterSeat) throws(FilterProblem) -> Set<String?> {
        try found(.owner, values, seat.agents.map { ($0.id.text, [$0.name]) }, me: seat.agent.text)
    }

    /// The identifiers values mean: an identifier in any case, or all whose name has words that begin so.
    private static func found(
        _ key: FilterKey, _ values: [String], _ known: [(id: String, names: [String])], me: String? = nil
    ) throws(FilterProblem) -> Set<String?> {
        var found: Set<String?> = []
        for value in values {
            if let me, value == "me" {
                found.insert(me)
            } else if me != nil, value == "none" {
                found.insert(nil)
            } else if known.isEmpty {
                found.insert(value)
            } else {
                let words = SearchWords.words(in: value)
                let exact = known.filter { SearchWords.words(in: $0.id) == words }
                let named = known.filter { $0.names.contains { RowTest.name($0, has: words) } }
                let meant = exact.isEmpty ? named : exact
                if meant.isEmpty || words.isEmpty {
                    let nearest = Nearest.word(to: value, among: known.map(\.id))
                    throw FilterProblem(.unknownName(key, value, nearest: nearest))
                }
                found.formUnion(meant.map(\.id))
            }
        }
        return found
    }
}
