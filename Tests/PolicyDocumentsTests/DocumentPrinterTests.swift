// What is exported is imported again with the same texts.

import Desk
import PolicyBook
import PolicyBookTests
import PolicyDocuments
import Testing

@Test(arguments: 0..<100)
func `a policy exported and imported says the same`(seed: Int) throws {
    var random = RandomBook(seed: UInt64(seed))
    for policy in random.book().policies {
        let printed = Language.allCases.map { language in
            DocumentPrinter.text(of: policy, in: language, head: "In force.\n## not a clause") { clause in
                ["*Source*", "", "- \(clause.id): not\n## offered."]
            }
        }
        let made = PolicyImport(
            english: try Imported.document(printed[0], name: "a"), french: try Imported.document(printed[1], name: "b"),
            terms: ImportTerms(today: CivilDate(dayNumber: 0)))
        #expect(made.policy.clauses.map(\.id) == policy.clauses.map(\.id))
        #expect(made.policy.clauses.map(\.title) == policy.clauses.map(\.title))
        #expect(made.policy.clauses.map(\.text) == policy.clauses.map(\.text))
        #expect(made.policy.from == policy.from && made.policy.to == policy.to && made.policy.review == policy.review)
        #expect(!made.remarks.contains { $0.code == "missing" || $0.code == "assumed" })
        #expect(made.readBack().policy?.clauses.map(\.text) == policy.clauses.map(\.text))
    }
}

@Test func `a clause text that holds the export’s own mark comes back whole`() throws {
    let text = "One\n\n<!-- guichet -->\n\nTwo #"
    let nowhere = SourceLocation(file: "", line: 1, column: 1)
    let policy = Policy(
        id: "P", title: Bilingual(same: "A \"b\" \\ c #"), owner: Bilingual(same: "o"), from: CivilDate(dayNumber: 1),
        review: CivilDate(dayNumber: 2), source: Bilingual(same: "s"),
        clauses: [
            Clause(id: "C", title: Bilingual("C #", "#"), text: Bilingual(text, text), location: nowhere),
            Clause(id: "GEN", title: Bilingual(same: "T"), text: Bilingual(same: "x"), location: nowhere),
        ], location: nowhere)
    let printed = Language.allCases.map { DocumentPrinter.text(of: policy, in: $0, head: "h") { _ in ["n"] } }
    let made = PolicyImport(
        english: try Imported.document(printed[0], name: "a"), french: try Imported.document(printed[1], name: "b"),
        terms: ImportTerms(today: CivilDate(dayNumber: 0)))
    #expect(made.policy.clauses.map(\.text) == policy.clauses.map(\.text))
    #expect(made.policy.clauses.map(\.title) == policy.clauses.map(\.title))
    #expect(made.policy.title == policy.title)
}
