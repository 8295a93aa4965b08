// What the commands of the list's views, marks and bulk acts do, and of the clipboard and the editor.

import Desk
import Storage
import Terminal
import Tickets

extension Workspace {
    mutating func performAtDesk(_ command: Command) -> [Effect] {
        switch command {
        case .views: prompt = .views(views, shown: list, language)
        case .saveView: prompt = .saveView(queue.filter)
        case .sort: prompt = .sort(queue.query.order, of: queue.view)
        case .mark: return toggleMark()
        case .markAll: return markAll()
        case .bulk: beginBulk()
        case .performBulk: return performBulk()
        case .copy: return copy()
        case .edit: return edit()
        default: break
        }
        return []
    }

    /// The answers to what the list, its views and bulk acts asked, and what others did.
    mutating func takeAtDesk(_ message: Message) -> [Effect] {
        switch message {
        case .counted(let id, let query, let total): if queues[id]?.query == query { queues[id]?.total = total }
        case .foundCause(let id, let query, let found): take(found, for: query, of: id)
        case .marks(let tickets): take(marks: tickets)
        case .bulked(let results): return take(results)
        case .changed(let rows): return take(rows)
        case .refreshedRows(let rows): return refresh(rows)
        case .refreshed(let id, let records): return refreshed(id, records)
        case .present(let present, let others):
            live.present = present
            live.othersCount = others
        case .edited(let text): return edited(text)
        case .courier(let report): take(report)
        case .viewsNotKept(let reason):
            notice = Notice(
                words: Bilingual(
                    "the view works here but could not be kept: \(reason.english)",
                    "la vue sert ici, mais n’a pu être gardée\u{00A0}: \(reason.french)"), isProblem: true)
        default: break
        }
        return []
    }

    /// What of an empty list's filter leaves nothing.
    mutating func take(_ found: [NarrowerQuery], for query: QueueQuery, of id: QueueRoom.ID) {
        guard queues[id]?.query == query else { return }
        queues[id]?.cause = EmptyCause(
            terms: found.compactMap(\.without), isView: found.contains { $0.without == nil })
    }
}
