// Random numbers that are the same on every run. Knows nothing of books.

/// A small generator with a seed.
/// SOURCE: S. Vigna, SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True `percent` times in a hundred.
    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of a few things; the list is never empty.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// Each of a few things with a chance, in an order of its own.
    mutating func some<Value>(of values: [Value], percent: Int) -> [Value] {
        var chosen: [Value] = []
        for value in values where chance(percent) { chosen.append(value) }
        return chosen.shuffled(using: &self)
    }
}
