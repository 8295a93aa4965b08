// One call from its first word to the printed justification, the ruling on it in another process, and the proof.

import Desk
import FoundationEssentials
import ScreenHarness
import Testing
import Tickets

@Suite struct WholeCallTests {
    @Test func `a call is refused, printed, escalated, ruled on and proved`() throws {
        let desk = try DeskCopy()
        let agent = try Counter(desk)
        try agent.seeQueue()
        try takeTheCall(agent)
        try agent.press("p", Press.down, Press.down)
        try agent.see("> both languages")
        try agent.press(Press.enter)
        try agent.see("Justification, as it will be printed")
        try agent.press(Press.enter)
        let paper = try String(contentsOfFile: try agent.savedPath(), encoding: .utf8)
        #expect(paper.contains("MOB-2.1 Handheld devices outside the catalogue"))
        #expect(paper.contains("MOB-2.1 Appareils portatifs hors catalogue"))
        let code = try #require(PrintedCode.find(in: paper, ticket: 61))
        #expect(try agent.leave() == 0)

        try rule(desk)
        let whole = try ProgramRun(["verify", "--desk", desk.path, "--as", "singh"], in: desk.folder)
        #expect(whole.code == 0)
        #expect(whole.output.contains("61 tickets"))
        #expect(whole.output.contains("the chain holds"))
        let proof = try ProgramRun(["verify", "--code", code, "--desk", desk.path, "--as", "singh"], in: desk.folder)
        #expect(proof.code == 0)
        #expect(proof.output.contains("\(code): decision of ticket 61"))
        let forged = try ProgramRun(
            ["verify", "--code", "61-0000-0000", "--desk", desk.path, "--as", "singh"], in: desk.folder)
        #expect(forged.code == 1)
    }

    private func takeTheCall(_ agent: Counter) throws {
        try agent.press("n", "She wants a palm pilot like in her last department", Press.enter, "roy syl")
        try agent.see("> Roy, Sylvain · Finance")
        try agent.press(Press.enter)
        try agent.see("ticket 61 opened")
        try agent.press("c", Press.enter)
        try agent.see("✓ need agreed")
        try agent.press("d")
        try agent.see("✓ decided: not offered, MOB-2.1")
        try agent.press("O")
        try agent.see("Declined: A managed smartphone")
        try agent.press("she had one", Press.enter)
        try agent.see("✓ offer declined: A managed smartphone")
        try agent.press("x", Press.enter, "wants the supervisor", Press.enter, "I know the director", Press.enter)
        try agent.see("✓ escalated by the client")
    }

    /// The supervisor sees the same evidence in another process and grants an exception.
    private func rule(_ desk: DeskCopy) throws {
        let supervisor = try Counter(desk, as: "gagnon")
        try supervisor.see("Escalations to rule on  6")
        try supervisor.press("G")
        try supervisor.seeCursor(on: ">#61")
        try supervisor.press(Press.enter)
        try supervisor.see("I know the dire", "MOB-2.1 Handheld devices")
        try supervisor.press("e", "for the length of the inquiry", Press.enter, "2199-12-31", Press.enter)
        try supervisor.see("Conditions:", "2199-12-31")
        try supervisor.press("kept at the office", Press.enter, Press.enter)
        try supervisor.see("✓ ruled, exception granted until December 31, 2199")
        #expect(try supervisor.leave() == 0)
        let ruled = try desk.events(of: 61).compactMap { event in
            if case .ruled(let ruled) = event { ruled } else { nil }
        }
        #expect(ruled.map(\.ruling) == [.exception])
        #expect(ruled.map(\.reason) == ["for the length of the inquiry"])
        #expect(ruled.map(\.conditions) == ["kept at the office"])
    }
}
