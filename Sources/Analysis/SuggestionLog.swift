// Learns from the agents' corrections, a ticket at a time. What it proposes is said by several clients, for one thing,
// far more often than chance would have it, and explains tickets that nothing better explains. Pure; bounded memory.

public import Decisions
public import Desk
import Glibc
import Matching
import PolicyBook
public import Tickets

/// A running view of what words were not understood.
public struct SuggestionLog: Sendable {
    /// At least so many tickets.
    private static let enoughTickets = 3
    /// Of the tickets that say it, so many in a hundred are for the one thing.
    private static let precision = 80
    /// How many corrections are kept to tell what explains what: the latest.
    private static let kept = 20_000
    /// How many ticket numbers go with a suggestion.
    private static let samples = 8
    /// The natural logarithm of how unlikely chance must be.
    private static let improbable = 11.5

    private struct Joint: Hashable {
        var first: FactValue?
        var target: SuggestionTarget
    }

    private let adviser: Adviser
    private let groups: Set<GroupID>?
    private var ledger = PhraseLedger()
    private var corrections: [Correction] = []
    private var oldest = 0
    /// Tickets by the first fact's value and what was decided.
    private var joint: [Joint: Int] = [:]
    private var byFirst: [FactValue?: Int] = [:]
    private var byTarget: [SuggestionTarget: Int] = [:]
    /// Decided tickets read so far.
    public private(set) var tickets = 0
    /// Those whose words alone did not give what was decided.
    public private(set) var corrected = 0

    /// A view of tickets of some groups, nil for all, as an adviser reads them.
    public init(adviser: Adviser, groups: Set<GroupID>? = nil) {
        self.adviser = adviser
        self.groups = groups
    }

    /// Takes in a ticket, given all its events in order.
    public mutating func take(_ records: ArraySlice<EventRecord>) {
        guard let correction = Correction(records, read: adviser) else { return }
        if let groups, !SuggestionLog.isServed(records, groups) { return }
        tickets += 1
        ledger.count(correction)
        let first = firstValue(of: correction)
        byFirst[first, default: 0] += 1
        for target in correction.decided {
            joint[Joint(first: first, target: target), default: 0] += 1
            byTarget[target, default: 0] += 1
        }
        guard !correction.missed.isEmpty else { return }
        corrected += 1
        if corrections.count < SuggestionLog.kept {
            corrections.append(correction)
        } else {
            corrections[oldest] = correction
            oldest = (oldest + 1) % SuggestionLog.kept
        }
    }

    private static func isServed(_ records: ArraySlice<EventRecord>, _ groups: Set<GroupID>) -> Bool {
        for record in records {
            if case .opened(let opened) = record.event { return groups.contains(opened.client.group) }
        }
        return false
    }

    private func firstValue(of correction: Correction) -> FactValue? {
        for case .fact(let name, let value) in correction.decided where name == adviser.book.facts.first?.name {
            return value
        }
        return nil
    }

    // MARK: What is worth proposing

    /// Terms, then sentences, the most helpful first; each can be pasted and read. No more than `limit`.
    public func suggestions(limit: Int) -> [Suggestion] {
        var explained: Set<Int> = []
        var used: Set<PhraseLedger.Key> = []
        var found: [Suggestion] = []
        for fact in adviser.book.facts {
            let targets = byTarget.keys.filter { if case .fact(fact.name, _) = $0 { true } else { false } }
            for target in targets.sorted(by: { $0.name < $1.name }) {
                found += explain(target, isSentence: false, &explained, &used)
            }
        }
        found.sort { ($1.count, $0.text) < ($0.count, $1.text) }
        var sentences: [Suggestion] = []
        for target in byTarget.keys.sorted(by: { $0.name < $1.name }) {
            if case .clause = target { sentences += explain(target, isSentence: true, &explained, &used) }
        }
        sentences.sort { ($1.count, $0.text) < ($0.count, $1.text) }
        return Suggestion.readable(Array((found + sentences).prefix(limit)), in: adviser.book)
    }

    /// The fewest phrases that explain the tickets whose words did not give the target: again and again the one that
    /// explains most of what is left.
    private func explain(
        _ target: SuggestionTarget, isSentence: Bool, _ explained: inout Set<Int>, _ used: inout Set<PhraseLedger.Key>
    ) -> [Suggestion] {
        var support: [PhraseLedger.Key: [Int]] = [:]
        for (place, correction) in corrections.enumerated()
        where correction.missed.contains(target) && !(isSentence && explained.contains(place)) {
            for key in Set(correction.keys(isSentence: isSentence)) { support[key, default: []].append(place) }
        }
        support = support.filter { key, places in
            places.count >= SuggestionLog.enoughTickets && !used.contains(key) && isTelling(key, of: target)
        }
        var found: [Suggestion] = []
        var done: Set<Int> = []
        while let best = support.keys.max(by: { isWeaker($0, $1, support) }) {
            let places = support.removeValue(forKey: best) ?? []
            guard let usage = ledger.usages[best], places.count >= SuggestionLog.enoughTickets else { break }
            used.insert(best)
            done.formUnion(places)
            explained.formUnion(places)
            found.append(suggestion(usage, best, target, places))
            support = support.mapValues { $0.filter { !done.contains($0) } }
                .filter { $0.value.count >= SuggestionLog.enoughTickets }
        }
        return found
    }

