// Two documents become one policy that says word for word what they said.

import Desk
import PolicyBook
import PolicyDocuments
import Testing

@Test func `clauses are paired, titled and numbered by their headings`() throws {
    let made = try Imported.policy(
        "# Phones\n\nIntro.\n\n## Rules\n\nOne.\n\n### Details\n\nTwo.\n\n## Other\n\nThree.\n",
        "# Téléphones\n\nAmorce.\n\n## Règles\n\nUn.\n\n### Détails\n\nDeux.\n\n## Autre\n\nTrois.\n")
    #expect(made.policy.title == Bilingual("Phones", "Téléphones"))
    #expect(made.policy.clauses.map(\.id) == ["P-0", "P-1", "P-1.1", "P-2"])
    #expect(made.policy.clauses.map(\.title.french) == ["Téléphones", "Règles", "Détails", "Autre"])
    #expect(made.policy.clauses.map(\.text.english) == ["Intro.", "One.", "Two.", "Three."])
    #expect(made.remarks.isEmpty)
}

@Test func `numbers of headings pair clauses in another order and stay in their ids`() throws {
    let made = try Imported.policy(
        "## 2.1 Apples\n\nA 5.\n\n## 2.2 Bread\n\nB 6.\n\n## 2.3 Wine\n\nC 7.\n",
        "## 2.2 Pain\n\nB 6.\n\n## 2.1 Pommes\n\nA 5.\n\n## 2.3 Vin\n\nC 7.\n")
    #expect(made.policy.clauses.map(\.id) == ["P-2.1", "P-2.2", "P-2.3"])
    #expect(made.policy.clauses.map(\.title.french) == ["Pommes", "Pain", "Vin"])
    #expect(made.policy.clauses.map(\.text.french) == ["A 5.", "B 6.", "C 7."])
    #expect(Imported.mismatches(made).count == 1)
}

@Test func `a section in one language only is listed at its place and marked in the policy`() throws {
    let made = try Imported.policy(
        "## Scope\n\nAll staff.\n\n## Exceptions\n\n- one\n- two\n- three\n- four 44\n\n## Contact\n\nCall 5555.\n",
        "## Portée\n\nTout le personnel.\n\n## Contact\n\nAppelez le 5555.\n")
    #expect(made.policy.clauses.map(\.title.english) == ["Scope", "Exceptions", "Contact"])
    #expect(MissingText.isMissing(made.policy.clauses[1].text.french, in: .french))
    #expect(made.policy.clauses[2].text.french == "Appelez le 5555.")
    #expect(Imported.mismatches(made) == ["missing 5:1"])
}

@Test func `figures and counts that differ are listed, and not those that only look different`() throws {
    let made = try Imported.policy(
        "## A\n\nWithin 10,000 seats, 1.5 hours, by 5 p.m. on January 2, 2026.\n\n## B\n\n30 days\n\n- a\n- b\n",
        "## A\n\nJusqu’à 10 000 places, 1,5 heure, avant 17 h le 2 janvier 2026.\n\n## B\n\n35 jours\n\n- a\n")
    #expect(Imported.mismatches(made) == ["counts 5:5", "figures 5:5"])
    #expect(
        made.remarks.last?.words
            == Bilingual(
                "figures differ: 30 in English, 35 in French",
                "les chiffres diffèrent\u{A0}: 30 en anglais, 35 en français"))
}

@Test func `one language alone gives a policy with every other side marked`() throws {
    let made = try Imported.policy(nil, "# Titre\n\n## Portée\n\nTout.\n\n## Contact\n\nIci.\n")
    #expect(made.policy.title == Bilingual("Titre", "Titre"))
    #expect(made.policy.clauses.allSatisfy { MissingText.isMissing($0.text.english, in: .english) })
    #expect(Imported.mismatches(made) == ["missing -:3", "missing -:7"])
}

