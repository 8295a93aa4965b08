// What an act that takes another one back says: which one.

public import Desk

extension EventRecord {
    /// What happened, in one line; `records`: the ticket's, among which what was taken back is found.
    public func words(among records: [EventRecord], named names: EventNames) -> Bilingual {
        if case .offerMade(let offer) = event, comesWithDecision(among: records) {
            // What the decision lets the client have: nobody has said it to them yet.
            let title = offer.title
            return Bilingual("can be offered: \(title.english)", "peut être offert\u{00A0}: \(title.french)")
        }
        guard case .undone(let undone) = event, let first = records.first(where: { $0.version == undone.from })
        else { return event.words(named: names) }
        let act = first.event.words(named: names)
        return Bilingual("taken back: \(act.english)", "annulé\u{00A0}: \(act.french)")
    }

    private func comesWithDecision(among records: [EventRecord]) -> Bool {
        let before = records.last { record in
            guard record.version < version else { return false }
            if case .offerMade = record.event { return false }
            return true
        }
        guard case .decisionRecorded? = before?.event else { return false }
        return before?.at == at && before?.author == author
    }
}
