// What may be done to a ticket, checked against what it is. Pure: an act gives events or a refusal, never both.

public import Desk
public import PolicyBook

/// Something an agent does to a ticket.
public enum TicketAct: Sendable, Hashable {
    case confirmNeed(String)
    case setFacts([String: FactValue], absent: Set<String>)
    case decide(RecordedDecision)
    case makeOffer(String)
    case takeOffer(String)
    case declineOffer(String, reason: String)
    case inform(TicketEvent.ClientInformed)
    case recordContact(TicketEvent.ContactRecorded)
    case assign(agent: AgentID?, team: TeamID?)
    case wait(on: String, reason: String)
    case resume(reason: String)
    case note(String)
    case escalate(TicketEvent.Escalated)
    case rule(TicketEvent.Ruled)
    case issue(TicketEvent.JustificationIssued)
    case resolve(reason: String)
    case reopen(reason: String)
    case close(reason: String)
}

/// Why an act is not possible on this ticket now.
public enum ActRefusal: Error, Hashable, Worded {
    case emptyWords
    case needNotConfirmed
    case notDecided
    case offerNotMade
    case nothingToRule
    case alreadyEscalated
    case rulingNeedsSupervisor
    case exceptionNeedsEnd
    case notLive
    case alreadyLive
    case notWaiting
    case nothingToJustify

    public var words: Bilingual {
        switch self {
        case .emptyWords: Bilingual("say it in a few words first", "dites-le d’abord en quelques mots")
        case .needNotConfirmed:
            Bilingual("confirm the need with the client first", "confirmez d’abord le besoin avec le client")
        case .notDecided: Bilingual("record the decision first", "inscrivez d’abord la décision")
        case .offerNotMade:
            Bilingual("this offer is not part of the decision", "cette offre ne fait pas partie de la décision")
        case .nothingToRule:
            Bilingual("no escalation waits for a ruling here", "aucune escalade n’attend de décision ici")
        case .alreadyEscalated:
            Bilingual("an escalation already waits for a ruling", "une escalade attend déjà une décision")
        case .rulingNeedsSupervisor: Bilingual("only a supervisor rules", "seul un superviseur peut trancher")
        case .exceptionNeedsEnd:
            Bilingual("an exception needs its last day", "une dérogation doit avoir une date de fin")
        case .notLive:
            Bilingual(
                "the ticket is resolved or closed: reopen it first",
                "le billet est résolu ou fermé\u{00A0}: rouvrez-le d’abord")
        case .alreadyLive: Bilingual("the ticket is already open", "le billet est déjà ouvert")
        case .notWaiting: Bilingual("the ticket is not waiting", "le billet n’est pas en attente")
        case .nothingToJustify:
            Bilingual("there is no decision to justify yet", "il n’y a pas encore de décision à justifier")
        }
    }
}

extension Ticket {
    /// The events an act adds to this ticket; never empty.
    public func events(for act: TicketAct, by role: Role) throws(ActRefusal) -> [TicketEvent] {
        try check(act, by: role)
        return switch act {
        case .confirmNeed(let need): [.needConfirmed(.init(need: need))]
        case .setFacts(let facts, let absent): [.factsSet(.init(facts: facts, absent: absent.sorted()))]
        case .decide(let decision):
            [.decisionRecorded(decision)]
                + decision.offers.map { .offerMade(.init(offer: $0.id, title: $0.title)) }
        case .makeOffer(let offer): [.offerMade(try named(offer))]
        case .takeOffer(let offer): [.offerTaken(try named(offer))]
        case .declineOffer(let offer, let reason):
            [.offerDeclined(.init(offer: offer, title: try named(offer).title, reason: reason))]
        case .inform(let informed): [.clientInformed(informed)]
        case .recordContact(let contact): [.contactRecorded(contact)]
        case .assign(let agent, let team): [.assigned(.init(agent: agent, team: team))]
        case .wait(let on, let reason): [.waiting(.init(on: on, reason: reason))]
        case .resume(let reason): [.resumed(.init(reason: reason))]
        case .note(let text): [.noted(.init(text: text))]
        case .escalate(let escalated): [.escalated(escalated)]
        case .rule(let ruled): [.ruled(ruled)]
        case .issue(let issued): [.justificationIssued(issued)]
        case .resolve(let reason): [.resolved(.init(reason: reason))]
        case .reopen(let reason): [.reopened(.init(reason: reason))]
        case .close(let reason): [.closed(.init(reason: reason))]
        }
    }

    private func named(_ offer: String) throws(ActRefusal) -> TicketEvent.OfferNamed {
        guard let made = decision?.offers.first(where: { $0.id == offer }) else { throw .offerNotMade }
        return TicketEvent.OfferNamed(offer: offer, title: made.title)
    }

    private func check(_ act: TicketAct, by role: Role) throws(ActRefusal) {
        switch act {
        case .note, .issue, .reopen, .recordContact: break
        default: if !status.isLive && !isClosing(act) { throw .notLive }
        }
        switch act {
        case .confirmNeed(let text), .note(let text): try require(text)
        case .decide: if need == nil { throw .needNotConfirmed }
        case .makeOffer, .takeOffer, .declineOffer: if decision == nil { throw .notDecided }
        case .inform(let informed): try require(informed.said)
        case .recordContact(let contact): try require(contact.said + contact.mood)
        case .wait(let on, let reason):
            try require(on)
            try require(reason)
        case .resume: if status != .waiting { throw .notWaiting }
        case .escalate(let escalated):
            try require(escalated.reason)
            if openEscalation != nil { throw .alreadyEscalated }
        case .rule(let ruled): try check(ruled, by: role)
        case .issue: if decision == nil { throw .nothingToJustify }
        case .reopen: if status.isLive { throw .alreadyLive }
        case .resolve(let reason): try require(reason)
        case .setFacts, .assign, .close: break
        }
    }

    private func isClosing(_ act: TicketAct) -> Bool {
        if case .close = act { status == .resolved } else { false }
    }

    private func check(_ ruled: TicketEvent.Ruled, by role: Role) throws(ActRefusal) {
        if !role.mayRule { throw .rulingNeedsSupervisor }
        if openEscalation == nil { throw .nothingToRule }
        try require(ruled.reason)
        if ruled.ruling == .exception && ruled.until == nil { throw .exceptionNeedsEnd }
    }

    private func require(_ text: String) throws(ActRefusal) {
        if text.allSatisfy(\.isWhitespace) { throw .emptyWords }
    }
}
