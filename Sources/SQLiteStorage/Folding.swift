// The half of a refold that writes nothing: stretches of the log read and folded, one after the other, each by a thread
// of its own while its caller writes the one before.

import Desk
import GRDB
import Storage
import Synchronization
import Tickets

/// Folds a log, batch by batch; one batch at a time.
final class Folding: Sendable {
    /// What some tickets come to.
    struct Batch: Sendable {
        var rows: [FoldedRow] = []
        /// Some of what the tickets so far count for, in the order of the table.
        var counts: [DayCount] = []
        var events = 0
        /// The last ticket; nil where no ticket is left.
        var last: TicketID?
    }

    private let reader: any DatabaseReader
    private let charters: Charters
    private let coding = EventCoding()
    private let ledger = Mutex(CountLedger())
    /// Events read at once: enough that starting a thread does not count, few enough to take a megabyte or two.
    private static let batchSize = 1000

    init(_ reader: any DatabaseReader, _ charters: Charters) {
        self.reader = reader
        self.charters = charters
    }

    /// Begins to fold what follows a ticket.
    func batch(after ticket: TicketID?) -> Aside<Result<Batch, any Error>> {
        Aside { [self] in Result { try reader.read { try fold(EventLog(db: $0, coding: coding), after: ticket) } } }
    }

    /// What was counted and is in no batch.
    func restOfCounts() -> [DayCount] {
        ledger.withLock { $0.takeAll() }
    }

    private func fold(_ log: EventLog, after ticket: TicketID?) throws -> Batch {
        var batch = Batch()
        try ledger.withLock { ledger in
            try log.eachStoredTicket(after: ticket) { stored in
                var row = FoldedRow(
                    Ticket(id: stored.id, readingOnly: stored.recordsToFold(coding)), under: charters)
                ledger.add(row.takeCounts())
                batch.rows.append(row)
                batch.events += stored.count
                batch.last = stored.id
                return batch.events < Self.batchSize
            }
            batch.counts = ledger.take()
        }
        return batch
    }
}

/// What a ticket's events come to, ready to be written.
struct FoldedRow: Sendable {
    let ticket: Ticket
    let row: TicketSummary
    let text: String
    private(set) var counts: [DayCount]

    init(_ ticket: Ticket, under charters: Charters) {
        self.ticket = ticket
        row = ticket.row(under: charters)
        text = ticket.searchText.text
        counts = ticket.countList(under: charters)
    }

    /// What it counts for, which is then somebody else's to write.
    mutating func takeCounts() -> [DayCount] {
        defer { counts = [] }
        return counts
    }
}

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
