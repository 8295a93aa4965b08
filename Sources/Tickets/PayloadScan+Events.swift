// The events read by hand, key by key as `PayloadText+Events.swift` writes them.

import Desk

extension PayloadScan {
    /// The event of a payload; nil for a kind or a form that is the decoder's to read.
    static func event(kind: String, payload: String) -> TicketEvent? {
        var payload = payload
        return payload.withUTF8 { PayloadScan.event(kind: kind, $0) }
    }

    /// The same of a payload's bytes.
    static func event(kind: String, _ bytes: UnsafeBufferPointer<UInt8>) -> TicketEvent? {
        var scan = PayloadScan(bytes)
        scan.open()
        guard let event = scan.body(of: kind) else { return nil }
        scan.close()
        return scan.isDone ? event : nil
    }

    private mutating func body(of kind: String) -> TicketEvent? {
        switch kind {
        case "opened": return opened()
        case "need-confirmed": return versioned(.needConfirmed(.init(need: text("need"))))
        case "facts-set":
            let absent = texts("absent")
            return versioned(.factsSet(.init(facts: facts("facts"), absent: absent)))
        case "decision-recorded": return decision()
        case "offer-made": return versioned(.offerMade(offer()))
        case "offer-taken": return versioned(.offerTaken(offer()))
        case "offer-declined":
            let (offer, reason) = (text("offer"), text("reason"))
            return versioned(.offerDeclined(.init(offer: offer, title: bilingual("title"), reason: reason)))
        case "noted": return versioned(.noted(.init(text: text("text"))))
        case "backup-given": return versioned(.backupGiven(.init(text: text("text"))))
        case "resumed": return versioned(.resumed(.init(reason: text("reason"))))
        case "resolved": return versioned(.resolved(.init(reason: text("reason"))))
        case "reopened": return versioned(.reopened(.init(reason: text("reason"))))
        case "closed": return versioned(.closed(.init(reason: text("reason"))))
        default: return serviceBody(of: kind)
        }
    }

    private mutating func serviceBody(of kind: String) -> TicketEvent? {
        switch kind {
        case "client-informed":
            guard let channel = value("channel", Channel.init(rawValue:)) else { return nil }
            let nextUpdate = optionalValue("nextUpdate", Instant.init)
            return versioned(.clientInformed(.init(channel: channel, said: text("said"), nextUpdate: nextUpdate)))
        case "contact-recorded":
            let demanding = optionalBool("demanding")
            let (mood, said, script) = (text("mood"), text("said"), optionalText("script"))
            let contact = TicketEvent.ContactRecorded(
                mood: mood, seconds: optionalInt("seconds"), said: said, demanding: demanding, script: script)
            return versioned(.contactRecorded(contact))
        case "assigned":
            let agent = optionalText("agent").map(AgentID.init)
            return versioned(.assigned(.init(agent: agent, team: optionalText("team").map(TeamID.init))))
        case "waiting":
            let on = text("on")
            return versioned(.waiting(.init(on: on, reason: text("reason"))))
        case "escalated":
            guard let source = value("by", TicketEvent.Escalated.Source.init(rawValue:)) else { return nil }
            let (pressure, reason) = (optionalText("pressure"), text("reason"))
            return versioned(.escalated(.init(by: source, to: text("to"), reason: reason, pressure: pressure)))
        case "ruled": return ruled()
        case "tagged":
            let (added, removed) = (texts("added"), texts("removed"))
            // Tags out of order are kept as they are only by the decoder.
            let tagged = TicketEvent.Tagged(added: added, removed: removed)
            return tagged.added == added && tagged.removed == removed ? versioned(.tagged(tagged)) : nil
        case "imported": return imported()
        default: return nil
        }
    }

    private mutating func versioned(_ event: TicketEvent) -> TicketEvent {
        version()
        return event
    }

    private mutating func offer() -> TicketEvent.OfferNamed {
        let offer = text("offer")
        return .init(offer: offer, title: bilingual("title"))
    }

