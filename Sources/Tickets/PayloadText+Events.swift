// The keys of the payloads written by hand, in the order of the alphabet. `PayloadScan+Events.swift` is its mirror.

import Desk

extension PayloadText {
    /// The payload of an event; nil for a kind, or a form of one, that the encoder writes.
    static func of(_ event: TicketEvent) -> String? {
        var text = PayloadText(capacity: 256)
        text.open()
        switch event {
        case .opened(let body): text.write(body)
        case .needConfirmed(let body):
            text.add("need", body.need)
            text.version()
        case .factsSet(let body):
            text.add("absent", body.absent)
            text.add("facts", body.facts)
            text.version()
        case .decisionRecorded(let decision):
            guard decision.exception == nil else { return nil }
            text.write(decision.parts)
        case .offerMade(let body), .offerTaken(let body):
            text.add("offer", body.offer)
            text.add("title", body.title)
            text.version()
        case .offerDeclined(let body):
            text.add("offer", body.offer)
            text.add("reason", body.reason)
            text.add("title", body.title)
            text.version()
        case .clientInformed, .contactRecorded, .assigned, .waiting: text.writeService(event)
        case .escalated, .ruled, .tagged, .imported: text.writeReview(event)
        case .noted(let body), .backupGiven(let body):
            text.add("text", body.text)
            text.version()
        case .resumed(let body), .resolved(let body), .reopened(let body), .closed(let body):
            text.add("reason", body.reason)
            text.version()
        default: return nil
        }
        text.close()
        return text.text
    }

    private mutating func writeService(_ event: TicketEvent) {
        switch event {
        case .clientInformed(let body):
            add("channel", body.channel.rawValue)
            add("nextUpdate", body.nextUpdate?.description)
            add("said", body.said)
            version()
        case .contactRecorded(let body):
            if let demanding = body.demanding { add("demanding", demanding) }
            add("mood", body.mood)
            add("said", body.said)
            add("script", body.script)
            if let seconds = body.seconds { add("seconds", seconds) }
            version()
        case .assigned(let body):
            add("agent", body.agent?.text)
            add("team", body.team?.text)
            version()
        case .waiting(let body):
            add("on", body.on)
            add("reason", body.reason)
            version()
        default: break
        }
    }

    private mutating func writeReview(_ event: TicketEvent) {
        switch event {
        case .escalated(let body):
            add("by", body.by.rawValue)
            add("pressure", body.pressure)
            add("reason", body.reason)
            add("to", body.to)
            version()
        case .ruled(let body):
            add("conditions", body.conditions)
            add("reason", body.reason)
            add("ruling", body.ruling.rawValue)
            add("scope", body.scope?.rawValue)
            add("until", body.until?.description)
            version()
        case .tagged(let body):
            add("added", body.added)
            add("removed", body.removed)
            version()
        case .imported(let body):
            add("agent", body.agent?.text)
            add("changed", body.changed)
            if let kept = body.levelKept { add("levelKept", kept) }
            if let reassigned = body.reassigned { add("reassigned", reassigned) }
            if let reopened = body.reopened { add("reopened", reopened) }
            add("source", body.source)
            add("status", body.status.rawValue)
            add("team", body.team?.text)
            version()
        default: break
        }
    }

    private mutating func write(_ body: TicketEvent.Opened) {
        add("channel", body.channel.rawValue)
        key("client")
        open()
        add("group", body.client.group.text)
        add("id", body.client.id.text)
        add("language", body.client.language.rawValue)
        add("name", body.client.name)
        add("role", body.client.role)
        close()
        add("language", body.language.rawValue)
        add("origin", body.origin)
        version()
        add("words", body.words)
    }

    private mutating func write(_ parts: RecordedDecision.Parts) {
        add("absent", parts.absent)
        add("answer", parts.answer)
        add("approver", parts.approver)
        add("changes", parts.changes)
        if let clause = parts.clause {
            key("clause")
            write(clause)
        }
        add("date", parts.date.description)
        add("destination", parts.destination)
        add("escalationPath", parts.escalationPath)
        add("facts", parts.facts)
        add("noneBecause", parts.noneBecause)
        list("offers", parts.offers) { $0.write($1) }
        add("reasons", parts.reasons)
        add("revision", parts.revision)
        add("rule", parts.rule)
        add("terms", parts.terms)
        version()
    }

    private mutating func write(_ clause: FrozenClause) {
        open()
        add("id", clause.id)
        add("inForceFrom", clause.inForceFrom.description)
        add("inForceTo", clause.inForceTo?.description)
        add("policy", clause.policy)
        add("policyTitle", clause.policyTitle)
        add("source", clause.source)
        add("text", clause.text)
        add("title", clause.title)
        close()
    }

    private mutating func write(_ offer: FrozenOffer) {
        open()
        add("id", offer.id)
        add("isCertain", offer.isCertain)
        add("leadTime", offer.leadTime)
        add("say", offer.say)
        add("team", offer.team)
        add("text", offer.text)
        add("title", offer.title)
        close()
    }
}
