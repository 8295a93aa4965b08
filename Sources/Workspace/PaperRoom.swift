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
    var way = Way.file
    var top = 0
    /// In which form and by which way it was issued: a second one is not made by a key pressed twice.
    var issued: [(form: PaperOrder.Form, way: Way)] = []

    /// How it is to leave.
    enum Way: Sendable, Hashable {
        case file
        /// nil for the system's own choice.
        case printer(String?)
        case mail

        /// What takes it away; nil for a file.
        fileprivate var program: String? {
            switch self {
            case .file: nil
            case .printer: "lp"
            case .mail: "sendmail"
            }
        }
    }

    mutating func scroll(by distance: Int) {
        top = min(max(0, top + distance), max(0, lines.count - 1))
    }

    /// A printer takes no HTML; a message has every form it needs.
    mutating func nextForm() {
        let forms: [PaperOrder.Form] =
            switch way {
            case .file: PaperOrder.Form.allCases
            case .printer: [.text, .pdf]
            case .mail: [form]
            }
        let place = forms.firstIndex(of: form) ?? 0
        form = forms[(place + 1) % forms.count]
    }

    mutating func nextWay(among printers: [String]) {
        let ways: [Way] = [.file, .printer(nil)] + printers.map { .printer($0) } + [.mail]
        way = ways[((ways.firstIndex(of: way) ?? 0) + 1) % ways.count]
        if case .printer = way, form == .html { form = .pdf }
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

    /// Has the paper made, put on record and let go; for the mail, asks for the address first.
    mutating func issuePaper() -> [Effect] {
        guard let paper, let ticket = call?.ticket else { return [] }
        if paper.issued.contains(where: { $0 == (paper.form, paper.way) }) {
            notice = Notice(words: issuedWords, isProblem: true)
            return []
        }
        switch paper.way {
        case .file:
            let name = paper.fileName(version: ticket.version)
            return issue(paper, as: paper.form, by: .file("\(setting.outputFolder)/\(name)"))
        case .printer(let queue): return issue(paper, as: paper.form, by: .printer(queue))
        case .mail:
            prompt = leftForms[.mail] ?? .mail
            return []
        }
    }

    private var issuedWords: Bilingual {
        let (back, again) = (keyName(of: .back), keyName(of: .print))
        let (form, way) = (keyName(of: .paperForm), keyName(of: .paperWay))
        return Bilingual(
            "issued already: \(form.english) or \(way.english) for another form or way, "
                + "\(back.english) then \(again.english) for one more",
            "déjà remise\u{00A0}: autre format (\(form.french)), autre sortie (\(way.french)) ou une de plus "
                + "(\(back.french), \(again.french))")
    }

    /// Mails the paper on the screen.
    mutating func mailPaper(to address: String) -> [Effect] {
        let address = String(address.trimmed)
        guard MailAddress(address) != nil else {
            prompt?.error = Bilingual(
                "not an address: somebody@example.ca", "ce n’est pas une adresse\u{00A0}: quelquun@exemple.ca")
            return []
        }
        prompt = nil
        return paper.map { issue($0, as: .text, by: .mail(address)) } ?? []
    }

    /// The page as text to the terminal's clipboard, once it is on record.
    mutating func copyPaper() -> [Effect] {
        paper.map { issue($0, as: .text, by: .clipboard) } ?? []
    }

    private mutating func issue(_ paper: PaperRoom, as form: PaperOrder.Form, by way: PaperOrder.Way) -> [Effect] {
        guard let ticket = call?.ticket, call?.isPending == false else { return [] }
        let order = PaperOrder(
            ticket: ticket.id, clientName: ticket.client?.name ?? "", document: paper.document, code: paper.code,
            language: paper.language, form: form, way: way, version: ticket.version, at: now)
        do {
            _ = try ticket.events(for: .issue(order.issued(.none)), by: setting.agent)
        } catch {
            complain(error)
            return []
        }
        call?.isPending = true
        return [.issue(order)]
    }

    /// The paper is on record: it left, is on its way, or something refused it.
    mutating func issued(_ order: PaperOrder, _ outcome: PaperOutcome) -> [Effect] {
        if case .refused(let refusal) = outcome {
            tell(refusal)
            return []
        }
        if let shown = paper, order.way != .clipboard { paper?.issued.append((shown.form, shown.way)) }
        let isOnItsWay = outcome == .underWay
        switch order.way {
        case .file(let path): report(Bilingual("saved as \(path)", "enregistré sous \(path)"))
        case .clipboard:
            tellCopied(Bilingual("the page", "la page"))
            return [.copy(TextRenderer().text(of: order.document))]
        case .printer, .mail:
            isOnItsWay ? report(Bilingual("on record, and on its way", "inscrite, et en route")) : tellLeft(order)
        }
        return []
    }

    private mutating func tellLeft(_ order: PaperOrder) {
        switch order.way {
        case .file, .clipboard: break
        case .printer: report(Bilingual("sent to the printer", "envoyée à l’imprimante"))
        case .mail(let address): report(Bilingual("mailed to \(address)", "envoyée à \(address)"))
        }
    }

    private mutating func tell(_ refusal: PaperRefusal) {
        notice = Notice(
            words: Bilingual(
                "on record, but it did not leave: \(refusal.words.english)",
                "inscrite, mais elle n’est pas partie\u{00A0}: \(refusal.words.french)"), isProblem: true)
    }

    /// What a courier says.
    mutating func take(_ report: CourierReport) {
        switch report {
        case .left(let order): tellLeft(order)
        case .refused(let order, _, let refusal):
            if paper?.ticket == order.ticket { paper?.issued = [] }
            tell(refusal)
        case .printers(let names): printers = names
        case .missing(let programs): missingPrograms = programs
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
        var way =
            switch paper.way {
            case .file: Bilingual(same: paper.fileName(version: ticket.version))
            case .printer(nil): Bilingual("printer, \(form)", "imprimante, \(form)")
            case .printer(let queue?): Bilingual("printer \(queue), \(form)", "imprimante \(queue), \(form)")
            case .mail: Bilingual("mail", "courriel")
            }
        if let program = paper.way.program, missingPrograms.contains(program) {
            way = Bilingual(
                "\(way.english) (\(program) is not installed here)", "\(way.french) (\(program) n’est pas installé ici)"
            )
        }
        return Bilingual("\(Label.paper.english)  → \(way.english)", "\(Label.paper.french)  → \(way.french)")
    }
}
