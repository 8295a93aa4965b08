// A real emulator (libvterm) without a program: bytes in, cells out. For tests only.

import CVTerm

/// One cell as emulated.
public struct ShownCell: Hashable, Sendable {
    /// Its text; empty for the right half of a wide glyph.
    public let text: String
    /// Cells taken.
    public let width: Int
    /// Foreground and background exchanged.
    public let isReverse: Bool
    /// Heavier letters.
    public let isBold: Bool
    /// Underlined letters.
    public let isUnderlined: Bool
    /// The palette index of the foreground; nil for the terminal's own.
    public let foreground: Int?
    /// Whether the background is the terminal's own.
    public let hasDefaultBackground: Bool
}

/// A terminal in memory. Not thread-safe.
public final class TerminalEmulator {
    private let terminal: OpaquePointer
    private let display: OpaquePointer

    /// A blank terminal that speaks UTF-8.
    public init(columns: Int, rows: Int) {
        terminal = vterm_new(Int32(rows), Int32(columns))
        display = vterm_obtain_screen(terminal)
        vterm_set_utf8(terminal, 1)
        vterm_screen_enable_altscreen(display, 1)
        vterm_screen_reset(display, 1)
    }

    deinit { vterm_free(terminal) }

    /// Changes its size.
    public func resize(columns: Int, rows: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

    /// Takes what a program wrote; gives what the terminal answers.
    @discardableResult
    public func take(_ bytes: some Sequence<UInt8>) -> [CChar] {
        let text = bytes.map { CChar(bitPattern: $0) }
        _ = vterm_input_write(terminal, text, text.count)
        vterm_screen_flush_damage(display)
        var reply = [CChar](repeating: 0, count: 256)
        return Array(reply[..<vterm_output_read(terminal, &reply, reply.count)])
    }

    /// One cell; blank outside the terminal.
    public func cell(column: Int, row: Int) -> ShownCell {
        var cell = VTermScreenCell()
        let found = vterm_screen_get_cell(display, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        guard found != 0 else {
            return ShownCell(
                text: "", width: 1, isReverse: false, isBold: false, isUnderlined: false, foreground: nil,
                hasDefaultBackground: true)
        }
        let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self).prefix { $0 != 0 }) }
        let isHalf = scalars.first == UInt32.max
        return ShownCell(
            text: isHalf ? "" : String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))),
            width: max(1, Int(cell.width)), isReverse: cell.attrs.reverse != 0, isBold: cell.attrs.bold != 0,
            isUnderlined: cell.attrs.underline != 0,
            foreground: Self.index(of: cell.fg, default: VTERM_COLOR_DEFAULT_FG),
            hasDefaultBackground: cell.bg.type & UInt8(VTERM_COLOR_DEFAULT_BG.rawValue) != 0)
    }

    /// Where the cursor stands, column then row.
    public var cursor: (column: Int, row: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return (Int(position.col), Int(position.row))
    }

    private static func index(of colour: VTermColor, default: VTermColorType) -> Int? {
        if colour.type & UInt8(`default`.rawValue) != 0 { return nil }
        guard colour.type & UInt8(VTERM_COLOR_TYPE_MASK.rawValue) == UInt8(VTERM_COLOR_INDEXED.rawValue) else {
            return nil
        }
        return Int(colour.indexed.idx)
    }
}
