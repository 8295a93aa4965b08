// The commands that keep a ticket in order: whose it is, its level and days, its tags, its ties to others, its end.
// Their keys and words, and when they work; what they do is `UpkeepUpdate.swift`.

import Desk
import ServiceLevels
import Tickets

extension Command {
    /// The card of a command of a ticket's upkeep; nil for any other.
    var upkeep: CommandCard? {
        switch self {
        case .assign:
            CommandCard("=", Bilingual("give the ticket to a colleague", "confier le billet à un collègue"))
        case .setLevel: CommandCard("V", Bilingual("choose the service level", "choisir le niveau de service"))
        case .setNeededBy:
            CommandCard(".", Bilingual("the day the client needs it", "le jour où le client en a besoin"))
        case .stateCommitment:
            CommandCard(
                "I",
                Bilingual("say whether a commitment was kept", "dire si un engagement a été tenu"))
        case .tag: CommandCard("+", Bilingual("put tags on, or take them off", "mettre ou retirer des étiquettes"))
        case .correctClient: CommandCard("r", Bilingual("correct who asks", "corriger qui demande"))
        case .tie: CommandCard("&", Bilingual("tie the ticket to another one", "lier le billet à un autre"))
        case .merge: CommandCard("Z", Bilingual("merge the ticket into another one", "fusionner avec un autre billet"))
        case .unmerge:
            CommandCard(
                "Z", Bilingual("end the merge", "défaire la fusion"), short: Bilingual("end the merge", "défusionner"))
        case .close:
            CommandCard("R", Bilingual("close the ticket", "fermer le billet"), short: Bilingual("close", "fermer"))
        default: nil
        }
    }

    /// Whether it works on a ticket as it stands.
    func isUpkeep(of ticket: Ticket, in workspace: Workspace) -> Bool {
        let isLive = ticket.status.isLive && ticket.mergedInto == nil
        let charter = workspace.charter(of: ticket)
        switch self {
        case .assign, .setNeededBy, .correctClient: return isLive
        case .setLevel: return isLive && charter.map { !$0.levels.isEmpty } ?? false
        case .stateCommitment: return ticket.mergedInto == nil && charter.map { !$0.commitments.isEmpty } ?? false
        case .tag, .tie: return ticket.mergedInto == nil
        case .merge: return isLive && ticket.absorbed.isEmpty
        case .unmerge: return ticket.mergedInto != nil
        case .close: return ticket.status == .resolved && ticket.mergedInto == nil
        default: return false
        }
    }
}
