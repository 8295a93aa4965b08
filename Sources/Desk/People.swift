// Who stands on either side of the counter: agents, clients, their groups, the teams.

/// What an agent may do at the desk.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case agent
    case supervisor
    case policyOwner = "policy-owner"
    case administrator

    public var words: Bilingual {
        switch self {
        case .agent: Bilingual("agent", "agent")
        case .supervisor: Bilingual("supervisor", "supervision")
        case .policyOwner: Bilingual("policy owner", "responsable des politiques")
        case .administrator: Bilingual("administrator", "administration")
        }
    }

    /// Whether this role rules on escalations.
    public var mayRule: Bool { self == .supervisor || self == .administrator }
}

/// Somebody who answers at the desk.
public struct Agent: Sendable, Hashable, Codable {
    /// The operating system's login.
    public var id: AgentID
    /// As shown to colleagues and clients.
    public var name: String
    /// What they may do.
    public var role: Role
    /// The team they work in.
    public var team: TeamID
    /// The client groups they may see; nil for all.
    public var groups: Set<GroupID>?

    /// An agent of the desk.
    public init(id: AgentID, name: String, role: Role, team: TeamID, groups: Set<GroupID>? = nil) {
        self.id = id
        self.name = name
        self.role = role
        self.team = team
        self.groups = groups
    }

    /// Whether tickets of a client group are theirs to see.
    public func sees(_ group: GroupID) -> Bool {
        groups?.contains(group) ?? true
    }
}

/// Somebody the desk serves.
public struct Client: Sendable, Hashable, Codable {
    /// Their number in the directory.
    public var id: ClientID
    /// Family name, given name.
    public var name: String
    /// The language they want to be served in.
    public var language: Language
    /// The client group they belong to.
    public var group: GroupID
    /// Their role, by the value the policy book gives it; nil when the directory does not say.
    public var role: String?

    /// A client of the desk.
    public init(id: ClientID, name: String, language: Language, group: GroupID, role: String? = nil) {
        self.id = id
        self.name = name
        self.language = language
        self.group = group
        self.role = role
    }

    /// The name as one addresses them: given name, family name. A name without a comma is as it stands.
    public var spokenName: String {
        let parts = name.split(separator: ",", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
        return parts.count == 2 && !parts[1].isEmpty ? "\(parts[1]) \(parts[0])" : name
    }
}

/// An organisation the desk serves.
public struct ClientGroup: Sendable, Hashable, Codable {
    /// By the policy book's value.
    public var id: GroupID
    /// Its name.
    public var name: Bilingual
    /// The day the desk begins, or began, to serve it.
    public var servedFrom: CivilDate

    /// A client group.
    public init(id: GroupID, name: Bilingual, servedFrom: CivilDate) {
        self.id = id
        self.name = name
        self.servedFrom = servedFrom
    }
}

/// One of the IT groups that serve the clients.
public struct Team: Sendable, Hashable, Codable {
    /// By the policy book's id.
    public var id: TeamID
    /// Its name.
    public var name: Bilingual
    /// What kind of group it is and why it exists, in a sentence.
    public var purpose: Bilingual

    /// A team.
    public init(id: TeamID, name: Bilingual, purpose: Bilingual) {
        self.id = id
        self.name = name
        self.purpose = purpose
    }
}
