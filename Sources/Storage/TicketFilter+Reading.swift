// Reads a filter's text. Never fails on what somebody is still writing when told so.

import Desk

extension TicketFilter {
    /// The filter a text asks for. `partial` passes over a last token that cannot be read yet, as while somebody
    /// types it. Costs about a microsecond a character.
    public static func parse(_ text: String, partial: Bool = false) throws(FilterProblem) -> TicketFilter {
        var scanner = FilterScanner(text)
        var terms: [Term] = []
        var isRead = true
        while let token = scanner.next() {
            do {
                if let wish = try wish(of: token) { terms.append(Term(wish, isNegated: token.isNegated)) }
            } catch {
                guard partial, token.isLast else { throw error }
                isRead = false
            }
        }
        let marks = text.filter { !$0.isWhitespace }
        if terms.isEmpty, isRead, !partial, !marks.isEmpty { throw FilterProblem(.nothingAsked(marks), column: 0) }
        return TicketFilter(terms)
    }

    /// What a token asks for; nil for one without a letter or digit.
    private static func wish(of token: FilterScanner.Token) throws(FilterProblem) -> Wish? {
        if token.isOpen { throw FilterProblem(.unclosedQuotation, column: token.values.last?.column) }
        if let key = token.key {
            do {
                return try wish(key.name, at: key.column, token.values)
            } catch {
                var problem = error
                problem.typedKey = key.name
                throw problem
            }
        }
        guard let value = token.values.first else { return nil }
        let words = value.isQuoted ? SearchWords.words(in: value.text) : SearchWords.asked(in: value.text)
        if words.isEmpty { return nil }
        return value.isQuoted ? .phrase(words) : .words(words)
    }

    private static func wish(
        _ name: String, at column: Int, _ values: [FilterScanner.Value]
    ) throws(FilterProblem) -> Wish {
        let folded = FilterKey.folded(name)
        guard let key = FilterKey.byName[folded] else {
            let nearest = Nearest.word(to: folded, among: FilterKey.byName.keys.sorted())
            throw FilterProblem(.unknownKey(name, nearest: nearest), column: column)
        }
        let given = values.filter { !$0.text.isEmpty }
        if given.isEmpty { throw FilterProblem(.missingValue(key), column: column) }
        switch key.values {
        case .fixed:
            var chosen: [String] = []
            for value in given { chosen.append(try fixed(key, value)) }
            return .choice(key, chosen)
        case .names: return .choice(key, given.map { key.canonical($0.text) ?? $0.text })
        case .deadline, .past:
            var spans: [FilterSpan] = []
            for value in given { spans.append(try span(key, value)) }
            return .span(key, spans)
        }
    }

    private static func fixed(_ key: FilterKey, _ value: FilterScanner.Value) throws(FilterProblem) -> String {
        if let canonical = key.canonical(value.text) { return canonical }
        let nearest = Nearest.word(to: value.text, among: key.valueNames)
        throw FilterProblem(.badValue(key, value.text, nearest: nearest), column: value.column)
    }

    /// The first part of a span that is written like a day and is none.
    private static func noDay(in text: String) -> String? {
        let parts = text.split { "<>=.".contains($0) }.map(String.init)
        return parts.first { part in
            let numbers = part.split(separator: "-", omittingEmptySubsequences: false)
            let isLikeDay = numbers.map(\.count) == [4, 2, 2] && part.allSatisfy { $0 == "-" || $0.isNumber }
            return isLikeDay && CivilDate(part) == nil
        }
    }

    private static func span(_ key: FilterKey, _ value: FilterScanner.Value) throws(FilterProblem) -> FilterSpan {
        switch key.canonical(value.text) {
        case "yes": return .late
        case "no": return .notLate
        default: break
        }
        if let span = FilterSpan(value.text) { return span }
        if let day = noDay(in: value.text) { throw FilterProblem(.noSuchDay(day), column: value.column) }
        let example =
            value.text.contains("..") ? "2026-01-01..2026-01-31" : key.values == .past ? ">2026-01-31" : "<2h"
        throw FilterProblem(.badValue(key, value.text, nearest: example), column: value.column)
    }
}
