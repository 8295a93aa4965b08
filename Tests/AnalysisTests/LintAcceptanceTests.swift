// What accepted.yaml takes off, and what it may not hide.

import Analysis
import Decisions
import Desk
import PolicyBook
import Testing

private let mob = "policies/mob.md"

/// The small book with a fax nobody rules on, and a phone only for managers.
private func gapped(_ accepted: String) -> [LintFinding] {
    var texts = LintBook.replacing(
        "phone: {en: Work", with: "fax: {en: Fax, fr: Télécopieur}\n      phone: {en: Work", in: "book.yaml")
    texts[mob] = texts[mob]?.replacing("when: {item: phone}\n", with: "when: {item: phone, role: manager}\n")
    texts["accepted.yaml"] = accepted
    return LintBook.findings(texts).filter { $0.code != .redundant && $0.code != .unreachable && $0.code != .conflict }
}

private let rest = "  because: {en: Not ours., fr: Pas de notre ressort.}\n  until: 2028-01-01\n"

@Test func `a gap is told at the line of its value`() {
    let lines = gapped("[]").filter { $0.code == .gap }.map(\.location.line)
    #expect(lines == [11, 12])
}

@Test func `an acceptance of a gap takes off the value it names and no other`() {
    let findings = gapped("- code: gap\n  value: fax\n" + rest)
    #expect(findings.map(\.code) == [.gap])
    #expect(findings.first?.gap?.value == .choice("phone"))
}

@Test func `an acceptance without a value accepts none of several gaps, and says so`() {
    let findings = gapped("- code: gap\n" + rest)
    #expect(findings.map(\.code) == [.acceptedTooMuch, .gap, .gap])
    #expect(findings[0].location.line == 1)
    #expect(findings[0].message.english.contains("value: fax or value: phone"))
}

@Test func `an acceptance without a value accepts the only gap there is`() {
    var texts = LintBook.replacing(
        "phone: {en: Work", with: "fax: {en: Fax, fr: Télécopieur}\n      phone: {en: Work", in: "book.yaml")
    texts["accepted.yaml"] = "- code: gap\n" + rest
    #expect(LintBook.findings(texts).isEmpty)
}

@Test func `an acceptance narrowed by conditions leaves the other gaps of its value`() {
    let wide = gapped("- code: gap\n  value: phone\n  when: {role: visitor}\n" + rest)
    #expect(wide.compactMap(\.gap?.value) == [.choice("fax")])
    let narrow = gapped("- code: gap\n  value: phone\n  when: {role: manager}\n" + rest)
    #expect(narrow.compactMap(\.gap?.value) == [.choice("fax"), .choice("phone")])
    #expect(narrow.contains { $0.code == .acceptedNothing })
}

@Test func `every part of a value that no rule covers is told`() {
    var texts = LintBook.texts
    texts["book.yaml"]? += """

          - fact: level
            kind: number
            range: [1, 5]
            question: {en: "Which level?", fr: "Quel niveau ?"}
        """
    texts[mob] = texts[mob]?.replacing(
        "when: {item: phone}\n", with: "when: {item: phone, role: [visitor], level: {min: 2}}\n"
    ).replacing("when: {item: phone, role: manager}", with: "when: {item: phone, role: manager, level: {min: 3}}")
    let gaps = LintBook.findings(texts).filter { $0.code == .gap }
    #expect(gaps.count == 2, "\(gaps.map(\.message.english))")
}

@Test func `a code that does not exist is an error at its line`() throws {
    let finding = try #require(gapped("- code: redundent\n" + rest).first { $0.location.file == "accepted.yaml" })
    #expect(finding.severity == .error)
    #expect(finding.location.line == 1)
    #expect(finding.message.english.contains("“redundant”"))
}

@Test func `an offer is known by the words clients use, and one that is refused in turn is no way out`() throws {
    var texts = LintBook.replacing("[work phone]", with: "[work phone, travel handset]", in: "terms.yaml")
    texts["alternatives.md"] = texts["alternatives.md"]?.replacing(
        "A calendar on the web | Un agenda sur le Web", with: "A travel handset | Un combiné")
    texts[mob] = texts[mob]?.replacing(
        "outcome: needs_approval\napprover: {en: the director, fr: la direction}",
        with: "outcome: not_offered\nnone-because: {en: There is none., fr: Il n’y en a pas.}")
    let findings = LintBook.findings(texts)
    #expect(findings.contains { $0.code == .offerRefused && $0.rule == "MOB-1" })
    let error = try #require(findings.first { $0.severity == .error })
    #expect(error.code == .refusalWithoutAlternative && error.rule == "MOB-1")
    guard case .facts(let request)? = error.request else { return #expect(error.request != nil) }
    #expect(request.facts["role"] == .choice("visitor"))
}
