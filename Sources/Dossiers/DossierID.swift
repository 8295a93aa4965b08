// What a dossier is about: its kind and its name within the kind. Knows nothing of what is recorded there.

public import Desk

/// A kind of dossier. One this version does not know is kept as it came.
public struct DossierKind: TextIdentifier {
    public let text: String
    /// A kind by its name, as stored.
    public init(_ text: String) { self.text = text }

    /// A client group's service charter, by group.
    public static let charter = DossierKind("charter")
    /// A team's role card, by team.
    public static let team = DossierKind("team")
    /// What settles disagreements between teams; one for the desk.
    public static let conflictProtocol = DossierKind("protocol")
    /// An action plan, by number.
    public static let plan = DossierKind("plan")
    /// A notice of change, by number.
    public static let notice = DossierKind("notice")
    /// A message template, by name.
    public static let template = DossierKind("template")
    /// What an agent can do and wants to learn, by login.
    public static let agent = DossierKind("agent")
    /// What a client group says it needs and values, by group.
    public static let survey = DossierKind("survey")
    /// How long tickets are kept; one for the desk.
    public static let retention = DossierKind("retention")

    /// Whether the desk numbers the dossiers of this kind, from 1.
    public var isNumbered: Bool { self == .plan || self == .notice }
}

/// Which dossier: written `team/nsd`, `plan/3`.
public struct DossierID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    public let kind: DossierKind
    /// Never empty, without control characters; of a numbered kind, a number from 1.
    public let name: String

    /// A dossier by its parts; nil when such a dossier cannot have this name.
    public init?(kind: DossierKind, name: String) {
        let parts = [kind.text, name]
        guard
            parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }),
            !kind.text.contains("/")
        else { return nil }
        if kind.isNumbered {
            guard let number = Int(name), number >= 1, String(number) == name else { return nil }
        }
        self.init(checked: kind, name)
    }

    /// A dossier by its text form, `template/late-delivery`; nil for anything else.
    public init?(_ text: String) {
        guard let mark = text.firstIndex(of: "/") else { return nil }
        self.init(kind: DossierKind(String(text[..<mark])), name: String(text[text.index(after: mark)...]))
    }

    private init(checked kind: DossierKind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// The desk's protocol for disagreements.
    public static let conflictProtocol = DossierID(checked: .conflictProtocol, "desk")
    /// How long the desk keeps tickets.
    public static let retention = DossierID(checked: .retention, "desk")

    /// A dossier of a numbered kind, such as an action plan. The desk numbers from 1: a lower number names none.
    public static func numbered(_ kind: DossierKind, _ number: Int) -> DossierID {
        DossierID(checked: kind, String(number))
    }

    /// The number; nil where the kind has names.
    public var number: Int? { kind.isNumbered ? Int(name) : nil }

    /// The text form.
    public var description: String { "\(kind)/\(name)" }

    /// By kind, then by number or by name, byte by byte.
    public static func < (left: DossierID, right: DossierID) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        if let one = left.number, let other = right.number { return one < other }
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }

    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = DossierID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a dossier")
        }
        self = id
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
