// A clause on a page: its text word for word, its dates, its rules in words, its offers, its cases and what became of
// it. Both languages always; side by side where there is room. Reads no store and no clock.

public import Desk
public import Documents
import Localisation
public import PolicyBook
public import Tickets

/// A clause of a book on a day, with what is known of it.
public struct ClausePage: Sendable {
    public var book: Book
    public var policy: Policy
    public var clause: Clause
    public var date: CivilDate
    /// Names of the book's cases it answers.
    public var tests: [String]
    /// What became of its requests; nil where no desk says.
    public var record: ClauseRecord?
    /// Which revision of the book this is, in a sentence.
    public var revision: Bilingual?

    /// The narrowest page with both languages side by side, in cells.
    public static let sideBySide = 100

    /// A clause on a day.
    public init(
        book: Book, policy: Policy, clause: Clause, date: CivilDate, tests: [String] = [],
        record: ClauseRecord? = nil, revision: Bilingual? = nil
    ) {
        self.book = book
        self.policy = policy
        self.clause = clause
        self.date = date
        self.tests = tests
        self.record = record
        self.revision = revision
    }

    /// The page in both languages, `first` at the left, or above where `width` is below `sideBySide`.
    public func document(first: Language, width: Int) -> Document {
        let sections = [first, first.other].map { self.sections(in: $0) }
        guard width >= ClausePage.sideBySide else {
            return Document(
                zip([first, first.other], sections).map { Part($0, $1.flatMap { $0 }) })
        }
        let rows = zip(sections[0], sections[1]).map { left, right in
            Block.columns([Part(first, left), Part(first.other, right)])
        }
        return Document(first, rows)
    }

    /// Whether the policy is in force on the day.
    public var isInForce: Bool { policy.from <= date && policy.to.map { date < $0 } ?? true }

    // MARK: Sections, the same ones in the same order in both languages

    private func sections(in language: Language) -> [[Block]] {
        let text = Quotation(CommonMark.blocks(of: clause.text[language]), citation: Inline(policy.source[language]))
        var sections: [[Block]] = [
            [.heading(Inline("\(clause.id) \(clause.title[language])"), level: 1)],
            [.paragraph(Inline("\(policy.title[language]) · \(state[language])"))], [.quotation(text)],
            [.definitions(facts(in: language))],
        ]
        func add(_ title: Bilingual, _ items: [[Block]]) {
            if !items.isEmpty { sections.append([.heading(Inline(title[language]), level: 2), .list(items)]) }
        }
        add(Bilingual("RULES", "RÈGLES"), clause.rules.map { rule($0, language) })
        add(Bilingual("OFFERS", "OFFRES"), offers.map { [.paragraph(Inline(words(of: $0)[language]))] })
        add(Bilingual("ASKED", "DEMANDES"), asked(in: language).map { [.paragraph(Inline($0))] })
        add(Bilingual("CASES", "CAS"), tests.map { [.paragraph(Inline($0))] })
        if let record {
            add(Bilingual("RECORD", "BILAN"), [[.paragraph(Inline(record.words[language]))]])
        }
        if let revision { sections.append([.paragraph(Inline(revision[language]))]) }
        return sections
    }

    private var state: Bilingual {
        let state = isInForce ? Bilingual("in force", "en vigueur") : Bilingual("not in force", "pas en vigueur")
        return Bilingual(
            "\(state.english) on \(date.words.english)", "\(state.french) le \(date.words.french)")
    }

    private func facts(in language: Language) -> [Definition] {
        let dates = CivilDate.inForceWords(from: policy.from, to: policy.to)
        func definition(_ label: Bilingual, _ value: Bilingual) -> Definition {
            Definition(label[language], Inline(value[language]))
        }
        return [
            definition(Bilingual("Dates", "Dates"), dates),
            definition(Bilingual("Owner", "Responsable"), policy.owner),
            definition(Bilingual("Review by", "À revoir d’ici"), policy.review.words),
        ]
    }

