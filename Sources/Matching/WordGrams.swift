// Known words that look like another one: the share of four-letter pieces they have in common, word ends included.
// Finds compounds and derivations stemming cannot. Says nothing of meaning.

/// Four-letter pieces of known words.
struct WordGrams: Sendable {
    /// A known word that looks like the one asked for.
    struct Lookalike: Sendable {
        /// Where the word stood in the list the index was built from.
        let word: Int
        /// Twice the pieces in common over the pieces of both, 0 to 1.
        let likeness: Float
    }

    /// The number of each distinct piece; the words of piece `i` are `words[starts[i]..<starts[i + 1]]`, ascending.
    var pieces: FingerprintTable
    var starts: [Int32] = []
    var words: [Int32] = []
    var sizes: [UInt8]

    init(_ vocabulary: WordPool) {
        sizes = Array(repeating: 0, count: vocabulary.count)
        pieces = FingerprintTable(capacity: vocabulary.count * 4)
        // Counted first, then placed: sorting them all would take twice as long.
        var counts: [Int32] = []
        var met: [Int32] = []
        met.reserveCapacity(vocabulary.count * 7)
        for number in 0..<vocabulary.count where (4...32).contains(vocabulary.length(number)) {
            Self.eachPiece(of: vocabulary[number]) { piece in
                let slot = pieces.note(UInt64(piece), Int32(counts.count))
                if slot == counts.count { counts.append(0) }
                counts[Int(slot)] += 1
                met.append(slot)
                sizes[number] += 1
            }
        }
        starts.reserveCapacity(counts.count + 1)
        var total: Int32 = 0
        for count in counts {
            starts.append(total)
            total += count
        }
        var cursors = starts
        starts.append(total)
        words = Array(repeating: 0, count: met.count)
        var place = 0
        for (number, size) in sizes.enumerated() {
            for slot in met[place..<(place + Int(size))] {
                words[Int(cursors[Int(slot)])] = Int32(number)
                cursors[Int(slot)] += 1
            }
            place += Int(size)
        }
    }

    /// Known words at least that like a folded one, the word itself excepted, likest first, at most eight.
    func lookalikes(of folded: String, atLeast threshold: Float) -> [Lookalike] {
        guard folded.utf8.count >= 5, folded.utf8.count <= 32 else { return [] }
        var shared = [UInt8](repeating: 0, count: sizes.count)
        var touched: [Int32] = []
        var size = 0
        Self.eachPiece(of: folded.utf8) { piece in
            size += 1
            guard let slot = pieces[UInt64(piece)].map(Int.init) else { return }
            for word in words[Int(starts[slot])..<Int(starts[slot + 1])] {
                if shared[Int(word)] == 0 { touched.append(word) }
                shared[Int(word)] += 1
            }
        }
        var found: [Lookalike] = []
        for word in touched {
            let likeness = 2 * Float(shared[Int(word)]) / Float(size + Int(sizes[Int(word)]))
            if likeness >= threshold, likeness < 1 { found.append(Lookalike(word: Int(word), likeness: likeness)) }
        }
        found.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.word < $1.word }
        return Array(found.prefix(8))
    }

    private static func eachPiece(of word: some Sequence<UInt8>, _ body: (UInt32) -> Void) {
        var piece: UInt32 = 0x5F
        var length = 1
        func take(_ byte: UInt8) {
            piece = piece << 8 | UInt32(byte)
            length += 1
            if length >= 4 { body(piece) }
        }
        for byte in word { take(byte) }
        take(0x5F)
    }
}
