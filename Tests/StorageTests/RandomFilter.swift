// Seeded filters over the values of a random desk: the same seed gives the same filters.

import Desk
import Localisation
import Storage
import TestSupport
import Tickets

struct RandomFilter {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let now = Instant(milliseconds: 20_000)
    static let seat = FilterSeat(agent: "ana", team: "desk", now: now, place: .universal)

    mutating func filter() -> TicketFilter {
        TicketFilter((0..<Int.random(in: 0..<4, using: &random)).map { _ in term() })
    }

    private mutating func term() -> TicketFilter.Term {
        TicketFilter.Term(wish(), isNegated: random.chance(25))
    }

    private mutating func wish() -> TicketFilter.Wish {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .words(random.pick([["palm"], ["l"], ["belanger", "zo"], ["evelyne"], ["12"], ["develyne"]]))
        case 1: .phrase(random.pick([["palm", "pilot"], ["d", "evelyne"], ["zoe", "un"], ["a", "laptop"], ["to"]]))
        default:
            wish(random.pick(FilterKey.allCases))
        }
    }

    private mutating func wish(_ key: FilterKey) -> TicketFilter.Wish {
        switch key {
        case .breach, .promise: .span(key, some(deadlines))
        case .opened, .updated: .span(key, some(past))
        default: .choice(key, some(Self.values(of: key)))
        }
    }

    private mutating func some<Value>(_ values: [Value]) -> [Value] {
        let first = random.pick(values)
        return [first] + random.some(of: values, percent: 25)
    }

    private let past: [FilterSpan] = [
        .within(FilterAge(0, .minute)), .beyond(FilterAge(1, .hour)), .day(.on, CivilDate(dayNumber: 0)),
        .day(.after, CivilDate(dayNumber: 0)), .day(.through, CivilDate(dayNumber: -1)),
        .between(CivilDate(dayNumber: -1), CivilDate(dayNumber: 0)),
    ]
    private let deadlines: [FilterSpan] = [
        .late, .notLate, .within(FilterAge(2, .week)), .beyond(FilterAge(0, .day)),
        .day(.before, CivilDate(dayNumber: 1)),
    ]

    private static func values(of key: FilterKey) -> [String] {
        switch key {
        case .status: Status.allCases.map(\.rawValue)
        case .group: ["north", "south", "nowhere, or so"]
        case .team: ["me", "none", "network"]
        case .owner: ["me", "none", "bob", "ana"]
        case .client: ["C1", "c3", "Bélanger", "anne bel", "Roy Noël"]
        case .clause: ["mob-1", "SW-2", "none"]
        case .outcome: ["not_offered", "allowed", "none"]
        case .handoff: ["in", "out", "yes", "no"]
        case .tag: ["vip", "MATÉRIEL", "none"]
        case .level: ["p1", "P2", "none"]
        case .language: ["en", "fr"]
        case .state: ["live"]
        case .next: ["offer", "none", "hand-off"]
        default: ["yes", "no"]
        }
    }
}
