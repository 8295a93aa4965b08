// What a node must be: text, a list, a number, a date, a map with known keys. Each reports what it finds instead and
// gives nil, so that the reader goes on. Knows no ids. Other documents than books are read with these, too.

package import Desk

/// A map whose keys are known ones.
package struct Record {
    package let location: SourceLocation
    /// Some of its keys could not be read: what is missing may only be unreadable.
    package let isBroken: Bool
    /// A dozen at most where the book is sound: looking through them is quicker than hashing them.
    private let entries: [YAMLEntry]

    init(location: SourceLocation, isBroken: Bool, entries: [YAMLEntry]) {
        self.location = location
        self.isBroken = isBroken
        self.entries = entries
    }

    package subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    package func keyLocation(_ key: String) -> SourceLocation? { entries.first { $0.key == key }?.keyLocation }
}

extension Diagnostics {
    /// A map of these keys; unknown and missing ones are reported. `nil` when it is no map.
    package mutating func record(
        _ node: YAMLNode, _ part: BookPart, keys: [String], required: [String] = []
    ) -> Record? {
        guard let entries = entries(node) else { return nil }
        for entry in entries where !keys.contains(entry.key) {
            let nearest = nearest(to: entry.key, among: keys)
            add(.shape(.unknownKey(entry.key, in: part, nearest: nearest)), at: entry.keyLocation)
        }
        let record = Record(location: node.location, isBroken: node.isBroken, entries: entries)
        for key in required where record[key] == nil && !node.isBroken {
            add(.shape(.missingKey(key, in: part)), at: node.location)
        }
        return record
    }

    package mutating func entries(_ node: YAMLNode) -> [YAMLEntry]? {
        switch node.content {
        case .map(let entries): return entries
        case .unreadable: return nil
        default:
            expect(.map, node)
            return nil
        }
    }

    /// Reports what should have stood here.
    package mutating func expect(_ shape: BookShape, _ node: YAMLNode) {
        if case .unreadable = node.content { return }
        add(.shape(node.isNull ? .missingValue : .expected(shape)), at: node.location)
    }

    /// Text that is not empty, as written.
    package mutating func text(_ node: YAMLNode, as shape: BookShape = .text) -> String? {
        guard case .text(let text, _) = node.content, !node.isNull else {
            expect(shape, node)
            return nil
        }
        let isWord = text.utf8.first.map { $0 > 0x20 && $0 < 0x7F } ?? false
        guard isWord || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            add(.shape(.emptyText), at: node.location)
            return nil
        }
        return text
    }

    package mutating func list(_ node: YAMLNode) -> [YAMLNode]? {
        guard case .list(let items) = node.content else {
            expect(.list, node)
            return nil
        }
        return items
    }

    /// A list with at least one item.
    package mutating func filledList(_ node: YAMLNode) -> [YAMLNode]? {
        guard let items = list(node) else { return nil }
        if items.isEmpty && !node.isBroken { add(.shape(.emptyList), at: node.location) }
        return items
    }

    /// `{en: ..., fr: ...}`; where `allowingText`, one text for both languages too.
    package mutating func bilingual(_ node: YAMLNode, allowingText: Bool = false) -> Bilingual? {
        if allowingText, case .text = node.content {
            return text(node, as: .textOrBilingual).map(Bilingual.init(same:))
        }
        guard case .map = node.content else {
            expect(allowingText ? .textOrBilingual : .bilingual, node)
            return nil
        }
        return record(node, .name, keys: ["en", "fr"]).flatMap { name($0) }
    }

    /// The `en` and `fr` of a record.
    package mutating func name(_ record: Record) -> Bilingual? {
        func read(_ language: Language) -> String? {
            if let node = record[language.rawValue] { return text(node) }
            if !record.isBroken { add(.shape(.missingLanguage(language)), at: record.location) }
            return nil
        }
        let (english, french) = (read(.english), read(.french))
        guard let english, let french else { return nil }
        return Bilingual(english, french)
    }

    /// Lists of texts under `en` and `fr`, either of which may be left out; each with its place.
    package mutating func phrases(_ record: Record) -> [Language: [(text: String, location: SourceLocation)]] {
        var phrases: [Language: [(text: String, location: SourceLocation)]] = [:]
        for language in Language.allCases {
            guard let node = record[language.rawValue], let items = filledList(node) else { continue }
            var found: [(text: String, location: SourceLocation)] = []
            for item in items {
                if let text = text(item) { found.append((text, item.location)) }
            }
            phrases[language] = found
        }
        return phrases
    }

    /// A decimal whole number of at most fifteen digits.
    package mutating func wholeNumber(_ node: YAMLNode) -> Int? {
        if case .text(let text, true) = node.content, text.utf8.count <= 16, let number = Int(text),
            (-999_999_999_999_999...999_999_999_999_999).contains(number)
        {
            return number
        }
        if case .text(let text, true) = node.content, text.utf8.count > 15,
            text.utf8.drop(while: { $0 == 0x2D }).allSatisfy({ (0x30...0x39).contains($0) })
        {
            add(.shape(.tooManyDigits), at: node.location)
            return nil
        }
        expect(.wholeNumber, node)
        return nil
    }

    package mutating func flag(_ node: YAMLNode) -> Bool? {
        if case .text(let text, true) = node.content, text == "true" || text == "false" { return text == "true" }
        expect(.flag, node)
        return nil
    }

    package mutating func date(_ node: YAMLNode) -> CivilDate? {
        if case .text(let text, _) = node.content, let date = CivilDate(text) { return date }
        expect(.date, node)
        return nil
    }

    /// An id: ASCII letters, digits and these marks, beginning with a letter or digit.
    package mutating func id(_ node: YAMLNode, marks: String = "-._") -> String? {
        guard let text = text(node) else { return nil }
        return id(text, marks: marks, at: node.location)
    }

    package mutating func id(_ text: String, marks: String = "-._", at location: SourceLocation) -> String? {
        let isSound = text.utf8.allSatisfy { Diagnostics.isWordByte($0) || marks.utf8.contains($0) }
        guard isSound, let first = text.utf8.first, Diagnostics.isWordByte(first) else {
            add(.shape(.badID(text)), at: location)
            return nil
        }
        return text
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
