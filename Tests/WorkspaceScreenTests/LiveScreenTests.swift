// Two people at once on real screens: what one does the other sees without a key, in place; and a desk where nothing
// happens wakes nobody.

import Desk
import FoundationEssentials
import Glibc
import SQLiteStorage
import ScreenHarness
import Storage
import Testing
import Tickets

@Suite struct LiveScreenTests {
    private func open(_ words: String, _ desk: DeskCopy) throws {
        let client = Client(id: "C00002", name: "Roy, Sylvain", language: .english, group: "finance", role: "employee")
        let opened = TicketEvent.opened(.init(client: client, words: words, language: .english))
        try SQLiteStore(path: desk.path, mode: .open).append([
            Append(to: nil, expecting: 0, [opened], by: "obrien", at: Instant(milliseconds: 1_800_000_000_000))
        ])
    }

    @Test func `a ticket of another process is counted, not put under the reader`() throws {
        let desk = try DeskCopy()
        let counter = try Counter(desk)
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.down)
        try counter.seeCursor(on: ">#55")
        try open("the lift is stuck", desk)
        try counter.see("1 new")
        try counter.seeCursor(on: ">#55")
        try counter.press("\u{1B}[H")
        try counter.seeCursor(on: ">#61")
        try counter.seeNo("1 new")
        #expect(try counter.leave() == 0)
    }

    @Test func `who else is on a ticket is seen, until they leave or their program dies`() throws {
        let desk = try DeskCopy()
        let first = try Counter(desk)
        try first.seeCursor(on: ">#60")
        try first.press(Press.enter)
        try first.see("Ticket 60")
        let second = try Counter(desk, as: "gagnon")
        try second.seeQueue()
        try first.seeNo("Also here")
        try second.press("a/lockhart 60", Press.enter)
        try second.see(">#60")
        try second.see("@")
        try second.press(Press.enter)
        try second.see("Ticket 60", "Also here: Priya Singh")
        try first.see("Also here: Hélène Gagnon")
        second.terminal.signal(SIGKILL)
        _ = try second.terminal.waitForExit()
        // A window that dies leaves its sign; whoever looks next finds nobody holding it.
        let third = try Counter(desk, as: "tremblay-m")
        try third.seeQueue()
        try first.seeNo("Also here")
        #expect(try first.leave() == 0)
        #expect(try third.leave() == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.path + "-here")
        #expect(left.isEmpty)
    }

    @Test func `a ticket changed by another is read again where the reader is`() throws {
        let desk = try DeskCopy()
        let counter = try Counter(desk)
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.enter)
        try counter.see("Ticket 60")
        let store = try SQLiteStore(path: desk.path, mode: .open)
        let version = try store.events(of: TicketID(60)).count
        try store.append([
            Append(
                to: TicketID(60), expecting: version, [.noted(.init(text: "from the other side"))], by: "obrien",
                at: Instant(milliseconds: 1_800_000_000_000))
        ])
        try counter.see("from the other side")
        #expect(try counter.leave() == 0)
    }

    /// How often the kernel has put a process to sleep and woken it.
    private func switches(_ process: Int32) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        return text.split(separator: "\n").filter { $0.contains("ctxt_switches") }
            .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
    }

    @Test func `a desk where nothing happens wakes nobody and sends nothing`() throws {
        let counter = try Counter(try DeskCopy(), frame: .large)
        try counter.see("POLICY", "all keys")
        // Whatever the last frame still brings is in when a whole second is quiet.
        var sent = -1
        while sent != counter.terminal.transcript.count {
            sent = counter.terminal.transcript.count
            _ = try? counter.terminal.waitFor("nothing", seconds: 1.5) { _ in false }
        }
        let before = try switches(counter.terminal.process)
        _ = try? counter.terminal.waitFor("nothing", seconds: 2) { _ in false }
        #expect(try switches(counter.terminal.process) == before)
        #expect(counter.terminal.transcript.count == sent)
        #expect(try counter.leave() == 0)
    }
}
