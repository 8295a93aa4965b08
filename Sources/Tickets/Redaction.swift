// A payload whose words were taken away: what is left is their hash, so that the chain can still be checked.

public import Chain
public import Desk

/// The form a payload has once its words are gone: `{"redacted":"64 hexadecimal digits"}`.
public enum Redaction {
    private static let start = "{\"redacted\":\""
    private static let end = "\"}"

    /// What takes the place of a payload; a payload redacted already stays as it is.
    public static func form(of payload: String) -> String {
        digest(in: payload) == nil ? start + Digest(of: payload).description + end : payload
    }

    /// The hash of the words that are gone; nil for a payload that is whole.
    public static func digest(in payload: String) -> Digest? {
        let utf8 = payload.utf8
        guard utf8.count == start.utf8.count + 64 + end.utf8.count, utf8.starts(with: start.utf8),
            payload.hasSuffix(end)
        else { return nil }
        return Digest(hexadecimal: String(payload.dropFirst(start.count).dropLast(end.count)))
    }

    /// The hash that stands for a payload in its event's hash.
    static func chained(_ payload: String) -> Digest {
        digest(in: payload) ?? Digest(of: payload)
    }

    /// Whether the words of an event are somebody's own and can be taken away. A decision, a ruling and the desk's
    /// own acts bind others and stay.
    public static func isPossible(for event: TicketEvent) -> Bool {
        switch event {
        case .opened, .needConfirmed, .clientInformed, .contactRecorded, .noted, .offerDeclined, .escalated,
            .waiting, .resumed, .reopened, .resolved, .closed, .clientCorrected, .choicePut, .choiceAnswered,
            .escalationAnswered, .complaintFiled, .accountGiven, .complaintFound, .backupAsked, .backupGiven, .imported,
            .justificationReturned:
            true
        default: false
        }
    }
}

extension [EventRecord] {
    /// The versions whose words can be taken away when a client is forgotten: those of the time the ticket was theirs.
    public func versions(of client: ClientID) -> [Int] {
        var holder: ClientID?
        return compactMap { record in
            switch record.event {
            case .opened(let opened): holder = opened.client.id
            case .clientCorrected(let corrected): holder = corrected.client.id
            case .redacted("opened", _), .redacted("client-corrected", _): holder = nil
            default: break
            }
            return holder == client && Redaction.isPossible(for: record.event) ? record.version : nil
        }
    }
}
