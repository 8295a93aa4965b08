// The clocks and marks of the queue, and what a supervisor is reminded of before a ruling.

import Desk
import PolicyBook
import ServiceLevels
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A row of the queue` {
    /// The line of a row on the screen.
    private func line(of row: TicketSummary, _ bench: DeskBench) -> String? {
        bench.canvas.lines.first { $0.dropFirst().hasPrefix("#\(row.id) ") }
    }

    @Test(arguments: Language.allCases)
    func `names the clock that breaks first, and LATE in words and colour`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: 160, rows: 28)
        try bench.type("a")
        let rows = bench.workspace.queue.rows
        let late = try #require(rows.first { $0.status.isLive && $0.due.map { $0 < bench.now } ?? false })
        let clock = try #require(bench.workspace.clock(of: late))
        #expect(clock.style == .breach)
        #expect(clock.text(within: 40).contains(Label.late[language]))
        #expect(DisplayText.width(of: clock.text(within: 18)) <= 18)
        let coming = try #require(rows.first { $0.status.isLive && $0.due.map { $0 > bench.now } ?? false })
        #expect(bench.workspace.clock(of: coming)?.style != .breach)
    }

    @Test(arguments: Language.allCases, [80, 100, 160])
    func `tells how long is left so that it reads as no time of day`(_ language: Language, _ columns: Int) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: columns, rows: 60)
        try bench.type("a")
        let rows = bench.canvas.lines.filter { $0.dropFirst().hasPrefix("#") }
        #expect(rows.contains { $0.contains("\u{00A0}h\u{00A0}") })
        for row in rows { #expect(row.firstMatch(of: /[0-9]:[0-9][0-9]/) == nil, "\(row)") }
    }

    @Test func `keeps its clock after an act`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>")
        #expect(bench.flatScreen.contains("respond 59 min") || bench.flatScreen.contains("respond 1 h"))
        let id = try #require(bench.workspace.call?.ticket?.id)
        try bench.type("<esc>")
        try bench.type("<enter>c<enter>")
        let row = bench.workspace.queue.rows.first { $0.id == id }
        let kept = try #require(try bench.store.summary(of: id))
        #expect(row?.version == kept.version && kept.due != nil)
        #expect(row?.dueClock == kept.dueClock)
        #expect(row?.due == kept.due)
    }

    @Test func `is marked where another team offers it to mine, and not for others`() throws {
        let bench = try DeskBench(as: "chen", columns: 120, rows: 28)
        try bench.type("a")
        let row = try #require(bench.workspace.queue.rows.first { $0.handOffTo == "regional" })
        #expect(line(of: row, bench)?.contains("H ") == true)
        #expect(line(of: row, bench)?.contains("accept") == true)
        let other = try DeskBench(as: "okafor", columns: 120, rows: 28)
        try other.type("a")
        #expect(line(of: row, other)?.contains("H ") == false)
    }

    @Test func `is marked by a letter where backup is asked or a complaint is open`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 120, rows: 28)
        try bench.type("a")
        let rows = bench.workspace.queue.rows
        let backup = try #require(rows.first { $0.backupAskedAt != nil })
        #expect(line(of: backup, bench)?.contains("B ") == true)
        let complaint = try #require(rows.first { $0.complaintAt != nil })
        #expect(line(of: complaint, bench)?.contains("C ") == true)
    }
}

@Suite struct `The head of a ticket` {
    private func open(_ find: (TicketSummary) -> Bool, as login: AgentID) throws -> DeskBench {
        let bench = try DeskBench(as: login, columns: 160, rows: 48)
        try bench.type("a")
        let found = bench.workspace.queue.rows.first(where: find)
        let row = try #require(found)
        bench.settle([.loadTicket(row.id, opening: true)])
        return bench
    }

    @Test func `tells a supervisor a complaint in its words, and others only that there is one`() throws {
        let ruling = try open({ $0.complaintAt != nil }, as: "gagnon")
        #expect(ruling.screen.contains("Complaint about Marc Tremblay"))
        #expect(ruling.screen.contains("Account by Marc Tremblay"))
        let other = try open({ $0.complaintAt != nil }, as: "leblanc")
        #expect(other.screen.contains("Complaint about conduct"))
        #expect(!other.screen.contains("Complaint about Marc Tremblay"))
    }

    @Test func `says who waits for backup, and what is offered to whom`() throws {
        let call = try open({ $0.backupAskedAt != nil }, as: "gagnon")
        #expect(call.flatScreen.firstMatch(of: /Backup asked by Julie LeBlanc, [0-9] min ago/) != nil)
        let offered = try open({ $0.handOffTo != nil }, as: "chen")
        #expect(offered.screen.contains("Offered to Regional IT Operations by Marc Tremblay"))
    }
}

@Suite struct `Before a ruling` {
    private func review(_ history: (String, TicketID) -> ClauseHistory) throws -> DeskBench {
        let bench = try DeskBench(as: "gagnon", columns: 160, rows: 48)
        try bench.type("<enter>")
        let ticket = try #require(bench.workspace.call?.ticket)
        let key = try #require(bench.workspace.call?.historyKey)
        let clause = try #require(ticket.openEscalation?.clause)
        bench.settle(bench.workspace.update(.history(history(clause, ticket.id), for: key)))
        return bench
    }

    private func upheld(_ clause: String, _ ticket: Int, level: Int? = nil) -> Precedent {
        Precedent(
            ticket: TicketID(ticket), at: DemoBook.now.adding(seconds: -86_400 * ticket), clause: clause,
            group: "health", ruling: .upheld, reason: "ruled \(ticket)", until: nil,
            facts: level.map { ["item": .choice("other-\($0)")] } ?? [:])
    }

    /// The screen, no-break spaces as blanks.
    private func read(_ bench: DeskBench) -> String {
        bench.screen.replacing("\u{00A0}", with: " ")
    }

    @Test func `a differing precedent on the same facts is shown, the same ruling passes without a word`() throws {
        let bench = try review { clause, _ in ClauseHistory(precedents: [upheld(clause, 3)]) }
        try bench.type("e")
        #expect(read(bench).contains("1 upheld (latest #3)"))
        try bench.type("<esc>u")
        #expect(!read(bench).contains("latest #3"))
        try bench.type("<esc><f2>e")
        #expect(read(bench).contains("dites en quoi ce cas diffère"))
    }

    @Test func `precedents nearest in facts come first, whatever their day`() throws {
        let bench = try review { clause, _ in
            var record = ClauseRecord()
            (record.asked, record.escalated, record.upheld, record.exceptions) = (9, 8, 6, 2)
            return ClauseHistory(
                record: record, precedents: [upheld(clause, 1, level: 1), upheld(clause, 5), upheld(clause, 9)])
        }
        #expect(bench.workspace.call?.nearestPrecedents.map(\.ticket.number) == [5, 9, 1])
        #expect(read(bench).contains("overturned 2 of 8, interval 7 to 59%"))
        #expect(read(bench).contains("1 fact differs"))
    }

    @Test func `an exception in force is told with its ticket and its last day`() throws {
        let bench = try review { clause, _ in
            ClauseHistory(
                exception: GrantedException(
                    ticket: TicketID(12), at: DemoBook.now, by: "gagnon", clause: clause, client: "C00001",
                    group: "health",
                    scope: .group, reason: "travel season", conditions: nil, until: DemoBook.now.day))
        }
        #expect(read(bench).contains("exception of #12 until May 14, 2026"))
        try bench.type("<f2>")
        #expect(read(bench).contains("dérogation du billet nº 12"))
    }
}
