// Clauses found by words, with the words marked: what a policy owner reads to know what the desk would find.
// Ranking is the adviser's; this only shows it.

public import Decisions
public import Desk
import Matching
public import PolicyBook

/// Text with the words of a query marked.
public struct MarkedText: Sendable, Hashable {
    public var text: String
    /// In Unicode scalars of `text`, ascending, never overlapping.
    public var marks: [Range<Int>]

    /// The text cut where marks begin and end, in order.
    public var pieces: [(text: String, isMarked: Bool)] {
        let scalars = Array(text.unicodeScalars)
        func slice(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        var pieces: [(text: String, isMarked: Bool)] = []
        var place = 0
        for mark in marks where mark.upperBound <= scalars.count && place <= mark.lowerBound {
            if place < mark.lowerBound { pieces.append((slice(place..<mark.lowerBound), false)) }
            pieces.append((slice(mark), true))
            place = mark.upperBound
        }
        if place < scalars.count { pieces.append((slice(place..<scalars.count), false)) }
        return pieces
    }
}

/// A clause found.
public struct FoundPassage: Sendable {
    public var policy: Policy
    public var clause: Clause
    public var confidence: Double
    public var title: MarkedText
    /// The part of the text with the most words of the query, about two lines.
    public var excerpt: MarkedText
}

/// Finds clauses by words.
public struct ClauseSearch: Sendable {
    private let adviser: Adviser

    /// About how long an excerpt is, in Unicode scalars.
    private static let excerptLength = 160

    /// A search over a book.
    public init(_ adviser: Adviser) {
        self.adviser = adviser
    }

    /// The clauses nearest to the words, best first, in a language; empty when no word of them is known.
    public func clauses(
        _ words: String, language: Language, on date: CivilDate, limit: Int
    ) throws(RequestError) -> [FoundPassage] {
        let found = try adviser.consult(words, language: language, on: date, limit: limit).clauses
        let highlight = Highlight(query: words)
        return found.prefix(limit).compactMap { hit in
            guard let (policy, clause) = adviser.book.clause(hit.clause) else { return nil }
            let title = clause.title[language]
            return FoundPassage(
                policy: policy, clause: clause, confidence: hit.confidence,
                title: MarkedText(text: title, marks: highlight.wordRanges(in: title, language: language)),
                excerpt: ClauseSearch.excerpt(of: clause.text[language], highlight, language))
        }
    }

    /// A window of the text on one line, where it has most marks, cut at spaces.
    private static func excerpt(of text: String, _ highlight: Highlight, _ language: Language) -> MarkedText {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let scalars = Array(line.unicodeScalars)
        let marks = highlight.wordRanges(in: line, language: language)
        guard scalars.count > excerptLength else { return MarkedText(text: line, marks: marks) }
        let starts = [0] + marks.map { max(0, $0.lowerBound - 30) }
        func count(from start: Int) -> Int {
            marks.count { $0.lowerBound >= start && $0.upperBound <= start + excerptLength }
        }
        var start = starts.max { count(from: $0) < count(from: $1) } ?? 0
        if start > 0, let space = scalars[start...].firstIndex(of: " ") { start = space + 1 }
        var end = min(scalars.count, start + excerptLength)
        if end < scalars.count, let space = scalars[start..<end].lastIndex(of: " ") { end = space }
        let lead = start > 0 ? "…\u{20}" : ""
        let shift = lead.unicodeScalars.count - start
        var shown = lead
        shown.unicodeScalars.append(contentsOf: scalars[start..<end])
        if end < scalars.count { shown += " …" }
        let kept = marks.filter { $0.lowerBound >= start && $0.upperBound <= end }
        return MarkedText(text: shown, marks: kept.map { $0.lowerBound + shift..<$0.upperBound + shift })
    }
}
