// The charters of the demo: each reads without a fault, is worded in both languages, and is about items and groups of the
// book; the models are not all the same.

import DemoDesk
import Desk
import Dossiers
import PolicyBook
import ServiceLevels
import Storage
import Testing
import Tickets

struct DemoChartersTests {
    private static let installed = DemoCharter.installed

    private func charters() -> [Charter] {
        DemoChartersTests.installed.compactMap { CharterReader.read($0.source, path: $0.group).charter }
    }

    @Test func `six charters are installed and read without a diagnostic`() {
        let groups = DemoChartersTests.installed.map(\.group)
        #expect(groups == ["desk", "finance", "health", "justice", "revenue", "transport"])
        for charter in DemoChartersTests.installed {
            let reading = CharterReader.read(charter.source, path: charter.group)
            #expect(reading.diagnostics.map { $0.problem.words.english } == [])
            #expect(reading.charter?.group.text == charter.group)
        }
    }

    @Test func `every level and commitment is worded in both languages`() {
        for charter in charters() {
            var words = charter.levels.map(\.name) + charter.commitments.map(\.words)
            words += charter.escalation.compactMap(\.role) + [charter.entitlements?.words].compactMap(\.self)
            for text in words {
                #expect(!text.english.isEmpty && !text.french.isEmpty)
                let wrong = ["'", " :", " ;", " ?", " !", "ticket"].filter(text.french.contains)
                #expect(wrong.isEmpty, "\(text.french)")
            }
        }
    }

    @Test func `the service models differ, and everybody opens from 7 30 to 17 00 in Toronto`() {
        let models = Set(charters().map(\.model.words.english))
        #expect(models == ["grow", "hold", "fixed hours, 320 a month", "price per unit"])
        for charter in DemoChartersTests.installed {
            #expect(charter.source.contains("zone: America/Toronto\nhours:\n  mon-fri: 7:30-17:00\n"))
        }
    }

    @Test func `both sides promise something about new hires, and devices come one at a time`() {
        for charter in charters() {
            let hire = charter.commitments.filter { $0.items == ["new-hire"] }
            #expect(hire.map(\.measure) == [.notice(businessDays: 5), .named, .stated])
            #expect(hire.map(\.by) == [.group, .group, .desk])
            #expect(charter.commitments.contains { $0.measure == .atMost(1) && $0.by == .group })
            #expect(charter.commitments.contains { if case .leadTime = $0.measure { $0.by == .desk } else { false } })
        }
    }

    @Test func `items and groups are those of the book`() throws {
        let book = try #require(DemoBook.book)
        let items = Set(book.fact("item")?.choices.map(\.id) ?? [])
        let groups = Set(DemoDesk.groups(now: DemoBook.now).map(\.id.text) + ["desk"])
        for charter in charters() {
            #expect(groups.contains(charter.group.text))
            let named = charter.commitments.reduce(Set(charter.levelByItem.keys)) { $0.union($1.items) }
            #expect(named.union(charter.entitlements?.items ?? []).subtracting(items) == [])
        }
    }

    @Test func `they are on record before the first ticket`() throws {
        let records = try store().dossiers(of: .charter)
        #expect(records.count == 6)
        let first = try #require(DemoBook.tickets(count: 40).first)
        #expect(records.allSatisfy { $0.at < first.ticket.openedAt })
    }

    private func store() throws -> MemoryStore {
        let store = MemoryStore()
        try store.append(dossiers: DemoDossiers.appends(now: DemoBook.now))
        return store
    }
}
