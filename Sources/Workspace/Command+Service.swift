// The commands of the service around a call: hand-offs, backup, complaints, choices, waiting, disagreements. Their keys
// and words, and when they work; what they do is `ServiceUpdate.swift`.

import Desk
import Terminal
import Tickets

/// A command's keys and words.
struct CommandCard {
    var keys: [Key]
    var title: Bilingual
    var short: Bilingual?

    init(_ key: Character?, _ title: Bilingual, short: Bilingual? = nil) {
        keys = key.map { [.character($0)] } ?? []
        self.title = title
        self.short = short
    }

    init(keys: [Key], _ title: Bilingual, short: Bilingual? = nil) {
        self.keys = keys
        self.title = title
        self.short = short
    }
}

extension Command {
    /// The card of a command of the service around a call; nil for any other. One key does a thing or ends it: which of
    /// the two depends on the ticket.
    var service: CommandCard? { handOffCard ?? conductCard ?? flowCard }

    private var handOffCard: CommandCard? {
        switch self {
        case .offerHandOff:
            CommandCard(
                "H", Bilingual("offer the ticket to another team", "offrir le billet à une autre équipe"),
                short: Bilingual("hand off", "transférer"))
        case .acceptHandOff:
            CommandCard(
                "T", Bilingual("take the ticket offered to us", "accepter le transfert"),
                short: Bilingual("take it", "accepter"))
        case .returnHandOff:
            CommandCard(
                "G", Bilingual("give the offered ticket back, with a reason", "retourner le transfert, avec la raison"),
                short: Bilingual("give back", "retourner"))
        case .withdrawHandOff:
            CommandCard("H", Bilingual("withdraw the offered hand-off", "retirer le transfert offert"))
        case .raiseDisagreement:
            CommandCard(
                "J", Bilingual("record a disagreement with a team", "noter un désaccord avec une équipe"))
        case .moveDisagreement:
            CommandCard(
                "J",
                Bilingual("take the disagreement to its next step", "porter le désaccord à l’étape suivante"))
        case .settleDisagreement:
            CommandCard("S", Bilingual("settle the disagreement", "régler le désaccord"))
        default: nil
        }
    }

    private var conductCard: CommandCard? {
        switch self {
        case .askBackup:
            CommandCard(
                "b", Bilingual("ask for somebody beside you", "demander du renfort"),
                short: Bilingual("backup", "renfort"))
        case .giveBackup:
            CommandCard(
                "b", Bilingual("say what was done for whoever asked", "dire ce qui a été fait pour qui l’a demandé"),
                short: Bilingual("backup given", "renfort donné"))
        case .hardCall:
            CommandCard(
                "D",
                Bilingual("a hard call: what to say, and its record", "appel difficile\u{00A0}: quoi dire, et noter"),
                short: Bilingual("hard call", "difficile"))
        case .answerEscalation:
            CommandCard(
                "X", Bilingual("answer the escalation, or pass it on", "répondre à l’escalade, ou la transmettre"))
        case .complain: CommandCard("C", Bilingual("file a complaint about conduct", "déposer une plainte"))
        case .giveAccount:
            CommandCard(
                "M", Bilingual("give your own account", "donner votre version"),
                short: Bilingual("your account", "votre version"))
        case .endException:
            CommandCard(
                "E", Bilingual("end the exception before its last day", "mettre fin à la dérogation avant terme"))
        case .findComplaint:
            CommandCard(
                "F", Bilingual("close the complaint with a finding", "conclure la plainte"),
                short: Bilingual("finding", "conclure"))
        default: nil
        }
    }

    private var flowCard: CommandCard? {
        switch self {
        case .putChoice: CommandCard("P", Bilingual("put a choice to the client", "proposer un choix au client"))
        case .answerChoice:
            CommandCard(
                "P", Bilingual("record what the client chose", "noter ce que le client a choisi"),
                short: Bilingual("choice", "choix"))
        case .wait:
            CommandCard("W", Bilingual("wait for somebody, with the reason", "mettre en attente, avec la raison"))
        case .resume:
            CommandCard(
                "W", Bilingual("go on with the ticket", "reprendre le billet"), short: Bilingual("resume", "reprendre"))
        case .nextTicket:
            CommandCard(
                "N", Bilingual("next ticket of the list", "billet suivant de la liste"),
                short: Bilingual("next", "suivant"))
        case .previousTicket: CommandCard("B", Bilingual("previous ticket of the list", "billet précédent de la liste"))
        default: nil
        }
    }

    /// Whether somebody waits for it: it stands first on the key bar.
    var isPressing: Bool {
        switch self {
        case .uphold, .exception, .changePolicy, .conduct, .giveBackup, .acceptHandOff, .returnHandOff, .resume,
            .takeBackup, .answerChoice, .unmerge, .findComplaint:
            true
        default: false
        }
    }

    /// Whether it works on a ticket as it stands.
    func isAvailable(on ticket: Ticket?, of workspace: Workspace) -> Bool {
        guard let ticket else { return self == .hardCall }
        let agent = workspace.setting.agent
        let isLive = ticket.status.isLive
        switch self {
        case .offerHandOff: return isLive && ticket.openHandOff == nil
        case .acceptHandOff, .returnHandOff: return isLive && ticket.openHandOff?.offer.to == agent.team
        case .withdrawHandOff: return isLive && ticket.openHandOff.map { $0.offer.to != agent.team } ?? false
        case .askBackup: return isLive && ticket.backup == nil && !workspace.takesBackup
        case .giveBackup: return isLive && ticket.backup.map { $0.by != agent.id } ?? false
        case .hardCall: return true
        case .answerEscalation: return isLive && agent.role.mayRule && ticket.openEscalation != nil
        case .complain: return ticket.openComplaint == nil
        case .giveAccount: return ticket.openEscalation != nil || ticket.openComplaint?.filed.about == agent.id
        case .findComplaint:
            return agent.role.mayRule && ticket.openComplaint.map { $0.filed.about != agent.id } ?? false
        case .endException: return agent.role.mayRule && ticket.exception != nil
        case .putChoice: return isLive && ticket.openChoice == nil
        case .answerChoice: return isLive && ticket.openChoice != nil
        case .wait: return isLive && ticket.status != .waiting
        case .resume: return ticket.status == .waiting
        case .raiseDisagreement: return isLive && ticket.openDisagreement == nil
        case .moveDisagreement, .settleDisagreement:
            return ticket.openDisagreement != nil && ticket.mergedInto == nil
        case .nextTicket: return workspace.neighbour(of: ticket.id, by: 1) != nil
        case .previousTicket: return workspace.neighbour(of: ticket.id, by: -1) != nil
        default: return isUpkeep(of: ticket, in: workspace)
        }
    }
}
