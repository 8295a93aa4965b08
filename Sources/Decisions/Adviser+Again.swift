// A book ready to be consulted after some of its policies were edited: what the edit leaves as it was is not indexed again.

import Desk
public import Matching
public import PolicyBook

extension Adviser {
    /// Makes ready a book that differs from the one of `before` in policies only, and there not in the ids of clauses and
    /// rules; `stemmer` is the one `before` was made with.
    public init(book: Book, since before: Adviser, stemmer: Stemmer = .system) {
        var (hasSameRules, hasSameWords) = (true, true)
        for (policy, earlier) in zip(book.policies, before.book.policies) where !policy.sharesClauses(with: earlier) {
            for (clause, other) in zip(policy.clauses, earlier.clauses) {
                hasSameRules = hasSameRules && clause.rules.elementsEqual(other.rules) { $0.isAlike($1) }
                hasSameWords = hasSameWords && ClauseFinder.isFoundAlike(clause, other, in: book)
            }
        }
        let index = before.evaluator.index
        let evaluator = Aside { [hasSameRules] in
            hasSameRules
                ? Evaluator(index: CompiledBook(book: book, rules: index.rules, told: index.told))
                : Evaluator(book: book)
        }
        finder =
            hasSameWords
            ? ClauseFinder(book: book, index: before.finder.index)
            : ClauseFinder(book: book, stemmer: stemmer, weights: PassageWeights())
        reader = FactReader(book: book, bank: before.reader.bank)
        self.evaluator = evaluator.wait()
    }
}

extension Rule {
    /// Whether two rules decide alike, wherever they stand.
    fileprivate func isAlike(_ other: Rule) -> Bool {
        var moved = other
        moved.location = location
        return self == moved
    }
}
