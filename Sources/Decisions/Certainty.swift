// Whether conditions hold over the completions of a request, each fact by itself.

import PolicyBook

enum Certainty {
    case always, sometimes, never
}

extension Evaluator {
    /// Whether tests hold; `source` is where they are kept.
    func certainty(of tests: IndexRange, in source: RuleIndex, _ situation: Situation) -> Certainty {
        certainty(source.tests[tests.positions], situation, holds: source.holds)
    }

    /// Whether one condition holds by itself.
    func certainty(of condition: Condition, _ situation: Situation) -> Certainty {
        let pool = index.tests(of: [condition])
        return certainty(pool.tests[...], situation, holds: pool.holds)
    }

    private func certainty(
        _ tests: some Collection<CodeTest>, _ situation: Situation, holds: (CodeTest, Int) -> Bool
    ) -> Certainty {
        var result = Certainty.always
        for test in tests {
            let base = Int(test.base)
            switch situation.states[base].kind {
            case .known, .assumed: if !holds(test, situation.states[base].code) { return .never }
            case .absent: return .never
            case .open, .narrowed:
                switch coverage(of: test, situation, holds) {
                case .always: continue
                case .never: return .never
                case .sometimes: result = .sometimes
                }
            }
        }
        return result
    }

    private func coverage(
        of test: CodeTest, _ situation: Situation, _ holds: (CodeTest, Int) -> Bool
    ) -> Certainty {
        let base = Int(test.base)
        let codes = index.facts[base].codes
        if test.isRange {
            if test.low <= codes.lowerBound && test.high >= codes.upperBound { return .always }
            return test.low <= codes.upperBound && test.high >= codes.lowerBound ? .sometimes : .never
        }
        var (some, all) = (false, true)
        func note(_ code: Int) { if holds(test, code) { some = true } else { all = false } }
        if let narrowed = situation.narrowed[base] {
            narrowed.forEach(note)
        } else if index.facts[base].isNumber {
            all = false
        } else {
            codes.forEach(note)
        }
        return all ? .always : some ? .sometimes : .never
    }
}

extension TestPool {
    func holds(_ test: CodeTest, _ code: Int) -> Bool {
        if test.isRange { return test.low <= code && code <= test.high }
        let word = code >> 6 - test.low
        guard word >= 0, word < Int(test.count) else { return false }
        let bits = test.count == 1 ? UInt64(bitPattern: Int64(test.high)) : words[test.high + word]
        return bits >> UInt64(code & 63) & 1 == 1
    }
}
