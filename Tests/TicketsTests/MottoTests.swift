// The motto as a type: no refusal without its clause and a way forward.

import Decisions
import Desk
import PolicyBook
import Testing
import Tickets

@Test func `a refusal without its clause cannot be built`() {
    var parts = Sample.refusalParts()
    parts.clause = nil
    #expect(throws: DecisionRefusal.refusalWithoutClause) { try RecordedDecision(parts) }
}

@Test func `a refusal needs an offer, an escalation path or the reason there is none`() throws {
    let bare = Sample.refusalParts(offers: [])
    #expect(throws: DecisionRefusal.refusalWithoutWayForward) { try RecordedDecision(bare) }
    var escalating = bare
    escalating.escalationPath = Bilingual("the supervisor", "le superviseur")
    #expect(try RecordedDecision(escalating).parts.escalationPath == escalating.escalationPath)
    var reasoned = bare
    reasoned.noneBecause = Bilingual("nothing fits", "rien ne convient")
    #expect(try RecordedDecision(reasoned).noneBecause == reasoned.noneBecause)
    #expect(try RecordedDecision(Sample.refusalParts()).offers.map(\.id) == ["calendar-web"])
}

@Test func `what is no refusal needs neither`() throws {
    for answer in [Answer.noPolicy] + Outcome.allCases.filter({ $0 != .notOffered }).map(Answer.outcome) {
        let request = Request(date: CivilDate(dayNumber: 0))
        let parts = RecordedDecision.Parts(answer: answer, revision: "r", request: request)
        #expect(try RecordedDecision(parts).answer == answer)
    }
}

@Test func `what the facts do not settle cannot be recorded`() {
    var parts = Sample.refusalParts()
    parts.answer = "ask"
    #expect(throws: DecisionRefusal.undecided) { try RecordedDecision(parts) }
}

@Test func `a decision gives back the parts it was made from`() throws {
    let decision = try Sample.refusal()
    #expect(try RecordedDecision(decision.parts) == decision)
    #expect(decision.request.absent == ["role"] && decision.request.facts["level"] == .number(3))
    #expect(decision.offers.first?.leadTime == Bilingual("1\u{A0}day", "1\u{A0}jour"))
}

@Test func `a stored refusal that breaks the motto is not read as a decision`() {
    let coding = EventCoding()
    let emptyHanded =
        #"{"v":1,"answer":"not_offered","revision":"r","facts":{},"absent":[],"date":"2026-05-01","reasons":[],"#
        + #""changes":[],"terms":[],"offers":[]}"#
    #expect(
        coding.event(kind: "decision-recorded", payload: emptyHanded)
            == .unknown(kind: "decision-recorded", payload: emptyHanded))
    let allowed = String(emptyHanded.replacing("not_offered", with: "allowed"))
    if case .decisionRecorded(let decision) = coding.event(kind: "decision-recorded", payload: allowed) {
        #expect(decision.answer == .outcome(.allowed))
    } else {
        Issue.record("the same payload is a decision when it refuses nothing")
    }
}

@Test func `the refusals of a decision are worded in both languages`() {
    for refusal in [DecisionRefusal.refusalWithoutClause, .refusalWithoutWayForward, .undecided] {
        #expect(refusal.words.english != refusal.words.french)
        #expect(!hasLooseSpace(refusal.words.french))
    }
}
