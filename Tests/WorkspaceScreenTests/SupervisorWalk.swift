// What a supervisor sees of the call an agent escalated, to the ruling on it.
// Must come after an agent's walk on the same desk.

import Desk
import Testing

/// A supervisor's walk to the ruling on the call the agent escalated.
struct SupervisorWalk {
    let counter: Counter
    let frame: Frame

    func walk() throws {
        try counter.see(
            Bilingual("Escalations to rule on  6", "Escalades à trancher  6"),
            Bilingual("Hélène Gagnon · supervisor", "Hélène Gagnon · supervis"))
        counter.expectWithin(frame)
        try counter.press("G")
        try counter.seeCursor(on: ">#61")
        try counter.press(Press.enter)
        try counter.see(
            Bilingual("#61 · Roy, Sylvain", "nº 61 · Tremblay, Louise"),
            Bilingual("scalated by the client", "scalade du client"), AgentWalk.policyTitle,
            Bilingual("u uphold", "u maintenir"))
        counter.expectWithin(frame)
        try rule()
    }

    private func rule() throws {
        try counter.press("u")
        try counter.see(
            Bilingual("Ruling: upheld", "Décision de révision : maintenu"),
            Bilingual("Reason, ", "Raison, "))
        counter.expectWithin(frame)
        let reason = Bilingual("The managed phone does all of it", "Le téléphone géré fait tout cela")
        try counter.press(reason[counter.language], Press.enter)
        let rows = try counter.see(Bilingual("✓ ruled, upheld", ", maintenu"), reason)
        #expect(!rows.contains { $0.contains(Bilingual("u uphold", "u maintenir")[counter.language]) })
        counter.expectWithin(frame)
    }
}
