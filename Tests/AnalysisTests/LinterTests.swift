// The linter names every planted defect and is silent on a clean book.

import Analysis
import Desk
import PolicyBook
import Testing

@Test func `a clean book has no finding`() {
    let findings = LintBook.findings(LintBook.texts)
    #expect(findings.isEmpty, "\(findings.map(\.message.english))")
}

private let mob = "policies/mob.md"
private let approval = "```rule\nwhen: {item: phone}\noutcome: needs_approval\n"
private let secondRule = """
    ## MOB-3 Something else entirely | Tout autre chose

    ### English
    Words.

    ### Français
    Mots.

    ```rule

    """

/// A defect: what is replaced by what, in which file.
struct Defect: Sendable, CustomTestStringConvertible {
    let code: String
    let old: String
    let new: String
    var file = "policies/mob.md"
    var clause: String?

    var testDescription: String { "\(code): \(new.prefix(40))" }
}

private let defects = [
    Defect(code: "format", old: "outcome: allowed\n", new: "outcome: alowed\n"),
    Defect(
        code: "refusal-without-alternative", old: "```offer\n", new: "```offer\nwhen: {role: manager}\n",
        file: "alternatives.md", clause: "MOB-1"),
    Defect(
        code: "conflict", old: "## MOB-2 ", new: secondRule + "when: {item: pda}\noutcome: allowed\n```\n\n## MOB-2 ",
        clause: "MOB-1"),
    Defect(
        code: "unreachable", old: "## MOB-2 ",
        new: secondRule + "when: {item: pda}\noutcome: not_offered\nalternatives: [web-calendar]\n```\n\n## MOB-2 ",
        clause: "MOB-3"),
    Defect(
        code: "expired", old: "when: {item: phone, role: manager}",
        new: "to: 2026-03-01\nwhen: {item: phone, role: manager}"),
    Defect(code: "expired", old: "review: 2027-06-01", new: "review: 2027-06-01\nto: 2026-08-01"),
    Defect(code: "translation-stale", old: "31 mars 2025", new: "31 mars 2026", clause: "MOB-1"),
    Defect(code: "translation-stale", old: "on en a rendu 1 000", new: "on en a rendu 10 000", clause: "MOB-1"),
    Defect(code: "translation-stale", old: "Un Palm Pilot", new: "Un Black Berry", clause: "MOB-1"),
    Defect(
        code: "translation-missing", old: "Un téléphone est prêté pour la durée du mandat.",
        new: "A telephone is lent for the time of a mandate.", clause: "MOB-2"),
    Defect(
        code: "translation-missing", old: "Un téléphone est prêté pour la durée du mandat.",
        new: MissingText.text(in: .french), clause: "MOB-2"),
    Defect(
        code: "offer-refused", old: "## web-calendar A calendar on the web | Un agenda sur le Web",
        new: "## web-calendar Work phone | Un agenda sur le Web", file: "alternatives.md"),
    Defect(
        code: "breaks-on", old: "```rule\nwhen: {item: pda}", new: "```rule\nto: 2027-01-01\nwhen: {item: pda}",
        clause: "MOB-1"),
    Defect(
        code: "redundant", old: "## MOB-2 ",
        new: secondRule
            + "when: {item: pda, role: manager}\noutcome: not_offered\nalternatives: [web-calendar]\n```\n\n## MOB-2 ",
        clause: "MOB-3"),
    Defect(code: "gap", old: "when: {item: phone}\n", new: "when: {item: phone, role: manager}\n"),
    Defect(
        code: "gap", old: "phone: {en: Work", new: "fax: {en: Fax, fr: Télécopieur}\n      phone: {en: Work",
        file: "book.yaml"),
    Defect(code: "unowned", old: "owner: {en: Mobility team, fr: Équipe de la mobilité}", new: "owner: \"-\""),
    Defect(code: "uncited", old: "source: MOB-2026", new: "source: TBD"),
    Defect(code: "review-overdue", old: "review: 2027-06-01", new: "review: 2026-06-01"),
    Defect(
        code: "future-only", old: "when: {item: phone, role: manager}",
        new: "from: 2027-01-01\nwhen: {item: phone, role: manager}"),
    Defect(code: "ambiguous-phrase", old: "en: [work phone]", new: "en: [work phone, palm pilot]", file: "terms.yaml"),
    Defect(code: "common-word", old: "fr: [cellulaire]", new: "fr: [cellulaire, travail]", file: "terms.yaml"),
]

