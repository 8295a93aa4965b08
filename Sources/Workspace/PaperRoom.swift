// The justification as it will be printed, before it leaves the desk: its language, its form and its way are chosen here.

import Chain
import Desk
import Documents
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
    let document: Document
    let code: VerificationCode
    let text: String
    let lines: [String]
    /// How each language reads, for the agent.
    let levels: [ReadingLevel]
    var form = PaperOrder.Form.text
    var isForPrinter = false
    var top = 0

    mutating func scroll(by distance: Int) {
        top = min(max(0, top + distance), max(0, lines.count - 1))
    }

    /// A printer takes no HTML.
    mutating func nextForm() {
        let forms = PaperOrder.Form.allCases.filter { !isForPrinter || $0 != .html }
        let place = forms.firstIndex(of: form) ?? 0
        form = forms[(place + 1) % forms.count]
    }

    mutating func nextWay() {
        isForPrinter.toggle()
        if isForPrinter && form == .html { form = .pdf }
    }

    /// The event's version keeps a second printing from replacing the first.
    func fileName(version: Int) -> String {
        let ending = form == .text ? "txt" : form.rawValue
        return "guichet-\(ticket)-\(version + 1)-\(language).\(ending)"
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
            agentName: setting.agent.name, place: setting.place, drawing: setting.drawing)
        do {
            let document = try Justification.document(for: source, languages: languages)
            let text = TextRenderer().text(of: document)
            paper = PaperRoom(
                ticket: ticket.id, language: language, document: document, code: try Justification.code(of: ticket),
                text: text, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
                levels: document.parts.compactMap { ReadingLevel(of: $0) })
        } catch {
            complain(error)
        }
    }

    /// Has the paper made, put on record and let go.
    mutating func issuePaper() -> [Effect] {
        guard let paper, let ticket = call?.ticket, call?.isPending == false else { return [] }
        let name = paper.fileName(version: ticket.version)
        let order = PaperOrder(
            ticket: ticket.id, document: paper.document, code: paper.code, language: paper.language, form: paper.form,
            way: paper.isForPrinter ? .printer : .file("\(setting.outputFolder)/\(name)"), version: ticket.version,
            at: now)
        do {
            _ = try ticket.events(for: .issue(order.issued(.none)), by: setting.agent)
        } catch {
            complain(error)
            return []
        }
        call?.isPending = true
        return [.issue(order)]
    }

    /// The paper left, or is on record and did not.
    mutating func issued(_ order: PaperOrder, _ refusal: PaperRefusal?) {
        if let refusal {
            notice = Notice(
                words: Bilingual(
                    "on record, but it did not leave: \(refusal.words.english)",
                    "inscrite, mais elle n’est pas partie\u{00A0}: \(refusal.words.french)"), isProblem: true)
            return
        }
        switch order.way {
        case .file(let path): report(Bilingual("saved as \(path)", "enregistré sous \(path)"))
        case .printer: report(Bilingual("sent to the printer", "envoyée à l’imprimante"))
        }
    }

    /// Nothing was made and nothing is on record.
    mutating func notIssued(_ words: Bilingual) {
        call?.isPending = false
        notice = Notice(words: words, isProblem: true)
    }

    /// What will happen on Enter, above the page.
    var paperHeading: Bilingual {
        guard let paper, let ticket = call?.ticket else { return Label.paper }
        let form = paper.form.rawValue
        let way =
            paper.isForPrinter
            ? Bilingual("printer, \(form)", "imprimante, \(form)")
            : Bilingual(same: paper.fileName(version: ticket.version))
        return Bilingual("\(Label.paper.english)  → \(way.english)", "\(Label.paper.french)  → \(way.french)")
    }
}
