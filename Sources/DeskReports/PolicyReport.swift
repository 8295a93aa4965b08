// What became of the policy: clause by clause, what nothing covered, what is due for review.

import Desk
import Localisation
import PolicyBook
import Storage
import Tickets

extension ReportDraft {
    func policySections() throws -> [Report.Section] {
        let counts = CountTable(try whole([.clause, .request]))
        var records: [String: ClauseRecord] = [:]
        for (key, count) in counts.sums(.clause, by: { $0 }) {
            guard let measure = ClauseMeasure(rawValue: key.two) else { continue }
            records[key.one, default: ClauseRecord()][measure] += count
        }
        let ordered = records.sorted { ($1.value.asked, $0.key) < ($0.value.asked, $1.key) }
        return [clauses(ordered), pressure(ordered), try uncovered(counts), reviews()]
    }

    private func clauses(_ ordered: [(key: String, value: ClauseRecord)]) -> Report.Section {
        Report.Section(
            "clauses", Bilingual("Clause by clause", "Clause par clause"),
            notes: [
                Bilingual(
                    "Overturned: exceptions granted and policies to be changed, of the escalations ruled on; the interval "
                        + "holds the true share 19 times out of 20.",
                    "Infirmées\u{00A0}: dérogations accordées et politiques à modifier, parmi les escalades "
                        + "tranchées\u{00A0}; l’intervalle contient la part véritable 19 fois sur 20.")
            ],
            table: Report.Table(Self.clauseColumns, ordered.map { row(names.clause($0.key), $0.value) }, shown: 40),
            plots: ordered.isEmpty ? [] : [refusals(ordered)])
    }

    private static let clauseColumns = [
        Report.Column("clause", Bilingual("Clause", "Clause")), .number("asked", Bilingual("Asked", "Demandes")),
        .number("refused", Bilingual("Refused", "Refus")), .number("taken", Bilingual("Offers", "Offres")),
        .number("escalated", Bilingual("Escalated", "Escalades")),
        .number("ruled", Bilingual("Ruled", "Tranchées"), isOnPage: false),
        .number("overturned", Bilingual("Overturned", "Infirmées")),
        .number("interval", Bilingual("Interval", "Intervalle")),
    ]

    private func row(_ clause: Report.Value, _ record: ClauseRecord) -> [Report.Value] {
        let interval = record.overturnRate.interval
        return [
            clause, .count(record.asked), .count(record.refused), .count(record.tookOffer), .count(record.escalated),
            .count(record.ruled), .count(record.overturned),
            record.ruled == 0 ? .none : .interval(interval.lowerBound, interval.upperBound),
        ]
    }

    /// What pressure did to the clauses that were escalated.
    private func pressure(_ ordered: [(key: String, value: ClauseRecord)]) -> Report.Section {
        let rows = ordered.filter { $0.value.escalated > 0 }.map { clause, record -> [Report.Value] in
            let (pressed, calm) = (record.pressedOverturnRate, record.calmOverturnRate)
            return [
                names.clause(clause), .count(record.escalated), .count(record.pressed), .count(pressed.overturned),
                .count(calm.overturned), .named(record.pressureEffect.rawValue, Self.words(record.pressureEffect)),
            ]
        }
        return Report.Section(
            "pressure", Bilingual("What pressure did", "L’effet de la pression"),
            table: Report.Table(
                [
                    Report.Column("clause", Bilingual("Clause", "Clause")),
                    .number("escalated", Bilingual("Escalated", "Escalades")),
                    .number("pressed", Bilingual("Pressed", "Sous pression")),
                    .number("pressed-overturned", Bilingual("Overturned, pressed", "Infirmées, pression")),
                    .number("calm-overturned", Bilingual("Overturned, calm", "Infirmées, sans")),
                    Report.Column("effect", Bilingual("Effect", "Effet")),
                ], rows, shown: 40))
    }

    /// Short enough for a column.
    private static func words(_ effect: PressureEffect) -> Bilingual {
        switch effect {
        case .more: Bilingual("overturned more often", "infirmée plus souvent")
        case .less: Bilingual("overturned less often", "infirmée moins souvent")
        case .notShown: Bilingual("none shown", "non démontré")
        case .unknown: Bilingual("too few to compare", "trop peu pour comparer")
        }
    }

    private func refusals(_ records: [(key: String, value: ClauseRecord)]) -> Report.Plot {
        let most = records.filter { $0.value.refused > 0 }
            .sorted { ($1.value.refused, $0.key) < ($0.value.refused, $1.key) }.prefix(10)
        return Report.Plot(
            kind: .bars, caption: Bilingual("The clauses that refused most", "Les clauses qui ont le plus refusé"),
            labels: most.map { Bilingual(same: $0.key) },
            series: [
                .init(name: Bilingual("refused", "refus"), values: most.map(\.value.refused)),
                .init(name: Bilingual("took an offer", "offre prise"), values: most.map(\.value.tookOffer)),
            ])
    }

    /// Requests nothing covered, grouped by what they have in common.
    private func uncovered(_ counts: CountTable) throws -> Report.Section {
        let all = counts.sum(.request, nil, "no_policy")
        let limit = 2000
        var query = QueueQuery(order: .number)
        let period = question.period
        func start(_ day: CivilDate) -> Instant { source.place.instant(LocalTime(day: day, hour: 0, minute: 0)) }
        query.tests = [
            .text(.outcome, ["no_policy"]),
            .moment(.opened, RowSpan(from: start(period.from), to: start(period.to.adding(days: 1)))),
        ]
        let found = all == 0 ? [] : try rows(query, limit: limit)
        let candidates = CandidateGroup.groups(found.map { ($0.id, $0.what) })
        let rows = candidates.map { group -> [Report.Value] in
            [
                .words(Bilingual(same: group.word)), .count(group.tickets.count),
                .words(Bilingual(same: group.tickets.prefix(5).map { "#\($0)" }.joined(separator: " "))),
                .words(Bilingual(same: group.example)),
            ]
        }
        return Report.Section(
            "uncovered", Bilingual("What no policy covered", "Ce qu’aucune politique ne couvrait"),
            notes: [
                Bilingual(
                    "Requests that share a word, as candidates for a new clause.",
                    "Des demandes qui ont un mot en commun\u{00A0}: autant de clauses à envisager.")
            ] + (all > found.count ? [ReportDraft.more(found.count, of: all)] : []),
            table: Report.Table(
                [
                    Report.Column("word", Bilingual("In common", "En commun")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    Report.Column("tickets", Bilingual("Tickets", "Billets")),
                    Report.Column("example", Bilingual("For example", "Par exemple")),
                ], rows))
    }

    private func reviews() -> Report.Section {
        let today = source.today
        let policies = (source.book?.policies ?? []).sorted { ($0.review, $0.id) < ($1.review, $1.id) }
        let rows = policies.map { policy -> [Report.Value] in
            let state =
                policy.review < today
                ? Bilingual("OVERDUE", "EN RETARD")
                : policy.review <= today.adding(days: 90) ? Bilingual("soon", "bientôt") : Bilingual(same: "")
            return [.named(policy.id, policy.title), .words(policy.owner), .day(policy.review), .words(state)]
        }
        return Report.Section(
            "reviews", Bilingual("Review dates", "Dates de révision"),
            table: Report.Table(
                [
                    Report.Column("policy", Bilingual("Policy", "Politique")),
                    Report.Column("owner", Bilingual("Owner", "Responsable")),
                    Report.Column("review", Bilingual("Review by", "À réviser d’ici")),
                    Report.Column("state", Bilingual("State", "État")),
                ], rows, shown: 60))
    }
}
