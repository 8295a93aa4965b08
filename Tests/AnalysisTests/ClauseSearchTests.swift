// Clauses found by words, and the words marked where they stand.

import Analysis
import Decisions
import Desk
import Matching
import PolicyBook
import Testing

struct ClauseSearchTests {
    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `the words are marked in the title and the text, whatever their inflection`() throws {
        let search = ClauseSearch(Adviser(book: try SmallBook.book()))
        let found = try search.clauses("organizer in the drawers", language: .english, on: SmallBook.day, limit: 3)
        let first = try #require(found.first)
        #expect(first.clause.id == "MOB-1")
        #expect(first.title.pieces.filter(\.isMarked).map(\.text) == ["Organizers"])
        #expect(first.excerpt.pieces.filter(\.isMarked).map(\.text) == ["Organizers", "drawer"])
        #expect(first.excerpt.pieces.map(\.text).joined() == first.excerpt.text)
    }

    @Test func `a long text is cut around the words`() throws {
        let filler = String(repeating: "nothing to see here at all. ", count: 20)
        let book = try SmallBook.book {
            $0.with("Organizers are not supported. They", as: filler + "They").with("drawer.", as: "drawer. " + filler)
        }
        let found = try ClauseSearch(Adviser(book: book)).clauses(
            "organizer drawer", language: .english, on: SmallBook.day, limit: 1)
        let excerpt = try #require(found.first?.excerpt)
        #expect(excerpt.text.hasPrefix("… ") && excerpt.text.hasSuffix(" …"))
        #expect(excerpt.text.count < 200)
        #expect(excerpt.pieces.filter(\.isMarked).map(\.text) == ["drawer"])
    }

    @Test func `unknown words find nothing`() throws {
        let search = ClauseSearch(Adviser(book: try SmallBook.book()))
        let found = try search.clauses("zzxqw", language: .french, on: SmallBook.day, limit: 3)
        #expect(found.isEmpty)
    }
}
