// The panes of a ticket as lines: most of the work of a frame, done ahead for the row the reader will come to.

import Desk
import Terminal

/// The lines of each pane at one width, in one language.
struct SetPanes: Sendable {
    let labels: Language
    let width: [CallRoom.Pane: Int]
    /// Lines of each pane; what is below them is not set.
    let height: Int
    let lines: [CallRoom.Pane: [StyledLine]]
}

extension CallRoom {
    /// A pane's lines: all, or as many as are needed.
    func lines(
        of pane: Pane, width: Int, atLeast needed: Int, _ setting: Setting, _ labels: Language
    ) -> [StyledLine] {
        if let panes, panes.labels == labels, panes.width[pane] == width, needed <= panes.height || pane == .instead,
            let lines = panes.lines[pane]
        {
            return lines
        }
        let paragraphs: [StyledText] =
            switch pane {
            case .policy: policyText(setting, labels)
            case .instead: insteadText(setting, labels)
            case .before: beforeText(setting, labels)
            }
        return StyledText.lines(of: paragraphs, width: width, atLeast: needed)
    }
}

extension Workspace {
    /// The panes of a ticket set for this screen; nil where they do not stand side by side.
    func setPanes(of room: CallRoom) -> SetPanes? {
        guard isWide, showsPreview else { return nil }
        let parts = zip(CallRoom.Pane.allCases, Rect(size: size).columns(3, gap: 1))
        let width = Dictionary(uniqueKeysWithValues: parts.map { ($0, max(1, $1.columns - 2)) })
        // Beside a list, which has two rows in five.
        let height = size.rows * 3 / 5 + 1
        let lines = width.map { pane, width in
            let needed = pane == .instead ? Int.max : height
            return (pane, room.lines(of: pane, width: width, atLeast: needed, setting, language))
        }
        return SetPanes(
            labels: language, width: width, height: height, lines: Dictionary(uniqueKeysWithValues: lines))
    }
}
