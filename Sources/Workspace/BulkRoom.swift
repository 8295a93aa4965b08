// One act on many tickets: first tried and told row by row, then done by another key, each ticket answering for itself.

import Desk
import Storage
import Terminal
import Tickets

/// An act being tried, or done, on marked tickets.
struct BulkRoom: Sendable {
    let verb: BulkVerb
    let words: String
    let act: TicketAct
    let tickets: [TicketID]
    /// Names of the clients, where their rows are known.
    var names: [TicketID: String] = [:]
    var results: [BulkResult] = []
    var isTrial = true
    var top = 0

    /// Tickets done at a time: the screen tells how far it is in between.
    static let step = 20

    /// What is still to be tried or done.
    var rest: ArraySlice<TicketID> { tickets.dropFirst(results.count) }

    var isFinished: Bool { results.count == tickets.count }

    var title: Bilingual {
        let words = words.isEmpty ? "" : "\u{00A0}: \(words)"
        return Bilingual(
            "\(verb.words.english)\(words.replacing("\u{00A0}", with: ""))", "\(verb.words.french)\(words)")
    }

    mutating func scroll(by distance: Int) {
        top = min(max(0, top + distance), max(0, results.count - 1))
    }
}

extension Workspace {
    /// The form that says what to do with the marked tickets, or with the selected one.
    mutating func beginBulk() {
        if marks.isEmpty, let selected = queue.selected { marks.lend(to: selected) }
        guard !marks.isEmpty else { return }
        prompt = .bulk(marks.count)
    }

    /// Tries the act of the form on every marked ticket.
    mutating func tryBulk(_ form: Prompt) -> [Effect] {
        guard let verb = BulkVerb(rawValue: form.text(0)) else { return [] }
        if verb.needsWords, form.text(1).allSatisfy(\.isWhitespace) {
            prompt?.refuse(ActRefusal.emptyWords.words, at: 1)
            return []
        }
        if verb == .wait, form.fields.count == 2 {
            prompt?.fields.append(Prompt.bulkWaiting)
            prompt?.focus = 2
            return []
        }
        prompt = nil
        let act = verb.act(form.text(1), waitingFor: form.text(2), by: setting.agent)
        var room = BulkRoom(verb: verb, words: form.text(1), act: act, tickets: marks.tickets)
        for row in queue.rows where marks.contains(row.id) { room.names[row.id] = row.nameWords[language] }
        bulk = room
        return bulkStep()
    }

    /// Does what was tried, where anything of it is possible.
    mutating func performBulk() -> [Effect] {
        guard var room = bulk, room.isTrial, room.isFinished else { return [] }
        room.isTrial = false
        room.results = []
        room.top = 0
        bulk = room
        return bulkStep()
    }

    private func bulkStep() -> [Effect] {
        guard let bulk, !bulk.isFinished else { return [] }
        return [.bulk(Array(bulk.rest.prefix(BulkRoom.step)), bulk.act, isTrial: bulk.isTrial, at: now)]
    }

    /// The store has answered for some tickets.
    mutating func take(_ results: [BulkResult]) -> [Effect] {
        guard bulk != nil else { return [] }
        bulk?.results += results
        let done = results.filter { $0.isPossible && !$0.isTrial }.map(\.ticket)
        marks.remove(done)
        return (done.isEmpty ? [] : [.refreshRows(done)]) + bulkStep()
    }

    func drawBulk(_ room: BulkRoom, on canvas: inout Canvas) {
        let width = canvas.size.columns
        let heading = room.isTrial ? Label.bulkTrial : Label.bulkDone
        let end = canvas.draw(" " + heading[language] + "  ", at: .zero, style: Style.title.bold, width: width)
        canvas.draw(
            DisplayText.safe(room.title[language]), at: Point(column: end, row: 0), style: .accent,
            width: max(0, width - end))
        canvas.horizontalLine(at: Point(column: 0, row: 1), length: width)
        let height = canvas.size.rows - 3
        let top = min(room.top, max(0, room.results.count - height))
        for (row, result) in room.results.dropFirst(top).prefix(max(0, height)).enumerated() {
            let mark = result.isPossible ? (result.isTrial ? " " : "✓") : "✗"
            let style: Style = result.isPossible ? (result.isTrial ? .plain : .good) : .warning
            canvas.draw(mark, at: Point(column: 1, row: row + 2), style: style)
            canvas.draw("#\(result.ticket)", at: Point(column: 3, row: row + 2), style: style, width: 9)
            canvas.draw(room.names[result.ticket] ?? "", at: Point(column: 12, row: row + 2), width: 20)
            canvas.draw(
                (result.done ?? result.refusal ?? Bilingual(same: ""))[language], at: Point(column: 33, row: row + 2),
                style: style, width: max(0, width - 34))
        }
        let figures =
            room.isFinished
            ? BulkResult.total(room.results)
            : Bilingual(
                "\(room.results.count) of \(room.tickets.count)", "\(room.results.count) sur \(room.tickets.count)")
        canvas.draw(
            " " + figures[language], at: Point(column: 0, row: canvas.size.rows - 1), style: Style.accent.bold,
            width: width)
        canvas.cursor = Point(column: 1, row: min(2, canvas.size.rows - 1))
    }
}
