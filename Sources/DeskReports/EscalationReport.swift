// Escalations, what was ruled on them, and complaints. Names no agent: what is counted is how clauses and pressure fare.

import Desk
import Localisation
import Tickets

extension ReportDraft {
    func escalationSections() throws -> [Report.Section] {
        let spans = try months([.escalation, .rulingTime, .complaint, .ticket])
        let counts = CountTable(spans)
        // No clause is shown by month, and there are many.
        let clauses = CountTable(try whole([.clause]))
        return [
            summary(counts), rulings(counts), escalationMonths(spans), escalatedClauses(clauses), complaints(counts),
        ]
    }

    private func summary(_ counts: CountTable) -> Report.Section {
        let all = counts.sum(.escalation)
        let ruled = all - counts.sum(.escalation, nil, nil, "open")
        return Report.Section(
            "summary", Bilingual("Escalations", "Escalades"),
            table: Report.Table(
                [
                    Report.Column("measure", Bilingual("Measure", "Mesure")),
                    .number("value", Bilingual("Value", "Valeur")),
                ],
                [
                    [.named("requests", Bilingual("Requests", "Demandes")), .count(counts.sum(.ticket))],
                    [.named("escalations", Bilingual("Escalations", "Escalades")), .count(all)],
                    [.named("open", Bilingual("Waiting for a ruling", "À trancher")), .count(all - ruled)],
                    [
                        .named("pressed", Bilingual("Under pressure", "Sous pression")),
                        .share(counts.sum(.escalation, nil, "pressed"), of: all),
                    ],
                    [
                        .named("ruling-time", Bilingual("Mean time to a ruling", "Délai moyen d’une décision")),
                        ruled == 0 ? .none : .seconds(counts.sum(.rulingTime) / ruled),
                    ],
                ]))
    }

    private func rulings(_ counts: CountTable) -> Report.Section {
        let sources = [
            (TicketEvent.Escalated.Source.client, Bilingual("client", "client")),
            (.agent, Bilingual("agent", "agent")),
        ]
        let tones = [
            ("pressed", Bilingual("yes", "oui")), ("calm", Bilingual("no", "non")),
        ]
        let rows = sources.flatMap { source, who in
            tones.map { tone, words -> [Report.Value] in
                let numbers = Ruling.allCases.map { counts.sum(.escalation, source.rawValue, tone, $0.rawValue) }
                let overturned = zip(Ruling.allCases, numbers).reduce(0) { $0 + ($1.0.isOverturn ? $1.1 : 0) }
                let rate = OverturnRate(overturned: overturned, ruled: numbers.reduce(0, +))
                let (low, high) = (rate.interval.lowerBound, rate.interval.upperBound)
                return [.named(source.rawValue, who), .named(tone, words)] + numbers.map(Report.Value.count) + [
                    .count(counts.sum(.escalation, source.rawValue, tone, "open")),
                    rate.ruled == 0 ? .none : .interval(low, high),
                ]
            }
        }
        let columns =
            [
                Report.Column("by", Bilingual("By", "Par")),
                Report.Column("tone", Bilingual("Pressure", "Pression")),
            ]
            + Ruling.allCases.map { Report.Column.number($0.rawValue, Self.heading($0)) } + [
                .number("open", Bilingual("Waiting", "À trancher")),
                .number("interval", Bilingual("Overturned, interval", "Infirmées, intervalle"), isOnPage: false),
            ]
        return Report.Section(
            "rulings", Bilingual("What was ruled", "Ce qui a été tranché"), table: Report.Table(columns, rows))
    }

    private static func heading(_ ruling: Ruling) -> Bilingual {
        switch ruling {
        case .upheld: Bilingual("Upheld", "Maintenues")
        case .exception: Bilingual("Exceptions", "Dérogations")
        case .policyChange: Bilingual("Policy to change", "Politique à modifier")
        case .conduct: Bilingual("Conduct", "Conduite")
        }
    }

    private func escalationMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        func overturned(_ counts: CountTable) -> Int {
            Ruling.allCases.filter(\.isOverturn).reduce(0) { $0 + counts.sum(.escalation, nil, nil, $1.rawValue) }
        }
        let rows = zip(monthNames, tables).map { month, counts -> [Report.Value] in
            [
                .words(month), .count(counts.sum(.ticket)), .count(counts.sum(.escalation)),
                .count(counts.sum(.escalation, nil, "pressed")), .count(overturned(counts)),
            ]
        }
        return Report.Section(
            "escalation-months", Bilingual("Month by month", "Mois par mois"), notes: monthNotes,
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("escalated", Bilingual("Escalated", "Escalades")),
                    .number("pressed", Bilingual("Under pressure", "Sous pression")),
                    .number("overturned", Bilingual("Overturned", "Infirmées")),
                ], rows),
            plots: line(
                Bilingual("Escalations a month", "Escalades par mois"),
                [
                    .init(name: Bilingual("escalated", "escalades"), values: tables.map { $0.sum(.escalation) }),
                    .init(name: Bilingual("overturned", "infirmées"), values: tables.map(overturned)),
                ]))
    }

    private func escalatedClauses(_ counts: CountTable) -> Report.Section {
        let escalated = counts.sums(.clause) { $0.two == ClauseMeasure.escalated.rawValue ? $0.one : "" }
            .filter { !$0.key.isEmpty }
        let rows = escalated.largestFirst.map { clause, count -> [Report.Value] in
            func of(_ measure: ClauseMeasure) -> Int { counts.sum(.clause, clause, measure.rawValue) }
            return [
                names.clause(clause), .count(count), .count(of(.pressed)), .count(of(.upheld)),
                .count(of(.exceptions) + of(.policyChanges)),
            ]
        }
        return Report.Section(
            "escalated-clauses", Bilingual("Clauses escalated", "Clauses en escalade"),
            table: Report.Table(
                [
                    Report.Column("clause", Bilingual("Clause", "Clause")),
                    .number("escalated", Bilingual("Escalated", "Escalades")),
                    .number("pressed", Bilingual("Under pressure", "Sous pression")),
                    .number("upheld", Bilingual("Upheld", "Maintenues")),
                    .number("overturned", Bilingual("Overturned", "Infirmées")),
                ], rows))
    }

    private func complaints(_ counts: CountTable) -> Report.Section {
        let findings = ComplaintFinding.allCases.map { ($0.rawValue, $0.words) }
        let others = [
            ("found", Bilingual("concluded, words withheld", "conclue, mots retirés")),
            ("open", Bilingual("open", "en cours")),
        ]
        let rows = (findings + others).compactMap { id, words -> [Report.Value]? in
            let count = counts.sum(.complaint, id)
            return count == 0 && id == "found" ? nil : [.named(id, words), .count(count)]
        }
        return Report.Section(
            "complaints", Bilingual("Complaints", "Plaintes"),
            table: Report.Table(
                [
                    Report.Column("finding", Bilingual("Finding", "Conclusion")),
                    .number("complaints", Bilingual("Complaints", "Plaintes")),
                ], rows))
    }
}
