// Text on its way into HTML: escaped, its line feeds breaks, nothing in it that could turn the page around or end a tag.
// Every word of a page goes through here.

public import Desk

/// Writes text into a page.
struct HTMLText {
    let language: Language

    /// Text between tags.
    func escaped(_ text: String, breaks: String = "<br>") -> String {
        var page: [UInt8] = []
        page.reserveCapacity(text.utf8.count + 16)
        for scalar in FrenchSpacing.set(text, in: language).unicodeScalars {
            switch scalar {
            case "&": page += "&amp;".utf8
            case "<": page += "&lt;".utf8
            case ">": page += "&gt;".utf8
            case "\"": page += "&quot;".utf8
            case "\n", "\u{2028}", "\u{2029}", "\u{85}": page += breaks.utf8
            case "\t": page.append(0x20)
            default: if PrintedText.mayStand(scalar) { page += UTF8.encode(scalar) ?? .init() }
            }
        }
        return String(decoding: page, as: UTF8.self)
    }

    /// Text as it is, line feeds kept, for `pre`.
    func preformatted(_ text: String) -> String {
        HTMLText(language: .english).escaped(text, breaks: "\n")
    }

    /// Text within an attribute or a title: one line.
    func plain(_ text: String) -> String {
        escaped(text, breaks: " ")
    }

    /// Spans with their emphasis.
    func inline(_ inline: Inline) -> String {
        inline.spans.map { span in
            switch span.style {
            case .plain: escaped(span.text)
            case .emphasis: "<em>\(escaped(span.text))</em>"
            case .strong: "<strong>\(escaped(span.text))</strong>"
            case .code: "<code>\(HTMLText(language: .english).escaped(span.text))</code>"
            }
        }
        .joined()
    }
}

extension Language {
    /// The tag of the language as the desk writes it.
    public var tag: String { self == .english ? "en-CA" : "fr-CA" }
}
