// The commands of the rooms beside the queue, and the two ways to them: `g` and a letter, or the palette.

import Desk
import Terminal

extension Command {
    /// The card of a command of the rooms; nil for any other.
    var room: CommandCard? {
        switch self {
        case .goTo:
            CommandCard("g", Bilingual("go to a room", "aller à une autre vue"), short: Bilingual("go to", "aller"))
        case .palette:
            CommandCard(
                keys: [.character(":"), .control("k")],
                Bilingual(
                    "find a command, a ticket, a client, a clause",
                    "trouver une commande, un billet, un client, une clause"))
        case .takeBackup:
            CommandCard(
                "b", Bilingual("take the call that asks for backup", "prendre l’appel qui demande du renfort"),
                short: Bilingual("take backup call", "prendre le renfort"))
        case .openRow:
            CommandCard(
                keys: [.enter], Bilingual("open what is selected", "ouvrir ce qui est choisi"),
                short: Bilingual("open", "ouvrir"))
        case .searchRoom:
            CommandCard("/", Bilingual("search here", "chercher ici"), short: Bilingual("search", "chercher"))
        case .commitStep:
            CommandCard(
                "c", Bilingual("commit to the step", "s’engager à faire l’étape"),
                short: Bilingual("commit", "s’engager"))
        case .reportStep:
            CommandCard(
                "r", Bilingual("say how far the step is", "dire où en est l’étape"),
                short: Bilingual("progress", "avancement"))
        case .finishStep:
            CommandCard("d", Bilingual("the step is done", "l’étape est faite"), short: Bilingual("done", "faite"))
        case .reportPeriod:
            CommandCard(
                "p", Bilingual("choose the days of reports", "choisir les jours des rapports"),
                short: Bilingual("period", "période"))
        default: nil
        }
    }

    /// Whether it works in the room shown, or beside the list.
    func isAvailableInRooms(of workspace: Workspace) -> Bool {
        switch self {
        case .takeBackup: workspace.takesBackup
        case .openRow: workspace.spot == .room && workspace.room?.chosen?.isElsewhere == true
        case .searchRoom: workspace.spot == .room && workspace.room?.id.isSearched == true
        case .commitStep, .reportStep, .finishStep: workspace.spot == .room && workspace.isOwn(self)
        case .reportPeriod: workspace.room?.id.isOfReports == true
        default: false
        }
    }
}
