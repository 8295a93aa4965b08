// What is asked of a row of the queue. `holds` is the meaning; every other store must give the same rows.

public import Desk
public import Tickets

/// The texts of a row one can ask about.
public enum RowText: String, Sendable, Hashable, CaseIterable {
    case status, group, team, owner, client, clause, outcome, level, language, handOffTo, handOffFrom, next

    /// A row's value; nil where it has none.
    public func value(of row: TicketSummary) -> String? {
        switch self {
        case .status: row.status.rawValue
        case .group: row.group.text
        case .team: row.team?.text
        case .owner: row.assignee?.text
        case .client: row.client.text
        case .clause: row.clause
        case .outcome: row.answer
        case .level: row.level
        case .language: row.language.rawValue
        case .handOffTo: row.handOffTo?.text
        case .handOffFrom: row.handOffFrom?.text
        case .next: row.next.rawValue
        }
    }
}

/// The moments of a row one can ask about.
public enum RowMoment: String, Sendable, Hashable, CaseIterable {
    case opened, updated, promise, escalation, due, backup, complaint, disagreement

    /// A row's value; nil where it has none.
    public func value(of row: TicketSummary) -> Instant? {
        switch self {
        case .opened: row.openedAt
        case .updated: row.updatedAt
        case .promise: row.promisedUpdate
        case .escalation: row.escalatedAt
        case .due: row.due
        case .backup: row.backupAskedAt
        case .complaint: row.complaintAt
        case .disagreement: row.disagreementAt
        }
    }
}

/// From a moment, included, to a moment, left out; nil for no bound.
public struct RowSpan: Sendable, Hashable {
    public var from: Instant?
    public var to: Instant?

    /// A stretch of time.
    public init(from: Instant? = nil, to: Instant? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a moment lies in it.
    public func contains(_ moment: Instant) -> Bool {
        (from.map { $0 <= moment } ?? true) && (to.map { moment < $0 } ?? true)
    }
}

/// A thing a row has or has not.
public indirect enum RowTest: Sendable, Hashable {
    /// One of these values; nil among them for none.
    case text(RowText, Set<String?>)
    /// There is such a moment, and it lies in the span.
    case moment(RowMoment, RowSpan)
    /// One of these tags.
    case tagged(Set<String>)
    /// No tag at all.
    case untagged
    /// Merged into another ticket.
    case merged
    /// Each folded word begins a word of the client's name.
    case clientName([String])
    /// Each folded word begins a word of the ticket's text, or is its number in the system it came from.
    case words([String])
    /// These folded words stand whole and in this order in the ticket's text.
    case phrase([String])
    case not(RowTest)
    /// One of these; none holds of an empty list.
    case any([RowTest])

    /// Whether it holds of a row with its text, which is made only where it is looked at.
    public func holds(of row: TicketSummary, _ text: @autoclosure () -> SearchText) -> Bool {
        switch self {
        case .text(let column, let values): values.contains(column.value(of: row))
        case .moment(let column, let span): column.value(of: row).map(span.contains) ?? false
        case .tagged(let tags): !tags.isDisjoint(with: row.tags)
        case .untagged: row.tags.isEmpty
        case .merged: row.mergedInto != nil
        case .clientName(let words): RowTest.name(row.clientName, has: words)
        case .words(let words):
            words.allSatisfy { word in
                if let origin = row.origin, OutsideNumber(word)?.origin == origin { return true }
                return text().hasWord(beginning: word)
            }
        case .phrase(let words): text().hasPhrase(words)
        case .not(let test): !test.holds(of: row, text())
        case .any(let tests): tests.contains { $0.holds(of: row, text()) }
        }
    }

    /// Whether each folded word begins a word of a name.
    public static func name(_ name: String, has words: [String]) -> Bool {
        SearchWords.match(words, in: SearchWords.words(in: name))
    }

    /// Whether it, or what it is made of, speaks of merged tickets.
    var mentionsMerged: Bool {
        switch self {
        case .merged: true
        case .not(let test): test.mentionsMerged
        case .any(let tests): tests.contains(where: \.mentionsMerged)
        case .text, .moment, .tagged, .untagged, .clientName, .words, .phrase: false
        }
    }
}
