// Random numbers that are the same on every run, so that a property that fails once fails again.

/// A small generator with a seed.
/// SOURCE: S. Vigna, SplitMix64.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The generator of a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True `percent` times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of a few things; the list is never empty.
    public mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// Each of a few things with a chance, in an order of its own.
    public mutating func some<Value>(of values: [Value], percent: Int) -> [Value] {
        var chosen: [Value] = []
        for value in values where chance(percent) { chosen.append(value) }
        return chosen.shuffled(using: &self)
    }

    /// A text of the pieces that break terminals.
    public mutating func text(pieces: Int) -> String {
        (0..<pieces).map { _ in pick(SeededGenerator.awkward) }.joined()
    }

    private static let awkward = [
        "a", "mot", " ", "  ", "é", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "日本", "한", "\u{1B}[2J", "\t",
        "\r\n", "\n", "\u{7}", "\u{85}", "\u{202E}", "\u{2066}", "\u{2028}", "👩‍💻", "👍🏽", "🇫🇷", "☎️", "1️⃣", "\u{301}",
        "\u{200B}", "\u{AD}", "-", "\u{A0}", "«\u{A0}", "\u{A0}»", "…", "\u{10FFFF}", "\u{E000}", "क्\u{200D}ष",
        "\u{600}1", "🏽", "🇫", "\u{200D}", "\u{1100}\u{1161}\u{11A8}",
    ]
}
