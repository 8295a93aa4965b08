// Clauses called by their names, however they are spelled.

import Desk
import PolicyBook
import Testing

@Suite struct BookReferencesTests {
    private static let place = SourceLocation(file: "policies/a.md", line: 1, column: 1)

    private static func policy(_ id: String, _ clauses: [String], source: String) -> Policy {
        Policy(
            id: id, title: Bilingual(same: id), owner: Bilingual(same: "owner"), from: CivilDate(dayNumber: 0),
            review: CivilDate(dayNumber: 1), source: Bilingual(same: source),
            clauses: clauses.map {
                Clause(id: $0, title: Bilingual(same: $0), text: Bilingual(same: $0), rules: [], location: place)
            }, location: place)
    }

    private let book = Book(
        id: "B", title: Bilingual(same: "B"), owner: Bilingual(same: "owner"), facts: [],
        policies: [
            policy("MOB", ["MOB-1.1", "MOB-2.1"], source: "NCR-MOB-2026, section 2"),
            policy("USB", ["USB-2.1"], source: "NCR-USB-2025, section 1"),
        ], revision: "sha256:b")

    @Test(arguments: [
        "MOB-2.1", "mob-2.1", "MOB 2.1", "mob2.1", "what does MOB-2.1 say?", "la clause MOB\u{2011}2.1.", "MOB-2.1/2",
    ]) func `a clause is known by its id, whatever the case and the hyphens`(words: String) {
        #expect(book.clauses(namedIn: words) == ["MOB-2.1"], "\(words)")
    }

    @Test func `a source names the clauses of its policy, several names name several`() {
        #expect(book.clauses(namedIn: "NCR-MOB-2026") == ["MOB-1.1", "MOB-2.1"])
        #expect(book.clauses(namedIn: "ncr usb 2025") == ["USB-2.1"])
        #expect(book.clauses(namedIn: "MOB-2.1 or USB-2.1") == ["MOB-2.1", "USB-2.1"])
    }

    @Test(arguments: [
        "", "mob", "USB 2.0", "2.1", "MOB-2.10", "section 2", "USB-", "a 2 GB file",
        "cr-mob-2026", "NCR-MOB-20266", "MOB-1.1MOB-2.1", "ob-2.1", "é2",
    ])
    func `what is no name names nothing`(words: String) {
        #expect(book.clauses(namedIn: words).isEmpty, "\(words)")
    }
}
