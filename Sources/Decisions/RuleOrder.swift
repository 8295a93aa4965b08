// The order of strength of a book's rules, and who removes whom. Knows nothing of codes.

import Desk
import PolicyBook

/// Where the rules of a book stand, the strongest first.
struct RuleOrder {
    struct Place {
        let policy: Int
        let clause: Int
        let rule: Int
    }

    private(set) var places: [Place] = []
    /// By policy: a rule is read where it lies, for a clause copied retains all its texts.
    private let clauses: [[Clause]]
    /// For each rule, where those that carry conditions on the same facts end.
    private(set) var endOfSpecificity: [Int32] = []
    /// For each rule, where those among them with its outcome end.
    private(set) var endOfOutcome: [Int32] = []
    /// For each rule, the place of its id among all ids.
    private(set) var ranks: [Int32] = []

    /// What rules are sorted by; the head of an id settles nearly all of them.
    private struct Strength {
        let place: Place
        /// The most specific is 0.
        var specificity: Int
        let severity: Int
        let head: UInt64
        let tail: UInt64
    }

    init(book: Book, facts: FactIndex) {
        clauses = book.policies.map(\.clauses)
        var strengths: [Strength] = []
        var carriedNumbers: [[Int]: Int] = [:]
        for policy in clauses.indices {
            for clause in clauses[policy].indices {
                for rule in clauses[policy][clause].rules.indices {
                    let place = Place(policy: policy, clause: clause, rule: rule)
                    let carried = RuleOrder.carried(by: conditions(of: place), facts)
                    let number = carriedNumbers[carried] ?? carriedNumbers.count
                    if number == carriedNumbers.count { carriedNumbers[carried] = number }
                    let (head, tail) = RuleOrder.head(of: id(of: place))
                    strengths.append(
                        Strength(
                            place: place, specificity: number,
                            severity: clauses[policy][clause].rules[rule].outcome.severity, head: head, tail: tail))
                }
            }
        }
        let ranks = RuleOrder.ranks(of: carriedNumbers)
        for place in strengths.indices { strengths[place].specificity = ranks[strengths[place].specificity] }
        strengths.sort { isStronger($0, $1) }
        places = strengths.map(\.place)
        self.ranks = self.ranks(strengths)
        endOfSpecificity = RuleOrder.ends(strengths) { $0.specificity == $1.specificity }
        endOfOutcome = RuleOrder.ends(strengths) { $0.specificity == $1.specificity && $0.severity == $1.severity }
    }

    private func conditions(of place: Place) -> [Condition] {
        clauses[place.policy][place.clause].rules[place.rule].conditions
    }

    private func id(of place: Place) -> String { clauses[place.policy][place.clause].rules[place.rule].id }

    private static func carried(by conditions: [Condition], _ facts: FactIndex) -> [Int] {
        let numbers = conditions.compactMap { facts.number(of: $0.fact) }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } ? numbers : numbers.sorted()
    }

    /// The place of each carried list among all of them, the most specific first.
    private static func ranks(of lists: [[Int]: Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: lists.count)
        for (rank, entry) in lists.sorted(by: { isMoreSpecific($0.key, $1.key) }).enumerated() {
            ranks[entry.value] = rank
        }
        return ranks
    }

    /// Whether carrying `left` beats carrying `right`: the first fact, in the book's order, that only one carries.
    private static func isMoreSpecific(_ left: [Int], _ right: [Int]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return one < other }
        return left.count > right.count
    }

    /// The first sixteen bytes of an id, in an order of numbers that is the order of bytes.
    private static func head(of id: String) -> (UInt64, UInt64) {
        var (head, tail, count): (UInt64, UInt64, UInt64) = (0, 0, 0)
        for byte in id.utf8 {
            if count < 8 {
                head |= UInt64(byte) << (56 - count * 8)
            } else if count < 16 {
                tail |= UInt64(byte) << (56 - (count - 8) * 8)
            } else {
                break
            }
            count += 1
        }
        return (head, tail)
    }

    private func isStronger(_ left: Strength, _ right: Strength) -> Bool {
        if left.specificity != right.specificity { return left.specificity < right.specificity }
        if left.severity != right.severity { return left.severity > right.severity }
        return precedes(left, right)
    }

    /// Whether an id comes before another, byte by byte.
    private func precedes(_ left: Strength, _ right: Strength) -> Bool {
        if left.head != right.head { return left.head < right.head }
        if left.tail != right.tail { return left.tail < right.tail }
        return id(of: left.place).utf8.lexicographicallyPrecedes(id(of: right.place).utf8)
    }

    private func ranks(_ sorted: [Strength]) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: sorted.count)
        let byID = sorted.indices.sorted { precedes(sorted[$0], sorted[$1]) }
        for (rank, number) in byID.enumerated() { ranks[number] = Int32(rank) }
        return ranks
    }

    private static func ends(_ sorted: [Strength], _ areAlike: (Strength, Strength) -> Bool) -> [Int32] {
        var ends = [Int32](repeating: Int32(sorted.count), count: sorted.count)
        for place in sorted.indices.dropLast().reversed() {
            ends[place] = areAlike(sorted[place], sorted[place + 1]) ? ends[place + 1] : Int32(place + 1)
        }
        return ends
    }

    /// The rules that remove a rule when they apply, by the number of the removed; empty in most books.
    func overriders(in book: Book) -> [Int: [Int32]] {
        let overriding = places.indices.filter { !overrides(of: places[$0]).isEmpty }
        guard !overriding.isEmpty else { return [:] }
        var members: [String: [Int]] = [:]
        for (number, place) in places.enumerated() {
            members[clauses[place.policy][place.clause].id, default: []].append(number)
            members[book.policies[place.policy].id, default: []].append(number)
        }
        var found: [Int: [Int32]] = [:]
        for number in overriding {
            let own = clauses[places[number].policy][places[number].clause].id
            for target in overrides(of: places[number]) {
                for victim in members[target] ?? []
                where clauses[places[victim].policy][places[victim].clause].id != own {
                    found[victim, default: []].append(Int32(number))
                }
            }
        }
        return found
    }

    private func overrides(of place: Place) -> [String] {
        clauses[place.policy][place.clause].rules[place.rule].overrides
    }
}
