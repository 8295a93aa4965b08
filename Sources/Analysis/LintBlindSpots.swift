// Clauses that their own titles do not find: as written, without accents, with one typing error, in each language.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import Synchronization

extension LintIndex {
    /// A title as somebody might type it.
    private enum Typing: CaseIterable {
        case asWritten, withoutAccents, mistyped

        var words: Bilingual {
            switch self {
            case .asWritten: Bilingual("its own title", "son propre titre")
            case .withoutAccents: Bilingual("its title without accents", "son titre sans accents")
            case .mistyped: Bilingual("its title with one typing error", "son titre avec une faute de frappe")
            }
        }

        func typed(_ title: String) -> String {
            switch self {
            case .asWritten: title
            case .withoutAccents: TextFolding.folded(title)
            case .mistyped: Typing.mistyped(title)
            }
        }

        /// The two letters in the middle of the first longest word change places.
        private static func mistyped(_ title: String) -> String {
            var characters = Array(title)
            var best = 0..<0
            var start = 0
            for place in 0...characters.count where place == characters.count || !characters[place].isLetter {
                if place - start > best.count { best = start..<place }
                start = place + 1
            }
            guard best.count >= 4 else { return title }
            var place = best.lowerBound + best.count / 2
            while place + 1 < best.upperBound - 1, characters[place] == characters[place - 1] { place += 1 }
            characters.swapAt(place - 1, place)
            return String(characters)
        }
    }

    func blindSpots(progress: @Sendable (Int, Int) -> Void) -> [LintFinding] {
        let adviser = Adviser(book: book)
        let clauses = book.policies.flatMap(\.clauses)
        let found = Mutex<[LintFinding]>([])
        let done = Atomic(0)
        let batch = 64
        SideBySide.perform((clauses.count + batch - 1) / batch) { number in
            let own = clauses[(number * batch)..<min(clauses.count, (number + 1) * batch)]
            let findings = own.flatMap { clause in
                Language.allCases.compactMap { blindSpot(of: clause, in: $0, adviser) }
            }
            if !findings.isEmpty { found.withLock { $0 += findings } }
            progress(done.add(own.count, ordering: .relaxed).newValue, clauses.count)
        }
        return found.withLock(\.self)
    }

    private func blindSpot(of clause: Clause, in language: Language, _ adviser: Adviser) -> LintFinding? {
        var tried: Set<String> = []
        for typing in Typing.allCases {
            let words = typing.typed(clause.title[language])
            guard tried.insert(words).inserted else { continue }
            let first = adviser.clauses(for: words, language: language, on: date, limit: 3)
            if first.contains(clause.id) { continue }
            let name = language.name
            let instead = first.first.map { Bilingual("; \($0) comes first", "\u{00A0}; \($0) vient en tête") }
            return LintFinding(
                code: .blindSpot, location: clause.location, clause: clause.id,
                message: Bilingual(
                    "\(clause.id) is not among the first three for \(typing.words.english) in \(name.english)",
                    "\(clause.id) n’est pas parmi les trois premières pour \(typing.words.french) en \(name.french)")
                    + (instead ?? Bilingual(same: "")),
                request: .words(words, language, on: date))
        }
        return nil
    }
}
