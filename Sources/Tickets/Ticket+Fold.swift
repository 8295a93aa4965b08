// What each event does to a ticket.

import Desk
import PolicyBook

extension Ticket {
    /// The event's own effect; version and hash are `apply`'s.
    mutating func take(_ record: EventRecord) {
        switch record.event {
        case .opened(let opened):
            open(opened, at: record.at)
            clientVersion = record.version
        case .needConfirmed(let confirmed):
            need = confirmed.need
            respond(at: record.at)
        case .factsSet(let set):
            facts = set.facts
            absent = Set(set.absent)
        case .decisionRecorded(let recorded):
            decision = recorded
            decisionHash = record.hash
            decidedBy = record.author
            decisionGround = DecisionGround(at: record.at, client: client, facts: facts, absent: absent)
            if let last = escalations.indices.last, escalations[last].ruling == nil {
                escalations[last].clause = escalations[last].clause ?? recorded.clause?.id
            }
            // Offers nobody answered went with the decision they belonged to.
            offers.removeAll { $0.reply == .open }
        case .offerMade(let offer): reply(.open, to: offer.offer, offer.title)
        case .offerTaken(let offer): reply(.taken, to: offer.offer, offer.title)
        case .offerDeclined(let offer): reply(.declined(offer.reason), to: offer.offer, offer.title)
        case .clientInformed(let informed): inform(nextUpdate: informed.nextUpdate, at: record.at)
        case .contactRecorded(let contact): meet(contact, record)
        case .assigned(let assigned): assign(assigned.agent, assigned.team, at: record.at)
        case .waiting(let waiting): wait(on: waiting.on, waiting.reason, at: record.at)
        case .resumed: resume(at: record.at)
        case .reopened(let reopened): reopen(reopened.reason, at: record.at)
        case .escalated(let escalated): escalate(escalated, record)
        case .ruled(let ruled): rule(ruled, record)
        case .justificationIssued(let issued): justifications.append(issued)
        case .imported(let imported): bringIn(imported, at: record.at)
        case .resolved: end(as: .resolved, at: record.at)
        case .closed: end(as: .closed, at: record.at)
        case .noted, .undone, .justificationReturned: break
        case .unknown: unknownCount += 1
        case .redacted(let kind, _): takeRedacted(kind, record)
        case .withheld(let kind, _): takeWithheld(kind, record)
        case .clientCorrected, .levelSet, .neededBySet, .commitmentStated, .choicePut, .choiceAnswered, .handOffOffered,
            .handOffAccepted, .handOffReturned, .handOffWithdrawn, .disagreementRaised, .disagreementMoved,
            .disagreementSettled:
            takeService(record)
        case .escalationAnswered, .exceptionEnded, .complaintFiled, .accountGiven, .complaintFound, .backupAsked,
            .backupGiven:
            takeConduct(record)
        case .linked, .unlinked, .merged, .absorbed, .unmerged, .released, .tagged, .wordsRedacted:
            takeBond(record)
        }
    }

    private mutating func open(_ opened: TicketEvent.Opened, at instant: Instant) {
        // Whose words are gone is nobody until it is said what stays known of them.
        client = opened.client.id.text.isEmpty ? nil : opened.client
        words = opened.words
        language = opened.language
        channel = opened.channel
        origin = opened.origin
        openedAt = instant
    }

    private mutating func reply(_ reply: OfferState.Reply, to offer: String, _ title: Bilingual) {
        if let place = offers.firstIndex(where: { $0.id == offer }) {
            offers[place].reply = reply
        } else {
            offers.append(OfferState(id: offer, title: title, reply: reply))
        }
    }

    private mutating func respond(at instant: Instant) {
        respondedAt = respondedAt ?? instant
    }

    private mutating func inform(nextUpdate: Instant?, at instant: Instant) {
        endPromise(at: instant)
        if let nextUpdate { promises.append(PromiseState(madeAt: instant, due: nextUpdate)) }
        promisedUpdate = nextUpdate
        promiseMadeAt = nextUpdate == nil ? nil : instant
        lastInformed = instant
        respond(at: instant)
    }

    private mutating func endPromise(at instant: Instant) {
        guard let last = promises.indices.last, promises[last].endedAt == nil else { return }
        promises[last].endedAt = instant
    }

    private mutating func meet(_ contact: TicketEvent.ContactRecorded, _ record: EventRecord) {
        contacts.append(
            ContactState(
                at: record.at, by: record.author, seconds: max(0, contact.seconds ?? 0),
                isDemanding: contact.demanding ?? false))
        respond(at: record.at)
    }

