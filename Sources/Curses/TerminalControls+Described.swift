// What the open terminal understands, from its description (terminfo). Read once: every frame uses it.

import CCurses
import Terminal

extension TerminalControls {
    /// The open terminal's, with the colours of a palette.
    init(described palette: Palette) {
        self.init { point in
            Array(String(cString: guichet_curses_place(Int32(point.row), Int32(point.column))).utf8)
        }
        movesByStandard =
            place(Point(column: 6, row: 4)) == Array("\u{1B}[5;7H".utf8)
            && place(Point(column: 0, row: 11)) == Array("\u{1B}[12;1H".utf8)
        jumpsToRow = movesByStandard && Self.string("vpa") == "\u{1B}[%i%p1%dd"
        movesInStyle = guichet_curses_flag("msgr") != 0
        clear = Array(Self.string("clear").utf8)
        eraseLine = Array(Self.string("el").utf8)
        erasesCells = movesByStandard && Self.string("ech") == "\u{1B}[%p1%dX"
        scrolls =
            Self.string("csr") == "\u{1B}[%i%p1%d;%p2%dr" && Self.string("ind") == "\n"
            && Self.string("ri") == "\u{1B}M"
        scrollsAtOnce = Self.string("indn") == "\u{1B}[%p1%dS" && Self.string("rin") == "\u{1B}[%p1%dT"
        keepsLastCell = guichet_curses_flag("am") == 0 || guichet_curses_flag("xenl") != 0
        reset = Array(Self.string("sgr0").utf8)
        // Where a style takes a cell of its own (magic cookies), there are none.
        if guichet_curses_number("xmc") <= 0 {
            emphasis = ["bold", "smul", "rev", "dim"].map { Array(Self.string($0).utf8) }
        }
        showCursor = Array(Self.string("cnorm").utf8)
        hideCursor = Array(Self.string("civis").utf8)
        for role in Role.allCases where palette.hasColours {
            guard let colour = palette.colour(of: role) else { continue }
            colours[Int(role.rawValue)] = Array(String(cString: guichet_curses_colour(colour)).utf8)
        }
        notInColour = Self.emphasis(of: guichet_curses_number("ncv"))
        if guichet_curses_writes_utf8() == 0 { encode = Self.encoded }
    }

    private static func string(_ name: String) -> String { String(cString: guichet_curses_string(name)) }

    /// The bits of `no_color_video`.
    private static func emphasis(of bits: Int32) -> Style.Emphasis {
        guard bits > 0 else { return [] }
        let known: [(Int32, Style.Emphasis)] = [(2, .underline), (4, .reverse), (16, .dim), (32, .bold)]
        return known.reduce(into: []) { if bits & $1.0 != 0 { $0.formUnion($1.1) } }
    }

    /// A glyph in the charset of the locale.
    private static func encoded(_ glyph: Glyph) -> [UInt8] {
        let text = Array(glyph.text.utf8)
        return [UInt8](unsafeUninitializedCapacity: 16) { out, count in
            count = out.withMemoryRebound(to: CChar.self) {
                Int(guichet_curses_encode(text, Int32(text.count), Int32(glyph.width), $0.baseAddress))
            }
        }
    }
}
