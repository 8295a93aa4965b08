// What may be done to a ticket: the acts, and the events each one adds. Whether it may be done is `Ticket+Checks`.

public import Desk
import Matching
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
    /// Somebody’s, and so their team’s.
    case assign(to: Agent)
    /// A team's, for whoever of it takes it.
    case release(to: TeamID)
    case wait(on: String, reason: String)
    case resume(reason: String)
    case note(String)
    case escalate(TicketEvent.Escalated)
    case answerEscalation(String, to: String?)
    case rule(TicketEvent.Ruled)
    case endException(reason: String)
    case issue(TicketEvent.JustificationIssued)
    /// What was issued did not leave: the printer or the mail refused it.
    case takeBackPaper(TicketEvent.JustificationReturned)
    case resolve(reason: String)
    case reopen(reason: String)
    case close(reason: String)
    /// With whoever has the ticket, as the directory knows them: it stays with them only if they serve the client's
    /// group. nil where nobody of the desk has it.
    case correctClient(Client, owner: Agent?, reason: String)
    case setLevel(String, reason: String)
    case setNeededBy(CivilDate?)
    case stateCommitment(String, kept: Bool, words: String)
    case putChoice(String, options: [String])
    case answerChoice(String)
    case offerHandOff(to: TeamID, reason: String, checklist: [TicketEvent.HandOffOffered.Item])
    case acceptHandOff
    case returnHandOff(reason: String)
    case withdrawHandOff(reason: String)
    case raiseDisagreement(TicketEvent.DisagreementRaised)
    case moveDisagreement(String)
    case settleDisagreement(String)
    case fileComplaint(TicketEvent.ComplaintFiled)
    case giveAccount(String)
    case findComplaint(TicketEvent.ComplaintFound)
    case askBackup(reason: String)
    case giveBackup(String)
    case link(TicketEvent.Linked)
    case unlink(TicketEvent.Linked)
    case tag(adding: Set<String>, removing: Set<String>)
    case undo
}

extension TicketAct {
    /// Whether it ends a ticket.
    public var isEnd: Bool {
        switch self {
        case .resolve, .close: true
        default: false
        }
    }
}

extension Ticket {
    /// The events an act of an agent adds to this ticket; never empty.
    public func events(for act: TicketAct, by agent: Agent) throws(ActRefusal) -> [TicketEvent] {
        try check(act, by: agent)
        return switch act {
        case .confirmNeed(let need): [.needConfirmed(.init(need: need))]
        case .setFacts(let facts, let absent): [.factsSet(.init(facts: facts, absent: absent.sorted()))]
        case .decide(let decision):
            [.decisionRecorded(decision)]
                // What the client took already is not made again.
                + decision.offers.filter { !isTaken($0.id) }.map { .offerMade(.init(offer: $0.id, title: $0.title)) }
        case .makeOffer(let offer): [.offerMade(try named(offer))]
        case .takeOffer(let offer): [.offerTaken(try named(offer))]
        case .declineOffer(let offer, let reason):
            [.offerDeclined(.init(offer: offer, title: try named(offer).title, reason: reason))]
        case .inform(let informed): [.clientInformed(informed)]
        case .recordContact(let contact): [.contactRecorded(contact)]
        case .assign(let owner): [.assigned(.init(agent: owner.id, team: owner.team))]
        case .release(let team): [.assigned(.released(to: team))]
        case .wait(let on, let reason): [.waiting(.init(on: on, reason: reason))]
        case .resume(let reason): [.resumed(.init(reason: reason))]
        case .note(let text): [.noted(.init(text: text))]
        case .escalate(let escalated): [.escalated(escalated)]
        case .rule(let ruled): [.ruled(ruled)]
        case .issue(let issued): [.justificationIssued(issued)]
        case .takeBackPaper(let returned): [.justificationReturned(returned)]
        case .resolve(let reason): [.resolved(.init(reason: reason))]
        case .reopen(let reason): [.reopened(.init(reason: reason))]
        case .close(let reason): [.closed(.init(reason: reason))]
        case .correctClient(let client, let owner, let reason):
            [.clientCorrected(.init(client: client, reason: reason))] + forgettingFormerClient()
                + releasing(owner, from: client.group)
        case .setLevel, .setNeededBy, .stateCommitment, .putChoice, .answerChoice, .offerHandOff, .acceptHandOff,
            .returnHandOff, .withdrawHandOff, .raiseDisagreement, .moveDisagreement, .settleDisagreement:
            [serviceEvent(for: act, by: agent)].compactMap(\.self)
        case .answerEscalation(let answer, let to): [.escalationAnswered(.init(answer: answer, to: to))]
        case .endException(let reason): [.exceptionEnded(.init(reason: reason))]
        case .fileComplaint(let filed): [.complaintFiled(filed)]
        case .giveAccount(let words): [.accountGiven(.init(words: words))]
        case .findComplaint(let found): [.complaintFound(found)]
        case .askBackup(let reason): [.backupAsked(.init(reason: reason))]
        case .giveBackup(let words): [.backupGiven(.init(text: words))]
        case .link(let link): [.linked(link)]
        case .unlink(let link): [.unlinked(link)]
        case .tag(let adding, let removing): [try tagging(adding, removing)]
        case .undo: [try undoing()]
        }
    }

