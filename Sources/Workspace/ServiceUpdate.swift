// What the commands of the service around a call do: the form of each, and the act its answers make.

import Decisions
import Desk
import Matching
import PolicyBook
import Storage
import Terminal
import Tickets

extension Workspace {
    /// The form of a command of the service around a call; nil for one that needs none.
    func serviceForm(of command: Command) -> Prompt? {
        switch command {
        case .offerHandOff: .handOff(to: otherTeams)
        case .complain: .complaint(about: colleagues)
        case .findComplaint: .finding
        case .answerEscalation: .answer(passingTo: colleagues)
        case .putChoice: .choicePut
        case .answerChoice: call?.ticket?.openChoice.map { .choiceAnswered($0) }
        case .wait: .waiting
        case .hardCall: .hardCall(hardCallLines, minutes: minutesSoFar)
        case .returnHandOff, .withdrawHandOff, .askBackup, .giveBackup, .giveAccount, .resume, .endException:
            .said(command)
        case .moveDisagreement, .settleDisagreement: .said(command, remark: call?.ticket?.openDisagreement.map(words))
        default: nil
        }
    }

    private var otherTeams: [Choices.Option] {
        Folded.sorted(setting.teamNames.filter { $0.key != setting.agent.team }) { $0.value[language] }
            .map { Choices.Option(id: $0.key.text, label: $0.value) }
    }

    private var colleagues: [Choices.Option] {
        Folded.sorted(setting.agentNames, by: \.value)
            .map { Choices.Option(id: $0.key.text, label: Bilingual(same: $0.value)) }
    }

    /// Minutes since the ticket was opened, where it can be this call's.
    private var minutesSoFar: Int? {
        guard let opened = call?.ticket?.openedAt else { return nil }
        let minutes = (now.seconds(since: opened) + 59) / 60
        return (1...240).contains(minutes) ? minutes : nil
    }

    /// What the book says to say when somebody is upset: the clause its own index finds for that question, in the
    /// client's language; nil where it has none.
    var hardCallLines: Bilingual? {
        guard let adviser = setting.adviser, let spoken = call?.language else { return nil }
        let question = Bilingual("What do I say to an angry client?", "Que dire à une cliente en colère\u{00A0}?")
        let found = try? adviser.consult(question[spoken], language: spoken, on: today)
        guard let found, found.band != .none else { return nil }
        // A clause with rules answers requests; one without is words for whoever answers.
        let clause = found.clauses.compactMap { adviser.book.clause($0.clause)?.clause }.first { $0.rules.isEmpty }
        return clause.map { Bilingual(same: "\($0.id) \($0.text[spoken])") }
    }

    /// A disagreement goes by the desk's protocol, which is asked for first.
    mutating func askDisagreement() -> [Effect] {
        prompt = takenUp(.disagreement(with: otherTeams))
        return protocolSteps == nil ? [.loadProtocol] : []
    }

    /// The act a filled form makes; nil, with the fault said in the form, where it makes none.
    mutating func serviceAct(_ command: Command, _ form: Prompt) -> TicketAct? {
        switch command {
        case .offerHandOff:
            .offerHandOff(
                to: TeamID(form.text(0)), reason: form.text(1),
                checklist: items(form.text(2)).map { .init(text: $0, done: true) }
                    + items(form.text(3)).map { .init(text: $0, done: false) })
        case .acceptHandOff: answerHandOff(form)
        case .returnHandOff: .returnHandOff(reason: form.text(0))
        case .withdrawHandOff: .withdrawHandOff(reason: form.text(0))
        case .askBackup: .askBackup(reason: form.text(0))
        case .giveBackup: .giveBackup(form.text(0))
        case .complain: complaint(form).map { .fileComplaint($0) }
        case .giveAccount: .giveAccount(form.text(0))
        case .endException: .endException(reason: form.text(0))
        case .findComplaint:
            ComplaintFinding(rawValue: form.text(0)).map { .findComplaint(.init(finding: $0, words: form.text(1))) }
        case .answerEscalation: .answerEscalation(form.text(0), to: form.text(1).isEmpty ? nil : form.text(1))
        case .putChoice: .putChoice(form.text(0), options: items(form.text(1)))
        case .answerChoice: .answerChoice(form.text(0))
        case .wait: .wait(on: form.text(0), reason: form.text(1))
        case .resume: .resume(reason: form.text(0))
        case .hardCall: contact(form).map { .recordContact($0) }
        case .raiseDisagreement:
            .raiseDisagreement(.init(with: TeamID(form.text(0)), about: form.text(1), steps: protocolSteps ?? []))
        case .moveDisagreement: .moveDisagreement(form.text(0))
        case .settleDisagreement: .settleDisagreement(form.text(0))
        default: nil
        }
    }

    private func items(_ text: String) -> [String] {
        text.split(separator: Prompt.separator)
            .map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
            .filter { !$0.isEmpty }
    }

    private func complaint(_ form: Prompt) -> TicketEvent.ComplaintFiled? {
        TicketEvent.Escalated.Source(rawValue: form.text(1)).map {
            .init(about: AgentID(form.text(0)), by: $0, words: form.text(2))
        }
    }

    private mutating func contact(_ form: Prompt) -> TicketEvent.ContactRecorded? {
        guard call?.ticket != nil else {
            prompt?.error = Bilingual(
                "name the client first (r): the record belongs to a ticket",
                "indiquez d’abord le client (r)\u{00A0}: la note va avec un billet")
            return nil
        }
        let typed = form.text(2).filter { !$0.isWhitespace }
        let minutes = Int(typed)
        guard typed.isEmpty || minutes.map({ (0...1440).contains($0) }) == true else {
            prompt?.refuse(Bilingual("minutes are 0 to 1440", "les minutes vont de 0 à 1440"), at: 2)
            return nil
        }
        let flags = ["yes": true, "no": false]
        return TicketEvent.ContactRecorded(
            mood: form.text(0), seconds: minutes.map { $0 * 60 }, said: form.text(1), demanding: flags[form.text(3)],
            script: form.remark == nil ? nil : hardCallClause)
    }

    /// The id of the clause whose words stood on the form.
    private var hardCallClause: String? {
        hardCallLines.flatMap { $0.english.split(separator: " ").first.map(String.init) }
    }

    /// The ticket before or after one in the list shown, past those that are no more of the list; nil at either end.
    func neighbour(of ticket: TicketID, by step: Int) -> TicketID? {
        let room = queue
        guard var place = room.rows.firstIndex(where: { $0.id == ticket }) else { return nil }
        repeat { place += step } while room.rows.indices.contains(place) && !room.stillHas(room.rows[place])
        return room.rows.indices.contains(place) ? room.rows[place].id : nil
    }

    /// Opens the ticket before or after this one; what was typed for this one stays with it.
    mutating func openNeighbour(by step: Int) -> [Effect] {
        guard let ticket = call?.ticket?.id, let next = neighbour(of: ticket, by: step) else { return [] }
        shelveForms()
        queue.selected = next
        return [.loadTicket(next, opening: true)]
    }

    /// Keeps the forms left on a ticket until it is opened again.
    mutating func shelveForms() {
        if let ticket = call?.ticket?.id { shelvedForms[ticket] = leftForms.isEmpty ? nil : leftForms }
        leftForms = [:]
    }
}