@Test(arguments: defects)
func `every planted defect is named, with a place and both languages`(defect: Defect) throws {
    var texts = LintBook.replacing(defect.old, with: defect.new, in: defect.file)
    if defect.code == "offer-refused" {
        texts[mob] = texts[mob]?.replacing(approval, with: "```rule\nwhen: {item: phone}\noutcome: not_offered\n")
            .replacing("approver: {en: the director, fr: la direction}", with: "alternatives: [web-calendar]")
    }
    #expect(texts != LintBook.texts)
    let findings = LintBook.findings(texts)
    let found = findings.filter { $0.code.rawValue == defect.code }
    #expect(!found.isEmpty, "\(findings.map { "\($0.code): \($0.message.english)" })")
    for finding in found {
        #expect(finding.location.line >= 1)
        #expect(!finding.message.english.isEmpty && finding.message.english != finding.message.french)
        if defect.code != "format" { #expect(finding.request != nil) }
    }
    if let clause = defect.clause { #expect(found.contains { $0.clause == clause || $0.otherClause == clause }) }
}

@Test func `a clause that its title does not find is a blind spot`() {
    var texts = LintBook.texts
    for number in 5...9 {
        let copy = """

            ## MOB-\(number) Telephones for work telephones work | Téléphones du travail téléphones travail

            ### English
            Telephones for work, telephones for work.

            ### Français
            Téléphones du travail, téléphones du travail.

            """
        texts[mob]? += copy
    }
    #expect(LintBook.findings(texts).contains { $0.code == .blindSpot })
}

@Test func `an accepted finding stays away until its day, and an entry for nothing is told`() throws {
    var texts = LintBook.replacing("31 mars 2025", with: "31 mars 2026", in: mob)
    texts["accepted.yaml"] = """
        - code: translation-stale
          clause: MOB-1
          because: {en: The French text is right., fr: Le texte français est juste.}
          until: 2026-10-01
        """
    #expect(LintBook.findings(texts).isEmpty)
    let later = try #require(CivilDate("2026-10-01"))
    #expect(LintBook.findings(texts, date: later).map(\.code) == [.translationStale])
    texts[mob] = LintBook.texts[mob]
    #expect(LintBook.findings(texts).map(\.code) == [.acceptedNothing])
}

@Test func `the day of a lint is the latest beginning that has come`() throws {
    let texts = LintBook.replacing("review: 2027-06-01", with: "review: 2026-06-01", in: mob)
    let reading = BookReader.read(BookFiles(texts: texts))
    let today = try #require(CivilDate("2027-05-01"))
    #expect(Linter(reading, date: nil, today: today).findings().isEmpty)
    #expect(Linter(reading, date: today, today: today).findings().map(\.code) == [.reviewOverdue])
}

@Test func `what only today brings is told apart from the findings of the book’s own day`() throws {
    let texts = LintBook.replacing("review: 2027-06-01", with: "review: 2026-06-01", in: mob)
    let reading = BookReader.read(BookFiles(texts: texts))
    let today = try #require(CivilDate("2027-05-01"))
    let linter = Linter(reading, date: nil, today: today)
    let judgement = linter.judgement()
    #expect(judgement.findings.isEmpty)
    #expect(linter.day == CivilDate("2026-01-01"))
    #expect(judgement.today?.day == today)
    #expect(judgement.today?.findings.map(\.code) == [.reviewOverdue])
    #expect(Linter(reading, date: linter.day, today: today).judgement().today == nil)
}

@Test func `an acceptance that ended since the book began is told as of today, blind spots included`() throws {
    var texts = LintBook.replacing("31 mars 2025", with: "31 mars 2026", in: mob)
    texts["accepted.yaml"] = """
        - code: translation-stale
          clause: MOB-1
          because: {en: The French text is right., fr: Le texte français est juste.}
          until: 2026-10-01
        """
    let today = try #require(CivilDate("2026-11-30"))
    let judgement = Linter(BookReader.read(BookFiles(texts: texts)), date: nil, today: today).judgement()
    #expect(judgement.findings.isEmpty)
    #expect(judgement.today?.findings.map(\.code) == [.translationStale])
}
