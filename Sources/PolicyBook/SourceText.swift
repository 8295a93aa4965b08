// A file's bytes as lines of text, with places kept. Line ends may be LF, CR LF or CR; a leading byte order mark is
// passed over. What is no text is reported and replaced, so that reading goes on.

/// Lines that stand together in a file, each with the columns cut off its left.
struct SourceText {
    let file: String
    /// The number of the first line in the file.
    var firstLine: Int
    var lines: [String]
    /// Columns cut off the left of each line; empty when none is.
    var cut: [Int] = []

    /// A place, from a line and column of this text that count from 1.
    func location(line: Int, column: Int) -> SourceLocation {
        let index = line - 1
        let offset = cut.indices.contains(index) ? cut[index] : 0
        return SourceLocation(file: file, line: firstLine + index, column: column + offset)
    }

    init(file: String, firstLine: Int, lines: [String], cut: [Int] = []) {
        self.file = file
        self.firstLine = firstLine
        self.lines = lines
        self.cut = cut
    }

    /// The lines of a file. A file that ends with a line end has no empty last line.
    init(file: String, bytes: [UInt8], into diagnostics: inout Diagnostics) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.init(file: file, firstLine: 1, lines: [])
        if !SourceText.hasControls(bytes), String(validating: bytes, as: UTF8.self) != nil {
            bytes.withUnsafeBufferPointer { cut($0, from: start) }
            return
        }
        var lineStart = start
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                append(bytes[lineStart..<index], into: &diagnostics)
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                lineStart = index + 1
            }
            index += 1
        }
        if lineStart < bytes.count { append(bytes[lineStart...], into: &diagnostics) }
    }

    /// Cuts what is text throughout.
    private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var lineStart = start
        func add(_ end: Int) {
            lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[lineStart..<end]), as: UTF8.self))
        }
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                add(index)
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                lineStart = index + 1
            }
            index += 1
        }
        if lineStart < bytes.count { add(bytes.count) }
    }

    /// Whether there is a control character but for tabs and line ends: C0, DEL, or C1, which is C2 and a byte below A0.
    private static func hasControls(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return true }
            if byte == 0x7F || previous == 0xC2 && byte < 0xA0 { return true }
            previous = byte
        }
        return false
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, into diagnostics: inout Diagnostics) {
        var line = String.UnicodeScalarView()
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var isReported = false
        var column = 0
        decoding: while true {
            column += 1
            let place = SourceLocation(file: file, line: lines.count + 1, column: column)
            switch decoder.decode(&iterator) {
            case .emptyInput: break decoding
            case .error:
                if !isReported { diagnostics.add(.file(.notUTF8), at: place) }
                isReported = true
                line.append("\u{FFFD}")
            case .scalarValue(let scalar):
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
                if isControl && !isReported {
                    diagnostics.add(.file(.forbiddenCharacter(scalar.value)), at: place)
                    isReported = true
                }
                line.append(isControl ? " " : scalar)
            }
        }
        lines.append(String(line))
    }
}
