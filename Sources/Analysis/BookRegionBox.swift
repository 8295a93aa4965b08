// A region of a diff for programs: fact by fact, which values it holds and whether absence is one of them.

import Desk
public import PolicyBook

/// What a region holds of one fact. A fact it does not name may be anything, or absent.
public struct BookRegionBound: Sendable, Hashable {
    /// Values that are a list, or a range of whole numbers, both ends included.
    public enum Values: Sendable, Hashable {
        case list([FactValue])
        case range(ClosedRange<Int>)
    }

    public var fact: String
    public var values: Values
    public var isAbsentToo: Bool
}

extension BookRegionChange {
    /// The region as bounds, in the order of the book. `book` is the new one, whose facts name the values.
    public func box(in book: Book) -> [BookRegionBound] {
        var bounds: [BookRegionBound] = []
        if let first = book.facts.first(where: { $0.derivedFrom == nil }), !values.isEmpty {
            bounds.append(BookRegionBound(fact: first.name, values: .list(values), isAbsentToo: false))
        }
        return bounds + limits.map { $0.bound(in: book) }
    }
}

extension RegionLimit {
    fileprivate func bound(in book: Book) -> BookRegionBound {
        switch self {
        case .condition(let condition):
            BookRegionBound(fact: condition.fact, values: condition.values(in: book), isAbsentToo: false)
        case .absentOr(let condition):
            BookRegionBound(fact: condition.fact, values: condition.values(in: book), isAbsentToo: true)
        case .absent(let fact): BookRegionBound(fact: fact, values: .list([]), isAbsentToo: true)
        case .present(let fact):
            BookRegionBound(
                fact: fact, values: Condition(fact: fact, test: .noneOf([])).values(in: book), isAbsentToo: false)
        }
    }
}

extension Condition {
    /// The values that meet it, of those the book knows.
    func values(in book: Book) -> BookRegionBound.Values {
        switch (test, book.fact(fact)?.domain) {
        case (.flag(let flag), _): .list([.flag(flag)])
        case (.oneOf(let ids), _): .list(ids.map(FactValue.choice))
        case (.noneOf(let ids), .choices(let choices)):
            .list(choices.map(\.id).filter { !ids.contains($0) }.map(FactValue.choice))
        case (.between(let low, let high), .number(let range)):
            .range(max(low ?? range.lowerBound, range.lowerBound)...min(high ?? range.upperBound, range.upperBound))
        case (.between(let low, let high), _): .range((low ?? 0)...max(low ?? 0, high ?? Int.max))
        case (.noneOf, .number(let range)): .range(range)
        case (.noneOf, .flag): .list([.flag(false), .flag(true)])
        case (.noneOf, nil): .list([])
        }
    }
}
