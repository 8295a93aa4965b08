// The contract of the dossiers, for every store: appended once, in order, chained, numbered without a gap.

import Chain
import Desk
import Dossiers
import GRDB
import SQLiteStorage
import Storage
import Testing
import Tickets

@Suite struct DossierContractTests {
    private static let start = LogContractTests.start
    private static let read = DossierEvent.noticeRead
    private static let retention = DossierEvent.retentionSet(.init(group: nil, years: 7))
    private static let skills = DossierEvent.skillsSet(.init(skills: ["mobile"], interests: ["réseau"]))

    private func id(_ text: String) throws -> DossierID { try #require(DossierID(text)) }

    @Test(arguments: StoreBackend.all)
    func `what is appended is read back in order, chained`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let id = try id("agent/singh")
            let first = try store.append(to: id, expecting: 0, [Self.skills, Self.read], by: "singh", at: Self.start)
            let second = try store.append(
                to: id, expecting: 2, [Self.skills], by: "gagnon", at: Self.start.adding(seconds: 9))
            #expect(first.map(\.version) == [1, 2])
            #expect(try store.dossier(id) == first + second)
            #expect(try store.dossier(id).chainFaults().isEmpty)
            #expect(try store.dossier(self.id("agent/chen")).isEmpty)
            #expect(try store.dossierCount() == 3)
            #expect(try store.changeCount() == 0)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `of two writers who saw the same version, the second is refused`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.append(to: .retention, expecting: 0, [Self.retention], by: "ana", at: Self.start)
            for stale in [0, 2] {
                #expect(throws: StoreError.dossierClash(.retention, expected: stale, found: 1)) {
                    try store.append(to: .retention, expecting: stale, [Self.retention], by: "bob", at: Self.start)
                }
            }
            #expect(try store.dossierCount() == 1)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `plans and notices are numbered from 1, each apart, without a gap after a failure`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            for number in 1...11 {
                let records = try store.begin(.notice, [Self.read], by: "ana", at: Self.start)
                #expect(records.map(\.dossier) == [.numbered(.notice, number)])
            }
            #expect(throws: StoreError.self) {
                try store.append(dossiers: [
                    .init(to: .next(.notice), expecting: 0, [Self.read], by: "ana", at: Self.start),
                    .init(to: .dossier(.retention), expecting: 4, [Self.retention], by: "ana", at: Self.start),
                ])
            }
            #expect(try store.begin(.notice, [Self.read], by: "a", at: Self.start).first?.dossier.number == 12)
            #expect(try store.begin(.plan, [Self.read], by: "a", at: Self.start).first?.dossier.number == 1)
            let numbers = try store.dossiers(of: .notice).map(\.dossier.number)
            #expect(numbers == Array(1...12))
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a later append of a call follows an earlier one`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let first = DossierID.numbered(.plan, 1)
            let records = try store.append(dossiers: [
                .init(to: .next(.plan), expecting: 0, [Self.read], by: "ana", at: Self.start),
                .init(to: .dossier(first), expecting: 1, [Self.read], by: "bob", at: Self.start),
                .init(to: .next(.plan), expecting: 0, [Self.read], by: "ana", at: Self.start),
            ])
            #expect(records.map(\.dossier.name) == ["1", "1", "2"])
            #expect(records.map(\.version) == [1, 2, 1])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a kind is read in order of its dossiers, and all kinds together`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let ids = try ["team/nsd", "agent/singh", "team/é", "agent/chen", "team/Z", "protocol/desk"].map(self.id)
            for id in ids { try store.append(to: id, expecting: 0, [Self.skills, Self.read], by: "a", at: Self.start) }
            let teams = Dossier.grouping(try store.dossiers(of: .team))
            #expect(teams.map(\.id.name) == ["Z", "nsd", "é"])
            #expect(teams.allSatisfy { $0.version == 2 && $0.records.chainFaults().isEmpty })
            #expect(Dossier.grouping(try store.dossiers(of: nil)).map(\.id) == ids.sorted())
            #expect(try store.dossiers(of: .plan).isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `an event of an unknown kind survives byte for byte`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let payloads = ["{\"v\":9, \"b\":1,\"a\": \"é\" }", "not JSON", "", "zero \u{0} inside"]
            let events = payloads.map { DossierEvent.unknown(kind: "telepathy-é", payload: $0) }
            let id = try id("crystal-ball/é")
            try store.append(to: id, expecting: 0, events, by: "bob", at: Self.start)
            let records = try store.dossier(id)
            #expect(records.map(\.payload) == payloads)
            #expect(records.map(\.event) == events)
            #expect(records.chainFaults().isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a charter is kept word for word`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let source = "group: health # à noter\r\n\thours: \"7:30\"\n'; DROP TABLE dossier_event; --\n"
            let id = try id("charter/health")
            try store.append(to: id, expecting: 0, [.charterSet(.init(source: source))], by: "k", at: Self.start)
            #expect(Dossier(id: id, records: try store.dossier(id)).charterSource == source)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `of redacted words nothing is left but their hash, and what they stood in holds`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            let plan = DossierID.numbered(.plan, 1)
            let steps = (1...5).map { number in
                DossierEvent.PlanOpened.Step(
                    text: "call Xanthippe \(number)", owner: "ana", due: CivilDate(dayNumber: 20_600))
            }
            let events: [DossierEvent] = [
                .planOpened(.init(about: .group("north"), title: "Xanthippe’s calls", steps: steps)),
                .stepCommitted(.init(step: 1)), .stepProgressed(.init(step: 1, percent: 40, words: "Xanthippe called")),
                .stepDone(.init(step: 1, words: "Xanthippe is glad")),
            ]
            let before = try store.begin(.plan, events, by: "ana", at: Self.start)
            let told = try store.redact(
                dossier: plan, versions: [1, 2, 3, 4, 9], by: "k", at: Self.start, reason: "asked")
            let after = try store.dossier(plan)
            #expect(told?.version == 5 && after.last == told && after.count == 5)
            #expect(after.prefix(4).map(\.hash) == before.map(\.hash) && after[1] == before[1])
            #expect(after.chainFaults().isEmpty)
            #expect(!after.contains { $0.payload.contains("Xanthippe") })
            let left = try #require(Dossier(id: plan, records: after).plan)
            #expect(left.about == .group("north") && left.title == "—" && left.steps.allSatisfy { $0.text == "—" })
            #expect(left.steps[0].doneAt == Self.start && left.steps[0].owner == "ana" && left.progress == 20)
            #expect(try store.redact(dossier: plan, versions: [1, 3, 4], by: "k", at: Self.start, reason: "x") == nil)
            try store.append(to: plan, expecting: 5, [.planClosed(.init(outcome: "done"))], by: "k", at: Self.start)
            #expect(try store.dossier(plan).chainFaults().isEmpty)
            #expect(try store.sealFaults { _, _ in }.isEmpty)
        }
    }

    @Test func `the file itself refuses any other change after one was redacted`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            let survey = try id("survey/north")
            let answered = DossierEvent.SurveyAnswered(
                answeredBy: "Xanthippe", answers: [.init(service: "answer", need: 5, value: 3)], words: "kryptonite")
            try store.append(to: survey, expecting: 0, [.surveyAnswered(answered)], by: "k", at: Self.start)
            try store.redact(dossier: survey, versions: [1], by: "k", at: Self.start, reason: "asked")
            try store.scrub()
            let left = Dossier(id: survey, records: try store.dossier(survey)).survey.latest
            #expect(left?.answered.answers == answered.answers && left?.answered.words == "—")
            for secret in ["Xanthippe", "kryptonite"] {
                #expect(!RedactionContractTests.isFound(secret, in: path))
                #expect(!RedactionContractTests.isFound(secret, in: path + "-wal"))
            }
            let queue = try DatabaseQueue(path: path)
            for sql in ["UPDATE dossier_event SET payload = '{}'", "DELETE FROM dossier_event"] {
                #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
            }
            try queue.close()
        }
    }

    @Test func `the file itself refuses to change or remove a dossier’s event`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            try store.append(to: .retention, expecting: 0, [Self.retention], by: "k", at: Self.start)
            let queue = try DatabaseQueue(path: path)
            for sql in ["UPDATE dossier_event SET author = 'x'", "DELETE FROM dossier_event"] {
                #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
            }
            try queue.close()
            #expect(try store.dossierCount() == 1)
        }
    }
}
