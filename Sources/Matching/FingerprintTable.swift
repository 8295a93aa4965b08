// Small numbers by the fingerprint of a word, in one flat open table that costs no string and no pointer.
// Keeps no spelling: what must be read back stands in a WordPool.

import Desk

/// Sixty-four bits for a spelling (FNV-1a): two words of one book sharing one is less likely than a broken disk.
enum Fingerprint {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    static func of(_ word: String, after start: UInt64 = seed) -> UInt64 {
        word.utf8.withContiguousStorageIfAvailable { of($0, after: start) } ?? of(word.utf8, after: start)
    }

    private static func of(_ bytes: some Sequence<UInt8>, after start: UInt64) -> UInt64 {
        var print = start
        for byte in bytes { print = (print ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return print
    }
}

struct FingerprintTable: Sendable {
    private var prints: [UInt64]
    private var values: [Int32]
    private(set) var count = 0

    init(capacity: Int = 16) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        prints = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    subscript(print: UInt64) -> Int32? {
        let slot = slot(of: print)
        return prints[slot] == 0 ? nil : values[slot]
    }

    /// Notes a number, unless the fingerprint has one; returns the one it has.
    @discardableResult
    mutating func note(_ print: UInt64, _ value: Int32) -> Int32 {
        var slot = slot(of: print)
        if prints[slot] != 0 { return values[slot] }
        if (count + 1) * 2 > prints.count {
            grow()
            slot = self.slot(of: print)
        }
        prints[slot] = print == 0 ? 1 : print
        values[slot] = value
        count += 1
        return value
    }

    /// Changes every number kept.
    mutating func update(_ change: (Int32) -> Int32) {
        for slot in prints.indices where prints[slot] != 0 { values[slot] = change(values[slot]) }
    }

    private func slot(of print: UInt64) -> Int {
        let print = print == 0 ? 1 : print
        let mask = prints.count - 1
        var slot = Int(truncatingIfNeeded: (print ^ (print >> 32)) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while prints[slot] != 0, prints[slot] != print { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var larger = FingerprintTable(capacity: prints.count)
        for slot in prints.indices where prints[slot] != 0 { larger.note(prints[slot], values[slot]) }
        self = larger
    }
}

extension FingerprintTable: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(prints)
        writer.plain(values)
        writer.number(count)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        prints = try reader.plain()
        values = try reader.plain()
        count = try reader.number()
        let isSound = prints.count >= 32 && prints.count.nonzeroBitCount == 1 && values.count == prints.count
        // A full table would be searched without end.
        guard isSound, 0...prints.count / 2 ~= count else { throw FlatFault() }
    }
}
