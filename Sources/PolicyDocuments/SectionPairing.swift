// Which section of one document is which of the other: by heading numbers where both have them once, else in order,
// by level and by shape.

/// A clause’s place in each document; one may be missing.
struct SectionPair: Equatable {
    var english: Int?
    var french: Int?
}

/// Pairs the sections of two documents.
struct SectionPairing {
    /// What it costs to leave a section alone.
    static let gap = -1.0
    /// Above so many comparisons, sections are paired in order alone.
    private static let limit = 1_000_000

    /// In the order of the English document; a French section without counterpart follows the one before it.
    let pairs: [SectionPair]
    /// Pairs by number that stand in another order in the French document.
    let isReordered: [Bool]

    init(_ english: [SectionShape], _ french: [SectionShape]) {
        let known = SectionPairing.byNumber(english, french)
        let anchors = SectionPairing.ascending(known)
        let kept = Set(anchors.map(\.0))
        let strays = known.filter { !kept.contains($0.0) }
        let movedEnglish = Set(strays.map(\.0))
        let movedFrench = Set(strays.map(\.1))
        var pairs: [SectionPair] = []
        var (first, second) = (0, 0)
        for anchor in anchors + [(english.count, french.count)] {
            let left = (first..<anchor.0).filter { !movedEnglish.contains($0) }
            let right = (second..<anchor.1).filter { !movedFrench.contains($0) }
            pairs += SectionPairing.aligned(left, right) { english[$0].likeness(to: french[$1]) }
            if anchor.0 < english.count { pairs.append(SectionPair(english: anchor.0, french: anchor.1)) }
            (first, second) = (anchor.0 + 1, anchor.1 + 1)
        }
        for stray in strays {
            let place = pairs.lastIndex { ($0.english ?? -1) < stray.0 && $0.english != nil }.map { $0 + 1 } ?? 0
            pairs.insert(SectionPair(english: stray.0, french: stray.1), at: place)
        }
        self.pairs = pairs
        isReordered = pairs.map { $0.english.map(movedEnglish.contains) ?? false }
    }

    /// Sections whose number stands once in each document.
    private static func byNumber(_ english: [SectionShape], _ french: [SectionShape]) -> [(Int, Int)] {
        let own = places(english)
        let others = places(french)
        return english.indices.compactMap { index in
            guard let number = english[index].number, own[number] == index, let other = others[number], other >= 0
            else { return nil }
            return (index, other)
        }
    }

    /// The place of each number; -1 where it stands several times.
    private static func places(_ shapes: [SectionShape]) -> [String: Int] {
        var places: [String: Int] = [:]
        for (index, shape) in shapes.enumerated() {
            guard let number = shape.number else { continue }
            places[number] = places[number] == nil ? index : -1
        }
        return places
    }

    /// The longest run of pairs in the order of both documents.
    private static func ascending(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        var tails: [Int] = []
        var previous = [Int?](repeating: nil, count: pairs.count)
        for index in pairs.indices {
            let place = tails.firstIndex { pairs[$0].1 >= pairs[index].1 } ?? tails.count
            previous[index] = place > 0 ? tails[place - 1] : nil
            if place < tails.count { tails[place] = index } else { tails.append(index) }
        }
        var run: [(Int, Int)] = []
        var next = tails.last
        while let index = next {
            run.append(pairs[index])
            next = previous[index]
        }
        return run.reversed()
    }

    /// The best alignment of two runs in order.
    private static func aligned(_ left: [Int], _ right: [Int], likeness: (Int, Int) -> Double) -> [SectionPair] {
        guard left.count * right.count <= limit else {
            return (0..<max(left.count, right.count)).map {
                SectionPair(english: $0 < left.count ? left[$0] : nil, french: $0 < right.count ? right[$0] : nil)
            }
        }
        var best = [[Double]](repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
        var match = best
        for row in 0...left.count {
            for column in 0...right.count where row + column > 0 {
                var score = -Double.infinity
                if row > 0 { score = best[row - 1][column] + gap }
                if column > 0 { score = max(score, best[row][column - 1] + gap) }
                if row > 0, column > 0 {
                    match[row][column] = best[row - 1][column - 1] + likeness(left[row - 1], right[column - 1])
                    score = max(score, match[row][column])
                }
                best[row][column] = score
            }
        }
        var pairs: [SectionPair] = []
        var (row, column) = (left.count, right.count)
        while row + column > 0 {
            if row > 0, column > 0, best[row][column] == match[row][column] {
                pairs.append(SectionPair(english: left[row - 1], french: right[column - 1]))
                (row, column) = (row - 1, column - 1)
            } else if column > 0, best[row][column] == best[row][column - 1] + gap {
                pairs.append(SectionPair(english: nil, french: right[column - 1]))
                column -= 1
            } else {
                pairs.append(SectionPair(english: left[row - 1], french: nil))
                row -= 1
            }
        }
        return pairs.reversed()
    }
}