    private func rule(_ rule: Rule, _ language: Language) -> [Block] {
        var lines = [rule.words(in: book)]
        lines += rule.terms.map { Bilingual("condition: ", "condition\u{00A0}: ") + $0 }
        if let approver = rule.approver {
            lines.append(Bilingual("who approves: ", "qui approuve\u{00A0}: ") + approver)
        }
        if let destination = rule.redirectTo {
            lines.append(Bilingual("where it goes: ", "où s’adresser\u{00A0}: ") + destination.words(in: book))
        }
        if !rule.alternatives.isEmpty {
            let list = rule.alternatives.joined(separator: ", ")
            lines.append(Bilingual("instead: ", "à la place\u{00A0}: ") + Bilingual(same: list))
        }
        if let reason = rule.noneBecause {
            lines.append(
                Bilingual("no alternative, because ", "aucune solution de rechange, parce que\u{00A0}: ") + reason)
        }
        if rule.from != policy.from || rule.to != policy.to {
            lines.append(CivilDate.inForceWords(from: rule.from, to: rule.to))
        }
        if isInForce && !rule.isInForce(on: date) {
            lines.append(Bilingual("not in force on that day", "pas en vigueur ce jour-là"))
        }
        return lines.map { .paragraph(Inline($0[language])) }
    }

    /// The offers of its rules, each once.
    private var offers: [Offer] {
        var seen: Set<String> = []
        return clause.rules.flatMap(\.alternatives).filter { seen.insert($0).inserted }.compactMap { id in
            book.offers.first { $0.id == id }
        }
    }

    private func words(of offer: Offer) -> Bilingual {
        var words =
            Bilingual(same: offer.id).labelled + Bilingual(same: " ") + offer.title + Bilingual(same: " (")
            + book.teamName(offer.team)
        if let time = offer.leadTime { words = words + Bilingual(same: ", ") + time.words }
        words = words + Bilingual(same: ")")
        guard !offer.conditions.isEmpty else { return words }
        let conditions = Typography.list(offer.conditions.map { $0.words(in: book) })
        return words + Bilingual(", for ", ", pour ") + conditions
    }

    /// The sentences of a language; a dash where only the other one has any, so that both have the same sections.
    private func asked(in language: Language) -> [String] {
        let own = clause.asked[language] ?? []
        return own.isEmpty && !(clause.asked[language.other] ?? []).isEmpty ? ["—"] : own
    }
}

extension ClauseRecord: Worded {
    /// `decided 12 times; an offer taken 8 times; escalated 3 times; of 2 rulings, 1 overturned it`.
    public var words: Bilingual {
        if self == ClauseRecord() { return Bilingual("it has decided nothing yet", "elle n’a encore rien décidé") }
        func times(_ count: Int) -> Bilingual {
            Typography.count(count, one: Bilingual("time", "fois"), many: Bilingual("times", "fois"))
        }
        let rulings = Typography.count(
            ruled, one: Bilingual("ruling", "révision"), many: Bilingual("rulings", "révisions"))
        let escalations = Typography.count(
            escalated, one: Bilingual("escalation", "escalade"), many: Bilingual("escalations", "escalades"))
        let (asked, taken) = (times(asked), times(tookOffer))
        let parts = [
            Bilingual("decided \(asked.english)", "a décidé \(asked.french)"),
            tookOffer == 0
                ? Bilingual("no offer taken", "aucune offre acceptée")
                : Bilingual("an offer taken \(taken.english)", "une offre acceptée \(taken.french)"),
            escalated == 0
                ? Bilingual("never escalated", "aucune escalade")
                : Bilingual("escalated \(times(escalated).english)", escalations.french),
            ruled == 0
                ? Bilingual("no ruling", "aucune révision")
                : Bilingual(
                    "of \(rulings.english), \(overturned == 0 ? "none" : String(overturned)) overturned it",
                    "sur \(rulings.french), "
                        + (overturned == 0 ? "aucune ne l’a infirmée" : "\(overturned) ")
                        + (overturned == 0 ? "" : overturned < 2 ? "l’a infirmée" : "l’ont infirmée")),
        ]
        return Bilingual(
            parts.map(\.english).joined(separator: "; "), parts.map(\.french).joined(separator: "\u{00A0}; "))
    }
}
