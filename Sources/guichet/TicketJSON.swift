// A ticket and its events as JSON. Payloads stand as they were hashed, so that a reader can check the chain.

import Chain
import Decisions
import Desk
import Dossiers
import Tickets

extension Ticket {
    /// The fold of the events, for whoever may read all of them.
    var json: JSON { json(seen: self) }

    /// The same; `seen` is the ticket folded from what the reader may read.
    func json(seen: Ticket) -> JSON {
        .object(members + serviceMembers(seen: seen))
    }

    private var members: [(key: String, value: JSON)] {
        [
            ("ticket", .number(id.number)), ("version", .number(version)), ("status", .text(status.rawValue)),
            ("next", .text(next.rawValue)), ("client", clientJSON), ("words", .text(words)),
            ("language", .text(language.rawValue)), ("channel", .text(channel.rawValue)), ("need", JSON(need)),
            ("facts", .object(facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })),
            ("absent", .list(absent.sorted().map(JSON.text))),
            ("outcome", JSON(decision?.answer.name)), ("clause", JSON(decision?.clause?.id)),
            ("rule", JSON(decision?.rule)), ("revision", JSON(decision?.revision)),
            ("offers", .list(offers.map(\.json))), ("assignee", JSON(assignee?.text)), ("team", JSON(team?.text)),
            ("promised", JSON(promisedUpdate?.description)),
            ("escalated", JSON(openEscalation?.at.description)), ("escalations", .number(escalations.count)),
            ("justifications", .list(justifications.map { .text($0.code.text) })),
            ("opened", .text(openedAt.description)), ("updated", .text(updatedAt.description)),
            ("origin", JSON(origin)), ("unknown_events", .number(unknownCount)),
        ]
    }

    private var clientJSON: JSON {
        guard let client else { return .null }
        return .object([
            ("id", .text(client.id.text)), ("name", .text(client.name)), ("language", .text(client.language.rawValue)),
            ("group", .text(client.group.text)), ("role", JSON(client.role)),
        ])
    }
}

extension Ticket.OfferState {
    fileprivate var json: JSON {
        var members: [(key: String, value: JSON)] = [("id", .text(id))]
        switch reply {
        case .open: members.append(("reply", .null))
        case .taken: members.append(("reply", .text("taken")))
        case .declined(let reason): members += [("reply", .text("declined")), ("reason", .text(reason))]
        }
        return .object(members)
    }
}

extension JSON {
    /// A payload as hashed; one that is no JSON stands as text, as does what a terminal would obey, by its escapes.
    fileprivate static func payload(_ text: String) -> JSON {
        let isJSON = (try? JSON.read(Array(text.utf8))) != nil
        return isJSON && JSON.isSafe(text) ? .raw(text) : .text(text)
    }
}

extension DossierRecord {
    /// The event as hashed.
    var json: JSON {
        .object([
            ("version", .number(version)), ("at", .text(at.description)), ("author", .text(author.text)),
            ("kind", .text(event.kind)), ("payload", .payload(payload)),
            ("previous", .text(previous.description)), ("hash", .text(hash.description)),
        ])
    }
}

extension EventRecord {
    /// The event as hashed.
    var json: JSON {
        var members: [(key: String, value: JSON)] = [
            ("version", .number(version)), ("at", .text(at.description)), ("author", .text(author.text)),
            ("kind", .text(event.kind)), ("payload", .payload(payload)),
            ("previous", .text(previous.description)), ("hash", .text(hash.description)),
        ]
        if isWithheld { members.append(("withheld", .flag(true))) }
        return .object(members)
    }
}
