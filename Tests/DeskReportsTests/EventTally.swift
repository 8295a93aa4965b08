// Figures counted again from the events alone, one by one, without the fold of a ticket: what the reports must agree
// with to the unit. Undone acts are left out by their versions.

import Decisions
import Desk
import Localisation
import PolicyBook
import Storage
import Tickets

/// What the events of some tickets add up to between two days, both included.
struct EventTally {
    var requests = 0
    var byItem: [String: Int] = [:]
    var refusedByItem: [String: Int] = [:]
    /// Offers by id and last reply.
    var offers: [String: Int] = [:]
    var escalations: [String: Int] = [:]
    var handOffs: [String: Int] = [:]
    var moves: [String: Int] = [:]
    var reopened = 0
    var promises: [String: Int] = [:]
    var contacts = 0
    var contactSeconds = 0
    var clauseAsked: [String: Int] = [:]
    var ended = 0

    let place: Place
    let from: CivilDate
    let to: CivilDate
    let group: GroupID?

    init(_ store: any TicketStore, zone: String, from: CivilDate, to: CivilDate, group: GroupID? = nil) throws {
        place = Place(identifier: zone) ?? .universal
        (self.from, self.to, self.group) = (from, to, group)
        var byTicket: [TicketID: [EventRecord]] = [:]
        for record in try store.events(after: nil, limit: .max) { byTicket[record.ticket, default: []].append(record) }
        for records in byTicket.values { take(records.sorted { $0.version < $1.version }) }
    }

    private func holds(_ moment: Instant) -> Bool { (from...to).contains(place.local(moment).day) }

    private mutating func take(_ all: [EventRecord]) {
        var undone: Set<Int> = []
        var isMerged = false
        var home: GroupID = ""
        for record in all {
            switch record.event {
            case .undone(let act): undone.formUnion(act.from...act.through)
            case .merged: isMerged = true
            case .unmerged: isMerged = false
            case .opened(let opened): home = opened.client.group
            case .clientCorrected(let corrected): home = corrected.client.group
            default: break
            }
        }
        guard group == nil || group == home else { return }
        let records = all.filter { !undone.contains($0.version) }
        let opened = records[0].at
        countClause(records, opened)
        if isMerged { return }
        countRequest(records, opened)
        countTeams(records)
        countPromises(records)
        countEscalations(records)
    }

    private mutating func countClause(_ records: [EventRecord], _ opened: Instant) {
        var clause: String?
        for record in records {
            if case .decisionRecorded(let decision) = record.event { clause = decision.clause?.id }
        }
        if let clause, holds(opened) { clauseAsked[clause, default: 0] += 1 }
    }

    private mutating func countRequest(_ records: [EventRecord], _ opened: Instant) {
        var item = ""
        var answer = ""
        var replies: [String: String] = [:]
        var end: Instant?
        for record in records {
            switch record.event {
            case .factsSet(let set):
                if case .choice(let choice)? = set.facts["item"] { item = choice } else { item = "" }
            case .decisionRecorded(let decision):
                answer = decision.answer.name
                replies = replies.filter { $0.value != "open" }
            case .offerMade(let offer): replies[offer.offer] = "open"
            case .offerTaken(let offer): replies[offer.offer] = "taken"
            case .offerDeclined(let offer): replies[offer.offer] = "declined"
            case .resolved, .closed: end = end ?? record.at
            case .reopened:
                if end != nil && holds(record.at) { reopened += 1 }
                end = nil
            case .contactRecorded(let contact):
                guard holds(record.at) else { continue }
                contacts += 1
                contactSeconds += contact.seconds ?? 0
            default: break
            }
        }
        if let end, holds(end) { ended += 1 }
        guard holds(opened) else { return }
        requests += 1
        byItem[item, default: 0] += 1
        if answer == "not_offered" { refusedByItem[item, default: 0] += 1 }
        for (offer, reply) in replies { offers["\(offer) \(reply)", default: 0] += 1 }
    }

    private mutating func countTeams(_ records: [EventRecord]) {
        var team: String?
        var open: (key: String, at: Instant)?
        func answered(_ reply: String, _ tally: inout EventTally) {
            if let offer = open, tally.holds(offer.at) { tally.handOffs["\(offer.key) \(reply)", default: 0] += 1 }
            open = nil
        }
        for record in records {
            var next: String?
            switch record.event {
            case .assigned(let assigned): next = assigned.team?.text
            case .imported(let step): next = step.team?.text
            case .handOffOffered(let offer): open = ("\(offer.from?.text ?? "") \(offer.to)", record.at)
            case .handOffAccepted(let accepted):
                answered("accepted", &self)
                next = accepted.team.text
            case .handOffReturned: answered("returned", &self)
            case .handOffWithdrawn: answered("withdrawn", &self)
            default: break
            }
            guard let next else { continue }
            if let team, team != next, holds(record.at) { moves["\(team) \(next)", default: 0] += 1 }
            team = next
        }
        answered("open", &self)
    }

    private mutating func countPromises(_ records: [EventRecord]) {
        var open: (madeAt: Instant, due: Instant)?
        func end(_ moment: Instant?, _ tally: inout EventTally) {
            if let promise = open, tally.holds(promise.madeAt) {
                let outcome = moment.map { $0 <= promise.due ? "met" : "late" } ?? "running"
                tally.promises[outcome, default: 0] += 1
            }
            open = nil
        }
        for record in records {
            switch record.event {
            case .clientInformed(let informed):
                end(record.at, &self)
                open = informed.nextUpdate.map { (record.at, $0) }
            case .resolved, .closed: end(record.at, &self)
            default: break
            }
        }
        end(nil, &self)
    }

    private mutating func countEscalations(_ records: [EventRecord]) {
        var raised: (key: String, at: Instant)?
        func end(_ ruling: String, _ tally: inout EventTally) {
            if let raised, tally.holds(raised.at) { tally.escalations["\(raised.key) \(ruling)", default: 0] += 1 }
            raised = nil
        }
        for record in records {
            switch record.event {
            case .escalated(let escalated):
                end("open", &self)
                let tone = (escalated.pressure ?? "").isEmpty ? "calm" : "pressed"
                raised = ("\(escalated.by.rawValue) \(tone)", record.at)
            case .ruled(let ruled): end(ruled.ruling.rawValue, &self)
            default: break
            }
        }
        end("open", &self)
    }
}
