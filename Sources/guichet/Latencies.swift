// How long answers took, counted in a fixed number of bins: a billion answers need no more memory than one.

import Glibc

/// A distribution of durations, each known to within 2 percent.
struct Latencies {
    private var bins = [Int](repeating: 0, count: 64 * 64)
    private(set) var count = 0
    private let begun = Latencies.now()

    /// Nanoseconds of the monotonic clock.
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Counts one duration.
    mutating func add(nanoseconds: UInt64) {
        count += 1
        bins[Latencies.bin(of: nanoseconds)] += 1
    }

    /// A bin is a power of two cut in 64.
    private static func bin(of value: UInt64) -> Int {
        guard value >= 64 else { return Int(value) }
        let power = 63 - value.leadingZeroBitCount
        return (power - 5) * 64 + Int(value >> UInt64(power - 6) & 63)
    }

    private static func value(of bin: Int) -> Double {
        guard bin >= 64 else { return Double(bin) }
        let power = bin / 64 + 5
        return Double(UInt64(64 + bin % 64)) * Double(UInt64(1) << UInt64(power - 6))
    }

    /// The duration that so many of a hundred do not exceed, in microseconds.
    func percentile(_ share: Int) -> Double {
        let wanted = max(1, (count * share + 99) / 100)
        var seen = 0
        for (bin, number) in bins.enumerated() {
            seen += number
            if seen >= wanted { return (Latencies.value(of: bin) / 100).rounded() / 10 }
        }
        return 0
    }

    /// Requests, seconds since it began, and two percentiles.
    var json: JSON {
        let seconds = Double(Latencies.now() - begun) / 1_000_000_000
        return .object([
            ("requests", .number(count)), ("seconds", .decimal((seconds * 1_000_000).rounded() / 1_000_000)),
            ("p50_us", .decimal(percentile(50))), ("p99_us", .decimal(percentile(99))),
        ])
    }
}
