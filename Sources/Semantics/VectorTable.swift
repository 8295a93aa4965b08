// Unit vectors in a quarter of their size: one signed byte a number and one scale a vector. Compares them, nothing else.

/// Vectors of one dimension, in the order they were added.
struct VectorTable: Sendable, Hashable {
    let dimension: Int
    private(set) var values: [Int8] = []
    private(set) var scales: [Float] = []

    var count: Int { scales.count }

    init(dimension: Int) {
        self.dimension = dimension
    }

    init(dimension: Int, _ vectors: [[Float]]) {
        self.init(dimension: dimension)
        for vector in vectors { append(vector) }
    }

    /// Parts read back; nil where they do not fit together.
    init?(dimension: Int, values: [Int8], scales: [Float]) {
        guard dimension > 0, values.count == scales.count * dimension, scales.allSatisfy(\.isFinite) else { return nil }
        self.dimension = dimension
        self.values = values
        self.scales = scales
    }

    /// Adds a vector, to within a 254th of its greatest number.
    mutating func append(_ vector: [Float]) {
        let greatest = vector.reduce(0) { max($0, abs($1)) }
        let scale = greatest > 0 && greatest.isFinite ? greatest / 127 : 1
        scales.append(scale)
        for place in 0..<dimension {
            let number = place < vector.count ? (vector[place] / scale).rounded() : 0
            values.append(number.isFinite ? Int8(max(-127, min(127, number))) : 0)
        }
    }

    /// Adds a vector of another table as it stands there.
    mutating func append(_ row: Int, of other: VectorTable) {
        scales.append(other.scales[row])
        values += other.values[row * dimension..<(row + 1) * dimension]
    }

    /// A vector, as numbers again.
    subscript(row: Int) -> [Float] {
        values[row * dimension..<(row + 1) * dimension].map { Float($0) * scales[row] }
    }

    /// The products of one vector with every vector here: cosines where all are unit vectors.
    ///
    /// About 40 nanoseconds a vector of 384 numbers.
    func products(with vector: [Float]) -> [Float] {
        guard vector.count == dimension else { return [Float](repeating: 0, count: count) }
        let greatest = vector.reduce(0) { max($0, abs($1)) }
        guard greatest > 0, greatest.isFinite else { return [Float](repeating: 0, count: count) }
        // Finer than the rows: wide enough to lose nothing, narrow enough for the processor's 16-bit multiply-add.
        let scale = greatest / 8191
        let query = vector.map { Int16(($0 / scale).rounded()) }
        return values.withUnsafeBufferPointer { rows in
            query.withUnsafeBufferPointer { query in
                (0..<count).map { row in
                    Float(Self.product(rows.baseAddress, row * dimension, query)) * scale * scales[row]
                }
            }
        }
    }

    private static func product(
        _ rows: UnsafePointer<Int8>?, _ start: Int, _ query: UnsafeBufferPointer<Int16>
    ) -> Int32 {
        guard let row = rows?.advanced(by: start) else { return 0 }
        var sum: Int32 = 0
        for place in 0..<query.count { sum &+= Int32(row[place]) &* Int32(query[place]) }
        return sum
    }
}

/// A vector of length one in the same direction; all zeros where there is no direction.
func normalised(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 && length.isFinite ? vector.map { $0 / length } : vector.map { _ in 0 }
}
