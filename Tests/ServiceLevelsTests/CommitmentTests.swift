// Whose part slipped on a request, both ways.

import Desk
import Localisation
import ServiceLevels
import Testing

@Suite struct CommitmentTests {
    // Monday, May 4, 2026 at 10:00 in Toronto.
    private let opened = "2026-05-04T14:00:00Z"

    private func slips(
        opened: String? = nil, neededBy: String? = nil, resolved: String? = nil, now: String, live: Int = 1,
        statements: [String: Bool] = [:], answered: String? = nil, item: String? = "laptop"
    ) throws -> Slips {
        let charter = try sampleCharter()
        let start = try moment(opened ?? self.opened)
        let end = try resolved.map { try moment($0) }
        let evidence = ClockEvidence(
            openedAt: start, respondedAt: try answered.map { try moment($0) }, resolvedAt: end, item: item)
        return Slips(
            CommitmentEvidence(
                item: item, openedAt: start, neededBy: try neededBy.map { try day($0) }, resolvedAt: end,
                clocks: ServiceClock.clocks(evidence, under: charter, now: try moment(now)), sameItemLive: live,
                statements: statements, now: try moment(now)), under: charter)
    }

    private func state(_ id: String, _ slips: Slips) -> CommitmentState? {
        slips.standings.first { $0.commitment.id == id }?.state
    }

    @Test func `late notice is the group’s slip, and its late laptop is not ours`() throws {
        let slips = try slips(
            neededBy: "2026-05-05", resolved: "2026-05-14T14:00:00Z", now: "2026-05-14T14:00:00Z",
            answered: "2026-05-04T14:10:00Z")
        #expect(state("notice", slips) == .slipped(.notice(given: 1, agreed: 5)))
        #expect(state("laptop", slips) == .notMeasured(.otherSideSlipped(.group)))
        #expect(slips.words?.english == "the client group gave 1\u{A0}business day’s notice of the 5\u{A0}agreed")
        #expect(
            slips.words?.french == "le groupe client a donné un préavis de 1\u{A0}jour ouvrable au lieu de 5")
    }

    @Test func `with notice in time the late laptop is ours`() throws {
        let slips = try slips(
            neededBy: "2026-05-11", resolved: "2026-05-12T14:00:00Z", now: "2026-05-12T14:00:00Z",
            answered: "2026-05-04T14:10:00Z")
        #expect(state("notice", slips) == .kept && state("answer", slips) == .kept)
        #expect(state("laptop", slips) == .slipped(.leadTime(taken: 6, agreed: 4, isOver: true)))
        #expect(slips.words?.english == "we took 6\u{A0}business days of the 4\u{A0}agreed")
        #expect(slips.slips(by: .desk).count == 1 && slips.slips(by: .group).isEmpty)
    }

    @Test func `both sides may slip on one request`() throws {
        let slips = try slips(
            neededBy: "2026-05-04", now: "2026-05-06T14:00:00Z", live: 3, statements: ["courtesy": false])
        #expect(
            slips.words?.english
                == "the client group gave no notice; 5\u{A0}business days were agreed; "
                + "the client group has 3\u{A0}live requests at once of the 1\u{A0}agreed; "
                + "we were 2\u{A0}business days late to respond; we did not keep this: explain every refusal")
        #expect(
            slips.words?.french
                == "le groupe client n’a donné aucun préavis, au lieu de 5\u{A0}jours ouvrables\u{A0}; "
                + "le groupe client a 3\u{A0}demandes en cours à la fois au lieu de 1\u{A0}; "
                + "nous avons eu 2\u{A0}jours ouvrables de retard pour répondre\u{A0}; "
                + "nous n’avons pas tenu ceci\u{A0}: expliquer chaque refus")
    }

    @Test func `what can go either way is pending, what nobody knows is not measured`() throws {
        let live = try slips(now: "2026-05-04T14:05:00Z")
        #expect(state("notice", live) == .notMeasured(.noDate))
        #expect(state("approver", live) == .pending && state("answer", live) == .pending)
        #expect(state("laptop", live) == .pending)
        #expect(live.words == nil)
        let over = try slips(
            resolved: "2026-05-05T14:00:00Z", now: "2026-05-05T14:00:00Z", statements: ["courtesy": true])
        #expect(state("approver", over) == .notMeasured(.notRecorded) && state("courtesy", over) == .kept)
        #expect(state("laptop", over) == .kept)
    }

    @Test func `a commitment about certain items leaves other requests alone`() throws {
        let other = try slips(now: "2026-05-04T14:05:00Z", item: "printer")
        #expect(other.standings.map(\.commitment.id) == ["approver", "answer", "courtesy"])
        #expect(try slips(now: "2026-05-04T14:05:00Z", item: nil).standings.count == 3)
    }

    @Test func `every slip and state reads well in French, whoever let it slip`() {
        let slips: [Slippage] = [
            .notice(given: 0, agreed: 1), .notice(given: 3, agreed: 5), .tooMany(found: 2, agreed: 1),
            .late(.handOff, businessDays: 0, seconds: 2400), .late(.update, businessDays: 1, seconds: 90_000),
            .leadTime(taken: 7, agreed: 5, isOver: false), .stated(Bilingual("a", "b")),
        ]
        for slip in slips {
            for party in Party.allCases {
                let words = slip.words(by: party)
                #expect(!hasLooseSpace(words.french) && words.english != words.french)
            }
        }
        #expect(slips[3].words(by: .desk).english == "we were 40\u{A0}min late to answer a hand-off")
        #expect(slips[5].words(by: .desk).french == "nous en sommes à 7\u{A0}jours ouvrables au lieu de 5")
        let states: [CommitmentState] = [
            .kept, .pending, .slipped(slips[0]), .notMeasured(.noDate), .notMeasured(.noClock(.settle)),
            .notMeasured(.notRecorded), .notMeasured(.otherSideSlipped(.desk)),
        ]
        for state in states { #expect(!hasLooseSpace(state.words.french)) }
    }
}
