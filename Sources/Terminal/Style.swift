// What a cell means to the reader: a role, not a colour. Palettes belong to the screen that shows it.
// Must not name a colour: a terminal without colours shows roles by bold, underline and reverse.

/// Why a cell stands out.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Ordinary text.
    case plain
    /// What is past or secondary.
    case dim
    /// A heading.
    case title
    /// The focused pane, a key the reader can press.
    case accent
    /// Something will go wrong unless somebody acts.
    case warning
    /// A promise is broken.
    case breach
    /// A promise kept, an offer the client can have.
    case good
    /// The words of a policy.
    case policy

    /// Its colour where nobody chose another, one of the eight that every palette keeps readable; nil keeps the
    /// terminal's own.
    public var usualColour: Int? {
        switch self {
        case .plain, .dim, .title: nil
        case .accent: 6
        case .warning: 3
        case .breach: 1
        case .good: 2
        case .policy: 5
        }
    }

    /// The letter that stands for the role in a style picture.
    var letter: Character {
        switch self {
        case .plain: "."
        case .dim: "d"
        case .title: "t"
        case .accent: "a"
        case .warning: "w"
        case .breach: "b"
        case .good: "g"
        case .policy: "p"
        }
    }
}

/// A role and what is laid over it.
public struct Style: Hashable, Sendable {
    /// Emphasis that every terminal can show.
    public struct Emphasis: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Emphasis from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier letters.
        public static let bold = Emphasis(rawValue: 1)
        /// A line under the letters.
        public static let underline = Emphasis(rawValue: 2)
        /// Foreground and background exchanged: the selection.
        public static let reverse = Emphasis(rawValue: 4)
        /// Fainter letters.
        public static let dim = Emphasis(rawValue: 8)
    }

    /// Why the cell stands out.
    public var role: Role
    /// What is laid over the role.
    public var emphasis: Emphasis

    /// A style from a role and emphasis.
    public init(_ role: Role = .plain, _ emphasis: Emphasis = []) {
        self.role = role
        self.emphasis = emphasis
    }

    /// Ordinary text.
    public static let plain = Style()
    /// Past or secondary.
    public static let dim = Style(.dim)
    /// A heading.
    public static let title = Style(.title)
    /// The focused pane, a key.
    public static let accent = Style(.accent)
    /// Needs an act soon.
    public static let warning = Style(.warning)
    /// A broken promise.
    public static let breach = Style(.breach)
    /// A kept promise, an offer.
    public static let good = Style(.good)
    /// A policy's words.
    public static let policy = Style(.policy)

    /// The same role with more emphasis.
    public func with(_ more: Emphasis) -> Style { Style(role, emphasis.union(more)) }
    /// Bold as well.
    public var bold: Style { with(.bold) }
    /// Underlined as well.
    public var underlined: Style { with(.underline) }
    /// Reversed as well.
    public var reversed: Style { with(.reverse) }
}

/// One place of the grid: sixteen bytes, so that two are compared as numbers.
public struct Cell: Hashable, Sendable {
    private(set) var low: UInt64
    /// The glyph's second word, above its bits the style.
    private(set) var high: UInt64

    /// A cell from a glyph and a style.
    @inline(__always)
    public init(_ glyph: Glyph, _ style: Style = .plain) {
        low = glyph.low
        high = glyph.high | style.code << Glyph.bitCount
    }

    /// What it shows.
    @inline(__always)
    public var glyph: Glyph {
        get { Glyph(low: low, high: high & Glyph.bits) }
        set { (low, high) = (newValue.low, newValue.high | high & ~Glyph.bits) }
    }

    /// How.
    public var style: Style {
        get { Style(code: styleCode) }
        set { high = high & Glyph.bits | newValue.code << Glyph.bitCount }
    }

    /// A number below 128 for the style.
    @inline(__always)
    var styleCode: UInt64 { high >> Glyph.bitCount }

    /// Whether both show the same glyph, in whatever style.
    @inline(__always)
    func showsGlyph(of other: Cell) -> Bool { low == other.low && (high ^ other.high) & Glyph.bits == 0 }

    /// Nothing, plainly.
    public static let blank = Cell(.space)
    /// Whether it is the right half of the wide glyph before it.
    @inline(__always)
    public var isContinuation: Bool { glyph.width == 0 }
    /// The text shown; empty for a continuation.
    public var text: String { glyph.text }
}

extension Style {
    /// The role above the four bits of the emphasis.
    @inline(__always)
    var code: UInt64 { UInt64(role.rawValue) << 4 | UInt64(emphasis.rawValue & 15) }

    init(code: UInt64) {
        self.init(
            Role(rawValue: UInt8(truncatingIfNeeded: code >> 4)) ?? .plain,
            Emphasis(rawValue: UInt8(truncatingIfNeeded: code & 15)))
    }
}
