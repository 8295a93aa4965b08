// The grammar of one key in a terminal's byte stream.
// Must not keep state: KeyDecoder does. Unknown sequences are swallowed, never typed into a field.

/// The first thing in a run of bytes, with how many bytes it took.
enum InputSequence {
    case key(Key, Int)
    case ignored(Int)
    case pasteBegin(Int)
    case unfinished

    /// Longer than any real sequence; beyond it the bytes are noise.
    private static let lengthLimit = 64

    static func first(in bytes: ArraySlice<UInt8>) -> InputSequence {
        guard let first = bytes.first else { return .unfinished }
        switch first {
        case 0x1B: return escape(bytes)
        case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(first))), 1)
        case 0..<0x20, 0x7F: return .key(control(first), 1)
        default: return scalar(bytes)
        }
    }

    private static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0: .control(" ")
        case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    private static func scalar(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        let broken = InputSequence.key(.character("\u{FFFD}"), 1)
        let length: Int
        switch bytes.first ?? 0 {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return broken
        }
        let candidate = bytes.prefix(length)
        guard candidate.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return broken }
        guard candidate.count == length else { return .unfinished }
        guard let text = String(validating: candidate, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            return broken
        }
        // C1 controls are no keys.
        return scalar.value < 0xA0 ? .ignored(length) : .key(.character(Character(scalar)), length)
    }

    private static func escape(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        let body = bytes.dropFirst()
        guard let second = body.first else { return .unfinished }
        switch second {
        case 0x1B: return .key(.escape, 1)
        case 0x5B: return controlSequence(bytes)
        case 0x4F: return applicationKey(bytes)
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return controlString(bytes)
        default:
            switch first(in: body) {
            case .key(.character(let character), let length): return .key(.alt(character), length + 1)
            case .key(let key, let length): return .key(key, length + 1)
            case .ignored(let length): return .ignored(length + 1)
            case .pasteBegin, .unfinished: return .unfinished
            }
        }
    }

    /// ESC O and a letter: keypad and arrows in application mode.
    private static func applicationKey(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        guard let final = bytes.dropFirst(2).first else { return .unfinished }
        let key: Key?
        switch final {
        case 0x4D: key = .enter
        case 0x50...0x53: key = .function(Int(final) - 0x4F)
        case 0x6A...0x79: key = .character(Character(Unicode.Scalar(final - 0x40)))
        default: key = cursorKey(final)
        }
        if let key { return .key(key, 3) }
        return final == 0x1B ? .key(.alt("O"), 2) : .ignored(3)
    }

    private static func cursorKey(_ final: UInt8) -> Key? {
        switch final {
        case 0x41, 0x61: .up
        case 0x42, 0x62: .down
        case 0x43, 0x63: .right
        case 0x44, 0x64: .left
        case 0x46: .end
        case 0x48: .home
        case 0x5A: .backTab
        default: nil
        }
    }
}

extension InputSequence {
    /// ESC [, parameters, a final byte.
    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        let body = bytes.dropFirst(2)
        // The Linux console sends ESC [ [ A for F1.
        if body.first == 0x5B {
            guard let letter = body.dropFirst().first else { return .unfinished }
            return (0x41...0x45).contains(letter) ? .key(.function(Int(letter) - 0x40), 4) : .ignored(4)
        }
        guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
            return bytes.count > lengthLimit ? .ignored(bytes.count) : .unfinished
        }
        let length = end - bytes.startIndex + 1
        let final = bytes[end]
        // A sequence cut short by another: the second one is still to be read.
        guard final >= 0x40, final < 0x7F else { return .ignored(length - 1) }
        if body.first == 0x3C, final == 0x4D || final == 0x6D {
            return mouse(parameters(body.dropFirst()[..<end]), isPress: final == 0x4D, length)
        }
        // A private parameter or a lower-case final with numbers is the terminal's answer to a question.
        if let mark = body.first, (0x3C...0x3F).contains(mark) { return .ignored(length) }
        if (0x61...0x64).contains(final), body.first != final { return .ignored(length) }
        let numbers = parameters(body[..<end])
        if final == 0x7E, numbers.first == 200 { return .pasteBegin(length) }
        guard let key = key(final: final, numbers: numbers) else { return .ignored(length) }
        return .key(key, length)
    }

    /// ESC [ < button ; column ; row, as SGR mode reports the mouse: presses of the first button and the wheel count.
    private static func mouse(_ numbers: [Int], isPress: Bool, _ length: Int) -> InputSequence {
        guard isPress, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .ignored(length) }
        switch numbers[0] {
        case 0: return .key(.click(Point(column: numbers[1] - 1, row: numbers[2] - 1)), length)
        case 64: return .key(.wheelUp, length)
        case 65: return .key(.wheelDown, length)
        default: return .ignored(length)
        }
    }

    /// The leading numbers; sub-parameters and anything too large to be a key are left out.
    private static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
            var number = 0
            for byte in part {
                guard (0x30...0x39).contains(byte), number < 1 << 24 else { break }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }
    }

    private static func key(final: UInt8, numbers: [Int]) -> Key? {
        let first = numbers.first ?? 0
        switch final {
        case 0x50...0x53: return .function(Int(final) - 0x4F)
        case 0x75: return described(code: first, modifiers: numbers.dropFirst().first ?? 1)
        case 0x7E where first == 27 && numbers.count == 3: return described(code: numbers[2], modifiers: numbers[1])
        case 0x7E, 0x24, 0x5E: return editingKey(first)
        default: return cursorKey(final)
        }
    }

    private static func editingKey(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// A key told by its code point and modifiers, as xterm and kitty do when asked to.
    private static func described(code: Int, modifiers: Int) -> Key? {
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), code < 0xE000 || code > 0xF8FF else {
            return nil
        }
        let bits = max(0, modifiers - 1)
        switch scalar.value {
        case 27: return .escape
        case 9: return bits & 1 == 1 ? .backTab : .tab
        case 0..<0x20, 0x7F..<0xA0: return control(UInt8(scalar.value & 0x7F))
        default:
            let character = Character(scalar)
            if bits & 4 != 0 { return .control(character.lowercased().first ?? character) }
            return bits & 2 != 0 ? .alt(character) : .character(character)
        }
    }

    /// ESC ] and kin: a reply nobody asked for, swallowed up to its end.
    private static func controlString(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        for index in bytes.indices.dropFirst(2) {
            if bytes[index] == 0x07 { return .ignored(index - bytes.startIndex + 1) }
            if bytes[index] == 0x1B {
                guard index + 1 < bytes.endIndex else { return .unfinished }
                return .ignored(index - bytes.startIndex + (bytes[index + 1] == 0x5C ? 2 : 0))
            }
        }
        return bytes.count > 4096 ? .ignored(bytes.count) : .unfinished
    }
}
