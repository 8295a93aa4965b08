// Dossier events to payloads and back. What cannot be read is kept, never lost.

import Chain

extension DossierEvent {
    /// The kind's name, as stored.
    public var kind: String {
        switch self {
        case .charterSet: "charter-set"
        case .roleCardSet: "role-card-set"
        case .protocolSet: "protocol-set"
        case .planOpened: "plan-opened"
        case .stepCommitted: "step-committed"
        case .stepProgressed: "step-progressed"
        case .stepDone: "step-done"
        case .planClosed: "plan-closed"
        case .noticePublished: "notice-published"
        case .noticeRead: "notice-read"
        case .noticeWithdrawn: "notice-withdrawn"
        case .templateSet: "template-set"
        case .templateRetired: "template-retired"
        case .skillsSet: "skills-set"
        case .retentionSet: "retention-set"
        case .surveyAnswered: "survey-answered"
        case .wordsRedacted: "words-redacted"
        case .unknown(let kind, _), .redacted(let kind, _): kind
        }
    }

    fileprivate var body: (any Encodable)? {
        switch self {
        case .charterSet(let body): body
        case .roleCardSet(let body): body
        case .protocolSet(let body): body
        case .planOpened(let body): body
        case .stepCommitted(let body): body
        case .stepProgressed(let body): body
        case .stepDone(let body): body
        case .planClosed(let body): body
        case .noticePublished(let body): body
        case .noticeRead: Nothing()
        case .noticeWithdrawn(let body), .templateRetired(let body): body
        case .templateSet(let body): body
        case .skillsSet(let body): body
        case .retentionSet(let body): body
        case .surveyAnswered(let body): body
        case .wordsRedacted(let body): body
        case .unknown, .redacted: nil
        }
    }
}

/// The body of an event that says all by its kind.
private struct Nothing: Codable, Sendable {}

/// Writes and reads the payloads of dossier events. Reuse one for many.
public struct DossierCoding: Sendable {
    private let coding = PayloadCoding()

    /// A pair of coders.
    public init() {}

    /// The payload of an event; an unknown event's, and one's whose words are gone, is what it came with.
    public func payload(of event: DossierEvent) throws -> String {
        switch event {
        case .unknown(_, let payload), .redacted(_, let payload): return payload
        default: break
        }
        guard let body = event.body else { return "{}" }
        return try coding.payload(of: body)
    }

    /// The event of a stored kind and payload; `.unknown` for what this version cannot read.
    public func event(kind: String, payload: String) -> DossierEvent {
        if Redaction.digest(in: payload) != nil { return .redacted(kind: kind, payload: payload) }
        let known = try? DossierCoding.readers[kind]?(coding, payload)
        return known ?? .unknown(kind: kind, payload: payload)
    }

    private typealias Reader = @Sendable (PayloadCoding, String) throws -> DossierEvent

    private static func reader<Body: Decodable & SendableMetatype>(
        _ make: @escaping @Sendable (Body) -> DossierEvent
    ) -> Reader {
        { coding, payload in make(try coding.body(Body.self, in: payload)) }
    }

    private static let readers: [String: Reader] = [
        "charter-set": reader(DossierEvent.charterSet),
        "role-card-set": reader(DossierEvent.roleCardSet),
        "protocol-set": reader(DossierEvent.protocolSet),
        "plan-opened": reader(DossierEvent.planOpened),
        "step-committed": reader(DossierEvent.stepCommitted),
        "step-progressed": reader(DossierEvent.stepProgressed),
        "step-done": reader(DossierEvent.stepDone),
        "plan-closed": reader(DossierEvent.planClosed),
        "notice-published": reader(DossierEvent.noticePublished),
        "notice-read": reader { (_: Nothing) in .noticeRead },
        "notice-withdrawn": reader(DossierEvent.noticeWithdrawn),
        "template-set": reader(DossierEvent.templateSet),
        "template-retired": reader(DossierEvent.templateRetired),
        "skills-set": reader(DossierEvent.skillsSet),
        "retention-set": reader(DossierEvent.retentionSet),
        "survey-answered": reader(DossierEvent.surveyAnswered),
        "words-redacted": reader(DossierEvent.wordsRedacted),
    ]
}
