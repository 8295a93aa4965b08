// The people and organisations of a desk, and finding a client while somebody types a name.

public import Desk
import GRDB
public import Storage

extension SQLiteStore {
    public func register(
        agents: [Agent], clients: [Client], groups: [ClientGroup], teams: [Team]
    ) throws(StoreError) {
        try write { db in
            for agent in agents { try Self.keep(agent, agent.id.text, in: "agent", db) }
            for group in groups { try Self.keep(group, group.id.text, in: "client_group", db) }
            for team in teams { try Self.keep(team, team.id.text, in: "team", db) }
            for client in clients { try Self.keep(client, db) }
        }
    }

    public func agents() throws(StoreError) -> [Agent] {
        try read { try Self.all("agent", $0) }
    }

    public func groups() throws(StoreError) -> [ClientGroup] {
        try read { try Self.all("client_group", $0) }
    }

    public func teams() throws(StoreError) -> [Team] {
        try read { try Self.all("team", $0) }
    }

    private static func keep(_ value: some Encodable, _ id: String, in table: String, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO \(table) (id, value) VALUES (?, ?)")
            .execute(arguments: [id, try StoredValue.encode(value)])
    }

    private static func all<Value: Decodable>(_ table: String, _ db: Database) throws -> [Value] {
        try String.fetchAll(db, sql: "SELECT value FROM \(table) ORDER BY id").map { try StoredValue.decode($0) }
    }

    static func keep(_ client: Client, _ db: Database) throws {
        let key = client.nameKey
        let known = try db.cachedStatement(sql: "SELECT name FROM client WHERE id = ?")
        if let name = try String.fetchOne(known, arguments: [client.id.text]) {
            let old = Client(id: client.id, name: name, language: client.language, group: client.group)
            let statement = try db.cachedStatement(sql: "DELETE FROM client_word WHERE word = ? AND name_key = ?")
            for word in Set(SearchWords.words(in: name)) { try statement.execute(arguments: [word, old.nameKey]) }
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO client (id, name, language, client_group, role, name_key) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,
                    client_group = excluded.client_group, role = excluded.role, name_key = excluded.name_key
                """
        ).execute(
            arguments: [
                client.id.text, client.name, client.language.rawValue, client.group.text, client.role, key,
            ])
        for word in Set(SearchWords.words(in: client.name)) {
            try db.cachedStatement(
                sql: "INSERT INTO client_word (word, name_key, client_group, client) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [word, key, client.group.text, client.id.text])
        }
    }
}

extension SQLiteStore {
    public func clients(
        matching text: String, groups: Set<GroupID>?, limit: Int
    ) throws(StoreError) -> [Client] {
        guard limit > 0 else { return [] }
        let (sql, arguments) = Self.search(SearchWords.words(in: text), groups, limit)
        return try read { db in
            try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map(Self.client)
        }
    }

    public func client(_ id: ClientID) throws(StoreError) -> Client? {
        try read { try Self.client(id, $0) }
    }

    static func client(_ id: ClientID, _ db: Database) throws -> Client? {
        let statement = try db.cachedStatement(sql: "SELECT \(clientColumns) FROM client WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.text]).map(client)
    }

    static func search(
        _ words: [String], _ groups: Set<GroupID>?, _ limit: Int
    ) -> (sql: String, arguments: StatementArguments) {
        let (filter, seen) = within(groups)
        guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
            return (
                "SELECT \(clientColumns) FROM client WHERE 1\(filter) ORDER BY name_key LIMIT ?", seen + [limit]
            )
        }
        // The rarest prefix, likely the longest, is looked up; the others are tried on what it finds.
        let others = words.filter { $0 != longest }
        let tests = others.map { _ in " AND instr(' ' || name_key, ' ' || ?) > 0" }.joined()
        let columns = clientColumns.split(separator: ", ").map { "client.\($0)" }.joined(separator: ", ")
        return (
            """
            SELECT \(columns) FROM (
                SELECT DISTINCT name_key AS key, client AS id FROM client_word
                WHERE word >= ? AND word < ?\(filter)\(tests) ORDER BY name_key LIMIT ?
            ) AS found CROSS JOIN client ON client.id = found.id ORDER BY found.key
            """,
            [longest, longest + "\u{10FFFF}"] + seen + StatementArguments(others) + [limit]
        )
    }

    private static let clientColumns = "id, name, language, client_group, role"

    private static func client(_ row: Row) throws -> Client {
        guard let language = Language(rawValue: row[2]) else { throw StoreError.corrupt("client.language") }
        return Client(id: ClientID(row[0]), name: row[1], language: language, group: GroupID(row[3]), role: row[4])
    }
}
