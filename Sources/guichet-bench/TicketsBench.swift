// The ticket engine of a whole desk from inside: pages, opening, search, clocks, folds, appends and imports held against
// raw SQLite, the rebuild, four writers at once. Each figure stands beside its goal; nothing fails for missing one.

import ArgumentParser
import Glibc

struct TicketsBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets", abstract: "Times the ticket engine on a desk of a million tickets.",
        discussion: "The desk is made where there is none; appends and the rebuild change it, as its agents would.")

    /// What is measured, in this order.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case pages, open, search, clocks, fold, append, `import`, rebuild, writers
    }

    @Option(help: "The desk, made if it is not there.") var desk = "/tmp/guichet-bench-tickets.sqlite"
    @Option(help: "How many tickets it is made with.") var tickets = 1_000_000
    @Option(help: "How many tickets are imported beside it.") var imported = 20_000
    @Option(help: "How long the writers write, in seconds.") var seconds = 60
    @Option(help: "Only these parts.") var only: [Part] = []
    @Flag(help: "One JSON object a figure.") var json = false
    @Option(help: .hidden) var writer: String?

    func run() throws {
        if let writer { return try BenchWriter(name: writer, desk: desk, seconds: seconds).run() }
        var board = FigureBoard(isJSON: json)
        let bench = try BenchDesk(path: desk, tickets: tickets, board: &board)
        for part in Part.allCases where only.isEmpty || only.contains(part) {
            PeakMemory.forget()
            switch part {
            case .pages: try bench.pages(&board)
            case .open: try bench.opening(&board)
            case .search: try bench.search(&board)
            case .clocks: try bench.clocks(&board)
            case .fold: try bench.folding(&board)
            case .append: try bench.appends(&board)
            case .import:
                try bench.importAlone(imported)
                // What is kept for the peer is no memory of ours.
                board.note(part.rawValue)
                try bench.imports(imported, &board)
                continue
            case .rebuild: try bench.rebuild(&board)
            case .writers: try bench.writers(4, seconds: seconds, &board)
            }
            board.note(part.rawValue)
        }
        board.finish()
    }
}

/// Prints figures beside their goals.
struct FigureBoard {
    let isJSON: Bool
    private var peak = 0.0

    init(isJSON: Bool) { self.isJSON = isJSON }

    /// One figure; `isMet` nil for one without a goal.
    mutating func add(_ name: String, goal: String, isMet: Bool?, _ values: [(String, String)]) {
        let met = isMet.map { $0 ? "true" : "false" } ?? "null"
        if isJSON {
            return Report.line(
                [("bench", "\"tickets\""), ("figure", "\"\(name)\""), ("goal", "\"\(goal)\""), ("met", met)]
                    + values.map { ($0.0, Double($0.1) == nil ? "\"\($0.1)\"" : $0.1) })
        }
        let mark = isMet.map { $0 ? "ok    " : "MISSED" } ?? "      "
        let text = values.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        print("\(mark) \(name)\(goal.isEmpty ? "" : " (goal \(goal))"): \(text)")
        fflush(nil)
    }

    /// Times of one thing done many times, to be under a goal at the 99th percentile.
    mutating func add(_ name: String, p99 goal: Double, _ samples: Samples, _ more: [(String, String)] = []) {
        add(
            name, goal: "p99 \(Samples.text(goal)) ms", isMet: samples.quantile(0.99) <= goal,
            [("times", String(samples.count))] + samples.fields("").map { (String($0.0.dropFirst()), $0.1) }
                + [("worked_p99_ms", Samples.text(samples.workedQuantile(0.99)))] + more)
    }

    /// Keeps the peak memory of a part.
    mutating func note(_ part: String) {
        guard let mebibytes = Double(Report.peakMemory) else { return }
        peak = max(peak, mebibytes)
        add("memory of \(part)", goal: "64 MiB", isMet: mebibytes < 64, [("peak_mib", Report.peakMemory)])
    }

    mutating func finish() {
        add("memory of all", goal: "64 MiB", isMet: peak < 64, [("peak_mib", Samples.text(peak))])
    }
}

enum PeakMemory {
    /// Lets the kernel count this process's peak from now.
    static func forget() {
        let file = open("/proc/self/clear_refs", O_WRONLY)
        guard file >= 0 else { return }
        _ = write(file, "5", 1)
        close(file)
    }
}
