// The effects of the list's views, marks and bulk acts, and of the windows beside this one.

import Desk
import Storage
import Tickets

extension EffectRunner {
    /// Does one of these effects; nil where there is nothing to answer.
    func deskEffect(_ effect: Effect) throws(StoreError) -> Message? {
        switch effect {
        case .countRows(let id, let query):
            return .counted(id, query, try store.count(query, upTo: QueueRoom.countLimit + 1))
        case .readyRows(let query, let row): try? store.prepare(query, beside: row)
        case .findCause(let id, let query, let narrower):
            var found: [NarrowerQuery] = []
            for one in narrower where try !store.page(one.query, after: nil, limit: 1).isEmpty { found.append(one) }
            return .foundCause(id, query, found)
        case .loadMarks(let query):
            return .marks(try store.page(query, after: nil, limit: Marks.limit + 1).map(\.id))
        case .bulk(let tickets, let act, let isTrial, let moment):
            let names = try names()
            return .bulked(tickets.map { attempt(act, on: $0, isTrial, at: moment, names) })
        case .refreshRows(let tickets):
            var rows: [TicketSummary] = []
            for ticket in tickets {
                if let row = try store.summary(of: ticket), agent.sees(row.group) { rows.append(row) }
            }
            return .refreshedRows(rows)
        case .refreshTicket(let id): return .refreshed(id, try records(of: id))
        case .stand(let ticket): surroundings.presence?.stand(ticket)
        case .keepViews(let text):
            return surroundings.keepViews(text).map { .viewsNotKept($0) }
        default: break
        }
        return nil
    }

    /// Colleagues and teams, for the lines that tell what was done.
    private func names() throws(StoreError) -> EventNames {
        let (agents, teams) = (try store.agents(), try store.teams())
        return EventNames(
            agents: Dictionary(agents.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            teams: Dictionary(teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
    }

    private func attempt(
        _ act: TicketAct, on id: TicketID, _ isTrial: Bool, at moment: Instant, _ names: EventNames
    ) -> BulkResult {
        do {
            return try store.attempt(on: id, by: agent, at: moment, isTrial: isTrial, naming: names) { _ in act }
        } catch {
            // Refusals are results already: nothing else is thrown for an act that is there.
            var result = BulkResult(ticket: id, isTrial: isTrial)
            result.refusal = Bilingual(same: "\(error)")
            return result
        }
    }
}
