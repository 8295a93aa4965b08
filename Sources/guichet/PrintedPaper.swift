// A paper as somebody hands it back: the codes that stand in it, and the digests it could be on record under. Pure.

import Chain

/// The bytes of a paper, looked through.
struct PrintedPaper {
    /// In the order found, each once.
    let codes: [String]
    /// Of the whole, and of a message's body, whose headers mail systems add to.
    let digests: Set<Digest>

    init(_ bytes: [UInt8]) {
        var digests = [Digest(of: bytes)]
        if let body = Self.body(of: bytes) { digests.append(Digest(of: body)) }
        self.digests = Set(digests)
        codes = Self.codes(in: Self.unfolded(bytes))
    }

    /// What follows the headers of a message, with the line ends mail has; nil for what is no message.
    private static func body(of bytes: [UInt8]) -> [UInt8]? {
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count + bytes.count / 32)
        for byte in bytes where byte != 0x0D {
            if byte == 0x0A { lines.append(0x0D) }
            lines.append(byte)
        }
        let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        guard let place = lines.firstRange(of: blank), lines.firstRange(of: Array("\r\nMessage-ID:".utf8)) != nil else {
            return nil
        }
        return Array(lines[place.upperBound...])
    }

    /// Without the soft line ends of quoted-printable, which could stand within a code.
    private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
        var unfolded: [UInt8] = []
        unfolded.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == 0x3D, place + 2 < bytes.count, bytes[place + 1] == 0x0D, bytes[place + 2] == 0x0A {
                place += 3
            } else {
                unfolded.append(bytes[place])
                place += 1
            }
        }
        return unfolded
    }

    /// `4127-7K3Q-9XWD`: digits, then two groups of four letters of Crockford’s base 32.
    private static func codes(in bytes: [UInt8]) -> [String] {
        var codes: [String] = []
        for dash in bytes.indices where bytes[dash] == 0x2D && dash + 10 <= bytes.count {
            let tail = bytes[(dash + 1)..<(dash + 10)]
            guard tail[dash + 5] == 0x2D, tail.indices.allSatisfy({ $0 == dash + 5 || isCodeLetter(tail[$0]) }) else {
                continue
            }
            let digits = bytes[..<dash].reversed().prefix(12).prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { continue }
            let code = String(decoding: Array(digits.reversed()) + [0x2D] + tail, as: UTF8.self)
            if !codes.contains(code) { codes.append(code) }
            if codes.count == 100 { break }
        }
        return codes
    }

    private static func isCodeLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) && !"ILOU".utf8.contains(byte)
    }
}
