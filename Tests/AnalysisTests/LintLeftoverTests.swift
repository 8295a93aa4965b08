// What a book holds to no purpose is told, and a request of a finding is in the reader’s language.

import Analysis
import Desk
import PolicyBook
import Testing

@Test func `an offer that no rule makes is told`() throws {
    var texts = LintBook.texts
    let offer = try #require(texts["alternatives.md"])
    texts["alternatives.md"] =
        offer + "\n\n" + offer.replacing("## web-calendar A calendar on the web", with: "## spare A spare")
    let findings = LintBook.findings(texts)
    #expect(findings.map(\.code) == [.unusedOffer])
    #expect(findings.first?.location.file == "alternatives.md")
}

@Test func `two cases of one name are told`() {
    var texts = LintBook.texts
    let test = "- name: same\n  given: {item: pda, date: 2026-05-01}\n  expect: {outcome: not_offered}\n"
    texts["tests/a.yaml"] = test + test
    let findings = LintBook.findings(texts)
    #expect(findings.map(\.code) == [.duplicateCase])
    #expect(findings.first?.location.line == 4)
}

@Test func `a policy in a folder of policies is told to be none`() {
    let reading = BookReader.read(BookFiles(texts: LintBook.texts))
    let linter = Linter(reading, date: LintBook.day, today: LintBook.day, ignored: ["policies/sub/x.md"])
    #expect(linter.findings().map(\.code) == [.ignoredFile])
}

@Test func `a finding about a policy is shown by its title in the reader’s language`() {
    let texts = LintBook.replacing("source: MOB-2026", with: "source: TBD", in: "policies/mob.md")
    let title = Bilingual("Mobile devices", "Appareils mobiles")
    #expect(LintBook.findings(texts).map(\.request) == [.title(title, on: LintBook.day)])
}
