// What one terminal understands: its own strings where it has its own, and which of the standard ones (ECMA-48) it takes.
// Must not read the environment: whoever opens a terminal reads its description and fills this in.

/// The control strings of one terminal, without padding.
public struct TerminalControls: Sendable {
    /// Places the cursor, both from zero.
    public var place: @Sendable (Point) -> [UInt8]
    /// Whether the standard placement and cursor movements are understood: shorter ones are then chosen.
    public var movesByStandard = false
    /// Whether the standard jump to a row in the same column is understood.
    public var jumpsToRow = false
    /// Whether styles may stay on while the cursor moves.
    public var movesInStyle = true
    /// Blanks the screen and goes to its corner.
    public var clear: [UInt8] = []
    /// Blanks the rest of the row; empty where the terminal cannot.
    public var eraseLine: [UInt8] = []
    /// Whether the standard erasure of so many cells is understood.
    public var erasesCells = false
    /// Whether part of the rows can be scrolled by the standard margins, line feed and reverse index.
    public var scrolls = false
    /// Whether it scrolls several rows at once.
    public var scrollsAtOnce = false
    /// Whether a glyph in the last cell of the screen leaves the screen where it is.
    public var keepsLastCell = true
    /// Ends every style.
    public var reset: [UInt8] = []
    /// Begins bold, underline, reverse and dim, in this order; empty where there is none.
    public var emphasis: [[UInt8]] = Array(repeating: [], count: 4)
    /// The colour of each role; empty for the terminal's own.
    public var colours: [[UInt8]] = Array(repeating: [], count: Role.allCases.count)
    /// What letters in a colour cannot have beside it.
    public var notInColour: Style.Emphasis = []
    /// Shows the cursor.
    public var showCursor: [UInt8] = []
    /// Hides the cursor; empty where it always shows.
    public var hideCursor: [UInt8] = []
    /// A glyph in the terminal's charset; nil where that is UTF-8.
    public var encode: (@Sendable (Glyph) -> [UInt8])?

    /// A terminal that is told nothing but places.
    public init(place: @escaping @Sendable (Point) -> [UInt8]) {
        self.place = place
    }

    /// What every terminal in use understands.
    public static let standard: TerminalControls = {
        var controls = TerminalControls { Array("\u{1B}[\($0.row + 1);\($0.column + 1)H".utf8) }
        controls.movesByStandard = true
        controls.jumpsToRow = true
        controls.clear = Array("\u{1B}[H\u{1B}[2J".utf8)
        controls.eraseLine = Array("\u{1B}[K".utf8)
        controls.erasesCells = true
        controls.scrolls = true
        controls.scrollsAtOnce = true
        controls.reset = Array("\u{1B}[m".utf8)
        controls.emphasis = [1, 4, 7, 2].map { Array("\u{1B}[\($0)m".utf8) }
        controls.showCursor = Array("\u{1B}[?25h".utf8)
        controls.hideCursor = Array("\u{1B}[?25l".utf8)
        return controls
    }()
}

/// A style as one terminal shows it: what is laid over a letter, and the role whose colour it has.
struct Look: Hashable, Sendable {
    /// Emphasis bits, and above them the colour's number; zero is the terminal's own.
    let bits: UInt8

    static let plain = Look(bits: 0)

    var emphasis: UInt8 { bits & 15 }
    var colour: Int { Int(bits >> 4) }
    /// Whether a blank shows it.
    var marksBlanks: Bool { bits & 6 != 0 }
}

/// How styles look on one terminal, and what changes one look to another.
struct Looks: Sendable {
    private let looks: [Look]
    let reset: [UInt8]
    private let emphasis: [[UInt8]]
    private let colours: [[UInt8]]
    /// Whether all of it is said by one standard sequence, numbers between `ESC [` and `m`.
    private let joins: Bool

    /// `emphasis` is what a style ends up with on this terminal.
    init(_ controls: TerminalControls, emphasis shown: (Style) -> Style.Emphasis) {
        let strings = controls.emphasis + controls.colours
        joins = (strings + [controls.reset]).allSatisfy { $0.isEmpty || Looks.numbers(of: $0) != nil }
        let kept = joins ? { Looks.numbers(of: $0) ?? [] } : { (string: [UInt8]) in string }
        emphasis = controls.emphasis.map(kept)
        colours = controls.colours.map(kept)
        reset = joins ? Array("\u{1B}[m".utf8) : controls.reset
        var looks: [Look] = []
        for role in Role.allCases {
            for bits in UInt8(0)..<16 {
                var wanted = shown(Style(role, Style.Emphasis(rawValue: bits))).rawValue
                for place in 0..<4 where controls.emphasis[place].isEmpty { wanted &= ~(1 << UInt8(place)) }
                let colour = controls.colours[Int(role.rawValue)].isEmpty ? 0 : role.rawValue
                if colour != 0 { wanted &= ~controls.notInColour.rawValue }
                looks.append(Look(bits: colour << 4 | wanted))
            }
        }
        self.looks = looks
    }

    @inline(__always)
    func look(of cell: Cell) -> Look { looks[Int(truncatingIfNeeded: cell.styleCode)] }

    /// Appends what changes one look to another, in as few bytes as are safe on every terminal: more is added to what is
    /// on, or all is ended and begun anew.
    func append(from old: Look, to new: Look, to bytes: inout [UInt8]) {
        guard new != .plain else { return bytes += reset }
        let isMore = old.emphasis & ~new.emphasis == 0 && (old.colour == 0 || new.colour != 0)
        let missing = isMore ? new.emphasis & ~old.emphasis : new.emphasis
        let colour = isMore && old.colour == new.colour ? 0 : new.colour
        guard joins else {
            if !isMore { bytes += reset }
            for place in 0..<4 where missing & 1 << UInt8(place) != 0 { bytes += emphasis[place] }
            if colour != 0 { bytes += colours[colour] }
            return
        }
        bytes += [0x1B, 0x5B]
        // No number is zero, which ends all that was on.
        if !isMore { bytes.append(0x3B) }
        for place in 0..<4 where missing & 1 << UInt8(place) != 0 {
            bytes += emphasis[place]
            bytes.append(0x3B)
        }
        if colour != 0 {
            bytes += colours[colour]
            bytes.append(0x3B)
        }
        bytes[bytes.count - 1] = 0x6D
    }

    /// The numbers of a standard style sequence; nil where it is none. Charset shifts are left out: none is ever begun.
    private static func numbers(of string: [UInt8]) -> [UInt8]? {
        var rest = string[...]
        if rest.starts(with: [0x1B, 0x28, 0x42]) { rest = rest.dropFirst(3) }
        if rest.last == 0x0F { rest = rest.dropLast() }
        guard rest.starts(with: [0x1B, 0x5B]), rest.last == 0x6D else { return nil }
        let numbers = rest.dropFirst(2).dropLast()
        return numbers.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3B } ? Array(numbers) : nil
    }
}
