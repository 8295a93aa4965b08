// How requests went between teams: who sent what to whom, what came back, how long it waited.

import Desk
import Localisation
import Tickets

extension ReportDraft {
    func handOffSections() throws -> [Report.Section] {
        let spans = try months([
            .handOff, .handOffTime, .bounced, .move, .journey, .reopening, .disagreement, .ticket, .foreignClock,
            .foreignMoves, .foreignReopenings,
        ])
        let counts = CountTable(spans)
        let foreign = counts.sum(.foreignClock) > 0 ? [foreignClocks(counts)] : []
        return [
            moves(counts), handOffs(counts), journeys(counts), moveMonths(spans), reopenings(counts),
            disagreements(counts),
        ] + foreign
    }

    private struct Pair: Hashable {
        var from: String
        var to: String
    }

    private static let pairColumns = [
        Report.Column("from", Bilingual("From", "De")), Report.Column("to", Bilingual("To", "À")),
    ]

    private func largestFirst(_ pairs: [Pair: Int]) -> [(key: Pair, value: Int)] {
        pairs.sorted { ($1.value, $0.key.from, $0.key.to) < ($0.value, $1.key.from, $1.key.to) }
    }

    private func moves(_ counts: CountTable) -> Report.Section {
        let pairs = counts.sums(.move) { Pair(from: $0.one, to: $0.two) }
        let rows = largestFirst(pairs).map { pair, count -> [Report.Value] in
            [
                names.team(pair.from), names.team(pair.to), .count(count),
                .count(pairs[Pair(from: pair.to, to: pair.from)] ?? 0),
            ]
        }
        var weight: [String: Int] = [:]
        for (pair, count) in pairs {
            weight[pair.from, default: 0] += count
            weight[pair.to, default: 0] += count
        }
        let teams = weight.largestFirst.prefix(8).map(\.key).sorted()
        let matrix = Report.Plot(
            kind: .matrix,
            caption: Bilingual(
                "From the team of the row to the team of the column",
                "De l’équipe de la ligne à celle de la colonne"),
            labels: teams.map(names.teamWords),
            series: teams.map { from in
                .init(name: names.teamWords(from), values: teams.map { pairs[Pair(from: from, to: $0)] ?? 0 })
            })
        return Report.Section(
            "moves", Bilingual("Requests that went from team to team", "Demandes passées d’une équipe à l’autre"),
            table: Report.Table(
                Self.pairColumns + [
                    .number("moves", Bilingual("Went", "Passages")), .number("back", Bilingual("And back", "Retours")),
                ], rows),
            plots: teams.isEmpty ? [] : [matrix])
    }

    private func handOffs(_ counts: CountTable) -> Report.Section {
        let rows = largestFirst(counts.sums(.handOff) { Pair(from: $0.one, to: $0.two) }).map {
            pair, offered -> [Report.Value] in
            func of(_ reply: String) -> Int { counts.sum(.handOff, pair.from, pair.to, reply) }
            let answered = offered - of("open")
            return [
                names.team(pair.from), names.team(pair.to), .count(offered), .count(of("accepted")),
                .count(of("returned")), .count(of("withdrawn")), .count(of("open")),
                answered == 0 ? .none : .seconds(counts.sum(.handOffTime, pair.from, pair.to) / answered),
            ]
        }
        return Report.Section(
            "hand-offs", Bilingual("Hand-offs offered", "Transferts proposés"),
            notes: [
                Typography.count(
                    counts.sum(.bounced), one: Bilingual("request came back at least once.", "demande est revenue."),
                    many: Bilingual("requests came back at least once.", "demandes sont revenues au moins une fois."))
            ],
            table: Report.Table(
                Self.pairColumns + [
                    .number("offered", Bilingual("Offered", "Proposés")),
                    .number("accepted", Bilingual("Accepted", "Acceptés")),
                    .number("returned", Bilingual("Returned", "Rendus")),
                    .number("withdrawn", Bilingual("Withdrawn", "Retirés"), isOnPage: false),
                    .number("open", Bilingual("Waiting", "En attente")),
                    .number("wait", Bilingual("Mean wait", "Attente moyenne")),
                ], rows))
    }

