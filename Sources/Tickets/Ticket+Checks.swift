// Whether an act is possible on a ticket as it is, and by whom.

import Desk
import Matching

extension Ticket {
    func check(_ act: TicketAct, by agent: Agent) throws(ActRefusal) {
        try checkStanding(act)
        try act.checkLength()
        switch act {
        case .confirmNeed(let text), .note(let text): try require(text)
        case .decide: if need == nil { throw .needNotConfirmed }
        case .makeOffer(let id):
            if decision == nil { throw .notDecided }
            if isTaken(id) { throw .offerTaken }
        case .declineOffer: if decision == nil { throw .notDecided }
        case .takeOffer(let id):
            if decision == nil { throw .notDecided }
            if isTaken(id) { throw .nothingChanges }
        case .inform(let informed):
            try require(informed.said)
            if let promise = informed.nextUpdate, promise.day > Ticket.horizon { throw .tooFar }
        case .recordContact(let contact): try require(contact.said + contact.mood)
        case .wait(let on, let reason):
            try require(on)
            try require(reason)
        case .resume(let reason):
            if status != .waiting { throw .notWaiting }
            try require(reason)
        case .escalate(let escalated):
            try require(escalated.reason)
            try require(recipient: escalated.to)
            if openEscalation != nil { throw .alreadyEscalated }
        case .answerEscalation(let answer, let to):
            try require(answer)
            if let to { try require(recipient: to) }
            if !agent.role.mayRule { throw .rulingNeedsSupervisor }
            if openEscalation == nil { throw .nothingToRule }
        case .rule(let ruled): try check(ruled, by: agent)
        case .endException(let reason):
            if !agent.role.mayRule { throw .rulingNeedsSupervisor }
            if exception == nil { throw .noException }
            try require(reason)
        case .issue, .takeBackPaper: if decision == nil { throw .nothingToJustify }
        case .reopen: if status.isLive { throw .alreadyLive }
        case .resolve(let reason):
            try require(reason)
            if openEscalation != nil { throw .escalationOpen }
        case .close: if openEscalation != nil { throw .escalationOpen }
        case .setNeededBy(let day): try check(neededBy: day)
        case .setFacts: break
        case .assign(let owner): try checkOwner(owner, by: agent)
        case .release(let other): try checkRelease(to: other, by: agent)
        case .undo: try checkUndo(by: agent)
        case .correctClient, .setLevel, .stateCommitment, .putChoice, .answerChoice, .offerHandOff, .acceptHandOff,
            .returnHandOff, .withdrawHandOff:
            try checkService(act, by: agent)
        case .raiseDisagreement, .moveDisagreement, .settleDisagreement: try checkDisagreement(act, by: agent)
        case .fileComplaint, .giveAccount, .findComplaint, .askBackup, .giveBackup: try checkConduct(act, by: agent)
        case .link, .unlink, .tag: try checkBond(act)
        }
    }

    /// What a merged or an ended ticket still takes.
    private func checkStanding(_ act: TicketAct) throws(ActRefusal) {
        if let mergedInto {
            if case .note = act { return }
            throw .isMerged(mergedInto)
        }
        switch act {
        case .note, .issue, .reopen, .recordContact, .fileComplaint, .giveAccount, .findComplaint, .link, .unlink,
            .tag, .stateCommitment, .endException, .undo:
            break
        case .close where status == .resolved: break
        // The end came from the system it was imported from; somebody still waits to hear.
        case .rule where openEscalation != nil: break
        // Teams come to terms after the client has what they asked for, too.
        case .moveDisagreement where openDisagreement != nil: break
        case .settleDisagreement where openDisagreement != nil: break
        default: if !status.isLive { throw .notLive }
        }
    }

    private func check(_ ruled: TicketEvent.Ruled, by agent: Agent) throws(ActRefusal) {
        if !agent.role.mayRule { throw .rulingNeedsSupervisor }
        guard let open = openEscalation else { throw .nothingToRule }
        // The client was promised somebody who took no part in the call.
        if decidedBy == agent.id || open.by == agent.id { throw .rulingOnOwn }
        try require(ruled.reason)
        guard ruled.ruling == .exception else { return }
        // An exception is from a clause: later decisions by it are what it is honoured in.
        if open.clause == nil { throw .notDecided }
        guard let until = ruled.until else { throw .exceptionNeedsEnd }
        if until > Ticket.horizon { throw .tooFar }
        if let conditions = ruled.conditions { try require(conditions) }
    }

