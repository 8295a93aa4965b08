// A document's heading as the title of a clause: its words, without the marks a title cannot hold.

/// Makes titles of headings.
enum Heading {
    /// The words of a heading: links without their addresses, anchors left out, `|` as `/`.
    static func title(_ heading: String) -> (text: String, isChanged: Bool) {
        let text = plain(withoutLinks(withoutAnchor(heading)))
        return (text, text != plain(heading) || heading.contains("|"))
    }

    /// Text for one line between the bars of a heading: no `|`, no line ends, single blanks at the ends cut.
    static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x7C: scalars.append("/")
            case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x10_EFFF...0x10_FFFF, 0x09: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// `Title {#anchor}` without its anchor.
    private static func withoutAnchor(_ heading: String) -> String {
        guard heading.hasSuffix("}"), let open = heading.lastIndex(of: "{"),
            heading[open...].dropFirst().first == "#", !heading[open...].contains(" ")
        else { return heading }
        return String(heading[..<open])
    }

    /// `[words](address)` as its words; images too.
    private static func withoutLinks(_ heading: String) -> String {
        var text = ""
        var rest = heading[...]
        while let middle = rest.firstRange(of: "]("), let close = rest[middle.upperBound...].firstIndex(of: ")"),
            let open = rest[..<middle.lowerBound].lastIndex(of: "[")
        {
            let before = rest[..<open]
            text += before.last == "!" ? before.dropLast() : before
            text += rest[rest.index(after: open)..<middle.lowerBound]
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// The addresses of the links of a heading.
    static func addresses(_ heading: String) -> [String] {
        var addresses: [String] = []
        var rest = heading[...]
        while let middle = rest.firstRange(of: "]("), let close = rest[middle.upperBound...].firstIndex(of: ")") {
            addresses.append(String(rest[middle.upperBound..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return addresses
    }

    /// The capital ASCII letter or digit a scalar comes nearest to; empty for anything else.
    static func ascii(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "0"..."9", "A"..."Z": String(scalar)
        case "a"..."z": scalar.properties.uppercaseMapping
        case "à", "â", "ä", "À", "Â", "Ä": "A"
        case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": "E"
        case "î", "ï", "Î", "Ï": "I"
        case "ô", "ö", "Ô", "Ö": "O"
        case "ù", "û", "ü", "Ù", "Û", "Ü": "U"
        case "ç", "Ç": "C"
        case "œ", "Œ": "OE"
        default: ""
        }
    }
}
