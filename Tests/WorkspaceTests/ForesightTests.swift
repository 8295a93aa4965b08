// What is read ahead of the next key: shown without asking the store, and never when it is no longer true.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `The next row` {
    /// What a key asks the store before its frame is right.
    private func asked(_ key: Key, _ bench: DeskBench) -> [TicketID] {
        let effects = bench.workspace.update(.key(key, at: bench.now))
        defer { bench.settle(effects) }
        return effects.compactMap { if case .loadTicket(let id, _) = $0 { id } else { nil } }
    }

    private func asks(_ key: Key, _ bench: DeskBench) -> Bool { !asked(key, bench).isEmpty }

    @Test func `is at hand, whichever way the reader goes`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aj")
        #expect(!asks(.down, bench))
        #expect(!asks(.down, bench))
        #expect(!asks(.up, bench))
        #expect(!asks(.up, bench))
        #expect(!asks(.up, bench))
    }

    @Test func `a page away is at hand once the reader turns pages`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 160, rows: 24)
        try bench.type("a<pgdn>")
        #expect(!asks(.pageDown, bench))
        #expect(!asks(.pageUp, bench))
    }

    @Test func `of a list is made ready, of what a filter finds it is not`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a")
        func isReadied() -> Bool {
            bench.workspace.update(.rows(bench.workspace.list, bench.workspace.queue.rows, .first, total: nil))
                .contains { if case .readyRows = $0 { true } else { false } }
        }
        #expect(isReadied())
        try bench.type("/a")
        #expect(!isReadied())
    }

    @Test func `of a first page is followed by as many as the tallest screen shows`() throws {
        let row = try #require(try DeskBench(as: "gagnon").workspace.queue.rows.first)
        var room = try DeskBench(as: "gagnon").workspace.queue
        let rows = (1...QueueRoom.firstPage).map { number in
            var row = row
            row.id = TicketID(number)
            return row
        }
        room.selected = nil
        room.take(rows, .first, total: nil)
        #expect(room.fill(height: 24).isEmpty)
        #expect(room.fill(height: 200).count == 1)
        room.take(rows, .last, total: nil)
        #expect(room.fill(height: 24).isEmpty)
        #expect(room.fill(height: 200).count == 1)
    }

    @Test func `shows what a fresh look at it shows`() throws {
        let (bench, fresh) = (try DeskBench(as: "gagnon"), try DeskBench(as: "gagnon"))
        try bench.type("a")
        try fresh.type("a")
        for _ in 0..<20 {
            #expect(!asks(.down, bench))
            let effects = fresh.workspace.update(.key(.down, at: fresh.now))
            fresh.workspace.foresight = Foresight()
            fresh.workspace.preview = nil
            fresh.settle(effects + fresh.workspace.loadPreview())
            #expect(bench.canvas.lines == fresh.canvas.lines)
        }
    }

    @Test(arguments: [
        Key.function(2), .resize(Size(columns: 120, rows: 40)), .resize(Size(columns: 200, rows: 60)),
        .resize(Size(columns: 80, rows: 24)),
    ])
    func `is set anew for another language or screen`(key: Key) throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("ajj")
        #expect(bench.workspace.preview?.panes != nil)
        bench.settle(bench.workspace.update(.key(key, at: bench.now)))
        let shown = bench.canvas.lines
        bench.workspace.preview?.panes = nil
        #expect(bench.canvas.lines == shown)
    }

    @Test func `is set anew once the book is read again`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("ajj")
        #expect(bench.workspace.preview?.panes != nil)
        let (setting, now) = (bench.workspace.setting, bench.now)
        bench.workspace.preview?.consult(setting, now: now)
        #expect(bench.workspace.preview?.panes == nil)
    }

    @Test func `is read again once anything at the desk has changed`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aj")
        let rows = bench.workspace.queue.rows
        let place = try #require(bench.workspace.queue.selectedIndex)
        let far = rows[place + 5].id
        try bench.store.append([
            Append(
                to: far, expecting: rows[place + 5].version, [.noted(.init(text: "seen"))], by: "obrien", at: bench.now)
        ])
        bench.wake()
        #expect(asked(.down, bench) == [rows[place + 1].id])
    }

    @Test func `changed by another is shown as it is now`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aj")
        let place = try #require(bench.workspace.queue.selectedIndex)
        let next = bench.workspace.queue.rows[place + 1]
        try bench.store.append([
            Append(to: next.id, expecting: next.version, [.noted(.init(text: "zorglub"))], by: "obrien", at: bench.now)
        ])
        bench.wake()
        try bench.type("j")
        #expect(bench.workspace.preview?.records.count == next.version + 1)
    }

    @Test func `shows its panes once the keys rest, where the agent wants that`() throws {
        let bench = try DeskBench(as: "gagnon", preferences: Preferences(texts: ["options": "panes = rest\n"]))
        try bench.type("ajj")
        #expect(bench.workspace.preview == nil)
        bench.settle(bench.workspace.update(.rested))
        #expect(bench.workspace.preview?.ticket?.id == bench.workspace.queue.selected)
    }

    @Test func `is not read ahead where its panes are not shown`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("aj")
        #expect(bench.workspace.update(.key(.down, at: bench.now)).isEmpty)
    }
}

@Suite struct `The loop of keys and frames` {
    private func frames(_ script: String, isPatient: Bool) throws -> [Canvas] {
        let bench = try DeskBench(as: "gagnon")
        let keys = try #require(Key.script(script))
        let screen = VirtualScreen(size: bench.workspace.size, keys: keys, isPatient: isPatient)
        var session = Session(bench.workspace, on: screen, runner: bench.runner) { DemoBook.now }
        session.run()
        return screen.frames
    }

    @Test func `shows a move with its panes in one frame`() throws {
        let before = try frames("a", isPatient: true)
        let after = try frames("ajjj", isPatient: true)
        #expect(after.count == before.count + 3)
        #expect(Set(after.dropLast().suffix(4)).count == 4)
    }

    @Test func `ends on the same screen however fast keys come`() throws {
        let scripts = ["ajjjjjkk", "a<pgdn><pgdn>j", "aG", "aGk<home>", "a/land<enter>j", "ajj<enter>", "ajjn"]
        for script in scripts {
            #expect(try frames(script, isPatient: true).last?.lines == frames(script, isPatient: false).last?.lines)
        }
    }
}
