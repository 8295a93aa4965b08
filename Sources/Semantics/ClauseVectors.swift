// How close words are in meaning to every clause of a book: a profile of the clause, and its nearest sentences.
// Vectors only; how much that counts beside the words themselves is decided elsewhere.

import Matching
import PolicyBook

/// A book's clauses as vectors, ready to be compared.
///
/// All vectors of one model lean the same way; what they have in common is taken out of them first, or every clause
/// would look alike.
struct ClauseVectors: Sendable {
    private let clauses: [String]
    private let queryCentre: [Float]
    private let profiles: VectorTable
    private let sentences: VectorTable
    /// Where each clause's sentences begin, and the end.
    private let starts: [Int]
    /// How many of a clause's sentences a request must be near.
    private let depths: [Int]
    /// Titles, and what is somebody else's business, about their common centre.
    private let commonCentre: [Float]
    private let titles: VectorTable
    private let others: VectorTable

    /// How much a clause's title counts in its profile beside its prose, where nobody said how clients ask.
    private static let titleWeight: Float = 0.3
    /// A request is near when it is near two asked sentences: one alone may be chance. Prose says the same twice.
    private static let askedDepth = 2

    /// The vectors of a book's texts; nil while `vector` lacks one.
    init?(
        _ texts: [ClauseTexts], elsewhere: [EmbeddedText], dimension: Int, vector: (EmbeddedText) -> [Float]?
    ) {
        let others = elsewhere.compactMap(vector)
        guard others.count == elsewhere.count else { return nil }
        var asked: [[[Float]]] = []
        var titles: [[[Float]]] = []
        var passages: [[[Float]]] = []
        for clause in texts {
            let found = [clause.asked, clause.titles, clause.passages].map { $0.compactMap(vector) }
            guard found.reduce(0, { $0 + $1.count }) == clause.all.count else { return nil }
            asked.append(found[0])
            titles.append(found[1])
            passages.append(found[2])
        }
        let centre = mean((asked + titles).flatMap(\.self), dimension)
        let proseCentre = mean(passages.flatMap(\.self), dimension)
        var profiles = VectorTable(dimension: dimension)
        var sentences = VectorTable(dimension: dimension)
        var starts = [0]
        for number in texts.indices {
            let near =
                asked[number].isEmpty ? passages[number].map { $0 - proseCentre } : asked[number].map { $0 - centre }
            let words =
                asked[number].isEmpty
                ? (mean(titles[number], dimension) - centre).map { $0 * Self.titleWeight }
                : mean(asked[number], dimension) - centre
            profiles.append(normalised(words + (mean(passages[number], dimension) - proseCentre)))
            for sentence in near { sentences.append(normalised(sentence)) }
            starts.append(sentences.count)
        }
        clauses = texts.map(\.clause)
        queryCentre = centre
        self.profiles = profiles
        self.sentences = sentences
        self.starts = starts
        depths = asked.map { $0.isEmpty ? 1 : Self.askedDepth }
        let common = mean(titles.flatMap(\.self) + others, dimension)
        commonCentre = common
        self.titles = VectorTable(dimension: dimension, titles.flatMap(\.self).map { normalised($0 - common) })
        self.others = VectorTable(dimension: dimension, others.map { normalised($0 - common) })
    }

    func nearness(of query: [Float]) -> Nearness {
        let direction = normalised(query - commonCentre)
        return Nearness(
            clauses: similarities(to: query), here: Double(titles.products(with: direction).max() ?? 0),
            elsewhere: Double(others.products(with: direction).max() ?? 0))
    }

    /// How close a request's vector is to each clause: 0 is no closer than any other, 2 the same words.
    private func similarities(to query: [Float]) -> [String: Double] {
        let direction = normalised(query - queryCentre)
        let near = sentences.products(with: direction)
        let alike = profiles.products(with: direction)
        var similarities: [String: Double] = [:]
        for (number, clause) in clauses.enumerated() {
            let best = near[starts[number]..<starts[number + 1]].max(depths[number])
            similarities[clause] = Double(alike[number] + best)
        }
        return similarities
    }
}

extension ArraySlice<Float> {
    /// The mean of the greatest few; 0 of none.
    fileprivate func max(_ count: Int) -> Float {
        let greatest = sorted(by: >).prefix(count)
        return greatest.isEmpty ? 0 : greatest.reduce(0, +) / Float(greatest.count)
    }
}

private func mean(_ vectors: [[Float]], _ dimension: Int) -> [Float] {
    var sum = [Float](repeating: 0, count: dimension)
    for vector in vectors { sum = sum + vector }
    return vectors.isEmpty ? sum : sum.map { $0 / Float(vectors.count) }
}

private func + (left: [Float], right: [Float]) -> [Float] { zip(left, right).map { $0 + $1 } }
private func - (left: [Float], right: [Float]) -> [Float] { zip(left, right).map { $0 - $1 } }
