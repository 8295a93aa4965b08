// The justification as it will be printed, before it leaves the desk.

import Chain
import Desk
import Localisation
import Reports
import Storage
import Terminal
import Tickets

/// A justification on the screen.
struct PaperRoom: Sendable {
    let ticket: TicketID
    /// `en`, `fr` or `both`.
    let language: String
    let text: String
    let digest: Digest
    let code: VerificationCode
    let lines: [String]
    var top = 0

    mutating func scroll(by distance: Int) {
        top = min(max(0, top + distance), max(0, lines.count - 1))
    }
}

extension Workspace {
    /// Shows what would be printed.
    mutating func openPaper(_ language: String) {
        guard let room = call, let ticket = room.ticket else { return }
        let first = room.language
        let languages: [Language] = language == "both" ? [first, first.other] : [Language(locale: language)]
        let source = JustificationSource(
            ticket: ticket, letterhead: setting.letterhead, issued: setting.place.local(now),
            agentName: setting.agent.name, place: setting.place)
        do {
            let issue = try Justification.issue(source, languages: languages)
            paper = PaperRoom(
                ticket: ticket.id, language: language, text: issue.text, digest: issue.digest, code: issue.code,
                lines: issue.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        } catch {
            complain(error)
        }
    }

    /// Puts the issue on record; the file is written once it is.
    mutating func issuePaper() -> [Effect] {
        guard let paper, let ticket = call?.ticket, call?.isPending == false else { return [] }
        let issued = TicketEvent.JustificationIssued(
            language: paper.language, format: "text", way: "file", document: paper.digest, code: paper.code)
        do {
            let events = try ticket.events(for: .issue(issued), by: setting.agent)
            call?.isPending = true
            // The event's version keeps a second printing from replacing the first.
            let name = "guichet-\(ticket.id)-\(ticket.version + 1)-\(paper.language).txt"
            let path = "\(setting.outputFolder)/\(name)"
            let append = Append(to: ticket.id, expecting: ticket.version, events, by: setting.agent.id, at: now)
            return [.append(append, .issue(text: paper.text, path: path))]
        } catch {
            complain(error)
            return []
        }
    }
}
