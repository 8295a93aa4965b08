// A payload whose words were taken away: what is left is their hash, so that the chain can still be checked.

/// The form a payload has once its words are gone: `{"redacted":"64 hexadecimal digits"}`.
public enum Redaction {
    private static let start = "{\"redacted\":\""
    private static let end = "\"}"

    /// What takes the place of a payload; a payload redacted already stays as it is.
    public static func form(of payload: String) -> String {
        digest(in: payload) == nil ? start + Digest(of: payload).description + end : payload
    }

    /// The hash of the words that are gone; nil for a payload that is whole.
    public static func digest(in payload: String) -> Digest? {
        let utf8 = payload.utf8
        guard utf8.count == start.utf8.count + 64 + end.utf8.count, utf8.starts(with: start.utf8),
            payload.hasSuffix(end)
        else { return nil }
        return Digest(hexadecimal: String(payload.dropFirst(start.count).dropLast(end.count)))
    }

    /// The hash that stands for a payload in its event's hash.
    public static func chained(_ payload: String) -> Digest {
        digest(in: payload) ?? Digest(of: payload)
    }
}
