// What is said where a key does nothing: the engine's own reason where it has one. Silence would be taken for done.

import Desk
import Terminal
import Tickets

extension Workspace {
    /// Why a letter does nothing here; nil for keys nobody takes for a command.
    func silence(of key: Key) -> Bilingual? {
        guard case .character(let character) = key, character != " " else { return nil }
        if spot == .call, let call {
            let meant = preferences.keyMap.commands(of: key).filter { $0.place == .call || $0 == .undo }
            if let reason = meant.lazy.compactMap({ reason(against: $0, in: call) }).first { return reason }
        }
        return Workspace.nothingDone(by: String(character))
    }

    static func nothingDone(by text: String) -> Bilingual {
        Bilingual(
            "“\(text)” does nothing here; ? lists what does",
            "«\u{00A0}\(text)\u{00A0}» ne fait rien ici\u{00A0}; l’aide (?) dit ce qui se fait")
    }

    /// Why a command does not work on the call shown; nil where nothing is known of it.
    private func reason(against command: Command, in call: CallRoom) -> Bilingual? {
        if let words = reasonWithoutTicket(against: command, in: call) { return words }
        guard let ticket = call.ticket, command.place == .call || command == .undo else { return nil }
        switch command {
        case .confirmNeed where ticket.status.isLive:
            return Bilingual("the need is agreed already", "le besoin est déjà convenu")
        case .decide where ticket.status.isLive:
            return Bilingual(
                "decided already: correct the facts (f) or who asks (r) to decide again",
                "déjà décidé\u{00A0}: corrigez les faits (f) ou qui demande (r) pour redécider")
        case .takeOffer, .declineOffer: return reasonAgainstOffers(in: call, ticket)
        case .print: return ActRefusal.nothingToJustify.words
        case .words:
            return Bilingual(
                "the client’s words are on record: add a note (t)",
                "les mots du client sont inscrits\u{00A0}: ajoutez une note (t)")
        case .nextTicket: return Bilingual("no ticket follows in the list", "aucun billet ne suit dans la liste")
        case .previousTicket:
            return Bilingual("no ticket comes before in the list", "aucun billet ne précède dans la liste")
        default: return refusal(of: command, on: ticket)
        }
    }

    private func reasonAgainstOffers(in call: CallRoom, _ ticket: Ticket) -> Bilingual? {
        if !ticket.status.isLive { return ActRefusal.notLive.words }
        if !call.isDecided { return ActRefusal.notDecided.words }
        return Bilingual("the decision has no offer", "la décision ne comporte aucune offre")
    }

    /// Why it does not work before there is a ticket, and of questions with or without one.
    private func reasonWithoutTicket(against command: Command, in call: CallRoom) -> Bilingual? {
        switch command {
        case .answer, .skip, .yes, .no:
            if call.question == nil {
                return Bilingual("no question waits for an answer", "aucune question n’attend de réponse")
            }
            let key = keyName(of: .answer)
            return Bilingual(
                "this question has a list of answers: \(key.english)",
                "cette question a une liste de réponses\u{00A0}: \(key.french)")
        case .nextClause, .previousClause:
            return Bilingual("there is no other clause here", "il n’y a pas d’autre clause ici")
        case _ where call.ticket != nil: return nil
        case _ where call.client == nil:
            let key = keyName(of: .client)
            return Bilingual(
                "say who is calling first: \(key.english)", "indiquez d’abord qui appelle\u{00A0}: \(key.french)")
        default:
            let key = keyName(of: .words)
            return Bilingual(
                "type the client’s words first: \(key.english)",
                "saisissez d’abord les mots du client\u{00A0}: \(key.french)")
        }
    }

    /// What the engine says to the act, its words left aside.
    private func refusal(of command: Command, on ticket: Ticket) -> Bilingual? {
        let agent = setting.agent
        if let merged = ticket.mergedInto, command != .unmerge { return ActRefusal.isMerged(merged).words }
        if command == .merge, !ticket.absorbed.isEmpty { return ActRefusal.hasAbsorbed.words }
        guard let act = command.act(by: agent) else { return nil }
        do {
            _ = try ticket.events(for: act, by: agent)
            return nil
        } catch {
            return error.words(named: setting.names(on: ticket))
        }
    }
}

extension Command {
    /// The act with any words; nil where it is none on one ticket.
    fileprivate func act(by agent: Agent) -> TicketAct? {
        let words = "-"
        return switch self {
        case .undo: .undo
        case .inform: .inform(.init(channel: .phone, said: words))
        case .escalate: .escalate(.init(by: .client, to: words, reason: words))
        case .uphold: .rule(.init(ruling: .upheld, reason: words))
        case .exception: .rule(.init(ruling: .exception, reason: words))
        case .changePolicy: .rule(.init(ruling: .policyChange, reason: words))
        case .conduct: .rule(.init(ruling: .conduct, reason: words))
        case .assignToMe, .assign: .assign(to: agent)
        case .resolve: .resolve(reason: words)
        case .reopen: .reopen(reason: words)
        case .close, .merge: .close(reason: words)
        case .correctClient, .setNeededBy, .facts: .setNeededBy(nil)
        case .setLevel: .setLevel(words, reason: words)
        default: serviceAct(by: agent)
        }
    }

    private func serviceAct(by agent: Agent) -> TicketAct? {
        let words = "-"
        return switch self {
        case .offerHandOff: .offerHandOff(to: TeamID(words), reason: words, checklist: [])
        case .acceptHandOff: .acceptHandOff
        case .returnHandOff: .returnHandOff(reason: words)
        case .withdrawHandOff: .withdrawHandOff(reason: words)
        case .askBackup: .askBackup(reason: words)
        case .giveBackup: .giveBackup(words)
        case .answerEscalation: .answerEscalation(words, to: nil)
        case .complain: .fileComplaint(.init(about: agent.id, by: .client, words: words))
        case .giveAccount: .giveAccount(words)
        case .findComplaint: .findComplaint(.init(finding: .founded, words: words))
        case .endException: .endException(reason: words)
        case .putChoice: .putChoice(words, options: [words, words + words])
        case .answerChoice: .answerChoice(words)
        case .wait: .wait(on: words, reason: words)
        case .resume: .resume(reason: words)
        case .raiseDisagreement: .raiseDisagreement(.init(with: TeamID(words), about: words, steps: []))
        case .moveDisagreement: .moveDisagreement(words)
        case .settleDisagreement: .settleDisagreement(words)
        default: nil
        }
    }
}
