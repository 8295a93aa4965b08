// What the store gave for a room. Values only; how they are said is in the file of each room.

import Desk
import DeskReports
import Dossiers
import PolicyBook
import ServiceLevels
import Storage
import Tickets

/// What was loaded for a room.
public struct RoomContent: Sendable {
    let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    enum Kind: Sendable {
        /// Tickets opened in a year, by group.
        case groups([GroupID: Int])
        case group(GroupFigures)
        case client(Client, [TicketSummary])
        case teams([Team], cards: [TeamID: RoleCard])
        case team(TeamFigures)
        case plans([ActionPlan])
        case plan(Dossier)
        case notices([Notice])
        /// With everybody it concerns, for those who see who has read it.
        case notice(Dossier, agents: [Agent])
        case book
        /// With its rulings and the newest tickets it decided.
        case clause(ClauseRecord, [Precedent], [TicketSummary])
        case record([String: ClauseRecord], uncovered: [TicketSummary], uncoveredCount: Int)
        case load([AgentLoad], [AgentID: AgentProfile])
        /// With the names of their clients.
        case exceptions([GrantedException], names: [ClientID: String])
        case reports
        case report(Report)
        /// Nothing of the name that the agent may see.
        case nothing
    }
}

/// How a client group and the desk stand with each other.
struct GroupFigures: Sendable {
    let id: GroupID
    /// Its part of a year's requests among the groups the agent sees.
    var share: ConsumptionShare?
    var liveCount = 0
    var exceptions: [GrantedException] = []
    /// The names of their clients.
    var names: [ClientID: String] = [:]
    /// How each commitment of the charter stood on the newest tickets, and how many of them were looked at.
    var tallies: [CommitmentTally] = []
    var lookedAt = 0
    /// The newest tickets on which something slipped, with whose and by how much.
    var slips: [(ticket: TicketID, what: String, words: Bilingual)] = []
}

/// How often a commitment was kept on some tickets.
struct CommitmentTally: Sendable {
    let commitment: Commitment
    var kept = 0
    var slipped = 0

    mutating func count(_ standing: Slips.Standing, of ticket: Ticket) {
        switch standing.state {
        case .slipped: slipped += 1
        case _ where standing.commitment.measure == .clock(.update): count(ticket.promiseOutcome)
        case .kept: kept += 1
        case .pending, .notMeasured: break
        }
    }

    /// All promises of news, as reports count them: the clock knows only the one that runs.
    private mutating func count(_ promises: ClockOutcome?) {
        switch promises {
        case .met: kept += 1
        case .late: slipped += 1
        case .running, nil: break
        }
    }
}

/// A team between the others.
struct TeamFigures: Sendable {
    let team: Team
    var card: RoleCard?
    /// Offered to it, and offered by it, not answered yet.
    var offeredTo: [TicketSummary] = []
    var offeredBy: [TicketSummary] = []
    var disagreements: [(row: TicketSummary, state: Ticket.DisagreementState, other: TeamID)] = []
    var steps: [ConflictProtocol.Step] = []
}

/// The book's cases and what was published when.
public struct Shelf: Sendable {
    let cases: [BookTest]
    let publications: [Publication]
}

/// What the store finds for the palette's words.
public struct PaletteFindings: Sendable {
    var tickets: [TicketSummary] = []
    var clients: [Client] = []
}
