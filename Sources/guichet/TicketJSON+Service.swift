// What the service around a decision left on a ticket, as JSON.

import Desk
import Tickets

extension Ticket {
    /// Words about conduct are those `seen` has; what is not for the reader is null.
    func serviceMembers(seen: Ticket) -> [(key: String, value: JSON)] {
        [
            ("level", JSON(level)), ("needed_by", JSON(neededBy?.description)),
            ("tags", .list(tags.sorted().map(JSON.text))), ("waits", .list(waits.map(\.json))),
            ("choice", choices.last?.json ?? .null), ("hand_off", openHandOff?.json ?? .null),
            ("bounces", .number(bounces)), ("disagreement", openDisagreement?.json ?? .null),
            ("complaint", seen.complaints.last?.json ?? .null), ("backup", backup?.json ?? .null),
            (
                "links",
                .list(
                    links.sorted { ($0.ticket.number, $0.relation.rawValue) < ($1.ticket.number, $1.relation.rawValue) }
                        .map(\.json))
            ), ("merged_into", mergedInto.map { .number($0.number) } ?? .null),
            ("absorbed", .list(absorbed.map(\.number).sorted().map(JSON.number))),
            ("exception", exception?.json ?? .null),
        ]
    }
}

extension Ticket.WaitState {
    fileprivate var json: JSON {
        .object([
            ("from", .text(from.description)), ("to", JSON(to?.description)), ("on", .text(on)),
            ("reason", .text(reason)),
        ])
    }
}

extension Ticket.ChoiceState {
    fileprivate var json: JSON {
        .object([
            ("at", .text(at.description)), ("question", .text(question)), ("options", .list(options.map(JSON.text))),
            ("answer", JSON(answer)),
        ])
    }
}

extension Ticket.HandOffState {
    fileprivate var json: JSON {
        .object([
            ("to", .text(offer.to.text)), ("from", JSON(offer.from?.text)), ("at", .text(at.description)),
            ("by", .text(by.text)), ("reason", .text(offer.reason)),
            (
                "checklist",
                .list(offer.checklist.map { .object([("text", .text($0.text)), ("done", .flag($0.done))]) })
            ),
        ])
    }
}

extension Ticket.DisagreementState {
    fileprivate var json: JSON {
        .object([
            ("teams", .list(teams.map(\.text).sorted().map(JSON.text))), ("about", .text(raised.about)),
            ("at", .text(at.description)), ("by", .text(by.text)), ("step", .number(step)),
            ("steps", .number(raised.steps.count)), ("step_at", .text(stepAt.description)),
        ])
    }
}

extension Ticket.ComplaintState {
    /// A complaint whose words are for others says only that it is there, and whether it was concluded.
    fileprivate var json: JSON {
        let isWithheld = filed.words.isEmpty
        return .object([
            ("at", .text(at.description)), ("about", isWithheld ? .null : .text(filed.about.text)),
            ("words", isWithheld ? .null : .text(filed.words)), ("found_at", JSON(foundAt?.description)),
            ("finding", isWithheld ? .null : JSON(found?.finding.rawValue)),
            ("finding_words", isWithheld ? .null : JSON(found?.words)),
        ])
    }
}

extension Ticket.BackupState {
    fileprivate var json: JSON {
        .object([("at", .text(at.description)), ("by", .text(by.text)), ("reason", .text(reason))])
    }
}

extension TicketEvent.Linked {
    fileprivate var json: JSON {
        .object([("ticket", .number(ticket.number)), ("relation", .text(relation.rawValue))])
    }
}

extension GrantedException {
    fileprivate var json: JSON {
        .object([
            ("clause", .text(clause)), ("scope", .text(scope.rawValue)), ("until", .text(until.description)),
            ("conditions", JSON(conditions)), ("reason", .text(reason)), ("by", .text(by.text)),
            ("at", .text(at.description)),
        ])
    }
}
