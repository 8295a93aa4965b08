// The analyses against every request of small books: a finding is shown by its request, and nothing is missed.

import Analysis
import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing

/// What a drawn book answers to each of its requests.
private struct Asked {
    let drawn: DrawnBook
    let requests: [Request]
    let decisions: [Decision]

    init(_ drawn: DrawnBook, absent: Bool) throws {
        self.drawn = drawn
        requests = drawn.requests(absent: absent)
        let evaluator = Evaluator(book: drawn.book)
        decisions = try requests.map { try evaluator.decide($0) }
    }

    /// Whether a request is met by both rules and nothing removes either.
    func isConflict(_ one: Rule, _ other: Rule, _ request: Request) -> Bool {
        let book = drawn.book
        let applying = drawn.rules.filter { $0.applies(to: request, in: book) }
        let removed = Set(applying.flatMap { rule in rule.overrides.filter { $0 != clause(of: rule) } })
        return [one, other].allSatisfy { rule in
            rule.applies(to: request, in: book) && !removed.contains(clause(of: rule))
        }
    }

    /// Rules that refuse and offer somebody nothing but what is refused in turn: of the offers, `c1` alone is a thing.
    func offeredOnlyTheRefused() throws -> Set<String> {
        try Set(
            zip(requests, decisions).compactMap { request, decision in
                try isOfferedOnlyTheRefused(request, decision) ? decision.rule : nil
            })
    }

    func isOfferedOnlyTheRefused(_ request: Request, _ decision: Decision) throws -> Bool {
        guard decision.outcome == .notOffered, decision.noneBecause.isEmpty,
            Set(decision.offers.map(\.value)) == ["c1"]
        else { return false }
        var other = request
        other.absent.remove("item")
        other.facts["item"] = .choice("c1")
        return try decide(other).outcome == .notOffered
    }

    func decide(_ request: Request) throws -> Decision { try Evaluator(book: drawn.book).decide(request) }
}

private let seeds = Array(UInt64(1)...8)
private let may = DrawnBook.days[2]

private func each(_ seed: UInt64, absent: Bool = true, _ body: (Asked, RegionFindings) throws -> Void) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<8 {
        let drawn = DrawnBook(using: &random)
        try body(
            Asked(drawn, absent: absent), RegionAnalysis(book: drawn.book, date: may, absent: absent).findings())
    }
}

@Test(arguments: seeds)
func `a rule is unreachable exactly when no request is decided by it`(seed: UInt64) throws {
    for absent in [true, false] {
        try each(seed &+ 100, absent: absent) { asked, findings in
            let deciding = Set(asked.decisions.flatMap(\.rules))
            let dead = Set(asked.drawn.rules.map(\.id)).subtracting(deciding)
            #expect(Set(findings.unreachable.map(\.rule)) == dead)
            for witness in findings.unreachable {
                let rule = asked.drawn.rules.first { $0.id == witness.rule }
                let applies = asked.requests.contains { rule?.applies(to: $0, in: asked.drawn.book) ?? false }
                #expect((witness.request != nil) == applies)
                guard let request = witness.request else { continue }
                #expect(rule?.applies(to: request, in: asked.drawn.book) == true)
                try #expect(asked.decide(request).rule == witness.other)
            }
        }
    }
}

@Test(arguments: seeds)
func `two equals conflict exactly when some request meets both and nothing removes either`(seed: UInt64) throws {
    try each(seed &+ 200) { asked, findings in
        var expected: Set<[String]> = []
        for (place, one) in asked.drawn.rules.enumerated() {
            for other in asked.drawn.rules[(place + 1)...] where one.outcome != other.outcome {
                guard Set(one.conditions.map(\.fact)) == Set(other.conditions.map(\.fact)) else { continue }
                if asked.requests.contains(where: { asked.isConflict(one, other, $0) }) {
                    expected.insert([one.id, other.id].sorted())
                }
            }
        }
        #expect(Set(findings.conflicts.map { [$0.stronger, $0.weaker].sorted() }) == expected)
        for conflict in findings.conflicts {
            let rules = asked.drawn.rules.filter { [conflict.stronger, conflict.weaker].contains($0.id) }
            #expect(asked.isConflict(rules[0], rules[1], conflict.request))
        }
    }
}

private func clause(of rule: Rule) -> String { String(rule.id.prefix { $0 != "/" }) }

@Test(arguments: seeds)
func `a rule is redundant exactly when no answer changes without it`(seed: UInt64) throws {
    try each(seed &+ 300) { asked, findings in
        var expected: Set<String> = []
        for rule in asked.drawn.rules where asked.decisions.contains(where: { $0.rules == [rule.id] }) {
            let other = Evaluator(book: asked.drawn.without(rule.id))
            let isSame = try zip(asked.requests, asked.decisions).allSatisfy { request, decision in
                try isAlike(decision, other.decide(request), in: asked.drawn)
            }
            if isSame { expected.insert(rule.id) }
        }
        #expect(Set(findings.redundant.map(\.rule)) == expected)
        for witness in findings.redundant {
            let request = try #require(witness.request)
            try #expect(asked.decide(request).rule == witness.rule)
        }
    }
}

