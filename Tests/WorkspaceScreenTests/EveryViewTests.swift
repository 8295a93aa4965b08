// Every view of the real program, at the sizes people use, in both languages: one walk by an agent, one by a
// supervisor. What the views say in full is the goldens' affair; here they are on a terminal.

import Desk
import Testing

@Suite struct EveryViewTests {
    @Test(arguments: Frame.allCases, Language.allCases)
    func `every view is on the terminal`(frame: Frame, language: Language) throws {
        let desk = try DeskCopy()
        let agent = AgentWalk(counter: try Counter(desk, language, frame: frame), frame: frame, desk: desk)
        try agent.walk()
        #expect(try agent.counter.leave() == 0)
        #expect(agent.counter.isRestored)
        let supervisor = SupervisorWalk(
            counter: try Counter(desk, as: "gagnon", language, frame: frame), frame: frame)
        try supervisor.walk()
        #expect(try supervisor.counter.leave() == 0)
    }

    @Test(arguments: Frame.allCases, Language.allCases)
    func `an agent who needs others finds them`(frame: Frame, language: Language) throws {
        let desk = try DeskCopy()
        let agent = ServiceWalk(counter: try Counter(desk, language, frame: frame), frame: frame)
        try agent.walk()
        let supervisor = try Counter(desk, as: "gagnon", language, frame: frame)
        try ServiceWalk.takeCall(supervisor, frame: frame)
        #expect(try supervisor.leave() == 0)
        #expect(try agent.counter.leave() == 0)
    }

    @Test(arguments: Frame.allCases, Language.allCases)
    func `every room is a letter away`(frame: Frame, language: Language) throws {
        let counter = try Counter(try DeskCopy(), language, frame: frame)
        try RoomWalk(counter: counter, frame: frame).walk()
        #expect(try counter.leave() == 0)
    }
}
