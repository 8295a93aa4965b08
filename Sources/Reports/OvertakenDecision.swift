// A decision on record that the book no longer gives: the client, what is known or the book itself has changed since.
// The record stays; whoever reads it is told, and decides again.

public import Decisions
public import Desk
public import PolicyBook
public import Tickets

/// A recorded decision beside what the book says of the ticket now.
public struct OvertakenDecision: Sendable, Hashable {
    /// What changed since it was recorded.
    public enum Cause: Sendable, Hashable {
        case client(from: Client, to: Client)
        case facts, book
        /// The exception it was made by is no longer in force.
        case exception
    }

    public let cause: Cause
    /// The decision on record.
    public let recorded: RecordedDecision
    /// What the book says now; nil where it has a question first.
    public let answer: Answer?
    public let clause: String?

    /// nil where nothing changed, where the client's words were taken away, or where the book still says the same.
    ///
    /// - Parameter exceptionIsOver: whether the exception it was decided by, if it was, is no longer in force.
    public init?(_ ticket: Ticket, now decision: Decision, exceptionIsOver: Bool = false) {
        guard let recorded = ticket.decision, let ground = ticket.decisionGround,
            ticket.words.contains(where: { !$0.isWhitespace })
        else { return nil }
        let isOver = exceptionIsOver && recorded.exception != nil && ticket.status.isLive
        guard let cause = Cause(ticket, ground, revision: decision.revision) ?? (isOver ? .exception : nil) else {
            return nil
        }
        let isSame = recorded.answer == decision.answer && recorded.clause?.id == decision.clause
        // What an exception made of the answer is not the book's to repeat, as long as it is in force.
        let isHonoured = recorded.exception != nil && !ticket.isDecidedForAnother && !isOver
        guard !isSame, !(isHonoured && recorded.clause?.id == decision.clause) else { return nil }
        self.cause = cause
        self.recorded = recorded
        (answer, clause) = (decision.answer, decision.clause)
    }

    /// Whether the paper of it would give somebody an answer made for somebody else.
    public var isForAnother: Bool { if case .client = cause { true } else { false } }

    /// What was decided, what changed, what the book says now; `naming` gives the names of client groups.
    public func words(naming: (GroupID) -> Bilingual) -> Bilingual {
        let (then, next) = (told(recorded.answer, recorded.clause?.id), now)
        switch cause {
        case .client(let former, let client):
            func named(_ client: Client) -> Bilingual { naming(client.group).map { "\(client.spokenName) (\($0))" } }
            let (one, other) = (named(former), named(client))
            return Bilingual(
                "Decided for \(one.english): \(then.english). For \(other.english), \(next.english).",
                "Décidé pour \(one.french)\u{00A0}: \(then.french). Pour \(other.french), \(next.french).")
        case .facts:
            return Bilingual(
                "Decided before the facts changed: \(then.english). Now \(next.english).",
                "Décidé avant un changement des faits\u{00A0}: \(then.french). Maintenant, \(next.french).")
        case .exception:
            return Bilingual(
                "Decided by an exception that has ended: \(then.english). Now \(next.english).",
                "Décidé selon une dérogation terminée\u{00A0}: \(then.french). Maintenant, \(next.french).")
        case .book:
            return Bilingual(
                "Decided by an earlier policy book: \(then.english). Now \(next.english).",
                "Décidé selon un recueil antérieur\u{00A0}: \(then.french). Maintenant, \(next.french).")
        }
    }

    private var now: Bilingual {
        guard let answer else {
            return Bilingual("the book has a question first", "le recueil pose d’abord une question")
        }
        let words = told(answer, clause)
        return Bilingual("the book says: \(words.english)", "le recueil dit\u{00A0}: \(words.french)")
    }

    private func told(_ answer: Answer, _ clause: String?) -> Bilingual {
        answer.words.map { $0 + (clause.map { ", \($0)" } ?? "") }
    }
}

extension OvertakenDecision.Cause {
    /// Of an ended ticket, another book says nothing: it was decided by the one in force.
    fileprivate init?(_ ticket: Ticket, _ ground: Ticket.DecisionGround, revision: String) {
        if ticket.isDecidedForAnother, let former = ground.client, let client = ticket.client {
            self = .client(from: former, to: client)
        } else if ticket.isRegrounded {
            self = .facts
        } else if ticket.status.isLive, ticket.decision?.revision != revision {
            self = .book
        } else {
            return nil
        }
    }
}

extension Book {
    /// What is known of a request without words: what was said, else what the directory says of the client.
    public func knownFacts(
        of client: Client?, saying said: [String: FactValue], absent: Set<String>
    ) -> [String: FactValue] {
        let listed = client.map { facts(of: $0) } ?? [:]
        return listed.filter { !absent.contains($0.key) }.merging(said) { _, said in said }
    }
}
