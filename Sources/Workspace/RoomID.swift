// Which room: the places beside the queue and the call, and what each is about.

public import Desk
public import DeskReports
public import Dossiers

/// A room beside the queue.
public enum RoomID: Sendable, Hashable {
    /// The client groups, and one of them.
    case groups
    case group(GroupID)
    case client(ClientID)
    /// The teams, and one of them.
    case teams
    case team(TeamID)
    /// The action plans, and one of them.
    case plans
    case plan(DossierID)
    /// The notices, and one of them.
    case notices
    case notice(DossierID)
    /// The policy book, and one of its clauses.
    case book
    case clause(String)
    /// What became of the policies.
    case record
    case load
    case exceptions
    /// The kinds of reports, and one of them: about a group, or all the agent serves; over a period, or the last twelve
    /// months.
    case reports
    case report(ReportKind, GroupID?, ReportPeriod?)

    /// Whether what it lists can be searched by typing.
    var isSearched: Bool {
        switch self {
        case .groups, .teams, .plans, .notices, .book, .record, .load, .exceptions: true
        case .group, .client, .team, .plan, .notice, .clause, .reports, .report: false
        }
    }

    /// Whether it is about reports.
    var isOfReports: Bool {
        switch self {
        case .reports, .report: true
        default: false
        }
    }

    /// Its name, where what it is about is not known yet.
    var title: Bilingual {
        switch self {
        case .groups: Bilingual("Client groups", "Groupes clients")
        case .group: Bilingual("Client group", "Groupe client")
        case .client: Bilingual("Client", "Client")
        case .teams: Bilingual("Teams", "Équipes")
        case .team: Bilingual("Team", "Équipe")
        case .plans: Bilingual("Action plans", "Plans d’action")
        case .plan: Bilingual("Action plan", "Plan d’action")
        case .notices: Bilingual("Notices", "Avis")
        case .notice: Bilingual("Notice", "Avis")
        case .book: Bilingual("Policy book", "Recueil des politiques")
        case .clause: Bilingual("Clause", "Clause")
        case .record: Bilingual("The policies’ own record", "Le bilan des politiques")
        case .load: Bilingual("Load today", "Charge d’aujourd’hui")
        case .exceptions: Bilingual("Exceptions in force", "Dérogations en vigueur")
        case .reports: Bilingual("Reports", "Rapports")
        case .report(let kind, _, _): kind.words
        }
    }
}