@Test func `a title that is a heading of another level in the other document is still the title`() throws {
    let made = try Imported.policy("# Uses\n\nBack\n\n## A\n\nx\n", "## Usages\n\nRetour\n\n## A\n\nx\n")
    #expect(made.policy.title == Bilingual("Uses", "Usages"))
    #expect(made.policy.clauses.map(\.text) == [Bilingual("Back", "Retour"), Bilingual("x", "x")])
    #expect(Imported.mismatches(made) == ["levels 1:1"])
}

@Test(arguments: [
    "```sh\n## not a heading\n```", "~~~\n# no\n~~~", "<!--\n## no\n-->", "    ## code", "#### Deep\n\nText",
    "| a | b |\n|---|---|\n| 1 | 2 |", "- a\n  - b\n    - c [l](http://x.y)", "> ## quoted", "a\\\nb  \nc", "a\u{A0}b",
    "<details>\n\n<pre>\n# no\n</pre>\n</details>", "***", "text\n\n---\n\ntext", "{% alert %}", "- item\n---",
])
func `what Markdown can hold stays as it is`(prose: String) throws {
    let made = try Imported.policy("## A\n\n\(prose)\n\n## B\n\nEnd\n", "## A\n\n\(prose)\n\n## B\n\nFin\n")
    #expect(made.policy.clauses.map(\.text) == [Bilingual(same: prose), Bilingual("End", "Fin")])
    #expect(made.remarks.isEmpty)
}

@Test func `what would mean something else in a book is made text, and is said`() throws {
    let made = try Imported.policy(
        "## A\n\n```rule\na ~~~ b\n```\n\n- item\n\n  ## Inside\n\nEnd\n\n## B | C {#b}\n\n"
            + "## See [this](http://x)\n\nx\n", nil)
    #expect(made.policy.clauses[0].text.english == "```text rule\na ~~~ b\n```\n\n- item\n\n  #### Inside\n\nEnd")
    #expect(made.policy.clauses[1].title.english == "B / C")
    #expect(made.policy.clauses[1].text.english == "B / C")
    #expect(made.policy.clauses[2].title.english == "See this")
    let notes = made.remarks.filter { !$0.isMismatch }.map { "\($0.code) \($0.lines[.english] ?? 0)" }
    #expect(notes == ["heading-raised 9", "fence-renamed 3", "title 13", "no-text 13", "title 15"])
}

@Test(arguments: ["```sh\ncut", "<!-- cut", "~~~~\n```\n", "```rule\ncut", "```rule"])
func `a document cut within a block is closed, and said to be`(end: String) throws {
    let made = try Imported.policy("## A\n\nText\n\n\(end)", "## A\n\nTexte\n")
    #expect(made.policy.clauses[0].text.french == "Texte")
    #expect(Imported.mismatches(made).first == "not-closed 3:-")
}

@Test func `headings underlined, numbered twice, empty or odd become clauses all the same`() throws {
    let made = try Imported.policy(
        "Title of\ntwo lines\n=====\n\n1. a\n\nSub\n---\n\nText\n\n##\n\nNo words\n\n## C#\n\nx\n\n## F #\n\ny\n\n"
            + "## G \\#\n", nil)
    #expect(made.policy.title.english == "Title of two lines")
    #expect(
        made.policy.clauses.map(\.title.english) == ["Title of two lines", "Sub", "§\u{A0}P-2", "C#", "F", "G \\#"])
}

@Test func `front matter is no prose, and a heading beside its title is a clause`() throws {
    let made = try Imported.policy(
        "---\ntitle: \"GSA: Pages\"\nquestions:\n  - a\n---\n\n# Authority\n\nText\n\n## Sub\n\nMore\n", nil)
    #expect(made.policy.title.english == "GSA: Pages")
    #expect(made.policy.clauses.map(\.title.english) == ["Authority", "Sub"])
    #expect(made.remarks.contains { $0.kind == .frontMatter })
    let rule = try Imported.policy("---\n\nnot front matter at all\n\n---\n", nil)
    #expect(rule.policy.clauses.map(\.text.english) == ["---\n\nnot front matter at all\n\n---"])
}