    private mutating func opened() -> TicketEvent? {
        guard let channel = value("channel", Channel.init(rawValue:)) else { return nil }
        key("client")
        open()
        let (group, id) = (text("group"), text("id"))
        guard let spoken = value("language", Language.init(rawValue:)) else { return nil }
        let (name, role) = (text("name"), optionalText("role"))
        close()
        guard let language = value("language", Language.init(rawValue:)) else { return nil }
        let origin = optionalText("origin")
        version()
        let client = Client(id: ClientID(id), name: name, language: spoken, group: GroupID(group), role: role)
        return .opened(
            .init(client: client, words: text("words"), language: language, channel: channel, origin: origin))
    }

    private mutating func ruled() -> TicketEvent? {
        let (conditions, reason) = (optionalText("conditions"), text("reason"))
        guard let ruling = value("ruling", Ruling.init(rawValue:)) else { return nil }
        let scope = optionalValue("scope", ExceptionScope.init(rawValue:))
        let until = optionalValue("until") { CivilDate($0) }
        return versioned(
            .ruled(.init(ruling: ruling, reason: reason, until: until, conditions: conditions, scope: scope)))
    }

    private mutating func imported() -> TicketEvent? {
        let agent = optionalText("agent").map(AgentID.init)
        let (changed, levelKept) = (textsByName("changed"), optionalBool("levelKept"))
        let (reassigned, reopened) = (optionalInt("reassigned"), optionalInt("reopened"))
        let source = text("source")
        guard let status = value("status", Status.init(rawValue:)) else { return nil }
        let team = optionalText("team").map(TeamID.init)
        return versioned(
            .imported(
                .init(
                    source: source, status: status, changed: changed, team: team, agent: agent, levelKept: levelKept,
                    reassigned: reassigned, reopened: reopened)))
    }

    // MARK: Decisions

    private mutating func decision() -> TicketEvent? {
        let (absent, answer, approver) = (texts("absent"), text("answer"), optionalBilingual("approver"))
        let changes = bilinguals("changes")
        let clause = hasKey("clause") ? clause() : nil
        guard let date = value("date", { CivilDate($0) }) else { return nil }
        var parts = RecordedDecision.Parts(answer: answer, absent: absent, date: date)
        parts.approver = approver
        parts.changes = changes
        parts.clause = clause
        parts.destination = optionalBilingual("destination")
        parts.escalationPath = optionalBilingual("escalationPath")
        parts.facts = facts("facts")
        parts.noneBecause = optionalBilingual("noneBecause")
        parts.offers = list("offers") { $0.frozenOffer() }
        parts.reasons = bilinguals("reasons")
        parts.revision = text("revision")
        parts.rule = optionalText("rule")
        parts.terms = bilinguals("terms")
        version()
        return (try? RecordedDecision(parts)).map(TicketEvent.decisionRecorded)
    }

    private mutating func clause() -> FrozenClause? {
        open()
        let id = text("id")
        guard let from = value("inForceFrom", { CivilDate($0) }) else { return nil }
        let to = optionalValue("inForceTo") { CivilDate($0) }
        let (policy, policyTitle, source) = (text("policy"), bilingual("policyTitle"), bilingual("source"))
        let text = bilingual("text")
        let title = bilingual("title")
        close()
        return FrozenClause(
            id: id, title: title, text: text, policy: policy, policyTitle: policyTitle, source: source,
            inForceFrom: from, inForceTo: to)
    }

    private mutating func frozenOffer() -> FrozenOffer {
        open()
        let (id, isCertain) = (text("id"), bool("isCertain"))
        let (leadTime, say, team) = (optionalBilingual("leadTime"), bilingual("say"), bilingual("team"))
        let text = bilingual("text")
        let title = bilingual("title")
        close()
        return FrozenOffer(
            id: id, title: title, text: text, say: say, leadTime: leadTime, team: team, isCertain: isCertain)
    }
}
