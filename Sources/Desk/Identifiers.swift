// Identifiers of the desk's people and things: never a bare string, so that one cannot stand for another.

/// An identifier written as text: compared, stored and coded as that text.
public protocol TextIdentifier: Sendable, Hashable, Comparable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    /// The text of the identifier.
    var text: String { get }
    /// An identifier with this text.
    init(_ text: String)
}

extension TextIdentifier {
    /// An identifier written in source.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The bare text.
    public var description: String { text }

    /// By text, scalar by scalar.
    public static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }

    /// Reads the bare text.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the bare text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A login of the operating system: who an agent is.
public struct AgentID: TextIdentifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A client's number in the directory.
public struct ClientID: TextIdentifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A client group, by the value the policy book gives it.
public struct GroupID: TextIdentifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A team, by the id the policy book gives it.
public struct TeamID: TextIdentifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A ticket's number, given by the desk in order of arrival, from 1.
public struct TicketID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The number itself.
    public let number: Int

    /// The ticket with this number.
    public init(_ number: Int) {
        self.number = number
    }

    /// The bare number.
    public var description: String { String(number) }

    /// Older tickets come first.
    public static func < (left: TicketID, right: TicketID) -> Bool {
        left.number < right.number
    }

    /// Reads the bare number.
    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes the bare number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
