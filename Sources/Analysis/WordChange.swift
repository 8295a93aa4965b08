// Two texts compared word by word.

/// A run of words that stays, goes or comes.
public enum WordChange: Sendable, Hashable {
    case kept(String)
    case removed(String)
    case added(String)

    /// How one text becomes another, in the fewest words changed up to a few hundred words; beyond that, what lies
    /// between the common beginning and the common end.
    public static func between(_ old: String, _ new: String) -> [WordChange] {
        let one = old.split(whereSeparator: \.isWhitespace)
        let other = new.split(whereSeparator: \.isWhitespace)
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let (left, right) = (one[start..<one.count - end], other[start..<other.count - end])
        var changes: [(kind: Int, word: Substring)] = one[..<start].map { (0, $0) }
        if left.count * right.count <= 250_000 {
            changes += steps(Array(left), Array(right))
        } else {
            changes += left.map { (-1, $0) } + right.map { (1, $0) }
        }
        changes += one[(one.count - end)...].map { (0, $0) }
        return runs(changes)
    }

    /// By the longest common subsequence; what goes stands before what comes.
    private static func steps(_ old: [Substring], _ new: [Substring]) -> [(kind: Int, word: Substring)] {
        var longest = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                longest[row][column] =
                    old[row] == new[column]
                    ? longest[row + 1][column + 1] + 1 : max(longest[row + 1][column], longest[row][column + 1])
            }
        }
        var steps: [(kind: Int, word: Substring)] = []
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                steps.append((0, old[row]))
                (row, column) = (row + 1, column + 1)
            } else if row < old.count, column == new.count || longest[row + 1][column] >= longest[row][column + 1] {
                steps.append((-1, old[row]))
                row += 1
            } else {
                steps.append((1, new[column]))
                column += 1
            }
        }
        return steps
    }

    private static func runs(_ steps: [(kind: Int, word: Substring)]) -> [WordChange] {
        var runs: [(kind: Int, words: [Substring])] = []
        for (kind, word) in steps {
            if runs.last?.kind == kind { runs[runs.count - 1].words.append(word) } else { runs.append((kind, [word])) }
        }
        return runs.map { kind, words in
            let text = words.joined(separator: " ")
            return kind == 0 ? .kept(text) : kind < 0 ? .removed(text) : .added(text)
        }
    }
}
