// The parts of a charter that promise something: levels with their targets, and commitments both ways.

import Desk
import PolicyBook

extension CharterDraft {
    mutating func levels(_ node: YAMLNode) -> [ServiceLevel] {
        var levels: [ServiceLevel] = []
        guard let entries = shape.entries(node) else { return levels }
        if entries.isEmpty && !node.isBroken { add(.promise(.noLevels), at: node.location) }
        let targets = ["respond", "update", "resolve", "hand-off"]
        let part = BookPart.named(Bilingual("a level", "un niveau"))
        for entry in entries {
            let id = shape.id(entry.key, at: entry.keyLocation)
            guard let record = shape.record(entry.value, part, keys: targets + ["name", "warn"], required: ["name"])
            else { continue }
            let name = record["name"].flatMap { shape.bilingual($0) }
            let warn = record["warn"].map { number($0, in: 1...99) }
            if targets.allSatisfy({ record[$0] == nil }) && !record.isBroken {
                add(.promise(.noTarget), at: entry.value.location)
            }
            let found = targets.map { key in record[key].flatMap { target($0) } }
            guard let id, let name else { continue }
            levels.append(
                ServiceLevel(
                    id: id, name: name, respond: found[0], update: found[1], resolve: found[2], handOff: found[3],
                    warnPercent: (warn ?? nil) ?? 75))
        }
        return levels
    }

    private mutating func target(_ node: YAMLNode) -> ServiceTarget? {
        let keys = ["business-minutes", "business-hours", "business-days", "hours"]
        let part = BookPart.named(Bilingual("a target", "une cible"))
        guard let record = shape.record(node, part, keys: keys) else { return nil }
        let given = keys.filter { record[$0] != nil }
        guard given.count == 1, let key = given.first, let value = record[key] else {
            if !record.isBroken { add(.promise(.targetNotOne), at: node.location) }
            return nil
        }
        guard let number = shape.wholeNumber(value) else { return nil }
        guard (1...100_000).contains(number) else {
            add(.promise(.targetOutside), at: value.location)
            return nil
        }
        switch key {
        case "business-minutes": return .businessMinutes(number)
        case "business-hours": return .businessHours(number)
        case "business-days": return .businessDays(number)
        default: return .hours(number)
        }
    }

    /// The id of a known level.
    mutating func level(_ node: YAMLNode, among known: [String]) -> String? {
        guard let id = shape.text(node) else { return nil }
        guard known.contains(id) else {
            let nearest = shape.nearest(to: id, among: known)
            add(.promise(.unknownLevel(id, nearest: nearest)), at: node.location)
            return nil
        }
        return id
    }

    mutating func levelByItem(_ node: YAMLNode, among known: [String]) -> [String: String] {
        var levels: [String: String] = [:]
        for entry in shape.entries(node) ?? [] {
            let item = shape.id(entry.key, at: entry.keyLocation)
            let level = self.level(entry.value, among: known)
            if let item, let level { levels[item] = level }
        }
        return levels
    }

    mutating func commitments(_ node: YAMLNode) -> [Commitment] {
        let measures = ["notice", "at-most", "named", "clock", "lead-time", "stated"]
        let required = ["by", "words"]
        let part = BookPart.named(Bilingual("a commitment", "un engagement"))
        var commitments: [Commitment] = []
        for entry in shape.entries(node) ?? [] {
            let id = shape.id(entry.key, at: entry.keyLocation)
            let keys = required + ["items"] + measures
            guard let record = shape.record(entry.value, part, keys: keys, required: required) else { continue }
            let by = record["by"].flatMap { word($0, among: Party.allCases.map(\.rawValue)) }
            let words = record["words"].flatMap { shape.bilingual($0) }
            let items = record["items"].map { ids($0) } ?? []
            let given = measures.filter { record[$0] != nil }
            guard given.count == 1, let key = given.first, let value = record[key] else {
                if !record.isBroken { add(.promise(.measureNotOne(measures)), at: entry.value.location) }
                continue
            }
            let measure = self.measure(key, value)
            guard let id, let words, let measure, let party = by.flatMap(Party.init(rawValue:)) else { continue }
            commitments.append(Commitment(id: id, by: party, words: words, items: items, measure: measure))
        }
        return commitments
    }

    private mutating func measure(_ key: String, _ node: YAMLNode) -> CommitmentMeasure? {
        switch key {
        case "notice": return businessDays(node).map { .notice(businessDays: $0) }
        case "lead-time": return businessDays(node).map { .leadTime(businessDays: $0) }
        case "at-most": return number(node, in: 1...1000).map { .atMost($0) }
        case "clock":
            return word(node, among: ClockKind.allCases.map(\.rawValue)).flatMap(ClockKind.init(rawValue:))
                .map { .clock($0) }
        default:
            guard let flag = shape.flag(node) else { return nil }
            guard flag else {
                shape.add(.shape(.expected(.flag)), at: node.location)
                return nil
            }
            return key == "named" ? .named : .stated
        }
    }

    /// `{business-days: 5}`.
    private mutating func businessDays(_ node: YAMLNode) -> Int? {
        let part = BookPart.named(Bilingual("a number of business days", "un nombre de jours ouvrables"))
        let keys = ["business-days"]
        guard let record = shape.record(node, part, keys: keys, required: keys) else { return nil }
        return record["business-days"].flatMap { number($0, in: 1...1000) }
    }
}
