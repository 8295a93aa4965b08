// The rooms beside the queue by their keys, and the palette: where each leads, what can be done there, what an agent
// may not see.

import Desk
import DeskReports
import Dossiers
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A room` {
    @Test(arguments: Door.allCases)
    func `is one letter away after g`(_ door: Door) throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("g")
        #expect(bench.screen.contains("\(door.letter) \(door.title.english)"))
        try bench.type(String(door.letter))
        #expect(!bench.workspace.isGoing)
        #expect(!bench.screen.contains("loading"))
    }

    @Test func `is left the way it was entered`() throws {
        let bench = try DeskBench()
        try bench.type("gc<enter>")
        #expect(bench.screen.contains("Charter"))
        try bench.type("<esc>")
        #expect(bench.screen.contains("Client groups"))
        try bench.type("<esc>")
        #expect(bench.screen.contains("Queue"))
    }

    @Test func `keeps the call under it`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>Hneeds<esc>gb")
        #expect(bench.workspace.spot == .room)
        #expect(bench.screen.contains("MOB-2.1"))
        try bench.type("<esc>")
        #expect(bench.workspace.spot == .call)
        #expect(bench.workspace.call?.words.text == "A manager wants a Palm Pilot")
        try bench.type("gc")
        #expect(bench.screen.contains("Finance"))
    }

    @Test func `opens a ticket and is there again after it`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("gx<enter>")
        #expect(bench.workspace.spot == .call)
        try bench.type("<esc>")
        #expect(bench.screen.contains("Exceptions in force"))
        #expect(bench.workspace.spot == .room)
    }

    @Test func `opens a ticket over a call, which is there again after both`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>")
        let call = try #require(bench.workspace.call?.ticket?.id)
        try bench.type("gx<enter>")
        let other = try #require(bench.workspace.call?.ticket?.id)
        #expect(other != call)
        try bench.type("gx<enter><esc>")
        #expect(bench.workspace.spot == .room)
        try bench.type("<esc>")
        #expect(bench.workspace.spot == .call && bench.workspace.call?.ticket?.id == other)
        try bench.type("<esc>")
        #expect(bench.workspace.spot == .call && bench.workspace.call?.ticket?.id == call)
        try bench.type("<esc>")
        #expect(bench.workspace.spot == .list && bench.workspace.call == nil)
    }

    @Test func `opens a ticket over words that have no number yet, and loses none`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("nShe wants a palm<esc>")
        try bench.type("gx<enter><esc><esc>")
        #expect(bench.workspace.spot == .call)
        #expect(bench.workspace.call?.words.text == "She wants a palm")
    }

    @Test func `gone through to a list leaves no call under it`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>gx<enter>ga")
        #expect(bench.workspace.spot == .list && bench.workspace.call == nil)
    }

    @Test func `lets a call begin`() throws {
        let bench = try DeskBench()
        try bench.type("gtnShe wants")
        #expect(bench.workspace.spot == .call)
        try bench.type("<esc><esc>")
        #expect(bench.workspace.spot == .room)
    }

    @Test func `keeps a call without a number when a ticket is opened over it`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("nsomething half said<esc>gx<enter>")
        #expect(bench.workspace.call?.ticket != nil)
        #expect(try bench.store.drafts(of: "gagnon")[Workspace.callDraft] == "something half said")
    }

    @Test func `says that it loads until the store has answered`() throws {
        let bench = try DeskBench()
        _ = bench.workspace.update(.key(.character("g"), at: bench.now))
        let effects = bench.workspace.update(.key(.character("c"), at: bench.now))
        #expect(bench.screen.contains("loading"))
        bench.settle(effects)
        #expect(!bench.screen.contains("loading"))
    }

    @Test func `has its cursor on the line chosen`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        for script in ["gb", "gc", "gt", "gp", "gn", "gr", "gx"] {
            try bench.type(script + "jjk")
            let cursor = try #require(bench.canvas.cursor)
            #expect(bench.canvas.lines[cursor.row].hasPrefix(">"), "\(script)")
        }
    }

    @Test func `scrolls to every line it has`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("gc<enter>")
        let last = try #require(bench.workspace.room?.lines.last { !$0.line.runs.isEmpty })
        for _ in 0..<200 { bench.press(.character("j")) }
        #expect(bench.screen.contains(last.line.runs.map(\.text).joined()))
        for _ in 0..<200 { bench.press(.character("k")) }
        #expect(bench.workspace.room?.top == 0)
    }

    @Test func `never sends an escape sequence to the screen`() throws {
        let bench = try DeskBench(as: "gagnon")
        let words = "bad \u{1B}[2J\u{9B}31m words\u{202E}"
        try bench.store.append(
            dossiers: [
                .init(
                    to: .next(.plan), expecting: 0,
                    [
                        .planOpened(
                            .init(
                                about: .group("health"), title: words,
                                steps: (1...5).map { _ in
                                    .init(text: words, owner: "singh", due: CivilDate(dayNumber: 20_600))
                                }))
                    ], by: "gagnon", at: bench.now)
            ])
        for script in ["gp", "<enter>"] {
            try bench.type(script)
            for cell in bench.canvas.cells {
                #expect(!cell.text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
            }
        }
    }

    @Test func `is painted at any size`() throws {
        for door in Door.allCases {
            let bench = try DeskBench(as: "gagnon", columns: 120, rows: 36)
            try bench.type("g\(door.letter)<enter>")
            for columns in [1, 39, 40, 80, 100, 163, 400] {
                for rows in [1, 7, 8, 24, 60, 200] {
                    bench.press(.resize(Size(columns: columns, rows: rows)))
                    #expect(bench.canvas.size == Size(columns: columns, rows: rows))
                }
            }
        }
    }
}

@Suite struct `What a room shows` {
    @Test func `a client group's charter, what both sides owe, its share`() throws {
        let bench = try DeskBench()
        try bench.type("gc/health<enter><enter>")
        for words in ["open tickets", "Charter", "We owe them", "They owe us", "Exceptions in force"] {
            #expect(bench.screen.contains(words), "\(words)")
        }
    }

    @Test func `an agent of one group finds no other one's figures`() throws {
        let everybody = try DeskBench()
        let restricted = try #require(try everybody.store.agents().first { $0.groups != nil })
        let groups = try #require(restricted.groups)
        let bench = try DeskBench(as: restricted.id)
        try bench.type("gc")
        for (group, name) in everybody.workspace.setting.groupNames where !groups.contains(group) {
            #expect(!bench.screen.contains(name.english), "\(name.english)")
        }
        let hidden = try #require(everybody.workspace.setting.groupNames.keys.first { !groups.contains($0) })
        bench.settle(bench.workspace.update(.key(.escape, at: bench.now)))
        bench.settle([.loadRoom(.group(hidden), at: bench.now, clauses: [])])
        try bench.type("gx")
        for exception in try bench.store.exceptions(inForceOn: bench.workspace.today, groups: nil)
        where !groups.contains(exception.group) {
            #expect(!bench.screen.contains("#\(exception.ticket) "))
        }
        try bench.type("<esc>:\(hidden.text)")
        #expect(!bench.screen.contains(everybody.workspace.setting.name(of: hidden).english))
    }

    @Test func `the load board shows an agent their own line, a supervisor everybody's, by name`() throws {
        let agent = try DeskBench()
        try agent.type("gl")
        #expect(agent.screen.contains("Priya Singh"))
        #expect(!agent.screen.contains("Grace Chen"))
        let supervisor = try DeskBench(as: "gagnon")
        try supervisor.type("gl")
        #expect(supervisor.screen.contains("Grace Chen"))
        #expect(supervisor.screen.contains("a pause away from the phone"))
    }

    @Test func `reading a notice records the receipt, once`() throws {
        let bench = try DeskBench()
        #expect(bench.screen.contains("notice of change to read: g n"))
        try bench.type("gn")
        #expect(bench.screen.contains("TO READ"))
        #expect(bench.screen.contains("Opening a notice puts on record that you have read it."))
        try bench.type("<enter>")
        #expect(bench.screen.contains("Why"))
        #expect(bench.screen.contains("✓ notice recorded as read"))
        #expect(bench.screen.contains("Recorded as read by you, "))
        let notice = try #require(bench.workspace.room?.id)
        guard case .notice(let id) = notice else { return #expect(Bool(false)) }
        #expect(Dossier(id: id, records: try bench.store.dossier(id)).notice?.readers["singh"] != nil)
        let count = try bench.store.dossierCount()
        try bench.type("<esc><enter>")
        #expect(try bench.store.dossierCount() == count)
        try bench.type("<esc><esc>")
        #expect(!bench.screen.contains("to read: g n"))
    }

    @Test func `a step is committed to, reported and done by its owner`() throws {
        let bench = try DeskBench(as: "bouchard")
        try bench.type("gp<enter>jjc")
        func step() throws -> ActionPlan.Step? {
            Dossier(id: .numbered(.plan, 1), records: try bench.store.dossier(.numbered(.plan, 1))).plan?.step(3)
        }
        #expect(try step()?.committedAt != nil)
        try bench.type("r<c-u>60<enter>a day is agreed<enter>")
        #expect(try step()?.percent == 60)
        #expect(bench.screen.contains("a day is agreed"))
        try bench.type("dwe sat there<enter>")
        #expect(try step()?.doneAt != nil)
    }

    @Test func `what is not left to do, or somebody else's to do, is not offered`() throws {
        let bench = try DeskBench()
        let count = try bench.store.dossierCount()
        try bench.type("gp<enter>")
        #expect(!bench.screen.contains("c commit") && !bench.screen.contains("d done"))
        try bench.type("cdr")
        #expect(try bench.store.dossierCount() == count && bench.workspace.prompt == nil)
        let owner = try DeskBench(as: "bouchard")
        try owner.type("gp<enter>jj")
        #expect(owner.screen.contains("c commit") && !owner.screen.contains("d done"))
        try owner.type("c")
        #expect(!owner.screen.contains("c commit") && owner.screen.contains("d done"))
        try owner.type("dwe sat there<enter>")
        #expect(!owner.screen.contains("d done"))
    }

    @Test func `the book is searched as one types, a clause stands in both languages`() throws {
        let bench = try DeskBench(columns: 160, rows: 48)
        try bench.type("gb/palm")
        #expect(bench.screen.contains("MOB-2.1"))
        #expect(!bench.screen.contains("ADA-1.1"))
        try bench.type("<enter><enter>")
        for words in ["RULES", "RÈGLES", "CASES", "revision", "What was ruled on it"] {
            #expect(
                bench.screen.contains(words)
                    || bench.workspace.room?.lines.contains {
                        $0.line.runs.map(\.text).joined().contains(words)
                    } == true, "\(words)")
        }
    }

    @Test func `the policies' record says what was overturned and what nothing covers`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("gr")
        for words in ["Overturned on escalation", "no offer was taken", "nothing covers"] {
            #expect(bench.screen.contains(words), "\(words)")
        }
    }

    @Test func `a report is read in the terminal, a group's from its page`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 100, rows: 30)
        try bench.type("goj<enter>")
        #expect(bench.workspace.room?.id == .report(.policy, nil, nil))
        #expect(bench.workspace.room?.lines.isEmpty == false)
        try bench.type("<esc><esc>gc/health<enter><enter><enter>")
        #expect(bench.workspace.room?.id == .report(.clientGroup, "health", nil))
        #expect(bench.screen.contains("Health"))
    }

    @Test func `a team's page shows its disagreements with the step they are at`() throws {
        let bench = try DeskBench()
        try bench.type("gt<enter>")
        #expect(bench.screen.contains("Disagreements"))
        #expect(bench.screen.contains("What we expect of you"))
    }
}

