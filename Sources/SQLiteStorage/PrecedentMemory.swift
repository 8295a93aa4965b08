// The rulings on the clauses asked for lately, kept as long as the log does not grow: an agent going down a list asks for
// the same few clauses at every row, and each ruling is read from its JSON.

import Desk
import Storage
import Tickets

struct PrecedentMemory {
    struct Key: Hashable {
        var clause: String
        var groups: Set<GroupID>?
        var limit: Int
    }

    private var count = -1
    private var known: [Key: [Precedent]] = [:]
    /// Clauses kept, 20 kB each where there are many rulings: most of what a desk is asked in a day.
    private static let most = 64

    /// What is known of a clause while the log has so many events.
    mutating func precedents(_ key: Key, at count: Int) -> [Precedent]? {
        guard count == self.count else {
            (self.count, known) = (count, [:])
            return nil
        }
        return known[key]
    }

    mutating func keep(_ precedents: [Precedent], _ key: Key, at count: Int) {
        guard count == self.count else { return }
        if known.count >= PrecedentMemory.most { known = [:] }
        known[key] = precedents
    }

    /// The rows were folded again.
    mutating func forget() { (count, known) = (-1, [:]) }
}
