// The outer form of a compiled book: what it means, then sections, each with a checksum. Knows nothing of books.

import Desk

/// Sections of bytes that are what somebody wrote, or are not read at all.
struct CompiledFile {
    /// Changes whenever the bytes of a section mean something else.
    private static let format = 1
    private static let magic = Array("guichet book\u{0}\u{0}\u{0}\u{0}".utf8)
    private static let start = magic.count + 16

    private struct Section: Flat {
        let count: Int
        let checksum: Int

        init(_ bytes: [UInt8]) {
            count = bytes.count
            checksum = bytes.withUnsafeBytes { Checksum.of($0) }
        }

        func write(to writer: inout FlatWriter) {
            writer.number(count)
            writer.number(checksum)
        }

        init(from reader: inout FlatReader) throws(FlatFault) {
            count = try reader.number()
            checksum = try reader.number()
            guard count >= 0 else { throw FlatFault() }
        }
    }

    private let bytes: FlatBytes
    private var sections: [(range: Range<Int>, checksum: Int)] = []

    /// The bytes of a file, in parts that follow each other. `meaning` names everything the sections depend on beside
    /// the books themselves.
    static func parts(meaning: String, sections: [[UInt8]]) -> [[UInt8]] {
        var head = FlatWriter()
        head.number(format)
        head.text(meaning)
        head.list(sections.map(Section.init))
        var bytes = magic
        for number in [head.bytes.count, head.bytes.withUnsafeBytes { Checksum.of($0) }] {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return [bytes + head.bytes] + sections
    }

    /// A file of the same meaning whose head is sound and whose sections fill it to the end.
    init(_ bytes: FlatBytes, meaning: String) throws(FlatFault) {
        guard bytes.count >= Self.start, bytes.copy(0..<Self.magic.count) == Self.magic else { throw FlatFault() }
        let count = Int(littleEndian: bytes.start.loadUnaligned(fromByteOffset: Self.magic.count, as: Int.self))
        let checksum = Int(littleEndian: bytes.start.loadUnaligned(fromByteOffset: Self.magic.count + 8, as: Int.self))
        guard count >= 0, count <= bytes.count - Self.start,
            Checksum.of(UnsafeRawBufferPointer(start: bytes.start + Self.start, count: count)) == checksum
        else { throw FlatFault() }
        var head = try FlatReader(bytes, Self.start..<(Self.start + count))
        guard try head.number() == Self.format, try head.text() == meaning else { throw FlatFault() }
        self.bytes = bytes
        var place = Self.start + count
        for section in try head.list(of: Section.self) {
            guard section.count <= bytes.count - place else { throw FlatFault() }
            sections.append((place..<(place + section.count), section.checksum))
            place += section.count
        }
        guard place == bytes.count else { throw FlatFault() }
    }

    /// A section, once it is known to be as written.
    func section(_ number: Int) throws(FlatFault) -> FlatReader {
        guard sections.indices.contains(number) else { throw FlatFault() }
        let (range, checksum) = sections[number]
        let memory = UnsafeRawBufferPointer(start: bytes.start + range.lowerBound, count: range.count)
        guard Checksum.of(memory) == checksum else { throw FlatFault() }
        return try FlatReader(bytes, range)
    }

    /// The bytes of a section as they stand, unchecked.
    func copy(_ number: Int) -> [UInt8] {
        sections.indices.contains(number) ? bytes.copy(sections[number].range) : []
    }
}

/// A sum that changes with any change an accident makes. No protection against malice: the shelf's permissions are that.
enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> Int {
        // Four sums side by side, each step of which can be undone: one changed word always changes its sum.
        var lanes: SIMD4<UInt64> = [0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 1]
        let words = bytes.count / 8
        var word = 0
        while word + 4 <= words {
            for lane in 0..<4 {
                step(&lanes[lane], bytes.loadUnaligned(fromByteOffset: (word + lane) * 8, as: UInt64.self))
            }
            word += 4
        }
        while word < words {
            step(&lanes[0], bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
            word += 1
        }
        for place in (words * 8)..<bytes.count { step(&lanes[1], UInt64(bytes[place]) + 1) }
        var sum = UInt64(bytes.count)
        for lane in 0..<4 { step(&sum, lanes[lane]) }
        return Int(bitPattern: UInt(sum ^ sum >> 32))
    }

    private static func step(_ sum: inout UInt64, _ word: UInt64) {
        let mixed = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        sum = mixed << 29 | mixed >> 35
    }
}
