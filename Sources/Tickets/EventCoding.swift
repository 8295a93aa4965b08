// Events to payloads and back. A payload is compact JSON with sorted keys and a version `v`; what cannot be read is
// kept, never lost.

import Chain

extension TicketEvent {
    /// The version of the payloads this program writes.
    static let payloadVersion = PayloadCoding.version

    /// The kind's name, as stored.
    public var kind: String {
        switch self {
        case .opened: "opened"
        case .needConfirmed: "need-confirmed"
        case .factsSet: "facts-set"
        case .decisionRecorded: "decision-recorded"
        case .offerMade: "offer-made"
        case .offerTaken: "offer-taken"
        case .offerDeclined: "offer-declined"
        case .clientInformed: "client-informed"
        case .contactRecorded: "contact-recorded"
        case .assigned: "assigned"
        case .waiting: "waiting"
        case .resumed: "resumed"
        case .noted: "noted"
        case .escalated: "escalated"
        case .ruled: "ruled"
        case .justificationIssued: "justification-issued"
        case .justificationReturned: "justification-returned"
        case .imported: "imported"
        case .resolved: "resolved"
        case .reopened: "reopened"
        case .closed: "closed"
        case .clientCorrected: "client-corrected"
        case .levelSet: "level-set"
        case .neededBySet: "needed-by-set"
        case .commitmentStated: "commitment-stated"
        case .choicePut: "choice-put"
        case .choiceAnswered: "choice-answered"
        case .handOffOffered: "hand-off-offered"
        case .handOffAccepted: "hand-off-accepted"
        case .handOffReturned: "hand-off-returned"
        case .handOffWithdrawn: "hand-off-withdrawn"
        case .disagreementRaised: "disagreement-raised"
        case .disagreementMoved: "disagreement-moved"
        case .disagreementSettled: "disagreement-settled"
        case .escalationAnswered: "escalation-answered"
        case .exceptionEnded: "exception-ended"
        case .complaintFiled: "complaint-filed"
        case .accountGiven: "account-given"
        case .complaintFound: "complaint-found"
        case .backupAsked: "backup-asked"
        case .backupGiven: "backup-given"
        case .linked: "linked"
        case .unlinked: "unlinked"
        case .merged: "merged"
        case .absorbed: "absorbed"
        case .unmerged: "unmerged"
        case .released: "released"
        case .tagged: "tagged"
        case .undone: "undone"
        case .wordsRedacted: "words-redacted"
        case .redacted(let kind, _), .withheld(let kind, _), .unknown(let kind, _): kind
        }
    }

    fileprivate var body: (any Encodable)? {
        switch self {
        case .opened(let body): body
        case .needConfirmed(let body): body
        case .factsSet(let body): body
        case .decisionRecorded(let body): body
        case .offerMade(let body), .offerTaken(let body): body
        case .offerDeclined(let body): body
        case .clientInformed(let body): body
        case .contactRecorded(let body): body
        case .assigned(let body): body
        case .waiting(let body): body
        case .noted(let body), .backupGiven(let body): body
        case .escalated(let body): body
        case .ruled(let body): body
        case .justificationIssued(let body): body
        case .justificationReturned(let body): body
        case .imported(let body): body
        case .resumed(let body), .resolved(let body), .reopened(let body), .closed(let body),
            .handOffReturned(let body), .handOffWithdrawn(let body), .exceptionEnded(let body), .backupAsked(let body):
            body
        case .linked(let body), .unlinked(let body): body
        case .merged(let body), .absorbed(let body), .unmerged(let body), .released(let body): body
        case .clientCorrected(let body): body
        case .levelSet(let body): body
        case .neededBySet(let body): body
        case .commitmentStated(let body): body
        case .choicePut(let body): body
        case .choiceAnswered(let body): body
        case .handOffOffered(let body): body
        case .handOffAccepted(let body): body
        case .disagreementRaised(let body): body
        case .disagreementMoved(let body): body
        case .disagreementSettled(let body): body
        case .escalationAnswered(let body): body
        case .complaintFiled(let body): body
        case .accountGiven(let body): body
        case .complaintFound(let body): body
        case .tagged(let body): body
        case .undone(let body): body
        case .wordsRedacted(let body): body
        case .redacted, .withheld, .unknown: nil
        }
    }
}

/// Writes and reads payloads. Reuse one for many events: making the coders is the dearer part.
public struct EventCoding: Sendable {
    private let coding = PayloadCoding()

    /// A pair of coders.
    public init() {}

    /// The payload of an event; an unknown event's is what it came with.
    public func payload(of event: TicketEvent) throws -> String {
        switch event {
        case .unknown(_, let payload), .redacted(_, let payload), .withheld(_, let payload): payload
        default: try PayloadText.of(event) ?? encoded(event)
        }
    }

