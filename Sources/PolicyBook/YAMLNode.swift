// YAML as this module reads it: text, lists and maps with their places. No types are guessed: `no`, `012` and
// `2026-01-15` are text until somebody asks for a number or a flag.

/// A piece of YAML.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        /// `isPlain` when written without quotes.
        case text(String, isPlain: Bool)
        case list([YAMLNode])
        case map([YAMLEntry])
        /// Already reported; read as if it were right.
        case unreadable
    }

    package var location: SourceLocation
    package var content: Content
    /// Some of its entries or items could not be read and are missing.
    package var isBroken = false

    /// A piece that stands at a place.
    package init(location: SourceLocation, content: Content, isBroken: Bool = false) {
        self.location = location
        self.content = content
        self.isBroken = isBroken
    }

    /// Nothing stands here: an empty value, `~` or `null`.
    package var isNull: Bool {
        guard case .text(let text, true) = content else { return false }
        return text.utf8.count <= 4 && (text.isEmpty || ["~", "null", "Null", "NULL"].contains(text))
    }
}

/// A key and its value.
package struct YAMLEntry: Sendable {
    package var key: String
    package var keyLocation: SourceLocation
    package var value: YAMLNode
}
