// What is still open on a ticket that somebody is about to end: it forbids nothing, and is said before.

public import Desk
import Localisation

extension Ticket {
    /// Something begun and not ended.
    public enum OpenEnd: Sendable, Hashable {
        case undecided
        /// The client has not heard of the decision, or of anything.
        case untold
        case offers(Int)
        case promise(Instant)
        case choice, complaint, backup, disagreement
    }

    /// What is open, the client's own first.
    public var openEnds: [OpenEnd] {
        var ends: [OpenEnd] = []
        if decision == nil { ends.append(.undecided) }
        if isUntold { ends.append(.untold) }
        let waiting = offers.count { $0.reply == .open }
        if waiting > 0, !offers.contains(where: { $0.reply == .taken }) { ends.append(.offers(waiting)) }
        if openChoice != nil { ends.append(.choice) }
        if let promisedUpdate { ends.append(.promise(promisedUpdate)) }
        if openComplaint != nil { ends.append(.complaint) }
        if backup != nil { ends.append(.backup) }
        if openDisagreement != nil { ends.append(.disagreement) }
        return ends
    }

    /// Whoever answered an offer has heard of the decision.
    private var isUntold: Bool {
        if offers.contains(where: { $0.reply != .open }) { return false }
        guard let lastInformed else { return true }
        return decisionGround.map { lastInformed < $0.at } ?? false
    }

    /// All of it in one line; nil where nothing is open.
    public func openWords(named names: EventNames) -> Bilingual? {
        let ends = openEnds.map { $0.words(named: names) }
        guard !ends.isEmpty else { return nil }
        return Bilingual(
            "still open: \(ends.map(\.english).joined(separator: ", "))",
            "encore en suspens\u{00A0}: \(ends.map(\.french).joined(separator: ", "))")
    }
}

extension Ticket.OpenEnd {
    fileprivate func words(named names: EventNames) -> Bilingual {
        switch self {
        case .undecided: Bilingual("no decision", "aucune décision")
        case .untold: Bilingual("client not told", "client non informé")
        case .offers(let count):
            Typography.count(
                count, one: Bilingual("offer unanswered", "offre sans réponse"),
                many: Bilingual("offers unanswered", "offres sans réponse"))
        case .promise(let due):
            Bilingual(
                "news promised for \(names.moment(due).english)", "nouvelles promises pour \(names.moment(due).french)")
        case .choice: Bilingual("choice unanswered", "choix sans réponse")
        case .complaint: Bilingual("complaint", "plainte")
        case .backup: Bilingual("backup asked", "renfort demandé")
        case .disagreement: Bilingual("disagreement", "désaccord")
        }
    }
}
