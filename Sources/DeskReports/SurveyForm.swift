// The baseline survey of a client group: which services of its charter are asked about, as a form to fill in, and what
// was answered beside the time before. Reads no store.

public import Desk
public import Dossiers
import Localisation
public import PolicyBook
public import ServiceLevels
import Storage
import Tickets

/// What a client group is asked.
public struct SurveyForm: Sendable, Hashable {
    /// A service of the charter.
    public struct Service: Sendable, Hashable {
        /// A commitment of the desk, or an item with a price, by its id.
        public let id: String
        public let name: Bilingual
        /// The price of one, in cents, where the charter states it.
        public let price: Int?
    }

    public let group: GroupID
    public let groupName: Bilingual
    /// What the desk promises, in the charter's order, then what has a price.
    public let services: [Service]

    /// The form of a group's charter; `book` names the items.
    public init(of group: ClientGroup, charter: Charter, book: Book?) {
        self.group = group.id
        groupName = group.name
        let promised = charter.commitments.filter { $0.by == .desk }.map {
            Service(id: $0.id, name: $0.words, price: nil)
        }
        var priced: [Service] = []
        if case .pricePerUnit(let prices) = charter.model {
            let names = Dictionary((book?.fact("item")?.choices ?? []).map { ($0.id, $0.name) }) { $1 }
            priced = prices.sorted { $0.key < $1.key }.map {
                Service(id: $0.key, name: names[$0.key] ?? Bilingual(same: $0.key), price: $0.value)
            }
        }
        services = promised + priced.filter { item in !promised.contains { $0.id == item.id } }
    }

    /// The form in YAML, both languages in its comments, to be filled in.
    public var yaml: String {
        var lines = [
            "# \(groupName.english) — baseline survey: what do you need, what do you value?",
            "# \(groupName.french) — sondage de référence\u{00A0}: de quoi avez-vous besoin, qu’est-ce qui compte pour vous\u{00A0}?",
            "# need, value: 1 (hardly) to 5 (vital) / besoin, valeur\u{00A0}: de 1 (à peine) à 5 (vital)",
            "answered-by: \"\"", "services:",
        ]
        for service in services {
            lines += [
                "  # \(service.name.english) / \(service.name.french)", "  - {service: \(service.id), need: , value: }",
            ]
        }
        lines.append("words: \"-\"")
        return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n" }.joined()
    }

    /// The ids answered that the form does not ask about.
    public func unknown(in answered: DossierEvent.SurveyAnswered) -> [String] {
        answered.answers.map(\.service).filter { id in !services.contains { $0.id == id } }
    }
}

extension ReportDraft {
    /// What the group said last, beside the time before; with prices, what it costs.
    func survey(_ group: GroupID, _ counts: CountTable, _ charter: Charter) throws -> Report.Section {
        let title = Bilingual("What the group says it needs and values", "Ce que le groupe dit vouloir et apprécier")
        guard let id = DossierID(kind: .survey, name: group.text) else { return Report.Section("survey", title) }
        let survey = Dossier(id: id, records: try source.store.dossier(id)).survey
        guard let latest = survey.latest else {
            let none = Bilingual(
                "Not asked yet: guichet survey ask \(group).",
                "Pas encore demandé\u{00A0}: guichet survey ask \(group).")
            return Report.Section("survey", title, notes: [none])
        }
        let known = ClientGroup(id: group, name: names.group(group), servedFrom: source.today)
        let form = SurveyForm(of: known, charter: charter, book: source.book)
        let rows = latest.answered.answers.map { answer -> [Report.Value] in
            let service = form.services.first { $0.id == answer.service }
            let before = survey.previous?.answer(answer.service)
            return [
                .named(answer.service, service?.name ?? Bilingual(same: answer.service)), .count(answer.need),
                .count(answer.value), before.map { .count($0.need) } ?? .none, before.map { .count($0.value) } ?? .none,
                service?.price.map { .money($0 * granted(answer.service, counts)) } ?? .none,
            ]
        }
        return Report.Section(
            "survey", title, notes: surveyNotes(survey, latest),
            table: Report.Table(
                [
                    Report.Column("service", Bilingual("Service", "Service")),
                    .number("need", Bilingual("Need", "Besoin")), .number("value", Bilingual("Value", "Valeur")),
                    .number("need-before", Bilingual("Need before", "Besoin avant")),
                    .number("value-before", Bilingual("Value before", "Valeur avant")),
                    .number("cost", Bilingual("Cost", "Coût")),
                ], rows))
    }

    private func granted(_ item: String, _ counts: CountTable) -> Int {
        ["allowed", "allowed_with_conditions"].reduce(0) { $0 + counts.sum(.request, item, $1) }
    }

    private func surveyNotes(_ survey: Survey, _ latest: Survey.Round) -> [Bilingual] {
        func day(_ round: Survey.Round) -> Bilingual { source.place.local(round.at).day.words }
        let who = latest.answered.answeredBy
        var notes = [
            Bilingual(
                "1 is hardly, 5 is vital. Answered by \(who) on \(day(latest).english).",
                "1 pour à peine, 5 pour vital. Réponses de \(who), le \(day(latest).french).")
        ]
        if let previous = survey.previous {
            notes.append(
                Bilingual(
                    "The time before: \(day(previous).english).", "La fois d’avant\u{00A0}: le \(day(previous).french)."
                ))
        }
        let words = latest.answered.words
        if !words.isEmpty && words != "-" {
            notes.append(Bilingual("“\(words)”", "«\u{00A0}\(words)\u{00A0}»"))
        }
        return notes
    }
}
