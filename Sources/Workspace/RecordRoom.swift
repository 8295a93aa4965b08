// What became of the policies themselves: which clauses rulings overturn, how sure that is, refusals nobody took an
// offer after, requests nothing covers. The rule gets mended instead of the agent blamed.

import Desk
import Localisation
import PolicyBook
import Storage
import Terminal
import Tickets

extension Workspace {
    func say(
        _ records: [String: ClauseRecord], _ uncovered: [TicketSummary], _ uncoveredCount: Int, _ search: [String],
        on page: inout RoomPage
    ) {
        let found = records.filter { isFound(search, $0.key, clauseTitle($0.key).english, clauseTitle($0.key).french) }
        page.add(
            Bilingual(
                "Since the desk began; the policy report (g o) tells of a year, or of the days you choose",
                "Depuis les débuts du guichet\u{00A0}; le rapport des politiques (g o) porte sur un an ou sur les jours choisis"
            ), .dim)
        page.heading(
            Bilingual(
                "Overturned on escalation, by the low end of the interval",
                "Infirmées à l’escalade, selon le bas de l’intervalle"))
        let ruled = found.filter { $0.value.overturned > 0 }
            .sorted {
                (-$0.value.overturnRate.interval.lowerBound, $0.key) < (
                    -$1.value.overturnRate.interval.lowerBound, $1.key
                )
            }
        if ruled.isEmpty { page.add(Bilingual("none", "aucune"), .dim, indent: 1) }
        for (clause, record) in ruled { say(clause, record.overturnWords, record, on: &page) }
        page.heading(
            Bilingual("Refused, and no offer was taken", "Refusées, sans qu’une offre soit acceptée"))
        let bare = found.filter { $0.value.refused > 0 && $0.value.tookOffer < $0.value.refused }
            .sorted { (bareness($0.value), $0.key) > (bareness($1.value), $1.key) }
        if bare.isEmpty { page.add(Bilingual("none", "aucune"), .dim, indent: 1) }
        for (clause, record) in bare { say(clause, refusalWords(record), record, on: &page) }
        let count = Typography.count(
            uncoveredCount,
            one: Bilingual(
                "request of the last 12 months that nothing covers", "demande des 12 derniers mois que rien ne couvre"),
            many: Bilingual(
                "requests of the last 12 months that nothing covers",
                "demandes des 12 derniers mois que rien ne couvre"))
        page.heading(count)
        say(uncovered.filter { isFound(search, $0.what, $0.clientName) }, on: &page)
    }

    private func bareness(_ record: ClauseRecord) -> Int { record.refused - record.tookOffer }

    private func clauseTitle(_ id: String) -> Bilingual {
        setting.book.clause(id)?.clause.title ?? Bilingual(same: id)
    }

    private func refusalWords(_ record: ClauseRecord) -> Bilingual {
        let refused = Typography.count(
            record.refused, one: Bilingual("refusal", "refus"), many: Bilingual("refusals", "refus"))
        let taken = Typography.count(
            record.tookOffer, one: Bilingual("took an offer", "offre acceptée"),
            many: Bilingual("took an offer", "offres acceptées"))
        return Bilingual("\(refused.english) · \(taken.english)", "\(refused.french) · \(taken.french)")
    }

    private func say(_ clause: String, _ words: Bilingual?, _ record: ClauseRecord, on page: inout RoomPage) {
        let isWide = page.width >= 96
        page.row(
            [
                (clause, 10, .plain), (clauseTitle(clause)[page.language], isWide ? 40 : 24, .plain),
                (words?[page.language] ?? "", 1, record.pressureEffect == .more ? .warning : .dim),
            ], to: .room(.clause(clause)))
    }
}
