// A report is over the groups its reader may see, and says so.

import Desk
import DeskReports
import Documents
import Dossiers
import Storage
import Testing
import Tickets

@Suite struct ReportPrivacyTests {
    private static let outsider = Agent(
        id: "gagnon", name: "Hélène Gagnon", role: .supervisor, team: "nsd", groups: ["finance", "justice"])

    /// The demo desk without any ticket of the groups the outsider does not see.
    private static let narrowed = Result { try narrow() }

    private static func narrow() throws -> MemoryStore {
        let store = try #require(ReportDesk.store)
        let narrow = MemoryStore()
        try narrow.found(try #require(try store.identity()))
        try narrow.register(
            agents: try store.agents(), clients: [],
            groups: try store.groups().filter { outsider.sees($0.id) }, teams: try store.teams())
        let dossiers = Dictionary(grouping: try store.dossiers(of: nil), by: \.dossier)
        for (id, records) in dossiers.sorted(by: { $0.key < $1.key }) {
            for record in records.sorted(by: { $0.version < $1.version }) {
                try narrow.append(
                    to: id, expecting: record.version - 1, [record.event], by: record.author, at: record.at)
            }
        }
        let seen = try store.tickets().filter { outsider.sees($0.client?.group ?? "") }
        try narrow.append(
            seen.map { ticket in
                let records = try store.events(of: ticket.id)
                return Append(
                    to: nil, expecting: 0, records.map { Append.Entry($0.event, by: $0.author, at: $0.at) })
            })
        return narrow
    }

    @Test(arguments: ReportKind.allCases)
    func `what an outsider reads does not depend on what they may not see`(_ kind: ReportKind) throws {
        let whole = try ReportDesk.report(kind, as: Self.outsider)
        let narrow = try ReportDesk.report(kind, as: Self.outsider, in: Self.narrowed.get())
        #expect(whole.onlyGroups?.map(\.english) == ["Finance", "Justice"])
        let text = TextRenderer(width: 100).text(of: whole.document(in: [.english]))
        #expect(text.contains("Covers only"))
        for group in ["Health", "Revenue", "Transport"] { #expect(!text.contains(group)) }
        func numbers(_ report: Report) -> [[Report.Value]] {
            // Tickets have other numbers in the other desk.
            report.sections.filter { !["promises", "exceptions", "uncovered"].contains($0.id) }
                .flatMap { $0.table?.rows ?? [] }
        }
        #expect(numbers(whole) == numbers(narrow))
    }

    @Test(arguments: ReportKind.allCases)
    func `a group that is not the reader's is as one that is not there`(_ kind: ReportKind) throws {
        for group in ["health", "nowhere"] as [GroupID] {
            #expect(throws: ReportFailure.noGroup(group)) {
                try ReportDesk.report(kind, group: group, as: Self.outsider)
            }
        }
        #expect(try ReportDesk.report(kind, group: "finance", as: Self.outsider).onlyGroups == nil)
    }

    @Test func `a share of the whole is told only to who sees the whole`() throws {
        let whole = try ReportDesk.report(.clientGroup, group: "finance")
        #expect(whole.number("use", "value", "share") != nil)
        let outside = try ReportDesk.report(.clientGroup, group: "finance", as: Self.outsider)
        #expect(outside.number("use", "value", "share") == nil)
        #expect(outside.number("use", "value", "requests") == whole.number("use", "value", "requests"))
    }

    @Test func `an agent reads their own line of the load, a supervisor everybody's by name`() throws {
        let agent = Agent(id: "singh", name: "Priya Singh", role: .agent, team: "nsd")
        let own = try #require(try ReportDesk.report(.workload, as: agent).section("board")?.table)
        #expect(own.rows.map(\.[0].reportID) == ["singh"])
        let all = try #require(try ReportDesk.report(.workload).section("board")?.table)
        #expect(all.rows.count > 3)
    }
}
