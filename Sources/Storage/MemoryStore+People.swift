// People, books and drafts of a desk in memory.

public import Desk
import Synchronization

extension MemoryStore {
    public func register(
        agents: [Agent], clients: [Client], groups: [ClientGroup], teams: [Team]
    ) throws(StoreError) {
        desk.withLock { desk in
            for agent in agents { desk.agents[agent.id] = agent }
            for client in clients { desk.clients[client.id] = client }
            for group in groups { desk.groups[group.id] = group }
            for team in teams { desk.teams[team.id] = team }
        }
    }

    public func agents() throws(StoreError) -> [Agent] {
        desk.withLock { $0.agents.values.sorted { $0.id.text.utf8.lexicographicallyPrecedes($1.id.text.utf8) } }
    }

    public func groups() throws(StoreError) -> [ClientGroup] {
        desk.withLock { $0.groups.values.sorted { $0.id.text.utf8.lexicographicallyPrecedes($1.id.text.utf8) } }
    }

    public func teams() throws(StoreError) -> [Team] {
        desk.withLock { $0.teams.values.sorted { $0.id.text.utf8.lexicographicallyPrecedes($1.id.text.utf8) } }
    }

    public func clients(
        matching text: String, groups: Set<GroupID>?, limit: Int
    ) throws(StoreError) -> [Client] {
        let asked = SearchWords.words(in: text)
        return desk.withLock { desk in
            let found = desk.clients.values.filter { client in
                (groups?.contains(client.group) ?? true)
                    && SearchWords.match(asked, in: SearchWords.words(in: client.name))
            }
            return found.map { ($0, $0.nameKey) }
                .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.prefix(limit).map(\.0)
        }
    }

    public func client(_ id: ClientID) throws(StoreError) -> Client? {
        desk.withLock { $0.clients[id] }
    }

    public func publish(_ book: PublishedBook) throws(StoreError) {
        desk.withLock { $0.books.append(book) }
    }

    public func book(revision: String?) throws(StoreError) -> PublishedBook? {
        desk.withLock { $0.books.last { revision == nil || $0.revision == revision } }
    }

    public func publications() throws(StoreError) -> [Publication] {
        desk.withLock { desk in
            desk.books.map { Publication(revision: $0.revision, at: $0.publishedAt, by: $0.publishedBy) }
        }
    }

    public func keepDraft(_ text: String?, key: String, of agent: AgentID) throws(StoreError) {
        desk.withLock { $0.drafts[agent, default: [:]][key] = text }
    }

    public func drafts(of agent: AgentID) throws(StoreError) -> [String: String] {
        desk.withLock { $0.drafts[agent] ?? [:] }
    }
}

extension Client {
    /// Sorts clients by name, then by id: folded words joined by a space, a tab, the id.
    public var nameKey: String {
        SearchWords.words(in: name).joined(separator: " ") + "\t" + id.text
    }
}