private func isAlike(_ one: Decision, _ other: Decision, in drawn: DrawnBook) -> Bool {
    let (left, right) = (drawn.rules.first { $0.id == one.rule }, drawn.rules.first { $0.id == other.rule })
    return left?.outcome == right?.outcome && left?.alternatives == right?.alternatives
        && left?.noneBecause == right?.noneBecause
}

@Test(arguments: seeds)
func `a refusal is reported exactly when some client can have none of its offers`(seed: UInt64) throws {
    try each(seed &+ 400) { asked, findings in
        let empty = asked.decisions.filter { $0.outcome == .notOffered && $0.offers.isEmpty && $0.noneBecause.isEmpty }
        #expect(Set(findings.emptyHanded.map(\.rule)) == Set(empty.compactMap(\.rule)))
        for witness in findings.emptyHanded {
            let decision = try asked.decide(#require(witness.request))
            #expect(decision.rule == witness.rule)
            #expect(decision.offers.isEmpty)
        }
    }
}

@Test(arguments: seeds)
func `an offer is reported as refused exactly when its thing is refused to a client who can have it`(
    seed: UInt64
) throws {
    try each(seed &+ 500) { asked, findings in
        let item = try #require(asked.drawn.book.facts.first { $0.derivedFrom == nil })
        guard item.name == "item" else { return }
        var expected: Set<String> = []
        for (request, decision) in zip(asked.requests, asked.decisions) where decision.outcome != nil {
            guard decision.offers.contains(where: { $0.value == "c1" }), request.facts["item"] != .choice("c1"),
                let rule = decision.rule
            else { continue }
            var other = request
            other.absent.remove("item")
            other.facts["item"] = .choice("c1")
            if try asked.decide(other).outcome == .notOffered { expected.insert(rule) }
        }
        #expect(Set(findings.refusedOffers.map(\.rule)) == expected)
        try #expect(Set(findings.onlyRefused.map(\.rule)) == asked.offeredOnlyTheRefused())
        for witness in findings.onlyRefused {
            let request = try #require(witness.request)
            try #expect(asked.isOfferedOnlyTheRefused(request, asked.decide(request)))
        }
        for refused in findings.refusedOffers {
            try #expect(asked.decide(refused.request).rule == refused.refusal)
        }
    }
}

@Test(arguments: seeds)
func `gaps and endings are the requests no policy covers, value by value`(seed: UInt64) throws {
    try each(seed &+ 600, absent: false) { asked, findings in
        let first = try #require(asked.drawn.book.facts.first { $0.derivedFrom == nil }).name
        let bare = zip(asked.requests, asked.decisions).filter { $0.1.answer == .noPolicy }.map(\.0)
        let now = Set(bare.filter { $0.date == may }.compactMap { $0.facts[first] })
        let analysis = RegionAnalysis(book: asked.drawn.book, date: may, absent: true)
        let gaps = analysis.findings().gaps
        if case .number? = now.first {
            // Numbers no rule tells apart are one slice.
            #expect(gaps.isEmpty == now.isEmpty)
        } else {
            #expect(Set(gaps.compactMap(\.value)) == now)
        }
        for gap in gaps + findings.gaps { try #expect(asked.decide(gap.request).answer == .noPolicy) }
        let size = RegionAnalysis(book: asked.drawn.book, date: may, absent: false)
            .gapSize(from: may, to: may.adding(days: 1))
        #expect(Int(size.requests) == bare.filter { $0.date == may }.count)
        let july = DrawnBook.days[3]
        let dayBefore = Set(bare.filter { $0.date == may }.map(\.facts))
        let later = bare.filter { $0.date == july && !dayBefore.contains($0.facts) }
        #expect(findings.endings.isEmpty == later.isEmpty)
        for ending in findings.endings {
            #expect(ending.date == july)
            try #expect(asked.decide(ending.request).answer == .noPolicy)
            var before = ending.request
            before.date = july.adding(days: -1)
            try #expect(asked.decide(before).rule == ending.rule)
        }
    }
}

@Test func `random books show every kind of finding`() throws {
    var counts = [Int](repeating: 0, count: 7)
    for seed in seeds {
        try each(seed) { _, findings in
            let sizes = [
                findings.conflicts.count, findings.unreachable.count, findings.redundant.count,
                findings.emptyHanded.count, findings.refusedOffers.count, findings.gaps.count, findings.endings.count,
            ]
            for (place, size) in sizes.enumerated() { counts[place] += size }
        }
    }
    #expect(counts.allSatisfy { $0 > 5 }, "\(counts)")
}
