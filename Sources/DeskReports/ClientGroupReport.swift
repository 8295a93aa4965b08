// What a client group used and got; without a group, every group beside the others. Adds up counts; asks for lists that
// are short by nature.

import Desk
import Localisation
import PolicyBook
import ServiceLevels
import Storage
import Tickets

extension ReportDraft {
    func clientGroupSections() throws -> [Report.Section] {
        guard let group = question.group else { return try allGroupsSections() }
        let kinds: Set<CountKind> = [
            .ticket, .request, .channel, .status, .merged, .offer, .clock, .commitment, .contactTime,
            .escalation, .teamEnd,
        ]
        let spans = try months(kinds.union(Self.foreignKinds))
        let counts = CountTable(spans)
        let charters = try source.store.charters()
        let charter = charters.charter(of: group, on: question.period.to)
        var sections = [try use(group, counts, charter), monthly(spans)]
        sections.append(items(counts, charter))
        sections.append(offers(counts))
        sections.append(clocks(counts, charters: [charter]))
        if counts.sum(.foreignClock) > 0 { sections.append(foreignClocks(counts)) }
        sections.append(try commitments(counts, charter, among: charters))
        sections += [try openPromises(), try exceptions(), try survey(group, counts, charter)]
        return sections
    }

    /// What the group is to the desk.
    private func use(_ group: GroupID, _ counts: CountTable, _ charter: Charter) throws -> Report.Section {
        let asked = counts.sum(.ticket)
        var rows: [[Report.Value]] = [
            [.named("model", Bilingual("Service model", "Modèle de service")), .words(charter.model.words)],
            [.named("requests", Bilingual("Requests", "Demandes")), .count(asked)],
        ]
        if let share = try share(of: group) {
            let name = Bilingual("Share of consumption", "Part de la consommation")
            rows.append([.named("share", name), .consumption(share.own, of: share.whole)])
            rows.append([.named("standing", Bilingual("Standing", "Rang")), .words(share.own.standing.words)])
        }
        let live = Status.allCases.filter(\.isLive).reduce(0) { $0 + counts.sum(.status, $1.rawValue) }
        rows += [
            [.named("live", Bilingual("Still to be done", "Encore à traiter")), .count(live)],
            [
                .named("merged", Bilingual("Merged into another", "Fusionnées à une autre")),
                .count(counts.sum(.merged)),
            ],
            [
                .named("refused", Bilingual("Not offered", "Non offertes")),
                .share(counts.sum(.request, nil, "not_offered"), of: asked),
            ],
            [
                .named("taken", Bilingual("Offers taken", "Offres acceptées")),
                .share(counts.sum(.offer, nil, "taken"), of: counts.sum(.offer)),
            ],
            [.named("escalated", Bilingual("Escalations", "Escalades")), .count(counts.sum(.escalation))],
        ]
        rows += cost(counts, charter)
        return Report.Section(
            "use", Bilingual("What was used", "Ce qui a été utilisé"),
            table: Report.Table(
                [
                    Report.Column("measure", Bilingual("Measure", "Mesure")),
                    .number("value", Bilingual("Value", "Valeur")),
                ], rows))
    }

    /// The group's part of all requests; nil for a reader who does not see all groups, whom it would tell of the others.
    private func share(of group: GroupID) throws -> (own: ConsumptionShare, whole: Int)? {
        guard source.agent.groups == nil else { return nil }
        let byGroup = try source.store.requests(in: question.period, groups: nil)
        guard let share = ConsumptionShare.shares(byGroup).first(where: { $0.group == group }) else { return nil }
        return (share, byGroup.values.reduce(0, +))
    }

    /// Hours of contacts against those agreed, where the charter says hours.
    private func cost(_ counts: CountTable, _ charter: Charter) -> [[Report.Value]] {
        guard case .fixedHours(let hours) = charter.model else { return [] }
        let months = question.period.months.count - 1
        return [
            [
                .named("hours-agreed", Bilingual("Hours agreed", "Heures convenues")),
                .seconds(hours * months * 3600),
            ],
            [
                .named("hours-of-contact", Bilingual("Hours of contact", "Heures de contact")),
                .seconds(counts.sum(.contactTime)),
            ],
        ]
    }

