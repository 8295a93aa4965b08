// Limits on how much a client asks for at a time: judged when a request is made, against the client's other requests for
// the same item that were open at that moment. No one ticket's doing, so it is no count of a ticket: told from the log.

import Desk
import Localisation
import ServiceLevels
import Storage
import Tickets

/// How requests stand against limits of so many at a time.
struct AtMostTally {
    /// Requests by the key they are counted under as not measured, kept and not kept apart.
    private(set) var kept: [CountKey: Int] = [:]
    private(set) var slipped: [CountKey: Int] = [:]

    /// A ticket as far as limits go by it.
    private struct Request {
        var ticket: Ticket
        var records: [EventRecord]

        /// Whether it was open at a moment, as far as was known then.
        func wasOpen(at moment: Instant) -> Bool {
            Ticket(id: ticket.id, folding: records.filter { $0.at <= moment }).status.isLive
        }
    }

    private struct Wish: Hashable {
        var client: ClientID
        var group: GroupID
        var item: String
    }

    /// Judges what was asked in a period.
    ///
    /// - Parameter tickets: all that were open in the period, however long before it they were made.
    init(_ tickets: [[EventRecord]], charters: Charters, period: ReportPeriod, place: Place) {
        var wishes: [Wish: [Request]] = [:]
        for records in tickets {
            guard let id = records.first?.ticket else { continue }
            let ticket = Ticket(id: id, folding: records)
            guard ticket.mergedInto == nil, let client = ticket.client else { continue }
            let wish = Wish(client: client.id, group: client.group, item: ticket.item ?? "")
            wishes[wish, default: []].append(Request(ticket: ticket, records: records))
        }
        for (wish, requests) in wishes {
            let requests = requests.sorted {
                ($0.ticket.openedAt, $0.ticket.id) < ($1.ticket.openedAt, $1.ticket.id)
            }
            for (place, day) in requests.map({ place.local($0.ticket.openedAt).day }).enumerated()
            where period.contains(day) {
                judge(requests[place], after: requests[..<place], wish, charters.charter(of: wish.group, on: day))
            }
        }
    }

    private mutating func judge(
        _ request: Request, after earlier: ArraySlice<Request>, _ wish: Wish, _ charter: Charter
    ) {
        for commitment in charter.commitments {
            guard case .atMost(let limit) = commitment.measure else { continue }
            // Without an item there is nothing it could be the same as.
            let item = wish.item.isEmpty ? nil : wish.item
            guard commitment.concerns(item) else { continue }
            let open = item == nil ? 0 : earlier.count { $0.wasOpen(at: request.ticket.openedAt) }
            let key = CountKey(wish.group, .commitment, commitment.id, commitment.by.rawValue, "unmeasured")
            if open + 1 <= limit { kept[key, default: 0] += 1 } else { slipped[key, default: 0] += 1 }
        }
    }
}

extension CountTable {
    /// The same numbers, with what a tally judged no longer among what is not measured.
    func judged(by tally: AtMostTally) -> CountTable {
        var sums = sums(.commitment) { $0 }
        for (part, name) in [(tally.kept, "kept"), (tally.slipped, "slipped")] {
            for (key, count) in part {
                var judged = key
                judged.three = name
                sums[key, default: 0] -= count
                sums[judged, default: 0] += count
            }
        }
        return CountTable(sums)
    }
}

extension ReportDraft {
    /// How many tickets are read one by one for it.
    private static let read = 4_000

    /// The commitments of the period, limits of so many at a time judged too; whether they are, nil where no charter
    /// has one.
    func judged(_ counts: CountTable, under charters: Charters) throws -> (counts: CountTable, isJudged: Bool?) {
        let commitments = (groups.map(Array.init) ?? charters.groups).flatMap(charters.all).flatMap(\.commitments)
        let hasLimit = commitments.contains { if case .atMost = $0.measure { true } else { false } }
        guard hasLimit else { return (counts, nil) }
        let start = source.place.instant(LocalTime(day: question.period.from, hour: 0, minute: 0))
        let end = source.place.instant(LocalTime(day: question.period.to.adding(days: 1), hour: 0, minute: 0))
        // What was made before and is neither open now nor touched since the period began was not open in it.
        let live = Set(Status.allCases.filter(\.isLive).map { Optional($0.rawValue) })
        let before = RowTest.moment(.opened, RowSpan(to: start))
        let queries = [
            [.moment(.opened, RowSpan(from: start, to: end))], [before, .moment(.updated, RowSpan(from: start))],
            [before, .moment(.updated, RowSpan(to: start)), .text(.status, live)],
        ].map { QueueQuery(order: .number, groups: groups, tests: $0) }
        var rest = Self.read
        for query in queries {
            rest -= try source.store.count(query, upTo: rest + 1)
            guard rest >= 0 else { return (counts, false) }
        }
        let tickets = try queries.flatMap { query in
            try rows(query, limit: Self.read).map { try source.store.events(of: $0.id) }
        }
        let tally = AtMostTally(tickets, charters: charters, period: question.period, place: source.place)
        return (counts.judged(by: tally), true)
    }

    /// What the reader should know of those limits; nothing where there are none.
    func atMostNotes(isJudged: Bool?) -> [Bilingual] {
        switch isJudged {
        case nil: []
        case true?:
            [
                Bilingual(
                    "A limit on how much is asked at a time is judged when something is asked, against what the same "
                        + "client had open then for the same item.",
                    "Une limite au nombre de demandes simultanées est jugée au moment de la demande, d’après celles "
                        + "que la même personne avait alors en cours pour le même objet.")
            ]
        case false?:
            [
                Bilingual(
                    "A limit on how much is asked at a time is not measured over more than \(Self.read) tickets: choose "
                        + "fewer days.",
                    "Une limite au nombre de demandes simultanées n’est pas mesurée sur plus de \(Self.read) "
                        + "billets\u{00A0}: choisissez moins de jours.")
            ]
        }
    }
}
