// Bodies of events to payloads and back: compact JSON with sorted keys and a version `v`. Knows no kind of event; what
// cannot be read is for the caller to keep.

import FoundationEssentials

/// Writes and reads payloads. Reuse one for many events: making the coders is the dearer part.
public struct PayloadCoding: Sendable {
    /// The version of the payloads this program writes, and the only one it reads.
    public static let version = 1

    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    /// A pair of coders.
    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The payload of a body, its version with it. Fails as the body's own coding does.
    public func payload(of body: some Encodable) throws -> String {
        String(decoding: try encoder.encode(Versioned(body: body)), as: UTF8.self)
    }

    /// The body in a payload. Fails for another version and for anything that is no such body.
    public func body<Body: Decodable>(_ type: Body.Type, in payload: String) throws -> Body {
        try decoder.decode(Known<Body>.self, from: Data(payload.utf8)).body
    }

    private enum VersionKey: String, CodingKey {
        case version = "v"
    }

    private struct Versioned<Body: Encodable>: Encodable {
        let body: Body

        func encode(to encoder: any Encoder) throws {
            try body.encode(to: encoder)
            var container = encoder.container(keyedBy: VersionKey.self)
            try container.encode(PayloadCoding.version, forKey: .version)
        }
    }

    private struct Known<Body: Decodable>: Decodable {
        let body: Body

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: VersionKey.self)
            guard try container.decode(Int.self, forKey: .version) == PayloadCoding.version else {
                throw DecodingError.dataCorruptedError(
                    forKey: .version, in: container, debugDescription: "not a version this program knows")
            }
            body = try Body(from: decoder)
        }
    }
}
