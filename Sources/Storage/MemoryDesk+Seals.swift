// A memory desk's seals: drawn from the whole log each time, the slow and obvious way.

import Chain
import Desk
import Tickets

extension MemoryDesk {
    /// Seals everything there is when an event of `day` calls for it.
    mutating func sealIfDue(before day: CivilDate) {
        guard Seal.isDue(after: seals.last, past: sequence.count, before: day) else { return }
        var draft = SealDraft(after: seals.last)
        for place in sequence.dropFirst(draft.through) {
            guard let record = record(at: place) else { continue }
            draft.take(record.hash, at: record.at)
        }
        let beside = Seal.Beside(dossierEvents: dossiers.hashes, publications: publications)
        if let seal = draft.seal(tickets: log.count, beside: beside, before: day) { seals.append(seal) }
    }

    private var publications: [Digest] {
        books.map { Seal.Beside.publication($0.revision, at: $0.publishedAt, by: $0.publishedBy) }
    }

    /// In what the log is no longer as it was sealed.
    var sealFaults: [SealFault] {
        var check = SealCheck(seals)
        for (number, place) in sequence.enumerated() {
            guard let record = record(at: place) else { continue }
            check.take(sequence: number + 1, at: record.at, hash: record.hash)
        }
        check.take(dossierEvents: dossiers.hashes, publications: publications)
        for ticket in log.keys.sorted() { check.take(ticket: ticket) }
        for (id, ticket) in tickets.sorted(by: { $0.key < $1.key }) {
            check.take(row: id, found: log[id]?.count ?? 0, known: ticket.version)
        }
        return check.faults()
    }

    private func record(at place: (ticket: TicketID, version: Int)) -> EventRecord? {
        log[place.ticket].flatMap { $0.indices.contains(place.version - 1) ? $0[place.version - 1] : nil }
    }
}
