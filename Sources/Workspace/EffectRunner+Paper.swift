// Papers: made, put on record, let go; and what a courier says of them later.

import Chain
import Desk
import Storage
import Tickets

extension EffectRunner {
    /// Makes a paper, puts it on record, lets it go; what then refuses it goes on record too.
    func issue(_ order: PaperOrder) -> Message {
        var records: [EventRecord] = []
        func record(_ event: TicketEvent) throws(StoreError) {
            let append = Append(
                to: order.ticket, expecting: order.version + records.count, [event], by: agent.id, at: order.at)
            records += try store.append([append])
        }
        do {
            var digest = Digest.none
            let outcome = try paper(order) { made in
                digest = made
                try record(.justificationIssued(order.issued(made)))
            }
            if case .refused(let refusal) = outcome { try record(refusal.event(of: order, digest)) }
            return .recorded(order.ticket, records, .issue(order, outcome))
        } catch let error as StoreError where records.isEmpty {
            return .notRecorded(error, .act, newest: (try? self.records(of: order.ticket)) ?? [])
        } catch {
            let words = (error as? any Worded)?.words ?? Bilingual(same: "\(error)")
            if records.isEmpty { return .notIssued(words) }
            let refusal = PaperRefusal(reason: words.english, words: words)
            return .recorded(order.ticket, records, .issue(order, .refused(refusal)))
        }
    }

    /// How often a refusal is tried on a ticket that others write to.
    private static let tries = 5

    /// What a courier says; what was refused goes on record first, wherever the ticket is by now.
    func heard(_ report: CourierReport) -> [Message] {
        guard case .refused(let order, let digest, let refusal) = report else { return [.courier(report)] }
        for turn in 1...Self.tries {
            do throws(StoreError) {
                let version = try store.events(of: order.ticket).last?.version ?? 0
                let append = Append(
                    to: order.ticket, expecting: version, [refusal.event(of: order, digest)], by: agent.id, at: order.at
                )
                _ = try store.append([append])
                return [.refreshed(order.ticket, try records(of: order.ticket)), .courier(report)]
            } catch {
                if case .versionClash = error, turn < Self.tries { continue }
                return [.failed(error), .courier(report)]
            }
        }
        return [.courier(report)]
    }
}

extension PaperRefusal {
    /// What goes on record about it.
    fileprivate func event(of order: PaperOrder, _ digest: Digest) -> TicketEvent {
        .justificationReturned(.init(document: digest, way: order.way.name, reason: reason))
    }
}
