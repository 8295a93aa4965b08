// The short code made from a decision's hash that a person can read aloud. Checks nothing itself.

public import Chain
public import Desk

/// What a printed justification carries so that anyone can check it against the desk: `4127-7K3Q-9XWD`.
public struct VerificationCode: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The code as printed.
    public let text: String

    /// The code of a decision: the ticket's number and 40 bits of the decision event's hash, in Crockford's base 32.
    public init(ticket: TicketID, decision: Digest) {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let bits = decision.bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let letters = (0..<8).map { alphabet[Int(bits >> UInt64(35 - 5 * $0) & 31)] }
        text = "\(ticket)-\(String(letters[0..<4]))-\(String(letters[4..<8]))"
    }

    /// The code as printed.
    public var description: String { text }

    /// Reads the code as printed.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the code as printed.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
