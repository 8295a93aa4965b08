// What both sides of the charters promised each other, and what was kept. Names no person.

import Desk
import Localisation
import ServiceLevels
import Storage
import Tickets

extension ReportDraft {
    func commitmentSections() throws -> [Report.Section] {
        let charters = try source.store.charters()
        let (counts, isJudged) = try judged(CountTable(try whole([.commitment])), under: charters)
        if let group = question.group {
            let charter = charters.charter(of: group, on: question.period.to)
            return [commitments(counts, charter, isJudged: isJudged), sides(counts)]
        }
        let groups = Set(counts.sums(.commitment, by: \.group).keys).sorted()
        let rows = groups.flatMap { group in
            let own = CountTable(counts.only(group))
            let rows = commitmentRows(own, charters.charter(of: group, on: question.period.to), leavingOutUnused: true)
            return rows.map { [.named(group.text, names.group(group))] + $0 }
        }
        return [
            sides(counts),
            Report.Section(
                "commitments", Bilingual("By client group and commitment", "Par groupe client et engagement"),
                notes: atMostNotes(isJudged: isJudged),
                table: Report.Table(
                    [Report.Column("group", Bilingual("Client group", "Groupe client"))] + Self.columns, rows,
                    shown: 150)),
        ]
    }

    private func commitments(_ counts: CountTable, _ charter: Charter, isJudged: Bool?) -> Report.Section {
        Report.Section(
            "commitments", Bilingual("Commitments of both sides", "Engagements des deux parties"),
            notes: atMostNotes(isJudged: isJudged),
            table: Report.Table(Self.columns, commitmentRows(counts, charter)))
    }

    /// The commitments of a charter among counts of more.
    func commitments(_ counts: CountTable, _ charter: Charter, among charters: Charters) throws -> Report.Section {
        let (counts, isJudged) = try judged(counts, under: charters)
        return commitments(counts, charter, isJudged: isJudged)
    }

    private static let columns = [
        Report.Column("by", Bilingual("Side", "Partie")),
        Report.Column("commitment", Bilingual("Commitment", "Engagement")),
        .number("kept", Bilingual("Kept", "Tenu")), .number("slipped", Bilingual("Not kept", "Non tenu")),
        .number("pending", Bilingual("To come", "À venir")),
        .number("unmeasured", Bilingual("Not measured", "Non mesuré")),
        .number("share", Bilingual("Kept of judged", "Part tenue")),
    ]

    /// `us` and `them` would turn with the reader.
    private static func side(_ party: Party) -> Bilingual {
        switch party {
        case .desk: Bilingual("desk", "service")
        case .group: Bilingual("group", "groupe")
        }
    }

    private func commitmentRows(
        _ counts: CountTable, _ charter: Charter, leavingOutUnused: Bool = false
    ) -> [[Report.Value]] {
        // In the charter's order; what an earlier charter had and this one has not comes last.
        let listed = charter.commitments.map(\.id)
        let found = counts.values(.commitment, \.one)
        return (listed + found.filter { !listed.contains($0) }).flatMap { id -> [[Report.Value]] in
            let commitment = charter.commitments.first { $0.id == id }
            return Party.allCases.compactMap { party in
                let numbers = ["kept", "slipped", "pending", "unmeasured"].map {
                    counts.sum(.commitment, id, party.rawValue, $0)
                }
                let isUsed = numbers.contains { $0 > 0 }
                guard isUsed || commitment?.by == party && !leavingOutUnused else { return nil }
                return [
                    .named(party.rawValue, Self.side(party)), .named(id, commitment?.words ?? Bilingual(same: id)),
                    .count(numbers[0]), .count(numbers[1]), .count(numbers[2]), .count(numbers[3]),
                    .share(numbers[0], of: numbers[0] + numbers[1]),
                ]
            }
        }
    }

    private func sides(_ counts: CountTable) -> Report.Section {
        let rows = Party.allCases.map { party -> [Report.Value] in
            let kept = counts.sum(.commitment, nil, party.rawValue, "kept")
            let slipped = counts.sum(.commitment, nil, party.rawValue, "slipped")
            return [
                .named(party.rawValue, Self.side(party)), .count(kept), .count(slipped),
                .share(kept, of: kept + slipped),
            ]
        }
        return Report.Section(
            "sides", Bilingual("Both sides", "Les deux parties"),
            table: Report.Table(
                [
                    Report.Column("by", Bilingual("Side", "Partie")), .number("kept", Bilingual("Kept", "Tenus")),
                    .number("slipped", Bilingual("Not kept", "Non tenus")),
                    .number("share", Bilingual("Kept of judged", "Part tenue")),
                ], rows))
    }
}

extension CountTable {
    /// The numbers of one group.
    func only(_ group: GroupID) -> [CountKey: Int] {
        var own: [CountKey: Int] = [:]
        for kind in CountKind.allCases {
            own.merge(sums(kind) { $0 }.filter { $0.key.group == group }, uniquingKeysWith: +)
        }
        return own
    }
}
