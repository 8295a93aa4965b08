// The list as the reader wants it: filters, views, orders. Before, keys, after.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A filter` {
    @Test func `takes keys and words in either language, and every row passes`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/status:open group:finance")
        let english = bench.workspace.queue.rows
        #expect(!english.isEmpty)
        #expect(english.allSatisfy { $0.status == .open && $0.group == "finance" })
        try bench.type("<c-u>statut:ouvert groupe:finances")
        #expect(bench.workspace.queue.rows.map(\.id) == english.map(\.id))
    }

    @Test func `wrong in the middle points at the place and leaves the list`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("a/finance")
        let before = bench.workspace.queue.rows
        try bench.type(" stauts:open ")
        #expect(bench.workspace.queue.rows == before)
        #expect(bench.screen.contains("no key “stauts”; did you mean “status”?"))
        let rows = bench.canvas.lines
        let field = try #require(rows.lastIndex { $0.contains("stauts:open") })
        let caret = try #require(rows[field + 1].firstIndex(of: "^"))
        let place = rows[field + 1].distance(from: rows[field + 1].startIndex, to: caret)
        #expect(rows[field].dropFirst(place).hasPrefix("stauts"))
    }

    @Test func `with a key being written shows the terms before it, and only those`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/finance")
        let before = bench.workspace.queue.rows.map(\.id)
        try bench.type(" stauts:op")
        #expect(bench.workspace.queue.rows.map(\.id) == before)
        #expect(bench.workspace.queue.filter.trimmed == "finance")
        try bench.type("<c-u>stauts:")
        #expect(bench.workspace.queue.filter.isEmpty)
        #expect(bench.workspace.queue.rows.count > before.count)
    }

    @Test func `still being written is no fault`() throws {
        let bench = try DeskBench(as: "gagnon")
        for script in ["a/status:", "op", "en owner:", "<c-u>\"two wor"] {
            try bench.type(script)
            #expect(bench.workspace.prompt?.error == nil, "\(script)")
        }
        try bench.type("<enter>")
        #expect(bench.workspace.prompt?.error != nil)
        #expect(bench.workspace.prompt?.text(0) == "\"two wor")
    }

    @Test func `is put back by Escape and kept by Enter`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/finance<enter>")
        let kept = bench.workspace.queue.rows.map(\.id)
        try bench.type("/ zzz<esc>")
        #expect(bench.workspace.queue.filter == "finance")
        #expect(bench.workspace.queue.rows.map(\.id) == kept)
        #expect(bench.screen.contains("/ finance"))
        try bench.type("<esc>")
        #expect(bench.workspace.queue.filter.isEmpty)
        #expect(bench.workspace.queue.rows.count > kept.count)
    }

    @Test func `that leaves nothing says which term does it`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/status:open zzzz")
        #expect(bench.screen.contains("No ticket passes this filter."))
        #expect(bench.screen.contains("There are some without one of these: zzzz"))
        let narrow = try DeskBench(as: "singh")
        let other = try #require(
            try narrow.store.page(QueueQuery(), after: nil, limit: 60).first { $0.assignee == "obrien" })
        try narrow.type("/\(other.id)")
        #expect(narrow.workspace.queue.cause?.isView == true)
        #expect(narrow.screen.contains("outside this view (a: all)"))
        try narrow.type("<f2>")
    }

    @Test func `never shows what another group has`() throws {
        let bench = try DeskBench(as: "gagnon")
        let restricted = try #require(try bench.store.agents().first { $0.groups != nil })
        let groups = try #require(restricted.groups)
        let hidden = try #require(
            try bench.store.page(QueueQuery(), after: nil, limit: 60).first { !groups.contains($0.group) })
        let narrow = try DeskBench(as: restricted.id)
        try narrow.type("a/\(hidden.id) zzzz")
        #expect(narrow.workspace.queue.cause?.terms.isEmpty != false)
        try narrow.type("<c-u>group:\(hidden.group.text)")
        #expect(narrow.workspace.prompt?.error != nil)
        #expect(narrow.workspace.queue.rows.allSatisfy { groups.contains($0.group) })
    }
}

@Suite struct `A view` {
    @Test(arguments: ["singh", "gagnon", "chen"] as [AgentID])
    func `built in can be shown by anybody`(_ login: AgentID) throws {
        let bench = try DeskBench(as: login)
        for view in SavedView.builtIn {
            bench.settle(bench.workspace.show(view))
            #expect(bench.workspace.list == view.id)
            #expect(bench.workspace.notice?.isProblem != true, "\(view.name)")
        }
    }

