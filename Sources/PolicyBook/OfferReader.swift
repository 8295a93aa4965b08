// The `offer` fence of each passage of alternatives.md.

import Desk

/// Reads the `offer` fence of one passage of alternatives.md.
struct OfferReader {
    let vocabulary: BookVocabulary

    func read(_ passage: Passage, into diagnostics: inout Diagnostics) -> Offer? {
        var fence: Fence?
        for other in passage.fences {
            if other.name != "offer" {
                diagnostics.add(.prose(.fenceElsewhere(other.name)), at: other.location)
            } else if fence != nil {
                diagnostics.add(.prose(.repeatedFence("offer")), at: other.location)
            } else {
                fence = other
            }
        }
        guard let fence else {
            diagnostics.add(.prose(.missingOffer), at: passage.location)
            return nil
        }
        let node =
            fence.yaml.read(into: &diagnostics)
            ?? YAMLNode(location: fence.location, content: .map([]))
        let keys = ["when", "say", "lead-time", "team", "needs"]
        guard let record = diagnostics.record(node, .offer, keys: keys, required: ["say", "team"]) else { return nil }
        let conditions = record["when"].map { ConditionReader(facts: vocabulary.facts).read($0, into: &diagnostics) }
        let say = record["say"].flatMap { diagnostics.bilingual($0) }
        let leadTime = record["lead-time"].flatMap { self.leadTime($0, into: &diagnostics) }
        let team = record["team"].flatMap { diagnostics.reference($0, .team, in: vocabulary.teams) }
        let needs = record["needs"].map { self.needs($0, into: &diagnostics) }
        guard let id = passage.id, let say, let team else { return nil }
        return Offer(
            id: id, title: passage.title, text: passage.text, conditions: conditions ?? [], say: say,
            leadTime: leadTime, team: TeamID(team), needs: needs ?? [], location: passage.location)
    }

    private func needs(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [String] {
        if let needs = vocabulary.needs { return diagnostics.references(node, .need, in: needs).map(\.id) }
        var found = Vocabulary()
        for item in diagnostics.list(node) ?? [] {
            if let id = diagnostics.id(item), !found.insert(id) {
                diagnostics.add(.shape(.repeatedItem(id)), at: item.location)
            }
        }
        return found.ids
    }

    private func leadTime(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> LeadTime? {
        guard case .map(let entries) = node.content, !entries.contains(where: { $0.key == "en" || $0.key == "fr" })
        else {
            return diagnostics.bilingual(node, allowingText: true).map(LeadTime.text)
        }
        let keys = ["business-days", "business-hours", "days", "hours"]
        guard let record = diagnostics.record(node, .leadTime, keys: keys) else { return nil }
        let given = keys.filter { record[$0] != nil }
        guard given.count == 1, let key = given.first, let value = record[key] else {
            if entries.allSatisfy({ keys.contains($0.key) }) {
                diagnostics.add(.rule(.leadTimeNotOne), at: node.location)
            }
            return nil
        }
        guard let number = diagnostics.wholeNumber(value) else { return nil }
        guard number > 0 else {
            diagnostics.add(.rule(.leadTimeNotPositive), at: value.location)
            return nil
        }
        switch key {
        case "business-days": return .businessDays(number)
        case "business-hours": return .businessHours(number)
        case "days": return .days(number)
        default: return .hours(number)
        }
    }
}
