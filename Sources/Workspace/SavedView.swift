// A way to look at the queue: a filter and an order under a name. Some are built in; the agent's own stand in a file.

import Desk
import Storage
import Tickets

/// A named filter and order.
struct SavedView: Sendable, Hashable {
    var name: String
    /// What stands above the list.
    var heading: Bilingual
    /// In the filter's grammar.
    var filter: String
    var order: QueueQuery.Order

    var id: QueueRoom.ID { QueueRoom.ID(name: name) }

    /// The heading and the filter, as a list of views shows them.
    var offered: Bilingual {
        guard !filter.isEmpty, let read = try? TicketFilter.parse(filter) else { return heading }
        return Bilingual(
            "\(heading.english)  \(read.text(in: .english))", "\(heading.french)  \(read.text(in: .french))")
    }

    /// The filter that gives the view's tickets in an order: where its own order leaves rows out, another one must too.
    func filter(in order: QueueQuery.Order) -> String {
        guard order != self.order, let only = self.order.filter else { return filter }
        return filter.isEmpty ? only : "\(filter) \(only)"
    }

    /// One of the agent's own.
    init(name: String, filter: String, order: QueueQuery.Order) {
        self.name = name
        heading = Bilingual("Queue · \(name)", "File · \(name)")
        self.filter = filter
        self.order = order
    }

    private init(_ name: String, _ heading: Bilingual, _ filter: String, _ order: QueueQuery.Order = .updated) {
        self.name = name
        self.heading = heading
        self.filter = filter
        self.order = order
    }

    static let mine = SavedView(
        "mine", Bilingual("Queue · mine and unassigned", "File · mes billets et les non attribués"),
        "is:live owner:me,none")
    static let all = SavedView("all", Bilingual("Queue · all", "File · tous"), "")
    static let escalations = SavedView(
        "escalations", Bilingual("Escalations to rule on", "Escalades à trancher"), "escalated:yes",
        .due)

    /// The views every desk has, in the order they are offered.
    static let builtIn = [
        mine, all, escalations,
        SavedView("due", Bilingual("Queue · due soonest", "File · délais les plus proches"), "is:live", .due),
        SavedView("late", Bilingual("Queue · late", "File · en retard"), "is:live breach:late", .due),
        SavedView(
            "promises", Bilingual("Queue · promises to clients", "File · promesses aux clients"), "is:live", .promise),
        SavedView(
            "handed", Bilingual("Queue · handed to my team", "File · transferts vers mon équipe"),
            "is:live handoff:in", .due),
        SavedView(
            "refused", Bilingual("Queue · refused, offers not answered", "File · refusés, offres sans réponse"),
            "is:live outcome:not_offered next:offer", .due),
        SavedView(
            "ruling", Bilingual("Queue · what waits for a ruling", "File · en attente d’une décision de révision"),
            "next:ruling", .promise),
        SavedView("backup", Bilingual("Queue · backup asked", "File · renfort demandé"), "", .backup),
        SavedView("complaints", Bilingual("Queue · complaints", "File · plaintes"), "complaint:yes"),
    ]
}

extension QueueQuery.Order {
    /// The filter for the rows an order has; nil for one that leaves none out.
    var filter: String? {
        switch self {
        case .escalation: "escalated:yes"
        case .backup: "backup:yes"
        case .updated, .number, .promise, .due: nil
        }
    }

    /// What comes first, in words.
    var words: Bilingual {
        switch self {
        case .updated: Bilingual("last touched first", "derniers modifiés d’abord")
        case .number: Bilingual("newest first", "plus récents d’abord")
        case .promise: Bilingual("oldest promise first", "plus ancienne promesse d’abord")
        case .escalation: Bilingual("oldest escalation first", "plus ancienne escalade d’abord")
        case .due: Bilingual("nearest clock first", "délai le plus proche d’abord")
        case .backup: Bilingual("longest wait for backup first", "plus longue attente de renfort d’abord")
        }
    }
}
