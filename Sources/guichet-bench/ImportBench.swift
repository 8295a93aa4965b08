// The import of a ServiceNow log into a new desk.

import ArgumentParser
import Connectors
import Desk
import Glibc
import SQLiteStorage
import Storage

struct ImportBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Times the import of a ServiceNow event log into a new desk.")

    @Option(help: "Where the desk is made; it stays there.") var desk: String
    @Argument(help: "The log, CSV.") var log: String

    func run() throws {
        let store = try SQLiteStore(path: desk, mode: .create)
        var samples = Samples()
        let report = try samples.time {
            try Import().run(ServiceNowLog(FileBytes(path: log)), into: store)
        }
        let seconds = samples.quantile(1) / 1000
        Report.line([
            ("bench", "\"import\""), ("rows", String(report.rows)), ("tickets", String(report.ticketsMade)),
            ("events", String(report.eventsAppended)), ("seconds", Samples.text(seconds)),
            ("events_per_second", Samples.text((Double(report.eventsAppended) / seconds).rounded())),
            ("rows_per_second", Samples.text((Double(report.rows) / seconds).rounded())),
            ("peak_mib", Report.peakMemory),
        ])
    }
}
