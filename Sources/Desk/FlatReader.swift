// Flat bytes back to values. Every step is checked against the end: whatever the bytes are, reading ends with values or
// with a fault, never outside them.

/// The bytes are not what was written.
public struct FlatFault: Error, Sendable {
    /// A fault.
    public init() {}
}

/// Bytes that stay where they are for as long as somebody reads them.
public final class FlatBytes: @unchecked Sendable {
    // INVARIANT: nobody writes to the memory while this lives, and it stays until `release`.
    /// The first byte.
    public let start: UnsafeRawPointer
    /// How many there are.
    public let count: Int
    private let release: @Sendable (UnsafeRawPointer, Int) -> Void

    /// Memory of somebody else’s, given back when nobody reads it any more.
    public init(
        start: UnsafeRawPointer, count: Int, release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void
    ) {
        self.start = start
        self.count = count
        self.release = release
    }

    /// A copy.
    public convenience init(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyMemory(from: $0) }
        self.init(start: memory, count: bytes.count) { start, _ in
            UnsafeMutableRawPointer(mutating: start).deallocate()
        }
    }

    deinit { release(start, count) }

    /// A copy of some of them; empty outside.
    public func copy(_ range: Range<Int>) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= count else { return [] }
        return Array(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
    }
}

/// A place in flat bytes, moving on with every value read.
public struct FlatReader: Sendable {
    private let bytes: FlatBytes
    private var at: Int
    private let end: Int
    private var shared: [String] = []

    /// All of them.
    public init(_ bytes: FlatBytes) {
        self.bytes = bytes
        at = 0
        end = bytes.count
    }

    /// Some of them.
    public init(_ bytes: FlatBytes, _ range: Range<Int>) throws(FlatFault) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw FlatFault() }
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    /// Whether all is read.
    public var isAtEnd: Bool { at == end }

    /// A copy of the bytes that follow.
    public var rest: [UInt8] { bytes.copy(at..<end) }

    private mutating func byte() throws(FlatFault) -> UInt8 {
        guard at < end else { throw FlatFault() }
        defer { at += 1 }
        return bytes.start.load(fromByteOffset: at, as: UInt8.self)
    }

    private mutating func unsigned() throws(FlatFault) -> UInt {
        var value: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = try byte()
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            guard shift < 64 else { throw FlatFault() }
        }
    }

    /// A number of things; there cannot be more of them than bytes left.
    public mutating func count() throws(FlatFault) -> Int {
        let value = try unsigned()
        guard value <= UInt(end - at) else { throw FlatFault() }
        return Int(value)
    }

    /// Any whole number.
    public mutating func number() throws(FlatFault) -> Int {
        let value = try unsigned()
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    /// A number that says which of a few things follows.
    public mutating func choice(of count: Int) throws(FlatFault) -> Int {
        let value = try unsigned()
        guard value < UInt(count) else { throw FlatFault() }
        return Int(value)
    }

    /// Yes or no.
    public mutating func flag() throws(FlatFault) -> Bool {
        let byte = try byte()
        guard byte < 2 else { throw FlatFault() }
        return byte == 1
    }

    /// A text.
    public mutating func text() throws(FlatFault) -> String {
        let count = try count()
        defer { at += count }
        return String(decoding: UnsafeRawBufferPointer(start: bytes.start + at, count: count), as: UTF8.self)
    }

    /// A text that may come many times.
    public mutating func sharedText() throws(FlatFault) -> String {
        let place = try unsigned()
        if place == 0 {
            let text = try text()
            shared.append(text)
            return text
        }
        guard place <= UInt(shared.count) else { throw FlatFault() }
        return shared[Int(place) - 1]
    }

    /// Values in their order.
    @inlinable
    public mutating func list<Value: Flat>(of _: Value.Type = Value.self) throws(FlatFault) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(min(count, 4096))
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    /// A value that may be missing.
    @inlinable
    public mutating func maybe<Value: Flat>(_: Value.Type = Value.self) throws(FlatFault) -> Value? {
        try flag() ? try Value(from: &self) : nil
    }

    /// Numbers as they lie in memory.
    public mutating func plain<Number: BitwiseCopyable>(_: Number.Type = Number.self) throws(FlatFault) -> [Number] {
        let count = try count()
        let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.stride)
        guard !isTooLarge, size <= end - at else { throw FlatFault() }
        defer { at += size }
        let source = UnsafeRawBufferPointer(start: bytes.start + at, count: size)
        return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
            UnsafeMutableRawBufferPointer(numbers).copyMemory(from: source)
            filled = count
        }
    }

    /// Bytes of their own, to be read now or later.
    public mutating func piece() throws(FlatFault) -> FlatReader {
        let count = try count()
        defer { at += count }
        return try FlatReader(bytes, at..<(at + count))
    }
}
