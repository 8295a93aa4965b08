// Queries with the clauses an expert would open for them, and the books and corpora they are asked of.

import Decisions
import Desk
import FoundationEssentials
import PolicyBook

/// A query and every clause accepted for it, best first; none where nothing covers it.
struct LabelledQuery {
    let words: String
    let language: Language
    let clauses: [String]
    let kind: String

    private struct Line: Decodable {
        let q: String
        let lang: String
        let clauses: [String]?
        let expect: [String]?
        let kind: String?
    }

    static func read(_ path: String) throws -> [LabelledQuery] {
        try JSONLines.read(Line.self, path).map { line in
            LabelledQuery(
                words: line.q, language: line.lang == "fr" ? .french : .english,
                clauses: line.clauses ?? line.expect ?? [], kind: line.kind ?? "-")
        }
    }
}

enum JSONLines {
    static func read<Line: Decodable>(_ type: Line.Type, _ path: String) throws -> [Line] {
        let decoder = JSONDecoder()
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A)
        return try lines.map { try decoder.decode(type, from: $0) }
    }
}

/// Clauses with nothing but a title and a text in one or both languages, as search engines are given them: pairs share an
/// id but for `-en` and `-fr`.
struct Corpus {
    private struct Line: Decodable {
        let id: String
        let lang: String
        let title: String
        let text: String
    }

    private(set) var book: Book
    /// The languages each clause is written in.
    private(set) var languages: [String: Set<Language>] = [:]

    init(path: String, distractors: Int) throws {
        var order: [String] = []
        var titles: [String: [Language: String]] = [:]
        var texts: [String: [Language: String]] = [:]
        var words: [Language: [Substring]] = [:]
        func add(_ id: String, _ language: Language, _ title: String, _ text: String) {
            let name = Self.name(id)
            if titles[name] == nil { order.append(name) }
            titles[name, default: [:]][language] = title
            texts[name, default: [:]][language] = text
        }
        for line in try JSONLines.read(Line.self, path) {
            let language: Language = line.lang == "fr" ? .french : .english
            add(line.id, language, line.title, line.text)
            words[language, default: []] += (line.title + " " + line.text).split { !$0.isLetter && !$0.isNumber }
        }
        var random = BenchRandom(seed: 7)
        for number in 0..<distractors {
            let language: Language = number.isMultiple(of: 2) ? .english : .french
            let drawn = (0..<37).map { _ in words[language]?.randomElement(using: &random) ?? "" }
            add(
                "D\(number)-\(language == .english ? "en" : "fr")", language, drawn[..<5].joined(separator: " "),
                drawn[5...].joined(separator: " "))
        }
        languages = titles.mapValues { Set($0.keys) }
        let place = SourceLocation(file: path, line: 1, column: 1)
        let clauses = order.map { name in
            Clause(
                id: name,
                title: Bilingual(titles[name]?[.english] ?? "", titles[name]?[.french] ?? ""),
                text: Bilingual(texts[name]?[.english] ?? "", texts[name]?[.french] ?? ""), location: place)
        }
        let policy = Policy(
            id: "CORPUS", title: Bilingual(same: "corpus"), owner: Bilingual(same: "corpus"), from: MatchingSet.date,
            review: MatchingSet.date, source: Bilingual(same: path), clauses: clauses, location: place)
        book = Book(
            id: "CORPUS", title: Bilingual(same: "corpus"), owner: Bilingual(same: "corpus"), facts: [],
            policies: [policy], revision: "sha256:corpus")
    }

    /// An id without its language.
    static func name(_ id: String) -> String {
        id.hasSuffix("-en") || id.hasSuffix("-fr") ? String(id.dropLast(3)) : id
    }
}

/// A small generator with a seed, so that figures can be had again (SplitMix64).
struct BenchRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
