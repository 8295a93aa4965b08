// Clocks by example: what is due when, what waiting does to it, and the words that say why.

import Desk
import Localisation
import ServiceLevels
import Testing

@Suite struct ServiceClockTests {
    private func charter(_ level: ServiceLevel) throws -> Charter {
        Charter(
            group: "health", model: .grow, from: try day("2026-01-01"), calendar: try counter(), defaultLevel: level)
    }

    private func standard() throws -> Charter {
        try charter(
            ServiceLevel(
                id: "standard", name: Bilingual("Standard", "Régulier"), respond: .businessMinutes(60),
                update: .businessDays(2), resolve: .businessDays(3), handOff: .businessHours(4)))
    }

    private func clock(
        _ kind: ClockKind, _ evidence: ClockEvidence, under charter: Charter, now: String
    ) throws -> ServiceClock {
        let clocks = ServiceClock.clocks(evidence, under: charter, now: try moment(now))
        return try #require(clocks.first { $0.kind == kind })
    }

    // Tuesday, May 5, 2026 at 10:00 in Toronto.
    private let opened = "2026-05-05T14:00:00Z"

    @Test func `resolve waits with the supplier, the others do not`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened))
        // Wednesday 8:00 to 12:30: four hours of it open.
        evidence.pauses = [
            Pause(
                from: try moment("2026-05-06T12:00:00Z"), to: try moment("2026-05-06T16:30:00Z"), on: "Dell",
                reason: "no stock")
        ]
        let resolve = try clock(.resolve, evidence, under: standard(), now: "2026-05-06T18:00:00Z")
        // Friday 10:00, and four hours more with lunch between.
        #expect(resolve.due == (try moment("2026-05-08T19:00:00Z")))
        #expect(resolve.pausedSeconds == 4 * 3600 && resolve.state == .running)
        #expect(
            resolve.why.english
                == "resolve: 3\u{A0}business days, due Friday, May\u{A0}8, 2026 at 15:00; 4\u{A0}h not counted, "
                + "waiting for Dell")
        #expect(
            resolve.why.french
                == "résoudre\u{A0}: 3\u{A0}jours ouvrables, à échéance le vendredi 8\u{A0}mai\u{A0}2026 à 15\u{A0}h\u{A0}00"
                + "\u{A0}; attente de 4\u{A0}h non comptée\u{A0}: Dell")
        let respond = try clock(.respond, evidence, under: standard(), now: "2026-05-06T18:00:00Z")
        #expect(respond.state == .breached(at: try moment("2026-05-05T15:00:00Z")) && respond.pausedSeconds == 0)
    }

    @Test func `while it waits nothing is due, unless it was due before`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened))
        evidence.pauses = [Pause(from: try moment("2026-05-06T12:00:00Z"), on: "the client", reason: "size unknown")]
        let held = try clock(.resolve, evidence, under: standard(), now: "2026-06-05T12:00:00Z")
        #expect(held.due == nil && held.state == .paused(on: "the client", reason: "size unknown"))
        #expect(held.why.english.hasSuffix("waiting for the client; stopped: size unknown"))
        evidence.pauses = [Pause(from: try moment("2026-05-11T12:00:00Z"), on: "the client", reason: "size unknown")]
        let late = try clock(.resolve, evidence, under: standard(), now: "2026-06-05T12:00:00Z")
        #expect(late.state == .breached(at: try moment("2026-05-08T14:00:00Z")))
        // Friday 10:00 to Monday 8:00, lunch apart; nothing since.
        #expect(late.secondsLeft == -(6 * 3600 + 1800))
    }

    @Test func `another level, group or calendar recomputes and keeps the pause`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened), item: "laptop")
        evidence.pauses = [
            Pause(
                from: try moment("2026-05-06T12:00:00Z"), to: try moment("2026-05-06T16:00:00Z"), on: "Dell",
                reason: "no stock")
        ]
        let now = "2026-05-06T18:00:00Z"
        let before = try clock(.resolve, evidence, under: standard(), now: now)
        var urgent = try charter(
            ServiceLevel(id: "urgent", name: Bilingual("Urgent", "Urgent"), resolve: .businessHours(8)))
        let level = try clock(.resolve, evidence, under: urgent, now: now)
        #expect(level.due == (try moment("2026-05-06T18:30:00Z")) && level.pauses == before.pauses)
        urgent.calendar = .always(at: try counter().place)
        let calendar = try clock(.resolve, evidence, under: urgent, now: now)
        #expect(calendar.due == (try moment("2026-05-05T22:00:00Z")) && calendar.pauses == before.pauses)
        #expect(try clock(.resolve, evidence, under: standard(), now: now) == before)
    }

    @Test func `a clock warns, is met, is met late, and says so`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened))
        let charter = try standard()
        #expect(try clock(.respond, evidence, under: charter, now: "2026-05-05T14:44:59Z").state == .running)
        let warned = try clock(.respond, evidence, under: charter, now: "2026-05-05T14:45:00Z")
        #expect(warned.state == .warning && warned.secondsLeft == 900)
        #expect(warned.why.french.hasSuffix("\u{A0}; il reste 15\u{A0}min"))
        #expect(try clock(.respond, evidence, under: charter, now: "2026-05-05T15:00:00Z").state == .warning)
        #expect(try clock(.respond, evidence, under: charter, now: "2026-05-05T15:00:01Z").secondsLeft == -1)
        evidence.respondedAt = try moment("2026-05-05T15:00:00Z")
        #expect(try clock(.respond, evidence, under: charter, now: "2026-05-06T15:00:00Z").state.isBreach == false)
        evidence.respondedAt = try moment("2026-05-05T17:30:00Z")
        let late = try clock(.respond, evidence, under: charter, now: "2026-05-06T15:00:00Z")
        #expect(late.state == .metLate(at: try moment("2026-05-05T17:30:00Z")) && late.secondsLeft == -5400)
        #expect(late.why.english.contains("; met on Tuesday, May\u{A0}5, 2026 at 13:30, "))
        #expect(late.why.english.hasSuffix(", 1\u{A0}h\u{A0}30\u{A0}min late"))
    }

    @Test func `a promise to the client is a clock, else the level’s longest silence is`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened))
        let charter = try standard()
        let silence = try clock(.update, evidence, under: charter, now: "2026-05-05T18:00:00Z")
        #expect(silence.due == (try moment("2026-05-07T14:00:00Z")))
        evidence.promisedUpdate = try moment("2026-05-06T18:00:00Z")
        evidence.promiseMadeAt = try moment("2026-05-05T18:00:00Z")
        let promise = try clock(.update, evidence, under: charter, now: "2026-05-06T19:00:00Z")
        #expect(promise.state == .breached(at: try moment("2026-05-06T18:00:00Z")) && promise.secondsLeft == -3600)
        #expect(
            promise.why.english
                == "update: promised for Wednesday, May\u{A0}6, 2026 at 14:00; 1\u{A0}h late")
        evidence.promiseKeptAt = try moment("2026-05-06T17:00:00Z")
        #expect(try clock(.update, evidence, under: charter, now: "2026-05-06T19:00:00Z").state.isBreach == false)
        evidence = ClockEvidence(openedAt: try moment(opened), resolvedAt: try moment("2026-05-05T18:00:00Z"))
        let kinds = ServiceClock.clocks(evidence, under: charter, now: try moment("2026-06-05T18:00:00Z")).map(\.kind)
        #expect(kinds == [.respond, .resolve])
    }

    @Test func `a hand-off and a disagreement have clocks of their own, and the nearest one shows`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened), respondedAt: try moment(opened))
        evidence.handOffOfferedAt = try moment("2026-05-05T19:00:00Z")
        evidence.settleStartedAt = try moment("2026-05-05T20:00:00Z")
        evidence.settleBusinessMinutes = 60
        let clocks = ServiceClock.clocks(evidence, under: try standard(), now: try moment("2026-05-05T20:30:00Z"))
        #expect(clocks.map(\.kind) == [.respond, .update, .resolve, .handOff, .settle])
        // Two hours on Tuesday, two on Wednesday morning.
        #expect(clocks[3].due == (try moment("2026-05-06T13:30:00Z")))
        #expect(ServiceClock.nearest(clocks)?.kind == .settle)
        evidence.handOffTarget = .hours(1)
        let sooner = ServiceClock.clocks(evidence, under: try standard(), now: try moment("2026-05-05T20:30:00Z"))
        #expect(ServiceClock.nearest(sooner)?.kind == .handOff)
        #expect(ServiceClock.nearest([]) == nil)
    }

    @Test func `no French word of a clock lacks its space`() throws {
        var evidence = ClockEvidence(openedAt: try moment(opened))
        evidence.pauses = [
            Pause(from: try moment(opened), to: try moment("2026-05-05T14:30:00Z"), on: "Dell", reason: "a"),
            Pause(from: try moment("2026-05-06T14:00:00Z"), on: "Rogers", reason: "b"),
        ]
        for hour in 0..<60 {
            let now = try moment(opened).adding(seconds: hour * 3600)
            for clock in ServiceClock.clocks(evidence, under: try standard(), now: now) {
                #expect(!hasLooseSpace(clock.why.french) && !hasLooseSpace(clock.state.words.french))
            }
        }
        #expect(Set(ClockKind.allCases.map(\.label.english)).count == ClockKind.allCases.count)
        #expect(Set(ClockKind.allCases.map(\.label.french)).count == ClockKind.allCases.count)
    }
}
