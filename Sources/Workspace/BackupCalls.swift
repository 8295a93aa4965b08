// Calls for backup: they ring where supervisors are, once for each time one is asked, stand in a line wherever the
// supervisor is, and a key takes the newest. The store is asked when the list is.

import Desk
import Localisation
import Storage
import Tickets

extension Workspace {
    /// What to ask beside the rows of a list: backup asked, for those who come; tickets offered to the agent's team.
    var alertLoad: [Effect] { backupLoad + [.loadHandOffs] }

    var backupLoad: [Effect] { setting.agent.role.mayRule ? [.loadBackups] : [] }

    /// The calls that wait and are neither this agent's own nor on the screen, the newest first.
    var backupsWaiting: [TicketSummary] {
        let here = spot == .call ? call?.ticket?.id : nil
        return (backupCalls ?? []).filter { asker(of: $0) != setting.agent.id && $0.id != here }
    }

    /// Who asks; whose ticket it is, where only that is known.
    private func asker(of call: TicketSummary) -> AgentID? { backupAskers[call.id] ?? call.assignee }

    /// Whether the key takes a call here: on a ticket that asks for backup itself it says what was done.
    var takesBackup: Bool {
        guard !backupsWaiting.isEmpty else { return false }
        switch spot {
        case .list, .room: return true
        case .call: return call?.ticket?.backup.map { $0.by == setting.agent.id } ?? true
        case .paper, .bulk: return false
        }
    }

    /// Takes the calls in; a new one rings. What waited before the agent came is only shown.
    mutating func ring(_ calls: [TicketSummary], askedBy askers: [TicketID: AgentID]) -> [Effect] {
        let known = backupCalls?.reduce(into: [:]) { $0[$1.id] = $1.backupAskedAt }
        (backupCalls, backupAskers) = (calls, askers)
        guard let known else { return [] }
        let isNew = calls.contains { asker(of: $0) != setting.agent.id && known[$0.id] != $0.backupAskedAt }
        return isNew && preferences.options.rings ? [.bell] : []
    }

    /// The line above the keys while somebody waits.
    var backupLine: Bilingual? {
        let calls = backupsWaiting
        guard let call = calls.first, let asked = call.backupAskedAt else { return nil }
        let ago = elapsed(asked, now)
        let who = asker(of: call).map { setting.name(of: $0) }
        let (by, name) = (who.map { " by \($0)" } ?? "", who.map { ", \($0)" } ?? "")
        let none = Bilingual(same: "")
        guard calls.count > 1 else {
            let key = backupKey.map { Bilingual(": \($0.english)", "\u{00A0}: \($0.french)") } ?? none
            return Bilingual(
                "Backup asked \(ago.english) on #\(call.id)\(by)\(key.english)",
                "Renfort demandé \(ago.french), nº\u{00A0}\(call.id)\(name)\(key.french)")
        }
        let key = backupKey.map { Bilingual(" (\($0.english))", " (\($0.french))") } ?? none
        return Bilingual(
            "\(calls.count) ask for backup\(key.english); the last, \(ago.english), on #\(call.id)\(name)",
            "\(calls.count) renforts demandés\(key.french)\u{00A0}; le dernier, \(ago.french), nº\u{00A0}\(call.id)\(name)"
        )
    }

    /// The key that takes a call, where it does so now.
    private var backupKey: Bilingual? {
        guard takesBackup, takenKeys == nil else { return nil }
        let key = keyName(of: .takeBackup)
        return Bilingual("\(key.english) takes the call", "\(key.french) prend l’appel")
    }

    /// Takes the only call; of several, and where one may ask for oneself, lets the agent choose.
    mutating func takeBackup() -> [Effect] {
        let calls = backupsWaiting
        let asksHere = spot == .call && (call?.ticket.map { $0.status.isLive && $0.backup == nil } ?? false)
        guard calls.count > 1 || asksHere else { return calls.first.map { open(backup: $0.id) } ?? [] }
        let options = calls.map { Choices.Option(id: $0.id.description, label: backupOption($0)) }
        let asking = Choices.Option(
            id: "", label: Bilingual("none: ask for backup on this ticket", "aucun\u{00A0}: demander du renfort ici"))
        prompt = Prompt(
            purpose: .backup, title: Bilingual("Which call do you take?", "Quel appel prenez-vous\u{00A0}?"),
            fields: [
                Prompt.Field(
                    label: Bilingual("Call", "Appel"),
                    content: .choice(Choices(options + (asksHere ? [asking] : []))))
            ])
        return []
    }

    private func backupOption(_ row: TicketSummary) -> Bilingual {
        let ago = row.backupAskedAt.map { elapsed($0, now) } ?? Bilingual(same: "")
        let who = asker(of: row).map { setting.name(of: $0) }
        let rest = [who, row.nameWords[language], row.whatWords[language]].compactMap(\.self).joined(separator: " · ")
        return Bilingual("#\(row.id), \(ago.english) · \(rest)", "nº\u{00A0}\(row.id), \(ago.french) · \(rest)")
    }

    /// What was chosen of the calls that wait.
    mutating func takeBackup(chosen id: String) -> [Effect] {
        prompt = nil
        guard let call = backupsWaiting.first(where: { $0.id.description == id }) else {
            prompt = serviceForm(of: .askBackup).map { takenUp($0) }
            return []
        }
        return open(backup: call.id)
    }

    private mutating func open(backup ticket: TicketID) -> [Effect] {
        backupTaken = ticket
        return [.loadTicket(ticket, opening: true)]
    }

    /// The call that was taken is open: what was done for who asked is said next.
    mutating func beginBackup(on ticket: TicketID) -> [Effect] {
        guard backupTaken == ticket else { return [] }
        backupTaken = nil
        if call?.ticket?.backup != nil { prompt = serviceForm(of: .giveBackup).map { takenUp($0) } }
        return []
    }
}

extension EffectRunner {
    /// Calls whose asker is looked up, the newest; of the others it is told whose ticket it is.
    private static let askersRead = 8

    /// The calls that wait, the newest first, and who asks.
    func backups() throws(StoreError) -> Message {
        let query = QueueQuery(order: .backup, statuses: EffectRunner.live, groups: agent.groups)
        let rows = Array(try store.page(query, before: nil, limit: EffectRunner.listed).reversed())
        var askers: [TicketID: AgentID] = [:]
        for row in rows.prefix(EffectRunner.askersRead) {
            askers[row.id] = Ticket(id: row.id, readingOnly: try store.events(of: row.id)).backup?.by
        }
        return .backups(rows, askers: askers)
    }
}
