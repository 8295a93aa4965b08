// Moving in the panes of a ticket.

import Desk
import Terminal

extension Workspace {
    /// To the first line of the focused pane or to its last; among offers, to the first or the last.
    mutating func movePane(toEnd isEnd: Bool) {
        guard var room = call else { return }
        if room.pane == .instead, !room.offers.isEmpty {
            room.selectedOffer = isEnd ? room.offers.count - 1 : 0
        } else {
            room.scroll[room.pane] = isEnd ? lastScroll(room) : 0
        }
        call = room
    }

    /// Up and down an offer, or the lines of the pane.
    mutating func moveInCall(_ distance: Int) {
        guard var room = call else { return }
        if room.pane == .instead, abs(distance) == 1, !room.offers.isEmpty {
            room.selectedOffer = min(max(0, room.selectedOffer + distance), room.offers.count - 1)
        } else {
            room.scrollPane(by: distance, within: lastScroll(room))
        }
        call = room
    }

    /// The first line of the focused pane when its last one is at the foot.
    private func lastScroll(_ room: CallRoom) -> Int {
        let columns = isWide ? Rect(size: size).columns(3, gap: 1)[room.pane.rawValue].columns : size.columns
        let width = max(1, columns - 2)
        let lines = room.lines(of: room.pane, width: width, atLeast: .max, setting, language).count
        return max(0, lines - paneHeight(room))
    }
}