    private func monthly(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        let rows: [[Report.Value]] = zip(monthNames, tables).map { month, counts in
            let (met, late) = (counts.sum(.clock, nil, nil, "met"), counts.sum(.clock, nil, nil, "late"))
            return [
                .words(month), .count(counts.sum(.ticket)), .count(counts.sum(.teamEnd)),
                .count(counts.sum(.request, nil, "not_offered")), .share(met, of: met + late),
            ]
        }
        return Report.Section(
            "months", Bilingual("Month by month", "Mois par mois"), notes: monthNotes,
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    .number("requests", Bilingual("Requests", "Demandes")),
                    .number("ended", Bilingual("Ended", "Terminées")),
                    .number("refused", Bilingual("Not offered", "Non offertes")),
                    .number("kept", Bilingual("Clocks met", "Délais tenus")),
                ], rows),
            plots: line(
                Bilingual("Requests a month", "Demandes par mois"),
                [.init(name: Bilingual("requests", "demandes"), values: tables.map { $0.sum(.ticket) })]))
    }

    private func items(_ counts: CountTable, _ charter: Charter) -> Report.Section {
        var prices: [String: Int]?
        if case .pricePerUnit(let stated) = charter.model { prices = stated }
        var columns = [
            Report.Column("item", Bilingual("What was asked", "Ce qui a été demandé")),
            .number("requests", Bilingual("Requests", "Demandes")),
            .number("refused", Bilingual("Not offered", "Non offert")),
            .number("approval", Bilingual("Needed approval", "Approbation requise")),
            .number("uncovered", Bilingual("No policy", "Sans politique")),
        ]
        if prices != nil {
            columns.append(.number("price", Bilingual("Unit price", "Prix unitaire")))
            columns.append(.number("cost", Bilingual("Granted, at that price", "Accordé, à ce prix")))
        }
        let byItem = counts.sums(.request, by: \.one).largestFirst
        let rows = byItem.map { item, asked -> [Report.Value] in
            var row: [Report.Value] = [
                names.item(item), .count(asked), .count(counts.sum(.request, item, "not_offered")),
                .count(counts.sum(.request, item, "needs_approval")), .count(counts.sum(.request, item, "no_policy")),
            ]
            if let prices {
                let granted = ["allowed", "allowed_with_conditions"].reduce(0) { $0 + counts.sum(.request, item, $1) }
                row.append(prices[item].map(Report.Value.money) ?? .none)
                row.append(prices[item].map { .money($0 * granted) } ?? .none)
            }
            return row
        }
        let shown = byItem.prefix(8)
        return Report.Section(
            "items", Bilingual("Requests by item", "Demandes par article"), table: Report.Table(columns, rows),
            plots: shown.isEmpty
                ? []
                : [
                    Report.Plot(
                        kind: .bars, caption: Bilingual("The most asked", "Les plus demandés"),
                        labels: shown.map { names.item($0.key).label },
                        series: [.init(name: Bilingual("requests", "demandes"), values: shown.map(\.value))])
                ])
    }

    private func offers(_ counts: CountTable) -> Report.Section {
        let rows = counts.sums(.offer, by: \.one).largestFirst.map { offer, made -> [Report.Value] in
            let taken = counts.sum(.offer, offer, "taken")
            return [
                names.offer(offer), .count(made), .count(taken), .count(counts.sum(.offer, offer, "declined")),
                .count(counts.sum(.offer, offer, "open")), .share(taken, of: made),
            ]
        }
        return Report.Section(
            "offers", Bilingual("What we offered instead", "Ce que nous avons offert en échange"),
            table: Report.Table(
                [
                    Report.Column("offer", Bilingual("Offer", "Offre")),
                    .number("made", Bilingual("Made", "Faites")), .number("taken", Bilingual("Taken", "Acceptées")),
                    .number("declined", Bilingual("Declined", "Refusées")),
                    .number("open", Bilingual("Unanswered", "Sans réponse")),
                    .number("share", Bilingual("Taken of made", "Part acceptée")),
                ], rows))
    }
}
