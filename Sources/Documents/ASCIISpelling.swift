// Text for devices that know only ASCII: accents dropped, marks spelled out, letters never lost without a trace.

enum ASCIISpelling {
    /// A glyph in ASCII; `?` for what has no spelling.
    static func of(_ glyph: String) -> String {
        guard let first = glyph.unicodeScalars.first else { return "" }
        return first.isASCII ? String(first) : spellings[first] ?? "?"
    }

    private static let spellings: [Unicode.Scalar: String] = {
        let accented: [(String, String)] = [
            ("A", "ÀÁÂÃÄÅĀ"), ("C", "ÇČ"), ("E", "ÈÉÊËĒ"), ("I", "ÌÍÎÏĪ"), ("N", "ÑŃ"), ("O", "ÒÓÔÕÖØŌ"),
            ("S", "ŠŚ"), ("U", "ÙÚÛÜŪ"), ("Y", "ÝŸ"), ("Z", "ŽŹŻ"), ("a", "àáâãäåāª"), ("c", "çč"),
            ("e", "èéêëē"), ("i", "ìíîïī"), ("n", "ñń"), ("o", "òóôõöøōº"), ("s", "šś"), ("u", "ùúûüū"),
            ("y", "ýÿ"), ("z", "žźż"), ("AE", "Æ"), ("ae", "æ"), ("OE", "Œ"), ("oe", "œ"), ("ss", "ß"),
            ("\"", "“”„«»"), ("'", "’‘‚"), ("-", "‐‑–−"), ("--", "—"), ("...", "…"), (" ", "\u{A0}\u{202F}\u{2009}"),
            ("*", "•"), (".", "·"), ("x", "×"), ("->", "→"), ("(c)", "©"), ("(R)", "®"), ("TM", "™"), ("EUR", "€"),
            ("o", "°"),
            ("1/2", "½"), ("1/4", "¼"), ("3/4", "¾"), ("+/-", "±"), ("2", "²"), ("3", "³"), ("<=", "≤"), (">=", "≥"),
        ]
        let pairs = accented.flatMap { spelling, scalars in scalars.unicodeScalars.map { ($0, spelling) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()
}
