// Payloads: what desks have stored stays readable for ever, and what a newer version wrote is never lost.

import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing
import Tickets

private let coding = EventCoding()

@Test func `every kind is written as it always was and read back as it was`() throws {
    for stored in try Sample.all() {
        #expect(stored.event.kind == stored.kind)
        #expect(try coding.payload(of: stored.event) == stored.payload)
        #expect(coding.event(kind: stored.kind, payload: stored.payload) == stored.event)
    }
}

@Test func `there is a sample of every kind`() throws {
    let kinds = try Sample.all().map(\.kind)
    #expect(Set(kinds).count == 21)
}

@Test func `parts that may be left out read as none`() {
    let pairs: [(String, String, TicketEvent)] = [
        (
            "client-informed", #"{"v":1,"channel":"phone","said":"x"}"#,
            .clientInformed(.init(channel: .phone, said: "x"))
        ),
        ("contact-recorded", #"{"v":1,"mood":"calm","said":"x"}"#, .contactRecorded(.init(mood: "calm", said: "x"))),
        ("assigned", #"{"v":1}"#, .assigned(.init())),
        (
            "escalated", #"{"v":1,"by":"agent","to":"x","reason":"y"}"#,
            .escalated(.init(by: .agent, to: "x", reason: "y"))
        ),
        ("ruled", #"{"v":1,"ruling":"upheld","reason":"y"}"#, .ruled(.init(ruling: .upheld, reason: "y"))),
    ]
    for (kind, payload, event) in pairs { #expect(coding.event(kind: kind, payload: payload) == event) }
}

@Test(arguments: [
    ("merged", #"{"v":1,"into":12}"#), ("noted", #"{"v":2,"text":"x","colour":"red"}"#),
    ("noted", #"{"text":"without a version"}"#), ("noted", #"{"v":1}"#), ("noted", "not JSON at all \u{0}"),
    ("noted", ""), ("noted", #"{"v":"1","text":"x"}"#), ("NOTED", #"{"v":1,"text":"x"}"#), ("", "{}"),
    ("assigned", #"[{"v":1}]"#), ("ruled", #"{"v":1,"ruling":"shrugged","reason":"y"}"#),
    ("client-informed", #"{"v":1,"channel":"phone","said":"x","nextUpdate":"Friday"}"#),
])
func `what this version cannot read is kept byte for byte`(kind: String, payload: String) throws {
    let event = coding.event(kind: kind, payload: payload)
    #expect(event == .unknown(kind: kind, payload: payload))
    #expect(event.kind == kind)
    #expect(try Array(coding.payload(of: event).utf8) == Array(payload.utf8))
}

@Test func `keys a payload has in excess do not hide what it says`() {
    #expect(coding.event(kind: "noted", payload: #"{"v":1,"text":"x","later":true}"#) == .noted(.init(text: "x")))
}

@Test func `facts keep their kind through a payload`() throws {
    let facts: [String: FactValue] = [
        "a": .choice("1"), "b": .number(1), "c": .flag(true), "d": .choice("true"), "e": .number(0), "f": .flag(false),
        "g": .number(-3), "h": .choice(""),
    ]
    let event = TicketEvent.factsSet(.init(facts: facts))
    #expect(coding.event(kind: event.kind, payload: try coding.payload(of: event)) == event)
}

@Test func `any words a client says come back as they were said`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let range: ClosedRange<UInt32> = random.chance(50) ? 0...0x7F : 0x80...0x1FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { scalars.append(scalar) }
        }
        let event = TicketEvent.noted(.init(text: String(scalars)))
        let back = coding.event(kind: "noted", payload: try coding.payload(of: event))
        guard case .noted(let note) = back else {
            Issue.record("\(Array(scalars)) came back as \(back)")
            continue
        }
        #expect(Array(note.text.unicodeScalars) == Array(scalars))
    }
}