    private func suggestion(
        _ usage: PhraseLedger.Usage, _ key: PhraseLedger.Key, _ target: SuggestionTarget, _ places: [Int]
    ) -> Suggestion {
        let kind: Suggestion.Kind =
            switch target {
            case .fact(let fact, let value): .term(fact: fact, value: value)
            case .clause(let clause): .asked(clause: clause)
            }
        let tickets = places.map { corrections[$0].ticket }.sorted().prefix(SuggestionLog.samples)
        return Suggestion(
            kind: kind, language: key.language, text: usage.text, count: places.count, tickets: Array(tickets),
            elsewhere: usage.total - (usage.decided[target] ?? 0))
    }

    /// By tickets explained; of equals, the fewer words, then the less ordinary, the longer, the first by letters.
    private func isWeaker(
        _ one: PhraseLedger.Key, _ other: PhraseLedger.Key, _ support: [PhraseLedger.Key: [Int]]
    ) -> Bool {
        let (left, right) = (support[one]?.count ?? 0, support[other]?.count ?? 0)
        if left != right { return left < right }
        guard let first = ledger.usages[one], let second = ledger.usages[other] else { return one.key > other.key }
        if first.isOrdinary != second.isOrdinary { return first.isOrdinary }
        if first.wordCount != second.wordCount { return first.wordCount > second.wordCount }
        if first.text.count != second.text.count { return first.text.count < second.text.count }
        return (first.text, one.language.rawValue) > (second.text, other.language.rawValue)
    }

    /// Whether enough clients say it, for this and hardly anything else, and not by chance.
    private func isTelling(_ key: PhraseLedger.Key, of target: SuggestionTarget) -> Bool {
        guard let usage = ledger.usages[key], usage.clients.count >= PhraseLedger.enoughClients else { return false }
        if usage.wordCount == 1 && usage.isOrdinary || OrdinaryWords.areNoName(usage.text, stems: key.key) {
            return false
        }
        let hits = usage.decided[target] ?? 0
        guard hits * 100 >= usage.total * SuggestionLog.precision else { return false }
        let share = Double(hits) / Double(usage.total)
        return Double(usage.total) * SuggestionLog.divergence(share, chance(of: target, for: usage))
            >= SuggestionLog.improbable
    }

    /// How often the target is decided anyway: over all tickets for the first fact and for clauses; for another fact
    /// over tickets about the same things, since a thing brings its own facts along.
    private func chance(of target: SuggestionTarget, for usage: PhraseLedger.Usage) -> Double {
        let first = adviser.book.facts.first?.name
        guard case .fact(let name, _) = target, name != first else {
            return Double(byTarget[target] ?? 0) / Double(max(1, tickets))
        }
        var chance = 0.0
        var counted = 0
        for case (.fact(first, let value), let count) in usage.decided {
            counted += count
            chance +=
                Double(count * (joint[Joint(first: value, target: target)] ?? 0)) / Double(max(1, byFirst[value] ?? 0))
        }
        let rest = max(0, usage.total - counted)
        chance += Double(rest * (joint[Joint(first: nil, target: target)] ?? 0)) / Double(max(1, byFirst[nil] ?? 0))
        return chance / Double(max(1, usage.total))
    }

    /// Kullback and Leibler's, in natural units: `total` times it bounds the logarithm of chance (Chernoff).
    private static func divergence(_ share: Double, _ chance: Double) -> Double {
        guard chance > 0 else { return .infinity }
        guard share > chance else { return 0 }
        let miss = share < 1 ? (1 - share) * log((1 - share) / (1 - chance)) : 0
        return share * log(share / chance) + miss
    }
}

extension Correction {
    fileprivate func keys(isSentence: Bool) -> [PhraseLedger.Key] {
        let keys = isSentence ? sentences.map(\.key) : phrases.map(\.key)
        return keys.map { PhraseLedger.Key(language: language, isSentence: isSentence, key: $0) }
    }
}

extension SuggestionTarget {
    /// For an order that is the same on every run.
    fileprivate var name: String {
        switch self {
        case .fact(let fact, let value): "\(fact)=\(value)"
        case .clause(let clause): clause
        }
    }
}
