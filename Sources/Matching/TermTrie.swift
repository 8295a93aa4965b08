// The phrases of a term bank as a tree of word edges: one step per word, whatever its inflection.
// An edge is a stem of one language, a literal (acronym, digits, one or two letters) or a number to be read.

import Desk

struct TermTrie: Sendable {
    typealias Edge = Int32
    typealias Node = Int32

    static let root: Node = 0
    static let numberEdge: Edge = 0

    private var children = FingerprintTable(capacity: 64)
    private var nodeCount: Node = 1
    /// The phrases that end at node `n` stand from `endStarts[n]` to the next.
    private var endStarts: [Int32] = [0, 0]
    private var endPhrases: [Int32] = []

    private var literals = FingerprintTable(capacity: 64)
    private var english = TermStems()
    private var french = TermStems()
    private var edgeCount: Edge = 1

    /// Distinct words of the phrases, folded, and the edges each is.
    private(set) var vocabulary = WordPool()
    private(set) var vocabularyEdges: [[Edge]] = []
    private var vocabularyNumbers = FingerprintTable(capacity: 64)

    /// While building: the words met, by a fingerprint of their spelling, as literals and in either language; the edge
    /// of each word, how those that are no literals are spelled, and the ends of phrases in the order they came.
    private var learned = [FingerprintTable](repeating: FingerprintTable(capacity: 1024), count: 3)
    private var wordEdges: [Edge] = [Self.numberEdge]
    private var spelled: [(folded: String, word: Word)] = []
    private var ends: [(node: Node, phrase: Int32)] = []

    private let stemmer: Stemmer

    init(stemmer: Stemmer) {
        self.stemmer = stemmer
    }

    // MARK: Reading

    func child(of node: Node, _ edge: Edge) -> Node? {
        children[Self.key(node, edge)]
    }

    /// In ascending order; empty where none ends.
    func phrases(endingAt node: Node) -> ArraySlice<Int32> {
        endPhrases[Int(endStarts[Int(node)])..<Int(endStarts[Int(node) + 1])]
    }

    /// Every edge a typed word can be; empty when no phrase holds the word in any form.
    func edges(of token: TextToken) -> [Edge] {
        var edges: [Edge] = []
        func add(_ edge: Edge?) {
            if let edge, !edges.contains(edge) { edges.append(edge) }
        }
        if token.quantity != nil { add(Self.numberEdge) }
        let folded = token.folded
        add(literals[Fingerprint.of(folded)])
        if let single = Self.singular(folded) { add(literals[Fingerprint.of(single)]) }
        guard !token.isNumber else { return edges }
        for (stems, language) in [(english, Language.english), (french, .french)] {
            let readings = stemmer.readings(of: token, language)
            add(stems.edge(of: readings.0))
            add(stems.edge(of: readings.1))
        }
        return edges
    }

    func isVocabulary(_ folded: String) -> Bool {
        vocabularyNumbers[Fingerprint.of(folded)] != nil
    }

    /// « PDAs » is a PDA; what is left must still be two letters or more.
    private static func singular(_ folded: String) -> String? {
        folded.utf8.count > 2 && folded.utf8.last == 0x73 ? String(folded.dropLast()) : nil
    }

    /// Never 0, which the table takes for 1.
    private static func key(_ node: Node, _ edge: Edge) -> UInt64 {
        UInt64(UInt32(bitPattern: node) + 1) << 32 | UInt64(UInt32(bitPattern: edge))
    }

    // MARK: Building

    /// A distinct word of the phrases, by number.
    typealias Word = Int32
    /// The place of a number in a phrase.
    static let number: Word = 0

    /// Gives a word its number. All words come first, all phrases after them: a word may join two edges made before.
    mutating func learn(_ token: TextToken, _ language: Language) -> Word {
        let folded = token.folded
        let isLiteral = Self.isLiteral(token, folded)
        let shelf = isLiteral ? 0 : language == .english ? 1 : 2
        let print = Fingerprint.of(isLiteral ? folded : token.lower)
        let word = learned[shelf].note(print, Word(wordEdges.count))
        guard word == wordEdges.count else { return word }
        if isLiteral {
            literals.note(print, edgeCount)
            wordEdges.append(edgeCount)
            edgeCount += 1
            return word
        }
        let readings = stemmer.readings(of: token, language)
        let edge =
            language == .english ? english.learn(readings, &edgeCount) : french.learn(readings, &edgeCount)
        wordEdges.append(edge)
        spelled.append((folded, word))
        return word
    }

    /// Ends the learning of words: from here on every word has the edge it keeps.
    mutating func closeWords() {
        english.seal()
        french.seal()
        for word in wordEdges.indices { wordEdges[word] = french.root(of: english.root(of: wordEdges[word])) }
        for (folded, word) in spelled { note(folded, wordEdges[Int(word)]) }
    }

    /// Adds one spelling of a phrase; phrases come in ascending order.
    mutating func insert(_ words: [Word], phrase: Int32) {
        var node = Self.root
        for word in words {
            node = children.note(Self.key(node, wordEdges[Int(word)]), nodeCount)
            if node == nodeCount { nodeCount += 1 }
        }
        ends.append((node, phrase))
    }

