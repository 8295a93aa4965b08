// Reads CSV (RFC 4180) record by record from a stream of bytes, in the same memory whatever the file's size.
// A bad record is said with its line and left out; the stream goes on. Knows nothing of what the columns mean.

/// What the reader found next.
public enum CSVStep: Sendable, Hashable {
    /// A record with as many fields as the header, all UTF-8.
    case row
    case rejected(RejectedRow)
    case end
}

/// A CSV file read in order. Takes CRLF, LF or CR line ends, quoted fields with doubled quotes and line ends in them,
/// a byte order mark; passes over blank lines. A quote inside an unquoted field is data.
public struct CSVReader {
    /// The longest record it takes, in bytes, quotes and line ends apart.
    public static let recordLimit = 1 << 20

    private enum Place { case fieldStart, bare, quoted, afterQuote }

    /// The names in the first line, as they stand.
    public private(set) var columns: [String] = []
    /// How many bytes of the source are behind it.
    public var bytesRead: Int { bytesBefore + position }

    private var source: any ByteSource
    private var chunk: [UInt8] = []
    private var position = 0
    private var bytesBefore = 0
    private var line = 1
    private var followsReturn = false
    private var place = Place.fieldStart
    private var fault: RejectedReason?

    /// Reads as far as the header; throws when there is none it can read.
    public init(_ source: any ByteSource) throws(ImportFailure) {
        self.source = source
        try passMark()
        var row = CSVRow()
        repeat {
            guard try scan(into: &row) else { throw .isEmpty }
        } while row.isBlank && fault == nil
        if let fault { throw .badHeader(fault) }
        guard row.isText else { throw .badHeader(.badUTF8) }
        columns = (0..<row.count).map(row.text)
    }

    /// The next record, put into `row`, whose content is undefined unless the answer is `.row`.
    public mutating func next(into row: inout CSVRow) throws(ImportFailure) -> CSVStep {
        repeat {
            guard try scan(into: &row) else { return .end }
        } while row.isBlank && fault == nil
        if let fault { return .rejected(RejectedRow(line: row.line, reason: fault)) }
        guard row.count == columns.count else {
            return .rejected(
                RejectedRow(line: row.line, reason: .fieldCount(row.count, expected: columns.count)))
        }
        return row.isText ? .row : .rejected(RejectedRow(line: row.line, reason: .badUTF8))
    }

    /// Passes over a UTF-8 byte order mark and refuses UTF-16, marked or betrayed by its zero bytes.
    private mutating func passMark() throws(ImportFailure) {
        while chunk.count < 4 {
            let more = try source.nextChunk()
            if more.isEmpty { break }
            chunk += more
        }
        if chunk.starts(with: [0xFE, 0xFF]) || chunk.starts(with: [0xFF, 0xFE]) || chunk.prefix(2).contains(0) {
            throw .isUTF16
        }
        if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// One record, good or faulty; false at the end of the stream.
    private mutating func scan(into row: inout CSVRow) throws(ImportFailure) -> Bool {
        row.begin(line: line)
        place = .fieldStart
        fault = nil
        while true {
            if position == chunk.count {
                guard try refill() else { return finish(&row) }
            }
            if followsReturn && place == .fieldStart && row.count == 0 && chunk[position] == Byte.lineFeed {
                position += 1
                followsReturn = false
                continue
            }
            let isEnded =
                switch place {
                case .fieldStart, .bare: takeBare(&row)
                case .quoted: takeQuoted(&row)
                case .afterQuote: takeAfterQuote(&row)
                }
            if isEnded { return true }
        }
    }

    private mutating func refill() throws(ImportFailure) -> Bool {
        bytesBefore += chunk.count
        position = 0
        chunk = []
        chunk = try source.nextChunk()
        return !chunk.isEmpty
    }

    /// What the end of the stream makes of a record begun.
    private mutating func finish(_ row: inout CSVRow) -> Bool {
        if place == .fieldStart && row.count == 0 && fault == nil { return false }
        if place == .quoted { fault = fault ?? .unterminatedQuote }
        row.endField()
        return true
    }

    private mutating func takeBare(_ row: inout CSVRow) -> Bool {
        if place == .fieldStart && chunk[position] == Byte.quote {
            place = .quoted
            position += 1
            return false
        }
        var end = position
        while end < chunk.count, !Byte.endsBareField(chunk[end]) { end += 1 }
        keep(upTo: end, in: &row)
        place = .bare
        return end < chunk.count && takeFieldEnd(&row)
    }

    private mutating func takeQuoted(_ row: inout CSVRow) -> Bool {
        var end = position
        while end < chunk.count, !Byte.stopsQuotedField(chunk[end]) { end += 1 }
        keep(upTo: end, in: &row)
        guard end < chunk.count else { return false }
        if chunk[end] == Byte.quote {
            place = .afterQuote
            position += 1
            followsReturn = false
            return false
        }
        countLine(chunk[end])
        keep(upTo: end + 1, in: &row)
        followsReturn = chunk[end] == Byte.carriageReturn
        // A quote never closed would swallow the whole file: once too long, a record ends with its line.
        return isTooLong
    }

    private mutating func takeAfterQuote(_ row: inout CSVRow) -> Bool {
        if chunk[position] == Byte.quote {
            place = .quoted
            keep(upTo: position + 1, in: &row)
            return false
        }
        if Byte.endsBareField(chunk[position]) { return takeFieldEnd(&row) }
        fault = fault ?? .textAfterQuote
        place = .bare
        return false
    }

    /// Takes the comma or line end that closes a field; true where it closes the record.
    private mutating func takeFieldEnd(_ row: inout CSVRow) -> Bool {
        let byte = chunk[position]
        position += 1
        row.endField()
        place = .fieldStart
        limit(&row, adding: 0)
        followsReturn = false
        if byte == Byte.comma { return false }
        countLine(byte)
        followsReturn = byte == Byte.carriageReturn
        return true
    }

    private mutating func keep(upTo end: Int, in row: inout CSVRow) {
        guard end > position else { return }
        limit(&row, adding: end - position)
        if !isTooLong { row.append(chunk.span.extracting(position..<end)) }
        position = end
        followsReturn = false
    }

    private var isTooLong: Bool {
        if case .tooLong = fault { true } else { false }
    }

    private mutating func limit(_ row: inout CSVRow, adding count: Int) {
        guard row.byteCount + row.count + count > CSVReader.recordLimit else { return }
        fault = .tooLong(limit: CSVReader.recordLimit)
        row.begin(line: row.line)
    }

    /// CR LF is one line end: its LF was counted with its CR.
    private mutating func countLine(_ byte: UInt8) {
        if byte == Byte.carriageReturn || !followsReturn { line += 1 }
    }
}

private enum Byte {
    static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    static var comma: UInt8 { UInt8(ascii: ",") }
    static var quote: UInt8 { UInt8(ascii: "\"") }

    @inline(__always) static func endsBareField(_ byte: UInt8) -> Bool {
        byte == comma || byte == lineFeed || byte == carriageReturn
    }

    @inline(__always) static func stopsQuotedField(_ byte: UInt8) -> Bool {
        byte == quote || byte == lineFeed || byte == carriageReturn
    }
}
