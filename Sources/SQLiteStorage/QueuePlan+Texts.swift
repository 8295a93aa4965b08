// What the index of texts is asked. It keeps words and their first one to three letters; for a longer beginning it puts
// the tickets of every word that begins so together before it gives the first.

import GRDB
import Storage
import Tickets

extension QueuePlan {
    /// A word of a text, or the beginning of one.
    private struct Term {
        let letters: String
        let isBeginning: Bool

        var match: String { isBeginning ? "\"\(letters)\" *" : "\"\(letters)\"" }
        /// Whether its tickets come one by one.
        var isQuick: Bool { !isBeginning || letters.unicodeScalars.count <= 3 }
        /// One that all of its tickets have too, and whose tickets come one by one.
        var quick: Term {
            isQuick
                ? self
                : Term(letters: String(String.UnicodeScalarView(letters.unicodeScalars.prefix(3))), isBeginning: true)
        }
    }

    private var terms: [Term] {
        tests.flatMap { test -> [Term] in
            switch test {
            case .words(let words):
                words.filter { OutsideNumber($0) == nil }.map { Term(letters: $0, isBeginning: true) }
            case .clientName(let words): words.map { Term(letters: $0, isBeginning: true) }
            case .phrase(let words): words.map { Term(letters: $0, isBeginning: false) }
            default: []
            }
        }
    }

    /// What finds the tickets with all that is asked of texts one by one, and what is to be asked of each; nil where
    /// nothing is asked of texts.
    var quickText: (match: String, rest: [RowCondition])? {
        let terms = terms
        if terms.isEmpty { return nil }
        let match = terms.map(\.quick.match).joined(separator: " ")
        return (match, terms.allSatisfy(\.isQuick) ? rest(without: wordTests) : rest(without: []))
    }

    /// Tickets with one of the words asked for, the others looked for in each, and then with all of them: where a word
    /// is rare, those that most tickets have are not gone through.
    var textCandidates: [Candidates] {
        let terms = terms
        if terms.isEmpty { return [] }
        let single = terms.map { term in
            var ways = textCandidates(term.match, terms.count == 1 ? rest(without: wordTests) : rest(without: []))
            let word = RowCondition("ticket_text MATCH ?", [Term(letters: term.letters, isBeginning: false).match])
            if !term.isQuick { ways.hint = Self.probe("ticket_text", [word]) }
            return ways
        }
        var all = textCandidates(terms.map(\.match).joined(separator: " "), rest(without: wordTests))
        all.isLast = true
        return single + [all]
    }

    /// Those the index of texts answers whole.
    private var wordTests: [RowTest] {
        tests.filter { test in
            if case .words(let words) = test { words.allSatisfy { OutsideNumber($0) == nil } } else { false }
        }
    }

    /// Tickets with a number of another system, as their own number there or in their texts.
    var outsideCandidates: [Candidates] {
        let named = tests.flatMap { test -> [String] in
            if case .words(let words) = test { words } else { [] }
        }
        return named.compactMap { word in
            guard let number = OutsideNumber(word) else { return nil }
            let source = "ticket NOT INDEXED"
            let condition = RowCondition(
                """
                ticket.number IN (
                    SELECT other.number FROM ticket AS other INDEXED BY ticket_by_origin WHERE other.origin = ?
                    UNION SELECT rowid FROM ticket_text WHERE ticket_text MATCH ?)
                """, [number.origin, Term(letters: word, isBeginning: true).match])
            return Candidates(
                probe: Self.probe(source, [condition]),
                walk: QueueWalk(source: source, conditions: [condition] + rest(without: [])))
        }
    }

    private func textCandidates(_ match: String, _ rest: [RowCondition]) -> Candidates {
        let match = RowCondition("ticket_text MATCH ?", [match])
        return Candidates(
            probe: Self.probe("ticket_text", [match]),
            walk: QueueWalk(
                source: "ticket_text CROSS JOIN ticket ON ticket.number = ticket_text.rowid",
                conditions: [match] + rest))
    }
}
