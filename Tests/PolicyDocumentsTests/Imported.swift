// Short ways to import documents in tests.

import Desk
import PolicyBook
import PolicyDocuments
import Testing

/// Imports documents written in a test.
enum Imported {
    static var terms: ImportTerms {
        var terms = ImportTerms(today: CivilDate(dayNumber: 20_000))
        (terms.policy, terms.owner, terms.source) = ("P", Bilingual(same: "Owner"), Bilingual(same: "Source"))
        (terms.from, terms.review) = (CivilDate(dayNumber: 20_000), CivilDate(dayNumber: 20_365))
        return terms
    }

    static func document(_ text: String, name: String) throws -> PlainDocument {
        try PlainDocument(name: name, bytes: Array(text.utf8))
    }

    /// The policy of two documents, which must read back as it is.
    static func policy(_ english: String?, _ french: String?, terms: ImportTerms = terms) throws -> PolicyImport {
        let made = PolicyImport(
            english: try english.map { try document($0, name: "EN.md") },
            french: try french.map { try document($0, name: "FR.md") }, terms: terms)
        let back = made.readBack()
        #expect(back.faults.map { $0.line(in: .english) } == [])
        let policy = try #require(back.policy)
        #expect(policy.clauses.map(\.text) == made.policy.clauses.map(\.text))
        #expect(policy.clauses.map(\.title) == made.policy.clauses.map(\.title))
        return made
    }

    /// What was found, as `code en:fr`, mismatches only.
    static func mismatches(_ made: PolicyImport) -> [String] {
        made.remarks.filter(\.isMismatch).map { remark in
            let lines = Language.allCases.map { remark.lines[$0].map(String.init) ?? "-" }
            return "\(remark.code) \(lines.joined(separator: ":"))"
        }
    }
}