    mutating func assign(_ agent: AgentID?, _ team: TeamID?, at instant: Instant) {
        if let agent { assignee = agent.text.isEmpty ? nil : agent }
        if let team, let from = self.team, from != team { moves.append(MoveState(at: instant, from: from, to: team)) }
        self.team = team ?? self.team
        if team != nil { isTeamElsewhere = false }
    }

    private mutating func wait(on whom: String, _ reason: String, at instant: Instant) {
        endWait(at: instant)
        waits.append(WaitState(from: instant, on: whom, reason: reason))
        isWaiting = true
        status = .waiting
    }

    private mutating func endWait(at instant: Instant) {
        guard let last = waits.indices.last, waits[last].to == nil else { return }
        waits[last].to = max(waits[last].from, instant)
    }

    private mutating func resume(at instant: Instant) {
        endWait(at: instant)
        isWaiting = false
        status = openEscalation == nil ? .open : .escalated
    }

    private mutating func reopen(_ reason: String, at instant: Instant) {
        // The time in which the ticket was thought done is nobody's time.
        if let resolvedAt {
            waits.append(WaitState(from: resolvedAt, to: max(resolvedAt, instant), on: "", reason: reason))
        }
        if resolvedAt != nil { reopenings.append(instant) }
        resolvedAt = nil
        isWaiting = false
        status = openEscalation == nil ? .open : .escalated
    }

    private mutating func escalate(_ escalated: TicketEvent.Escalated, _ record: EventRecord) {
        escalations.append(
            EscalationState(
                at: record.at, by: record.author, escalation: escalated, clause: decision?.clause?.id, facts: facts))
        status = .escalated
    }

    private mutating func rule(_ ruled: TicketEvent.Ruled, _ record: EventRecord) {
        guard let last = escalations.indices.last else { return }
        escalations[last].ruling = ruled
        escalations[last].ruledAt = record.at
        escalations[last].ruledBy = record.author
        if status.isLive { status = isWaiting ? .waiting : .open }
    }

    private mutating func bringIn(_ imported: TicketEvent.Imported, at instant: Instant) {
        let wasWaiting = isWaiting
        if !status.isLive && imported.status.isLive { reopenings.append(instant) }
        status = imported.status
        isWaiting = imported.status == .waiting
        if isWaiting && !wasWaiting { waits.append(WaitState(from: instant, on: imported.source, reason: "")) }
        if !isWaiting { endWait(at: instant) }
        resolvedAt = status.isLive ? nil : resolvedAt ?? instant
        if !status.isLive { endHandOff(at: instant) }
        assign(imported.agent, imported.team, at: instant)
        if imported.team != nil { isTeamElsewhere = true }
        levelKeptElsewhere = imported.levelKept ?? levelKeptElsewhere
        reassignedElsewhere = imported.reassigned ?? reassignedElsewhere
        reopenedElsewhere = imported.reopened ?? reopenedElsewhere
    }

    /// Nobody need take over what is done.
    private mutating func endHandOff(at instant: Instant) {
        if openHandOff != nil { answerHandOff(.withdrawn(""), at: instant) }
    }

    private mutating func end(as status: Status, at instant: Instant) {
        self.status = status
        endWait(at: instant)
        endPromise(at: instant)
        endHandOff(at: instant)
        isWaiting = false
        promisedUpdate = nil
        promiseMadeAt = nil
        backup = nil
        resolvedAt = resolvedAt ?? instant
    }

    /// What is left of an event whose words are gone: where it left the ticket.
    private mutating func takeRedacted(_ kind: String, _ record: EventRecord) {
        redactedCount += 1
        switch kind {
        case "opened":
            openedAt = record.at
            clientVersion = record.version
        case "client-corrected": clientVersion = record.version
        case "need-confirmed":
            need = ""
            respond(at: record.at)
        case "client-informed": inform(nextUpdate: nil, at: record.at)
        case "contact-recorded": respond(at: record.at)
        case "waiting": wait(on: "", "", at: record.at)
        case "resumed": resume(at: record.at)
        case "reopened": reopen("", at: record.at)
        case "resolved": end(as: .resolved, at: record.at)
        case "closed": end(as: .closed, at: record.at)
        case "escalated": escalate(.init(by: .client, to: "", reason: ""), record)
        default: break
        }
    }
}
