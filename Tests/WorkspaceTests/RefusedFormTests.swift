// A form that is refused: what was typed stays, and the cursor stands in the field that is at fault.

import Desk
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A form that is refused` {
    /// Keys that end in a refusal, and the field it is about.
    static let scripts: [(keys: String, field: Int)] = [
        ("xclient<enter><enter>none<enter>", 1),
        ("i<enter>2h<enter>", 0),
        ("iOn order<enter>whenever<enter>", 1),
        ("Dangry<enter><enter><c-u>a while<enter>yes<enter>", 2),
        ("D<enter><enter><enter>yes<enter>", 0),
        ("PLoan?<enter>loan<enter>", 1),
        ("HRegional<enter><enter>floor noted<enter><enter>", 1),
        ("&x<enter><down><enter>", 0),
        ("W<enter>part on order<enter>", 0),
    ]

    @Test(arguments: scripts)
    func `has the cursor in the field at fault`(_ keys: String, _ field: Int) throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + keys)
        let form = try #require(bench.workspace.prompt, "\(keys)")
        #expect(form.error != nil, "\(keys)")
        #expect(form.focus == field, "\(keys)")
        let cursor = try #require(bench.canvas.cursor)
        #expect(bench.canvas.lines[cursor.row].contains(form.fields[field].label.english), "\(keys)")
    }

    @Test func `is done once that field is right`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "diOn order<enter>whenever<enter><c-u>2h<enter>")
        #expect(try bench.ticketOnRecord()?.promisedUpdate != nil)
    }

    @Test func `is a ruling without its last day`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>eTravel<enter><enter><enter><enter>")
        #expect(bench.workspace.prompt?.focus == 1)
    }
}
