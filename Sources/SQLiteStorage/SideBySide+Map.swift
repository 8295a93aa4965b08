// Many values worked out on several cores at once.

import Desk
import Synchronization

extension SideBySide {
    /// Fewer than this are not worth a thread.
    private static let pieceSize = 64

    /// What becomes of each item, in their order.
    static func map<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ value: @Sendable (Item) -> Value
    ) -> [Value] {
        let pieces = stride(from: 0, to: items.count, by: pieceSize).map { start in
            items[start..<min(start + pieceSize, items.count)]
        }
        if pieces.count < 2 { return items.map(value) }
        let done = Mutex([Int: [Value]]())
        perform(pieces.count) { place in
            let values = pieces[place].map(value)
            done.withLock { $0[place] = values }
        }
        return done.withLock { done in pieces.indices.flatMap { done[$0] ?? [] } }
    }
}
