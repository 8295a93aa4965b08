// Whether what was promised in time came in time: by clock, level, month, and as other systems tell it.

import Desk
import Localisation
import ServiceLevels
import Storage
import Tickets

extension ReportDraft {
    func serviceLevelSections() throws -> [Report.Section] {
        let spans = try months(Self.foreignKinds.union([.clock, .ticket]))
        let counts = CountTable(spans)
        let charters = try source.store.charters()
        let groups = Set(counts.sums(.clock, by: \.group).keys).sorted()
        var sections = [
            clocks(counts, charters: groups.map { charters.charter(of: $0, on: question.period.to) }),
            clockMonths(spans),
        ]
        if question.group == nil { sections.append(clockGroups(counts, groups)) }
        if counts.sum(.foreignClock) > 0 {
            sections += [foreignClocks(counts), foreignMonths(spans), foreignTeamMonths(spans)]
        }
        return sections
    }

    /// - Parameter charters: for the names of levels.
    func clocks(_ counts: CountTable, charters: [Charter]) -> Report.Section {
        let levels = Dictionary(
            charters.flatMap { $0.levels.map { ($0.id, $0.name) } }, uniquingKeysWith: { first, _ in first })
        var rows: [[Report.Value]] = []
        for kind in ClockKind.allCases {
            let found = Set(counts.values(.clock) { $0.one == kind.rawValue ? $0.two : "" }).subtracting([""])
            for level in found.sorted() {
                let numbers = ClockOutcome.allCases.map { counts.sum(.clock, kind.rawValue, level, $0.rawValue) }
                rows.append([
                    .named(kind.rawValue, kind.words), .named(level, levels[level] ?? Bilingual(same: level)),
                    .count(numbers[0]), .count(numbers[1]), .count(numbers[2]),
                    .share(numbers[0], of: numbers[0] + numbers[1]),
                ])
            }
        }
        return Report.Section(
            "clocks", Bilingual("Service levels by clock", "Niveaux de service par échéance"),
            notes: [
                Bilingual(
                    "A request is judged by the charter in force on the day it was made; pauses do not count.",
                    "Une demande est jugée selon la charte en vigueur le jour où elle a été faite\u{00A0}; les pauses "
                        + "ne comptent pas.")
            ],
            table: Report.Table(
                [
                    Report.Column("clock", Bilingual("Clock", "Échéance")),
                    Report.Column("level", Bilingual("Level", "Niveau")),
                ] + ReportDraft.outcomeColumns(hasRunning: true), rows))
    }

    static func outcomeColumns(hasRunning: Bool) -> [Report.Column] {
        [.number("met", Bilingual("Met", "Tenus")), .number("missed", Bilingual("Missed", "Manqués"))]
            + (hasRunning ? [.number("running", Bilingual("Running", "En cours"))] : []) + [
                .number("kept", Bilingual("Met of ended", "Part tenue"))
            ]
    }

    private func clockMonths(_ spans: [[CountKey: Int]]) -> Report.Section {
        let tables = spans.map { CountTable($0) }
        let kinds = [ClockKind.respond, .update, .resolve, .handOff]
        let rows = zip(monthNames, tables).flatMap { month, counts in
            kinds.compactMap { kind -> [Report.Value]? in
                let met = counts.sum(.clock, kind.rawValue, nil, "met")
                let late = counts.sum(.clock, kind.rawValue, nil, "late")
                let running = counts.sum(.clock, kind.rawValue, nil, "running")
                guard met + late + running > 0 else { return nil }
                return [
                    .words(month), .named(kind.rawValue, kind.words), .count(met), .count(late), .count(running),
                    .share(met, of: met + late),
                ]
            }
        }
        let series = kinds.map { kind in
            Report.Plot.Series(
                name: kind.words,
                values: tables.map { counts in
                    let met = counts.sum(.clock, kind.rawValue, nil, "met")
                    let ended = met + counts.sum(.clock, kind.rawValue, nil, "late")
                    return ended == 0 ? nil : Report.Value.percent(met, of: ended)
                })
        }.filter { $0.values.contains { $0 != nil } }
        return Report.Section(
            "clock-months", Bilingual("Month by month", "Mois par mois"), notes: monthNotes,
            table: Report.Table(
                [
                    Report.Column("month", Bilingual("Month", "Mois")),
                    Report.Column("clock", Bilingual("Clock", "Échéance")),
                ] + Self.outcomeColumns(hasRunning: true), rows, shown: 60),
            plots: series.isEmpty ? [] : line(Bilingual("Met, in percent", "Tenus, en pourcentage"), series))
    }

    private func clockGroups(_ counts: CountTable, _ groups: [GroupID]) -> Report.Section {
        struct Outcome: Hashable {
            var group: GroupID
            var name: String
        }
        let sums = counts.sums(.clock) { Outcome(group: $0.group, name: $0.three) }
        let rows = groups.map { group -> [Report.Value] in
            let numbers = ClockOutcome.allCases.map { sums[Outcome(group: group, name: $0.rawValue)] ?? 0 }
            return [
                .named(group.text, names.group(group)), .count(numbers[0]), .count(numbers[1]), .count(numbers[2]),
                .share(numbers[0], of: numbers[0] + numbers[1]),
            ]
        }
        return Report.Section(
            "clock-groups", Bilingual("By client group", "Par groupe client"),
            table: Report.Table(
                [Report.Column("group", Bilingual("Client group", "Groupe client"))]
                    + Self.outcomeColumns(hasRunning: true), rows, shown: 40))
    }
}
