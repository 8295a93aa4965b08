// What the lines of a ticket's history call colleagues, teams, facts and what a charter promises: names where a
// directory is at hand, ids where none is.

public import Desk
public import Localisation
public import PolicyBook

/// Names by id; an id nobody named stands for itself.
public struct EventNames: Sendable {
    public var agents: [AgentID: String]
    public var teams: [TeamID: Bilingual]
    /// The words of what is known of a request; nil where some of it has none.
    public var facts: @Sendable ([String: FactValue]) -> Bilingual?
    /// Service levels and commitments, by the ids of the ticket's charter.
    public var levels: [String: Bilingual]
    public var commitments: [String: Bilingual]
    /// Where moments are told by the clock on the wall; nil for coordinated universal time.
    public var place: Place?

    /// The names known; none by default.
    public init(
        agents: [AgentID: String] = [:], teams: [TeamID: Bilingual] = [:], levels: [String: Bilingual] = [:],
        commitments: [String: Bilingual] = [:], place: Place? = nil,
        facts: @escaping @Sendable ([String: FactValue]) -> Bilingual? = { _ in nil }
    ) {
        self.agents = agents
        self.teams = teams
        self.facts = facts
        self.levels = levels
        self.commitments = commitments
        self.place = place
    }

    func agent(_ id: AgentID) -> String { agents[id] ?? id.text }

    func team(_ id: TeamID) -> Bilingual { teams[id] ?? Bilingual(same: id.text) }

    /// `May 1, 2026 at 13:05`.
    func moment(_ instant: Instant) -> Bilingual {
        place.map { $0.local(instant).words } ?? Place.universal.local(instant).words.map { "\($0) UTC" }
    }

    func level(_ id: String) -> Bilingual { levels[id] ?? Bilingual(same: id) }

    /// A commitment in its own words, quoted; by its id where they are not known.
    func commitment(_ id: String) -> Bilingual { commitments[id].map(Typography.quoted) ?? Bilingual(same: id) }
}
