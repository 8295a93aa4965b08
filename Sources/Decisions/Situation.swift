// What a request says of each base fact, as codes. Derived facts are folded into their bases.

import Desk
import PolicyBook

/// The facts of a request as an evaluator sees them.
struct Situation {
    /// One a fact; those of derived facts mean nothing.
    var states: [FactState]
    /// The codes left to a narrowed fact, ascending.
    var narrowed: [Int: [Int]] = [:]
    /// Derived facts the request speaks of, with the code given; -1 where absent.
    var derived: [(fact: Int, code: Int)] = []
    let day: Int32

    /// Whether a code is one a fact may have.
    func allows(_ code: Int, of base: Int) -> Bool {
        switch states[base].kind {
        case .known, .assumed: states[base].code == code
        case .absent: false
        case .open: true
        case .narrowed: narrowed[base]?.contains(code) ?? false
        }
    }
}

extension Evaluator {
    /// What is known of each base fact.
    func situation(of request: Request) throws(RequestError) -> Situation {
        var situation = Situation(
            states: [FactState](repeating: .open, count: index.facts.count),
            day: Int32(clamping: request.date.dayNumber))
        if !request.absent.isEmpty { try check(request) }
        for (name, value) in request.facts {
            guard let number = index.number(of: name), let code = index.facts[number].code(of: value) else {
                try check(request)
                continue
            }
            if index.facts[number].derivation == nil {
                situation.states[number] = FactState(kind: .known, code: code)
            } else {
                situation.derived.append((number, code))
            }
        }
        for name in request.absent {
            guard let number = index.number(of: name) else { continue }
            if index.facts[number].derivation == nil {
                situation.states[number] = FactState(kind: .absent, code: 0)
            } else {
                situation.derived.append((number, -1))
            }
        }
        if !situation.derived.isEmpty {
            situation.derived.sort { $0.fact < $1.fact }
            for (fact, code) in situation.derived { try narrow(&situation, fact, to: code) }
        }
        if index.hasAssumptions { assume(&situation) }
        return situation
    }

    /// Throws what is wrong with a request, the first in a fixed order.
    private func check(_ request: Request) throws(RequestError) {
        for name in request.facts.keys.sorted() + request.absent.sorted() where index.number(of: name) == nil {
            throw .unknownFact(name)
        }
        for fact in index.facts {
            let name = fact.fact.name
            guard let value = request.facts[name] else { continue }
            if request.absent.contains(name) { throw .givenAndAbsent(fact: name) }
            if fact.code(of: value) == nil { throw .unknownValue(fact: name, value: value.description) }
        }
    }

    private func narrow(_ situation: inout Situation, _ number: Int, to code: Int) throws(RequestError) {
        let fact = index.facts[number]
        let base = index.facts[fact.base]
        let derivation = fact.derivation ?? []
        let conflict = RequestError.contradiction(derived: fact.fact.name, parent: base.fact.name)
        let state = situation.states[fact.base]
        switch state.kind {
        case .known, .assumed:
            if derivation[state.code] != code { throw conflict }
        case .absent:
            if code >= 0 { throw conflict }
        case .open, .narrowed:
            let rest = (situation.narrowed[fact.base] ?? Array(base.codes)).filter { derivation[$0] == code }
            if rest.isEmpty { throw conflict }
            situation.states[fact.base].kind = .narrowed
            situation.narrowed[fact.base] = rest
        }
    }

    private func assume(_ situation: inout Situation) {
        for (number, fact) in index.facts.enumerated() where situation.states[number].isOpen {
            guard let value = fact.fact.assumed, let code = fact.code(of: value), situation.allows(code, of: number)
            else { continue }
            situation.states[number] = FactState(kind: .assumed, code: code)
            situation.narrowed[number] = nil
        }
    }
}
