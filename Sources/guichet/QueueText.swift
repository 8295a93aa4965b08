// The queue as plain text: one ticket a line, for a pipe, a screen reader, a terminal without a cursor.

import Desk
import Localisation
import SQLiteStorage
import Storage
import Terminal
import Tickets

/// Prints rows of the queue.
enum QueueText {
    /// How many rows a page has.
    static let pageSize = 50
    /// How many cells of a request's words a line has at most; `ticket show` has them all.
    private static let longestWords = 240

    /// The agent's tickets and those nobody has.
    static func print(_ desk: OpenDesk, language: Language) throws {
        let query = QueueQuery(
            statuses: [.open, .waiting, .escalated], assignee: desk.agent.id, orUnassigned: true,
            groups: desk.agent.groups)
        let rows = try desk.store.page(query, after: nil, limit: pageSize)
        let total = try desk.store.count(query)
        let title = Bilingual("Queue, mine and unassigned", "File, mes billets et les non attribués")
        let figures = Bilingual(
            "\(rows.count) of \(Typography.number(total).english)",
            "\(rows.count) sur \(Typography.number(total).french)")
        try Output.line("\(title[language])\(language == .french ? "\u{00A0}" : ""): \(figures[language])")
        for row in rows { try Output.line(line(row, language)) }
        guard desk.agent.role.mayRule else { return }
        let others = [
            (Bilingual("Backup asked", "Renfort demandé"), QueueQuery.Order.backup),
            (Bilingual("Escalations to rule on", "Escalades à trancher"), .escalation),
        ]
        for (title, order) in others {
            let rows = try desk.store.page(
                QueueQuery(order: order, groups: desk.agent.groups), after: nil, limit: pageSize)
            try Output.line("\(title[language])\(language == .french ? "\u{00A0}" : ""): \(rows.count)")
            for row in rows { try Output.line(line(row, language)) }
        }
    }

    /// Why a terminal is shown lines, and what works on it.
    static func explain(_ language: Language) {
        guard Output.isTerminal(0), Output.isTerminal(1) else { return }
        let kind = Environment.value("TERM") ?? "—"
        let words = Bilingual(
            "this terminal (TERM=\(kind)) cannot place its cursor; `guichet --plain` is the workspace line by line",
            "ce terminal (TERM=\(kind)) ne place pas son curseur\u{00A0}; `guichet --plain` est l’espace de travail ligne "
                + "par ligne")
        Output.complain(words[language])
    }

    /// Number, state, what it waits for, group, client, answer and words.
    static func line(_ row: TicketSummary, _ language: Language) -> String {
        let cells = [
            DisplayText.padded("#\(row.id)", to: 7), DisplayText.padded(row.status.words[language], to: 9),
            DisplayText.padded(row.next.words[language], to: 9), DisplayText.padded(row.group.text, to: 12),
            DisplayText.padded(row.nameWords[language], to: 22),
            DisplayText.padded(row.answerWords?[language] ?? "—", to: 24),
            DisplayText.truncated(row.whatWords[language], to: longestWords),
        ]
        return cells.joined(separator: " ")
    }

    /// The row as one object. A row keeps its tags as they are looked for; they are told as they were written.
    static func json(_ row: TicketSummary, at desk: OpenDesk) throws -> JSON {
        let tags =
            row.tags.isEmpty
            ? [] : try Ticket(id: row.id, readingOnly: desk.store.events(of: row.id)).tags.sorted()
        return json(row, tags: tags)
    }

    private static func json(_ row: TicketSummary, tags: [String]) -> JSON {
        .object([
            ("ticket", .number(row.id.number)), ("version", .number(row.version)),
            ("status", .text(row.status.rawValue)), ("next", .text(row.next.rawValue)),
            ("client", .text(row.client.text)), ("client_name", .text(row.clientName)),
            ("language", .text(row.language.rawValue)), ("group", .text(row.group.text)), ("what", .text(row.what)),
            ("clause", JSON(row.clause)), ("outcome", JSON(row.answer)), ("assignee", JSON(row.assignee?.text)),
            ("team", JSON(row.team?.text)), ("promised", JSON(row.promisedUpdate?.description)),
            ("escalated", JSON(row.escalatedAt?.description)), ("opened", .text(row.openedAt.description)),
            ("updated", .text(row.updatedAt.description)), ("origin", JSON(row.origin)),
            ("level", JSON(row.level)), ("due", JSON(row.due?.description)),
            ("hand_off_to", JSON(row.handOffTo?.text)), ("hand_off_from", JSON(row.handOffFrom?.text)),
            ("backup_asked", JSON(row.backupAskedAt?.description)),
            ("complaint", JSON(row.complaintAt?.description)),
            ("disagreement", JSON(row.disagreementAt?.description)),
            ("merged_into", row.mergedInto.map { .number($0.number) } ?? .null),
            ("tags", .list(tags.map(JSON.text))),
        ])
    }
}
