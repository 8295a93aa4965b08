// A good book is read whole.

import Desk
import PolicyBook
import Testing

@Test func `a book that uses every construct has no fault`() throws {
    let reading = BookReader.read(GoodBook.files)
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    let book = try #require(reading.book)
    #expect(book.title.english == "IT services, National Capital Region")
    #expect(book.title.french == "Services TI, région de la capitale nationale")
    #expect(book.facts.map(\.name) == ["item", "category", "role", "level", "travelling"])
    #expect(book.fact("travelling")?.assumed == .flag(false))
    #expect(book.fact("category")?.choices[0].of == ["pda", "smartphone"])
    #expect(reading.tests.count == 2)
    #expect(reading.tests[0].language == .french)
    #expect(reading.accepted[0].clause == "MOB-2.1")
    #expect(book.offers[0].leadTime == .businessDays(5))
}

@Test func `clauses keep their words, their lines and their rules`() throws {
    let book = try #require(BookReader.read(GoodBook.files).book)
    let clauses = book.policies[0].clauses
    #expect(clauses.map(\.id) == ["MOB-2.1", "MOB-2.2"])
    #expect(clauses[0].text.english == "Only the devices in the catalogue.\n\nAfter the rule.")
    #expect(clauses[0].textLines == [.french: 14, .english: 17])
    #expect(clauses[1].text.english == "Text with code:\n\n```\n## not a clause\n```")
    #expect(clauses[0].rules[0].conditions.map(\.fact) == ["item", "category", "role", "level"])
    #expect(clauses[0].rules[0].from == CivilDate("2026-06-01"))
    #expect(clauses[0].rules[0].to == CivilDate("2028-01-01"))
    #expect(clauses[0].rules[0].location.description == "policies/mob.md:19:1")
    #expect(clauses[1].rules.map(\.id) == ["MOB-2.2/1", "special"])
    #expect(clauses[0].asked == [.english: ["May I have a Palm Pilot?"]])
}

@Test func `line ends and a byte order mark change nothing but the revision`() throws {
    let book = try #require(BookReader.read(GoodBook.files).book)
    for end in ["\r\n", "\r"] {
        let changed = GoodBook.files.files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self).components(by: "\n").joined(separator: end)
            return (path: file.path, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        }
        let other = try #require(BookReader.read(BookFiles(changed)).book)
        #expect(other.withoutPlaces == book.withoutPlaces)
        #expect(other.policies[0].clauses[0].location == book.policies[0].clauses[0].location)
        #expect(other.revision != book.revision)
    }
}

@Test func `the revision is that of an independent computation`() {
    let files = BookFiles(texts: [
        "book.yaml": "format: 1\n", "policies/é.md": "x", "tests/a.yaml": "- 1", "README": "y",
    ])
    #expect(files.revision == "sha256:2918d5e8a95ed7c01314d66616c63dcc6538425250e873f6a0e0dceab8f7add4")
    #expect(files.files.map(\.path) == ["book.yaml", "policies/é.md", "tests/a.yaml"])
}

@Test func `hidden and backup files are no part of a book`() {
    for path in ["policies/.x.md", "policies/.#x.md", "policies/x.md~", "policies/in/x.md", "policies/.md", "x.yaml"] {
        #expect(!BookFiles.isNamed(path), "\(path)")
    }
}
