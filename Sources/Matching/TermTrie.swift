// The phrases of a term bank as a tree of word edges: one step per word, whatever its inflection.
// An edge is a stem of one language, a literal (acronym, digits, one or two letters) or a number to be read.

import Desk

struct TermTrie: Sendable {
    typealias Edge = Int32
    typealias Node = Int32

    static let root: Node = 0
    static let numberEdge: Edge = 0

    private var children: [UInt64: Node] = [:]
    private var ends: [Node: [Int32]] = [:]
    private var nodeCount: Node = 1

    private var literals: [String: Edge] = [:]
    private var english = TermStems()
    private var french = TermStems()
    private var edgeCount: Edge = 1

    /// Distinct words of the phrases, folded, and the edges each is.
    private(set) var vocabulary: [String] = []
    private(set) var vocabularyEdges: [[Edge]] = []
    private var vocabularyNumbers: [String: Int] = [:]

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

    /// One word of a phrase; `nil` in a phrase is the place of the number.
    typealias Step = TextToken?

    /// Gives a word its edge. All words come first, all phrases after them: a word may join two edges made before.
    mutating func learn(_ token: TextToken, _ language: Language) {
        if Self.isLiteral(token) {
            guard literals[token.folded] == nil else { return }
            literals[token.folded] = edgeCount
            edgeCount += 1
            return
        }
        if language == .english {
            english.learn(token, stemmer, .english, &edgeCount)
        } else {
            french.learn(token, stemmer, .french, &edgeCount)
        }
    }

    /// Forgets what only building needed.
    mutating func seal() {
        english.seal()
        french.seal()
    }

    mutating func insert(_ steps: [Step], _ language: Language, phrase: Int32) {
        var node = Self.root
        for step in steps {
            let edge = step.flatMap { self.edge(of: $0, language) } ?? Self.numberEdge
            if let token = step, !Self.isLiteral(token) { note(token.folded, edge) }
            if let next = child(of: node, edge) {
                node = next
            } else {
                children[Self.key(node, edge)] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        if ends[node]?.contains(phrase) != true { ends[node, default: []].append(phrase) }
    }

    private func edge(of token: TextToken, _ language: Language) -> Edge? {
        if Self.isLiteral(token) { return literals[token.folded] }
        return language == .english ? english.edge(of: token) : french.edge(of: token)
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
    /// The stem of each word as written, so that it is stemmed once.
    private var stems: [String: String] = [:]

    func edge(of token: TextToken) -> TermTrie.Edge? {
        stems[token.lower].flatMap { edges[$0] }
    }

    mutating func seal() {
        stems = [:]
    }

    /// Makes both readings of a word one edge, and everything they were joined with before.
    mutating func learn(
        _ token: TextToken, _ stemmer: Stemmer, _ language: Language, _ edgeCount: inout TermTrie.Edge
    ) {
        guard stems[token.lower] == nil else { return }
        let readings = stemmer.readings(of: token, language)
        stems[token.lower] = readings.0
        switch (edges[readings.0], edges[readings.1]) {
        case (nil, nil):
            edges[readings.0] = edgeCount
            edges[readings.1] = edgeCount
            edgeCount += 1
        case (let edge?, nil): edges[readings.1] = edge
        case (nil, let edge?): edges[readings.0] = edge
        case (let first?, let second?) where first != second:
            for (stem, edge) in edges where edge == second { edges[stem] = first }
        default: break
        }
    }
}