    private func check(neededBy day: CivilDate?) throws(ActRefusal) {
        guard let day else { return }
        if day > Ticket.horizon { throw .tooFar }
        // West of Greenwich the desk's day may be the one before.
        if day.dayNumber < openedAt.day.dayNumber - 1 { throw .neededBeforeAsked }
    }

    /// The last day anything is promised or granted for, 2199-12-31: a year after 9999 could not be written.
    static let horizon = CivilDate(dayNumber: 84005)

    private func checkUndo(by agent: Agent) throws(ActRefusal) {
        guard let undoable else { throw .nothingToUndo }
        if undoable.author != agent.id { throw .notYourAct(undoable.author) }
    }

    private func checkService(_ act: TicketAct, by agent: Agent) throws(ActRefusal) {
        switch act {
        case .correctClient(let client, _, let reason):
            try require(reason)
            if client == self.client { throw .nothingChanges }
        case .setLevel(let level, let reason):
            try require(level)
            try require(reason)
            if level == self.level { throw .nothingChanges }
        case .stateCommitment(let commitment, _, let words):
            try require(commitment)
            try require(words)
        case .putChoice(let question, let options):
            try require(question)
            for option in options { try require(option) }
            if options.count < 2 { throw .choiceNeedsOptions }
            var met: Set<String> = []
            for option in options where !met.insert(TextFolding.folded(option)).inserted { throw .optionTwice(option) }
        case .answerChoice(let answer):
            guard let choice = openChoice else { throw .noOpenChoice }
            if !choice.options.contains(answer) { throw .notAnOption(choice.options) }
        case .offerHandOff(let to, let reason, let checklist):
            try require(reason)
            for item in checklist { try require(item.text) }
            if let open = openHandOff { throw .handOffOpen(open.offer.to) }
            if to == team { throw .handOffToSelf }
        case .acceptHandOff: try checkHandOff(by: agent)
        case .returnHandOff(let reason):
            try require(reason)
            try checkHandOff(by: agent)
        case .withdrawHandOff(let reason):
            try require(reason)
            if openHandOff == nil { throw .noHandOff }
        default: break
        }
    }

    private func checkConduct(_ act: TicketAct, by agent: Agent) throws(ActRefusal) {
        switch act {
        case .fileComplaint(let filed):
            try require(filed.words)
            if openComplaint != nil { throw .complaintOpen }
        case .giveAccount(let words):
            try require(words)
            if let about = openComplaint?.filed.about {
                if about != agent.id && openEscalation == nil { throw .accountIsTheAgents }
            } else if openEscalation == nil {
                throw .nothingToAccountFor
            }
        case .findComplaint(let found):
            try require(found.words)
            if !agent.role.mayRule { throw .findingNeedsSupervisor }
            guard let open = openComplaint else { throw .noComplaint }
            if open.filed.about == agent.id { throw .findingOnSelf }
        case .askBackup(let reason):
            try require(reason)
            if backup != nil { throw .backupAsked }
        case .giveBackup(let words):
            try require(words)
            guard let asked = backup else { throw .noBackupAsked }
            if asked.by == agent.id { throw .ownBackup }
        default: break
        }
    }

    private func checkBond(_ act: TicketAct) throws(ActRefusal) {
        switch act {
        case .link(let link):
            if link.ticket == id { throw .ownTicket }
            if links.contains(link) { throw .nothingChanges }
        case .unlink(let link): if !links.contains(link) { throw .noSuchLink }
        case .tag(let adding, let removing):
            for tag in adding.union(removing) where !Ticket.isTag(tag) { throw .badTag(tag) }
        default: break
        }
    }

    /// Letters, digits and hyphens, 1 to 40 of them.
    static func isTag(_ text: String) -> Bool {
        (1...40).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// Among many tickets nobody sees whom one waits for: a wait is not put in the place of another.
    public func checkWaitAmongMany() throws(ActRefusal) {
        if status == .waiting { throw .alreadyWaiting(waits.last?.on ?? "") }
        if openEscalation != nil { throw .rulingAwaited }
    }

    func require(_ text: String) throws(ActRefusal) {
        if text.allSatisfy(\.isWhitespace) { throw .emptyWords }
    }

    private func require(recipient: String) throws(ActRefusal) {
        if recipient.allSatisfy(\.isWhitespace) { throw .emptyRecipient }
    }

    /// Whether the client took an offer, and did not decline it since.
    func isTaken(_ offer: String) -> Bool { offers.contains { $0.id == offer && $0.reply == .taken } }
}
