// A set of requests over time: spans of days, each with the cells it holds. Exact unions, intersections, differences.

import Desk

/// Requests of one slice, as spans of days with their cells.
struct Region: Sendable {
    /// Days from `from` to `to`, the latter excluded.
    struct Span: Sendable {
        var from: Int
        var to: Int
        /// Never empty.
        var cells: RegionCells
    }

    /// No day comes after; open rules end here.
    static let end = Int.max
    /// No day comes before.
    static let start = Int.min

    /// In the order of days, never overlapping.
    var spans: [Span] = []

    init() {}

    init(_ box: [UInt64]?, from: Int = Region.start, to: Int = Region.end) {
        if let box, from < to { spans = [Span(from: from, to: to, cells: [box])] }
    }

    var isEmpty: Bool { spans.isEmpty }

    /// The first span that ends after a day.
    private func index(after day: Int) -> Int {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].to > day { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private mutating func append(_ span: Span) {
        if let last = spans.last, last.to == span.from, last.cells == span.cells {
            spans[spans.count - 1].to = span.to
        } else {
            spans.append(span)
        }
    }

    /// Whether a box has a request in common with it on some day.
    func meets(_ box: [UInt64], from: Int, to: Int, in space: RegionSpace) -> Bool {
        var place = index(after: from)
        while place < spans.count, spans[place].from < to {
            if spans[place].cells.contains(where: { space.meet($0, box) }) { return true }
            place += 1
        }
        return false
    }

    func intersection(_ other: Region, in space: RegionSpace) -> Region {
        if other.spans.count > spans.count { return other.intersection(self, in: space) }
        var found = Region()
        for span in other.spans {
            var place = index(after: span.from)
            while place < spans.count, spans[place].from < span.to {
                let cells = space.intersection(spans[place].cells, span.cells)
                if !cells.isEmpty {
                    found.append(
                        Span(from: max(spans[place].from, span.from), to: min(spans[place].to, span.to), cells: cells))
                }
                place += 1
            }
        }
        return found
    }

    mutating func subtract(_ other: Region, in space: RegionSpace) {
        for span in other.spans {
            let places = cut(from: span.from, to: span.to)
            var hasEmpty = false
            for place in places {
                for box in span.cells { space.subtract(box, from: &spans[place].cells) }
                hasEmpty = hasEmpty || spans[place].cells.isEmpty
            }
            guard hasEmpty else { continue }
            let left = spans[places].filter { !$0.cells.isEmpty }
            spans.replaceSubrange(places, with: left)
        }
    }

    func subtracting(_ other: Region, in space: RegionSpace) -> Region {
        var left = self
        left.subtract(other, in: space)
        return left
    }

    func union(_ other: Region, in space: RegionSpace) -> Region {
        var whole = self
        for span in other.subtracting(self, in: space).spans {
            var day = span.from
            var pieces: [Span] = []
            for place in whole.cut(from: span.from, to: span.to) {
                let own = whole.spans[place]
                if day < own.from { pieces.append(Span(from: day, to: own.from, cells: span.cells)) }
                space.unite(span.cells, into: &whole.spans[place].cells)
                day = own.to
            }
            if day < span.to { pieces.append(Span(from: day, to: span.to, cells: span.cells)) }
            whole.spans = (whole.spans + pieces).sorted { $0.from < $1.from }
        }
        var joined = Region()
        for span in whole.spans { joined.append(span) }
        return joined
    }

    /// Cuts spans at both days; the places of those between.
    private mutating func cut(from: Int, to: Int) -> Range<Int> {
        var first = index(after: from)
        guard first < spans.count, spans[first].from < to else { return first..<first }
        if spans[first].from < from {
            var before = spans[first]
            before.to = from
            spans[first].from = from
            spans.insert(before, at: first)
            first += 1
        }
        var last = first
        while last < spans.count, spans[last].to <= to { last += 1 }
        if last < spans.count, spans[last].from < to {
            var before = spans[last]
            before.to = to
            spans[last].from = to
            spans.insert(before, at: last)
            last += 1
        }
        return first..<last
    }

    /// The part of it on these days.
    func during(_ from: Int, _ to: Int, in space: RegionSpace) -> Region {
        intersection(Region(space.whole, from: from, to: to), in: space)
    }

    /// The cells of a day.
    func cells(on day: Int) -> RegionCells {
        let place = index(after: day)
        return place < spans.count && spans[place].from <= day ? spans[place].cells : []
    }
}
