// A book's own cases: what they find, what they reach, what they never reach.

import Analysis
import Decisions
import Desk
import PolicyBook
import Testing

struct CoverageTests {
    private func verdicts(_ tests: String) throws -> (book: Book, verdicts: [CaseVerdict]) {
        let reading = try SmallBook.reading(tests: tests)
        let book = try #require(reading.book)
        let adviser = Adviser(book: book)
        return (book, reading.tests.map { CaseVerdict($0, by: adviser) })
    }

    @Test func `a case reaches the rule that decides it and no other`() throws {
        let (book, verdicts) = try verdicts(
            """
            - name: refused
              given: {item: pda, date: 2026-05-01}
              expect: {outcome: not_offered, clause: MOB-1, alternatives: [web]}
            - name: a manager
              given: {item: phone, role: manager, date: 2026-05-01}
              expect: {outcome: allowed}
            """)
        #expect(verdicts.allSatisfy { $0.isPassed })
        let coverage = Coverage(of: book, by: verdicts)
        #expect(coverage.rules.map(\.rule.id) == ["MOB-1", "MOB-2/1", "MOB-2/2"])
        #expect(coverage.rules.map(\.cases) == [[0], [1], []])
        #expect(coverage.clauses.map(\.clause.id) == ["MOB-1", "MOB-2"])
        #expect(coverage.idleRules.map(\.rule.id) == ["MOB-2/2"])
        #expect(coverage.idleClauses.isEmpty)
        #expect(coverage.idleRules.first?.rule.location.file == "policies/mob.md")
    }

    @Test func `a case that fails or stays open covers nothing`() throws {
        let (book, verdicts) = try verdicts(
            """
            - name: wrong
              given: {item: pda, date: 2026-05-01}
              expect: {outcome: allowed}
            - name: open
              given: {item: phone, date: 2026-05-01}
              expect: {outcome: ask, ask: role}
            """)
        #expect(verdicts.map(\.isPassed) == [false, true])
        #expect(verdicts.first?.faults == [.outcome(expected: "allowed", found: "not_offered")])
        #expect(Coverage(of: book, by: verdicts).idleRules.count == 3)
    }

    @Test func `words read as another value than the case gives are a fault`() throws {
        let (_, verdicts) = try verdicts(
            """
            - name: contradiction
              text: I want a phone
              given: {item: pda, date: 2026-05-01}
              expect: {outcome: not_offered}
            - name: words alone
              text: Mon agenda, s’il vous plaît
              lang: fr
              given: {date: 2026-05-01}
              expect: {outcome: not_offered, clause: MOB-1}
            """)
        #expect(verdicts.first?.faults == [.misread(fact: "item", given: "pda", words: "phone", read: "phone")])
        #expect(verdicts.last?.isPassed == true)
        #expect(verdicts.last?.consultation?.recognised.map(\.fact) == ["item"])
    }

    @Test func `each fault is worded in both languages`() {
        let faults: [CaseFault] = [
            .request(.unknownFact("x")), .outcome(expected: "a", found: "b"), .clause(expected: "a", found: nil),
            .alternatives(expected: [], found: ["b"]), .ask(expected: "a", found: nil),
            .misread(fact: "f", given: "a", words: "w", read: "b"),
        ]
        for fault in faults {
            #expect(!fault.words.english.isEmpty && fault.words.english != fault.words.french)
        }
        #expect(CaseFault.alternatives(expected: ["a"], found: []).words.english.hasSuffix("got none"))
    }
}
