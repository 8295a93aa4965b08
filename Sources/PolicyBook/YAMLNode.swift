// YAML as this module reads it: text, lists and maps with their places. No types are guessed: `no`, `012` and
// `2026-01-15` are text until somebody asks for a number or a flag.

/// A piece of YAML.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        /// `isPlain` when written without quotes.
        case text(String, isPlain: Bool)
        case list([YAMLNode])
        case map([YAMLEntry])
        /// Already reported; read as if it were right.
        case unreadable
    }

    var location: SourceLocation
    var content: Content
    /// Some of its entries or items could not be read and are missing.
    var isBroken = false

    /// Nothing stands here: an empty value, `~` or `null`.
    var isNull: Bool {
        guard case .text(let text, true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}

/// A key and its value.
struct YAMLEntry: Sendable {
    var key: String
    var keyLocation: SourceLocation
    var value: YAMLNode
}
