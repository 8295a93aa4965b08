// The head of a ticket, its panes and the way through a review: what is never left out, and what is seen first.

import Desk
import ServiceLevels
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `What a ticket’s head keeps` {
    @Test(arguments: [40, 60, 80, 100, 160], Language.allCases)
    func `never drops the state or the nearest clock`(_ columns: Int, _ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: columns, rows: 24)
        let rows = try bench.store.page(QueueQuery(order: .due), after: nil, limit: 12).filter(\.status.isLive)
        for row in rows {
            bench.settle([.loadTicket(row.id, opening: true)])
            let ticket = try #require(bench.workspace.call?.ticket)
            let clock = try #require(bench.workspace.clock(of: bench.workspace.setting.row(of: ticket)))
            let head = try #require(bench.canvas.lines.first)
            #expect(head.contains(ticket.status.words[language]), "\(head)")
            #expect(clock.texts.contains { head.contains($0) }, "\(head)")
        }
    }

    @Test func `says whose it is, the day needed and the tags`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        let row = try #require(
            try bench.store.page(QueueQuery(order: .number), after: nil, limit: 60).first { $0.status == .open })
        let version = try bench.store.events(of: row.id).count
        let events: [TicketEvent] = [
            .assigned(.init(agent: "obrien", team: "regional")), .neededBySet(.init(day: DemoBook.now.day)),
            .tagged(.init(added: ["move"], removed: [])),
            .waiting(.init(on: "the supplier", reason: "the part is on its way")),
        ]
        try bench.store.append([Append(to: row.id, expecting: version, events, by: "obrien", at: bench.now)])
        bench.settle([.loadTicket(row.id, opening: true)])
        let lines = bench.canvas.lines.map { $0.replacing("\u{00A0}", with: " ") }
        #expect(lines[1].contains("with Siobhan O’Brien") && lines[1].contains("needed by May 14, 2026"), "\(lines[1])")
        #expect(lines.contains { $0.contains("Waiting for the supplier, 0 min so far: the part is on its way") })
    }

    @Test(arguments: Language.allCases)
    func `says what the client may choose, and with whom a team disagrees`(_ language: Language) throws {
        let bench = try DeskBench(language: language)
        try bench.type(Scene.decided.script(language) + "PPaper or form?<enter>paper; form<enter>")
        #expect(
            bench.flatScreen.contains(
                Bilingual(
                    "Choice put to the client, just now: Paper or form? (paper · form)",
                    "Choix proposé au client, à l’instant : Paper or form? (paper · form)")[language]),
            "\(bench.screen)")
        try bench.type("J\(language == .english ? "regional" : "régionales")<enter>whose phone<enter>")
        let said = Bilingual(
            "Disagreement with Regional IT Operations, step 1 of 3: Talk, about the client’s need · whose phone",
            "Désaccord avec Opérations TI régionales, étape 1 de 3 : Se parler, du besoin du client · whose phone")
        #expect(bench.flatScreen.contains(said[language]), "\(bench.screen)")
        try bench.type("J")
        #expect(bench.workspace.prompt?.remark != nil)
    }

    @Test(arguments: Language.allCases)
    func `says that name and words are gone where they were taken away`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language)
        let row = try #require(bench.workspace.queue.rows.first)
        let versions = Array(1...(try bench.store.events(of: row.id).count))
        _ = try bench.store.redact(
            ticket: row.id, versions: versions, by: "kowalski", at: bench.now, reason: "request 2026-118")
        try bench.type("a/is:\(row.id)<esc>e")
        let (name, words) = (Blank.name[language], Blank.words[language])
        let line = try #require(bench.canvas.lines.first { $0.contains("#\(row.id) ") })
        #expect(line.contains(name) && line.contains(words), "\(line)")
        try bench.type("<enter>")
        let head = bench.canvas.lines
        #expect(head[0].contains(name) && head[2].contains(words), "\(bench.screen)")
        #expect(!bench.screen.contains("“—”") && !bench.screen.contains("« — »"), "\(bench.screen)")
    }

    @Test(arguments: ClockKind.allCases, Language.allCases)
    func `calls a clock by a word in the least room`(_ kind: ClockKind, _ language: Language) {
        #expect(Label.briefClock(kind)[language].filter(\.isLetter).count >= 3)
    }
}

