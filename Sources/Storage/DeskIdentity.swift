// What a desk says of itself, set once when it is made.

public import Desk

/// What a desk is: set when it is made.
public struct DeskIdentity: Sendable, Hashable, Codable {
    public var name: Bilingual
    /// A time zone of the tz database.
    public var zone: String
    /// Only a demo desk lets one act as somebody else.
    public var isDemo: Bool
    /// As printed for the client: how to reach the desk.
    public var contact: Bilingual
    /// As printed for the client: who looks at it again and by when.
    public var escalationPath: Bilingual

    /// A desk of a name and place.
    public init(
        name: Bilingual, zone: String, isDemo: Bool, contact: Bilingual, escalationPath: Bilingual
    ) {
        self.name = name
        self.zone = zone
        self.isDemo = isDemo
        self.contact = contact
        self.escalationPath = escalationPath
    }
}
