// Words taken away: whatever can be redacted leaves an event of its kind without them, and the fold stays what it was.

import Chain
import Desk
import Testing
import Tickets

@Suite struct RemainsTests {
    private let ana = Agent.of(.agent, id: "ana", team: "desk")

    /// A log after the words of some of its events were taken away, as a store does it.
    private func redacted(_ log: TicketLog, _ isTaken: (EventRecord) -> Bool) throws -> Ticket {
        let coding = EventCoding()
        var remains: [TicketEvent.WordsRedacted.Remain] = []
        var records = log.records
        for place in records.indices where isTaken(records[place]) {
            let record = records[place]
            let left = try #require(record.event.withoutWords, "\(record.event.kind)")
            #expect(left.kind == record.event.kind)
            remains.append(.init(version: record.version, kind: left.kind, payload: try coding.payload(of: left)))
            records[place].payload = Redaction.form(of: record.payload)
            records[place].event = .redacted(kind: record.event.kind, payload: records[place].payload)
        }
        let event = TicketEvent.wordsRedacted(
            .init(
                versions: remains.map(\.version), reason: "asked", group: "health", language: .french, remains: remains)
        )
        records.append(
            EventRecord(
                event, payload: try coding.payload(of: event), of: log.ticket.id, version: log.ticket.version + 1,
                at: Instant(milliseconds: 99_000_000), by: "kim", after: log.ticket.chainEnd))
        #expect(records.chainFaults().isEmpty)
        return Ticket(id: log.ticket.id, folding: records)
    }

    @Test func `an escalation stays pressed, an offer declined, a promise due, an undone wait undone`() throws {
        var log = try TicketLog.decided(offers: ["calendar-web", "loan"])
        try log.act(.wait(on: "Louise", reason: "her number"), by: ana)
        try log.act(.undo, by: ana)
        try log.act(.declineOffer("calendar-web", reason: "Louise has one"), by: ana)
        try log.act(
            .inform(.init(channel: .phone, said: "Louise", nextUpdate: Instant(milliseconds: 90_000_000))), by: ana)
        try log.act(
            .escalate(.init(by: .client, to: "gagnon", reason: "Louise", pressure: "I call the minister")), by: ana)
        try log.act(.askBackup(reason: "Louise shouts"), by: ana)
        try log.act(.giveBackup("took it"), by: .of(.supervisor, id: "hel"))
        let ticket = try redacted(log) { Redaction.isPossible(for: $0.event) }
        #expect(ticket.status == .escalated && ticket.waits == log.ticket.waits && ticket.backup == nil)
        #expect(ticket.offers.map(\.reply) == [.declined(""), .open])
        #expect(ticket.promisedUpdate == log.ticket.promisedUpdate && ticket.respondedAt == log.ticket.respondedAt)
        #expect(ticket.openEscalation?.isPressed == true && ticket.openEscalation?.escalation.reason == "")
        #expect(ticket.client?.name == "" && ticket.client?.group == "health" && ticket.words.isEmpty)
        #expect(ticket.channel == .mail)
    }

    @Test func `every kind that can be redacted leaves something of its kind`() throws {
        for stored in try Sample.all() where Redaction.isPossible(for: stored.event) {
            // A paper that did not leave changes nothing of a ticket.
            if stored.kind == "justification-returned" { continue }
            #expect(stored.event.withoutWords?.kind == stored.kind, "\(stored.kind)")
        }
    }
}
