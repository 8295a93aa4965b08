// Random numbers that are the same on every run, and texts made of what breaks terminals.

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of awkward pieces.
    mutating func text(pieces: Int) -> String {
        let awkward = [
            "a", "mot", " ", "  ", "é", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "日本", "한", "\u{1B}[2J", "\t",
            "\r\n", "\n", "\u{7}", "\u{85}", "\u{202E}", "\u{2066}", "\u{2028}", "👩‍💻", "👍🏽", "🇫🇷", "☎️", "1️⃣", "\u{301}",
            "\u{200B}", "\u{AD}", "-", "\u{A0}", "«\u{A0}", "\u{A0}»", "…", "\u{10FFFF}", "\u{E000}", "क्\u{200D}ष",
            "\u{600}1",
            "🏽", "🇫", "\u{200D}", "\u{1100}\u{1161}\u{11A8}",
        ]
        return (0..<pieces).map { _ in awkward.randomElement(using: &self) ?? "" }.joined()
    }
}
