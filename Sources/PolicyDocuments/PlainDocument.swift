// One document in one language, written elsewhere: its lines, what its front matter says, and its sections.

public import Desk
import PolicyBook

/// A policy document in one language, as its authors wrote it.
public struct PlainDocument: Sendable {
    /// What messages call it; its last part without the ending stands for a title where there is none.
    public let name: String
    public let encoding: TextEncoding
    /// Lines without their ends, control characters replaced by spaces.
    let lines: [String]
    /// Lines that held a control character other than a tab, from 1, with its code.
    let controls: [(line: Int, code: UInt32)]
    /// The values of one line of its front matter, by key.
    let front: [String: String]
    /// The first line after the front matter, counted from 0.
    let start: Int

    /// A document from its bytes.
    public init(name: String, bytes: [UInt8]) throws(DocumentFault) {
        let decoded = try TextEncoding.decode(bytes)
        self.name = name
        encoding = decoded.encoding
        (lines, controls) = PlainDocument.lines(of: decoded.text)
        if !lines.contains(where: { !$0.isBlankLine }) { throw .empty }
        (front, start) = PlainDocument.frontMatter(of: lines)
    }

    /// The language it says it is in, when it was made by `DocumentPrinter`.
    public var printedLanguage: Language? {
        front["policy"] == nil ? nil : front["lang"].flatMap(Language.init(rawValue:))
    }

    /// The language its small words and accents are from; nil when there are too few to tell. A heading and a sentence are
    /// enough where nothing speaks for the other language.
    public var likelyLanguage: Language? {
        if let printed = printedLanguage { return printed }
        var counts: [Language: Int] = [:]
        for line in lines.dropFirst(start) {
            for word in line.lowercased().split(whereSeparator: { !$0.isLetter }) {
                for language in Language.allCases where PlainDocument.smallWords[language]?.contains(word) ?? false {
                    counts[language, default: 0] += 1
                }
                if word.contains(where: PlainDocument.accents.contains) { counts[.french, default: 0] += 1 }
            }
        }
        let (english, french) = (counts[.english] ?? 0, counts[.french] ?? 0)
        guard max(english, french) >= 2, max(english, french) >= 2 * min(english, french) else { return nil }
        return english > french ? .english : .french
    }

    /// Whether another document says the very same, blank lines apart.
    func isSameText(as other: PlainDocument) -> Bool {
        let (own, others) = (lines.dropFirst(start), other.lines.dropFirst(other.start))
        return own.filter { !$0.isBlankLine } == others.filter { !$0.isBlankLine }
    }

    /// None is a word of both languages.
    private static let smallWords: [Language: Set<Substring>] = [
        .english: [
            "the", "of", "and", "is", "are", "for", "with", "by", "this", "be", "not", "you", "must", "or", "to", "in",
            "it", "may", "has", "have", "that", "from", "who", "will", "all", "your",
        ],
        .french: [
            "le", "la", "les", "des", "du", "et", "est", "une", "un", "pour", "dans", "par", "ce", "au", "sont", "de",
            "qui", "que", "ne", "pas", "aux", "sur", "avec", "vous", "il", "elle", "leur", "ou",
        ],
    ]
    private static let accents: Set<Character> = ["é", "è", "ê", "à", "ç", "ù", "œ", "î", "ô", "û", "ë", "ï", "â"]

    private static func lines(of text: String) -> (lines: [String], controls: [(line: Int, code: UInt32)]) {
        var lines: [String] = []
        var controls: [(line: Int, code: UInt32)] = []
        var line = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            let isEnd = scalar == "\n" || scalar == "\r"
            if isEnd, !(scalar == "\n" && isAfterReturn) {
                lines.append(String(line))
                line = String.UnicodeScalarView()
            } else if !isEnd {
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
                if isControl { controls.append((lines.count + 1, scalar.value)) }
                line.append(isControl ? " " : scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        if !line.isEmpty { lines.append(String(line)) }
        return (lines, controls)
    }

    /// Front matter is what stands between two lines `---` at the top, when all of it looks like YAML.
    private static func frontMatter(of lines: [String]) -> (values: [String: String], end: Int) {
        let isRule: (String) -> Bool = { $0.hasPrefix("---") && $0.dropFirst(3).allSatisfy { $0 == " " } }
        guard let first = lines.first, isRule(first), let end = lines.dropFirst().firstIndex(where: isRule) else {
            return ([:], 0)
        }
        var values: [String: String] = [:]
        for line in lines[1..<end] {
            if line.isBlankLine || " \t-#]}".contains(line.first ?? " ") { continue }
            guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") else { return ([:], 0) }
            if let value = scalar(line[line.index(after: colon)...]) { values[String(line[..<colon])] = value }
        }
        return (values, end + 1)
    }

    /// A value on one line, without its quotes; nil when it is a list, a map or goes on below.
    private static func scalar(_ written: Substring) -> String? {
        var text = written.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        guard let first = text.first, !"[{|>&*!".contains(first) else { return nil }
        guard text.count >= 2, first == text.last, first == "\"" || first == "'" else { return String(text) }
        text = text.dropFirst().dropLast()
        if first == "'" { return text.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'") }
        var value = ""
        var isEscaped = false
        for character in text {
            if character == "\\" && !isEscaped {
                isEscaped = true
            } else {
                value.append(character)
                isEscaped = false
            }
        }
        return value
    }
}

extension String {
    /// Whether only blanks stand on it, by bytes as the reader of a book sees it.
    var isBlankLine: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
