// Conditions over named facts turned into tests of codes, kept in one pool.

import Desk
import PolicyBook

/// Tests and the words of their sets, added to list by list.
struct TestPool {
    private(set) var tests: [CodeTest] = []
    private(set) var words: [UInt64] = []
    private let facts: FactIndex
    private var drafts: [Draft] = []

    /// What is asked of one base fact so far.
    private struct Draft {
        let base: Int
        var range: ClosedRange<Int>?
        var set: [UInt64]
        /// Two ranges that do not meet.
        var isEmpty = false
    }

    init(facts: FactIndex) {
        self.facts = facts
    }

    /// Adds a list of conditions, as one test a base fact, in the order of the facts.
    mutating func add(_ conditions: [Condition]) -> IndexRange {
        let start = tests.count
        drafts.removeAll(keepingCapacity: true)
        for condition in conditions {
            guard let number = facts.number(of: condition.fact) else { continue }
            merge(draft(condition.test, number))
        }
        drafts.sort { $0.base < $1.base }
        for draft in drafts { emit(draft) }
        return IndexRange(start, tests.count)
    }

    private func draft(_ test: Test, _ number: Int) -> Draft {
        let fact = facts.facts[number]
        if case .between(let low, let high) = test {
            let (low, high) = (low ?? Int.min, high ?? Int.max)
            return Draft(base: fact.base, range: low <= high ? low...high : nil, set: [], isEmpty: low > high)
        }
        var own = [UInt64](repeating: 0, count: fact.isNumber ? 0 : fact.codes.upperBound / 64 + 1)
        switch test {
        case .oneOf(let ids), .noneOf(let ids):
            for id in ids { fact.choiceCodes[id].map { own[$0 / 64] |= 1 << UInt64($0 % 64) } }
        case .flag(let flag): if !own.isEmpty { own[0] = flag ? 2 : 1 }
        case .between: break
        }
        if case .noneOf = test {
            for word in own.indices { own[word] = ~own[word] & TestPool.valid(word, upTo: fact.codes.upperBound) }
        }
        guard let derivation = fact.derivation else { return Draft(base: fact.base, range: nil, set: own) }
        var set = [UInt64](repeating: 0, count: facts.facts[fact.base].codes.upperBound / 64 + 1)
        for (code, derived) in derivation.enumerated() where derived >= 0 {
            if own[derived / 64] >> UInt64(derived % 64) & 1 == 1 { set[code / 64] |= 1 << UInt64(code % 64) }
        }
        return Draft(base: fact.base, range: nil, set: set)
    }

    /// The bits of a word that stand for a code.
    static func valid(_ word: Int, upTo last: Int) -> UInt64 {
        if last / 64 > word { return ~0 }
        return last / 64 < word ? 0 : ~0 >> UInt64(63 - last % 64)
    }

    private mutating func merge(_ draft: Draft) {
        guard let place = drafts.firstIndex(where: { $0.base == draft.base }) else {
            drafts.append(draft)
            return
        }
        if let one = drafts[place].range, let other = draft.range {
            let (low, high) = (max(one.lowerBound, other.lowerBound), min(one.upperBound, other.upperBound))
            drafts[place].range = low <= high ? low...high : nil
            drafts[place].isEmpty = low > high
        } else if draft.range == nil, drafts[place].range == nil {
            for (word, bits) in draft.set.enumerated() { drafts[place].set[word] &= bits }
        } else {
            drafts[place] = draft
        }
    }

    private mutating func emit(_ draft: Draft) {
        let base = Int32(draft.base)
        if let range = draft.range, !draft.isEmpty {
            tests.append(CodeTest(base: base, count: -1, low: range.lowerBound, high: range.upperBound))
            return
        }
        guard !draft.isEmpty, let first = draft.set.firstIndex(where: { $0 != 0 }),
            let last = draft.set.lastIndex(where: { $0 != 0 })
        else {
            tests.append(CodeTest(base: base, count: 0, low: 0, high: 0))
            return
        }
        if first == last {
            let only = Int(Int64(bitPattern: draft.set[first]))
            tests.append(CodeTest(base: base, count: 1, low: first, high: only))
        } else {
            tests.append(CodeTest(base: base, count: Int32(last - first + 1), low: first, high: words.count))
            words += draft.set[first...last]
        }
    }
}
