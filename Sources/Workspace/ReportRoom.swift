// Reports in the terminal: the kinds there are, and one of them as it would be printed, plots included; over which days.

import Desk
import DeskReports
import Documents
import Localisation
import Terminal

extension Workspace {
    /// The widest a report is set: longer lines are hard to read.
    private static let widest = 120

    func sayReports(on page: inout RoomPage) {
        let key = keyName(of: .reportPeriod)
        let days =
            reportPeriod.map { Bilingual("From \($0.words.english)", Typography.sentence($0.words.french)) }
            ?? Bilingual("The last 12 months", "Les 12 derniers mois")
        page.add(
            Bilingual(
                "\(days.english) (\(key.english) chooses), every client group you serve. A group’s own is on its page "
                    + "(g c).",
                "\(days.french) (\(key.french)\u{00A0}: choisir), tous les groupes clients que vous servez. Celui d’un "
                    + "groupe est sur sa page (g c)."), .dim)
        page.gap()
        for kind in ReportKind.allCases {
            page.row([(kind.words[page.language], 1, .plain)], to: .room(.report(kind, nil, reportPeriod)))
        }
    }

    func say(_ report: Report, on page: inout RoomPage) {
        let width = min(page.width, Workspace.widest)
        page.keep(TextRenderer(width: width).text(of: report.document(in: [page.language])))
    }

    /// The line of a group's page that leads to its report.
    var reportTitle: Bilingual {
        reportPeriod.map { Bilingual("Report, \($0.words.english)", "Rapport, \($0.words.french)") }
            ?? Bilingual("Report of the last 12 months", "Rapport des 12 derniers mois")
    }

    /// The days a report covers that is asked for now.
    var period: ReportPeriod { reportPeriod ?? .year(endingOn: today) }

    /// Takes the days chosen; the report shown is asked for again over them.
    mutating func choosePeriod(_ form: Prompt) -> [Effect] {
        let texts = [form.text(0), form.text(1)].map { $0.filter { !$0.isWhitespace } }
        let chosen = ReportPeriod(from: texts[0], to: texts[1], today: today)
        guard chosen != nil || texts == ["", ""] else {
            prompt?.error = Bilingual(
                "not understood; write 2026, 2026-Q1, 2026-03 or 2026-03-31, the first before the last",
                "non compris\u{00A0}; écrivez 2026, 2026-T1, 2026-03 ou 2026-03-31, le premier avant le dernier")
            return []
        }
        prompt = nil
        reportPeriod = chosen
        guard case .report(let kind, let group, _)? = room?.id else { return [] }
        rooms.removeLast()
        return enter(.report(kind, group, chosen))
    }
}

extension Prompt {
    /// The days of reports; both fields empty for the last twelve months.
    static func period(_ now: ReportPeriod) -> Prompt {
        var form = Prompt(
            purpose: .period, title: Bilingual("The days of reports", "Les jours des rapports"),
            fields: [
                text(
                    Bilingual("From", "Du"),
                    Bilingual(
                        "2026, 2026-Q1, 2026-03, a day; nothing: 12 months",
                        "2026, 2026-T1, 2026-03, un jour\u{00A0}; rien\u{00A0}: 12 mois")),
                text(
                    Bilingual("To", "Au"),
                    Bilingual(
                        "the same; nothing: to the end of that year, quarter, month or day",
                        "de même\u{00A0}; rien\u{00A0}: à la fin de cette année, ce trimestre, ce mois ou ce jour")
                ),
            ])
        form.remark = Bilingual("now: \(now.words.english)", "en ce moment\u{00A0}: \(now.words.french)")
        return form
    }
}
