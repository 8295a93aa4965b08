// The public ServiceNow log of the UCI repository (dataset 498), where it is at hand: 141,712 rows of real oddities.

import Connectors
import Desk
import Glibc
import Testing
import Tickets

/// A packed log beside the checkout, or under `GUICHET_DATA`.
enum IncidentLog: String {
    case full, labelled

    static let isAtHand = full.path != nil && labelled.path != nil && finds("xz")

    var path: String? {
        let name = "/uci-incident-log/incident_event_log_\(rawValue).csv.xz"
        let checkout = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        let roots = [getenv("GUICHET_DATA").map { String(cString: $0) }, checkout + "/shared/data"]
        return roots.compactMap { $0.map { $0 + name } }.first { access($0, R_OK) == 0 }
    }

    private static func finds(_ program: String) -> Bool {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    func open() throws -> ServiceNowLog {
        try ServiceNowLog(UnpackedBytes(path: try #require(path)))
    }
}

/// What `xz` makes of a file.
final class UnpackedBytes: ByteSource {
    private let pipe: UnsafeMutablePointer<FILE>?

    init(path: String) {
        let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        pipe = popen("exec xz -dc -- '\(quoted)'", "r")
    }

    deinit {
        if let pipe { pclose(pipe) }
    }

    func nextChunk() throws(ImportFailure) -> [UInt8] {
        guard let pipe else { return [] }
        return [UInt8](unsafeUninitializedCapacity: 262_144) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, pipe)
        }
    }
}

struct IncidentLogTests {
    @Test(
        .enabled(
            if: IncidentLog.isAtHand,
            "the log is not here: point GUICHET_DATA at the folder of uci-incident-log, with xz"))
    func `the real log imports whole, once, and its labelled copy is the same log`() throws {
        let store = LedgerStore()
        let once = try Import().run(IncidentLog.full.open(), into: store)
        #expect((once.rows, once.ticketsMade, once.rejectedCount) == (141_712, 24_918, 0))
        #expect((once.eventsAppended, once.alreadyThere) == (141_712 + 24_918, 0))
        let again = try Import().run(IncidentLog.full.open(), into: store)
        #expect((again.rows, again.ticketsMade, again.eventsAppended) == (141_712, 0, 0))
        let labelled = try Import().run(IncidentLog.labelled.open(), into: store)
        #expect((labelled.rows, labelled.rejectedCount, labelled.eventsAppended) == (119_998, 0, 0))
        try expectAsRead(store)
    }

    /// Totals counted from the file by a program that shares nothing with this one.
    private func expectAsRead(_ store: LedgerStore) throws {
        let content = store.content
        let steps = content.values.map { events in
            events.compactMap { if case .imported(let step) = $0 { step } else { nil } }
        }
        #expect(content.values.allSatisfy { $0.first?.kind == "opened" })
        #expect(steps.count { $0.last?.status == .closed } == 24_918)
        #expect(steps.joined().reduce(0) { $0 + $1.changed.count } == 1_213_538)
        #expect(steps.joined().count { $0.changed["incident_state"] == "-100" } == 2)
        #expect(steps.map(\.count).max() == 58)
        try expectReportable(store)
        let late = try #require(content["servicenow:0000137"]).compactMap { event in
            if case .imported(let step) = event { step.changed["sys_updated_at"] } else { nil }
        }
        #expect(late == ["29/2/2016 09:52", "29/2/2016 11:03", "29/2/2016 11:10", "5/3/2016 12:00"])
    }

    /// What the reports are made from, against the same program's counts of the columns and of their changes.
    private func expectReportable(_ store: LedgerStore) throws {
        let tickets = store.tickets
        #expect(tickets.count { $0.levelKeptElsewhere == false } == 9115)
        #expect(tickets.count { $0.levelKeptElsewhere == nil } == 0)
        #expect(tickets.reduce(0) { $0 + $1.reassignedElsewhere } == 23_414)
        #expect(tickets.reduce(0) { $0 + $1.reopenedElsewhere } == 331)
        #expect(tickets.reduce(0) { $0 + $1.moves.count } == 19_087)
        #expect(tickets.reduce(0) { $0 + $1.reopenings.count } == 332)
        let fromTwentyToSeventy = tickets.reduce(0) { sum, ticket in
            sum + ticket.moves.count { $0.from == "group-20" && $0.to == "group-70" }
        }
        #expect(fromTwentyToSeventy == 1088)
        let march = tickets.filter { $0.openedAt.description.hasPrefix("2016-03") }
        #expect((march.count, march.count { $0.levelKeptElsewhere == false }) == (8995, 5410))
        let seventy = tickets.filter { $0.team == "group-70" }
        #expect((seventy.count, seventy.count { $0.levelKeptElsewhere == false }) == (11_041, 2446))
    }
}
