// What stays of events whose words were taken away, so that the ticket stays what it was: ended, waiting, promised,
// pressed. The words themselves are gone.

import Desk

extension TicketEvent {
    /// The same event without what people said in it; nil where nothing of it need stay. What says whose the ticket was
    /// stays as `WordsRedacted` has it.
    public var withoutWords: TicketEvent? {
        switch self {
        case .opened(var opened):
            opened.client = Client(id: "", name: "", language: opened.language, group: "")
            opened.words = ""
            return .opened(opened)
        case .clientCorrected(var corrected):
            corrected.client = Client(id: "", name: "", language: corrected.client.language, group: "")
            corrected.reason = ""
            return .clientCorrected(corrected)
        case .imported(var imported):
            imported.changed = [:]
            return .imported(imported)
        case .handOffOffered(let offer):
            let checklist = offer.checklist.map { TicketEvent.HandOffOffered.Item(text: "", done: $0.done) }
            return .handOffOffered(.init(to: offer.to, from: offer.from, reason: "", checklist: checklist))
        case .disagreementRaised(var raised):
            raised.about = ""
            return .disagreementRaised(raised)
        default: return withoutReasons ?? amongTeams
        }
    }

    private var withoutReasons: TicketEvent? {
        switch self {
        case .needConfirmed: .needConfirmed(.init(need: ""))
        case .clientInformed(let informed):
            .clientInformed(.init(channel: informed.channel, said: "", nextUpdate: informed.nextUpdate))
        case .contactRecorded(let contact):
            .contactRecorded(.init(mood: "", seconds: contact.seconds, said: "", demanding: contact.demanding))
        case .noted: .noted(.init(text: ""))
        case .offerDeclined(let declined):
            .offerDeclined(.init(offer: declined.offer, title: declined.title, reason: ""))
        case .escalated(let escalated): .escalated(escalated.withoutWords)
        // Nobody is waited for only between an end and a reopening.
        case .waiting: .waiting(.init(on: "—", reason: ""))
        case .resumed: .resumed(.init(reason: ""))
        case .reopened: .reopened(.init(reason: ""))
        case .resolved: .resolved(.init(reason: ""))
        case .closed: .closed(.init(reason: ""))
        case .choicePut(let put): .choicePut(.init(question: "", options: put.options.map { _ in "" }))
        case .choiceAnswered: .choiceAnswered(.init(question: "", answer: ""))
        case .escalationAnswered(let answered): .escalationAnswered(.init(answer: "", to: answered.to))
        case .complaintFiled(let filed): .complaintFiled(.init(about: filed.about, by: filed.by, words: ""))
        case .accountGiven: .accountGiven(.init(words: ""))
        case .complaintFound(let found): .complaintFound(.init(finding: found.finding, words: ""))
        case .backupAsked: .backupAsked(.init(reason: ""))
        case .backupGiven: .backupGiven(.init(text: ""))
        default: nil
        }
    }

    /// What teams wrote to each other.
    private var amongTeams: TicketEvent? {
        switch self {
        case .handOffReturned: .handOffReturned(.init(reason: ""))
        case .handOffWithdrawn: .handOffWithdrawn(.init(reason: ""))
        case .disagreementMoved(let moved): .disagreementMoved(.init(step: moved.step, words: ""))
        case .disagreementSettled: .disagreementSettled(.init(settlement: ""))
        case .levelSet(let set): .levelSet(.init(level: set.level, reason: ""))
        case .commitmentStated(let stated):
            .commitmentStated(.init(commitment: stated.commitment, kept: stated.kept, words: ""))
        case .merged(let other): .merged(.init(ticket: other.ticket, reason: ""))
        case .absorbed(let other): .absorbed(.init(ticket: other.ticket, reason: ""))
        case .unmerged(let other): .unmerged(.init(ticket: other.ticket, reason: ""))
        case .released(let other): .released(.init(ticket: other.ticket, reason: ""))
        case .exceptionEnded: .exceptionEnded(.init(reason: ""))
        default: nil
        }
    }
}

extension TicketEvent.Escalated {
    /// Whether it was pressed stays: the effect of pressure is measured by it.
    fileprivate var withoutWords: TicketEvent.Escalated {
        .init(by: by, to: to, reason: "", pressure: (pressure ?? "").isEmpty ? nil : "—")
    }
}

extension [EventRecord] {
    /// The records as they are folded: with what stays of those whose words are gone.
    var withRemains: [EventRecord] {
        var remains: [Int: TicketEvent.WordsRedacted.Remain] = [:]
        for record in self {
            guard case .wordsRedacted(let redacted) = record.event else { continue }
            for remain in redacted.remains ?? [] { remains[remain.version] = remain }
        }
        guard !remains.isEmpty else { return self }
        let coding = EventCoding()
        return map { record in
            guard case .redacted(let kind, _) = record.event, let left = remains[record.version], left.kind == kind
            else { return record }
            var record = record
            record.event = coding.event(kind: kind, payload: left.payload)
            return record
        }
    }
}
