// Bytes from a terminal to keys: UTF-8, control bytes, the escape sequences of xterm, tmux, screen, linux, rxvt, PuTTY.
// Must give the same keys however the bytes are cut into reads, and must never trap on any bytes.

/// Decodes what a terminal sends; pure, so that tests can send anything.
public struct KeyDecoder: Sendable {
    private var bytes: [UInt8] = []
    private var position = 0
    private var isPasting = false
    private var searchedTo = 0
    private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    /// A longer paste is delivered in pieces of this many bytes.
    private static let pasteLimit = 8 << 20

    /// An empty decoder.
    public init() {}

    /// Whether bytes are held that are not a whole key yet, after `next` gave nil.
    public var isWaiting: Bool { position < bytes.count || isPasting }
    /// Whether the bytes held are part of a paste: allow its end a longer wait than an escape's.
    public var isInPaste: Bool { isPasting }

    /// Takes bytes in.
    public mutating func feed(_ more: some Sequence<UInt8>) { feed(Array(more)[...]) }

    /// Takes bytes as read.
    public mutating func feed(_ more: ArraySlice<UInt8>) {
        if position == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 16)
            position = 0
            searchedTo = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next whole key; nil when more bytes are needed.
    public mutating func next() -> Key? {
        while true {
            if isPasting { return pasted() }
            switch InputSequence.first(in: bytes[position...]) {
            case .key(let key, let length):
                position += length
                return key
            case .ignored(let length):
                position += length
            case .pasteBegin(let length):
                position += length
                isPasting = true
                searchedTo = position
            case .unfinished:
                return nil
            }
        }
    }

    /// What the held bytes mean when no more came in time: a lone escape, a cut sequence, an unfinished paste.
    public mutating func flush() -> Key? {
        if isPasting {
            isPasting = false
            return takePaste(upTo: bytes.count, skip: 0)
        }
        guard position < bytes.count else { return nil }
        if bytes[position] == 0x1B {
            let rest = bytes[(position + 1)...]
            guard let second = rest.first else {
                position += 1
                return .escape
            }
            position = bytes.count
            let isTyped = rest.count == 1 && (0x20..<0x7F).contains(second)
            return isTyped ? .alt(Character(Unicode.Scalar(second))) : nil
        }
        position = bytes.count
        return .character("\u{FFFD}")
    }

    private mutating func pasted() -> Key? {
        let end = Self.pasteEnd
        var index = max(position, searchedTo)
        while index + end.count <= bytes.count {
            if bytes[index] == 0x1B, bytes[index..<(index + end.count)].elementsEqual(end) {
                isPasting = false
                return takePaste(upTo: index, skip: end.count)
            }
            index += 1
        }
        searchedTo = index
        return index - position >= Self.pasteLimit ? takePaste(upTo: index, skip: 0) : nil
    }

    private mutating func takePaste(upTo end: Int, skip: Int) -> Key {
        var text: [UInt8] = []
        text.reserveCapacity(end - position)
        var previous: UInt8 = 0
        for byte in bytes[position..<end] {
            if byte == 0x0D {
                text.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                text.append(byte)
            }
            previous = byte
        }
        position = end + skip
        return .paste(String(decoding: text, as: UTF8.self))
    }
}
