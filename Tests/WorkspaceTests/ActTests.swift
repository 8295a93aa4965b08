// What keys do, from the first word of a call to the ruling on it: before, keys, after.

import Chain
import Desk
import PolicyBook
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A call` {
    static let palm = "nA manager wants a Palm Pilot<enter>roy syl<enter>"

    @Test func `moves the panes at every key of the client's words`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm")
        #expect(bench.screen.contains("MOB-2.1"))
        #expect(bench.screen.contains("A managed smartphone"))
        #expect(bench.workspace.call?.ticket == nil)
    }

    @Test func `is said to be nobody's only once there is something to say it of`() throws {
        let bench = try DeskBench()
        try bench.type("nHello, my zzz")
        #expect(bench.screen.contains("Nothing recognised yet."))
        try bench.type(" qqq vvv")
        #expect(bench.screen.contains("No policy covers this. Say so."))
    }

    @Test func `gets its number when the client is known`() throws {
        let bench = try DeskBench()
        let before = try bench.store.count(QueueQuery())
        try bench.type(Self.palm)
        let ticket = try bench.ticketOnRecord()
        #expect(ticket?.words == "A manager wants a Palm Pilot")
        #expect(ticket?.assignee == "singh")
        #expect(try bench.store.count(QueueQuery()) == before + 1)
    }

    @Test func `is decided only once the need is confirmed`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "d")
        #expect(try bench.ticketOnRecord()?.decision == nil)
        #expect(bench.screen.contains(ActRefusal.needNotConfirmed.words.english))
        try bench.type("c<enter>d")
        let decision = try bench.ticketOnRecord()?.decision
        #expect(decision?.clause?.id == "MOB-2.1")
        #expect(decision?.offers.map(\.id).first == "managed-phone")
    }

    @Test func `records the offer taken and the one declined`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>d<tab>jo")
        #expect(try bench.ticketOnRecord()?.offers.map(\.reply) == [.open, .taken, .open, .open])
        try bench.type("kOtoo slow<enter>")
        #expect(try bench.ticketOnRecord()?.offers.first?.reply == .declined("too slow"))
    }

    @Test func `tells the client and promises the next update`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>diYour phone is on order<enter>2h<enter>")
        let ticket = try bench.ticketOnRecord()
        let promised = try #require(ticket?.promisedUpdate)
        #expect(promised.seconds(since: bench.now) == 2 * 3600)
        #expect(bench.flatScreen.contains("promise 2 h "))
    }

    @Test func `refuses a promise that is no time and keeps what was typed`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>diOn order<enter>whenever<enter>")
        #expect(try bench.ticketOnRecord()?.lastInformed == nil)
        #expect(bench.screen.contains("whenever"))
        #expect(bench.screen.contains("not a time"))
    }

    @Test func `is escalated with its reason and the pressure`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>dx<enter>She needs it for travel<enter>I will call the director<enter>")
        let escalation = try #require(try bench.ticketOnRecord()?.openEscalation)
        #expect(escalation.escalation.by == .client)
        #expect(escalation.escalation.pressure == "I will call the director")
        #expect(bench.screen.contains("“I will call the director”"))
    }

    @Test func `prints the justification, on record before it is written`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>dp<enter><enter>")
        let issued = try #require(try bench.ticketOnRecord()?.justifications.first)
        let text = try #require(bench.saved.values.first)
        #expect(Digest(of: text) == issued.document)
        #expect(text.contains(issued.code.text))
        #expect(text.contains("MOB-2.1"))
    }

    @Test func `chooses the form and the way of a paper before it leaves`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>dp<enter>")
        #expect(bench.screen.contains("-en.txt"))
        #expect(bench.screen.contains("reading level of the English"))
        try bench.type("f")
        #expect(bench.screen.contains("-en.html"))
        try bench.type("w")
        #expect(bench.screen.contains("→ printer, pdf"))
        #expect(try bench.ticketOnRecord()?.justifications.isEmpty == true)
        try bench.type("<enter>")
        let issued = try #require(try bench.ticketOnRecord()?.justifications.first)
        #expect((issued.format, issued.way) == ("pdf", "printer"))
        #expect(bench.screen.contains("sent to the printer"))
    }

    @Test func `makes no paper in a language nobody chose`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>dpzz<enter>")
        #expect(bench.screen.contains("Print the justification in"))
        #expect(bench.workspace.paper == nil)
    }

    @Test func `says that a paper on record did not leave, and records it`() throws {
        let bench = try DeskBench()
        bench.jam = "lp: no paper"
        try bench.type(Self.palm + "c<enter>dp<enter>w<enter>")
        #expect(bench.screen.contains("on record, but it did not leave: lp: no paper"))
        let id = try #require(bench.workspace.call?.ticket?.id)
        #expect(try bench.store.events(of: id).last?.event.kind == "justification-returned")
        try bench.type("<esc>tnoted after<enter>")
        #expect(try bench.store.events(of: id).last?.event.kind == "noted")
    }

    @Test func `a page is copied once it is on record, by the hash of what was copied`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>dp<enter>Y")
        let issued = try #require(try bench.ticketOnRecord()?.justifications.first)
        #expect((issued.format, issued.way) == ("text", "clipboard"))
        #expect(Digest(of: try #require(bench.copied.last)) == issued.document)
        #expect(bench.copied.count == 1)
    }

    @Test func `a paper goes to a printer of the desk or by mail, beside the keys`() throws {
        let bench = try DeskBench()
        (bench.hasCourier, bench.queues) = (true, ["counter"])
        try bench.type(Self.palm + "c<enter>dp<enter>")
        bench.wake()
        try bench.type("ww")
        #expect(bench.screen.contains("→ printer counter, text"))
        try bench.type("wf")
        #expect(bench.screen.contains("→ mail"))
        try bench.type("<enter>a b<enter>")
        #expect(bench.screen.contains("not an address"))
        #expect(try bench.ticketOnRecord()?.justifications.isEmpty == true)
        try bench.type("<esc><enter><backspace><backspace>@example.ca<enter>")
        let issued = try #require(try bench.ticketOnRecord()?.justifications.first)
        #expect((issued.format, issued.way) == ("mail", "mail"))
        #expect(bench.screen.contains("on record, and on its way"))
        bench.wake()
        #expect(bench.screen.contains("mailed to a@example.ca"))
    }

    @Test func `what a courier brings back goes on record, wherever the ticket is by then`() throws {
        let bench = try DeskBench()
        (bench.hasCourier, bench.jam) = (true, "lp: no paper")
        try bench.type(Self.palm + "c<enter>dp<enter>w<enter>")
        try bench.type("<esc>tnoted meanwhile<enter>")
        bench.wake()
        #expect(bench.screen.contains("on record, but it did not leave: lp: no paper"))
        let id = try #require(bench.workspace.call?.ticket?.id)
        #expect(try bench.store.events(of: id).last?.event.kind == "justification-returned")
        try bench.type("tnoted after<enter>")
        #expect(try bench.store.events(of: id).last?.event.kind == "noted")
    }

    @Test func `keeps its words when it is left, and gives them back`() throws {
        let bench = try DeskBench()
        try bench.type("nthe client said something<esc><esc>")
        #expect(try bench.store.drafts(of: "singh")[Workspace.callDraft] == "the client said something")
        try bench.type("n")
        #expect(bench.screen.contains("the client said something"))
    }

    @Test func `answers a question with one key and asks the next`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm Pilot<enter><esc>")
        #expect(bench.workspace.call?.question == "has-phone")
        try bench.type("y")
        #expect(bench.workspace.call?.facts["has-phone"] == .flag(true))
        #expect(bench.workspace.call?.question == nil)
    }

    @Test func `changes language while it runs, and keeps everything`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "<f2>")
        #expect(bench.screen.contains("POLITIQUE"))
        #expect(bench.workspace.call?.ticket != nil)
    }

    @Test func `shows a clash and keeps what was typed`() throws {
        let bench = try DeskBench()
        try bench.type(Self.palm + "c<enter>")
        let ticket = try #require(bench.workspace.call?.ticket)
        let note = TicketEvent.noted(.init(text: "from somebody else"))
        try bench.store.append([Append(to: ticket.id, expecting: ticket.version, [note], by: "obrien", at: bench.now)])
        try bench.type("tmy own note<enter>")
        #expect(bench.screen.contains("changed while you worked on it"))
        #expect(bench.screen.contains("my own note"))
        #expect(bench.screen.contains("from somebody else"))
        try bench.type("<enter>")
        #expect(bench.screen.contains("note: my own note"))
    }

    @Test func `never sends an escape sequence of the client's to the screen`() throws {
        let bench = try DeskBench()
        bench.press(.character("n"))
        bench.press(.paste("palm \u{1B}[2J\u{9B}31m pilot\u{202E}"))
        for cell in bench.canvas.cells {
            #expect(!cell.text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        }
    }
}

