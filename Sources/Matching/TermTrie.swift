// The phrases of a term bank as a tree of word edges: one step per word, whatever its inflection.
// An edge is a stem of one language, a literal (acronym, digits, one or two letters) or a number to be read.

import Desk

struct TermTrie: Sendable {
    typealias Edge = Int32
    typealias Node = Int32

    static let root: Node = 0
    static let numberEdge: Edge = 0

    var children: [UInt64: Node] = [:]
    var ends: [Node: [Int32]] = [:]
    private var nodeCount: Node = 1

    var literals: [String: Edge] = [:]
    var english = TermStems()
    var french = TermStems()
    private var edgeCount: Edge = 1

    /// Distinct words of the phrases, folded, and the edges each is.
    var vocabulary: [String] = []
    var vocabularyEdges: [[Edge]] = []
    var vocabularyNumbers: [String: Int] = [:]

    /// While building: the words met, by a fingerprint of their spelling, as literals and in either language; the edge
    /// of each word, and how those that are no literals are spelled. Hashing accented strings would be half the work.
    private var learned: [[UInt64: Word]] = [[:], [:], [:]]
    private var wordEdges: [Edge] = [Self.numberEdge]
    private var spelled: [(folded: String, word: Word)] = []

    private let stemmer: Stemmer

    init(stemmer: Stemmer) {
        self.stemmer = stemmer
    }

    // MARK: Reading

    func child(of node: Node, _ edge: Edge) -> Node? {
        children[Self.key(node, edge)]
    }

    func phrases(endingAt node: Node) -> [Int32]? {
        ends[node]
    }

    /// Every edge a typed word can be; empty when no phrase holds the word in any form.
    func edges(of token: TextToken) -> [Edge] {
        var edges: [Edge] = []
        func add(_ edge: Edge?) {
            if let edge, !edges.contains(edge) { edges.append(edge) }
        }
        if token.number != nil { add(Self.numberEdge) }
        for literal in [token.folded, Self.singular(token.folded)] {
            if let literal { add(literals[literal]) }
        }
        guard !token.isNumber else { return edges }
        let inEnglish = stemmer.readings(of: token, .english)
        add(english.edges[inEnglish.0])
        add(english.edges[inEnglish.1])
        let inFrench = stemmer.readings(of: token, .french)
        add(french.edges[inFrench.0])
        add(french.edges[inFrench.1])
        return edges
    }

    func isVocabulary(_ folded: String) -> Bool {
        vocabularyNumbers[folded] != nil
    }

    /// « PDAs » is a PDA; what is left must still be two letters or more.
    private static func singular(_ folded: String) -> String? {
        folded.utf8.count > 2 && folded.utf8.last == 0x73 ? String(folded.dropLast()) : nil
    }

    private static func key(_ node: Node, _ edge: Edge) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: edge))
    }

    // MARK: Building

    /// A distinct word of the phrases, by number.
    typealias Word = Int32
    /// The place of a number in a phrase.
    static let number: Word = 0

    /// Gives a word its number. All words come first, all phrases after them: a word may join two edges made before.
    mutating func learn(_ token: TextToken, _ language: Language) -> Word {
        let isLiteral = Self.isLiteral(token)
        let spelling = isLiteral ? token.folded : token.lower
        let shelf = isLiteral ? 0 : language == .english ? 1 : 2
        let print = Self.fingerprint(spelling)
        if let word = learned[shelf][print] { return word }
        let word = Word(wordEdges.count)
        learned[shelf][print] = word
        if isLiteral {
            literals[spelling] = edgeCount
            wordEdges.append(edgeCount)
            edgeCount += 1
            return word
        }
        let readings = stemmer.readings(of: token, language)
        let edge =
            language == .english ? english.learn(readings, &edgeCount) : french.learn(readings, &edgeCount)
        wordEdges.append(edge)
        spelled.append((token.folded, word))
        return word
    }

    /// FNV-1a over 64 bits: two words of one book sharing one is less likely than a broken disk.
    private static func fingerprint(_ word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Ends the learning of words: from here on every word has the edge it keeps.
    mutating func closeWords() {
        english.seal()
        french.seal()
        for word in wordEdges.indices { wordEdges[word] = french.root(of: english.root(of: wordEdges[word])) }
        vocabularyNumbers.reserveCapacity(spelled.count)
        for (folded, word) in spelled { note(folded, wordEdges[Int(word)]) }
        children.reserveCapacity(4 * spelled.count)
    }

    /// Adds one spelling of a phrase; phrases come in ascending order.
    mutating func insert(_ words: [Word], phrase: Int32) {
        var node = Self.root
        for word in words {
            let key = Self.key(node, wordEdges[Int(word)])
            if let next = children[key] {
                node = next
            } else {
                children[key] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        if ends[node]?.last != phrase { ends[node, default: []].append(phrase) }
    }

    /// Forgets what only building needed.
    mutating func seal() {
        learned = []
        wordEdges = []
        spelled = []
    }

    private mutating func note(_ folded: String, _ edge: Edge) {
        if let number = vocabularyNumbers[folded] {
            if !vocabularyEdges[number].contains(edge) { vocabularyEdges[number].append(edge) }
        } else {
            vocabularyNumbers[folded] = vocabulary.count
            vocabulary.append(folded)
            vocabularyEdges.append([edge])
        }
    }

    /// Acronyms, digits and one or two letters match as they stand: no inflection, no correction.
    static func isLiteral(_ token: TextToken) -> Bool {
        token.isNumber || token.folded.unicodeScalars.count <= 2 || (token.isUpper && token.folded.utf8.count <= 5)
    }
}

/// The stems of one language's phrases and the edge each is.
struct TermStems: Sendable {
    private(set) var edges: [String: TermTrie.Edge] = [:]

    init() {}

    /// Stems as they were learned before.
    init(edges: [String: TermTrie.Edge]) {
        self.edges = edges
    }

    /// Edges that turned out to be another one.
    private var joined: [TermTrie.Edge: TermTrie.Edge] = [:]

    /// The edge an edge is now.
    func root(of edge: TermTrie.Edge) -> TermTrie.Edge {
        var root = edge
        while let next = joined[root] { root = next }
        return root
    }

    /// Points every stem at the edge it is now.
    mutating func seal() {
        if !joined.isEmpty { edges = edges.mapValues { root(of: $0) } }
    }

    /// Makes both readings of a word one edge, and everything they were joined with before.
    mutating func learn(_ readings: (String, String), _ edgeCount: inout TermTrie.Edge) -> TermTrie.Edge {
        let first = edges[readings.0]
        let second = readings.1 == readings.0 ? first : edges[readings.1]
        if let first, let second {
            let (kept, lost) = (root(of: first), root(of: second))
            if kept != lost { joined[lost] = kept }
            return kept
        }
        let edge = first ?? second ?? edgeCount
        if edge == edgeCount { edgeCount += 1 }
        if first == nil { edges[readings.0] = edge }
        if second == nil { edges[readings.1] = edge }
        return edge
    }
}
