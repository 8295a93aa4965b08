// What is stored of the desk's values: plain text and numbers, read back as they were.

import Desk
import Foundation
import Testing

private struct Stored: Codable, Hashable {
    var agent: AgentID
    var client: ClientID
    var group: GroupID
    var team: TeamID
    var ticket: TicketID
    var day: CivilDate
    var at: Instant
    var words: Bilingual
    var role: Role
    var language: Language
}

private let stored = Stored(
    agent: "mtremblay", client: "C-104", group: "health", team: "mobility", ticket: TicketID(4127),
    day: CivilDate(dayNumber: 20_574), at: Instant(milliseconds: 1_777_640_709_123),
    words: Bilingual("yes", "oui"), role: .policyOwner, language: .french)

private let text = """
    {"agent":"mtremblay","at":"2026-05-01T13:05:09.123Z","client":"C-104","day":"2026-05-01","group":"health",\
    "language":"fr","role":"policy-owner","team":"mobility","ticket":4127,"words":{"en":"yes","fr":"oui"}}
    """

@Test func `identifiers, days and moments are coded as bare text and numbers`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(stored), as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Stored.self, from: Data(text.utf8)) == stored)
}

@Test(arguments: [
    ("2026-05-01\"", "2026-05-32\""), ("13:05:09.123Z", "13:05:09"), ("4127", "\"4127\""), ("policy-owner", "owner"),
    ("\"fr\",", "\"de\","), ("\"mobility\"", "7"), ("\"en\":\"yes\",", ""),
])
func `what does not read as a value is an error, never another value`(part: String, other: String) {
    let broken = text.replacingOccurrences(of: part, with: other)
    #expect(broken != text)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Stored.self, from: Data(broken.utf8)) }
}

@Test func `identifiers compare by their text, tickets by their number`() {
    #expect(AgentID("a") < AgentID("b"))
    #expect(ClientID("C-10") < ClientID("C-9"))
    #expect(TicketID(9) < TicketID(10))
    #expect(TeamID("mobility").description == "mobility" && TicketID(7).description == "7")
}
