// What a diff takes for the same thing in both books, and the changes no region shows.

import Analysis
import Decisions
import Desk
import PolicyBook
import Testing

private let mob = "policies/mob.md"
private let approver = "{en: the director, fr: la direction}"

private func diff(_ texts: [String: String]) throws -> BookDiff {
    let old = try #require(BookReader.read(BookFiles(texts: LintBook.texts)).book)
    let new = try #require(BookReader.read(BookFiles(texts: texts)).book)
    return BookDiff(from: old, to: new, date: LintBook.day)
}

/// `kind id change` of everything that is told.
private func told(_ diff: BookDiff) -> [String] {
    diff.texts.map { "\($0.kind) \($0.id) \($0.change) \($0.was ?? "")" }
        + diff.rules.map { "rule \($0.rule) \($0.change) \($0.was ?? "")" }
}

@Test func `a word that comes into the term bank is told`() throws {
    let diff = try diff(LintBook.replacing("[work phone]", with: "[work phone, handset]", in: "terms.yaml"))
    #expect(told(diff) == ["term item: phone changed "])
    #expect(diff.texts.first?.parts.map(\.name) == [.phrases])
    #expect(!diff.isEmpty)
}

@Test func `the order of entries for one meaning says nothing`() throws {
    var texts = LintBook.texts
    texts["terms.yaml"] = """
        - means: {item: phone}
          fr: [cellulaire]
        - means: {item: pda}
          en: [palm pilot]
          fr: [palm pilot]
        - means: {item: phone}
          en: [work phone]
        """
    #expect(try diff(texts).isEmpty)
}

@Test func `a clause with a new number is the same clause`() throws {
    var texts = LintBook.texts
    texts[mob] = texts[mob]?.replacing("## MOB-2 ", with: "## MOB-7 ")
    #expect(told(try diff(texts)) == ["clause MOB-7 renumbered MOB-2"])
}

@Test func `a clause that moves to another policy says where it went`() throws {
    var texts = LintBook.texts
    let text = try #require(texts[mob])
    let start = try #require(text.firstRange(of: "## MOB-1 "))
    let cut = try #require(text.firstRange(of: "## MOB-2 "))
    texts[mob] = String(text[..<cut.lowerBound])
    texts["policies/tel.md"] =
        text[..<start.lowerBound].replacing("policy: MOB", with: "policy: TEL") + String(text[cut.lowerBound...])
    let diff = try diff(texts)
    #expect(told(diff) == ["policy TEL added ", "clause MOB-2 changed "])
    #expect(diff.texts.last?.parts.map(\.name) == [.policy])
}

@Test func `a rule is not removed and added because another comes before it`() throws {
    let texts = LintBook.replacing(
        "```rule\nwhen: {item: pda}",
        with: "```rule\nwhen: {item: pda, role: visitor}\noutcome: allowed\n```\n\n```rule\nwhen: {item: pda}", in: mob)
    #expect(told(try diff(texts)) == ["rule MOB-1/1 added "])
}

@Test func `a fact that is assumed changes what is answered without it`() throws {
    let texts = LintBook.replacing(
        "  - fact: role\n", with: "  - fact: role\n    assume: manager\n", in: "book.yaml")
    let diff = try diff(texts)
    #expect(diff.regions.isEmpty)
    let unknown = try #require(diff.unknowns.first)
    #expect(unknown.request.facts == ["item": .choice("phone")])
    #expect(unknown.old == [.outcome(.allowed), .outcome(.needsApproval)])
    #expect(unknown.new == [.outcome(.allowed)])
}

@Test func `a region says its values, ranges and absences to programs`() throws {
    let texts = LintBook.replacing(
        "when: {item: phone}\n", with: "when: {item: phone, role: {not: [manager]}}\n", in: mob)
    let box = try #require(diff(texts).regions.first).box(in: diff(texts).new)
    #expect(box.map(\.fact) == ["item", "role"])
    #expect(box.map(\.values) == [.list([.choice("phone")]), .list([])])
    #expect(box.map(\.isAbsentToo) == [false, true])
}
