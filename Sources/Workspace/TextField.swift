// One line of text being typed. Pure; knows no screen.

import Terminal

/// A line of text with a place in it.
struct TextField: Hashable, Sendable {
    private(set) var characters: [Character]
    /// The place where the next character goes, 0 to the number of characters.
    private(set) var place: Int

    /// The longest text taken: a client's words, not a file.
    static let limit = 4000

    init(_ text: String = "") {
        characters = Array(text.prefix(TextField.limit))
        place = characters.count
    }

    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key is not for a text field.
    mutating func take(_ key: Key) -> Bool {
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
        let room = TextField.limit - characters.count
        let added = text.filter { !$0.isNewline }.prefix(max(0, room))
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
