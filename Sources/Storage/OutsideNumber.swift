// The numbers tickets bear in the systems they came from, as people there write them, and how an import marks them.

/// A ticket's number in the system it was imported from.
public struct OutsideNumber: Sendable, Hashable {
    /// As people write it: `INC0000045`.
    public let written: String
    /// What the ticket of this number was opened with.
    public let origin: String

    /// The number of a ServiceNow incident, by its digits.
    public init(serviceNow digits: String) {
        written = "INC\(digits)"
        origin = "servicenow:\(digits)"
    }

    /// Reads a number as written, in any case; nil for any other word.
    public init?(_ word: String) {
        let digits = word.dropFirst(3)
        guard word.prefix(3).lowercased() == "inc", (1...20).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.init(serviceNow: String(digits))
    }

    /// The number an import marked a ticket with; nil for an origin of another kind.
    public init?(origin: String) {
        let prefix = "servicenow:"
        guard origin.hasPrefix(prefix) else { return nil }
        self.init("INC" + origin.dropFirst(prefix.count))
    }
}
