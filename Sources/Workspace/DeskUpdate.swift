// What the commands of the list's views, marks and bulk acts do, and of the clipboard and the editor.

import Desk
import Storage
import Terminal
import Tickets

extension Workspace {
    mutating func performAtDesk(_ command: Command) -> [Effect] {
        switch command {
        case .views: prompt = .views(views, shown: list)
        case .saveView: prompt = .saveView(queue.filter)
        case .sort: prompt = .sort(queue.query.order)
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

    /// What of an empty list's filter leaves nothing.
    mutating func take(_ found: [NarrowerQuery], for query: QueueQuery, of id: QueueRoom.ID) {
        guard queues[id]?.query == query else { return }
        queues[id]?.cause = EmptyCause(
            terms: found.compactMap(\.without), isView: found.contains { $0.without == nil })
    }
}
