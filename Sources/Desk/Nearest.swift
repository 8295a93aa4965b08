// The known word somebody most likely meant. Knows nothing of books or filters.

/// Finds the nearest of known words by edit distance (insert, delete, replace, swap neighbours).
public enum Nearest {
    /// The closest word within a third of the length (at least one, at most three edits); the first among equals.
    public static func word(to word: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        let limit = min(3, max(1, wanted.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in known {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            if distance <= limit && distance < (best?.distance ?? .max) { best = (distance, candidate) }
        }
        return best?.word
    }

    /// Whether a word begins as another one but for one edit.
    public static func begins(_ word: String, nearly start: String) -> Bool {
        let (letters, wanted) = (Array(word.unicodeScalars.prefix(64)), Array(start.unicodeScalars.prefix(64)))
        return (wanted.count - 1...wanted.count + 1).contains { length in
            length > 0 && length <= letters.count && distance(wanted, Array(letters.prefix(length))) <= 1
        }
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1))
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
