// A book's facts as codes. Knows nothing of rules.

import Desk
import PolicyBook

/// A fact as codes: a choice is its position, a number itself, a flag 0 or 1.
final class CompiledFact: Sendable {
    let fact: Fact
    /// The fact it derives from in the end; itself when it derives from none.
    let base: Int
    /// For a derived fact: its code by the base's code, -1 where absent.
    let derivation: [Int]?
    let codes: ClosedRange<Int>
    let choiceCodes: [String: Int]
    let isNumber: Bool
    /// The values of the codes; none of a number.
    private let values: [FactValue]

    init(fact: Fact, base: Int, derivation: [Int]?) {
        self.fact = fact
        self.base = base
        self.derivation = derivation
        switch fact.domain {
        case .choices(let choices):
            codes = 0...max(0, choices.count - 1)
            values = choices.map { .choice($0.id) }
            isNumber = false
        case .number(let range):
            codes = range
            values = []
            isNumber = true
        case .flag:
            codes = 0...1
            values = [.flag(false), .flag(true)]
            isNumber = false
        }
        choiceCodes = Dictionary(
            fact.choices.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The code of a value; nil outside the domain.
    func code(of value: FactValue) -> Int? {
        switch (value, fact.domain) {
        case (.choice(let id), .choices): choiceCodes[id]
        case (.number(let number), .number(let range)): range.contains(number) ? number : nil
        case (.flag(let flag), .flag): flag ? 1 : 0
        default: nil
        }
    }

    func value(of code: Int) -> FactValue {
        isNumber ? .number(code) : values[code]
    }
}

/// The facts of a book in its order, found by name.
struct FactIndex: Sendable {
    let facts: [CompiledFact]
    let numbers: [String: Int]
    /// Few names are found sooner by comparing than by hashing.
    private let names: [String]
    private static let fewNames = 12

    init(facts: [Fact]) {
        let numbers = Dictionary(
            facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.facts = facts.indices.map { FactIndex.compile($0, facts, numbers) }
        self.numbers = numbers
        names = facts.count <= FactIndex.fewNames ? facts.map(\.name) : []
    }

    func number(of name: String) -> Int? {
        names.isEmpty ? numbers[name] : names.firstIndex(of: name)
    }

    private static func compile(_ number: Int, _ facts: [Fact], _ numbers: [String: Int]) -> CompiledFact {
        let (base, derivation) = derive(number, facts, numbers)
        return CompiledFact(fact: facts[number], base: base, derivation: derivation)
    }

    /// The base of a fact, and its code for each code of the base; follows chains of derived facts.
    private static func derive(_ number: Int, _ facts: [Fact], _ numbers: [String: Int]) -> (Int, [Int]?) {
        guard let parentName = facts[number].derivedFrom, let parent = numbers[parentName] else {
            return (number, nil)
        }
        var codeOfParent: [String: Int] = [:]
        for (code, choice) in facts[number].choices.enumerated() {
            for id in choice.of { codeOfParent[id] = code }
        }
        let own = facts[parent].choices.map { codeOfParent[$0.id] ?? -1 }
        let (base, above) = derive(parent, facts, numbers)
        return (base, above.map { $0.map { $0 < 0 ? -1 : own[$0] } } ?? own)
    }
}
