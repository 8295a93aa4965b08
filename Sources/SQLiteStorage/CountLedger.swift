// What many tickets count for, added up before it is written, by whoever folds them.

import Desk
import Tickets

/// Counts added up until there are many, then given out a few at a time in the order of their table: written so, they
/// meet each of its pages once.
struct CountLedger {
    /// A key by its number, on a day.
    private struct Entry: Hashable {
        let number: Int
        let day: Int
    }

    /// The few keys there are, numbered: comparing and hashing five texts for each count would cost more than to count.
    private var numbers: [CountKey: Int] = [:]
    private var counts: [Entry: Int] = [:]
    private var sorted: [DayCount] = []
    private var given = 0
    /// How many counts, and keys, are kept in memory before they are given out.
    private static let most = 30_000
    private static let mostKeys = 15_000
    private static let fewest = 1024

    /// What the tickets taken in count for besides.
    private(set) var counters = TicketCounters()

    /// Takes in what a row counts for, which is then nobody else's to write.
    mutating func take(_ row: inout FoldedRow) {
        guard let counted = row.counted else { return }
        row.counted = nil
        counters.add(row.row, counted.shares, times: 1)
        add(counted.counts)
    }

    mutating func add(_ list: [DayCount]) {
        for entry in list { counts[place(of: entry.key), default: 0] += entry.count }
    }

    private mutating func place(of key: DayKey) -> Entry {
        let next = numbers.count
        let number = numbers[key.key, default: next]
        if number == next { numbers[key.key] = next }
        return Entry(number: number, day: key.day.dayNumber)
    }

    /// The next to be written.
    mutating func take() -> [DayCount] {
        if given == sorted.count {
            guard counts.count > Self.most || numbers.count > Self.mostKeys else { return [] }
            sort()
        }
        let start = given
        given = min(sorted.count, given + max(Self.fewest, sorted.count / 8))
        return Array(sorted[start..<given])
    }

    /// All that are left.
    mutating func takeAll() -> [DayCount] {
        let rest = Array(sorted[given...])
        sort()
        defer { (sorted, given) = ([], 0) }
        return rest + sorted
    }

    private mutating func sort() {
        let keys = numbers.sorted { $0.key < $1.key }
        var ranks = [Int](repeating: 0, count: keys.count)
        for (rank, key) in keys.enumerated() { ranks[key.value] = rank }
        let ordered = counts.map { entry, count in (rank: ranks[entry.number], day: entry.day, count: count) }
            .sorted { ($0.rank, $0.day) < ($1.rank, $1.day) }
        sorted = ordered.map { rank, day, count in
            DayCount(DayKey(CivilDate(dayNumber: day), keys[rank].key), count)
        }
        given = 0
        counts.removeAll(keepingCapacity: true)
        if numbers.count > Self.mostKeys { numbers = [:] }
    }
}