    /// Puts the ends of phrases in their places, and forgets what only building needed.
    mutating func seal() {
        var counts = [Int32](repeating: 0, count: Int(nodeCount))
        for end in ends { counts[Int(end.node)] += 1 }
        var firsts: [Int] = []
        firsts.reserveCapacity(counts.count)
        var total = 0
        for count in counts {
            firsts.append(total)
            total += Int(count)
        }
        var placed = [Int32](repeating: -1, count: total)
        var cursors = firsts
        for (node, phrase) in ends {
            placed[cursors[Int(node)]] = phrase
            cursors[Int(node)] += 1
        }
        endPhrases.reserveCapacity(total)
        endStarts = [0]
        endStarts.reserveCapacity(counts.count + 1)
        for node in counts.indices {
            var last: Int32 = -1
            // One phrase may end at a node in several spellings.
            for phrase in placed[firsts[node]..<cursors[node]] where phrase != last {
                endPhrases.append(phrase)
                last = phrase
            }
            endStarts.append(Int32(endPhrases.count))
        }
        learned = []
        wordEdges = []
        spelled = []
        ends = []
    }

    private mutating func note(_ folded: String, _ edge: Edge) {
        let number = Int(vocabularyNumbers.note(Fingerprint.of(folded), Int32(vocabulary.count)))
        if number == vocabulary.count {
            vocabulary.append(folded)
            vocabularyEdges.append([edge])
        } else if !vocabularyEdges[number].contains(edge) {
            vocabularyEdges[number].append(edge)
        }
    }

    /// Acronyms, digits and one or two letters match as they stand: no inflection, no correction.
    private static func isLiteral(_ token: TextToken, _ folded: String) -> Bool {
        let size = folded.utf8.count
        return token.isNumber || (token.isUpper && size <= 5) || (size <= 8 && folded.unicodeScalars.count <= 2)
    }
}

/// The stems of one language's phrases and the edge each is.
struct TermStems: Sendable {
    private var edges = FingerprintTable(capacity: 256)
    /// Edges that turned out to be another one.
    private var joined: [TermTrie.Edge: TermTrie.Edge] = [:]

    init() {}

    func edge(of stem: String) -> TermTrie.Edge? {
        edges[Fingerprint.of(stem)]
    }

    /// The edge an edge is now.
    func root(of edge: TermTrie.Edge) -> TermTrie.Edge {
        var root = edge
        while let next = joined[root] { root = next }
        return root
    }

    /// Points every stem at the edge it is now.
    mutating func seal() {
        guard !joined.isEmpty else { return }
        var edges = edges
        edges.update { root(of: $0) }
        self.edges = edges
        joined = [:]
    }

    /// Makes both readings of a word one edge, and everything they were joined with before.
    mutating func learn(_ readings: (String, String), _ edgeCount: inout TermTrie.Edge) -> TermTrie.Edge {
        let prints = (Fingerprint.of(readings.0), Fingerprint.of(readings.1))
        let first = edges[prints.0]
        let second = prints.1 == prints.0 ? first : edges[prints.1]
        if let first, let second {
            let (kept, lost) = (root(of: first), root(of: second))
            if kept != lost { joined[lost] = kept }
            return kept
        }
        let edge = first ?? second ?? edgeCount
        if edge == edgeCount { edgeCount += 1 }
        edges.note(prints.0, edge)
        edges.note(prints.1, edge)
        return edge
    }
}

extension TermTrie {
    /// Adds the bytes of the tree.
    func write(to writer: inout FlatWriter) {
        children.write(to: &writer)
        writer.plain(endStarts)
        writer.plain(endPhrases)
        for table in [literals, vocabularyNumbers] { table.write(to: &writer) }
        english.write(to: &writer)
        french.write(to: &writer)
        vocabulary.write(to: &writer)
        for edges in vocabularyEdges { writer.plain(edges) }
    }

    init(from reader: inout FlatReader, stemmer: Stemmer) throws(FlatFault) {
        self.init(stemmer: stemmer)
        learned = []
        children = try FingerprintTable(from: &reader)
        endStarts = try reader.plain()
        endPhrases = try reader.plain()
        literals = try FingerprintTable(from: &reader)
        vocabularyNumbers = try FingerprintTable(from: &reader)
        english = try TermStems(from: &reader)
        french = try TermStems(from: &reader)
        vocabulary = try WordPool(from: &reader)
        vocabularyEdges.reserveCapacity(vocabulary.count)
        for _ in 0..<vocabulary.count { vocabularyEdges.append(try reader.plain()) }
        guard endStarts.count > 1, endStarts.last.map(Int.init) == endPhrases.count else { throw FlatFault() }
    }
}

extension TermStems: Flat {
    func write(to writer: inout FlatWriter) {
        edges.write(to: &writer)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        edges = try FingerprintTable(from: &reader)
    }
}
