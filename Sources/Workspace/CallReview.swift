// What a supervisor sees above a call that was escalated: which of how many, by whom and how long ago, the words; and
// what was offered, what was declined, what was not offered yet.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import ServiceLevels
import Storage
import Terminal
import Tickets

extension Workspace {
    /// Whether the agent is here to rule.
    private func isReview(_ call: CallRoom) -> Bool { setting.agent.role.mayRule && call.isReviewed }

    /// Whether the title has room for who escalated and in what words.
    var saysEscalationAbove: Bool { size.columns >= 140 && call.map(isReview) ?? false }

    /// `Review 3 of 7 · #4102`, in little room `3/7 · #4102`; nil where nothing is reviewed.
    func reviewTitle(of call: CallRoom, isBrief: Bool = false) -> String? {
        guard isReview(call), let ticket = call.ticket else { return nil }
        let waiting = list == .escalations ? queue.rows.filter { $0.escalatedAt != nil } : []
        let place = waiting.firstIndex { $0.id == ticket.id }
        let number = Bilingual(" · #\(ticket.id)", " · nº\u{00A0}\(ticket.id)")
        guard let place, queue.reachesStart else {
            if isBrief { return String(number[language].dropFirst(3)) }
            return Bilingual("Review", "Révision")[language] + number[language]
        }
        let all = (queue.total ?? queue.rows.count) - (queue.rows.count - waiting.count)
        if isBrief { return "\(place + 1)/\(all)" + number[language] }
        let rank =
            isWide
            ? Bilingual("\(place + 1) of \(all)", "\(place + 1) de \(all)") : Bilingual(same: "\(place + 1)/\(all)")
        return Bilingual("Review \(rank.english)", "Révision \(rank.french)")[language] + number[language]
    }

    /// Who escalated, how long ago, and what was said, where there is room.
    func reviewParts(of call: CallRoom) -> [String] {
        guard saysEscalationAbove, let escalation = call.ticket?.openEscalation else { return [] }
        let ago = elapsed(escalation.at, now)
        let who =
            escalation.escalation.by == .client
            ? Bilingual("escalated by the client", "escalade du client")
            : Bilingual("escalated by the agent", "escalade de l’agent")
        let isBlank = escalation.escalation.reason.isEmpty
        let words = isBlank ? nil : escalation.escalation.pressure.map { Typography.quoted($0)[language] }
        return [Bilingual("\(who.english), \(ago.english)", "\(who.french), \(ago.french)")[language], words]
            .compactMap { $0 }
    }

    /// The clocks that run besides the nearest one, each by its name.
    func otherClocks(of ticket: Ticket) -> String? {
        guard isWide, let charters = setting.charters, ticket.status.isLive else { return nil }
        let nearest = setting.row(of: ticket).dueClock
        let texts = ticket.clocks(under: charters.charter(of: ticket.client?.group ?? ""), now: now)
            .filter { $0.state.isLive && $0.kind != nearest }
            .compactMap { clock in clock.due.map { words(of: clock, due: $0) } }
        return texts.isEmpty ? nil : texts.joined(separator: " · ")
    }

    private func words(of clock: ServiceClock, due: Instant) -> String {
        let isPromised = if case .promised = clock.target { true } else { false }
        let name = Label.clock(clock.kind, isPromised: isPromised)[language]
        let left = due.seconds(since: now)
        let span = Span.short(seconds: abs(left))[language]
        return left < 0 ? "\(name) \(Label.late[language]) \(span)" : "\(name) \(span)"
    }

    /// The clause in both languages, one beside the other, in place of the three panes.
    func drawSideBySide(_ clause: FrozenClause, of call: CallRoom, in area: Rect, on canvas: inout Canvas) {
        let columns = area.columns(2, gap: 1)
        canvas.verticalLine(at: Point(column: columns[0].right, row: area.top), length: area.rows)
        for (column, shown) in zip(columns, [call.language, call.language.other]) {
            let text = [
                StyledText(clause.id + " ", .title.bold).appending(clause.title[shown], Style.plain.bold), StyledText(),
                call.prose(of: clause, in: shown, quotedIn: shown), StyledText(),
                StyledText(clause.source[shown], .dim),
            ]
            canvas.inside(column) { draw(text, from: call.scroll[.policy] ?? 0, on: &$0) }
        }
        if canvas.cursor == nil, prompt == nil, help == nil, !call.isTyping { canvas.cursor = area.origin }
    }

    private func draw(_ text: [StyledText], from offset: Int, on canvas: inout Canvas) {
        let width = max(1, canvas.size.columns - 2)
        let lines = text.flatMap { $0.lines(width: width) }
        let height = canvas.size.rows
        let top = min(offset, max(0, lines.count - height))
        canvas.inside(Rect(column: 1, row: 0, columns: width, rows: height)) { part in
            for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
                line.draw(on: &part, row: row, width: width)
            }
        }
        if lines.count - top > height, height > 0 {
            canvas.draw("▾", at: Point(column: canvas.size.columns - 1, row: height - 1), style: .dim)
        }
    }
}

extension Ticket {
    /// `2 offers, 0 taken`: those on record, which come with a decision, whatever was said of them to the client.
    var offerTally: Bilingual {
        let taken = offers.count { $0.reply == .taken }
        let made = Typography.count(
            offers.count, one: Bilingual("offer", "offre"), many: Bilingual("offers", "offres"))
        let accepted = Typography.count(
            taken, one: Bilingual("taken", "acceptée"), many: Bilingual("taken", "acceptées"))
        return Bilingual("\(made.english), \(accepted.english)", "\(made.french), \(accepted.french)")
    }
}

extension CallRoom {
    /// What the book would let the client have and nobody put to them: the third way.
    func notOfferedYet(_ book: Book, _ labels: Language) -> [StyledText] {
        guard let ticket else { return [] }
        let made = Set(ticket.offers.map(\.id))
        let possible = consultation?.offers ?? []
        let rest = possible.filter { !made.contains($0.value) }.compactMap { open in
            book.offers.first { $0.id == open.value }.map {
                FrozenOffer($0, team: book.teamName($0.team), isCertain: open.isCertain)
            }
        }
        guard !rest.isEmpty else { return [] }
        return [StyledText(Label.notOfferedYet[labels], .title)]
            + rest.flatMap { offer in
                let terms = [offer.leadTime?[labels], offer.team[labels]].compactMap { $0 }.joined(separator: " · ")
                let open = offer.isCertain ? [] : [StyledText(Label.onlyIf[labels], .warning, indent: 4)]
                return [
                    StyledText(offer.title[language], Style.plain.bold, indent: 2, hanging: 4),
                    StyledText(terms, .dim, indent: 4),
                ] + open
            } + [StyledText()]
    }
}
