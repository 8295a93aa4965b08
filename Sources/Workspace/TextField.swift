// One line of text being typed. Pure; knows no screen.

import Desk
import Localisation
import Terminal

/// A line of text with a place in it.
struct TextField: Hashable, Sendable {
    private(set) var characters: [Character]
    /// The place where the next character goes, 0 to the number of characters.
    private(set) var place: Int

    /// The longest text taken: a client's words, not a file.
    static let limit = 4000

    /// Characters of the last key, or of the text it began with, that found no room.
    private(set) var overflow = 0

    init(_ text: String = "") {
        characters = Array(text.prefix(TextField.limit))
        place = characters.count
        overflow = max(0, text.count - TextField.limit)
    }

    /// What is said where something found no room; nil where all of it did.
    var overflowWords: Bilingual? {
        guard overflow > 0 else { return nil }
        let limit = Typography.number(TextField.limit)
        let lost = Typography.count(
            overflow, one: Bilingual("was left out", "n’a pas été pris"),
            many: Bilingual("were left out", "n’ont pas été pris"))
        return Bilingual(
            "at most \(limit.english) characters fit: \(lost.english)",
            "au plus \(limit.french) caractères\u{00A0}: \(lost.french)")
    }

    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key is not for a text field.
    mutating func take(_ key: Key) -> Bool {
        overflow = 0
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .backspace: if place > 0 { remove(at: place - 1) }
        case .delete: if place < characters.count { characters.remove(at: place) }
        case .left: place = max(0, place - 1)
        case .right: place = min(characters.count, place + 1)
        case .home, .control("a"): place = 0
        case .end, .control("e"): place = characters.count
        case .control("u"):
            characters.removeFirst(place)
            place = 0
        case .control("w"): removeWord()
        default: return false
        }
        return true
    }

    private mutating func insert(_ text: String) {
        let wanted = text.filter { !$0.isNewline }
        let added = wanted.prefix(max(0, TextField.limit - characters.count))
        overflow = wanted.count - added.count
        characters.insert(contentsOf: added, at: place)
        place += added.count
    }

    private mutating func remove(at position: Int) {
        characters.remove(at: position)
        place = position
    }

    private mutating func removeWord() {
        var start = place
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        characters.removeSubrange(start..<place)
        place = start
    }
}
