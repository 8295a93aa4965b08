// A run of text with its emphasis. A line feed in it is a line break that must be kept.

/// Text of one weight.
public struct Span: Sendable, Hashable {
    /// How a span stands out.
    public enum Style: Sendable, Hashable {
        case plain, emphasis, strong, code
    }

    public var text: String
    public var style: Style

    /// A span of text.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// Text within a block.
public struct Inline: Sendable, Hashable, ExpressibleByStringLiteral {
    /// In reading order; neighbours differ in style.
    public private(set) var spans: [Span] = []

    /// Spans one after the other; empty ones are left out and neighbours of one style become one.
    public init(_ spans: [Span]) {
        for span in spans { append(span) }
    }

    /// Plain text.
    public init(_ text: String) {
        append(Span(text))
    }

    /// Plain text written in source.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// Text that stands out.
    public static func strong(_ text: String) -> Inline {
        Inline([Span(text, .strong)])
    }

    /// The words alone.
    public var text: String {
        spans.map(\.text).joined()
    }

    /// Adds a span at the end.
    public mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        if let last = spans.indices.last, spans[last].style == span.style {
            spans[last].text += span.text
        } else {
            spans.append(span)
        }
    }

    /// One after the other.
    public static func + (left: Inline, right: Inline) -> Inline {
        Inline(left.spans + right.spans)
    }
}