@Suite struct `A supervisor` {
    @Test func `finds what waits, the promise that breaks first on top`() throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = bench.workspace.queue.rows
        #expect(!rows.isEmpty && rows.allSatisfy { $0.escalatedAt != nil })
        let dues = rows.compactMap(\.due)
        #expect(dues == dues.sorted())
    }

    @Test func `upholds with a reason, and it becomes a precedent`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>uThe catalogue phone does what she needs<enter>")
        let ticket = try #require(try bench.ticketOnRecord())
        #expect(ticket.escalations.last?.ruling?.ruling == .upheld)
        let clause = try #require(ticket.decision?.clause?.id)
        let precedents = try bench.store.precedents(on: clause, groups: nil, limit: 5)
        #expect(precedents.contains { $0.ticket == ticket.id && $0.ruling == .upheld })
    }

    @Test func `grants an exception only to a coming day`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>eTravel<enter>2020-01-01<enter><enter><enter>")
        #expect(try bench.ticketOnRecord()?.openEscalation != nil)
        #expect(bench.screen.contains("not a coming day"))
    }

    @Test func `takes an exception's day as people say it, and tells it back`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>eTravel<enter>December 24")
        #expect(bench.flatScreen.contains("= Thursday, December 24, 2026"))
        try bench.type("<enter><enter><enter>")
        #expect(try bench.ticketOnRecord()?.escalations.last?.ruling?.until == CivilDate("2026-12-24"))
    }

    @Test(arguments: [("", nil), ("whole", ExceptionScope.group)])
    func `grants an exception to the client, or to the whole group`(typed: String, scope: ExceptionScope?) throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>eTravel<enter>2026-09-01<enter><enter>\(typed)<enter>")
        let ruling = try #require(try bench.ticketOnRecord()?.escalations.last?.ruling)
        #expect(ruling.ruling == .exception && ruling.scope == scope)
    }

    @Test func `alone rules`() throws {
        let bench = try DeskBench(as: "singh")
        try bench.type("e<enter>")
        #expect(bench.workspace.call?.ticket?.openEscalation != nil)
        #expect(!bench.screen.contains("u uphold"))
        try bench.type("u")
        #expect(bench.workspace.prompt == nil)
    }
}

