// Times and memory of this process, and how they are printed.

import FoundationEssentials
import Glibc

/// Durations of one thing done many times, in milliseconds.
struct Samples {
    private var milliseconds: [Double] = []
    /// What this process's threads worked in the same stretches: less than the time where others held the processor.
    private var worked: [Double] = []

    var count: Int { milliseconds.count }

    /// Runs `body` and keeps how long it took.
    mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        let before = Samples.processorTime
        let result = try body()
        worked.append(Samples.processorTime - before)
        milliseconds.append(Samples.milliseconds(ContinuousClock.now - start))
        return result
    }

    /// All of them together, in milliseconds.
    var total: Double { milliseconds.reduce(0, +) }

    /// The same of the time worked.
    var totalWorked: Double { worked.reduce(0, +) }

    mutating func add(_ others: Samples) {
        milliseconds += others.milliseconds
        worked += others.worked
    }

    /// The share-th quantile, 0 to 1.
    func quantile(_ share: Double) -> Double { Samples.quantile(share, of: milliseconds) }

    /// The same of the time worked.
    func workedQuantile(_ share: Double) -> Double { Samples.quantile(share, of: worked) }

    private static func quantile(_ share: Double, of values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// `"p50_ms": ..., "p99_ms": ..., "max_ms": ...`, after a prefix.
    func fields(_ prefix: String) -> [(String, String)] {
        [("p50", 0.5), ("p99", 0.99), ("max", 1)].map { ("\(prefix)_\($0.0)_ms", Samples.text(quantile($0.1))) }
    }

    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    static func milliseconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    }

    static func text(_ value: Double) -> String {
        String((value * 1000).rounded() / 1000)
    }
}

enum Report {
    /// Prints one line of JSON; values are given as JSON.
    static func line(_ fields: [(String, String)]) {
        print("{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
    }

    /// The most memory this process held, in MiB.
    static var peakMemory: String {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return "null" }
        return Samples.text(kibibytes / 1024)
    }
}
