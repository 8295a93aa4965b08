// Cuts a filter's text into tokens: where each begins, its minus, its key, its values. Decides nothing about them.

struct FilterScanner {
    /// A stretch of a filter that belongs together.
    struct Token {
        /// Scalars before it, its key and each value.
        var start: Int
        var isNegated = false
        var key: (name: String, column: Int)?
        var values: [Value] = []
        /// Whether its last quotation mark is missing.
        var isOpen = false
        /// Whether the text ends right after it: somebody may still be writing it.
        var isLast = false
    }

    struct Value {
        var text: String
        var column: Int
        var isQuoted: Bool
    }

    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func next() -> Token? {
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        guard place < scalars.count else { return nil }
        var token = Token(start: place)
        if scalars[place] == "-" {
            token.isNegated = true
            place += 1
        }
        token.key = key()
        let isList = token.key != nil
        while place < scalars.count, !scalars[place].properties.isWhitespace {
            if isList, scalars[place] == "," {
                place += 1
                continue
            }
            if !isList, !token.values.isEmpty { break }
            token.isOpen = value(isList, into: &token)
        }
        token.isLast = place >= scalars.count
        return token
    }

    /// Letters and hyphens up to a colon; nil where the token has no key.
    private mutating func key() -> (name: String, column: Int)? {
        var end = place
        while end < scalars.count, scalars[end].properties.isAlphabetic || FilterScanner.joins(scalars[end]) {
            end += 1
        }
        guard end > place, end < scalars.count, scalars[end] == ":", scalars[place].properties.isAlphabetic else {
            return nil
        }
        let column = place
        place = end + 1
        return (text(column..<end), column)
    }

    /// A combining accent, a hyphen or a low line may stand inside a key.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Reads one value; whether its quotation is left open.
    private mutating func value(_ isList: Bool, into token: inout Token) -> Bool {
        let start = place
        if FilterScanner.isMark(scalars[place]) {
            place += 1
            let first = place
            while place < scalars.count, !FilterScanner.isMark(scalars[place]) { place += 1 }
            token.values.append(Value(text: trimmed(first..<place), column: start, isQuoted: true))
            let isOpen = place >= scalars.count
            if !isOpen { place += 1 }
            return isOpen
        }
        while place < scalars.count, !scalars[place].properties.isWhitespace, !FilterScanner.isMark(scalars[place]),
            !(isList && scalars[place] == ",")
        {
            place += 1
        }
        token.values.append(Value(text: text(start..<place), column: start, isQuoted: false))
        return false
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "«", "»": true
        default: false
        }
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, scalars[first].properties.isWhitespace { range = (first + 1)..<range.upperBound }
        while let last = range.last, scalars[last].properties.isWhitespace { range = range.lowerBound..<last }
        return text(range)
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