@Test func `a document of front matter alone has no clause and says so`() throws {
    let made = try Imported.policy("---\ntitle: Moved\nredirect_to: x\n---\n", nil)
    #expect(made.policy.clauses.isEmpty)
    #expect(Imported.mismatches(made) == ["nothing 5:-"])
}

@Test func `documents given in the wrong order are noticed`() throws {
    let made = try Imported.policy(
        "## Portée\n\nLe personnel et les services sont dans la portée de la politique.\n",
        "## Scope\n\nThe staff and the services are in the scope of this policy.\n")
    #expect(Imported.mismatches(made).first == "swapped 1:1")
}

@Test func `what is not said of a policy is made up openly`() throws {
    let terms = ImportTerms(today: CivilDate(dayNumber: 20_454))
    let made = try Imported.policy("## A\n\nx\n", "## A\n\nx\n", terms: terms)
    #expect(made.policy.id == "EN")
    #expect(made.policy.from.description == "2026-01-01")
    #expect(made.policy.owner == Bilingual("To be named", "À désigner"))
    #expect(made.remarks.map(\.code) == ["assumed", "assumed", "assumed", "assumed", "assumed"])
    #expect(!made.hasMismatches)
}

@Test(arguments: ["```rules\na\n```", "~~~rule\na\n~~~", "``` Rule\na\n```"])
func `a block that is nearly a rule is made text too`(block: String) throws {
    let made = try Imported.policy("## A\n\n\(block)\n", nil)
    #expect(made.remarks.contains { $0.code == "fence-renamed" })
    #expect(made.readBack().faults.isEmpty)
    #expect(made.policy.clauses[0].text.english.contains("text "))
}

@Test func `the same document twice is one document`() throws {
    let text = "## Scope\n\nThe staff and the services are in the scope of this policy.\n"
    let made = try Imported.policy(text, text)
    #expect(made.remarks.contains { $0.kind == .sameText })
    #expect(made.hasMismatches)
    #expect(MissingText.isMissing(made.policy.clauses[0].text.french, in: .french))
}

@Test func `a short pair in the wrong order is noticed, and a short document is in its own language`() throws {
    let (french, english) = ("## Portée\n\nLe personnel est visé.\n", "## Scope\n\nThe staff is covered.\n")
    #expect(Imported.mismatches(try Imported.policy(french, english)).first == "swapped 1:1")
    #expect(try Imported.document(french, name: "a.md").likelyLanguage == .french)
    #expect(try Imported.document(english, name: "a.md").likelyLanguage == .english)
    let both = try Imported.policy("## Portée\n\nLe personnel est visé.\n", "## Champ\n\nLes services aussi.\n")
    #expect(Imported.mismatches(both).first == "wrong-language 1:-")
}

@Test func `the address of a link in a heading is named where it is left out`() throws {
    let made = try Imported.policy("## See [GEAR](https://ea.gsa.gov/)\n\nx\n", nil)
    let words = made.remarks.filter { $0.code == "title" }.map(\.words)
    #expect(words.count == 1)
    #expect(words.first?.english.contains("https://ea.gsa.gov/") ?? false)
    #expect(words.first?.french.contains("https://ea.gsa.gov/") ?? false)
}

@Test func `an export that is imported is said to hold no rules`() throws {
    let printed = "---\npolicy: MOB\nlang: en\ntitle: \"Mobile\"\n---\n\n# Mobile\n\n## MOB-1 Phones\n\nText\n"
    let made = try Imported.policy(printed, nil)
    #expect(made.remarks.filter { $0.code == "no-rules" }.map(\.lines) == [[.english: 1]])
    #expect(made.remarks.filter { $0.code == "no-rules" }.allSatisfy { !$0.isMismatch })
}
