// One request out of a region, preferably one that a desk would meet: all facts present, on the day asked about.

import Decisions
import Desk
import PolicyBook

/// One cell of a slice on one day.
struct RegionSample: Sendable {
    /// The code of the first fact; nil where it is absent.
    let code: Int?
    let cell: [Int]
    let dimensions: [RegionDimension]
    let day: Int
    let box: [UInt64]
    /// A rule that goes with it, where one does.
    var other: Int?

    /// Nil for an empty region.
    init?(_ region: Region, _ stage: RegionStage, near day: Int, code: Int? = nil) {
        let space = stage.space
        let present = region.intersection(Region(space.present), in: space)
        let spans = (present.isEmpty ? region : present).spans
        let span = spans.first { $0.to > day } ?? spans.last
        guard let span, let box = span.cells.first else { return nil }
        self.day =
            if span.from <= day && day < span.to {
                day
            } else if span.from > day {
                span.from
            } else {
                span.to - 1
            }
        self.code = code ?? stage.slice.codes.first
        let cell = space.firstCell(of: box)
        let classes = space.dimensions.indices.map { number in
            (0..<space.dimensions[number].count).map { $0 == cell[number] }
        }
        self.cell = cell
        dimensions = space.dimensions
        self.box = space.box(ofClasses: classes) ?? box
    }

    /// The sample as a region of one cell and day.
    func region(in space: RegionSpace) -> Region {
        Region(box, from: day, to: day + 1)
    }

    func request(_ facts: RegionFacts, first: Int) -> Request {
        var request = Request(date: CivilDate(dayNumber: day))
        if let fact = facts.facts.indices.contains(first) ? facts.facts[first] : nil {
            if let code { request.facts[fact.name] = fact.value(of: code) } else { request.absent.insert(fact.name) }
        }
        for (dimension, position) in zip(dimensions, cell) {
            let fact = facts.facts[dimension.fact]
            if position < dimension.values.count {
                request.facts[fact.name] = fact.value(of: dimension.values[position].first)
            } else {
                request.absent.insert(fact.name)
            }
        }
        return request
    }
}
