// Distinct words one after the other in one run of bytes, by number. Knows their spelling only.

import Desk

struct WordPool: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [Int32] = [0]

    init(_ words: some Sequence<String> = [String]()) {
        for word in words { append(word) }
    }

    var count: Int { starts.count - 1 }

    mutating func append(_ word: String) {
        bytes.append(contentsOf: word.utf8)
        starts.append(Int32(bytes.count))
    }

    /// The letters of a word.
    subscript(number: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[number])..<Int(starts[number + 1])]
    }

    func text(_ number: Int) -> String {
        String(decoding: self[number], as: UTF8.self)
    }

    /// How many bytes a word has.
    func length(_ number: Int) -> Int {
        Int(starts[number + 1] - starts[number])
    }
}

extension WordPool: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(bytes)
        writer.plain(starts)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        bytes = try reader.plain()
        starts = try reader.plain()
        guard starts.first == 0, starts.last.map(Int.init) == bytes.count else { throw FlatFault() }
    }
}