    /// What the directory said of who was thought to ask goes with them.
    private func forgettingFormerClient() -> [TicketEvent] {
        guard let former = client else { return [] }
        let listed = ["group": former.group.text, "role": former.role]
        let kept = facts.filter { name, value in listed[name].map { $0 != value.description } ?? true }
        return kept.count == facts.count ? [] : [.factsSet(.init(facts: kept, absent: absent.sorted()))]
    }

    /// Nobody keeps a ticket they may not see.
    private func releasing(_ owner: Agent?, from group: GroupID) -> [TicketEvent] {
        guard let owner, owner.id == assignee, !owner.sees(group) else { return [] }
        return [.assigned(.released(to: team ?? owner.team))]
    }

    private func named(_ offer: String) throws(ActRefusal) -> TicketEvent.OfferNamed {
        guard let made = decision?.offers.first(where: { $0.id == offer }) else { throw .offerNotMade }
        return TicketEvent.OfferNamed(offer: offer, title: made.title)
    }

    /// The event of an act of the service around a decision; nil for any other.
    private func serviceEvent(for act: TicketAct, by agent: Agent) -> TicketEvent? {
        switch act {
        case .setLevel(let level, let reason): .levelSet(.init(level: level, reason: reason))
        case .setNeededBy(let day): .neededBySet(.init(day: day))
        case .stateCommitment(let commitment, let kept, let words):
            .commitmentStated(.init(commitment: commitment, kept: kept, words: words))
        case .putChoice(let question, let options): .choicePut(.init(question: question, options: options))
        case .answerChoice(let answer):
            .choiceAnswered(.init(question: openChoice?.question ?? "", answer: answer))
        case .offerHandOff(let to, let reason, let checklist):
            .handOffOffered(.init(to: to, from: team, reason: reason, checklist: checklist))
        case .acceptHandOff:
            .handOffAccepted(.init(by: agent, for: openHandOff?.offer.to ?? agent.team))
        case .returnHandOff(let reason): .handOffReturned(.init(reason: reason))
        case .withdrawHandOff(let reason): .handOffWithdrawn(.init(reason: reason))
        case .raiseDisagreement(let raised):
            .disagreementRaised(.init(with: raised.with, from: agent.team, about: raised.about, steps: raised.steps))
        case .moveDisagreement(let words):
            .disagreementMoved(.init(step: (openDisagreement?.step ?? 0) + 1, words: words))
        case .settleDisagreement(let settlement): .disagreementSettled(.init(settlement: settlement))
        default: nil
        }
    }

    private func tagging(_ adding: Set<String>, _ removing: Set<String>) throws(ActRefusal) -> TicketEvent {
        // As words are looked for: whatever their case and accents.
        let worn = Dictionary(tags.map { (TextFolding.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
        let removed = Set(removing.flatMap { tag in tags.filter { TextFolding.folded($0) == TextFolding.folded(tag) } })
        let added = adding.filter { tag in worn[TextFolding.folded(tag)].map { removed.contains($0) } ?? true }
        if added.isEmpty && removed.isEmpty { throw .nothingChanges }
        return .tagged(.init(added: Array(added), removed: Array(removed)))
    }

    private func undoing() throws(ActRefusal) -> TicketEvent {
        guard let last = undoable else { throw .nothingToUndo }
        return .undone(.init(from: last.versions.lowerBound, through: last.versions.upperBound))
    }
}

extension Ticket {
    /// Merges this ticket into another: what each of the two records. The other one goes on.
    public func merge(
        into other: Ticket, reason: String
    ) throws(ActRefusal) -> (source: TicketEvent, target: TicketEvent) {
        if let mergedInto { throw .isMerged(mergedInto) }
        if let ticket = other.mergedInto { throw .otherIsMerged(other.id, into: ticket) }
        if id == other.id || absorbed.contains(other.id) { throw .ownTicket }
        if !absorbed.isEmpty { throw .hasAbsorbed }
        if !other.status.isLive { throw .notLive }
        if client?.group != other.client?.group { throw .otherGroup }
        try Ticket.checkProse(reason)
        return (
            .merged(.init(ticket: other.id, reason: reason)), .absorbed(.init(ticket: id, reason: reason))
        )
    }

    /// Ends a merge: both tickets stand for themselves again, this one as it was.
    public func unmerge(
        from other: Ticket, reason: String
    ) throws(ActRefusal) -> (source: TicketEvent, target: TicketEvent) {
        guard mergedInto == other.id else { throw .notMerged }
        try Ticket.checkProse(reason)
        return (
            .unmerged(.init(ticket: other.id, reason: reason)), .released(.init(ticket: id, reason: reason))
        )
    }
}
