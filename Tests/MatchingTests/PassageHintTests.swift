// What is known beside the words moves a passage up, never out of bounds.

import Desk
import Testing

@testable import Matching

@Suite struct PassageHintTests {
    private let index = PassageIndex(passages: ServiceDeskPassages.all)

    private func keys(_ query: String, _ hints: PassageHints = PassageHints()) -> [Int] {
        index.find(query, language: .english, limit: 40, hints: hints).hits.map(\.key)
    }

    @Test func `a passage that would decide comes in though its words do not match`() {
        #expect(!keys("laptop").contains(19))
        let hints = PassageHints(keys: [19], recognised: 1) { key in
            var hint = PassageHint()
            hint.decides = key == 19 ? 1 : 0
            return hint
        }
        #expect(keys("laptop", hints).contains(19))
    }

    @Test func `a nearer meaning moves a passage up`() throws {
        let query = "equipment for an employee"
        let last = try #require(keys(query).last)
        let hints = PassageHints(nearness: Nearness(clauses: [:])) { key in
            var hint = PassageHint()
            hint.similarity = key == last ? 1 : 0
            return hint
        }
        let before = try #require(keys(query).firstIndex(of: last))
        let after = try #require(keys(query, hints).firstIndex(of: last))
        #expect(after < before)
    }

    @Test func `a passage about other things moves down`() throws {
        let query = "laptop stolen"
        let first = try #require(keys(query).first)
        let hints = PassageHints(recognised: 1) { key in
            var hint = PassageHint()
            hint.contradicted = key == first ? 1 : 0
            return hint
        }
        let before = index.find(query, language: .english, limit: 1).hits.first?.confidence ?? 0
        let after = index.find(query, language: .english, limit: 1, hints: hints).hits.first?.confidence ?? 0
        #expect(after != before)
    }

    @Test func `with nothing said but the thing, what decides it comes first`() throws {
        let query = "can I get a laptop"
        let second = try #require(keys(query).dropFirst().first)
        let hints = PassageHints(keys: [second], recognised: 1, ranges: [12..<18]) { key in
            var hint = PassageHint()
            hint.decides = key == second ? 0.25 : 0
            return hint
        }
        #expect(keys(query, hints).first == second)
        #expect(keys("a stolen   laptop, reported to security", hints).first == 4)
    }

    @Test func `an unknown key changes nothing`() {
        #expect(keys("laptop", PassageHints(keys: [9999])) == keys("laptop"))
    }

    @Test func `every constant has its feature`() {
        for mix in [PassageMix.fitted, .fittedToMeaning] {
            #expect(mix.order.count == PassageMix.featureNames.count)
            #expect(mix.right.count == PassageMix.trustNames.count)
            #expect(mix.covered.count == PassageMix.trustNames.count)
        }
    }
}
