// Which words of a ticket can be taken away, and which are of one client.

public import Chain
public import Desk

extension Redaction {
    /// Whether the words of an event are somebody's own and can be taken away. A decision, a ruling and the desk's
    /// own acts bind others and stay.
    public static func isPossible(for event: TicketEvent) -> Bool {
        switch event {
        case .opened, .needConfirmed, .clientInformed, .contactRecorded, .noted, .offerDeclined, .escalated,
            .waiting, .resumed, .reopened, .resolved, .closed, .clientCorrected, .choicePut, .choiceAnswered,
            .escalationAnswered, .complaintFiled, .accountGiven, .complaintFound, .backupAsked, .backupGiven, .imported,
            .justificationReturned, .handOffOffered, .handOffReturned, .handOffWithdrawn, .disagreementRaised,
            .disagreementMoved, .disagreementSettled, .levelSet, .commitmentStated, .merged, .absorbed, .unmerged,
            .released, .exceptionEnded:
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
