// The commands of the list's views, marks and bulk acts, of undo, the editor and the clipboard: their keys and words.

import Desk
import Storage
import Terminal
import Tickets

extension Command {
    /// The card of one of these commands; nil for any other.
    var desk: CommandCard? {
        switch self {
        case .views:
            CommandCard(
                keys: [.character("v")], Bilingual("choose a view", "choisir une vue"),
                short: Bilingual("views", "vues")
            )
        case .saveView:
            CommandCard(
                keys: [.character("V")],
                Bilingual(
                    "keep this filter and order as a view", "garder ce filtre et cet ordre comme vue"))
        case .sort:
            CommandCard(
                keys: [.character("s")], Bilingual("sort the list", "trier la liste")
            )
        case .mark:
            CommandCard(
                keys: [.character(" ")], Bilingual("mark the row, or unmark it", "marquer la ligne ou la démarquer"),
                short: Bilingual("mark", "marquer"))
        case .markAll: CommandCard(keys: [.character("M")], Bilingual("mark the whole list", "marquer toute la liste"))
        case .bulk:
            CommandCard(
                keys: [.character("B")],
                Bilingual("do one act on the marked tickets", "faire un geste sur les billets marqués"),
                short: Bilingual("act on marked", "geste groupé"))
        case .performBulk:
            CommandCard(
                keys: [.character("y")], Bilingual("do it on these tickets", "le faire sur ces billets"),
                short: Bilingual("do it", "le faire"))
        case .undo:
            CommandCard(keys: [.character("z")], Bilingual("take your last act back", "annuler votre dernier geste"))
        case .copy:
            CommandCard(
                keys: [.character("Y")],
                Bilingual(
                    "copy the clause, the words to say, or the page",
                    "copier la clause, les mots à dire ou la page"))
        case .edit:
            CommandCard(
                keys: [.function(4), .control("o")], Bilingual("write in your own editor", "écrire dans votre éditeur"))
        default: nil
        }
    }

    /// Whether one of these commands works here and now.
    func isAvailableAtDesk(in workspace: Workspace) -> Bool {
        let isOnList = workspace.spot == .list
        switch self {
        case .views, .saveView, .sort: return isOnList
        case .mark, .markAll: return isOnList && !workspace.queue.rows.isEmpty
        case .bulk: return isOnList && workspace.queue.selected != nil
        case .performBulk:
            guard workspace.spot == .bulk, let bulk = workspace.bulk else { return false }
            return bulk.isTrial && bulk.isFinished && bulk.results.contains { $0.isPossible }
        case .undo:
            return workspace.spot == .call
                && workspace.call?.ticket?.undoable?.author == workspace.setting.agent.id
        case .copy: return workspace.copied != nil
        case .edit: return workspace.isWriting
        default: return false
        }
    }
}
