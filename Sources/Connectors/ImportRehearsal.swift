// A dry run: what an import would do, counted from what the store has, without a write.

import Desk
import Storage
import Tickets

/// Counts what batches would add. Remembers every new ticket's origin, so its memory grows with them.
struct ImportRehearsal {
    /// What tells one imported event of a ticket from another, its key not being readable.
    private struct Mark: Hashable {
        let at: Instant
        let author: AgentID
    }

    private let store: any TicketStore
    private var begun: Set<String> = []

    init(store: any TicketStore) {
        self.store = store
    }

    mutating func take<Log: ForeignLog>(
        _ batch: ImportBatch<Log.Step>, of log: Log, into report: inout ImportReport
    ) throws(ImportFailure) {
        for (origin, steps) in batch.tickets {
            if let known = try store.imported(origin) {
                let entries = try log.entries(for: steps, continuing: store.continued(known))
                let added = entries.count - matches(entries, try store.importedEvents(of: known.id))
                report.eventsAppended += added
                report.alreadyThere += entries.count - added
            } else {
                let isNew = begun.insert(origin).inserted
                report.ticketsMade += isNew ? 1 : 0
                report.eventsAppended += steps.count + (isNew ? 1 : 0)
            }
        }
    }

    /// How many of the entries are among the events, each event answering for one.
    private func matches(_ entries: [Append.Entry], _ records: [EventRecord]) -> Int {
        var there: [Mark: Int] = [:]
        for record in records {
            if let mark = mark(record.event, record.at, record.author) { there[mark, default: 0] += 1 }
        }
        return entries.count { entry in
            guard let mark = mark(entry.event, entry.at, entry.author), let left = there[mark], left > 0 else {
                return false
            }
            there[mark] = left - 1
            return true
        }
    }

    private func mark(_ event: TicketEvent, _ at: Instant, _ author: AgentID) -> Mark? {
        guard case .imported = event else { return nil }
        return Mark(at: at, author: author)
    }
}

extension TicketStore {
    /// The row of the ticket imported under an origin.
    func imported(_ origin: String) throws(ImportFailure) -> TicketSummary? {
        do throws(StoreError) {
            guard let ticket = try ticket(origin: origin) else { return nil }
            return try summary(of: ticket)
        } catch {
            throw .store(error)
        }
    }

    /// The imported events of a ticket.
    func importedEvents(of ticket: TicketID) throws(ImportFailure) -> [EventRecord] {
        do throws(StoreError) {
            return try events(of: ticket).filter { if case .imported = $0.event { true } else { false } }
        } catch {
            throw .store(error)
        }
    }

    /// A ticket as a log continues it.
    func continued(_ ticket: TicketSummary) -> ContinuedTicket {
        ContinuedTicket(status: ticket.status, updatedAt: ticket.updatedAt) { () throws(ImportFailure) in
            var columns: [String: String] = [:]
            for record in try importedEvents(of: ticket.id) {
                guard case .imported(let step) = record.event else { continue }
                columns.merge(step.changed) { $1 }
            }
            return columns
        }
    }
}
