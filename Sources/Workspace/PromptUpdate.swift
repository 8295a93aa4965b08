// What is done with a form's answers.

import Decisions
import Desk
import Localisation
import PolicyBook
import Storage
import Terminal
import Tickets

extension Workspace {
    mutating func takeInPrompt(_ key: Key) -> [Effect] {
        guard var form = prompt, !form.isSubmitted else { return [] }
        if keys(of: .edit).contains(key), isWriting { return edit() }
        if scrollMeanwhile(key) { return [] }
        if isUntyped(key, of: .help) { return perform(.help) }
        let reply = form.take(key)
        prompt = form
        switch reply {
        case .cancel:
            prompt = nil
            if form.purpose == .bulk { marks.takeBack() }
            leftForms[form.purpose] = form.isLeftBehind ? form : nil
            return keepForm(form) + (form.purpose == .filter ? filter(form.before) : refreshStale())
        case .changed: return searched(form)
        case .submit: return submit(form)
        case .stay: return []
        }
    }

    private mutating func searched(_ form: Prompt) -> [Effect] {
        echoMoment(of: form)
        if let words = form.clientWords { return [.findClients(words)] }
        return form.purpose == .filter ? filter(form.text(0)) : [.rest] + peek(for: form)
    }

    /// Says which day or moment is understood, as it is typed.
    private mutating func echoMoment(of form: Prompt) {
        switch form.purpose {
        case .inform:
            let moment = Promise.instant(form.text(1), from: now, at: setting.place).map { setting.place.local($0) }
            prompt?.fields[1].echo = moment.map { local in
                let (day, clock) = (local.day.fullWords, local.clock)
                return Bilingual("\(day.english) at \(clock.english)", "\(day.french) à \(clock.french)")
            }
        case .rule(.exception):
            prompt?.fields[1].echo = Promise.day(form.text(1), from: now, at: setting.place)?.fullWords
        case .service(.setNeededBy):
            prompt?.fields[0].echo = Promise.day(form.text(0), from: now, at: setting.place)?.fullWords
        default: break
        }
    }

    private mutating func submit(_ form: Prompt) -> [Effect] {
        if let open = form.openChoice {
            prompt?.refuse(Label.choose, at: open)
            return []
        }
        switch form.purpose {
        case .client: return choose(form.text(0))
        case .fact: return open(form.text(0))
        case .value(let fact): return answer(fact, form.text(0))
        case .filter: return keepFilter(form.text(0))
        case .view:
            prompt = nil
            return views.first { $0.name == form.text(0) }.map { show($0) } ?? []
        case .sort:
            prompt = nil
            return QueueQuery.Order(rawValue: form.text(0)).map { sort(by: $0) } ?? []
        case .saveView: return saveView(named: form.text(0))
        case .bulk: return tryBulk(form)
        case .backup: return takeBackup(chosen: form.text(0))
        case .period: return choosePeriod(form)
        case .print:
            prompt = nil
            openPaper(form.text(0))
            return paper == nil ? [] : [.askPrinters]
        case .mail: return mailPaper(to: form.text(0))
        case .step(let command, _, _): return submitStep(command, form)
        default: return pair(form) ?? submitAct(form)
        }
    }

    private mutating func choose(_ id: String) -> [Effect] {
        guard let client = foundClients.first(where: { $0.id.text == id }) else { return [] }
        prompt = nil
        call?.client = client
        call?.language = client.language
        call?.consult(setting, now: now)
        return openTicket() + loadHistory()
    }

    private mutating func open(_ name: String) -> [Effect] {
        guard let fact = setting.book.fact(name) else { return [] }
        prompt = .value(of: fact, known: call?.consultation?.decision.request.facts[name])
        return []
    }

    private mutating func answer(_ name: String, _ text: String) -> [Effect] {
        guard let fact = setting.book.fact(name) else { return [] }
        let (value, form) = (fact.value(text), prompt)
        if value == nil && !text.isEmpty {
            let hint = form?.fields.first?.hint ?? Bilingual("", "")
            prompt?.error = Bilingual("a whole number, \(hint.english)", "un nombre entier, \(hint.french)")
            return []
        }
        prompt = nil
        return set(name, to: value)
    }

    private mutating func submitAct(_ form: Prompt) -> [Effect] {
        guard let wanted = wantedAct(form) else { return [] }
        let effects = act(wanted)
        if !effects.isEmpty { prompt?.isSubmitted = true }
        return effects
    }

    private mutating func wantedAct(_ form: Prompt) -> TicketAct? {
        switch form.purpose {
        case .confirmNeed: .confirmNeed(form.text(0))
        case .declineOffer(let offer): .declineOffer(offer, reason: form.text(0))
        case .inform: information(form).map { .inform($0) }
        case .escalate: .escalate(escalation(form))
        case .rule(let ruling): self.ruling(ruling, form).map { .rule($0) }
        case .note: .note(form.text(0))
        case .resolve: .resolve(reason: form.text(0))
        case .reopen: .reopen(reason: form.text(0))
        case .service(let command): serviceAct(command, form) ?? upkeepAct(command, form)
        case .client, .fact, .value, .print, .mail, .filter, .step, .view, .sort, .saveView, .bulk, .backup, .period:
            nil
        }
    }

    private mutating func information(_ form: Prompt) -> TicketEvent.ClientInformed? {
        let promise = form.text(1)
        let next = Promise.instant(promise, from: now, at: setting.place)
        if next == nil && promise.contains(where: { !$0.isWhitespace }) {
            let day = setting.place.local(now).day.adding(days: 3)
            prompt?.refuse(
                Bilingual(
                    "not a time to come: 2h, 14:30, tomorrow, Friday 14:00 or \(day) 14:00",
                    "pas un moment à venir\u{00A0}: 2h, 14:30, demain, vendredi 14 h, \(day) 14:00"), at: 1)
            return nil
        }
        return TicketEvent.ClientInformed(
            channel: call?.ticket?.channel ?? .phone, said: form.text(0), nextUpdate: next)
    }

    private func escalation(_ form: Prompt) -> TicketEvent.Escalated {
        let pressure = form.text(2)
        return TicketEvent.Escalated(
            by: form.text(0) == "agent" ? .agent : .client, to: "supervisor", reason: form.text(1),
            pressure: pressure.isEmpty ? nil : pressure)
    }

    private mutating func ruling(_ ruling: Ruling, _ form: Prompt) -> TicketEvent.Ruled? {
        guard ruling == .exception else { return TicketEvent.Ruled(ruling: ruling, reason: form.text(0)) }
        let today = setting.place.local(now).day
        guard let until = Promise.day(form.text(1), from: now, at: setting.place), until >= today else {
            let coming = today.adding(days: 30)
            prompt?.refuse(
                Bilingual(
                    "not a coming day: \(coming), \(coming.words.english), Friday or 3 months",
                    "pas un jour à venir\u{00A0}: \(coming), \(coming.words.french), vendredi ou 3 mois"), at: 1)
            return nil
        }
        let conditions = form.text(2)
        return TicketEvent.Ruled(
            ruling: ruling, reason: form.text(0), until: until, conditions: conditions.isEmpty ? nil : conditions,
            scope: form.text(3) == ExceptionScope.group.rawValue ? .group : nil)
    }
}
