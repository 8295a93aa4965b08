// Vectors once made, in one private file a book: a clause whose words have not changed is not embedded again. An unusable
// file is passed over and made anew.

/// Vectors by the text they stand for.
struct VectorCache: Sendable {
    private(set) var table: VectorTable
    private var rows: [VectorKey: Int] = [:]
    private var keys: [VectorKey] = []

    init(dimension: Int) {
        table = VectorTable(dimension: dimension)
    }

    var count: Int { keys.count }

    subscript(key: VectorKey) -> [Float]? { rows[key].map { table[$0] } }

    func contains(_ key: VectorKey) -> Bool { rows[key] != nil }

    mutating func insert(_ vector: [Float], for key: VectorKey) {
        guard rows[key] == nil else { return }
        rows[key] = keys.count
        keys.append(key)
        table.append(vector)
    }

    /// With every wanted vector, and as many others at most: a draft and the book in force share one file.
    func pruned(keeping wanted: Set<VectorKey>) -> VectorCache {
        var pruned = VectorCache(dimension: table.dimension)
        var spare = max(64, wanted.count)
        for (row, key) in keys.enumerated().reversed() {
            if !wanted.contains(key) {
                guard spare > 0 else { continue }
                spare -= 1
            }
            pruned.rows[key] = pruned.keys.count
            pruned.keys.append(key)
            pruned.table.append(row, of: table)
        }
        return pruned
    }
}

extension VectorCache {
    private static let magic = Array("GUIVEC1\n".utf8)
    private static let headSize = 16

    /// The file's bytes: magic, dimension, count, keys, scales, numbers, and a checksum of it all.
    var bytes: [UInt8] {
        var bytes = VectorCache.magic
        bytes.reserveCapacity(VectorCache.headSize + count * (20 + table.dimension) + 8)
        append(UInt32(table.dimension), to: &bytes)
        append(UInt32(count), to: &bytes)
        for key in keys {
            append(key.high, to: &bytes)
            append(key.low, to: &bytes)
        }
        for scale in table.scales { append(scale.bitPattern, to: &bytes) }
        bytes += table.values.lazy.map(UInt8.init(bitPattern:))
        append(VectorCache.checksum(bytes[...]), to: &bytes)
        return bytes
    }

    /// A file's content; nil for anything that is not whole or not of this dimension.
    init?(bytes: [UInt8], dimension: Int) {
        guard bytes.count >= VectorCache.headSize + 8, bytes.starts(with: VectorCache.magic) else { return nil }
        let read = bytes.withUnsafeBytes { raw -> (Int, [VectorKey], [Float], [Int8])? in
            func number<Value: FixedWidthInteger>(_ place: Int, as type: Value.Type) -> Value {
                Value(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: type))
            }
            let count = Int(number(12, as: UInt32.self))
            guard Int(number(8, as: UInt32.self)) == dimension,
                raw.count == VectorCache.headSize + count * (20 + dimension) + 8,
                number(raw.count - 8, as: UInt64.self) == VectorCache.checksum(bytes[..<(bytes.count - 8)])
            else { return nil }
            let keys = (0..<count).map { row in
                let place = VectorCache.headSize + row * 16
                return VectorKey(high: number(place, as: UInt64.self), low: number(place + 8, as: UInt64.self))
            }
            let scaleStart = VectorCache.headSize + count * 16
            let scales = (0..<count).map { Float(bitPattern: number(scaleStart + $0 * 4, as: UInt32.self)) }
            let values = raw[(scaleStart + count * 4)..<(raw.count - 8)].map(Int8.init(bitPattern:))
            return (count, keys, scales, values)
        }
        guard let (_, keys, scales, values) = read,
            let table = VectorTable(dimension: dimension, values: values, scales: scales)
        else { return nil }
        self.table = table
        self.keys = keys
        rows = Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
    }

    private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    /// Catches a cut or damaged file; whoever can write the file is its owner, so nothing stronger is needed.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { raw in
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(raw.count)
            var place = 0
            while place + 8 <= raw.count {
                sum = (sum ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                sum ^= sum >> 29
                place += 8
            }
            for byte in raw[place...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return sum
        }
    }
}
