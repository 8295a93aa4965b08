// What an act that takes another one back says: which one.

public import Desk

extension EventRecord {
    /// What happened, in one line; `records`: the ticket's, among which what was taken back is found.
    public func words(among records: [EventRecord], named names: EventNames) -> Bilingual {
        guard case .undone(let undone) = event, let first = records.first(where: { $0.version == undone.from })
        else { return event.words(named: names) }
        let act = first.event.words(named: names)
        return Bilingual("taken back: \(act.english)", "annulé\u{00A0}: \(act.french)")
    }
}
