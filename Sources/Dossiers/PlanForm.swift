// An action plan as somebody writes it: what is to be done about what, by whom, until when.

import Desk
import PolicyBook

/// The names met while a plan is read, those that cannot stand with their places.
struct PlanNames {
    private(set) var refusals: [(location: SourceLocation, words: Bilingual)] = []
    private let refusing: (PlanName) -> Bilingual?

    init(refusing: @escaping (PlanName) -> Bilingual?) {
        self.refusing = refusing
    }

    mutating func meet(_ name: PlanName, at location: SourceLocation) {
        if let words = refusing(name) { refusals.append((location, words)) }
    }

    mutating func refuse(_ refusal: PlanRefusal, at location: SourceLocation) {
        refusals.append((location, refusal.words))
    }
}

extension Diagnostics {
    mutating func subject(_ node: YAMLNode, _ names: inout PlanNames) -> PlanSubject? {
        guard let record = record(node, FormReader.subject, keys: ["teams", "group", "ticket"]) else { return nil }
        if let node = record["teams"] { return relation(node, &names) }
        if let node = record["group"] {
            guard let group = text(node).map({ GroupID($0) }) else { return nil }
            names.meet(.group(group), at: node.location)
            return .group(group)
        }
        if let node = record["ticket"] {
            guard let ticket = wholeNumber(node).map({ TicketID($0) }) else { return nil }
            names.meet(.ticket(ticket), at: node.location)
            return .ticket(ticket)
        }
        if !record.isBroken { add(.shape(.missingKey("teams", in: FormReader.subject)), at: record.location) }
        return nil
    }

    private mutating func relation(_ node: YAMLNode, _ names: inout PlanNames) -> PlanSubject? {
        var teams: [TeamID] = []
        for item in filledList(node) ?? [] {
            guard let team = text(item).map({ TeamID($0) }) else { continue }
            names.meet(.team(team), at: item.location)
            teams.append(team)
        }
        guard teams.count == 2 else {
            expect(.list, node)
            return nil
        }
        if teams[0] == teams[1] { names.refuse(.sameTeam, at: node.location) }
        return .relation(teams[0], teams[1])
    }

    mutating func planSteps(_ node: YAMLNode, _ names: inout PlanNames) -> [DossierEvent.PlanOpened.Step] {
        let keys = ["text", "owner", "due"]
        var steps: [DossierEvent.PlanOpened.Step] = []
        guard let items = filledList(node) else { return steps }
        if items.count != ActionPlan.stepCount { names.refuse(.stepCount(items.count), at: node.location) }
        for item in items {
            guard let step = record(item, FormReader.step, keys: keys, required: keys) else { continue }
            let text = step["text"].flatMap { self.text($0) }
            let owner = step["owner"].flatMap { self.text($0) }.map { AgentID($0) }
            let due = step["due"].flatMap { date($0) }
            if let owner, let place = step["owner"]?.location { names.meet(.owner(owner), at: place) }
            guard let text, let owner, let due else { continue }
            steps.append(.init(text: text, owner: owner, due: due))
        }
        return steps
    }
}
