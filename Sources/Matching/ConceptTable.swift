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
    private var spelled = FingerprintTable(capacity: 4096)
    /// The most words one name has.
    static let longestName = 3

    var count: Int { starts.count - 1 }

    init(stemmer: Stemmer) {
        var named: [(UInt64, Int32)] = []
        for text in [
            DeskConcepts.words, ToolConcepts.words, ProductConcepts.words, ProgramConcepts.words, ServiceConcepts.words,
            CountryConcepts.words, IdiomConcepts.words, NeighbourConcepts.words,
        ] {
            firstNeighbour = Int32(count)
            for line in Self.lines(text) {
                let sides = line.split(separator: 0x7C, omittingEmptySubsequences: false)
                for (language, side) in zip([UInt8(0), 1], sides) { addNames(side, language, stemmer, &named) }
                starts.append(Int32(stems.count))
            }
        }
        named.sort { $0 < $1 }
        prints = named.map(\.0)
        concepts = named.map(\.1)
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
    private mutating func addNames(
        _ side: ArraySlice<UInt8>, _ language: UInt8, _ stemmer: Stemmer, _ named: inout [(UInt64, Int32)]
    ) {
        var cutter = TokenCutter(String(decoding: side, as: UTF8.self))
        cutter.run()
        let tokens = cutter.tokens
        var first = 0
        for next in 1..<(tokens.count + 1) {
            let isEnd =
                next == tokens.count
                || cutter.scalars[tokens[next - 1].end..<tokens[next].start].contains(0x20)
            guard isEnd else { continue }
            add(tokens[first..<next], language, stemmer, &named)
            first = next
        }
    }

    private mutating func add(
        _ tokens: ArraySlice<TextToken>, _ language: UInt8, _ stemmer: Stemmer, _ named: inout [(UInt64, Int32)]
    ) {
        let concept = Int32(count)
        let tongue = language == 0 ? Language.english : .french
        for token in tokens { spelled.note(Fingerprint.of(token.folded), 1) }
        guard tokens.count == 1, let token = tokens.first else {
            let stems = tokens.map { stemmer.readings(of: $0, tongue).1 }
            if !stems.isEmpty { named.append((Self.print(stems, language), concept)) }
            return
        }
        let readings = stemmer.readings(of: token, tongue)
        named.append((Fingerprint.of(readings.1, after: Self.seed(language)), concept))
        stems.append(Fingerprint.of(readings.0))
        languages.append(language)
        guard readings.0 != readings.1 else { return }
        named.append((Fingerprint.of(readings.0, after: Self.seed(language)), concept))
        stems.append(Fingerprint.of(readings.1))
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
