// The workspace over lines: what a screen reader says is what a screen shows, and the same acts are done.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Line by line` {
    /// What is told when some lines are given.
    private func told(_ lines: [String], _ bench: DeskBench) -> [String] {
        var rest = lines[...]
        var told: [String] = []
        var moment = bench.now
        var session = LinearSession(
            bench.workspace, runner: bench.runner,
            clock: {
                moment = moment.adding(seconds: 1)
                return moment
            },
            read: { rest.popFirst() }, write: { told.append($0) })
        session.run()
        return told
    }

    @Test func `the list is told in words, and a number opens a ticket`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        let row = try #require(bench.workspace.queue.rows.first)
        let lines = told(["a", "/status:escalated", "\(row.id)"], bench)
        #expect(lines.contains { $0.hasPrefix("Queue · all, ") })
        #expect(lines.contains { $0.hasPrefix("#\(row.id), ESCALATED, \(row.clientName)") })
        #expect(lines.contains { $0.hasPrefix("Ticket \(row.id)") })
        #expect(!lines.joined().contains { "─│┬┼┴═▌▸▾\u{1B}".contains($0) })
    }

    @Test func `tickets offered to the agent's team are told with the list`() throws {
        let asked = try DeskBench()
        try asked.type(`A hand-off`.offer)
        let theirs = try DeskBench(as: "chen", over: asked.store)
        #expect(told([], theirs).contains { $0.contains("for your team") })
    }

    @Test func `a call is made from its first word to what the client was told`() throws {
        let bench = try DeskBench()
        let before = try bench.store.count(QueueQuery())
        let lines = told(
            [
                "n", "A manager wants a Palm Pilot", "roy syl", "c", "", "decide", "take-offer", "inform",
                "Your phone is on order", "2h", "t", "quite a call", "q", "Q",
            ], bench)
        #expect(try bench.store.count(QueueQuery()) == before + 1)
        let id = try #require(try bench.store.page(QueueQuery(order: .number), after: nil, limit: 1).first?.id)
        let ticket = Ticket(id: id, folding: try bench.store.events(of: id))
        #expect(ticket.words == "A manager wants a Palm Pilot")
        #expect(ticket.decision?.clause?.id == "MOB-2.1")
        #expect(ticket.offers.first?.reply == .taken)
        #expect(ticket.lastInformed != nil)
        #expect(lines.contains { $0.contains("MOB-2.1") })
        #expect(lines.contains { $0.hasPrefix("✓ ") && $0.contains("decided") })
    }

    @Test func `what the words say is told before who is calling, and no directory is read out`() throws {
        let bench = try DeskBench()
        let lines = told(["n", "A manager wants a Palm Pilot"], bench)
        let clause = try #require(lines.firstIndex { $0.hasPrefix("MOB-2.1 ") })
        let offer = try #require(lines.firstIndex { $0.contains("A managed smartphone") })
        let asked = try #require(lines.firstIndex(of: "Who is calling?"))
        #expect(clause < offer && offer < asked, "\(lines)")
        #expect(!lines.contains { $0.hasPrefix("1. ") }, "\(lines)")
    }

    @Test(arguments: ["gt", "gc"])
    func `a room says what it is about`(_ room: String) throws {
        let lines = told([room, "1"], try DeskBench(as: "gagnon"))
        let chosen = try #require(lines.first { $0.hasPrefix("1. ") }).dropFirst(3).prefix { $0 != "," }
        #expect(lines.contains(String(chosen)), "\(lines)")
    }

    @Test func `a page is told without its rules, and with how it reads`() throws {
        let lines = told(
            ["n", "A manager wants a Palm Pilot", "roy syl", "c", "", "d", "p", "1", "Q"], try DeskBench())
        #expect(lines.contains { $0.hasPrefix("For, Roy, Sylvain") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("reading level of the English") })
        #expect(!lines.contains { $0.contains("═") || $0.contains("│") })
    }

    @Test func `a room cuts no name`() throws {
        let lines = told(["gr", "1"], try DeskBench(as: "gagnon"))
        #expect(lines.contains { $0.contains(". #") } && !lines.contains { $0.contains("…,") }, "\(lines)")
    }

    @Test(arguments: ["go", "gp", "gr", "gc"])
    func `rooms are told without rules and bars, their columns parted by commas`(_ room: String) throws {
        let lines = told([room, "1"], try DeskBench(as: "gagnon"))
        let drawn = lines.filter { $0.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) } }
        #expect(drawn.isEmpty, "\(drawn.prefix(3))")
        #expect(!lines.contains { $0.contains("  ") })
        if room == "go" { #expect(lines.contains { $0.hasPrefix("Health, ") }, "\(lines)") }
    }

    @Test func `an ending keeps the words of a call`() throws {
        let bench = try DeskBench()
        _ = told(["n", "the client said something"], bench)
        #expect(try bench.store.drafts(of: "singh").values.contains("the client said something"))
    }

    @Test(arguments: Language.allCases)
    func `what is not understood is said, and nothing happens`(_ language: Language) throws {
        let bench = try DeskBench(language: language)
        let before = try bench.store.changeCount()
        let lines = told(["xyzzy", "d", "/stauts:open", "999999", "?"], bench)
        let nothing = Bilingual("“xyzzy” does nothing here", "«\u{00A0}xyzzy\u{00A0}» ne fait rien ici")
        #expect(lines.contains { $0.hasPrefix(nothing[language]) })
        #expect(lines.contains { $0.contains("stauts") && $0.contains("?") })
        #expect(lines.contains { $0.hasPrefix("n: \(Command.newCall.title[language]) (new-call)") })
        #expect(try bench.store.changeCount() == before)
    }

    @Test func `marks and a bulk act go the same way`() throws {
        let bench = try DeskBench(as: "gagnon")
        let lines = told(["a", "mark", "mark", "bulk", "add a note", "floor plan", "y", "q"], bench)
        #expect(lines.contains { $0.contains("2 of 2 possible") })
        #expect(lines.contains { $0.contains("2 of 2 done") })
    }

    @Test(arguments: Language.allCases)
    func `the palette is reached by its key or its name, and a number goes there`(_ language: Language) throws {
        for opening in [":", "palette"] {
            let bench = try DeskBench(language: language)
            let lines = told([opening, "MOB-2.1", "1", "q", "Q"], bench)
            let finding = Label.paletteTitle[language] + Bilingual(": MOB-2.1", "\u{00A0}: MOB-2.1")[language]
            #expect(lines.contains("> " + Label.paletteHint[language]))
            #expect(lines.contains(finding))
            #expect(lines.contains { $0.hasPrefix("1. Clause, MOB-2.1 ") })
            #expect(lines.contains { $0.contains("NCR-MOB-2026") }, "the clause's own page is told")
        }
    }

    @Test func `the palette's words may follow its key, an empty line leaves it, a ticket's number finds the ticket`()
        throws
    {
        let bench = try DeskBench()
        let row = try #require(bench.workspace.queue.rows.first)
        let lines = told([":zzzz", "", ":#\(row.id)", "?", "1", "q", "Q"], bench)
        #expect(lines.contains(Label.nothing.english))
        #expect(lines.contains { $0.hasPrefix("1. #\(row.id), \(row.clientName) · ") })
        #expect(lines.contains("an empty line: leaves"))
        #expect(lines.contains { $0.hasPrefix("Ticket \(row.id)") })
    }

    @Test func `the palette tells nothing that is about the screen's picture`() throws {
        let lines = told([":", "", "Q"], try DeskBench())
        let numbered = lines.filter { $0.contains(". ") && $0.first?.isNumber == true }
        #expect(numbered.count > 5)
        for command in [Command.redraw, .suspend, .help] {
            #expect(!numbered.contains { $0.hasSuffix(command.title.english) })
        }
    }

    @Test func `what is said in a form is what works in a form`() throws {
        let lines = told(["a", "sort", "?", "esc", "Q"], try DeskBench())
        #expect(lines.contains("an empty line: goes on with what is there"))
        #expect(!lines.contains { $0.hasSuffix("(new-call)") })
    }

    @Test func `a form tells its way out, and what it needs`() throws {
        let bench = try DeskBench()
        let id = try #require(bench.workspace.queue.rows.first?.id)
        let lines = told(["\(id)", "inform", "", "Your phone is on order", "gc", "", "Q"], bench)
        #expect(lines.contains(":back leaves"))
        #expect(lines.contains("“Said” is needed"))
        #expect(lines.contains { $0.hasPrefix("not a time to come: ") })
        let told = try bench.store.events(of: id).compactMap { record in
            if case .clientInformed(let told) = record.event { told } else { nil }
        }.last
        #expect(told?.said == "Your phone is on order", "an empty line left the refused time out")
        #expect(told?.nextUpdate == nil)
    }

    @Test(arguments: [":back", ":retour", ":ESC", ":échap"])
    func `a form is left by its way out, and nothing of it is put on record`(_ way: String) throws {
        let bench = try DeskBench(language: .french)
        let id = try #require(bench.workspace.queue.rows.first?.id)
        let before = try bench.store.events(of: id).count
        let lines = told(["\(id)", "inform", "half", way, "inform", way, way, "Q"], bench)
        #expect(try bench.store.events(of: id).count == before)
        #expect(lines.contains("Message\u{00A0}: half"), "what was written stays")
        #expect(lines.contains { $0.hasPrefix("File · ") })
    }

    @Test func `an empty line at the client's name names nobody`() throws {
        let bench = try DeskBench()
        let before = try bench.store.count(QueueQuery())
        let lines = told(["n", "A manager wants a Palm Pilot", "", "", ":back", ":back", "Q"], bench)
        #expect(try bench.store.count(QueueQuery()) == before)
        #expect(lines.contains(Label.linearChoose.english))
    }

    @Test func `what is looked for is answered, also where nothing else is found`() throws {
        let lines = told(["n", "A manager wants a Palm Pilot", "ma", "mar", ":back"], try DeskBench())
        #expect(lines.filter { $0.hasPrefix("1. ") }.count == 2, "what each search found")
    }

    @Test func `words typed over those of a call cut short are asked about`() throws {
        for (answer, words) in [("y", "other words"), ("n", "kept words"), ("a", "kept words other words")] {
            let bench = try DeskBench()
            _ = told(["n", "kept words", ":back", "q"], bench)
            let again = try DeskBench(over: bench.store)
            let lines = told(["n", "other words", answer, "roy syl"], again)
            #expect(lines.contains("kept: kept words"))
            #expect(lines.contains("> " + Label.keepOrReplace.english))
            let id = try #require(try bench.store.page(QueueQuery(order: .number), after: nil, limit: 1).first?.id)
            #expect(Ticket(id: id, folding: try bench.store.events(of: id)).words == words)
        }
    }

    @Test(arguments: [("Enter", "Esc", "F2"), ("entrée", "échap", "F2")])
    func `keys that have a name are said by it`(_ keys: (open: String, back: String, language: String)) throws {
        let bench = try DeskBench()
        let id = try #require(bench.workspace.queue.selected)
        let lines = told([keys.open, keys.back, keys.language], bench)
        #expect(lines.contains { $0.hasPrefix("Ticket \(id), ") })
        #expect(lines.filter { $0.hasPrefix("Queue · ") }.count == 2)
        #expect(lines.last?.contains("énumère") == true || lines.last?.contains("numéro") == true)
    }

    @Test func `an act tells what it changed, not the whole ticket again`() throws {
        let bench = try DeskBench()
        let script = ["n", "A manager wants a Palm Pilot", "roy syl"]
        let before = told(script, bench)
        let other = try DeskBench()
        let after = told(script + ["t", "quite a call"], other).dropFirst(before.count)
        let confirmed = try #require(after.firstIndex { $0.hasPrefix("✓ ") })
        #expect(after.suffix(from: confirmed).count < 10)
    }

    @Test func `the heading and the question say what the screen says of them`() throws {
        let bench = try DeskBench(as: "gagnon")
        let lines = told(["escalations", "enter"], bench)
        let all = bench.workspace.queue.rows.count
        #expect(lines.contains { $0.hasPrefix("Ticket ") && $0.contains("Review 1 of \(all)") })
        let asked = told(["n", "She wants a palm pilot like in her last department", "roy syl"], try DeskBench())
        #expect(asked.contains { $0.hasPrefix("Ask: ") && $0.contains(" skip)") })
    }

    @Test func `one letter in the middle of a name chooses nothing`() throws {
        let bench = try DeskBench(as: "gagnon")
        let lines = told(["a", "mark", "bulk", "Y", ":back", "Q"], bench)
        #expect(lines.contains(Label.linearChoose.english))
        #expect(!lines.contains { $0.contains("possible") })
    }

    @Test func `reports are asked over other days here too`() throws {
        let lines = told(["g", "o", "report-period", "2026-Q1", "", "1", "q", "q", "Q"], try DeskBench())
        #expect(lines.contains { $0.replacing("\u{00A0}", with: " ").contains("January 1, 2026 to March 31, 2026") })
    }

    @Test func `a hand-off offered meanwhile is told before what was asked`() throws {
        let bench = try DeskBench(as: "nguyen")
        let team = try #require(try bench.store.agents().first { $0.id == "nguyen" }?.team)
        let row = try #require(
            try bench.store.page(QueueQuery(order: .number), after: nil, limit: 60).first {
                $0.status == .open && $0.handOffTo == nil && $0.team != team
            })
        var isOffered = false
        var told: [String] = []
        var session = LinearSession(
            bench.workspace, runner: bench.runner, clock: { bench.now },
            read: {
                defer { isOffered = true }
                guard !isOffered else { return nil }
                let offer = TicketEvent.HandOffOffered(to: team, from: row.team, reason: "yours")
                let version = (try? bench.store.events(of: row.id).count) ?? 0
                let append = Append(
                    to: row.id, expecting: version, [.handOffOffered(offer)], by: "singh", at: bench.now)
                _ = try? bench.store.append([append])
                return "a"
            }, write: { told.append($0) })
        session.run()
        let heard = try #require(told.firstIndex { $0.hasPrefix("a hand-off for your team: #\(row.id)") })
        let list = try #require(told.firstIndex { $0.hasPrefix("Queue · all, ") })
        #expect(heard < list)
    }
}