@Suite struct `The palette` {
    @Test(arguments: [("bâton usb", "USB-1.1"), ("thumb drives", "USB-1.1")])
    func `finds a clause by words that are not in its title`(_ words: String, _ clause: String) throws {
        let bench = try DeskBench()
        try bench.type(":\(words)")
        #expect(
            bench.workspace.palette?.entries.contains { entry in
                if case .room(.clause(let id), _) = entry { id == clause } else { false }
            } == true, "\(bench.screen)")
    }

    @Test func `finds a ticket by its number and opens it`() throws {
        let bench = try DeskBench(as: "gagnon")
        let row = try #require(try bench.store.page(QueueQuery(order: .number), after: nil, limit: 1).first)
        try bench.type(":\(row.id.number)<enter>")
        #expect(bench.workspace.call?.ticket?.id == row.id)
    }

    @Test func `finds a client, a clause, a room and a command`() throws {
        let bench = try DeskBench()
        try bench.type(":roy, syl")
        #expect(bench.screen.contains("Roy, Sylvain · Finance"))
        try bench.type("<c-u>MOB-2.1<enter>")
        #expect(bench.workspace.room?.id == .clause("MOB-2.1"))
        try bench.type(":plans<enter>")
        #expect(bench.workspace.room?.id == .plans)
        try bench.type("<c-k>new call<enter>")
        #expect(bench.workspace.call != nil)
    }

    @Test func `opens over the words of a call and loses none of them`() throws {
        let bench = try DeskBench()
        try bench.type("nShe wants a palm<c-k>notices<enter><esc>")
        #expect(bench.workspace.call?.words.text == "She wants a palm")
    }
}
