// One act tried or done on one of many tickets: each ticket answers for itself. Knows no verb and no screen.

public import Desk
public import Tickets

/// What an act on one of many tickets came to.
public struct BulkResult: Sendable, Hashable {
    public var ticket: TicketID
    /// What is, or would be, on record; nil where it is refused.
    public var done: Bilingual?
    /// Why it is refused.
    public var refusal: Bilingual?
    /// Whether it was only tried.
    public var isTrial: Bool

    /// Nothing yet of a ticket.
    public init(ticket: TicketID, isTrial: Bool) {
        self.ticket = ticket
        self.isTrial = isTrial
    }

    public var isPossible: Bool { done != nil }

    /// The line that tells it: the number, a mark for done or refused, the words.
    public var words: Bilingual {
        let mark = isPossible ? (isTrial ? "" : "✓ ") : "✗ "
        let told = done ?? refusal ?? Bilingual(same: "")
        return Bilingual("#\(ticket)  \(mark)\(told.english)", "#\(ticket)  \(mark)\(told.french)")
    }

    /// The last line of many: how many of them.
    public static func total(_ results: [BulkResult]) -> Bilingual {
        let (count, all) = (results.count { $0.isPossible }, results.count)
        return results.contains(where: \.isTrial)
            ? Bilingual("\(count) of \(all) possible", "\(count) sur \(all) \(count < 2 ? "possible" : "possibles")")
            : Bilingual("\(count) of \(all) done", "\(count) sur \(all) \(count < 2 ? "fait" : "faits")")
    }
}

extension TicketStore {
    /// Does an act on one ticket as an agent, or only says what it would add, in the names given. Refusals of the act
    /// and of the store are the result; what `act` itself throws is thrown on.
    public func attempt(
        on id: TicketID, by agent: Agent, at now: Instant, isTrial: Bool, naming names: EventNames = EventNames(),
        _ act: (Ticket) throws -> TicketAct
    ) throws -> BulkResult {
        var result = BulkResult(ticket: id, isTrial: isTrial)
        do {
            let ticket = Ticket(id: id, folding: try events(of: id))
            guard let group = ticket.client?.group, agent.sees(group) else { throw StoreError.noSuchTicket(id) }
            let act = try act(ticket)
            if case .wait = act { try ticket.checkWaitAmongMany() }
            let events = try ticket.events(for: act, by: agent)
            if !isTrial {
                try append([Append(to: id, expecting: ticket.version, events, by: agent.id, at: now)])
            }
            let words = events.map { $0.words(named: names) }
            result.done = Bilingual(
                words.map(\.english).joined(separator: "; "), words.map(\.french).joined(separator: "\u{00A0}; "))
            if isTrial, act.isEnd, let done = result.done, let open = ticket.openWords(named: names) {
                result.done = Bilingual("\(done.english) (\(open.english))", "\(done.french) (\(open.french))")
            }
        } catch let refusal as ActRefusal {
            result.refusal = refusal.words(named: names)
        } catch let error as StoreError {
            result.refusal = error.words
        }
        return result
    }
}
