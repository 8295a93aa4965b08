// An event as one line that proves itself: what was hashed, byte for byte, and the hash. README shows how to check it.

import Chain
import Desk
import Tickets

extension EventRecord {
    /// What the event’s hash is over, in the order it is hashed; a payload whose words are gone is given by its hash.
    var link: JSON {
        let gone = Redaction.digest(in: payload)
        return .object([
            ("form", .text(EventRecord.form)), ("previous", .text(previous.description)),
            ("ticket", .text(ticket.description)), ("version", .text(String(version))), ("at", .text(at.description)),
            ("author", .text(author.text)), ("kind", .text(event.kind)),
            gone.map { ("payload_hash", .text($0.description)) } ?? ("payload", .text(payload)),
            ("hash", .text(hash.description)),
        ])
    }
}
