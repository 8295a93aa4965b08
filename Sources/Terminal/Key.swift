// What the person at the keyboard did, and what else wakes the loop.
// Must not know a terminal's escape sequences: KeyDecoder does.

/// One thing the loop answers to.
public enum Key: Hashable, Sendable {
    /// A character typed, accents and other scripts included.
    case character(Character)
    /// Return.
    case enter
    /// The escape key alone.
    case escape
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// Rubs out to the left.
    case backspace
    /// Rubs out to the right.
    case delete
    /// Insert.
    case insert
    /// An arrow.
    case up
    /// An arrow.
    case down
    /// An arrow.
    case left
    /// An arrow.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// F1, F2 and so on.
    case function(Int)
    /// Control and a lower-case letter, a space or one of `\ ] ^ _`.
    case control(Character)
    /// Alt, or Escape held to a character.
    case alt(Character)
    /// A text pasted whole, lines ended by `\n`.
    case paste(String)
    /// A button of the mouse pressed at a place.
    case click(Point)
    /// The wheel turned away from the hand.
    case wheelUp
    /// The wheel turned towards the hand.
    case wheelDown
    /// The terminal has another size.
    case resize(Size)
    /// Back after a stop: paint everything again.
    case resumed
    /// Background work has something to say.
    case woken
    /// The terminal or its owner wants the program gone: save drafts and leave.
    case closing
}

extension Key {
    private static let named: [(String, Key)] = [
        ("enter", .enter), ("esc", .escape), ("tab", .tab), ("s-tab", .backTab), ("backspace", .backspace),
        ("del", .delete), ("ins", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
        ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown), ("space", .character(" ")),
        ("lt", .character("<")), ("c-space", .control(" ")), ("a-space", .alt(" ")), ("a-lt", .alt("<")),
        ("wheelup", .wheelUp), ("wheeldown", .wheelDown), ("resumed", .resumed), ("woken", .woken),
        ("closing", .closing), ("paste", .paste("")),
    ]

    /// The key's name in scripts and in the configuration: `j`, `<enter>`, `<c-d>`, `<a-x>`, `<f2>`, `<80x24>`.
    ///
    /// Every paste has the same name; its text is not part of it.
    public var name: String {
        if let (name, _) = Self.named.first(where: { $0.1 == self }) { return "<\(name)>" }
        switch self {
        case .character(let character): return String(character)
        case .function(let number): return "<f\(number)>"
        case .control(let character): return "<c-\(character)>"
        case .alt(let character): return "<a-\(character)>"
        case .resize(let size): return "<\(size.columns)x\(size.rows)>"
        case .click(let place): return "<click-\(place.column)-\(place.row)>"
        default: return "<paste>"
        }
    }

    /// The key of a name; names in angle brackets may be written in capitals, except the letter after `a-`.
    public init?(name: String) {
        guard name.first == "<", name.last == ">", name.count > 2 else {
            guard name.count == 1, let character = name.first, character != "<" else { return nil }
            self = .character(character)
            return
        }
        let inner = String(name.dropFirst().dropLast())
        let lowered = inner.lowercased()
        if let (_, key) = Self.named.first(where: { $0.0 == lowered }) {
            self = key
        } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...63).contains(number) {
            self = .function(number)
        } else if inner.count == 3, let letter = inner.last, lowered.hasPrefix("c-") {
            self = .control(letter.lowercased().first ?? letter)
        } else if inner.count == 3, let letter = inner.last, lowered.hasPrefix("a-") {
            self = .alt(letter)
        } else if let place = Self.place(named: lowered) {
            self = .click(place)
        } else if let size = Self.size(named: lowered) {
            self = .resize(size)
        } else {
            return nil
        }
    }

    /// The keys of a script such as `jj<enter>r2<enter>`; nil when a name in it is unknown.
    public static func script(_ text: String) -> [Key]? {
        var keys: [Key] = []
        var rest = text[...]
        while let first = rest.first {
            var end = rest.index(after: rest.startIndex)
            if first == "<" {
                guard let close = rest.firstIndex(of: ">") else { return nil }
                end = rest.index(after: close)
            }
            guard let key = Key(name: String(rest[..<end])) else { return nil }
            keys.append(key)
            rest = rest[end...]
        }
        return keys
    }

    private static func place(named text: String) -> Point? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "click", let column = Int(parts[1]), let row = Int(parts[2]) else {
            return nil
        }
        return Point(column: column, row: row)
    }

    private static func size(named text: String) -> Size? {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]), columns >= 0, rows >= 0 else {
            return nil
        }
        return Size(columns: columns, rows: rows)
    }
}
