// Payloads written and read by hand are held to the encoder and the decoder, byte for byte: hashes are made of them.

import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing

@testable import Tickets

private let coding = EventCoding()

private func expectSame(_ event: TicketEvent) throws {
    let payload = try coding.payload(of: event)
    #expect(try Array(payload.utf8) == Array(coding.encoded(event).utf8), "\(event)")
    #expect(coding.event(kind: event.kind, payload: payload) == event, "\(event)")
    #expect(coding.decoded(kind: event.kind, payload: payload) == event, "\(event)")
}

/// Bodies whose every text may be anything.
private struct RandomBody {
    static let bits = [
        "category", "cat", "é", "e\u{301}", "\"", "\\", "/", "\u{0}", "\u{1F}", "\u{7F}", "\r\n", "\t", "\u{8}",
        "\u{C}", "\u{2028}", "日本", "👩🏽‍💻", "Z", "a", "_", "\u{FFFF}", "\u{10FFFF}", " ", "<&>", "{}", "[],", ":",
    ]
    var random: SeededGenerator

    mutating func text() -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in pick(Self.bits) }.joined()
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func maybe<Value>(_ value: Value) -> Value? { random.chance(50) ? value : nil }

    mutating func texts() -> [String] { (0..<Int.random(in: 0...3, using: &random)).map { _ in text() } }

    mutating func both() -> Bilingual { Bilingual(text(), text()) }

    mutating func client() -> Client {
        Client(
            id: ClientID(text()), name: text(), language: pick(Language.allCases), group: GroupID(text()),
            role: maybe(text()))
    }

    mutating func facts() -> [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            facts[text()] = pick([
                .choice(text()), .number(Int.random(in: -9...9, using: &random)), .flag(random.chance(50)),
                .number(pick([Int.max, Int.min, 999_999_999_999_999_999, 1_000_000_000_000_000_000])),
            ])
        }
        return facts
    }

    mutating func event() throws -> TicketEvent {
        switch Int.random(in: 0..<20, using: &random) {
        case 0:
            .opened(
                .init(
                    client: client(), words: text(), language: pick(Language.allCases),
                    channel: pick(Channel.allCases), origin: maybe(text())))
        case 1: .needConfirmed(.init(need: text()))
        case 2: .factsSet(.init(facts: facts(), absent: texts()))
        case 3, 4, 5: .decisionRecorded(try decision())
        case 6: .offerMade(.init(offer: text(), title: both()))
        case 7: .offerDeclined(.init(offer: text(), title: both(), reason: text()))
        case 8:
            .clientInformed(
                .init(
                    channel: pick(Channel.allCases), said: text(),
                    nextUpdate: maybe(Instant(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &random)))))
        case 9:
            .contactRecorded(
                .init(
                    mood: text(), seconds: maybe(Int.random(in: -5...5000, using: &random)), said: text(),
                    demanding: maybe(random.chance(50)), script: maybe(text())))
        case 10: .assigned(.init(agent: maybe(AgentID(text())), team: maybe(TeamID(text()))))
        case 11: .waiting(.init(on: text(), reason: text()))
        case 12: .noted(.init(text: text()))
        case 13: .closed(.init(reason: text()))
        case 14: .escalated(.init(by: pick([.client, .agent]), to: text(), reason: text(), pressure: maybe(text())))
        case 15:
            .ruled(
                .init(
                    ruling: pick(Ruling.allCases), reason: text(), until: maybe(CivilDate(dayNumber: 20_000)),
                    conditions: maybe(text()), scope: maybe(pick(ExceptionScope.allCases))))
        case 16: .tagged(.init(added: texts(), removed: texts()))
        case 17: .offerTaken(.init(offer: text(), title: both()))
        default:
            .imported(
                .init(
                    source: text(), status: pick(Status.allCases),
                    changed: Dictionary(texts().map { ($0, $0 + "x") }) { $1 }, team: maybe(TeamID(text())),
                    agent: maybe(AgentID(text()))))
        }
    }

    private mutating func decision() throws -> RecordedDecision {
        var parts = Sample.refusalParts(offers: ["loan"] + texts())
        parts.answer = pick(Outcome.allCases.map(\.rawValue) + ["no_policy"])
        parts.clause?.text = both()
        parts.clause?.inForceTo = maybe(CivilDate(dayNumber: 30_000))
        if random.chance(20) && parts.answer != "not_offered" { parts.clause = nil }
        parts.offers[0].leadTime = maybe(both())
        parts.offers[0].isCertain = random.chance(50)
        parts.facts = facts()
        parts.absent = texts()
        parts.rule = maybe(text())
        parts.approver = maybe(both())
        parts.destination = maybe(both())
        parts.noneBecause = maybe(both())
        parts.escalationPath = maybe(both())
        parts.changes = [both()]
        return try RecordedDecision(parts)
    }
}

@Test func `every character alone is written and read as the coders do`() throws {
    for value in UInt32(0)...0x2FFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(scalar)
        try expectSame(.imported(.init(source: text, status: .open, changed: [text: text], team: TeamID(text))))
    }
}

@Test func `every sample is written and read as the coders do`() throws {
    for stored in try Sample.all() { try expectSame(stored.event) }
}

@Test func `any event is written and read as the coders do`() throws {
    var bodies = RandomBody(random: SeededGenerator(seed: 11))
    for _ in 0..<3000 { try expectSame(try bodies.event()) }
}

@Test func `odd payloads are read as the decoder reads them`() throws {
    var bodies = RandomBody(random: SeededGenerator(seed: 12))
    let pieces = [
        " ", "\n", ",", "\"", "\\", "\\u0041", "\\/", "{", "}", "[", "]", ":", "null", "true", "0", "-0", "01", "1.5",
        "1e3", "\"v\":1,", "\"v\":2", "\"text\":\"x\",", "é", "\u{0}",
    ]
    for _ in 0..<6000 {
        let event = try bodies.event()
        var bytes = Array(try coding.encoded(event).utf8)
        for _ in 0..<Int.random(in: 1...2, using: &bodies.random) {
            let place = Int.random(in: 0...bytes.count, using: &bodies.random)
            let end = min(bytes.count, place + Int.random(in: 0...3, using: &bodies.random))
            bytes.replaceSubrange(place..<end, with: Array(bodies.pick(pieces).utf8))
        }
        let payload = String(decoding: bytes, as: UTF8.self)
        #expect(
            coding.event(kind: event.kind, payload: payload) == coding.decoded(kind: event.kind, payload: payload),
            "\(payload)")
    }
}

@Test func `a form the encoder never writes is the decoder’s to read`() {
    let payloads = [
        #"{"v":1,"text":"x"}"#, #"{ "text":"x","v":1}"#, #"{"text":"x","v":1} "#, #"{"text":"\u00e9","v":1}"#,
        #"{"later":true,"text":"x","v":1}"#, #"{"text":"x","text":"y","v":1}"#, #"{"text":"a\/b","v":1}"#,
    ]
    for payload in payloads {
        #expect(PayloadScan.event(kind: "noted", payload: payload) == nil, "\(payload)")
        #expect(coding.event(kind: "noted", payload: payload) == coding.decoded(kind: "noted", payload: payload))
    }
    let unsorted = #"{"added":["b","a"],"removed":[],"v":1}"#
    #expect(coding.event(kind: "tagged", payload: unsorted) == coding.decoded(kind: "tagged", payload: unsorted))
}
