// Holds a log against its seals: fed with every event in sequence, then with the tickets that are left. Pure; a store
// brings the events. Keeps nothing but the seals and the faults.

public import Chain
public import Desk

/// A log being held against its seals.
public struct SealCheck: Sendable {
    private let seals: [Seal]
    /// The seal whose events are being taken.
    private var place = 0
    private var draft = SealDraft(after: nil)
    private var isLate = false
    private var nextTicket = 1
    private var found: [SealFault] = []

    /// A check against seals in order of number. The seals are held against each other at once; of the events, those of
    /// the last `newest` seals are to be taken, of all by default.
    public init(_ seals: [Seal], newest: Int = .max) {
        self.seals = seals
        place = max(0, seals.count - max(0, newest))
        var previous = Digest.none
        var next = 1
        for seal in seals {
            if seal.number != next {
                found.append(.missingSeal(next))
            } else if seal.digest != seal.expectedDigest(after: previous) {
                found.append(.changedSeal(seal.number, seal.day))
            }
            previous = seal.digest
            next = seal.number + 1
        }
    }

    /// Takes the next event of the log.
    public mutating func take(sequence: Int, at moment: Instant, hash: Digest) {
        while place < seals.count, sequence > seals[place].through { closeSeal() }
        if place < seals.count {
            // Events whose own seal is missing are nobody's.
            if sequence > seals[place].through - seals[place].events { draft.take(hash, at: moment) }
        } else if let last = seals.last, !isLate, moment.day > last.next {
            isLate = true
            found.append(.missingSeal(last.number + 1))
        }
    }

    /// Takes what is on record beside the tickets: the hashes of the dossiers' events and the digests of the
    /// publications, in the order recorded.
    public mutating func take(dossierEvents: [Digest], publications: [Digest]) {
        if let fault = seals.fault(beside: dossierEvents, publications) { found.append(fault) }
    }

    /// Takes the next ticket that has events, in order of number.
    public mutating func take(ticket: TicketID) {
        missTickets(before: ticket.number)
        nextTicket = max(nextTicket, ticket.number + 1)
    }

    /// A ticket's row knows of more events than the log has; a ticket with none at all is missed by its number.
    public mutating func take(row ticket: TicketID, found count: Int, known: Int) {
        guard count < known else { return }
        found.append(count == 0 ? .missingTicket(ticket) : .shortTicket(ticket, found: count, known: known))
    }

    /// The faults, once everything was taken, each said once.
    public mutating func faults() -> [SealFault] {
        while place < seals.count { closeSeal() }
        missTickets(before: (seals.last?.tickets ?? 0) + 1)
        return eachOnce
    }

    /// The same where no tickets were taken: those that are gone are not missed.
    public mutating func faultsOfEvents() -> [SealFault] {
        while place < seals.count { closeSeal() }
        return eachOnce
    }

    private var eachOnce: [SealFault] {
        var seen: Set<SealFault> = []
        return found.filter { seen.insert($0).inserted }
    }

    private mutating func missTickets(before number: Int) {
        while nextTicket < number {
            found.append(.missingTicket(TicketID(nextTicket)))
            nextTicket += 1
        }
    }

    private mutating func closeSeal() {
        let seal = seals[place]
        if draft.through < seal.events {
            found.append(.missingEvents(seal.day, count: seal.events - draft.through))
        } else if draft.through > seal.events || draft.content != seal.content {
            found.append(.changedEvents(seal.day))
        }
        draft = SealDraft(after: nil)
        place += 1
    }
}
