// Values worked out on another core than the one that uses them.

import Desk

extension SideBySide {
    /// Fewer than this are not worth a thread.
    static let pieceSize = 32

    /// Uses what becomes of each item, in their order, while what becomes of the next ones is worked out aside.
    static func feed<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ value: @escaping @Sendable (Item) -> Value, to use: (Value) throws -> Void
    ) rethrows {
        func piece(_ start: Int) -> Aside<[Value]>? {
            guard start < items.count else { return nil }
            let piece = items[start..<min(start + pieceSize, items.count)]
            return Aside { piece.map(value) }
        }
        if items.count <= pieceSize { return try items.forEach { try use(value($0)) } }
        var next = piece(0)
        var start = pieceSize
        while let values = next?.wait() {
            next = piece(start)
            start += pieceSize
            try values.forEach(use)
        }
    }

    /// Something asked for later, worked out aside from now on where it is of many items.
    static func ahead<Value: Sendable>(_ items: Int, _ value: @escaping @Sendable () -> Value) -> () -> Value {
        guard items > pieceSize else { return value }
        let aside = Aside(value)
        return { aside.wait() }
    }
}
