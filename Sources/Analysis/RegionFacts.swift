// The facts rules are cut by: base facts with their values as codes, and conditions as sets of codes. Derived facts are
// folded into the base they follow from. Decides nothing.

import Desk
import PolicyBook

/// What a condition, or several on one base fact, asks of its code.
enum RegionTest: Sendable, Hashable {
    case set([UInt64])
    case range(Int, Int)

    func holds(_ code: Int) -> Bool {
        switch self {
        case .set(let words): code / 64 < words.count && words[code / 64] >> UInt64(code % 64) & 1 == 1
        case .range(let low, let high): low <= code && code <= high
        }
    }

    func meets(_ other: RegionTest) -> Bool {
        switch (self, other) {
        case (.set(let one), .set(let two)):
            (0..<min(one.count, two.count)).contains { one[$0] & two[$0] != 0 }
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            max(low, otherLow) <= min(high, otherHigh)
        default: false
        }
    }

    func intersection(_ other: RegionTest) -> RegionTest {
        switch (self, other) {
        case (.set(let one), .set(let two)): .set(zip(one, two).map { $0 & $1 })
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            .range(max(low, otherLow), min(high, otherHigh))
        default: .set([])
        }
    }
}

/// A base fact and the values a request can give it.
struct RegionFact: Sendable {
    enum Values: Sendable {
        case choices([String])
        case number(ClosedRange<Int>)
        case flag
        /// Two books that agree on no value of it.
        case none
    }

    let name: String
    let values: Values

    var codes: Range<Int> {
        switch values {
        case .choices(let ids): 0..<ids.count
        case .number(let range): range.lowerBound..<range.upperBound + 1
        case .flag: 0..<2
        case .none: 0..<0
        }
    }

    func value(of code: Int) -> FactValue {
        switch values {
        case .choices(let ids): .choice(ids[code])
        case .number, .none: .number(code)
        case .flag: .flag(code == 1)
        }
    }

    /// The values both books know.
    func common(with other: RegionFact) -> RegionFact {
        let values: Values =
            switch (values, other.values) {
            case (.choices(let one), .choices(let two)): .choices(one.filter(Set(two).contains))
            case (.number(let one), .number(let two)) where one.overlaps(two): .number(one.clamped(to: two))
            case (.flag, .flag): .flag
            default: .none
            }
        return RegionFact(name: name, values: values)
    }
}

/// The base facts of one book, or what two books have in common.
struct RegionFacts: Sendable {
    private(set) var facts: [RegionFact] = []
    private(set) var numbers: [String: Int] = [:]

    /// In the order of the first book; a fact that only another book has comes after, with its own values.
    init(_ books: [Book]) {
        for book in books {
            for fact in book.facts where fact.derivedFrom == nil {
                let own = RegionFact(name: fact.name, values: RegionFacts.values(of: fact))
                if let known = numbers[fact.name] {
                    facts[known] = facts[known].common(with: own)
                } else {
                    numbers[fact.name] = facts.count
                    facts.append(own)
                }
            }
        }
    }

    private static func values(of fact: Fact) -> RegionFact.Values {
        switch fact.domain {
        case .choices(let choices): .choices(choices.map(\.id))
        case .number(let range): .number(range)
        case .flag: .flag
        }
    }
}

/// Turns the conditions of one book into tests on codes.
struct RegionConditions: Sendable {
    private struct Reading: Sendable {
        let base: Int
        /// The codes of the base that give each choice; nil for a number.
        let codes: [String: [Int]]?
        let wordCount: Int
    }

    private var readings: [String: Reading] = [:]

    init(_ book: Book, over facts: RegionFacts) {
        for fact in book.facts {
            guard let (base, choices) = RegionConditions.choices(of: fact, in: book), let number = facts.numbers[base]
            else { continue }
            let region = facts.facts[number]
            var codes: [String: [Int]]?
            if case .choices(let ids) = region.values {
                let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                codes = (choices ?? [:]).mapValues { $0.compactMap { places[$0] } }
            } else if case .flag = region.values {
                codes = ["false": [0], "true": [1]]
            } else if case .none = region.values {
                codes = [:]
            }
            readings[fact.name] = Reading(base: number, codes: codes, wordCount: region.codes.count / 64 + 1)
        }
    }

    /// The base of a fact and, for choices, the base's ids by the fact's own.
    private static func choices(of fact: Fact, in book: Book) -> (base: String, ids: [String: [String]]?)? {
        guard let parentName = fact.derivedFrom else {
            return (
                fact.name,
                fact.choices.isEmpty
                    ? nil
                    : Dictionary(
                        fact.choices.map { ($0.id, [$0.id]) }, uniquingKeysWith: { first, _ in first })
            )
        }
        guard let parent = book.fact(parentName), let (base, ids) = choices(of: parent, in: book) else { return nil }
        return (
            base,
            Dictionary(
                fact.choices.map { choice in (choice.id, choice.of.flatMap { ids?[$0] ?? [] }) },
                uniquingKeysWith: { first, _ in first })
        )
    }

    /// One test for each base fact spoken of, in the order of bases.
    func tests(_ conditions: [Condition]) -> [(base: Int, test: RegionTest)] {
        var tests: [(base: Int, test: RegionTest)] = []
        for condition in conditions {
            guard let reading = readings[condition.fact] else { continue }
            let test = RegionConditions.test(condition.test, reading)
            if let known = tests.firstIndex(where: { $0.base == reading.base }) {
                tests[known].test = tests[known].test.intersection(test)
            } else {
                tests.append((reading.base, test))
            }
        }
        return tests.sorted { $0.base < $1.base }
    }

    private static func test(_ test: Test, _ reading: Reading) -> RegionTest {
        if case .between(let low, let high) = test, reading.codes == nil {
            return .range(low ?? Int.min, high ?? Int.max)
        }
        var words = [UInt64](repeating: 0, count: reading.wordCount)
        func insert(_ ids: some Sequence<String>) {
            for code in ids.lazy.flatMap({ reading.codes?[$0] ?? [] }) { words[code / 64] |= 1 << UInt64(code % 64) }
        }
        switch test {
        case .oneOf(let ids): insert(ids)
        case .noneOf(let ids):
            let excluded = Set(ids)
            insert((reading.codes ?? [:]).keys.filter { !excluded.contains($0) })
        case .flag(let flag): insert([flag ? "true" : "false"])
        case .between: break
        }
        return .set(words)
    }
}
