// Which words of a displayed text answer a query: the same word in any inflection of either language.
// Marks places only; paints nothing and ranks nothing.

public import Desk

/// The words of a query, ready to be marked in texts.
public struct Highlight: Sendable {
    private let stems: Set<String>
    private let stemmer: Stemmer

    /// The content words of a query; function words are never marked.
    public init(query: String, stemmer: Stemmer = .system) {
        self.stemmer = stemmer
        var stems: Set<String> = []
        for word in QueryWord.all(in: query) {
            for token in [word.token] + word.compounds {
                Self.eachStem(of: token, stemmer, Language.allCases) { stems.insert($0) }
            }
        }
        self.stems = stems
    }

    /// Where the query's words stand in a text, in Unicode scalars, ascending, never overlapping.
    public func wordRanges(in text: String, language: Language) -> [Range<Int>] {
        guard !stems.isEmpty else { return [] }
        return TextToken.all(in: text).compactMap { token in
            guard !FunctionWords.contains(token.folded) else { return nil }
            var isMarked = false
            Self.eachStem(of: token, stemmer, [language]) { isMarked = isMarked || stems.contains($0) }
            return isMarked ? token.start..<token.end : nil
        }
    }

    private static func eachStem(
        of token: TextToken, _ stemmer: Stemmer, _ languages: [Language], _ body: (String) -> Void
    ) {
        body(token.folded)
        guard !token.isNumber else { return }
        for language in languages {
            let readings = stemmer.readings(of: token, language)
            body(readings.0)
            body(readings.1)
        }
    }
}
