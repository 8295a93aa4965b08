// Events to payloads and back. A payload is compact JSON with sorted keys and a version `v`; what cannot be read is
// kept, never lost.

import FoundationEssentials

extension TicketEvent {
    /// The version of the payloads this program writes.
    static let payloadVersion = 1

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
        case .imported: "imported"
        case .resolved: "resolved"
        case .reopened: "reopened"
        case .closed: "closed"
        case .unknown(let kind, _): kind
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
        case .noted(let body): body
        case .escalated(let body): body
        case .ruled(let body): body
        case .justificationIssued(let body): body
        case .imported(let body): body
        case .resumed(let body), .resolved(let body), .reopened(let body), .closed(let body): body
        case .unknown: nil
        }
    }
}

/// Writes and reads payloads. Reuse one for many events: making the coders is the dearer part.
public struct EventCoding: Sendable {
    private struct Versioned<Body: Encodable>: Encodable {
        let body: Body

        func encode(to encoder: any Encoder) throws {
            try body.encode(to: encoder)
            var container = encoder.container(keyedBy: VersionKey.self)
            try container.encode(TicketEvent.payloadVersion, forKey: .version)
        }
    }

    /// A body of the version this program writes, and of no other.
    private struct Known<Body: Decodable>: Decodable {
        let body: Body

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: VersionKey.self)
            guard try container.decode(Int.self, forKey: .version) == TicketEvent.payloadVersion else {
                throw DecodingError.dataCorruptedError(
                    forKey: .version, in: container, debugDescription: "not a version this program knows")
            }
            body = try Body(from: decoder)
        }
    }

    private enum VersionKey: String, CodingKey {
        case version = "v"
    }

    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    /// A pair of coders.
    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The payload of an event; an unknown event's is what it came with.
    public func payload(of event: TicketEvent) throws -> String {
        if case .unknown(_, let payload) = event { return payload }
        if case .imported(let step) = event { return PayloadText.of(step) }
        guard let body = event.body else { return "{}" }
        return String(decoding: try encode(body), as: UTF8.self)
    }

    private func encode(_ body: some Encodable) throws -> Data {
        try encoder.encode(Versioned(body: body))
    }

    /// The event of a stored kind and payload; `.unknown` for what this version cannot read.
    public func event(kind: String, payload: String) -> TicketEvent {
        (try? decode(kind, Data(payload.utf8))) ?? .unknown(kind: kind, payload: payload)
    }

    private func decode(_ kind: String, _ data: Data) throws -> TicketEvent? {
        func body<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
            try decoder.decode(Known<Body>.self, from: data).body
        }
        return switch kind {
        case "opened": .opened(try body())
        case "need-confirmed": .needConfirmed(try body())
        case "facts-set": .factsSet(try body())
        case "decision-recorded": .decisionRecorded(try body())
        case "offer-made": .offerMade(try body())
        case "offer-taken": .offerTaken(try body())
        case "offer-declined": .offerDeclined(try body())
        case "client-informed": .clientInformed(try body())
        case "contact-recorded": .contactRecorded(try body())
        case "assigned": .assigned(try body())
        case "waiting": .waiting(try body())
        case "resumed": .resumed(try body())
        case "noted": .noted(try body())
        case "escalated": .escalated(try body())
        case "ruled": .ruled(try body())
        case "justification-issued": .justificationIssued(try body())
        case "imported": .imported(try body())
        case "resolved": .resolved(try body())
        case "reopened": .reopened(try body())
        case "closed": .closed(try body())
        default: nil
        }
    }
}
