// Who is calling: the directory asked as people say names, and what tells two people of one name apart.

import Desk
import Localisation
import PolicyBook
import Storage
import Tickets

extension Workspace {
    /// Puts the clients found before the reader, if the words are still the same.
    mutating func offer(_ clients: [Client], matching text: String) {
        guard prompt?.clientWords == text, case .choice(var choices)? = prompt?.fields[0].content else { return }
        foundClients = clients
        choices.options = clients.map { Choices.Option(id: $0.id.text, label: pickerLine(of: $0)) }
        prompt?.fields[0].content = .choice(choices)
        let isUnknown = clients.isEmpty && text.contains { !$0.isWhitespace }
        let remark = isUnknown ? unknownClientWords : nil
        prompt?.remark = remark
    }

    /// Name, group, role and number: what the directory has.
    func pickerLine(of client: Client) -> Bilingual {
        let role = client.role.map { role in
            setting.book.fact("role").map { $0.name(of: .choice(role)) } ?? Bilingual(same: role)
        }
        let group = setting.name(of: client.group)
        let parts = [Bilingual(same: client.name), group, role, Bilingual(same: client.id.text)].compactMap(\.self)
        return Bilingual(
            parts.map(\.english).joined(separator: " · "), parts.map(\.french).joined(separator: " · "))
    }

    /// The way on with a caller whom the directory does not have: a ticket belongs to a client.
    private var unknownClientWords: Bilingual {
        let facts = keyName(of: .facts)
        return Bilingual(
            "Nobody of that name or number. Esc goes back: role and group can be answered as facts (\(facts.english)), "
                + "so the answer is there without a client; for a ticket, guichet client add puts them in the directory.",
            "Personne de ce nom ni de ce numéro. Échap revient à l’appel\u{00A0}: le rôle et le groupe peuvent se "
                + "préciser comme faits (\(facts.french)), la réponse est donc là sans client\u{00A0}; pour un billet, "
                + "guichet client add inscrit la personne à l’annuaire.")
    }
}

/// Looks clients up: by number, by words of the name and of the group, over apostrophes, and with one letter wrong.
struct ClientSearch {
    let store: any TicketStore
    let agent: Agent
    /// The groups the agent serves.
    let groups: [ClientGroup]
    /// Names looked through at a key for one that is nearly as typed: what a frame has time for.
    private static let reach = 3000
    /// Letters from which on a word may have one wrong.
    private static let leastLetters = 4
    /// Words a name has at most; more are no name.
    private static let mostWords = 4

    init(_ store: any TicketStore, for agent: Agent) throws(StoreError) {
        self.store = store
        self.agent = agent
        groups = try store.groups().filter { agent.sees($0.id) }
    }

    func clients(matching text: String) throws(StoreError) -> [Client] {
        let words = SearchWords.words(in: text)
        var found: [Client] = []
        if let numbered = try client(numbered: text) { found.append(numbered) }
        add(try named(words, in: agent.groups), to: &found)
        add(try ofGroup(words), to: &found)
        if found.isEmpty { add(try joined(words), to: &found) }
        if found.isEmpty { add(try nearly(words), to: &found) }
        return Array(found.prefix(Choices.directoryLimit))
    }

    private func add(_ more: [Client], to found: inout [Client]) {
        let known = Set(found.map(\.id))
        found += more.filter { !known.contains($0.id) }
    }

    private func client(numbered text: String) throws(StoreError) -> Client? {
        let number = text.filter { !$0.isWhitespace && $0 != "#" }
        guard number.contains(where: \.isNumber) else { return nil }
        for id in [number, number.uppercased()] {
            if let client = try store.client(ClientID(id)), agent.sees(client.group) { return client }
        }
        return nil
    }

    private func named(
        _ words: [String], in groups: Set<GroupID>?, limit: Int = Choices.directoryLimit
    ) throws(StoreError) -> [Client] {
        try store.clients(matching: words.joined(separator: " "), groups: groups, limit: limit)
    }

    /// People of the groups that some of the words name, by the other words.
    private func ofGroup(_ words: [String]) throws(StoreError) -> [Client] {
        let meant = words.map { word in Set(groups.filter { $0.isNamed(word) }.map(\.id)) }
        let places = meant.indices.filter { !meant[$0].isEmpty && words[$0].count > 1 }
        let common = places.dropFirst().reduce(places.first.map { meant[$0] } ?? []) { $0.intersection(meant[$1]) }
        var found: [Client] = []
        if places.count > 1, !common.isEmpty {
            add(try named(words.indices.filter { !places.contains($0) }.map { words[$0] }, in: common), to: &found)
        }
        for place in places where words.count > 1 || found.isEmpty {
            let rest = words.indices.filter { $0 != place }.map { words[$0] }
            add(try named(rest, in: meant[place]), to: &found)
        }
        return found
    }

    /// `oconnor` for O’Connor, `damours` for D’Amours.
    private func joined(_ words: [String]) throws(StoreError) -> [Client] {
        var found: [Client] = []
        for (place, word) in words.enumerated() where word.count >= Self.leastLetters {
            guard let first = word.first, "odlmn".contains(first) else { continue }
            var parts = words
            parts.replaceSubrange(place...place, with: [String(first), String(word.dropFirst())])
            let near = try named(parts, in: agent.groups)
            add(near.filter { SearchWords.joined(in: $0.name).contains { $0.hasPrefix(word) } }, to: &found)
        }
        return found
    }

    /// Names in which one word is as typed but for a letter.
    private func nearly(_ words: [String]) throws(StoreError) -> [Client] {
        guard words.count <= Self.mostWords else { return [] }
        var left = Self.reach
        for (place, word) in words.enumerated() where word.count >= Self.leastLetters {
            for letters in [2, 1] where left > 0 {
                var start = words
                start[place] = String(word.prefix(letters))
                let names = try named(start, in: agent.groups, limit: left)
                left -= names.count
                let near = names.filter { client in
                    SearchWords.words(in: client.name).contains { Nearest.begins($0, nearly: word) }
                }
                if !near.isEmpty { return near }
            }
        }
        return []
    }
}

extension ClientGroup {
    /// Whether a word begins one of its name, in either language.
    fileprivate func isNamed(_ word: String) -> Bool {
        SearchWords.words(in: "\(name.english) \(name.french)").contains { $0.hasPrefix(word) }
    }
}
