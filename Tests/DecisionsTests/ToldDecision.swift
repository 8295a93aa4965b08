// A decision with all its words, field by field: what a definition can be held against.

import Desk
import PolicyBook

@testable import Decisions

/// Everything a decision says.
struct ToldDecision: Hashable {
    var request: Request
    var revision: String
    var possible: Set<Answer>
    var rules: [String]
    var clauses: [String]
    var conditions: [MetCondition]
    var terms: [Possible<Bilingual>]
    var approvers: [Possible<Bilingual>]
    var destinations: [Possible<Destination>]
    var offers: [Possible<String>]
    var noneBecause: [Bilingual]
    var assumed: [String: FactValue]
    var check: [String]
    var ask: [String]
    var beaten: [BeatenRule]
    var nearMisses: [NearMiss]

    var answer: Answer? { possible.count == 1 ? possible.first : nil }
    var rule: String? { answer == nil || answer == .noPolicy ? nil : rules.first }
    var clause: String? { answer == nil || answer == .noPolicy ? nil : clauses.first }
}

extension ToldDecision {
    init(_ decision: Decision) {
        self.init(
            request: decision.request, revision: decision.revision, possible: decision.possible, rules: decision.rules,
            clauses: decision.clauses, conditions: decision.conditions, terms: decision.terms,
            approvers: decision.approvers, destinations: decision.destinations, offers: decision.offers,
            noneBecause: decision.noneBecause, assumed: decision.assumed, check: decision.check, ask: decision.ask,
            beaten: decision.beaten, nearMisses: decision.nearMisses)
    }
}
