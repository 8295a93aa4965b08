// Calls for backup: they ring where supervisors are, once each, and a key takes the call. Pure; the store is asked when
// the list is.

import Desk
import Localisation
import Tickets

extension Workspace {
    /// What to ask beside the rows of a list, for those who come when backup is asked.
    var backupLoad: [Effect] { setting.agent.role.mayRule ? [.loadBackups] : [] }

    /// The call that has waited longest and is not this agent's own.
    var backupCall: TicketSummary? {
        backupCalls?.first { $0.assignee != setting.agent.id }
    }

    /// Takes the calls in; a new one rings. What waited before the agent came is only shown.
    mutating func ring(_ calls: [TicketSummary]) -> [Effect] {
        let known = backupCalls.map { Set($0.map(\.id)) }
        backupCalls = calls
        guard let known else { return [] }
        let isNew = calls.contains { !known.contains($0.id) && $0.assignee != setting.agent.id }
        return isNew && preferences.options.rings ? [.bell] : []
    }

    /// The line over the keys of the list while somebody waits.
    var backupLine: Bilingual? {
        guard let call = backupCall, let asked = call.backupAskedAt else { return nil }
        let waited = Span.short(seconds: max(0, now.seconds(since: asked)))
        let who = call.assignee.map { setting.name(of: $0) } ?? call.clientName
        return Bilingual(
            "Backup asked \(waited.english) ago on #\(call.id) by \(who): \(keyName(of: .takeBackup).english) takes the call",
            "Renfort demandé il y a \(waited.french), billet nº\u{00A0}\(call.id), \(who)\u{00A0}: \(keyName(of: .takeBackup).french) prend l’appel"
        )
    }

    /// The call that was taken is open: what was done for who asked is said next.
    mutating func beginBackup(on ticket: TicketID) -> [Effect] {
        guard backupTaken == ticket else { return [] }
        backupTaken = nil
        if call?.ticket?.backup != nil { prompt = serviceForm(of: .giveBackup).map { takenUp($0) } }
        return []
    }
}
