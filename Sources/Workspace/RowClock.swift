// What stands out in a row of the queue beside its words: the nearest clock by name, and letters for what cannot wait.

import Desk
import Localisation
import ServiceLevels
import Terminal
import Tickets

/// The clock of a row, as wide as there is room for.
struct RowClock: Hashable {
    /// From the longest to the shortest; a length of time in words, `21 h 54 min`.
    let words: [String]
    /// The same for a narrow column, `21:54`.
    let figures: [String]
    let style: Style

    /// A column as wide as this has all its clocks in words, a narrower one none: a mixture would be misread.
    private static let wide = 21

    /// The longest text that fits; the shortest where none does.
    func text(within width: Int) -> String {
        let texts = width >= RowClock.wide ? words : figures
        return texts.first { DisplayText.width(of: $0) <= width } ?? texts.last ?? ""
    }
}

extension Workspace {
    /// The clock of a row that breaks first; without a charter the promise to the client; for a ruling nobody promised
    /// a moment for, how long it has been waited for.
    func clock(of row: TicketSummary) -> RowClock? {
        guard row.status.isLive else { return nil }
        if let due = row.due ?? row.promisedUpdate {
            let kind = row.due == nil ? .update : row.dueClock ?? .update
            return clock(kind, due: due, isPromised: kind == .update && row.promisedUpdate == due)
        }
        return row.escalatedAt.map { raised in
            let seconds = max(0, now.seconds(since: raised))
            return rowClock(seconds, style: .warning) { ["\(Label.ruling[language]) \($0)"] }
        }
    }

    private func clock(_ kind: ClockKind, due: Instant, isPromised: Bool) -> RowClock {
        let name = Label.clock(kind, isPromised: isPromised)[language]
        let left = due.seconds(since: now)
        guard left < 0 else {
            return rowClock(left, style: left < 3600 ? .warning : .plain) { span in
                ["\(name) \(span)", "\(kind.label[language]) \(span)"]
            }
        }
        return rowClock(-left, style: .breach) { span in
            let late = "\(Label.late[language]) \(span)"
            return ["\(name) \(late)", "\(kind.label[language]) \(late)", late]
        }
    }

    private func rowClock(_ seconds: Int, style: Style, _ texts: (String) -> [String]) -> RowClock {
        RowClock(
            words: texts(Span.words(seconds: seconds)[language]),
            figures: texts(Span.short(seconds: seconds)[language]), style: style)
    }

    /// Whether another team offers it to the agent's own, which has not answered yet.
    func isOffered(_ row: TicketSummary) -> Bool {
        row.status.isLive && row.handOffTo == setting.agent.team
    }

    /// Letters at the right of a row's number, as many as fit: backup asked, a complaint, a hand-off to answer.
    func drawMarks(of row: TicketSummary, upTo width: Int, on canvas: inout Canvas) {
        var marks: [(text: String, style: Style)] = []
        if row.backupAskedAt != nil { marks.append((Label.backupMark[language], Style.breach.bold)) }
        if row.complaintAt != nil { marks.append((Label.complaintMark[language], Style.warning.bold)) }
        if isOffered(row) { marks.append((ClockKind.handOff.label[language], Style.accent.bold)) }
        if live.present[row.id]?.isEmpty == false { marks.append((Label.presentMark, Style.accent.bold)) }
        if self.marks.contains(row.id) { marks.append((Label.markedMark, Style.accent.bold)) }
        let room = width - DisplayText.width(of: "#\(row.id)")
        for (place, mark) in marks.prefix(max(0, room)).enumerated() {
            let column = 1 + width - min(marks.count, room) + place
            canvas.draw(mark.text, at: Point(column: column, row: 0), style: mark.style)
        }
    }
}