@Suite struct `BEFORE` {
    @Test func `tells the newest first, and precedents at once`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 160, rows: 48)
        let row = try #require(
            try bench.store.page(QueueQuery(order: .number), after: nil, limit: 60)
                .first { $0.clause != nil && $0.escalatedAt == nil && $0.status.isLive })
        let version = try bench.store.events(of: row.id).count
        try bench.store.append([
            Append(to: row.id, expecting: version, [.noted(.init(text: "the very latest"))], by: "singh", at: bench.now)
        ])
        bench.settle([.loadTicket(row.id, opening: true)])
        let text = try #require(bench.workspace.call).beforeText(bench.workspace.setting, .english).map(\.text)
        let note = try #require(text.firstIndex { $0.contains("the very latest") })
        let clause = try #require(text.firstIndex { $0.hasPrefix("This clause") })
        let asked = try #require(text.firstIndex { $0.contains("asked (") })
        #expect(note < clause && clause < asked)
    }

    @Test func `has the agent’s account on top under review`() throws {
        let bench = try DeskBench(as: "gagnon")
        let id = try #require(bench.workspace.queue.rows.first?.id)
        let version = try bench.store.events(of: id).count
        try bench.store.append([
            Append(
                to: id, expecting: version, [.accountGiven(.init(words: "I missed the third offer"))], by: "singh",
                at: bench.now)
        ])
        try bench.type("<enter>")
        let text = try #require(bench.workspace.call).beforeText(bench.workspace.setting, .english).map(\.text)
        #expect(text.first == "Account by Priya Singh")
        #expect(text.dropFirst().first?.contains("I missed the third offer") == true)
    }

    @Test(arguments: [(80, 24), (160, 48)])
    func `goes to its end and back by End and Home`(_ columns: Int, _ rows: Int) throws {
        let bench = try DeskBench(as: "gagnon", columns: columns, rows: rows)
        try bench.type("<enter><tab><tab><end>")
        let end = bench.canvas.lines
        try bench.type("<pgdn><down>")
        #expect(bench.canvas.lines == end)
        try bench.type("<home>")
        #expect(bench.workspace.call?.scroll[.before] == 0)
    }
}

@Suite struct `A ruling made` {
    @Test func `stands on POLICY: what, by whom, until when`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>etravel season<enter>2026-06-30<enter><enter><enter>")
        #expect(bench.screen.contains("not offered, exception granted"))
        #expect(bench.flatScreen.contains("Ruling: exception granted, until June 30, 2026"))
        #expect(bench.screen.contains("Hélène Gagnon, May"))
    }

    @Test(arguments: Language.allCases)
    func `says so where it is for the whole group`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: 400)
        try bench.type("<enter>etravel season<enter>2026-06-30<enter><enter><down><enter>")
        let words = Bilingual(
            "exception granted, for the whole client group, until June 30, 2026",
            "dérogation accordée, pour tout le groupe client, jusqu’au 30 juin 2026")
        #expect(bench.flatScreen.contains(words[language]))
    }

    @Test func `is passed over by the next ticket of the review`() throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = bench.workspace.queue.rows
        try #require(rows.count > 2)
        let version = try bench.store.events(of: rows[1].id).count
        try bench.store.append([
            Append(
                to: rows[1].id, expecting: version, [.ruled(.init(ruling: .upheld, reason: "same"))], by: "admin",
                at: bench.now)
        ])
        bench.wake()
        try bench.type("<enter>N")
        #expect(bench.workspace.call?.ticket?.id == rows[2].id)
        #expect(bench.screen.contains("Review 2 of \(rows.count - 1)"))
    }

    @Test func `is waited for in the order promises break`() throws {
        let bench = try DeskBench(as: "gagnon")
        let dues = bench.workspace.queue.rows.compactMap(\.due)
        #expect(dues == dues.sorted())
        #expect(bench.workspace.queue.view.order == .due)
    }
}

@Suite struct `Back in the list` {
    @Test func `the cursor stands on the ticket one comes from`() throws {
        let bench = try DeskBench()
        try bench.type("jjnShe wants a palm pilot<enter>roy syl<enter>")
        let id = try #require(bench.workspace.call?.ticket?.id)
        try bench.type("<esc>")
        #expect(bench.workspace.call == nil)
        #expect(bench.workspace.queue.selected == id)
        #expect(bench.workspace.queue.selectedRow != nil)
    }

    @Test func `a view that was kept leaves the reader where they were`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("ajjjj")
        let selected = bench.workspace.queue.selected
        try bench.type("Vmine today<enter>")
        #expect(bench.workspace.queue.view.name == "mine today")
        #expect(bench.workspace.queue.selected == selected)
        try bench.type("vmine<enter>")
        #expect(bench.workspace.queue.view.name == "mine today")
    }

    @Test(arguments: [40, 50, 60, 72, 80, 100, 160], Language.allCases)
    func `no clock is cut, and the words have room`(_ columns: Int, _ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: columns, rows: 24)
        try bench.type("a")
        for row in bench.workspace.queue.rows.prefix(12) {
            let line = try #require(bench.canvas.lines.first { $0.dropFirst().hasPrefix("#\(row.id)") })
            guard let clock = bench.workspace.clock(of: row) else { continue }
            let whole = clock.texts + [clock.nameless].compactMap(\.self)
            #expect(whole.contains { line.contains($0) }, "\(line)")
        }
    }
}
