// Hashes: computed here as anybody could compute them, and faults named where they are.

import Chain
import Desk
import Testing
import Tickets

private let first = EventRecord(
    .needConfirmed(.init(need: "agenda en déplacement")), payload: #"{"need":"agenda en déplacement","v":1}"#,
    of: TicketID(4127), version: 1, at: Instant(milliseconds: 1_777_640_709_123), by: "mtremblay", after: .none)
private let second = EventRecord(
    .closed(.init(reason: "agreed")), payload: #"{"reason":"agreed","v":1}"#, of: TicketID(4127), version: 2,
    at: Instant(milliseconds: 1_777_640_760_000), by: "abaker", after: first.hash)

@Test func `a record’s hash is the SHA-256 of its eight lines`() {
    // SOURCE: computed with Python's hashlib from the documented lines.
    #expect(first.hash.description == "490451662f1e20f8f9e293b93a2515a49dc700f42682b0296bb75af5f9db434a")
    #expect(second.hash.description == "24d6f294c7fe861ca1cae355abaa1b60ec3e2e62efbcd9f43fb59afd3af27807")
    #expect(first.previous.description == String(repeating: "0", count: 64))
    #expect([first, second].chainFaults().isEmpty)
}

@Test func `a digest is read back from its bytes and its digits, and from nothing else`() {
    let digest = Digest(of: "")
    #expect(digest.description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(hexadecimal: digest.description) == digest)
    #expect(Digest(hexadecimal: digest.description.uppercased()) == digest)
    #expect(Digest(bytes: [1, 2, 3]) == nil)
    for text in ["", "e3", digest.description + "0", String(digest.description.dropLast()) + "g"] {
        #expect(Digest(hexadecimal: text) == nil)
    }
}

@Test func `a verification code is the ticket and forty bits that can be read aloud`() throws {
    let counting = try #require(Digest(bytes: Array(0..<32)))
    #expect(VerificationCode(ticket: TicketID(7), decision: counting).text == "7-000G-40R4")
    let full = try #require(Digest(bytes: [UInt8](repeating: 255, count: 32)))
    #expect(VerificationCode(ticket: TicketID(1), decision: full).description == "1-ZZZZ-ZZZZ")
}

/// A chain of notes.
private func chain(_ count: Int) -> [EventRecord] {
    var records: [EventRecord] = []
    for version in 1...count {
        let text = "note \(version)"
        records.append(
            EventRecord(
                .noted(.init(text: text)), payload: #"{"text":"\#(text)","v":1}"#, of: TicketID(9), version: version,
                at: Instant(milliseconds: Int64(version)), by: "a", after: records.last?.hash ?? .none))
    }
    return records
}

@Test func `any change to any part of any event is found where it was made`() {
    let changes: [(inout EventRecord) -> Void] = [
        { $0.payload += " " }, { $0.at = $0.at.adding(seconds: 1) }, { $0.author = "somebody-else" },
        { $0.event = .closed(.init(reason: "x")) }, { $0.ticket = TicketID(10) },
    ]
    for place in 0..<4 {
        for change in changes {
            var records = chain(4)
            change(&records[place])
            #expect(records.chainFaults() == [.changedEvent(records[place].ticket, version: place + 1)])
        }
    }
}

@Test func `a missing event is named`() {
    var records = chain(4)
    records.remove(at: 1)
    #expect(
        records.chainFaults() == [
            .missingEvent(TicketID(9), version: 2), .brokenLink(TicketID(9), version: 3),
        ])
    #expect(
        chain(3).dropFirst().chainFaults() == [
            .missingEvent(TicketID(9), version: 1), .brokenLink(TicketID(9), version: 2),
        ])
}

@Test func `an event written again with a hash of its own breaks the link after it`() {
    var records = chain(4)
    records[1] = EventRecord(
        .noted(.init(text: "rewritten")), payload: #"{"text":"rewritten","v":1}"#, of: TicketID(9), version: 2,
        at: records[1].at, by: "a", after: records[0].hash)
    #expect(records.chainFaults() == [.brokenLink(TicketID(9), version: 3)])
}

@Test func `an event linked to another one than the one before it is found`() {
    var records = chain(3)
    records[2] = EventRecord(
        records[2].event, payload: records[2].payload, of: TicketID(9), version: 3, at: records[2].at, by: "a",
        after: records[0].hash)
    #expect(records.chainFaults() == [.brokenLink(TicketID(9), version: 3)])
}

@Test func `two events in the wrong order are found`() {
    var records = chain(3)
    records.swapAt(1, 2)
    #expect(!records.chainFaults().isEmpty)
}

@Test func `faults are worded in both languages`() {
    let faults: [ChainFault<TicketID>] = [
        .missingEvent(TicketID(9), version: 2), .changedEvent(TicketID(9), version: 2),
        .brokenLink(TicketID(9), version: 2),
    ]
    for fault in faults {
        #expect(fault.words.english.hasPrefix("ticket 9: event 2 "))
        #expect(fault.words.french.hasPrefix("billet 9\u{A0}: l’événement 2 "))
    }
}
