// What the systems that requests were imported from say of them: service levels, assignments, reopenings, by team and
// month. Their words, not this desk's judgement.

import Desk
import Localisation
import Tickets

extension ReportDraft {
    /// What is counted of imported requests.
    static let foreignKinds: Set<CountKind> = [.foreignClock, .foreignMoves, .foreignReopenings]

    private static let columns = [
        Report.Column.number("requests", Bilingual("Requests", "Demandes")),
        .number("met", Bilingual("Met", "Tenus")), .number("missed", Bilingual("Missed", "Manqués")),
        .number("kept", Bilingual("Met of ended", "Part tenue")),
        .number("reassigned", Bilingual("Reassigned", "Réaffectées")),
        .number("reopened", Bilingual("Reopened", "Rouvertes")),
    ]

    private func row(_ counts: CountTable, team: String?) -> [Report.Value] {
        let (met, late) = (counts.sum(.foreignClock, team, "met"), counts.sum(.foreignClock, team, "late"))
        return [
            .count(counts.sum(.foreignClock, team)), .count(met), .count(late), .share(met, of: met + late),
            .count(counts.sum(.foreignMoves, team)), .count(counts.sum(.foreignReopenings, team)),
        ]
    }

    func foreignClocks(_ counts: CountTable) -> Report.Section {
        let teams = counts.sums(.foreignClock, by: \.one).largestFirst
        return Report.Section(
            "foreign", Bilingual("As the former system tells it, by team", "Selon l’ancien système, par équipe"),
            notes: [
                Bilingual(
                    "Imported requests keep what the system they come from said last: whether its service level was "
                        + "kept, how often the request was assigned anew and reopened. The team is the last one.",
                    "Les demandes importées gardent ce que leur système d’origine a dit en dernier\u{00A0}: si son niveau "
                        + "de service a été tenu, combien de fois la demande a été réaffectée et rouverte. L’équipe est "
                        + "la dernière.")
            ],
            table: Report.Table(
                [Report.Column("team", Bilingual("Team", "Équipe"))] + Self.columns,
                teams.map { [names.team($0.key)] + row(counts, team: $0.key) }))
    }

    func foreignMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        let rows = zip(monthNames, tables).compactMap { month, counts -> [Report.Value]? in
            counts.sum(.foreignClock) == 0 ? nil : [.words(month)] + row(counts, team: nil)
        }
        return Report.Section(
            "foreign-months", Bilingual("The same, month by month", "La même chose, mois par mois"),
            table: Report.Table([Report.Column("month", Bilingual("Month", "Mois"))] + Self.columns, rows),
            plots: line(
                Bilingual("Missed and reassigned a month", "Manqués et réaffectations par mois"),
                [
                    .init(
                        name: Bilingual("missed", "manqués"),
                        values: tables.map { $0.sum(.foreignClock, nil, "late") }),
                    .init(
                        name: Bilingual("reassigned", "réaffectées"), values: tables.map { $0.sum(.foreignMoves) }),
                ]))
    }

    /// By team and month, for data: what a director asks a spreadsheet.
    func foreignTeamMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let rows = zip(monthNames, spans).flatMap { month, span -> [[Report.Value]] in
            let counts = CountTable(span)
            return counts.sums(.foreignClock, by: \.one).largestFirst.map {
                [.words(month), names.team($0.key)] + row(counts, team: $0.key)
            }
        }
        return Report.Section(
            "foreign-team-months", Bilingual("By month and team", "Par mois et par équipe"),
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    Report.Column("team", Bilingual("Team", "Équipe")),
                ] + Self.columns, rows, shown: 20))
    }
}
