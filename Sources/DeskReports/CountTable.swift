// The numbers of a period, asked for by what they are the number of. Adds up.

public import Desk
public import Storage
import Tickets

/// Counts by kind, over all groups of a reader.
struct CountTable {
    private var byKind: [CountKind: [(key: CountKey, count: Int)]] = [:]

    init(_ sums: [CountKey: Int]) {
        for (key, count) in sums { byKind[key.kind, default: []].append((key, count)) }
    }

    /// Several spans together.
    init(_ spans: [[CountKey: Int]]) {
        self.init(spans.reduce(into: [:]) { sums, span in sums.merge(span, uniquingKeysWith: +) })
    }

    /// The sum of what has these parts; nil for any.
    func sum(_ kind: CountKind, _ one: String? = nil, _ two: String? = nil, _ three: String? = nil) -> Int {
        (byKind[kind] ?? []).reduce(0) { sum, entry in
            let key = entry.key
            let holds = one ?? key.one == key.one && two ?? key.two == key.two && three ?? key.three == key.three
            return holds ? sum + entry.count : sum
        }
    }

    /// Sums by something of the key.
    func sums<Part: Hashable>(_ kind: CountKind, by part: (CountKey) -> Part) -> [Part: Int] {
        (byKind[kind] ?? []).reduce(into: [:]) { $0[part($1.key), default: 0] += $1.count }
    }

    /// The values a part has, in byte order.
    func values(_ kind: CountKind, _ part: (CountKey) -> String) -> [String] {
        Set((byKind[kind] ?? []).map { part($0.key) }).sorted()
    }
}

extension Dictionary where Key == String, Value == Int {
    /// The largest first, equal ones by name.
    var largestFirst: [(key: String, value: Int)] {
        sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}

extension TicketStore {
    /// Requests by client group in a period, over the groups the reader may see: what shares of consumption are of.
    public func requests(in period: ReportPeriod, groups: Set<GroupID>?) throws(StoreError) -> [GroupID: Int] {
        let spans = try counts(of: [.ticket], between: [period.from, period.to.adding(days: 1)], groups: groups)
        return CountTable(spans).sums(.ticket, by: \.group)
    }
}
