// A book back to files: the inverse of `BookReader`, in one canonical form.

public import Desk

/// Prints a book so that reading gives it back, places and revision apart.
public enum BookPrinter {
    /// The files of a book. A policy's file bears its id; numbers come first where the order of policies needs them.
    public static func files(
        of book: Book, tests: [BookTest] = [], accepted: [AcceptedFinding] = []
    ) -> BookFiles {
        var texts = ["book.yaml": head(of: book)]
        if !book.terms.isEmpty { texts["terms.yaml"] = book.terms.map(term).joined() }
        if !book.offers.isEmpty {
            texts["alternatives.md"] = book.offers.map { offer($0) }.joined(separator: "\n")
        }
        let names = book.policies.map { "\($0.id).md" }
        let isSorted = zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (index, policy) in book.policies.enumerated() {
            let number = String(100_000 + index).dropFirst()
            texts["policies/" + (isSorted ? "" : number + "-") + names[index]] = PolicyPrinter.text(policy)
        }
        if !tests.isEmpty { texts["tests/book.yaml"] = tests.map(test).joined() }
        if !accepted.isEmpty { texts["accepted.yaml"] = accepted.map(finding).joined() }
        return BookFiles(texts: texts)
    }

    /// The file of one policy.
    public static func text(of policy: Policy) -> String {
        PolicyPrinter.text(policy)
    }

    private static func head(of book: Book) -> String {
        var lines = [
            "format: 1", "book: \(YAMLText.text(book.id))", "title: \(YAMLText.bilingual(book.title))",
            "owner: \(YAMLText.bilingual(book.owner))",
        ]
        if !book.teams.isEmpty {
            lines.append("teams:")
            lines += book.teams.map { "  \(YAMLText.text($0.id.text)): \(YAMLText.bilingual($0.name))" }
        }
        if !book.needs.isEmpty {
            lines.append("needs:")
            lines += book.needs.map { "  \(YAMLText.text($0.id)): \(YAMLText.bilingual($0.name))" }
        }
        lines.append("facts:")
        for fact in book.facts { lines += self.fact(fact) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fact(_ fact: Fact) -> [String] {
        var lines = ["  - fact: \(YAMLText.text(fact.name))"]
        if let parent = fact.derivedFrom { lines.append("    derived-from: \(YAMLText.text(parent))") }
        switch fact.domain {
        case .choices(let choices):
            lines.append("    values:")
            for choice in choices {
                let of = choice.of.isEmpty ? "" : ", of: \(YAMLText.list(choice.of))"
                let name = YAMLText.bilingual(choice.name).dropLast() + of + "}"
                lines.append("      \(YAMLText.text(choice.id)): \(name)")
            }
        case .number(let range):
            lines += ["    kind: number", "    range: [\(range.lowerBound), \(range.upperBound)]"]
        case .flag:
            lines.append("    kind: flag")
        }
        if let question = fact.question { lines.append("    question: \(YAMLText.bilingual(question))") }
        if let assumed = fact.assumed { lines.append("    assume: \(YAMLText.value(assumed))") }
        return lines
    }

    /// An entry of terms.yaml, its lines ended.
    public static func term(_ term: TermEntry) -> String {
        let means = term.means.map { fact, meaning in
            switch meaning {
            case .number: (fact, "\"{n}\"")
            case .value(let value): (fact, YAMLText.value(value))
            }
        }
        return (["- means: \(YAMLText.map(means))"] + phrases(term.phrases, indent: "  ")).joined(separator: "\n")
            + "\n"
    }

    /// A clause's `asked` fence, its lines ended.
    public static func asked(_ sentences: [Language: [String]]) -> String {
        (["```asked"] + phrases(sentences, indent: "") + ["```"]).joined(separator: "\n") + "\n"
    }

    static func phrases(_ phrases: [Language: [String]], indent: String) -> [String] {
        Language.allCases.compactMap { language in
            phrases[language].map { "\(indent)\(language.rawValue): \(YAMLText.list($0))" }
        }
    }

    private static func offer(_ offer: Offer) -> String {
        var lines = ["```offer"]
        if !offer.conditions.isEmpty { lines.append("when: \(YAMLText.conditions(offer.conditions))") }
        lines.append("say: \(YAMLText.bilingual(offer.say))")
        if let time = offer.leadTime { lines.append("lead-time: \(leadTime(time))") }
        lines.append("team: \(YAMLText.text(offer.team.text))")
        if !offer.needs.isEmpty { lines.append("needs: \(YAMLText.list(offer.needs))") }
        return PolicyPrinter.passage(offer.id, offer.title, offer.text) + lines.joined(separator: "\n") + "\n```\n"
    }

    private static func leadTime(_ time: LeadTime) -> String {
        switch time {
        case .businessDays(let count): "{business-days: \(count)}"
        case .businessHours(let count): "{business-hours: \(count)}"
        case .days(let count): "{days: \(count)}"
        case .hours(let count): "{hours: \(count)}"
        case .text(let text): YAMLText.bilingual(text)
        }
    }

    private static func test(_ test: BookTest) -> String {
        let facts = test.given.sorted { $0.key < $1.key }.map { (key: $0.key, value: YAMLText.value($0.value)) }
        let given = YAMLText.map(facts + [("date", test.date.description)])
        var lines = ["- name: \(YAMLText.text(test.name))", "  given: \(given)"]
        if !test.absent.isEmpty { lines.append("  absent: \(YAMLText.list(test.absent))") }
        if let text = test.text { lines.append("  text: \(YAMLText.text(text))") }
        if test.language != .english { lines.append("  lang: \(test.language.rawValue)") }
        let expected = test.expected
        let parts: [(key: String, value: String?)] = [
            ("outcome", expected.outcome.map(YAMLText.text)), ("clause", expected.clause.map(YAMLText.text)),
            ("alternatives", expected.alternatives.map(YAMLText.list)), ("ask", expected.ask.map(YAMLText.text)),
        ]
        lines.append("  expect: \(YAMLText.map(parts.compactMap { part in part.value.map { (part.key, $0) } }))")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func finding(_ finding: AcceptedFinding) -> String {
        var lines = ["- code: \(YAMLText.text(finding.code))"]
        if let clause = finding.clause { lines.append("  clause: \(YAMLText.text(clause))") }
        if let value = finding.value { lines.append("  value: \(YAMLText.text(value.description))") }
        if !finding.conditions.isEmpty { lines.append("  when: \(YAMLText.conditions(finding.conditions))") }
        lines += ["  because: \(YAMLText.bilingual(finding.because))", "  until: \(finding.until)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
