// What keys do in a call: words, questions, facts, and the acts that need no form.

import Decisions
import Desk
import Localisation
import PolicyBook
import Storage
import Terminal
import Tickets

extension Key {
    /// Whether what was typed so far is worth keeping: a crash is to lose a word at most.
    fileprivate var endsWord: Bool {
        switch self {
        case .character(let character): character == " "
        case .paste(let text): text.contains(" ")
        default: false
        }
    }
}

extension Workspace {
    mutating func beginCall() -> [Effect] {
        var room = CallRoom(language: language, draft: takeUpWords())
        if !room.words.isEmpty {
            report(Bilingual("your unfinished call is back", "votre appel inachevé est de retour"))
        }
        room.consult(setting, now: now)
        call = room
        roomsAreOnTop = false
        return loadHistory() + compareWords()
    }

    mutating func closeCall() -> [Effect] {
        let effects = keepWords()
        shelveForms()
        let left = call?.ticket
        call = callsUnder.popLast()
        guard let former = call else {
            return effects + [.stand(at: nil)] + comeBackToList(from: left) + alertLoad + comeBackToRoom()
        }
        let id = former.ticket?.id
        leftForms = id.flatMap { shelvedForms[$0] } ?? [:]
        return effects + [.stand(at: id)] + (id.map { [.refreshTicket($0)] } ?? []) + alertLoad + comeBackToRoom()
    }

    /// Keeps the words of a call that has no number yet.
    mutating func keepWords() -> [Effect] {
        guard let words = unopenedWords else { return [] }
        drafts[callDraft] = words.isEmpty ? nil : words
        if !words.isEmpty { report(Bilingual("draft kept", "brouillon conservé")) }
        return [.keepDraft(words.isEmpty ? nil : words, key: callDraft)]
    }

    /// A key while the client's words are typed; nil when it is a command's.
    mutating func takeInWords(_ key: Key) -> [Effect]? {
        if keys(of: .edit).contains(key) { return edit() }
        switch key {
        case .enter, .escape, .tab:
            call?.isTyping = false
            if key == .escape, call?.words.isEmpty ?? true { return closeCall() }
            let kept = keepWords()
            return call?.client == nil && key == .enter ? kept + askClient(.client) : kept + openTicket()
        default:
            guard call?.words.take(key) == true else { return nil }
            call?.consult(setting, now: now)
            let kept = key.endsWord ? keepWords() : [.rest]
            notice = call?.words.overflowWords.map { Notice(words: $0, isProblem: true) }
            return kept + loadHistory() + compareWords()
        }
    }

    /// Opens the ticket once there are words and a client.
    mutating func openTicket() -> [Effect] {
        guard let room = call, room.ticket == nil, !room.isPending, let client = room.client,
            room.words.text.contains(where: { !$0.isWhitespace })
        else { return [] }
        call?.isPending = true
        let opened = TicketEvent.opened(.init(client: client, words: room.words.text, language: room.language))
        var events = [opened, .assigned(.init(agent: setting.agent.id, team: setting.agent.team))]
        if !room.facts.isEmpty || !room.absent.isEmpty {
            events.append(.factsSet(.init(facts: room.facts, absent: room.absent.sorted())))
        }
        return [.append(Append(to: nil, expecting: 0, events, by: setting.agent.id, at: now), .opening)]
    }

    mutating func performInCall(_ command: Command) -> [Effect] {
        switch command {
        case .words: call?.isTyping = true
        case .client, .correctClient: return askClient(command)
        case .answer: askQuestion()
        case .yes: return answerFlag(true)
        case .no: return answerFlag(false)
        case .skip: if let question = call?.question { call?.skipped.insert(question) }
        case .facts: prompt = .facts(call, setting.book)
        case .nextClause: turnClause(1)
        case .previousClause: turnClause(-1)
        case .nextPane: turnPane(1)
        case .previousPane: turnPane(-1)
        case .bothLanguages: call?.isBilingual.toggle()
        case .clientLanguage:
            if let spoken = call?.language { call?.language = spoken.other }
            call?.consult(setting, now: now)
        case .decide: return decide()
        case .takeOffer: return chosenOffer.map { act(.takeOffer($0)) } ?? []
        case .assignToMe: return act(.assign(to: setting.agent))
        case .print: askPaper()
        case .acceptHandOff: prompt = handOffForm
        case .nextTicket, .previousTicket: return openNeighbour(by: command == .nextTicket ? 1 : -1)
        case .raiseDisagreement: return askDisagreement()
        case .undo: return act(.undo)
        default:
            prompt = form(of: command).map { takenUp($0) }
            return prompt.map { peek(for: $0) } ?? []
        }
        return []
    }

    /// The form of a ruling, with what to think of before it is made.
    private func form(of ruling: Ruling) -> Prompt {
        var form = Prompt.ruling(ruling, today: today)
        form.remark = call?.warning(for: ruling)?.words.map { Typography.sentence($0) }
        return form
    }

    /// The form of a ticket's end, with what is still open.
    private func ending(_ form: Prompt) -> Prompt {
        var form = form
        let open = call?.ticket?.openWords(named: setting.names(on: call?.ticket))
        form.remark = open?.map { Typography.sentence($0) }
        return form
    }

