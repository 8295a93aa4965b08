// The region of changed answers against every request asked of both books; text changes by example.

import Analysis
import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing

/// A drawn book and the same with a few rules changed.
private func pair(using random: inout SeededGenerator) -> (old: DrawnBook, new: DrawnBook) {
    let old = DrawnBook(using: &random)
    var new = old
    if random.chance(15) {
        new = DrawnBook(old.book.facts, using: &random)
        return (old, new)
    }
    for policy in new.book.policies.indices {
        for clause in new.book.policies[policy].clauses.indices {
            for rule in new.book.policies[policy].clauses[clause].rules.indices where random.chance(30) {
                let facts = new.book.facts
                switch Int.random(in: 0...4, using: &random) {
                case 0:
                    new.book.policies[policy].clauses[clause].rules[rule].outcome = random.pick(Outcome.allCases)
                case 1:
                    new.book.policies[policy].clauses[clause].rules[rule].conditions =
                        DrawnBook.conditions(facts, 40, using: &random)
                case 2: new.book.policies[policy].clauses[clause].rules[rule].overrides = []
                case 3: new.book.policies[policy].clauses[clause].rules[rule].from = DrawnBook.days[2]
                default: new.book.policies[policy].clauses[clause].rules[rule].to = DrawnBook.days[3]
                }
            }
        }
    }
    if random.chance(20) { new.book.facts.shuffle(using: &random) }
    return (old, new)
}

extension BookRegionChange {
    fileprivate func holds(for request: Request, in book: Book) -> Bool {
        if let from, request.date < from { return false }
        if let to, request.date >= to { return false }
        if let first = book.facts.first(where: { $0.derivedFrom == nil }), !values.isEmpty {
            guard let value = request.facts[first.name], values.contains(value) else { return false }
        }
        return limits.allSatisfy { limit in
            switch limit {
            case .condition(let condition): applies(condition, request, book)
            case .absentOr(let condition):
                request.facts[condition.fact] == nil || applies(condition, request, book)
            case .absent(let fact): request.facts[fact] == nil
            case .present(let fact): request.facts[fact] != nil
            }
        }
    }

    private func applies(_ condition: Condition, _ request: Request, _ book: Book) -> Bool {
        let rule = Rule(
            id: "", conditions: [condition], outcome: .allowed, from: CivilDate(dayNumber: -700_000),
            location: DrawnBook.place)
        return rule.applies(to: request, in: book)
    }
}

@Test(arguments: 1...8)
func `the region of a diff is exactly the requests answered otherwise`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 900)
    for _ in 0..<10 {
        let (old, new) = pair(using: &random)
        let diff = BookDiff(from: old.book, to: new.book, date: DrawnBook.days[2])
        let (before, after) = (Evaluator(book: old.book), Evaluator(book: new.book))
        for request in old.requests(absent: true) {
            let (was, becomes) = (try before.decide(request), try after.decide(request))
            let told = diff.regions.filter { $0.holds(for: request, in: new.book) }
            if was.answer == becomes.answer {
                #expect(told.isEmpty, "seed \(seed): \(request)")
            } else {
                let isTold = told.contains {
                    $0.old.answer == was.answer && $0.new.answer == becomes.answer && $0.old.clause == was.clause
                        && $0.new.clause == becomes.clause
                }
                #expect(isTold, "seed \(seed): \(request)")
            }
        }
        for region in diff.regions {
            #expect(region.holds(for: region.request, in: new.book))
            let (was, becomes) = (try before.decide(region.request), try after.decide(region.request))
            #expect(was.answer == region.old.answer)
            #expect(becomes.answer == region.new.answer)
        }
    }
}

@Test func `a book does not differ from itself`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
        let drawn = DrawnBook(using: &random)
        #expect(BookDiff(from: drawn.book, to: drawn.book, date: DrawnBook.days[2]).isEmpty)
    }
}

@Test func `texts differ word by word, in the language that changed`() {
    var random = SeededGenerator(seed: 4)
    let old = DrawnBook(using: &random)
    var new = old
    new.book.policies[0].clauses[0].text = Bilingual("one two four five", old.book.policies[0].clauses[0].text.french)
    var other = old
    other.book.policies[0].clauses[0].text = Bilingual(
        "one two three five", old.book.policies[0].clauses[0].text.french)
    let diff = BookDiff(from: other.book, to: new.book, date: DrawnBook.days[2])
    let parts = diff.texts.first?.parts ?? []
    #expect(diff.texts.count == 1)
    #expect(parts.count == 1)
    #expect(parts.first?.language == .english)
    #expect(parts.first?.words == [.kept("one two"), .removed("three"), .added("four"), .kept("five")])
    #expect(diff.regions.isEmpty)
}

@Test func `values that differ alike are told in one region`() throws {
    func book(_ outcome: Outcome) -> Book {
        var random = SeededGenerator(seed: 1)
        var book = DrawnBook(using: &random).book
        let rule = Rule(
            id: "R", conditions: [Condition(fact: "item", test: .oneOf(["a", "b"]))], outcome: outcome,
            from: DrawnBook.days[0], location: DrawnBook.place)
        let clause = Clause(
            id: "R", title: Bilingual(same: "R"), text: Bilingual(same: "R"), rules: [rule], location: DrawnBook.place)
        book.facts = [
            Fact(
                name: "item",
                domain: .choices(["a", "b", "c"].map { Choice(id: $0, name: Bilingual(same: $0)) }),
                question: Bilingual(same: "item"), location: DrawnBook.place)
        ]
        book.policies = [book.policies[0]]
        book.policies[0].clauses = [clause]
        return book
    }
    let diff = BookDiff(from: book(.notOffered), to: book(.allowed), date: DrawnBook.days[2])
    #expect(diff.regions.count == 1)
    let words = try #require(diff.regions.first).words(in: diff.new)
    #expect(words.english == "item: a or b → was not offered (R), becomes allowed (R), from January\u{A0}1, 2026")
    #expect(
        words.french
            == "objet\u{A0}: a ou b → avant\u{A0}: non offert (R)\u{A0}; après\u{A0}: permis (R), à compter du 1er\u{A0}janvier\u{A0}2026"
    )
}
