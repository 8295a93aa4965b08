// The mouse, for those who ask for it: a click selects what it points at, the wheel scrolls. Keys can do all of it.

import Desk
import Terminal

extension Workspace {
    /// A key of the mouse; nil for any other.
    mutating func point(_ key: Key) -> [Effect]? {
        switch key {
        case .wheelUp: isOpen ? move(by: -3) : []
        case .wheelDown: isOpen ? move(by: 3) : []
        case .click(let place): isOpen ? click(place) : []
        default: nil
        }
    }

    /// Whether nothing lies over what is pointed at.
    private var isOpen: Bool { prompt == nil && help == nil && palette == nil && !isGoing }

    private mutating func click(_ place: Point) -> [Effect] {
        if spot == .call {
            if isWide {
                call?.pane = CallRoom.Pane(rawValue: min(2, place.column * 3 / max(1, size.columns))) ?? .policy
            }
            return []
        }
        guard spot == .list else { return [] }
        // A title, a line and the heads stand above the rows.
        let number = queue.top + place.row - 3
        guard place.row >= 3, place.row < listBottom, queue.rows.indices.contains(number) else { return [] }
        return queue.move(by: number - (queue.selectedIndex ?? 0)) + loadPreview()
    }

    /// The first line under the rows of the list.
    private var listBottom: Int {
        let area = roomAboveKeys
        return showsPreview ? 2 + max(6, (area - 2) * 2 / 5) - 1 : area
    }
}
