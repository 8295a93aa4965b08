// Reports in the terminal: the kinds there are, and one of them as it would be printed, plots included.

import Desk
import DeskReports
import Documents
import Localisation
import Terminal

extension Workspace {
    /// The widest a report is set: longer lines are hard to read.
    private static let widest = 120

    func sayReports(on page: inout RoomPage) {
        page.add(
            Bilingual(
                "Over the last 12 months and every client group you serve. A group’s own is on its page (g c).",
                "Sur les 12 derniers mois et tous les groupes clients que vous servez. Celui d’un groupe est sur sa page "
                    + "(g c)."), .dim)
        page.gap()
        for kind in ReportKind.allCases {
            page.row([(kind.words[page.language], 1, .plain)], to: .room(.report(kind, nil)))
        }
    }

    func say(_ report: Report, on page: inout RoomPage) {
        let width = min(page.width, Workspace.widest)
        page.keep(TextRenderer(width: width).text(of: report.document(in: [page.language])))
    }
}
