// How rows of an incident log become events, oddity by oddity.

import Connectors
import Desk
import Storage
import Testing
import Tickets

struct ServiceNowLogTests {
    @Test func `an incident's first row opens the ticket, then each row is one event`() throws {
        let incident = try imported(Fixture.log(Fixture.first, Fixture.resolved))
        let ticket = try #require(incident.first)
        #expect(ticket.events.map(\.event.kind) == ["opened", "imported", "imported"])
        guard case .opened(let opened) = ticket.events[0].event else {
            Issue.record("the first event opens the ticket")
            return
        }
        #expect(opened.client.id == "caller-2403")
        #expect(opened.client.name == "Caller 2403")
        #expect(opened.client.group == "location-143")
        #expect(opened.language == .english)
        #expect(opened.channel == .phone)
        #expect(opened.words == "Category 55, subcategory 170, symptom 72")
        #expect(opened.origin == "servicenow:0000045")
        #expect(ticket.events[0].at == Instant("2016-02-29T01:16:00Z"))
        #expect(
            ticket.events.dropFirst().map(\.at.description) == [
                "2016-02-29T01:23:00.000Z", "2016-02-29T11:29:00.000Z",
            ])
        #expect(ticket.events.map(\.author) == ["servicenow-21", "servicenow-21", "servicenow-804"])
    }

    @Test func `the first row lists every value, later rows only what changed`() throws {
        let steps = try steps(Fixture.log(Fixture.first, Fixture.resolved))
        #expect(steps[0].changed["number"] == "0000045")
        #expect(steps[0].changed["subcategory"] == "170")
        #expect(steps[0].changed["category"] == "55")
        #expect(steps[0].changed["assigned_to"] == nil)
        #expect(
            steps[1].changed == [
                "incident_state": "Resolved", "sys_mod_count": "3", "sys_updated_by": "804",
                "sys_updated_at": "29/2/2016 11:29", "assigned_to": "149", "u_symptom": "?",
            ])
        #expect(steps[1].team == "group-56")
        #expect(steps[1].agent == "resolver-149")
    }

    @Test func `every state has its status, and an unknown one leaves the status as it was`() throws {
        let states = [
            "New", "Active", "Awaiting User Info", "-100", "Awaiting Vendor", "Resolved", "nonsense", "Active",
            "Closed",
        ]
        let rows = states.enumerated().map { Fixture.row(state: $1, modification: $0, updated: "1/3/2016 10:0\($0)") }
        let steps = try steps(Fixture.log(rows))
        #expect(
            steps.map(\.status) == [.open, .open, .waiting, .waiting, .waiting, .resolved, .resolved, .open, .closed])
        #expect(steps[3].changed["incident_state"] == "-100")
    }

    @Test func `an incident that begins with an unknown state is open`() throws {
        #expect(try steps(Fixture.log([Fixture.row(state: "-100")])).map(\.status) == [.open])
    }

    @Test func `rows out of time order are put in order, and rows of one minute keep the file's`() throws {
        let steps = try steps(
            Fixture.log([
                Fixture.row(state: "Active", modification: 2, updated: "2/3/2016 10:00"),
                Fixture.row(state: "New", modification: 0, updated: "1/3/2016 23:59"),
                Fixture.row(state: "Resolved", modification: 3, updated: "2/3/2016 10:00"),
            ]))
        #expect(steps.map(\.status) == [.open, .open, .resolved])
        #expect(steps.map { $0.changed["sys_mod_count"] } == ["0", "2", "3"])
    }

    @Test func `the labelled export names the same ticket, people and rows as the bare one`() throws {
        let bare = try #require(try imported(Fixture.log(Fixture.first, Fixture.resolved)).first)
        let labelled = try #require(try imported(Fixture.labelled).first)
        #expect(bare.events.map(\.originKey) == labelled.events.map(\.originKey))
        #expect(bare.events.map(\.author) == labelled.events.map(\.author))
        #expect(bare.events[0].event == labelled.events[0].event)
        guard case .imported(let one) = bare.events[2].event, case .imported(let other) = labelled.events[2].event
        else {
            Issue.record("the third event is an imported one")
            return
        }
        #expect(one.team == other.team && one.agent == other.agent)
        #expect(other.changed["assigned_to"] == "Resolver 149")
    }

    @Test func `what the other system says of its service level is told once, and again when it changes`() throws {
        let columns = "number,incident_state,sys_updated_at,made_sla,reassignment_count,reopen_count"
        let rows = [
            "INC1,New,1/3/2016 10:00,true,0,0", "INC1,Active,1/3/2016 11:00,true,1,0",
            "INC1,Resolved,1/3/2016 12:00,false,1,0", "INC1,Closed,1/3/2016 13:00,?,1,odd",
        ]
        let steps = try steps(([columns] + rows).joined(separator: "\n") + "\n")
        #expect(steps.map(\.levelKept) == [true, nil, false, nil])
        #expect(steps.map(\.reassigned) == [0, 1, nil, nil])
        #expect(steps.map(\.reopened) == [0, nil, nil, nil])
    }

    @Test func `no two rows share a key, not even copies`() throws {
        let ticket = try #require(try imported(Fixture.log(Fixture.first, Fixture.first, Fixture.first)).first)
        let keys = ticket.events.compactMap(\.originKey)
        #expect(keys.count == 4)
        #expect(Set(keys).count == 4)
    }

    @Test func `what is missing is left out, and the ticket still has words and a client`() throws {
        let row = Fixture.row(caller: "?", location: "", category: "?", subcategory: "170", symptom: "?", by: "?")
        let events = try #require(try imported(Fixture.log([row])).first).events
        guard case .opened(let opened) = events[0].event else {
            Issue.record("the first event opens the ticket")
            return
        }
        #expect(opened.client.id == "caller-unknown")
        #expect(opened.client.name == "(unknown caller)")
        #expect(opened.client.group == "location-unknown")
        #expect(opened.words == "Subcategory 170")
        #expect(events[1].author == "servicenow")
        let bare = Fixture.row(category: "?", subcategory: "?", symptom: "?")
        guard case .opened(let unfiled)? = try imported(Fixture.log([bare])).first?.events[0].event else {
            Issue.record("the first event opens the ticket")
            return
        }
        #expect(unfiled.words == "INC0000045")
    }

    @Test(arguments: [
        ("?", "29/2/2016 01:16", "2016-02-29T00:10:00Z"), ("", "", "2016-02-29T00:10:00Z"),
    ])
    func `a row without its own date takes the incident's`(updated: String, opened: String, at: String) throws {
        let row = Fixture.row(updated: updated, created: "29/2/2016 00:10", opened: opened)
        let events = try #require(try imported(Fixture.log([row])).first).events
        #expect(events[1].at == Instant(at))
    }

    @Test(arguments: [
        ("29/2/2015 10:00", false), ("31/12/2016 23:59", true), ("1/13/2016 10:00", false), ("1/1/2016 24:00", false),
        ("1/1/2016", false), ("yesterday", false), ("2016-02-29 01:23:45", true), ("1/1/16 10:00", false),
        ("1/1/2016 10:00 pm", false),
    ])
    func `a date is a day of the calendar with a time, or the row is refused`(text: String, isDate: Bool) throws {
        var log = try ServiceNowLog(MemoryBytes(Array(Fixture.log([Fixture.row(updated: text)]).utf8)))
        switch try log.next() {
        case .step: #expect(isDate)
        case .rejected(let row):
            #expect(!isDate)
            #expect(row == RejectedRow(line: 2, reason: .badDate(column: "sys_updated_at", text)))
        case .end: Issue.record("a row was expected")
        }
    }

    @Test func `a row without a number or a date is refused and the next one read`() throws {
        let text = Fixture.log([
            Fixture.row(number: "?"), Fixture.row(number: "REQ12"),
            Fixture.row(updated: "?", created: "?", opened: "?"), Fixture.row(),
        ])
        var log = try ServiceNowLog(MemoryBytes(Array(text.utf8)))
        var reasons: [RejectedReason] = []
        while case .rejected(let row) = try log.next() { reasons.append(row.reason) }
        #expect(reasons == [.missingNumber, .badNumber("REQ12"), .noDate])
    }

    @Test func `a file that is no incident log is refused by the columns it lacks`() {
        #expect(throws: ImportFailure.missingColumns(["incident_state", "sys_updated_at"])) {
            try ServiceNowLog(MemoryBytes(Array("number,name\n1,x\n".utf8)))
        }
        #expect(throws: ImportFailure.missingColumns(["number"])) {
            try ServiceNowLog(MemoryBytes(Array("incident_state,opened_at\n".utf8)))
        }
    }

    @Test func `control characters stay in the data`() throws {
        let steps = try steps(Fixture.log([Fixture.row(symptom: "\u{1B}[31mred\u{07}")]))
        #expect(steps[0].changed["u_symptom"] == "\u{1B}[31mred\u{07}")
    }

    @Test func `words exist in both languages and French keeps its spaces`() {
        let reasons: [RejectedReason] = [
            .badUTF8, .fieldCount(3, expected: 4), .unterminatedQuote, .textAfterQuote, .tooLong(limit: 9),
            .missingNumber, .badNumber("x"), .noDate, .badDate(column: "opened_at", "x"),
        ]
        let failures: [ImportFailure] = [
            .cannotRead("f", code: 2), .cannotRead("f", code: 13), .cannotRead("f", code: 21),
            .cannotRead("f", code: 5),
            .isUTF16, .isEmpty, .badHeader(.badUTF8), .missingColumns(["number"]), .store(.busy),
        ]
        let all = reasons.map { RejectedRow(line: 7, reason: $0).words } + failures.map(\.words)
        for words in all {
            #expect(words.english != words.french)
            #expect(!words.french.contains(" :") && !words.french.contains("« ") && !words.french.contains("'"))
        }
    }
}
