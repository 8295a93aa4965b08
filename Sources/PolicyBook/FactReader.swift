// `facts:` of book.yaml. Derived facts follow from a fact that is asked, never from another derived one: chains would
// make precedence and questions hard to explain.

import Desk

/// Reads the list of facts.
struct FactReader {
    private(set) var facts: [Fact] = []
    private(set) var table = FactTable()
    /// Where each choice stands, by fact and id.
    private(set) var valuePlaces: [String: [String: SourceLocation]] = [:]
    private var places: [String: SourceLocation] = [:]

    /// A fact as written, before the others are known.
    private struct Draft {
        var name: String
        var record: Record
        var kind: FactKind?
        var parent: YAMLNode?
        var choices: [Choice] = []
        /// Some choices could not be read.
        var hasMore = false
        /// The `of` of each choice.
        var parts: [(choice: Int, node: YAMLNode)] = []
    }

    mutating func read(_ node: YAMLNode, into diagnostics: inout Diagnostics) {
        guard let items = diagnostics.filledList(node) else { return table.markIncomplete() }
        if node.isBroken { table.markIncomplete() }
        var drafts: [Draft] = []
        for item in items {
            guard let draft = draft(item, into: &diagnostics) else {
                table.markIncomplete()
                continue
            }
            drafts.append(draft)
        }
        let kinds = Dictionary(drafts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for draft in drafts {
            finish(draft, among: kinds, into: &diagnostics)
        }
    }

    private mutating func draft(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> Draft? {
        let keys = ["fact", "kind", "question", "values", "range", "assume", "derived-from"]
        guard let record = diagnostics.record(node, .fact, keys: keys, required: ["fact"]),
            let nameNode = record["fact"], let name = diagnostics.id(nameNode)
        else { return nil }
        if name == "date" { diagnostics.add(.fact(.reservedName(name)), at: nameNode.location) }
        if let first = places[name] {
            diagnostics.add(.reference(.duplicate(name, first: first)), at: nameNode.location)
        } else {
            places[name] = nameNode.location
        }
        var draft = Draft(name: name, record: record, kind: .choice, parent: record["derived-from"])
        if let kind = record["kind"] {
            let kinds = Vocabulary(FactKind.allCases.map(\.rawValue))
            draft.kind = diagnostics.reference(kind, .factKind, in: kinds).flatMap(FactKind.init(rawValue:))
        }
        if let values = record["values"], draft.kind == .choice { readValues(values, of: &draft, into: &diagnostics) }
        checkKeys(draft, into: &diagnostics)
        return draft
    }

    private func checkKeys(_ draft: Draft, into diagnostics: inout Diagnostics) {
        guard let kind = draft.kind else { return }
        if kind != .choice, let place = draft.record.keyLocation("derived-from") {
            diagnostics.add(.fact(.derivedNotChoice), at: place)
        }
        if kind != .choice, let place = draft.record.keyLocation("values") {
            diagnostics.add(.fact(.keyNotForKind("values", kind)), at: place)
        }
        if kind != .number, let place = draft.record.keyLocation("range") {
            diagnostics.add(.fact(.keyNotForKind("range", kind)), at: place)
        }
        var required = kind == .choice ? ["values"] : kind == .number ? ["range"] : []
        if draft.parent == nil { required.append("question") }
        for key in required where draft.record[key] == nil && !draft.record.isBroken {
            diagnostics.add(.shape(.missingKey(key, in: .fact)), at: draft.record.location)
        }
    }

    private mutating func readValues(_ node: YAMLNode, of draft: inout Draft, into diagnostics: inout Diagnostics) {
        guard let entries = diagnostics.entries(node) else { return draft.kind = nil }
        if entries.isEmpty { diagnostics.add(.shape(.emptyList), at: node.location) }
        if node.isBroken { draft.kind = nil }
        for entry in entries {
            guard let id = diagnostics.id(entry.key, at: entry.keyLocation) else {
                draft.hasMore = true
                continue
            }
            let index = draft.choices.count
            draft.choices.append(Choice(id: id, name: Bilingual(same: id)))
            valuePlaces[draft.name, default: [:]][id] = entry.keyLocation
            guard let record = diagnostics.record(entry.value, .value, keys: ["en", "fr", "of"]) else { continue }
            if let name = diagnostics.name(record) { draft.choices[index].name = name }
            if let of = record["of"] {
                draft.parts.append((index, of))
                if draft.parent == nil, let place = record.keyLocation("of") {
                    diagnostics.add(.fact(.ofWithoutDerived), at: place)
                }
            } else if draft.parent != nil, !record.isBroken {
                diagnostics.add(.shape(.missingKey("of", in: .value)), at: entry.value.location)
            }
        }
    }

    private mutating func finish(_ draft: Draft, among drafts: [String: Draft], into diagnostics: inout Diagnostics) {
        var choices = draft.choices
        var parent: String?
        if let node = draft.parent {
            var names = Vocabulary(places.keys.sorted())
            names.isComplete = table.names.isComplete
            parent = diagnostics.reference(node, .fact, in: names)
            if let known = parent.flatMap({ drafts[$0] }) {
                readParts(draft, of: known, at: node.location, to: &choices, into: &diagnostics)
            }
        }
        let domain: FactDomain? = domain(draft, choices, into: &diagnostics)
        table.insert(draft.name, lookup(domain, hasMore: draft.hasMore))
        let question = draft.record["question"].flatMap { diagnostics.bilingual($0) }
        var assumed: FactValue?
        if let node = draft.record["assume"] {
            if draft.parent != nil {
                diagnostics.add(.fact(.assumedDerived), at: draft.record.keyLocation("assume") ?? node.location)
            } else {
                assumed = table.value(node, of: draft.name, lookup(domain, hasMore: draft.hasMore), into: &diagnostics)
            }
        }
        guard let domain else { return }
        facts.append(
            Fact(
                name: draft.name, domain: domain, derivedFrom: parent, question: question, assumed: assumed,
                location: draft.record.location))
    }

    private func readParts(
        _ draft: Draft, of parent: Draft, at place: SourceLocation, to choices: inout [Choice],
        into diagnostics: inout Diagnostics
    ) {
        guard let kind = parent.kind else { return }
        if kind != .choice { return diagnostics.add(.fact(.parentNotChoice(parent.name)), at: place) }
        if parent.parent != nil { return diagnostics.add(.fact(.parentDerived(parent.name)), at: place) }
        var values = Vocabulary(parent.choices.map(\.id))
        values.isComplete = !parent.hasMore
        var taken: [String: String] = [:]
        for part in draft.parts {
            let kind = ReferenceKind.value(of: parent.name)
            for (id, location) in diagnostics.references(part.node, kind, in: values, mayBeEmpty: false) {
                if let first = taken[id] {
                    diagnostics.add(.fact(.inTwoValues(id, first: first)), at: location)
                } else {
                    taken[id] = choices[part.choice].id
                    choices[part.choice].of.append(id)
                }
            }
        }
    }

    private func domain(_ draft: Draft, _ choices: [Choice], into diagnostics: inout Diagnostics) -> FactDomain? {
        switch draft.kind {
        case .choice?: return choices.isEmpty ? nil : .choices(choices)
        case .flag?: return .flag
        case .number?:
            guard let node = draft.record["range"], let items = diagnostics.list(node) else { return nil }
            guard items.count == 2 else {
                diagnostics.add(.fact(.rangeNotTwo), at: node.location)
                return nil
            }
            let ends = items.compactMap { diagnostics.wholeNumber($0) }
            guard ends.count == 2 else { return nil }
            if ends[0] <= ends[1] { return .number(ends[0]...ends[1]) }
            diagnostics.add(.fact(.emptyRange(ends[0], ends[1])), at: node.location)
            return nil
        case nil: return nil
        }
    }

    private func lookup(_ domain: FactDomain?, hasMore: Bool) -> FactTable.Domain {
        switch domain {
        case .choices(let choices)?:
            var ids = Vocabulary(choices.map(\.id))
            ids.isComplete = !hasMore
            return .choices(ids)
        case .number(let range)?: return .number(range)
        case .flag?: return .flag
        case nil: return .unreadable
        }
    }
}
