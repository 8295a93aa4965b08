// The words of a query worth looking up: no function words, each once, with every place it stands at.
// Reads no index.

struct QueryWord {
    /// As many as a search keeps apart.
    static let most = 64

    let token: TextToken
    /// Where it first stands among the tokens of the query.
    let position: Int
    /// The word written as one with a neighbour: « wi fi » is also « wifi ».
    var compounds: [TextToken] = []
    /// Every place of it, in Unicode scalars of the query.
    var ranges: [Range<Int>]

    static func all(in text: String) -> [QueryWord] {
        all(of: TextToken.all(in: text))
    }

    static func all(of tokens: [TextToken]) -> [QueryWord] {
        var words: [QueryWord] = []
        var numbers: [String: Int] = [:]
        for (position, token) in tokens.enumerated() where !FunctionWords.contains(token.folded) {
            if let number = numbers[token.lower] {
                words[number].ranges.append(token.start..<token.end)
                continue
            }
            guard words.count < most else { break }
            var word = QueryWord(token: token, position: position, ranges: [token.start..<token.end])
            for neighbour in [position - 1, position + 1] where tokens.indices.contains(neighbour) {
                guard tokens[max(position, neighbour)].isGlued || !FunctionWords.contains(tokens[neighbour].folded),
                    let joined = TextToken.joined(
                        tokens[min(position, neighbour)], tokens[max(position, neighbour)])
                else { continue }
                word.compounds.append(joined)
            }
            numbers[token.lower] = words.count
            words.append(word)
        }
        return words
    }
}
