// The short lists of a client group's report, and all groups beside each other.

import Desk
import Localisation
import ServiceLevels
import Storage
import Tickets

extension ReportDraft {
    /// How many rows a list has at most.
    private static let listed = 200

    func openPromises() throws -> Report.Section {
        var query = QueueQuery(order: .promise)
        query.statuses = Set(Status.allCases.filter(\.isLive))
        query.tests = [.moment(.promise, RowSpan())]
        let found = try rows(query, limit: Self.listed)
        query.groups = groups
        let all = try source.store.count(query)
        let rows = found.compactMap { row -> [Report.Value]? in
            guard let promise = row.promisedUpdate else { return nil }
            let local = source.place.local(promise)
            return [
                .named(row.id.description, Bilingual(same: "#\(row.id)")), .day(local.day),
                .words(local.clock),
                .words(promise < source.now ? Bilingual("LATE", "EN RETARD") : Bilingual("to come", "à venir")),
                .words(Bilingual(same: row.what)),
            ]
        }
        return Report.Section(
            "promises", Bilingual("Open promises", "Promesses en cours"),
            notes: all > rows.count ? [ReportDraft.more(rows.count, of: all)] : [],
            table: Report.Table(
                [
                    Report.Column("ticket", Bilingual("Ticket", "Billet")),
                    Report.Column("day", Bilingual("News promised", "Nouvelles promises")),
                    Report.Column("time", Bilingual("At", "À")), Report.Column("state", Bilingual("State", "État")),
                    Report.Column("what", Bilingual("Request", "Demande")),
                ], rows))
    }

    static func more(_ shown: Int, of all: Int) -> Bilingual {
        Bilingual("The first \(shown) of \(all).", "Les \(shown) premiers sur \(all).")
    }

    func exceptions() throws -> Report.Section {
        let rows = try source.store.exceptions(inForceOn: source.today, groups: groups).map {
            exception -> [Report.Value] in
            [
                .named(exception.ticket.description, Bilingual(same: "#\(exception.ticket)")),
                names.clause(exception.clause), .words(exception.scope.words), .day(exception.until),
                .words(Bilingual(same: exception.reason)), .words(Bilingual(same: exception.conditions ?? "")),
            ]
        }
        return Report.Section(
            "exceptions", Bilingual("Exceptions in force today", "Dérogations en vigueur aujourd’hui"),
            table: Report.Table(
                [
                    Report.Column("ticket", Bilingual("Ticket", "Billet")),
                    Report.Column("clause", Bilingual("Clause", "Clause")),
                    Report.Column("scope", Bilingual("For", "Pour")),
                    Report.Column("until", Bilingual("Until", "Jusqu’au")),
                    Report.Column("reason", Bilingual("Reason", "Motif")),
                    Report.Column("conditions", Bilingual("Conditions", "Conditions")),
                ], rows))
    }

    /// Every group the reader sees, those that use most first.
    func allGroupsSections() throws -> [Report.Section] {
        let counts = CountTable(try whole([.ticket, .request, .offer, .clock, .escalation, .foreignClock]))
        var byGroup = counts.sums(.ticket, by: \.group)
        for group in try source.store.groups() where source.agent.sees(group.id) {
            byGroup[group.id, default: 0] += 0
        }
        let total = byGroup.values.reduce(0, +)
        // A share is of the whole desk: a reader who does not see all of it is not told.
        let isWhole = source.agent.groups == nil
        let outcomes = counts.sums(.clock) { OutcomeOf(group: $0.group, name: $0.three) }
        let refused = counts.sums(.request) { OutcomeOf(group: $0.group, name: $0.two) }
        let taken = counts.sums(.offer) { OutcomeOf(group: $0.group, name: $0.two) }
        let escalated = counts.sums(.escalation, by: \.group)
        let shares = ConsumptionShare.shares(byGroup)
        let rows = shares.map { share -> [Report.Value] in
            func of(_ sums: [OutcomeOf: Int], _ name: String) -> Int {
                sums[OutcomeOf(group: share.group, name: name)] ?? 0
            }
            let (met, late) = (of(outcomes, "met"), of(outcomes, "late"))
            let standing: [Report.Value] =
                isWhole
                ? [.consumption(share, of: total), .named(share.standing.rawValue, Self.rank(share.standing))] : []
            return [.named(share.group.text, names.group(share.group)), .count(share.count)] + standing + [
                .count(of(refused, "not_offered")), .count(of(taken, "taken")), .count(escalated[share.group] ?? 0),
                .share(met, of: met + late),
            ]
        }
        return [
            Report.Section(
                "groups", Bilingual("Client groups", "Groupes clients"),
                table: Report.Table(Self.groupColumns(isWhole: isWhole), rows, shown: 40),
                plots: total == 0
                    ? []
                    : [
                        Report.Plot(
                            kind: .bars, caption: Bilingual("Requests by client group", "Demandes par groupe client"),
                            labels: shares.prefix(12).map { names.group($0.group) },
                            series: [
                                .init(name: Bilingual("requests", "demandes"), values: shares.prefix(12).map(\.count))
                            ])
                    ])
        ]
    }

    private static func rank(_ standing: ClientStanding) -> Bilingual {
        switch standing {
        case .main: Bilingual("main", "principal")
        case .secondary: Bilingual("secondary", "secondaire")
        }
    }

    private struct OutcomeOf: Hashable {
        var group: GroupID
        var name: String
    }

    private static func groupColumns(isWhole: Bool) -> [Report.Column] {
        [
            Report.Column("group", Bilingual("Client group", "Groupe client")),
            .number("requests", Bilingual("Requests", "Demandes")),
        ]
            + (isWhole
                ? [
                    .number("share", Bilingual("Share", "Part")),
                    Report.Column("standing", Bilingual("Standing", "Rang")),
                ] : []) + [
                .number("refused", Bilingual("Refused", "Refus")),
                .number("taken", Bilingual("Offers taken", "Offres prises")),
                .number("escalated", Bilingual("Escalated", "Escalades")),
                .number("kept", Bilingual("Clocks met", "Délais tenus")),
            ]
    }
}
