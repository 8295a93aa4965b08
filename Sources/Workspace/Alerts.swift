// What waits for the agent whatever they look at: calls for backup, tickets offered to their team, notices to read. A
// line each above the keys.

import Desk
import Localisation
import Storage
import Terminal
import Tickets

extension Workspace {
    /// The lines above all else at the foot: over a form only what cannot wait, and none on a low screen.
    var alerts: [(words: Bilingual, style: Style)] {
        guard !isGoing else { return [] }
        let backup = backupLine.map { [(words: $0, style: Style.breach.bold)] } ?? []
        if prompt != nil, help == nil { return size.rows < 20 ? [] : backup }
        guard spot == .list else { return backup }
        let handOffs = handOffLine.map { [(words: $0, style: Style.accent.bold)] } ?? []
        let unread = unreadLine.map { [(words: $0, style: Style.accent)] } ?? []
        let lines = backup + handOffs
        return lines.isEmpty ? unread : Array(lines.prefix(size.rows < 20 ? 1 : 2))
    }

    func drawAlerts(on canvas: inout Canvas) {
        for (row, alert) in alerts.enumerated() {
            canvas.draw(
                " " + alert.words[language], at: Point(column: 0, row: row), style: alert.style,
                width: canvas.size.columns)
        }
    }

    /// Tickets other teams offer to the agent's own, and how to come to them.
    var handOffWords: Bilingual? {
        guard let rows = handOffsToUs, !rows.isEmpty else { return nil }
        let numbers = rows.prefix(3).map { "\($0.id)" }
        let more = rows.count > 3 ? "…" : ""
        let keys = Bilingual(
            "\(keyName(of: .views).english) views or \(keyName(of: .goTo).english)t",
            "\(keyName(of: .views).french) (vues) ou \(keyName(of: .goTo).french)t")
        let count = Typography.count(
            rows.count, one: Bilingual("hand-off waits for your team", "transfert attend votre équipe"),
            many: Bilingual("hand-offs wait for your team", "transferts attendent votre équipe"))
        return Bilingual(
            "\(count.english), \(numbers.map { "#" + $0 }.joined(separator: ", "))\(more): \(keys.english)",
            "\(count.french), nº\u{00A0}\(numbers.joined(separator: ", "))\(more)\u{00A0}: \(keys.french)")
    }

    /// Takes tickets offered to the agent's team in; a new one rings and is told wherever the agent is.
    mutating func take(handOffs rows: [TicketSummary]) -> [Effect] {
        let known = handOffsToUs.map { Set($0.map(\.id)) }
        handOffsToUs = rows
        guard let known, let new = rows.first(where: { !known.contains($0.id) }) else { return [] }
        let from = new.handOffFrom.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) } ?? Bilingual(same: "—")
        if notice?.isProblem != true {
            report(
                Bilingual(
                    "a hand-off for your team: #\(new.id), from \(from.english)",
                    "un transfert pour votre équipe\u{00A0}: nº\u{00A0}\(new.id), de l’équipe \(from.french)"))
        }
        return preferences.options.rings ? [.bell] : []
    }

    /// What to ask again after others' acts.
    func alertLoad(after changes: [ChangedRow]) -> [Effect] {
        let isAboutBackup = changes.contains { change in
            change.row.backupAskedAt != nil || backupCalls?.contains { $0.id == change.row.id } == true
        }
        let isAboutHandOff = changes.contains { change in
            change.row.handOffTo == setting.agent.team || handOffsToUs?.contains { $0.id == change.row.id } == true
        }
        return (isAboutBackup ? backupLoad : []) + (isAboutHandOff ? [.loadHandOffs] : [])
    }
}
