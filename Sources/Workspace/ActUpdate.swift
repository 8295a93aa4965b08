// Deciding, and what the store's answers change: only here does an act become something that happened.

import Decisions
import Desk
import Matching
import Reports
import Storage
import Tickets

extension Workspace {
    /// Records the decision the book gives now.
    mutating func decide() -> [Effect] {
        guard let consultation = call?.consultation else { return [] }
        let decision = consultation.decision
        if consultation.band == .none, decision.answer == nil {
            notice = Notice(words: uncoveredWords, isProblem: true)
            return []
        }
        do {
            let recorded = try DecisionRecorder.record(
                decision, in: setting.book, escalationPath: setting.identity.escalationPath,
                honouring: call?.exception(covering: decision, in: setting.book))
            return act(.decide(recorded))
        } catch {
            complain(error)
            return []
        }
    }

    /// Asks for the language of the paper; not for one that would give a client an answer made for another.
    mutating func askPaper() {
        var form = Prompt.print(call?.language ?? language)
        form.remark = call?.overtaken?.words(naming: setting.name(of:))
        guard case .client(let former, _)? = call?.overtaken?.cause else {
            prompt = form
            return
        }
        // The pane says all of it.
        call?.pane = .policy
        let (name, key) = (former.spokenName, keyName(of: .decide))
        notice = Notice(
            words: Bilingual(
                "not printed, it was decided for \(name): decide again (\(key.english))",
                "non imprimée, décidée pour \(name)\u{00A0}: décidez de nouveau (\(key.french))"), isProblem: true)
    }

    /// What is left where there is nothing to decide by.
    private var uncoveredWords: Bilingual {
        let (escalate, handOff) = (keyName(of: .escalate), keyName(of: .offerHandOff))
        if call?.ticket?.openEscalation != nil {
            return Bilingual(
                "nothing to decide, no policy covers this: the ruling on its escalation will",
                "rien à décider, aucune politique ne couvre cela\u{00A0}: la révision tranchera")
        }
        return Bilingual(
            "no policy covers this, so there is nothing to decide: escalate it (\(escalate.english)) or hand it over "
                + "(\(handOff.english))",
            "aucune politique ne couvre cela, il n’y a donc rien à décider\u{00A0}: escaladez "
                + "(\(escalate.french)) ou transférez (\(handOff.french))")
    }

    /// The store has kept an act: now it is true.
    mutating func recorded(_ id: TicketID, _ records: [EventRecord], _ pending: Pending) -> [Effect] {
        var effects: [Effect] = []
        foresight = Foresight()
        if call?.ticket?.id == id || (call?.ticket == nil && pending == .opening) {
            let all = (call?.ticket == nil ? [] : call?.records ?? []) + records
            let ticket = Ticket(id: id, folding: all)
            let chosen = chosenOffer
            call?.take(ticket, all)
            call?.consult(setting, now: now)
            if let place = chosen.flatMap({ call?.offers.firstIndex(of: $0) }) { call?.selectedOffer = place }
            call?.historyKey = nil
            effects += loadHistory()
            let row = setting.row(of: ticket)
            for name in queues.keys { queues[name]?.refresh(row) }
        }
        if let done = prompt { effects += forgetForm(done) }
        prompt = nil
        switch pending {
        case .opening:
            effects.append(dropWords())
            report(Bilingual("ticket \(id) opened", "billet \(id) ouvert"))
        case .act: tell(records)
        case .pair(let other):
            tell(records)
            effects.append(.refreshRows([other]))
        case .issue(let order, let outcome): effects += issued(order, outcome)
        }
        return effects
    }

    private mutating func tell(_ records: [EventRecord]) {
        if let first = records.first { report(words(of: first).map { "✓ " + $0 }) }
    }

    /// An event of the ticket on the screen in the names people know.
    func words(of record: EventRecord) -> Bilingual {
        record.words(among: call?.records ?? [], named: setting.names(on: call?.ticket))
    }

    /// The store refused: what was typed stays; after a clash the ticket is shown as it is now, and what the others did
    /// to it stands above one's own words.
    mutating func notRecorded(_ error: StoreError, _ pending: Pending, _ newest: [EventRecord]) -> [Effect] {
        call?.isPending = false
        prompt?.isSubmitted = false
        var news: Meanwhile?
        if var room = call, let ticket = room.ticket, let first = newest.first, first.ticket == ticket.id {
            news = meanwhile(since: ticket.version, newest)
            room.take(Ticket(id: ticket.id, folding: newest), newest)
            room.consult(setting, now: now)
            room.historyKey = nil
            call = room
        }
        if prompt == nil {
            complain(error)
            notice?.meanwhile = news
        } else {
            prompt?.error = error.words
            if let news { prompt?.meanwhile = news }
        }
        return loadHistory()
    }
}
