// Values as bytes in one piece, for files this program writes for itself. Knows no type but numbers and texts, and
// promises nothing to another version: whoever keeps the bytes keeps a version beside them.

/// A value that can be written flat and read back.
public protocol Flat {
    /// Adds the value's bytes.
    func write(to writer: inout FlatWriter)
    /// The value that begins here.
    init(from reader: inout FlatReader) throws(FlatFault)
}

/// Bytes being written.
public struct FlatWriter: Sendable {
    /// What is written so far.
    public private(set) var bytes: [UInt8] = []
    private var shared: [String: Int] = [:]

    /// Nothing written yet; `capacity` bytes can be without moving.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// A number of things, never negative.
    public mutating func count(_ count: Int) {
        var rest = UInt(bitPattern: count)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Any whole number.
    public mutating func number(_ number: Int) {
        count(number << 1 ^ number >> (Int.bitWidth - 1))
    }

    /// Yes or no.
    public mutating func flag(_ flag: Bool) {
        bytes.append(flag ? 1 : 0)
    }

    /// A text.
    public mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// A text that may come many times: written once.
    public mutating func sharedText(_ text: String) {
        if let place = shared[text] { return count(place + 1) }
        shared[text] = shared.count
        count(0)
        self.text(text)
    }

    /// Values in their order.
    @inlinable
    public mutating func list<Value: Flat>(_ values: [Value]) {
        count(values.count)
        for value in values { value.write(to: &self) }
    }

    /// A value that may be missing.
    @inlinable
    public mutating func maybe<Value: Flat>(_ value: Value?) {
        flag(value != nil)
        value?.write(to: &self)
    }

    /// Numbers as they lie in memory.
    public mutating func plain<Number: BitwiseCopyable>(_ numbers: [Number]) {
        count(numbers.count)
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Bytes of their own, to be read or passed over as a whole.
    public mutating func piece(_ piece: [UInt8]) {
        plain(piece)
    }
}

extension String: Flat {
    public func write(to writer: inout FlatWriter) { writer.text(self) }
    public init(from reader: inout FlatReader) throws(FlatFault) { self = try reader.text() }
}

extension Int: Flat {
    public func write(to writer: inout FlatWriter) { writer.number(self) }
    public init(from reader: inout FlatReader) throws(FlatFault) { self = try reader.number() }
}

extension Bilingual: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(english)
        // Names and codes read alike in both languages.
        writer.flag(french == english)
        if french != english { writer.text(french) }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        let english = try reader.text()
        self.init(english, try reader.flag() ? english : try reader.text())
    }
}

extension CivilDate: Flat {
    public func write(to writer: inout FlatWriter) { writer.number(dayNumber) }
    public init(from reader: inout FlatReader) throws(FlatFault) { self.init(dayNumber: try reader.number()) }
}
