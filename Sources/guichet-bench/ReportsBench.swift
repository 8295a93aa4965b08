// Every report of a desk, in process: the first time and after. On a desk that is there, such as one of `tickets`.

import ArgumentParser
import Desk
import DeskReports
import Documents
import Foundation
import SQLiteStorage
import Storage
import Tickets

struct ReportsBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Times every report of a desk over its last year.")

    @Option(help: "The desk.") var desk: String
    @Option(help: "A client group; the one with most tickets by default.") var group: String?
    @Option(help: "How many times each, after the first.") var times = 5

    func run() throws {
        let store = try SQLiteStore(path: desk, mode: .readOnly)
        guard let identity = try store.identity() else { throw ValidationError("not founded") }
        let agent = Agent(id: "bench", name: "bench", role: .supervisor, team: "bench")
        let now = Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
        let source = ReportSource(store: store, agent: agent, identity: identity, book: nil, now: now)
        let last = try store.page(QueueQuery(order: .number), after: nil, limit: 1).first?.openedAt.day ?? source.today
        let period = ReportPeriod.year(endingOn: last)
        let usage = try store.usage(from: period.from, to: period.to.adding(days: 1), groups: nil)
        let busiest = usage.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        for kind in ReportKind.allCases {
            let own = kind == .clientGroup ? group.map { GroupID($0) } ?? busiest : nil
            let question = ReportQuestion(kind, group: own, period: period)
            var first = Samples()
            var others = Samples()
            let report = try first.time { try question.answer(from: source) }
            for _ in 0..<times { _ = try others.time { try question.answer(from: source) } }
            var page = Samples()
            let length = page.time { TextRenderer(width: 80).text(of: report.document(in: [.french])).utf8.count }
            Report.line(
                [
                    ("bench", "\"reports\""), ("kind", "\"\(kind.rawValue)\""), ("bytes", String(length)),
                    ("first_ms", Samples.text(first.total)), ("page_ms", Samples.text(page.total)),
                ] + others.fields("again") + [("peak_mib", Report.peakMemory)])
        }
    }
}