    private func journeys(_ counts: CountTable) -> Report.Section {
        let all = counts.sum(.journey)
        let found = counts.values(.journey, \.one).sorted { ($0.count, $0) < ($1.count, $1) }
        let rows = found.map { moves -> [Report.Value] in
            let count = counts.sum(.journey, moves)
            return [.words(Bilingual(same: moves)), .count(count), .share(count, of: all)]
        }
        return Report.Section(
            "journeys",
            Bilingual("How many teams a request went through", "Combien de fois une demande change d’équipe"),
            table: Report.Table(
                [
                    Report.Column("moves", Bilingual("Changes of team", "Changements d’équipe")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("share", Bilingual("Share", "Part")),
                ], rows),
            plots: found.isEmpty
                ? []
                : [
                    Report.Plot(
                        kind: .bars,
                        caption: Bilingual("Requests by changes of team", "Demandes selon les changements d’équipe"),
                        labels: found.map { Bilingual(same: $0) },
                        series: [
                            .init(
                                name: Bilingual("requests", "demandes"),
                                values: found.map { counts.sum(.journey, $0) })
                        ])
                ])
    }

    private func moveMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        let rows = zip(monthNames, tables).map { month, counts -> [Report.Value] in
            [
                .words(month), .count(counts.sum(.ticket)), .count(counts.sum(.move)), .count(counts.sum(.handOff)),
                .count(counts.sum(.handOff, nil, nil, "returned")), .count(counts.sum(.reopening)),
            ]
        }
        return Report.Section(
            "move-months", Bilingual("Month by month", "Mois par mois"), notes: monthNotes,
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("moves", Bilingual("Changes of team", "Changements d’équipe")),
                    .number("offered", Bilingual("Hand-offs", "Transferts")),
                    .number("returned", Bilingual("Returned", "Rendus")),
                    .number("reopened", Bilingual("Reopened", "Rouvertes")),
                ], rows),
            plots: line(
                Bilingual("Changes of team a month", "Changements d’équipe par mois"),
                [
                    .init(name: Bilingual("changes of team", "changements"), values: tables.map { $0.sum(.move) }),
                    .init(name: Bilingual("reopened", "rouvertes"), values: tables.map { $0.sum(.reopening) }),
                ]))
    }

    private func reopenings(_ counts: CountTable) -> Report.Section {
        let rows = counts.sums(.reopening, by: \.one).largestFirst.map { team, count -> [Report.Value] in
            [names.team(team), .count(count)]
        }
        return Report.Section(
            "reopened", Bilingual("Taken up again after their end", "Rouvertes après leur fin"),
            table: Report.Table(
                [
                    Report.Column("team", Bilingual("Team", "Équipe")),
                    .number("reopened", Bilingual("Reopened", "Rouvertes")),
                ], rows))
    }

    private func disagreements(_ counts: CountTable) -> Report.Section {
        let rows = counts.sums(.disagreement) { Pair(from: $0.one, to: $0.two) }
            .sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
            .map { pair, count -> [Report.Value] in
                let step =
                    pair.to == "open"
                    ? Bilingual("not settled", "non réglé") : Bilingual("step \(pair.to)", "étape \(pair.to)")
                return [names.team(pair.from), .named(pair.to, step), .count(count)]
            }
        return Report.Section(
            "disagreements", Bilingual("Disagreements", "Désaccords"),
            table: Report.Table(
                [
                    Report.Column("team", Bilingual("With", "Avec")),
                    Report.Column("settled", Bilingual("Settled at", "Réglé à")),
                    .number("disagreements", Bilingual("Disagreements", "Désaccords")),
                ], rows))
    }
}
