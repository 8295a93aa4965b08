// Plain numbers kept outside of reference counting: what a decision reads at every step.

/// An array that is never changed and belongs to a store. Reading it costs a check of its bounds and no more.
struct Table<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
    // INVARIANT: nobody writes to the memory after `TableStore.table` made it, and whoever holds a table holds its store.
    fileprivate let start: UnsafePointer<Element>
    let count: Int

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(_ place: Int) -> Element {
        precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "outside of the table")
        return start[place]
    }

    /// Some of its elements, as a table of the same store.
    func part(_ first: Int, _ count: Int) -> Table {
        precondition(first >= 0 && count >= 0 && first <= self.count - count, "outside of the table")
        return Table(start: start + first, count: count)
    }
}

/// The memory of some tables, released with it.
final class TableStore: @unchecked Sendable {
    // INVARIANT: tables are only added by whoever made the store, before anybody else sees it.
    private var memory: [UnsafeMutableRawPointer] = []

    deinit { for piece in memory { piece.deallocate() } }

    /// A copy of an array.
    func table<Element: BitwiseCopyable & Sendable>(_ elements: [Element]) -> Table<Element> {
        // From the start of a cache line: so does every compiled rule.
        let size = max(1, elements.count) * MemoryLayout<Element>.stride
        let piece = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
        memory.append(piece)
        let start = piece.bindMemory(to: Element.self, capacity: elements.count)
        elements.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { start.initialize(from: first, count: source.count) }
        }
        return Table(start: UnsafePointer(start), count: elements.count)
    }
}
