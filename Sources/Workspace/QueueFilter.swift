// The list as the reader wants it: filtered as they type, in a view, in an order. What is wrong in a filter is shown
// beside it and never empties the list.

import Desk
import Storage
import Terminal
import Tickets

/// Why a list is empty: what could be left out of its filter so that it is not.
struct EmptyCause: Sendable, Hashable {
    /// The terms each of which, left out, gives rows.
    var terms: [TicketFilter.Term] = []
    /// Whether the filter gives rows outside the view.
    var isView = false
}

/// A list with one thing left out of its filter.
public struct NarrowerQuery: Sendable, Hashable {
    /// The term left out; nil for the view.
    var without: TicketFilter.Term?
    var query: QueueQuery
}

extension Workspace {
    /// What a view and a filter over it ask of every row now. A `partial` filter may end in the middle of a term.
    private func tests(
        of view: SavedView, _ filter: String, partial: Bool
    ) -> Result<[RowTest], FilterProblem> {
        let seat = setting.seat(now: now)
        let viewFilter = view == queue.view ? shownViewFilter : view.filter
        return Result { () throws(FilterProblem) in
            let own = try TicketFilter.parse(viewFilter).tests(for: seat)
            return own + (try TicketFilter.parse(filter, partial: partial).tests(for: seat))
        }
    }

    /// The filter of the view shown, in the order it is shown in.
    private var shownViewFilter: String { queue.view.filter(in: queue.query.order) }

    /// What a filter over the view shown asks, read whole.
    func reading(_ filter: String) -> Result<[RowTest], FilterProblem> { tests(of: queue.view, filter, partial: false) }

    /// Reads the list again from its first page; spans of its filter count from now.
    mutating func reload() -> [Effect] {
        queue.arrivals = []
        switch tests(of: queue.view, queue.filter, partial: true) {
        case .success(let tests):
            queue.query.tests = tests
            queue.isLoading = true
            return queue.load
        case .failure(let problem):
            complain(problem)
            return []
        }
    }

    /// The list after a ticket was left: read again, the reader on the ticket they come from; far down it stays as it is,
    /// for only its first page would be there again.
    mutating func comeBackToList(from left: Ticket?) -> [Effect] {
        guard let left else { return reload() }
        if let place = queue.rows.firstIndex(where: { $0.id == left.id }) {
            queue.selected = left.id
            if !queue.reachesStart || place >= QueueRoom.firstPage { return loadPreview() }
        } else if queue.stillHas(setting.row(of: left)) {
            queue.selected = left.id
        }
        return reload()
    }

    /// Takes a filter in as far as it is written.
    mutating func filter(_ text: String, isWhole: Bool = false) -> [Effect] {
        prompt?.caret = nil
        prompt?.error = nil
        switch tests(of: queue.view, text, partial: !isWhole) {
        case .success(let tests):
            queue.filter = readable(text)
            guard tests != queue.query.tests else { return [] }
            return reload()
        case .failure(let problem):
            prompt?.error = problem.words
            prompt?.caret = problem.column
            return []
        }
    }

    /// The terms of a filter that can be read: a last one still being written is not in the list, nor in what is said
    /// of it.
    private func readable(_ text: String) -> String {
        var kept = text[...]
        while case .failure = reading(String(kept)), !kept.isEmpty {
            kept = kept.trimmed
            while let last = kept.last, !last.isWhitespace { kept.removeLast() }
        }
        return String(kept)
    }

    /// Enter keeps the filter, once all of it can be read.
    mutating func keepFilter(_ text: String) -> [Effect] {
        let effects = filter(text, isWhole: true)
        if prompt?.error == nil { prompt = nil }
        return effects
    }

    /// The list of a view; what is wrong in its filter leaves the one shown.
    mutating func show(_ view: SavedView) -> [Effect] {
        if case .failure(let problem) = tests(of: view, "", partial: false) {
            complain(problem)
            return []
        }
        if queues[view.id]?.view != view { queues[view.id] = QueueRoom(view, for: setting.agent) }
        list = view.id
        preview = nil
        foresight = Foresight()
        return reload() + alertLoad
    }

    /// Every view, the agent's own first: what is typed finds them before any other.
    var views: [SavedView] { preferences.views + SavedView.builtIn }

    mutating func sort(by order: QueueQuery.Order) -> [Effect] {
        queue.query.order = order
        return reload()
    }

    /// Keeps the filter and order shown as a view of the agent's own.
    mutating func saveView(named name: String) -> [Effect] {
        let name = ViewFile.name(name)
        guard !name.isEmpty, !SavedView.builtIn.contains(where: { $0.name == name }) else {
            prompt?.error = Bilingual(
                "give it a name of its own, without an equals sign",
                "donnez-lui un nom bien à elle, sans signe d’égalité")
            return []
        }
        let filter = [shownViewFilter, queue.filter].filter { !$0.isEmpty }.joined(separator: " ")
        let view = SavedView(name: name, filter: filter, order: queue.query.order)
        prompt = nil
        preferences.keep(view)
        let kept = queue
        var shown = show(view)
        if !kept.isLoading {
            queue.stand(where: kept)
            shown = loadPreview()
        }
        report(
            Bilingual("kept as the view “\(name)”", "gardé comme vue «\u{00A0}\(name)\u{00A0}»"))
        return [.keepViews(preferences.viewsText)] + shown
    }

    /// Looks for what empties a list, where a filter does.
    var emptiness: [Effect] {
        guard queue.rows.isEmpty, !queue.filter.isEmpty,
            let terms = try? TicketFilter.parse(queue.filter, partial: true).terms
        else { return [] }
        let seat = setting.seat(now: now)
        let own = (try? TicketFilter.parse(shownViewFilter).tests(for: seat)) ?? []
        var queries: [NarrowerQuery] = []
        for term in terms.prefix(8) where terms.count > 1 || !own.isEmpty {
            let rest = TicketFilter(terms.filter { $0 != term })
            guard !rest.terms.isEmpty, let tests = try? rest.tests(for: seat) else { continue }
            var query = queue.query
            query.tests = own + tests
            queries.append(NarrowerQuery(without: term, query: query))
        }
        if !own.isEmpty || queue.view.order != .updated, let tests = try? TicketFilter(terms).tests(for: seat) {
            queries.append(NarrowerQuery(query: QueueQuery(groups: setting.agent.groups, tests: tests)))
        }
        return queries.isEmpty ? [] : [.findCause(list, queue.query, queries)]
    }

    /// What is said in place of rows.
    var emptyWords: [Bilingual] {
        if queue.isLoading { return [Label.loading] }
        guard !queue.filter.isEmpty else {
            let key = keyName(of: .all)
            let all = Bilingual("All tickets: \(key.english)", "Tous les billets\u{00A0}: \(key.french)")
            return queue.view == .all ? [Label.nothing] : [Label.nothing, all]
        }
        var lines = [Label.nothingPasses]
        guard let cause = queue.cause else { return lines }
        if !cause.terms.isEmpty {
            let terms = Language.allCases.map { language in
                cause.terms.map { $0.text(in: language) }.joined(separator: ", ")
            }
            lines.append(
                Bilingual(
                    "There are some without one of these: \(terms[0])",
                    "Il y en aurait sans l’un de ces termes\u{00A0}: \(terms[1])"))
        }
        if cause.isView {
            let key = keyName(of: .all)
            lines.append(
                Bilingual(
                    "There are some outside this view (\(key.english): all)",
                    "Il y en aurait hors de cette vue (\(key.french)\u{00A0}: tous)"))
        }
        return lines
    }
}
