// What stands out in a row of the queue beside its words: the nearest clock by name, and letters for what cannot wait.

import Desk
import Localisation
import ServiceLevels
import Terminal
import Tickets

/// The clock of a row, as wide as there is room for.
struct RowClock: Hashable {
    /// The clock's name, whole and short.
    let name: String
    let brief: String
    /// Until it is due, or since; never negative.
    let seconds: Int
    /// What stands before the span of a clock that is late.
    var late = ""
    let style: Style
    let language: Language

    /// From the longest to the shortest, each with the clock's name.
    var texts: [String] { ["\(name) \(span)", "\(brief) \(span)", "\(brief) \(coarse)"] }

    /// How late it is, without the name.
    var nameless: String? { late.isEmpty ? nil : coarse }

    private var span: String { late + Span.short(seconds: seconds)[language] }
    private var coarse: String { late + Span.coarse(seconds: seconds)[language] }

    /// The longest text that fits, in a narrow column only of the short names, so that one list has one kind of them; the
    /// shortest where none does. Every row of every frame asks: only what is shown is put together.
    func text(within width: Int) -> String {
        let span = span
        let room = width - 1 - DisplayText.width(of: span)
        if width >= RowClock.wide, DisplayText.width(of: name) <= room { return "\(name) \(span)" }
        if DisplayText.width(of: brief) <= room { return "\(brief) \(span)" }
        let shortest = "\(brief) \(coarse)"
        return DisplayText.width(of: shortest) <= width ? shortest : nameless ?? shortest
    }

    /// Columns from which on clocks have their whole names.
    private static let wide = 20
}

extension Workspace {
    /// The clock of a row that breaks first; without a charter the promise to the client; for a ruling nobody promised
    /// a moment for, how long it has been waited for, also on a ticket that its former system ended.
    func clock(of row: TicketSummary) -> RowClock? {
        if row.status.isLive, let due = row.due ?? row.promisedUpdate {
            let kind = row.due == nil ? .update : row.dueClock ?? .update
            return clock(kind, due: due, isPromised: kind == .update && row.promisedUpdate == due)
        }
        return row.escalatedAt.map { raised in
            let name = Label.ruling[language]
            let seconds = max(0, now.seconds(since: raised))
            return RowClock(name: name, brief: name, seconds: seconds, style: .warning, language: language)
        }
    }

    private func clock(_ kind: ClockKind, due: Instant, isPromised: Bool) -> RowClock {
        let left = due.seconds(since: now)
        let style: Style = left < 0 ? .breach : left < 3600 ? .warning : .plain
        return RowClock(
            name: Label.clock(kind, isPromised: isPromised)[language], brief: Label.briefClock(kind)[language],
            seconds: abs(left), late: left < 0 ? Label.late[language] + " " : "", style: style, language: language)
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
        guard !marks.isEmpty else { return }
        let room = width - DisplayText.width(of: "#\(row.id)")
        for (place, mark) in marks.prefix(max(0, room)).enumerated() {
            let column = 1 + width - min(marks.count, room) + place
            canvas.draw(mark.text, at: Point(column: column, row: 0), style: mark.style)
        }
    }
}

extension Span {
    /// `17 h`, `1 d`: in its greatest unit alone, for narrow columns.
    fileprivate static func coarse(seconds: Int) -> Bilingual {
        let (days, hours) = (seconds / 86_400, seconds / 3600)
        if days > 0 { return short(seconds: days * 86_400) }
        return hours > 0 ? Bilingual(same: "\(hours)\u{00A0}h") : short(seconds: seconds)
    }
}
