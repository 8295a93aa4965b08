// The commands that move the reader: the same keys in every list and page, the agent's own where the keys file says so.

import Desk
import Terminal

extension Command {
    /// The card of a movement; nil for any other.
    var movement: CommandCard? {
        switch self {
        case .first: CommandCard(keys: [.home], Bilingual("to the beginning", "au début"))
        case .last: CommandCard(keys: [.end, .character("G")], Bilingual("to the end", "à la fin"))
        case .lineDown: CommandCard(keys: [.character("j"), .down], Bilingual("one line down", "une ligne plus bas"))
        case .lineUp: CommandCard(keys: [.character("k"), .up], Bilingual("one line up", "une ligne plus haut"))
        case .pageDown: CommandCard(keys: [.pageDown, .control("f")], Bilingual("a page down", "une page plus bas"))
        case .pageUp: CommandCard(keys: [.pageUp, .control("b")], Bilingual("a page up", "une page plus haut"))
        case .halfDown:
            CommandCard(keys: [.control("d")], Bilingual("half a screen down", "un demi-écran plus bas"))
        case .halfUp: CommandCard(keys: [.control("u")], Bilingual("half a screen up", "un demi-écran plus haut"))
        default: nil
        }
    }
}

extension Workspace {
    /// Moves what the agent is in.
    mutating func move(_ command: Command) -> [Effect] {
        switch command {
        case .first: return moveToStart()
        case .last: return moveToEnd()
        default: return move(by: distance(of: command))
        }
    }

    private func distance(of command: Command) -> Int {
        let half = max(1, size.rows / 2)
        let page = max(1, size.rows - 8)
        return switch command {
        case .lineDown: 1
        case .lineUp: -1
        case .pageDown: page
        case .pageUp: -page
        case .halfDown: half
        case .halfUp: -half
        default: 0
        }
    }

    /// Moves by lines.
    mutating func move(by distance: Int) -> [Effect] {
        switch spot {
        case .paper: paper?.scroll(by: distance)
        case .bulk: bulk?.scroll(by: distance)
        case .room:
            let height = roomHeight
            room?.move(by: distance, height: height)
        case .call: moveInCall(distance)
        case .list:
            foresight.step = distance
            return queue.move(by: distance) + loadPreview()
        }
        return []
    }

    /// To the first line of what the agent is in.
    mutating func moveToStart() -> [Effect] {
        switch spot {
        case .list: return queue.moveToStart() + loadPreview()
        case .room: room?.moveToStart()
        case .paper: paper?.top = 0
        case .bulk: bulk?.top = 0
        case .call: movePane(toEnd: false)
        }
        return []
    }

    /// To the last line, and the last row that can be chosen where there is one.
    private mutating func moveToEnd() -> [Effect] {
        switch spot {
        case .list: return queue.moveToEnd() + loadPreview()
        case .room:
            let height = roomHeight
            room?.moveToEnd(height: height)
        case .paper:
            let shown = max(1, roomAboveKeys - 2 - (paper?.levels.count ?? 0))
            let count = paper?.lines.count ?? 0
            paper?.top = max(0, count - shown)
        case .bulk:
            let count = bulk?.results.count ?? 0
            bulk?.scroll(by: count)
        case .call: movePane(toEnd: true)
        }
        return []
    }
}
