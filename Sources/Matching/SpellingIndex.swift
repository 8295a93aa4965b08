// Which known words a mistyped one may be: words by length with a signature of their letters, then the true distance.
// A look-up touches a few bytes per word of nearly the same length, so it is bounded and needs no neighbourhood in memory.
// Decides nothing about which words deserve correction beyond their spelling.

import Desk

/// Known words, to be found by a misspelling.
struct SpellingIndex: Sendable {
    /// A known word near a typed one.
    struct Candidate: Sendable {
        /// Where the word stood in the list the index was built from.
        let word: Int
        /// Letters wrong, missing, added or exchanged with their neighbour.
        let distance: Int
    }

    private static let longest = 24
    private let words: WordPool
    /// Numbers of words in the order of their lengths, beside them their letter signatures; those of length `n` begin at
    /// `starts[n]`.
    private var numbers: [Int32] = []
    private var signatures: [UInt32] = []
    private var starts = [Int32](repeating: 0, count: Self.longest + 2)

    /// Words under four letters, and longer than any slip of the finger, are left out.
    init(_ words: WordPool) {
        self.words = words
        var fit: [(length: Int, number: Int32, signature: UInt32)] = []
        for number in 0..<words.count {
            let length = words.length(number)
            guard length >= 4, length <= Self.longest, words[number].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
                !FunctionWords.contains(words.text(number))
            else { continue }
            fit.append((length, Int32(number), Self.signature(words[number])))
            starts[length + 1] += 1
        }
        for length in 1..<starts.count { starts[length] += starts[length - 1] }
        numbers = Array(repeating: 0, count: fit.count)
        signatures = Array(repeating: 0, count: fit.count)
        var cursors = starts
        for (length, number, signature) in fit {
            let place = Int(cursors[length])
            cursors[length] += 1
            numbers[place] = number
            signatures[place] = signature
        }
    }

    /// How many letters may be wrong in a word of that length.
    static func tolerance(_ length: Int) -> Int {
        length < 4 || length > longest ? 0 : length < 8 ? 1 : 2
    }

    /// The nearest known words, all at the same smallest distance, at most eight; empty when the word is too short,
    /// is no word, or resembles none.
    ///
    /// One wrong letter may be the first in words of six letters or more; with two wrong letters the first is right.
    func nearest(_ folded: String) -> [Candidate] {
        let typed = Array(folded.utf8)
        let tolerance = Self.tolerance(typed.count)
        guard tolerance > 0, typed.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
        let signature = Self.signature(typed)
        var found: [Candidate] = []
        var best = tolerance
        for length in (typed.count - tolerance)...(typed.count + tolerance) where length >= 4 && length <= Self.longest
        {
            for slot in Int(starts[length])..<Int(starts[length + 1])
            where (signatures[slot] ^ signature).nonzeroBitCount <= 2 * best {
                let number = Int(numbers[slot])
                let limit = min(best, slips(typed, words[number]))
                guard limit > 0 else { continue }
                let distance = Self.distance(typed, Array(words[number]), atMost: limit)
                guard distance <= limit else { continue }
                if distance < best { found.removeAll() }
                best = distance
                if found.count < 8 { found.append(Candidate(word: number, distance: distance)) }
            }
        }
        return found
    }

    /// How many slips may part two words: by the shorter one, and by their first letters.
    private func slips(_ typed: [UInt8], _ word: ArraySlice<UInt8>) -> Int {
        let shorter = min(typed.count, word.count)
        if typed.first == word.first { return Self.tolerance(shorter) }
        return shorter >= 6 ? 1 : 0
    }

    private static func signature(_ word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | (1 << UInt32($1 &- 0x61)) }
    }

    /// Damerau-Levenshtein distance (optimal string alignment); anything above `limit` may come back as `limit + 1`.
    ///
    /// Both words have at most `longest` letters.
    static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
            // Three rows in turn: this one, the last, the one before it.
            for column in 0..<width { cells[column] = column }
            for row in 1..<(left.count + 1) {
                let (this, last, earlier) = (row % 3 * width, (row + 2) % 3 * width, (row + 1) % 3 * width)
                cells[this] = row
                var smallest = row
                for column in 1..<width {
                    let isSame = left[row - 1] == right[column - 1]
                    var cost = min(
                        cells[last + column - 1] + (isSame ? 0 : 1), cells[last + column] + 1,
                        cells[this + column - 1] + 1)
                    if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                        cost = min(cost, cells[earlier + column - 2] + 1)
                    }
                    cells[this + column] = cost
                    smallest = min(smallest, cost)
                }
                if smallest > limit { return limit + 1 }
            }
            return cells[left.count % 3 * width + right.count]
        }
    }
}

extension SpellingIndex {
    /// Adds the bytes of the index, but for its words.
    func write(to writer: inout FlatWriter) {
        writer.plain(numbers)
        writer.plain(signatures)
        writer.plain(starts)
    }

    /// The index of the same words again.
    init(of words: WordPool, from reader: inout FlatReader) throws(FlatFault) {
        self.words = words
        numbers = try reader.plain()
        signatures = try reader.plain()
        starts = try reader.plain()
        guard starts.count == Self.longest + 2, numbers.count == signatures.count else { throw FlatFault() }
    }
}
