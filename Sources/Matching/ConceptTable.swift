// What a word may also be called: concepts of the trade and of its neighbours, met by their words in any inflection.
// General knowledge; what a book says of a concept is ConceptLinks'.

import Desk

/// Words of both languages by the concepts they name.
struct ConceptTable: Sendable {
    /// With this machine's stemmer.
    static let trade = ConceptTable(stemmer: Stemmer.system.apart)

    /// Stems of one word, or of several in a row, ascending; beside each the concept it names.
    private var prints: [UInt64] = []
    private var concepts: [Int32] = []
    /// The single words of concept `n` are `stems[starts[n]..<starts[n + 1]]`, in `languages` beside them.
    private(set) var stems: [UInt64] = []
    private(set) var languages: [UInt8] = []
    private(set) var starts: [Int32] = [0]
    /// From this concept on, they are mostly somebody else's business.
    private(set) var firstNeighbour: Int32 = 0
    /// Words as they stand, folded.
    private var spelled = FingerprintTable()
    /// The most words one name has.
    static let longestName = 3

    var count: Int { starts.count - 1 }

    init(stemmer: Stemmer) {
        var names = NameReader(stemmer: stemmer)
        for text in [
            DeskConcepts.words, ToolConcepts.words, ProductConcepts.words, ProgramConcepts.words, ServiceConcepts.words,
            CountryConcepts.words, IdiomConcepts.words, NeighbourConcepts.words,
        ] {
            firstNeighbour = Int32(count)
            for line in Self.lines(text) {
                let sides = line.split(separator: 0x7C, omittingEmptySubsequences: false)
                for (language, side) in zip([UInt8(0), 1], sides) { addNames(side, language, &names) }
                starts.append(Int32(stems.count))
            }
        }
        names.named.sort { $0 < $1 }
        prints = names.named.map(\.0)
        concepts = names.named.map(\.1)
        spelled = names.spelled
    }

    /// Lines of the list; an indented one goes on with the one before.
    private static func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for line in text.utf8.split(separator: 0x0A) {
            if line.first == 0x20 { lines[lines.count - 1] += line } else { lines.append(Array(line)) }
        }
        return lines
    }

    /// Adds the names of a side; only a blank ends one. Cut in one go: there are thousands.
    private mutating func addNames(_ side: ArraySlice<UInt8>, _ language: UInt8, _ names: inout NameReader) {
        var cutter = TokenCutter(String(decoding: side, as: UTF8.self))
        cutter.run()
        let tokens = cutter.tokens
        var first = 0
        for next in 1..<(tokens.count + 1) {
            let isEnd =
                next == tokens.count
                || cutter.scalars[tokens[next - 1].end..<tokens[next].start].contains(0x20)
            guard isEnd else { continue }
            add(tokens[first..<next], language, &names)
            first = next
        }
    }

    private mutating func add(_ tokens: ArraySlice<TextToken>, _ language: UInt8, _ names: inout NameReader) {
        let concept = Int32(count)
        guard tokens.count == 1, let token = tokens.first else {
            let stems = tokens.map { names.read($0, language).plain }
            if !stems.isEmpty { names.named.append((Self.print(stems, language), concept)) }
            return
        }
        let word = names.read(token, language)
        names.named.append((word.plainName, concept))
        stems.append(word.stem)
        languages.append(language)
        guard word.stem != word.plainStem else { return }
        names.named.append((word.name, concept))
        stems.append(word.plainStem)
        languages.append(language)
    }

    /// Where the fingerprint of a name begins: « plant » names one thing in English and another in French.
    static func seed(_ language: UInt8) -> UInt64 {
        Fingerprint.seed &+ UInt64(language)
    }

    /// The fingerprint of stems in a row.
    static func print(_ stems: [String], _ language: UInt8) -> UInt64 {
        var print = seed(language)
        for (place, stem) in stems.enumerated() {
            if place > 0 { print = Fingerprint.of(" ", after: print) }
            print = Fingerprint.of(stem, after: print)
        }
        return print
    }

    /// Whether a folded word is one of the list's, and so no misspelling.
    func isWord(_ folded: String) -> Bool {
        spelled[Fingerprint.of(folded)] != nil
    }

    /// Calls back with each concept that stems name.
    func each(_ print: UInt64, _ body: (Int32) -> Void) {
        var low = 0
        var high = prints.count
        while low < high {
            let middle = (low + high) / 2
            if prints[middle] < print { low = middle + 1 } else { high = middle }
        }
        while low < prints.count, prints[low] == print {
            body(concepts[low])
            low += 1
        }
    }
}

