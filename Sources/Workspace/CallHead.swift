// The head of a ticket: who asks, where it stands and how long is left; under it whose it is and what was agreed. Where
// there is little room the least telling goes first; the state and the nearest clock stay.

import Desk
import Localisation
import PolicyBook
import ServiceLevels
import Terminal
import Tickets

extension Workspace {
    /// The least rows of a screen whose tickets have a second line in their head.
    private static let tallEnough = 16
    /// Columns kept for what a client said, above a review.
    private static let pressureRoom = 40
    /// How far the left of the head can be cut: the reader's own language, role, title, group, the client's language.
    private static let cuts = 0...6

    func headHeight(_ call: CallRoom) -> Int { call.ticket == nil || size.rows < Workspace.tallEnough ? 1 : 2 }

    func drawHead(of call: CallRoom, on canvas: inout Canvas) {
        let width = canvas.size.columns
        let (ends, review) = (headEnds(of: call), reviewTitle(of: call))
        let tail = reviewParts(of: call).joined(separator: " · ")
        let kept = tail.isEmpty ? 1 : min(Workspace.pressureRoom, DisplayText.width(of: tail) + 3)
        let fitting = Workspace.cuts.lazy.compactMap { cut -> (title: String, rest: String, end: String)? in
            let (title, rest) = headParts(of: call, review, cut: cut)
            let needed = DisplayText.width(of: title + rest) + 1 + kept
            return ends.first { needed + DisplayText.width(of: $0) <= width }.map { (title, rest, $0) }
        }.first
        let end = fitting?.end ?? ends.last ?? ""
        let start = max(0, width - DisplayText.width(of: end) - 1)
        let (title, rest) =
            fitting.map { ($0.title, $0.rest) } ?? headParts(of: call, review, cut: Workspace.cuts.upperBound)
        let left = max(0, start - 1)
        var column = canvas.draw(title, at: .zero, style: Style.title.bold, width: left)
        column = canvas.draw(
            rest, at: Point(column: column, row: 0), style: call.client == nil ? .warning : .plain,
            width: max(0, left - column))
        if !tail.isEmpty {
            canvas.draw(" · " + tail, at: Point(column: column, row: 0), width: max(0, left - column))
        }
        canvas.draw(end, at: Point(column: start, row: 0), style: headClock(of: call)?.style ?? .dim)
        if let ticket = call.ticket, canvas.size.rows > 1 { drawKeeping(of: ticket, on: &canvas) }
    }

    /// The title and what follows it, shorter with every cut.
    private func headParts(of call: CallRoom, _ review: String?, cut: Int) -> (title: String, rest: String) {
        let number = call.ticket.map { Bilingual("#\($0.id)", "nº\u{00A0}\($0.id)")[language] }
        let long = review ?? call.ticket.map { "\(Label.ticket[language]) \($0.id)" } ?? Label.newCall[language]
        let isMixed = call.language != language
        let spoken = isMixed ? "\(language.rawValue)▸\(call.language.rawValue)" : language.rawValue
        var parts: [String?] = [noClientWords[language]]
        if let client = call.client {
            let group = setting.name(of: client.group)[language]
            let hasRole = cut < 2 && (isWide || review == nil)
            let name = client.name.isEmpty ? Blank.name[language] : client.name
            parts = [name, hasRole ? roleName(of: client) : nil, cut < 5 ? cut < 4 ? group : brief(group) : nil]
        }
        parts.append(cut < 1 || isMixed && cut < 6 ? spoken : nil)
        let short = review == nil ? number : reviewTitle(of: call, isBrief: true)
        let title = cut < 3 ? long : short ?? long
        return (" " + title, parts.compactMap { $0.map { " · " + $0 } }.joined())
    }

    private func brief(_ name: String) -> String { DisplayText.truncated(name, to: 12) }

    private func headClock(of call: CallRoom) -> RowClock? { call.ticket.flatMap { clock(of: setting.row(of: $0)) } }

    /// Where the ticket stands with its clocks, the longest words first; the last of them is always seen.
    private func headEnds(of call: CallRoom) -> [String] {
        guard let ticket = call.ticket else { return [""] }
        let state = call.isPending ? Label.recording[language] : ticket.status.words[language]
        let clocks = headClock(of: call)?.texts ?? []
        let isReview = !reviewParts(of: call).isEmpty
        let others = isReview ? nil : otherClocks(of: ticket).map { " · " + $0 }
        let whole = clocks.prefix(1).compactMap { clock in others.map { "\(state)  \(clock)\($0)" } }
        return whole + (clocks.isEmpty ? [state] : clocks.map { "\(state)  \($0)" })
    }

    /// The client's role as the book names it.
    func roleName(of client: Client) -> String? {
        guard let role = client.role, let fact = setting.book.fact("role") else { return nil }
        return fact.name(of: .choice(role))[language]
    }

    /// Whose it is, the day it is needed, its level, its tags.
    private func drawKeeping(of ticket: Ticket, on canvas: inout Canvas) {
        let width = canvas.size.columns
        var column = 1
        for (place, part) in keeping(of: ticket).enumerated() {
            let text = (place == 0 ? "" : " · ") + part.words[language]
            column = canvas.draw(
                text, at: Point(column: column, row: 1), style: part.style, width: max(0, width - column - 1))
        }
    }

    func keeping(of ticket: Ticket) -> [(words: Bilingual, style: Style)] {
        var parts: [(words: Bilingual, style: Style)] = []
        let team = ticket.team.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) }?.map { ", \($0)" }
        let group = team ?? Bilingual(same: "")
        if let owner = ticket.assignee.map({ setting.name(of: $0) }) {
            parts.append(
                (Bilingual("with \(owner)\(group.english)", "confié à \(owner)\(group.french)"), .plain))
        } else {
            let isLive = ticket.status.isLive
            parts.append((Label.unassigned + group, isLive ? .warning : .dim))
        }
        if let day = ticket.neededBy {
            let words = day.words
            let isPast = ticket.status.isLive && day < today
            parts.append(
                (Bilingual("needed by \(words.english)", "requis pour le \(words.french)"), isPast ? .warning : .plain))
        }
        if let level = ticket.level {
            let name = charter(of: ticket)?.levels.first { $0.id == level }?.name ?? Bilingual(same: level)
            parts.append((Bilingual("level \(name.english)", "niveau \(name.french)"), .plain))
        }
        if !ticket.tags.isEmpty {
            let tags = Folded.sorted(Array(ticket.tags)) { $0 }.joined(separator: ", ")
            parts.append((Bilingual("tags: \(tags)", "étiquettes\u{00A0}: \(tags)"), .plain))
        }
        return parts
    }
}
