// One reading of one text against a term bank: which edges each word can be, the walks through the tree, the winners.
// Lives for one call and keeps nothing.

struct TermReading {
    private struct Choice {
        var edges: [TermTrie.Edge]
        var length = 1
        var distance = 0
    }

    private struct Found {
        var first: Int
        var last: Int
        var phrase: String
        var entries: [Int]
        var kind: TermMatch.Kind
        var distance: Int
        var number: Int?
    }

    private struct Walk {
        var node: TermTrie.Node
        var next: Int
        var distance = 0
        var number: Int?
    }

    private let bank: TermBank
    private let index: PassageIndex?
    private let cutter: TokenCutter
    private let tokens: [TextToken]
    /// In a text all in capitals, capitals do not tell « IT » from « it ».
    private let isShouting: Bool
    private var choices: [[Choice]] = []
    private var found: [Found] = []

    init(_ text: String, in bank: TermBank, beside index: PassageIndex?) {
        var cutter = TokenCutter(text)
        cutter.run()
        self.bank = bank
        self.index = index
        self.cutter = cutter
        tokens = cutter.tokens
        isShouting = tokens.allSatisfy { $0.isUpper || $0.isNumber || $0.folded.utf8.count == 1 }
    }

    mutating func matches() -> [TermMatch] {
        choices = tokens.indices.map { choices(at: $0) }
        for first in tokens.indices { walk(from: first) }
        return winners().map { found in
            let start = tokens[found.first].start
            let end = tokens[found.last].end
            return TermMatch(
                entries: found.entries, phrase: found.phrase, words: cutter.slice(start, end), start: start, end: end,
                number: found.number, kind: found.kind)
        }
    }

    // MARK: What each word can be

    private func choices(at position: Int) -> [Choice] {
        let token = tokens[position]
        var choices: [Choice] = []
        let edges = bank.trie.edges(of: token)
        if !edges.isEmpty {
            choices.append(Choice(edges: edges))
        } else if let corrected = correction(of: token) {
            choices.append(corrected)
        }
        if position + 1 < tokens.count, let joined = joined(token, tokens[position + 1]) {
            let edges = bank.trie.edges(of: joined)
            if !edges.isEmpty { choices.append(Choice(edges: edges, length: 2)) }
        }
        return choices
    }

    /// « e mail » and « e-mail » are « email »; « to day » is two words, and no compound ends in a lone letter.
    private func joined(_ left: TextToken, _ right: TextToken) -> TextToken? {
        guard right.folded.utf8.count > 1 else { return nil }
        if !right.isGlued, FunctionWords.contains(left.folded) || FunctionWords.contains(right.folded) { return nil }
        return TextToken.joined(left, right)
    }

    private func correction(of token: TextToken) -> Choice? {
        guard !token.isNumber, SpellingIndex.tolerance(token.folded.utf8.count) > 0,
            !bank.isKnown(token.folded, beside: index)
        else { return nil }
        var nearest = bank.spelling.nearest(token.folded)
        if nearest.isEmpty, token.folded.utf8.last == 0x73 || token.folded.utf8.last == 0x78 {
            nearest = bank.spelling.nearest(String(token.folded.dropLast()))
        }
        guard let distance = nearest.first?.distance else { return nil }
        return Choice(edges: nearest.flatMap { bank.trie.vocabularyEdges[$0.word] }, distance: distance)
    }

    // MARK: Walks

    private mutating func walk(from first: Int) {
        var walks = [Walk(node: TermTrie.root, next: first)]
        // Ambiguous words multiply walks; a text built to abuse that gets fewer answers, not a stuck desk.
        var steps = 0
        while let walk = walks.popLast(), steps < 512 {
            steps += 1
            guard walk.next < tokens.count else { continue }
            for choice in choices[walk.next] {
                for edge in choice.edges {
                    guard let node = bank.trie.child(of: walk.node, edge) else { continue }
                    let number = edge == TermTrie.numberEdge ? tokens[walk.next].quantity : walk.number
                    let ahead = Walk(
                        node: node, next: walk.next + choice.length, distance: walk.distance + choice.distance,
                        number: number)
                    note(ahead, from: first)
                    walks.append(ahead)
                }
            }
        }
    }

    private mutating func note(_ walk: Walk, from first: Int) {
        var candidates = Array(bank.trie.phrases(endingAt: walk.node))
        guard !candidates.isEmpty else { return }
        let isLittleWord = walk.next == first + 1 && FunctionWords.contains(tokens[first].folded)
        if isLittleWord, isShouting || !tokens[first].isUpper {
            candidates.removeAll { bank.isAcronym($0) }
            if candidates.isEmpty { return }
        }
        let typed = (first..<walk.next).map { position in
            walk.number != nil && tokens[position].quantity != nil ? TermBank.numberMark : tokens[position].folded
        }
        guard
            let (phrase, entries, kind) = bank.meaning(of: candidates, typed: typed, isCorrected: walk.distance > 0)
        else { return }
        // A little word alone is a term only as the bank spells it.
        if isLittleWord, kind != .exact { return }
        found.append(
            Found(
                first: first, last: walk.next - 1, phrase: phrase.text, entries: entries, kind: kind,
                distance: walk.distance, number: walk.number))
    }

    // MARK: Winners

    private mutating func winners() -> [Found] {
        let ranked = found.indices.sorted { precedes(found[$0], found[$1], $0 < $1) }
        var owner = [Int?](repeating: nil, count: tokens.count)
        var winners: [Int] = []
        for index in ranked {
            let candidate = found[index]
            let span = candidate.first...candidate.last
            if span.allSatisfy({ owner[$0] == nil }) {
                for position in span { owner[position] = index }
                winners.append(index)
            } else if let winner = owner[candidate.first], isSameReading(found[winner], candidate) {
                found[winner].entries = Set(found[winner].entries + candidate.entries).sorted()
            }
        }
        return winners.map { found[$0] }.sorted { $0.first < $1.first }
    }

    private func precedes(_ left: Found, _ right: Found, _ isEarlier: Bool) -> Bool {
        let leftRank = (left.first - left.last, tokens[left.first].start - tokens[left.last].end, left.kind.rawValue)
        let rightRank = (
            right.first - right.last, tokens[right.first].start - tokens[right.last].end, right.kind.rawValue
        )
        if leftRank != rightRank { return leftRank < rightRank }
        if left.distance != right.distance { return left.distance < right.distance }
        return left.first == right.first ? isEarlier : left.first < right.first
    }

    /// The same words, equally close to two phrases, mean both.
    private func isSameReading(_ left: Found, _ right: Found) -> Bool {
        left.first == right.first && left.last == right.last && left.kind == right.kind
            && left.distance == right.distance && left.number == right.number
    }
}
