// A rule in one line of words: what it answers and when. What the pages of a book, its coverage and its search say.

public import Desk
public import PolicyBook

extension Rule {
    /// `MOB-2/1, allowed: item: Smartphone; level: 3 or more`; `always` where it carries no condition.
    public func words(in book: Book) -> Bilingual {
        let when = whenWords(in: book)
        return Bilingual(
            "\(id), \(outcome.words.english): \(when.english)", "\(id), \(outcome.words.french)\u{00A0}: \(when.french)"
        )
    }

    /// Its conditions alone; `always` where it carries none.
    public func whenWords(in book: Book) -> Bilingual {
        let conditions = conditions.map { $0.words(in: book) }
        if conditions.isEmpty { return Bilingual("always", "toujours") }
        return Bilingual(
            conditions.map(\.english).joined(separator: "; "),
            conditions.map(\.french).joined(separator: "\u{00A0}; "))
    }
}
