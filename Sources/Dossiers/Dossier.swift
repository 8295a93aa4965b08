// A dossier: its events, and what they say now. Pure; acts on it are in `Dossier+Acts.swift`.

public import Desk

/// A dossier with its history.
public struct Dossier: Sendable, Hashable {
    public let id: DossierID
    /// In order of version, each with what stays of it where words were taken away; empty for a dossier nobody has
    /// begun.
    public let records: [DossierRecord]

    /// A dossier of its events, in order.
    public init(id: DossierID, records: [DossierRecord]) {
        self.id = id
        self.records = records.withRemains
    }

    /// Dossiers of records that stand in order of dossier, then version.
    public static func grouping(_ records: [DossierRecord]) -> [Dossier] {
        var dossiers: [Dossier] = []
        var start = 0
        for end in records.indices where end + 1 == records.count || records[end + 1].dossier != records[end].dossier {
            dossiers.append(Dossier(id: records[end].dossier, records: Array(records[start...end])))
            start = end + 1
        }
        return dossiers
    }

    /// The version of the last event; 0 before the first.
    public var version: Int { records.last?.version ?? 0 }

    /// A client group's charter as it was written; nil when there is none.
    public var charterSource: String? { latest { if case .charterSet(let set) = $0 { set.source } else { nil } } }
    /// A team's role card; nil when it never set one.
    public var roleCard: RoleCard? { latest { if case .roleCardSet(let card) = $0 { card } else { nil } } }
    /// The protocol for disagreements; nil when there is none yet.
    public var conflictProtocol: ConflictProtocol? {
        latest { if case .protocolSet(let set) = $0 { set } else { nil } }
    }
    public var plan: ActionPlan? { ActionPlan(id: id, folding: records) }
    public var notice: Notice? { Notice(id: id, folding: records) }
    public var template: MessageTemplate? { MessageTemplate(id: id, folding: records) }
    /// What an agent can do and wants to learn; empty when nobody said.
    public var profile: AgentProfile {
        let set = latest { if case .skillsSet(let set) = $0 { set } else { nil } }
        return AgentProfile(
            agent: AgentID(id.name), skills: set?.skills ?? [], interests: set?.interests ?? [],
            updatedAt: records.last?.at)
    }
    /// What a client group said it needs and values, each time it was asked.
    public var survey: Survey { Survey(folding: records) }
    public var retention: Retention { Retention(folding: records) }

    private func latest<Value>(_ pick: (DossierEvent) -> Value?) -> Value? {
        for record in records.reversed() {
            if let value = pick(record.event) { return value }
        }
        return nil
    }
}

/// What an agent can take on and wants to learn. Says nothing of how well: people are not ranked.
public struct AgentProfile: Sendable, Hashable {
    public let agent: AgentID
    public let skills: [String]
    public let interests: [String]
    /// When it was last said; nil when it never was.
    public let updatedAt: Instant?
}

/// How long tickets are kept after they were closed.
public struct Retention: Sendable, Hashable {
    /// Years for groups without a rule of their own; nil when nothing was ruled: kept for good.
    public private(set) var standard: Int?
    /// Years by client group.
    public private(set) var groups: [GroupID: Int] = [:]

    init(folding records: [DossierRecord]) {
        for record in records {
            guard case .retentionSet(let set) = record.event else { continue }
            if let group = set.group { groups[group] = set.years } else { standard = set.years }
        }
    }

    /// Years after closing for tickets of a group; nil when they are kept for good.
    public func years(for group: GroupID) -> Int? { groups[group] ?? standard }
}
