// One event of every kind with the payload it was first written as. The payloads are kept for ever: desks hold them.

import Chain
import Decisions
import Desk
import PolicyBook
import Tickets

/// Events and their payloads, as the first version wrote them.
enum Sample {
    struct Stored: Sendable {
        let kind: String
        let event: TicketEvent
        let payload: String
    }

    static let client = Client(
        id: "C-104", name: "Gagnon, Élise", language: .french, group: "health", role: "manager")
    static let organizer = Bilingual("Web calendar", "Agenda web")
    static let digest = Digest(of: "justification")

    static func all() throws -> [Stored] {
        let decision = Stored(
            kind: "decision-recorded", event: .decisionRecorded(try refusal()), payload: refusalPayload)
        return asking + [decision] + serving + ending
    }

    private static let asking = [
        Stored(
            kind: "opened",
            event: .opened(
                .init(
                    client: client, words: "un Palm Pilot", language: .french, channel: .inPerson, origin: "mbox:7")
            ),
            payload: #"{"channel":"in-person","client":{"group":"health","id":"C-104","language":"fr","#
                + #""name":"Gagnon, Élise","role":"manager"},"language":"fr","origin":"mbox:7","v":1,"#
                + #""words":"un Palm Pilot"}"#),
        Stored(
            kind: "need-confirmed", event: .needConfirmed(.init(need: "agenda en déplacement")),
            payload: #"{"need":"agenda en déplacement","v":1}"#),
        Stored(
            kind: "facts-set",
            event: .factsSet(
                .init(
                    facts: ["item": .choice("pda"), "level": .number(3), "travelling": .flag(true)],
                    absent: ["role"])),
            payload: #"{"absent":["role"],"facts":{"item":"pda","level":3,"travelling":true},"v":1}"#),
    ]

    private static let serving = [
        Stored(
            kind: "offer-made", event: .offerMade(.init(offer: "calendar-web", title: organizer)),
            payload: #"{"offer":"calendar-web","title":{"en":"Web calendar","fr":"Agenda web"},"v":1}"#),
        Stored(
            kind: "offer-taken", event: .offerTaken(.init(offer: "calendar-web", title: organizer)),
            payload: #"{"offer":"calendar-web","title":{"en":"Web calendar","fr":"Agenda web"},"v":1}"#),
        Stored(
            kind: "offer-declined",
            event: .offerDeclined(.init(offer: "calendar-web", title: organizer, reason: "too slow")),
            payload: #"{"offer":"calendar-web","reason":"too slow","#
                + #""title":{"en":"Web calendar","fr":"Agenda web"},"v":1}"#),
        Stored(
            kind: "client-informed",
            event: .clientInformed(
                .init(channel: .mail, said: "on Friday", nextUpdate: Instant(milliseconds: 1_777_640_709_123))),
            payload: #"{"channel":"mail","nextUpdate":"2026-05-01T13:05:09.123Z","said":"on Friday","v":1}"#),
        Stored(
            kind: "contact-recorded", event: .contactRecorded(.init(mood: "calm", seconds: 240, said: "thank you")),
            payload: #"{"mood":"calm","said":"thank you","seconds":240,"v":1}"#),
        Stored(
            kind: "assigned", event: .assigned(.init(agent: "mtremblay", team: "mobility")),
            payload: #"{"agent":"mtremblay","team":"mobility","v":1}"#),
    ]

    private static let ending = [
        Stored(
            kind: "waiting", event: .waiting(.init(on: "the supplier", reason: "a part")),
            payload: #"{"on":"the supplier","reason":"a part","v":1}"#),
        Stored(
            kind: "resumed", event: .resumed(.init(reason: "the part came")),
            payload: #"{"reason":"the part came","v":1}"#),
        Stored(kind: "noted", event: .noted(.init(text: "see a/b")), payload: #"{"text":"see a/b","v":1}"#),
        Stored(
            kind: "escalated",
            event: .escalated(
                .init(by: .client, to: "the director", reason: "urgent", pressure: "I will go over your head")),
            payload: #"{"by":"client","pressure":"I will go over your head","reason":"urgent","#
                + #""to":"the director","v":1}"#),
        Stored(
            kind: "ruled",
            event: .ruled(
                .init(
                    ruling: .exception, reason: "a trial", until: CivilDate("2026-12-31"), conditions: "no support")
            ),
            payload: #"{"conditions":"no support","reason":"a trial","ruling":"exception","#
                + #""until":"2026-12-31","v":1}"#),
        Stored(
            kind: "justification-issued",
            event: .justificationIssued(
                .init(
                    language: "both", format: "text", way: "file", document: digest,
                    code: VerificationCode(ticket: TicketID(4127), decision: digest))),
            payload: #"{"code":"4127-KH5V-3SS7","document":"9c4bb1e727db675d8fc06c8755e404fa"#
                + #"580ab17abf847bcbca89c29f663d1012","format":"text","language":"both","v":1,"way":"file"}"#),
        Stored(
            kind: "justification-returned",
            event: .justificationReturned(.init(document: digest, way: "printer", reason: "lp: no paper")),
            payload: #"{"document":"9c4bb1e727db675d8fc06c8755e404fa"#
                + #"580ab17abf847bcbca89c29f663d1012","reason":"lp: no paper","v":1,"way":"printer"}"#),
        Stored(
            kind: "imported",
            event: .imported(
                .init(
                    source: "servicenow", status: .resolved, changed: ["state": "6"], team: "desk", agent: "abaker")
            ),
            payload: #"{"agent":"abaker","changed":{"state":"6"},"source":"servicenow","status":"resolved","#
                + #""team":"desk","v":1}"#),
        Stored(
            kind: "imported",
            event: .imported(
                .init(source: "servicenow", status: .open, changed: [:], levelKept: false, reassigned: 3, reopened: 1)),
            payload: #"{"changed":{},"levelKept":false,"reassigned":3,"reopened":1,"source":"servicenow","#
                + #""status":"open","v":1}"#),
        Stored(kind: "resolved", event: .resolved(.init(reason: "done")), payload: #"{"reason":"done","v":1}"#),
        Stored(
            kind: "reopened", event: .reopened(.init(reason: "not done")), payload: #"{"reason":"not done","v":1}"#),
        Stored(kind: "closed", event: .closed(.init(reason: "agreed")), payload: #"{"reason":"agreed","v":1}"#),
    ]
}