    /// The form a command needs filled in.
    private func form(of command: Command) -> Prompt? {
        switch command {
        case .confirmNeed: .need(call?.ticket?.words ?? call?.words.text ?? "")
        case .declineOffer: chosenOffer.map { .decline($0, title: offerTitle($0)) }
        case .inform: .inform
        case .escalate: .escalate(isByClient: true)
        case .uphold: form(of: Ruling.upheld)
        case .exception: form(of: Ruling.exception)
        case .changePolicy: form(of: Ruling.policyChange)
        case .conduct: form(of: Ruling.conduct)
        case .note: .reason(.note, Command.note)
        case .resolve: ending(.reason(.resolve, Command.resolve))
        case .reopen: .reason(.reopen, Command.reopen)
        case .close: ending(.close)
        default: serviceForm(of: command) ?? upkeepForm(of: command)
        }
    }

    private mutating func turnClause(_ step: Int) {
        guard let count = call?.clauses.count, let shown = call?.shownClause, count > 0 else { return }
        call?.shownClause = (shown + step + count) % count
        call?.scroll[.policy] = 0
    }

    private mutating func turnPane(_ step: Int) {
        guard let pane = call?.pane.rawValue else { return }
        let count = CallRoom.Pane.allCases.count
        call?.pane = CallRoom.Pane(rawValue: (pane + step + count) % count) ?? .policy
    }

    var chosenOffer: String? {
        guard let call, !call.offers.isEmpty else { return nil }
        return call.offers[min(call.selectedOffer, call.offers.count - 1)]
    }

    func offerTitle(_ id: String) -> Bilingual {
        call?.ticket?.decision?.offers.first { $0.id == id }?.title
            ?? setting.book.offers.first { $0.id == id }?.title ?? Bilingual(same: id)
    }

    private mutating func askClient(_ command: Command) -> [Effect] {
        prompt = command == .client ? .client : takenUp(.correctClient)
        return [.findClients(prompt?.clientWords ?? "")]
    }

    private mutating func askQuestion() {
        guard let name = call?.question, let fact = setting.book.fact(name) else { return }
        prompt = .value(
            of: fact, among: call?.consultation?.ambiguous[name], words: call?.words.text ?? "",
            in: call?.clauses.compactMap { setting.book.clause($0)?.clause } ?? [])
    }

    private mutating func answerFlag(_ flag: Bool) -> [Effect] {
        guard let question = call?.question else { return [] }
        return set(question, to: .flag(flag))
    }

    /// Sets a fact, or forgets it; on an opened ticket that is an event.
    mutating func set(_ fact: String, to value: FactValue?) -> [Effect] {
        call?.facts[fact] = value
        call?.absent.remove(fact)
        call?.consult(setting, now: now)
        guard let room = call, room.ticket != nil else { return loadHistory() }
        return act(.setFacts(room.facts, absent: room.absent)) + loadHistory()
    }

    /// Does an act that needs nothing more, or says why it cannot be done.
    mutating func act(_ act: TicketAct) -> [Effect] {
        guard let ticket = call?.ticket, call?.isPending == false else { return [] }
        do {
            let events = try ticket.events(for: act, by: setting.agent)
            call?.isPending = true
            let append = Append(
                to: ticket.id, expecting: ticket.version, events, by: setting.agent.id, at: now)
            return [.append(append, .act)]
        } catch {
            refused(error.words(named: setting.names(on: ticket)), at: prompt?.field(refusedFor: error))
            return []
        }
    }

    /// The day it is at the desk.
    var today: CivilDate { setting.place.local(now).day }

    /// Asks for the history when the clause or the client has changed.
    mutating func loadHistory() -> [Effect] {
        guard let wanted = call?.wantedHistory(on: today), wanted != call?.historyKey else { return [] }
        call?.historyKey = wanted
        return [.loadHistory(wanted)]
    }

    mutating func take(_ history: ClauseHistory, for key: HistoryKey) -> [Effect] {
        if call?.historyKey == key {
            call?.history = history
            call?.weighException(in: setting.book)
        }
        guard preview?.historyKey == key else { return [] }
        preview?.history = history
        preview?.weighException(in: setting.book)
        // The frame that shows it is followed by others: of the count, of the rows beyond.
        let panes = preview.flatMap { setPanes(of: $0) }
        preview?.panes = panes
        return lookAhead()
    }

    mutating func show(_ id: TicketID, _ records: [EventRecord], opening: Bool) -> [Effect] {
        guard !records.isEmpty else {
            complain(StoreError.noSuchTicket(id))
            return []
        }
        guard opening else {
            guard call == nil, queue.selected == id else { return [] }
            let room = besideList(id, records)
            preview = room
            return [.loadHistory(room.wantedHistory(on: today))]
        }
        var room = CallRoom(Ticket(id: id, folding: records), records)
        room.consult(setting, now: now)
        let kept = keepWords()
        if call?.ticket?.id != id {
            shelveForms()
            leftForms = shelvedForms[id] ?? [:]
        }
        if roomsAreOnTop, let former = call { callsUnder.append(former) }
        call = room
        roomsAreOnTop = false
        return kept + [.stand(at: id)] + loadHistory() + compareWords() + beginBackup(on: id)
    }
}
