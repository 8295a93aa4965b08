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

    /// Distinct pieces, ascending; the words of piece `i` are `words[starts[i]..<starts[i + 1]]`.
    var pieces: [UInt32] = []
    var starts: [Int32] = []
    var words: [Int32] = []
    var sizes: [UInt8]

    init(_ vocabulary: WordPool) {
        sizes = Array(repeating: 0, count: vocabulary.count)
        var pairs: [UInt64] = []
        pairs.reserveCapacity(vocabulary.count * 7)
        for number in 0..<vocabulary.count where (4...32).contains(vocabulary.length(number)) {
            Self.eachPiece(of: vocabulary[number]) { piece in
                pairs.append(UInt64(piece) << 32 | UInt64(number))
                sizes[number] += 1
            }
        }
        pairs.sort()
        words.reserveCapacity(pairs.count)
        for pair in pairs {
            let piece = UInt32(pair >> 32)
            if pieces.last != piece {
                pieces.append(piece)
                starts.append(Int32(words.count))
            }
            words.append(Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
        }
        starts.append(Int32(words.count))
    }

    /// Known words at least that like a folded one, the word itself excepted, likest first, at most eight.
    func lookalikes(of folded: String, atLeast threshold: Float) -> [Lookalike] {
        guard folded.utf8.count >= 5, folded.utf8.count <= 32 else { return [] }
        var shared = [UInt8](repeating: 0, count: sizes.count)
        var touched: [Int32] = []
        var size = 0
        Self.eachPiece(of: folded.utf8) { piece in
            size += 1
            guard let slot = slot(of: piece) else { return }
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

    private func slot(of piece: UInt32) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle] < piece { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count && pieces[low] == piece ? low : nil
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
