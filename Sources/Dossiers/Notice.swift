// A notice of change, why it comes, whom it concerns and who has read it. Tells nobody anything itself.

public import Desk

/// Whom a notice concerns.
public enum Audience: Sendable, Hashable {
    case everybody
    case teams(Set<TeamID>)
    /// Agents who serve one of these client groups.
    case groups(Set<GroupID>)
    case roles(Set<Role>)

    /// Whether an agent is one of them.
    public func includes(_ agent: Agent) -> Bool {
        switch self {
        case .everybody: true
        case .teams(let teams): teams.contains(agent.team)
        case .groups(let groups): groups.contains { agent.sees($0) }
        case .roles(let roles): roles.contains(agent.role)
        }
    }
}

extension Audience: Codable {
    private enum CodingKeys: String, CodingKey { case teams, groups, roles }

    /// Reads `{}` for everybody, else one of `teams`, `groups` and `roles`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let teams = try container.decodeIfPresent(Set<TeamID>.self, forKey: .teams) {
            self = .teams(teams)
        } else if let groups = try container.decodeIfPresent(Set<GroupID>.self, forKey: .groups) {
            self = .groups(groups)
        } else if let roles = try container.decodeIfPresent(Set<Role>.self, forKey: .roles) {
            self = .roles(roles)
        } else {
            self = .everybody
        }
    }

    /// Writes the same, sorted, so that the same audience has the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .everybody: break
        case .teams(let teams): try container.encode(teams.sorted(), forKey: .teams)
        case .groups(let groups): try container.encode(groups.sorted(), forKey: .groups)
        case .roles(let roles): try container.encode(roles.map(\.rawValue).sorted(), forKey: .roles)
        }
    }
}

extension DossierEvent {
    /// A change announced.
    public struct NoticePublished: Sendable, Hashable, Codable {
        public var title: Bilingual
        /// What changes.
        public var what: Bilingual
        /// Why: a change nobody explained is a change nobody accepts.
        public var why: Bilingual
        /// The day it takes effect.
        public var effective: CivilDate
        public var concerns: Audience

        /// A notice.
        public init(
            title: Bilingual, what: Bilingual, why: Bilingual, effective: CivilDate, concerns: Audience = .everybody
        ) {
            self.title = title
            self.what = what
            self.why = why
            self.effective = effective
            self.concerns = concerns
        }
    }
}

/// A notice as its events left it.
public struct Notice: Sendable, Hashable {
    public let id: DossierID
    public let text: DossierEvent.NoticePublished
    public let publishedBy: AgentID
    public let publishedAt: Instant
    /// Who has read it, and when first.
    public private(set) var readers: [AgentID: Instant] = [:]
    /// Why it was withdrawn; nil while it stands.
    public private(set) var withdrawn: String?

    /// The notice of a dossier's events; nil when none of them publishes one.
    init?(id: DossierID, folding records: [DossierRecord]) {
        let first = records.first { if case .noticePublished = $0.event { true } else { false } }
        guard let first, case .noticePublished(let text) = first.event else { return nil }
        self.id = id
        self.text = text
        publishedBy = first.author
        publishedAt = first.at
        for record in records where record.version > first.version {
            switch record.event {
            case .noticeRead: if readers[record.author] == nil { readers[record.author] = record.at }
            case .noticeWithdrawn(let reason): withdrawn = reason.reason
            default: break
            }
        }
    }

    /// Whether an agent still has to read it. Who wrote it has read it.
    public func awaits(_ agent: Agent) -> Bool {
        withdrawn == nil && text.concerns.includes(agent) && readers[agent.id] == nil && publishedBy != agent.id
    }

    /// Of some agents, those who still have to read it, in their order.
    public func awaited(of agents: [Agent]) -> [Agent] { agents.filter(awaits) }
}