    @Test func `of nothing names the key of all tickets, which names none`() throws {
        let bench = try DeskBench(as: "gagnon")
        let nobody = SavedView(name: "nobody’s", filter: "zzzz", order: .updated)
        bench.settle(bench.workspace.show(nobody))
        #expect(bench.workspace.queue.rows.isEmpty)
        #expect(bench.workspace.emptyWords.map(\.english) == ["Nothing here.", "All tickets: a"])
        #expect(bench.workspace.emptyWords.map(\.french) == ["Rien ici.", "Tous les billets\u{00A0}: a"])
        bench.workspace.queue = QueueRoom(.all, for: bench.workspace.setting.agent)
        #expect(bench.workspace.emptyWords.count == 1)
    }

    @Test func `is chosen by a part of its name`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("vsoonest<enter>")
        #expect(bench.screen.contains("Queue · due soonest"))
        let due = bench.workspace.queue.rows.compactMap(\.due)
        #expect(due == due.sorted())
    }

    @Test func `is kept from the filter and order shown, and comes back`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/group:finance<enter>snearest<enter>Vmy money<enter>")
        #expect(bench.keptViews == ["my money = group:finance sort:due\n"])
        #expect(bench.screen.contains("Queue · my money"))
        let next = try DeskBench(as: "gagnon", preferences: Preferences(texts: ["views": bench.keptViews[0]]))
        try next.type("vmoney<enter>")
        #expect(next.workspace.queue.rows.map(\.id) == bench.workspace.queue.rows.map(\.id))
        #expect(next.workspace.queue.rows.allSatisfy { $0.group == "finance" })
    }

    @Test func `cannot take the name of one built in`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("Vmine<enter>")
        #expect(bench.keptViews.isEmpty)
        #expect(bench.screen.contains("a name of its own"))
        try bench.type("<c-u>a=b<enter>")
        #expect(bench.keptViews.isEmpty)
    }

    @Test func `of a long name says what it is called`() throws {
        let bench = try DeskBench(as: "gagnon")
        let name = String(repeating: "money ", count: 10)
        try bench.type("a/group:finance<enter>V\(name)<enter>")
        let kept = try #require(bench.keptViews.first?.split(separator: "=").first?.trimmed)
        #expect(kept.count <= 40)
        #expect(bench.screen.contains("kept as the view “\(kept)”"))
    }

    @Test func `kept again replaces its line and no other`() {
        let text = "# mine\nlate = breach:late sort:due\n\nmoney = group:finance\n"
        let view = SavedView(name: "late", filter: "breach:<2h", order: .promise)
        #expect(
            ViewFile.text(text, keeping: view) == "# mine\nlate = breach:<2h sort:promise\n\nmoney = group:finance\n")
        #expect(ViewFile.read(ViewFile.text(text, keeping: view)).views.first == view)
    }

    @Test func `of a file with faults is told by line, and the rest works`() throws {
        let text = "good = is:live\nno equals sign\nbad = stauts:open\nworse = is:live sort:colour\n= x\n"
        let (views, faults) = ViewFile.read(text)
        #expect(views.map(\.name) == ["good"])
        #expect(faults.map(\.line) == [2, 5, 3, 4])
        let bench = try DeskBench(as: "singh", preferences: Preferences(texts: ["views": text]))
        #expect(bench.screen.contains("views:2: write name = value (and 3 more: guichet config)"))
        try bench.type("j")
        #expect(!bench.screen.contains("views:2"))
    }

    @Test func `with a name the desk does not know says so and leaves the list`() throws {
        let bench = try DeskBench(as: "singh", preferences: Preferences(texts: ["views": "odd = owner:nobodyhere\n"]))
        let before = bench.workspace.list
        try bench.type("vodd<enter>")
        #expect(bench.workspace.list == before)
        #expect(bench.workspace.notice?.isProblem == true)
    }

    @Test func `sorted another way says how`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("asnewest<enter>")
        #expect(bench.screen.contains("newest first"))
        let ids = bench.workspace.queue.rows.map(\.id)
        #expect(ids == ids.sorted(by: >))
    }

    @Test func `keeps its tickets whatever the order`() throws {
        let bench = try DeskBench(as: "gagnon")
        let waiting = Set(bench.workspace.queue.rows.map(\.id))
        try bench.type("snewest<enter>")
        #expect(bench.workspace.queue.view == .escalations)
        #expect(Set(bench.workspace.queue.rows.map(\.id)) == waiting)
        #expect(bench.workspace.queue.total == waiting.count)
        try bench.type("Vours<enter>")
        #expect(bench.keptViews == ["ours = escalated:yes sort:number\n"])
        #expect(Set(bench.workspace.queue.rows.map(\.id)) == waiting)
    }

    @Test func `offers no order that leaves rows out, but its own`() throws {
        let bench = try DeskBench(as: "gagnon")
        func offered() -> [String] {
            guard case .choice(let choices)? = bench.workspace.prompt?.fields[0].content else { return [] }
            return choices.options.map(\.id)
        }
        try bench.type("s")
        #expect(offered() == ["updated", "number", "promise", "escalation", "due"])
        try bench.type("<esc>as")
        #expect(offered() == ["updated", "number", "promise", "due"])
    }
}
