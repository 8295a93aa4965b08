// A charter from its text: every fault in one go, each at its line and column. Reads no file; prints nothing.

import Desk
import PolicyBook

/// What reading a charter gives.
public struct CharterReading: Sendable {
    /// nil as soon as there is one diagnostic.
    public let charter: Charter?
    /// All faults, in the order of lines and columns.
    public let diagnostics: [CharterDiagnostic]
}

/// Reads charters of format 1: YAML, whose keys a sample among the tests explains one by one.
public enum CharterReader {
    /// The charter of a text, or all that is wrong with it. Linear in the size of the text.
    ///
    /// - Parameter path: what the diagnostics call the text.
    public static func read(_ text: String, path: String) -> CharterReading {
        read(Array(text.utf8), path: path)
    }

    /// The same for a file's bytes, which may turn out not to be text.
    public static func read(_ bytes: [UInt8], path: String) -> CharterReading {
        var draft = CharterDraft()
        let start = YAMLNode(location: SourceLocation(file: path, line: 1, column: 1), content: .map([]))
        let node = YAMLReader.read(bytes, file: path, into: &draft.shape)
        let charter = draft.charter(node ?? start)
        let diagnostics = draft.diagnostics
        return CharterReading(charter: diagnostics.isEmpty ? charter : nil, diagnostics: diagnostics)
    }
}

/// One reading under way.
struct CharterDraft {
    /// Faults of shape, found by the book's reader of YAML.
    var shape = Diagnostics()
    private var faults: [CharterDiagnostic] = []

    mutating func add(_ problem: CharterProblem, at location: SourceLocation) {
        faults.append(CharterDiagnostic(location: location, problem: problem))
    }

    /// In the order of lines and columns, each once.
    var diagnostics: [CharterDiagnostic] {
        var seen: Set<CharterDiagnostic> = []
        let shapes = shape.list.map { CharterDiagnostic(location: $0.location, problem: .text($0.problem)) }
        return (shapes + faults).filter { seen.insert($0).inserted }
            .sorted {
                $0.location == $1.location
                    ? $0.problem.words.english < $1.problem.words.english : $0.location < $1.location
            }
    }

    mutating func charter(_ node: YAMLNode) -> Charter? {
        let required = ["format", "group", "model", "from", "zone", "hours", "levels", "default-level"]
        let optional = [
            "to", "holidays", "closed", "open", "level-by-item", "entitlements", "escalation", "commitments",
        ]
        let part = BookPart.named(Bilingual("the charter", "la charte de service"))
        guard let record = shape.record(node, part, keys: required + optional, required: required) else { return nil }
        if let node = record["format"], let format = shape.text(node), format != "1" {
            shape.add(.shape(.unsupportedFormat(format)), at: node.location)
        }
        let group = record["group"].flatMap { shape.id($0) }
        let model = record["model"].flatMap { self.model($0) }
        let from = record["from"].flatMap { shape.date($0) }
        let to = record["to"].flatMap { shape.date($0) }
        if let from, let to, to <= from, let node = record["to"] {
            add(.emptyPeriod(from: from, to: to), at: node.location)
        }
        let calendar = self.calendar(record)
        let levels = record["levels"].map { self.levels($0) } ?? []
        let known = levels.map(\.id)
        let defaultLevel = record["default-level"].flatMap { self.level($0, among: known) }
        let levelByItem = record["level-by-item"].map { self.levelByItem($0, among: known) } ?? [:]
        let entitlements = record["entitlements"].flatMap { self.entitlements($0) }
        let escalation = record["escalation"].map { self.escalation($0) } ?? []
        let commitments = record["commitments"].map { self.commitments($0) } ?? []
        guard let group, let model, let from, let calendar, let level = levels.first(where: { $0.id == defaultLevel })
        else { return nil }
        return Charter(
            group: GroupID(group), model: model, from: from, to: to, calendar: calendar, levels: levels,
            defaultLevel: level, levelByItem: levelByItem, entitlements: entitlements, escalation: escalation,
            commitments: commitments)
    }

    private mutating func model(_ node: YAMLNode) -> ServiceModel? {
        if case .text(let text, _) = node.content, !node.isNull {
            switch text {
            case "grow": return .grow
            case "hold": return .hold
            default:
                add(.badModel, at: node.location)
                return nil
            }
        }
        let part = BookPart.named(Bilingual("model", "model"))
        guard let record = shape.record(node, part, keys: ["fixed-hours", "price-per-unit"]) else { return nil }
        switch (record["fixed-hours"], record["price-per-unit"]) {
        case (let hours?, nil): return number(hours, in: 1...100_000).map { .fixedHours($0) }
        case (nil, let prices?):
            var byItem: [String: Int] = [:]
            for entry in shape.entries(prices) ?? [] {
                guard let item = shape.id(entry.key, at: entry.keyLocation) else { continue }
                byItem[item] = number(entry.value, in: 0...999_999_999)
            }
            return .pricePerUnit(byItem)
        case (_?, _?), (nil, nil):
            if !record.isBroken { add(.badModel, at: node.location) }
            return nil
        }
    }

    private mutating func entitlements(_ node: YAMLNode) -> Entitlements? {
        let part = BookPart.named(Bilingual("entitlements", "entitlements"))
        let keys = ["items", "words"]
        guard let record = shape.record(node, part, keys: keys, required: keys) else { return nil }
        let words = record["words"].flatMap { shape.bilingual($0) }
        var items: Set<String>?
        if let node = record["items"] {
            if case .text("all", _) = node.content { items = nil } else { items = ids(node) }
        }
        return words.map { Entitlements(items: items, words: $0) }
    }

    private mutating func escalation(_ node: YAMLNode) -> [EscalationContact] {
        let part = BookPart.named(Bilingual("a contact", "une personne-ressource"))
        var contacts: [EscalationContact] = []
        for item in shape.list(node) ?? [] {
            let keys = ["name", "reach"]
            guard let record = shape.record(item, part, keys: keys + ["role"], required: keys) else { continue }
            let name = record["name"].flatMap { shape.text($0) }
            let reach = record["reach"].flatMap { shape.text($0) }
            let role = record["role"].flatMap { shape.bilingual($0) }
            guard let name, let reach else { continue }
            contacts.append(EscalationContact(name: name, role: role, reach: reach))
        }
        return contacts
    }
}

extension CharterDraft {
    /// A list of ids, each once.
    mutating func ids(_ node: YAMLNode) -> Set<String> {
        var found: Set<String> = []
        for item in shape.filledList(node) ?? [] {
            guard let id = shape.id(item) else { continue }
            if !found.insert(id).inserted { shape.add(.shape(.repeatedItem(id)), at: item.location) }
        }
        return found
    }

    mutating func number(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
        guard let number = shape.wholeNumber(node) else { return nil }
        guard range.contains(number) else {
            add(.numberOutside(range), at: node.location)
            return nil
        }
        return number
    }

    /// One of a few words.
    mutating func word(_ node: YAMLNode, among known: [String]) -> String? {
        guard let text = shape.text(node) else { return nil }
        guard known.contains(text) else {
            let nearest = shape.nearest(to: text, among: known)
            add(.unknownWord(text, among: known, nearest: nearest), at: node.location)
            return nil
        }
        return text
    }
}