/// Reads the names of the list. Half of its words were met before: each is stemmed once.
private struct NameReader {
    /// A word of the list: its stem with and without accents, and what each is as a whole name.
    struct Word {
        let plain: String
        let stem: UInt64
        let plainStem: UInt64
        let name: UInt64
        let plainName: UInt64
    }

    let stemmer: Stemmer
    var named: [(UInt64, Int32)] = []
    private(set) var spelled = FingerprintTable(capacity: 8192)
    private var words: [Word] = []
    private var met = [FingerprintTable(capacity: 4096), FingerprintTable(capacity: 4096)]

    init(stemmer: Stemmer) {
        self.stemmer = stemmer
        named.reserveCapacity(1 << 14)
        words.reserveCapacity(1 << 13)
    }

    mutating func read(_ token: TextToken, _ language: UInt8) -> Word {
        let number = Int(met[Int(language)].note(Fingerprint.of(token.lower), Int32(words.count)))
        guard number == words.count else { return words[number] }
        spelled.note(Fingerprint.of(token.folded), 1)
        let (direct, plain) = stemmer.readings(of: token, language == 0 ? .english : .french)
        let seed = ConceptTable.seed(language)
        let word = Word(
            plain: plain, stem: Fingerprint.of(direct), plainStem: Fingerprint.of(plain),
            name: Fingerprint.of(direct, after: seed), plainName: Fingerprint.of(plain, after: seed))
        words.append(word)
        return word
    }
}

/// Which words of a book name each concept.
struct ConceptLinks: Sendable {
    /// The terms of concept `n` are `terms[starts[n]..<starts[n + 1]]`, in `languages` beside them.
    private var starts: [Int32] = [0]
    private var terms: [Int32] = []
    private var languages: [UInt8] = []

    init(_ table: ConceptTable, english: PassageSide, french: PassageSide) {
        starts.reserveCapacity(table.count + 1)
        for concept in 0..<table.count {
            for place in Int(table.starts[concept])..<Int(table.starts[concept + 1]) {
                let language = table.languages[place]
                let stem = table.stems[place]
                guard let term = language == 0 ? english.stems[stem] : french.stems[stem] else { continue }
                terms.append(term)
                languages.append(language)
            }
            starts.append(Int32(terms.count))
        }
    }

    /// How many words the book has for a concept.
    func count(_ concept: Int32) -> Int {
        Int(starts[Int(concept) + 1] - starts[Int(concept)])
    }

    /// Whether the book has a word for a concept.
    func hasTerms(_ concept: Int32) -> Bool { count(concept) > 0 }

    /// Calls back with the book's words for a concept: the language, 0 or 1, and the term.
    func each(_ concept: Int32, _ body: (UInt8, Int32) -> Void) {
        for place in Int(starts[Int(concept)])..<Int(starts[Int(concept) + 1]) { body(languages[place], terms[place]) }
    }
}

extension ConceptTable: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(prints)
        writer.plain(concepts)
        writer.plain(stems)
        writer.plain(languages)
        writer.plain(starts)
        writer.number(Int(firstNeighbour))
        spelled.write(to: &writer)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        prints = try reader.plain()
        concepts = try reader.plain()
        stems = try reader.plain()
        languages = try reader.plain()
        starts = try reader.plain()
        firstNeighbour = Int32(truncatingIfNeeded: try reader.number())
        spelled = try FingerprintTable(from: &reader)
    }
}

extension ConceptLinks: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(starts)
        writer.plain(terms)
        writer.plain(languages)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        starts = try reader.plain()
        terms = try reader.plain()
        languages = try reader.plain()
    }
}
