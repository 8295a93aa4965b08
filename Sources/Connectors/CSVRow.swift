// One record of a CSV file, its quotes already undone, as bytes: text is made only of the fields somebody asks for.

/// A record as fields of bytes. Reuse one for many records: it keeps its room.
public struct CSVRow: Sendable, Hashable {
    /// The line of the file the record starts on, from 1.
    public internal(set) var line: Int
    /// All fields, one after the other.
    private var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    private var ends: [Int32] = []

    /// A record with no field yet.
    public init(line: Int = 1) {
        self.line = line
    }

    /// A record of these fields.
    public init(line: Int = 1, fields: [String]) {
        self.init(line: line)
        for field in fields {
            bytes.append(contentsOf: field.utf8)
            endField()
        }
    }

    /// How many fields it has.
    public var count: Int { ends.count }

    /// The bytes of a field, from 0; none where the record is too short.
    public subscript(field: Int) -> ArraySlice<UInt8> {
        bytes[range(of: field)]
    }

    /// The text of a field, from 0.
    public func text(_ field: Int) -> String {
        String(decoding: bytes[range(of: field)], as: UTF8.self)
    }

    /// Whether a field says that there is no value: it is empty, or `?`, or the record is too short for it.
    public func isMissing(_ field: Int) -> Bool {
        let range = range(of: field)
        return range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "?"))
    }

    /// Whether a field has the same bytes in another record.
    public func hasSame(_ field: Int, as other: CSVRow) -> Bool {
        let (mine, theirs) = (range(of: field), other.range(of: field))
        guard mine.count == theirs.count else { return false }
        let shift = theirs.lowerBound - mine.lowerBound
        for place in mine where bytes[place] != other.bytes[place + shift] { return false }
        return true
    }

    private func range(of field: Int) -> Range<Int> {
        guard ends.indices.contains(field) else { return bytes.count..<bytes.count }
        return (field == 0 ? 0 : Int(ends[field - 1]))..<Int(ends[field])
    }
}

extension CSVRow {
    /// How many bytes its fields have.
    var byteCount: Int { bytes.count }

    /// Whether it is a line with nothing on it.
    var isBlank: Bool { ends.count <= 1 && bytes.isEmpty }

    /// Whether its bytes are UTF-8.
    var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

    mutating func begin(line: Int) {
        self.line = line
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: Span<UInt8>) {
        more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    mutating func endField() {
        ends.append(Int32(truncatingIfNeeded: bytes.count))
    }
}
