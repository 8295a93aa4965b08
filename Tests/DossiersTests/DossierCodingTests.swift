// Payloads of dossier events: read back the same, kept when unknown, chained as documented.

import Chain
import Desk
import Dossiers
import Testing

@Suite struct DossierCodingTests {
    static let events: [DossierEvent] = [
        .charterSet(.init(source: "group: health\n# é\n")), .roleCardSet(Sample.card), .protocolSet(Sample.conflict),
        .planOpened(Sample.plan()), .planOpened(Sample.plan(.group("health"))),
        .planOpened(Sample.plan(.ticket(TicketID(7)))), .stepCommitted(.init(step: 1)),
        .stepProgressed(.init(step: 2, percent: 40, words: "à moitié")), .stepDone(.init(step: 2, words: "done")),
        .planClosed(.init(outcome: "fewer bounces")), .noticePublished(Sample.notice), .noticeRead,
        .noticeWithdrawn(.init(reason: "wrong date")), .templateSet(Sample.template),
        .templateRetired(.init(reason: "old")), .skillsSet(.init(skills: ["mobile"], interests: ["accès"])),
        .surveyAnswered(
            .init(answeredBy: "Louise", answers: [.init(service: "answer", need: 5, value: 3)], words: "é")),
        .retentionSet(.init(group: nil, years: 7)), .retentionSet(.init(group: "health", years: 10)),
        .wordsRedacted(
            .init(versions: [2], reason: "asked", remains: [.init(kind: "step-done", payload: #"{"step":2,"v":1}"#)])),
    ]

    @Test(arguments: events)
    func `every event is read back from its payload`(_ event: DossierEvent) throws {
        let coding = DossierCoding()
        let payload = try coding.payload(of: event)
        #expect(payload.contains("\"v\":1"))
        #expect(coding.event(kind: event.kind, payload: payload) == event)
    }

    @Test func `a protocol that does not say who records a step is read by its words`() throws {
        let payload =
            #"{"steps":[{"hours":4,"name":{"en":"a","fr":"b"},"who":{"en":"the supervisor","fr":"x"}}],"v":1}"#
        guard case .protocolSet(let set) = DossierCoding().event(kind: "protocol-set", payload: payload) else {
            Issue.record("unread")
            return
        }
        #expect(set.steps.map(\.by) == [nil] && set.steps.map(\.party) == [.supervisor])
        #expect(try DossierCoding().payload(of: .protocolSet(set)) == payload)
    }

    @Test func `the same audience has the same bytes whatever its order`() throws {
        let coding = DossierCoding()
        func payload(_ audience: Audience) throws -> String {
            var notice = Sample.notice
            notice.concerns = audience
            return try coding.payload(of: .noticePublished(notice))
        }
        let teams: [TeamID] = ["nsd", "regional", "applications", "infrastructure"]
        #expect(try payload(.teams(Set(teams))) == payload(.teams(Set(teams.reversed()))))
        #expect(try payload(.teams(Set(teams))).contains(#"["applications","infrastructure","nsd","regional"]"#))
        for audience in [Audience.everybody, .groups(["health"]), .roles([.agent, .supervisor])] {
            var notice = Sample.notice
            notice.concerns = audience
            let event = DossierEvent.noticePublished(notice)
            #expect(coding.event(kind: event.kind, payload: try coding.payload(of: event)) == event)
        }
    }

    @Test func `what this version does not know is kept as it came`() throws {
        let coding = DossierCoding()
        for (kind, payload) in [
            ("telepathy", "{}"), ("notice-read", #"{"v":9}"#), ("plan-opened", "no JSON"), ("step-done", ""),
        ] {
            let event = coding.event(kind: kind, payload: payload)
            #expect(event == .unknown(kind: kind, payload: payload))
            #expect(event.kind == kind)
            #expect(try coding.payload(of: event) == payload)
        }
    }

    @Test func `a record’s hash is the SHA-256 of its eight lines`() throws {
        let record = DossierRecord(
            .noticeRead, payload: #"{"v":1}"#, of: .numbered(.notice, 12), at: Sample.start, by: "singh", after: nil)
        let lines = [
            "guichet-dossier-1", String(repeating: "0", count: 64), "notice/12", "1", "2026-05-01T13:05:09.123Z",
            "singh", "notice-read", Digest(of: #"{"v":1}"#).description,
        ]
        #expect(record.hash == Digest(of: lines.joined(separator: "\n")))
    }

    @Test func `any change to any part of any event is found where it was made`() throws {
        let dossier = try Sample.dossier(
            .numbered(.notice, 1),
            [(.publish(Sample.notice), Sample.supervisor), (.markRead, Sample.agent), (.markRead, Sample.peer)])
        #expect(dossier.records.chainFaults().isEmpty)
        let changes: [(inout DossierRecord) -> Void] = [
            { $0.payload += " " }, { $0.at = $0.at.adding(seconds: 1) }, { $0.author = "somebody-else" },
            { $0.event = .unknown(kind: "x", payload: "{}") }, { $0.dossier = .numbered(.notice, 2) },
        ]
        for place in dossier.records.indices {
            for change in changes {
                var records = dossier.records
                change(&records[place])
                #expect(records.chainFaults().contains(.changedEvent(records[place].dossier, version: place + 1)))
            }
        }
        #expect(Array(dossier.records.dropFirst()).chainFaults().first == .missingEvent(dossier.id, version: 1))
    }
}

@Suite struct DossierIDTests {
    @Test func `the text form reads back, and nothing else is read`() {
        for text in ["charter/health", "team/nsd", "protocol/desk", "plan/3", "template/a/b", "other/x"] {
            #expect(DossierID(text)?.description == text)
        }
        for text in ["", "plan", "plan/", "/3", "plan/0", "plan/03", "plan/-1", "plan/x", "notice/1\n", "team/\u{7}"] {
            #expect(DossierID(text) == nil)
        }
    }

    @Test func `numbers come in order of number`() {
        let plans = [10, 9, 2, 100].map { DossierID.numbered(.plan, $0) }
        #expect(plans.sorted().map(\.name) == ["2", "9", "10", "100"])
    }
}