    /// The event of a stored kind and payload; `.unknown` for what this version cannot read.
    public func event(kind: String, payload: String) -> TicketEvent {
        if Redaction.digest(in: payload) != nil { return .redacted(kind: kind, payload: payload) }
        return PayloadScan.event(kind: kind, payload: payload) ?? decoded(kind: kind, payload: payload)
    }

    /// The same of a payload's bytes.
    public func event(kind: String, payload bytes: UnsafeBufferPointer<UInt8>) -> TicketEvent {
        // No payload read by hand has lost its words: those are of another form.
        PayloadScan.event(kind: kind, bytes) ?? event(kind: kind, payload: String(decoding: bytes, as: UTF8.self))
    }

    /// The payload as the encoder writes it, which says what a payload is.
    func encoded(_ event: TicketEvent) throws -> String {
        guard let body = event.body else { return "{}" }
        return try coding.payload(of: body)
    }

    /// The event as the decoder reads it, which says what an event is.
    func decoded(kind: String, payload: String) -> TicketEvent {
        let known = try? EventCoding.readers[kind]?(coding, payload)
        return known ?? .unknown(kind: kind, payload: payload)
    }

    private typealias Reader = @Sendable (PayloadCoding, String) throws -> TicketEvent

    private static func reader<Body: Decodable & SendableMetatype>(
        _ make: @escaping @Sendable (Body) -> TicketEvent
    ) -> Reader {
        { coding, payload in make(try coding.body(Body.self, in: payload)) }
    }

    private static let readers: [String: Reader] = [
        "opened": reader(TicketEvent.opened),
        "need-confirmed": reader(TicketEvent.needConfirmed),
        "facts-set": reader(TicketEvent.factsSet),
        "decision-recorded": reader(TicketEvent.decisionRecorded),
        "offer-made": reader(TicketEvent.offerMade),
        "offer-taken": reader(TicketEvent.offerTaken),
        "offer-declined": reader(TicketEvent.offerDeclined),
        "client-informed": reader(TicketEvent.clientInformed),
        "contact-recorded": reader(TicketEvent.contactRecorded),
        "assigned": reader(TicketEvent.assigned),
        "waiting": reader(TicketEvent.waiting),
        "resumed": reader(TicketEvent.resumed),
        "noted": reader(TicketEvent.noted),
        "escalated": reader(TicketEvent.escalated),
        "ruled": reader(TicketEvent.ruled),
        "justification-issued": reader(TicketEvent.justificationIssued),
        "justification-returned": reader(TicketEvent.justificationReturned),
        "imported": reader(TicketEvent.imported),
        "resolved": reader(TicketEvent.resolved),
        "reopened": reader(TicketEvent.reopened),
        "closed": reader(TicketEvent.closed),
        "client-corrected": reader(TicketEvent.clientCorrected),
        "level-set": reader(TicketEvent.levelSet),
        "needed-by-set": reader(TicketEvent.neededBySet),
        "commitment-stated": reader(TicketEvent.commitmentStated),
        "choice-put": reader(TicketEvent.choicePut),
        "choice-answered": reader(TicketEvent.choiceAnswered),
        "hand-off-offered": reader(TicketEvent.handOffOffered),
        "hand-off-accepted": reader(TicketEvent.handOffAccepted),
        "hand-off-returned": reader(TicketEvent.handOffReturned),
        "hand-off-withdrawn": reader(TicketEvent.handOffWithdrawn),
        "disagreement-raised": reader(TicketEvent.disagreementRaised),
        "disagreement-moved": reader(TicketEvent.disagreementMoved),
        "disagreement-settled": reader(TicketEvent.disagreementSettled),
        "escalation-answered": reader(TicketEvent.escalationAnswered),
        "exception-ended": reader(TicketEvent.exceptionEnded),
        "complaint-filed": reader(TicketEvent.complaintFiled),
        "account-given": reader(TicketEvent.accountGiven),
        "complaint-found": reader(TicketEvent.complaintFound),
        "backup-asked": reader(TicketEvent.backupAsked),
        "backup-given": reader(TicketEvent.backupGiven),
        "linked": reader(TicketEvent.linked),
        "unlinked": reader(TicketEvent.unlinked),
        "merged": reader(TicketEvent.merged),
        "absorbed": reader(TicketEvent.absorbed),
        "unmerged": reader(TicketEvent.unmerged),
        "released": reader(TicketEvent.released),
        "tagged": reader(TicketEvent.tagged),
        "undone": reader(TicketEvent.undone),
        "words-redacted": reader(TicketEvent.wordsRedacted),
    ]
}