@Suite struct `The list` {
    @Test func `filters as one types, whatever the accents`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/tremblay")
        #expect(bench.workspace.queue.rows.allSatisfy { $0.clientName.contains("Tremblay") })
        #expect(!bench.workspace.queue.rows.isEmpty)
        try bench.type("<esc>")
        #expect(bench.workspace.queue.filter.isEmpty)
    }

    @Test func `reaches its end and its start`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("aG")
        let last = bench.workspace.queue.selected
        #expect(last == bench.workspace.queue.rows.last?.id)
        try bench.type("gg")
        #expect(bench.workspace.queue.selected == bench.workspace.queue.rows.first?.id)
    }

    @Test func `keeps the cursor on the selected row`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("ajjj")
        let cursor = try #require(bench.canvas.cursor)
        #expect(bench.canvas.lines[cursor.row].hasPrefix(">"))
    }

    @Test func `shows an agent only the client groups that are theirs`() throws {
        let bench = try DeskBench(as: "gagnon")
        let restricted = try #require(try bench.store.agents().first { $0.groups != nil })
        let narrow = try DeskBench(as: restricted.id)
        try narrow.type("a")
        let groups = try #require(restricted.groups)
        #expect(narrow.workspace.queue.rows.allSatisfy { groups.contains($0.group) })
    }
}

@Suite struct `The help` {
    @Test func `lists what works here and runs it`() throws {
        let bench = try DeskBench()
        try bench.type("?new call<enter>")
        #expect(bench.workspace.call != nil)
    }

    @Test(arguments: Language.allCases)
    func `names every command in words of its own`(_ language: Language) {
        let titles = Command.allCases.map { $0.title[language] }
        #expect(Set(titles).count == titles.count)
        #expect(titles.allSatisfy { !$0.isEmpty })
    }
}
