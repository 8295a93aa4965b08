// The completions of the unknown facts, as boxes over finite domains: exact answers without enumerating them.

/// One unknown fact: its values, cut into classes no candidate condition tells apart.
struct Dimension {
    /// Index of the base fact.
    let fact: Int
    /// The least value code of each class, ascending.
    let representatives: [Int]
    /// How many values each class stands for.
    let weights: [Int]
    /// Where its words begin in a box.
    let offset: Int

    var count: Int { representatives.count }
    var words: Range<Int> { offset..<offset + (count + 63) / 64 }
}

/// A set of completions: for each dimension a set of classes, as bits.
struct Box {
    var bits: [UInt64]

    func meets(_ other: Box, in words: Range<Int>) -> Bool {
        words.contains { bits[$0] & other.bits[$0] != 0 }
    }

    func has(_ position: Int, of dimension: Dimension) -> Bool {
        bits[dimension.offset + position / 64] >> UInt64(position % 64) & 1 == 1
    }
}

/// All completions of the unknown facts that some candidate condition speaks of.
struct Space {
    let dimensions: [Dimension]
    let wordCount: Int

    /// The set of completions whose value of each dimension passes; nil when there is none.
    func box(_ passes: (Dimension, Int) -> Bool) -> Box? {
        var box = Box(bits: [UInt64](repeating: 0, count: wordCount))
        for dimension in dimensions {
            var isEmpty = true
            for position in 0..<dimension.count where passes(dimension, dimension.representatives[position]) {
                box.bits[dimension.offset + position / 64] |= 1 << UInt64(position % 64)
                isEmpty = false
            }
            if isEmpty { return nil }
        }
        return box
    }

    /// Everything, as one box.
    var whole: Box {
        var box = Box(bits: [UInt64](repeating: 0, count: wordCount))
        for dimension in dimensions {
            for position in 0..<dimension.count {
                box.bits[dimension.offset + position / 64] |= 1 << UInt64(position % 64)
            }
        }
        return box
    }

    func intersection(_ left: Box, _ right: Box) -> Box? {
        for dimension in dimensions where !left.meets(right, in: dimension.words) { return nil }
        return Box(bits: zip(left.bits, right.bits).map { $0 & $1 })
    }

    /// `pieces` without `box`; the result stays disjoint when `pieces` is.
    func subtracting(_ box: Box, from pieces: [Box]) -> [Box] {
        var result: [Box] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            guard intersection(piece, box) != nil else {
                result.append(piece)
                continue
            }
            var rest = piece
            for dimension in dimensions {
                var outside = rest
                var isEmpty = true
                for word in dimension.words {
                    outside.bits[word] = rest.bits[word] & ~box.bits[word]
                    rest.bits[word] &= box.bits[word]
                    if outside.bits[word] != 0 { isEmpty = false }
                }
                if !isEmpty { result.append(outside) }
            }
        }
        return result
    }

    /// The only dimension in which two disjoint boxes differ; nil when they differ in several.
    func soleDifference(_ left: Box, _ right: Box) -> Int? {
        var sole: Int?
        for index in dimensions.indices where !left.meets(right, in: dimensions[index].words) {
            if sole != nil { return nil }
            sole = index
        }
        return sole
    }
}
