// book.yaml: who the book is, its teams, needs and facts.

import Desk

/// What book.yaml says, as far as it could be read.
struct BookHead {
    private(set) var id: String?
    private(set) var title: Bilingual?
    private(set) var owner: Bilingual?
    private(set) var teams: [Named<TeamID>] = []
    private(set) var needs: [Named<String>] = []
    private(set) var facts: [Fact] = []
    private(set) var table = FactTable()
    private(set) var valuePlaces: [String: [String: SourceLocation]] = [:]
    private(set) var teamIDs = Vocabulary()
    private(set) var needIDs: Vocabulary?

    static func read(_ yaml: YAMLPart, into diagnostics: inout Diagnostics) -> BookHead {
        var head = BookHead()
        let required = ["format", "book", "title", "owner", "facts"]
        let start = SourceLocation(file: "book.yaml", line: 1, column: 1)
        let node = yaml.read(into: &diagnostics) ?? YAMLNode(location: start, content: .map([]))
        guard let record = diagnostics.record(node, .book, keys: required + ["teams", "needs"], required: required)
        else {
            head.table.markIncomplete()
            head.teamIDs.isComplete = false
            return head
        }
        if let node = record["format"], let format = diagnostics.text(node), format != "1" {
            diagnostics.add(.shape(.unsupportedFormat(format)), at: node.location)
        }
        head.id = record["book"].flatMap { diagnostics.id($0, marks: "-") }
        head.title = record["title"].flatMap { diagnostics.bilingual($0) }
        head.owner = record["owner"].flatMap { diagnostics.bilingual($0, allowingText: true) }
        head.teamIDs.isComplete = !record.isBroken
        if let node = record["teams"] {
            head.teams = names(node, ids: &head.teamIDs, into: &diagnostics).map {
                Named(id: TeamID($0.id), name: $0.name)
            }
        }
        if let node = record["needs"] {
            var ids = Vocabulary()
            head.needs = names(node, ids: &ids, into: &diagnostics)
            head.needIDs = ids
        }
        var reader = FactReader()
        if let node = record["facts"] { reader.read(node, into: &diagnostics) }
        head.facts = reader.facts
        head.table = reader.table
        head.valuePlaces = reader.valuePlaces
        if record["facts"] == nil || record.isBroken { head.table.markIncomplete() }
        return head
    }

    private static func names(
        _ node: YAMLNode, ids: inout Vocabulary, into diagnostics: inout Diagnostics
    ) -> [Named<String>] {
        var found: [Named<String>] = []
        guard let entries = diagnostics.entries(node) else {
            ids.isComplete = false
            return found
        }
        if node.isBroken { ids.isComplete = false }
        for entry in entries {
            guard let id = diagnostics.id(entry.key, at: entry.keyLocation) else {
                ids.isComplete = false
                continue
            }
            ids.insert(id)
            if let name = diagnostics.bilingual(entry.value) { found.append(Named(id: id, name: name)) }
        }
        return found
    }
}
