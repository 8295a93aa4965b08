// A justification of a real refusal: text and HTML inside this process, PDF as a process of its own from its start to its
// last byte.

import ArgumentParser
import Chain
import Curses
import Decisions
import Desk
import Documents
import FoundationEssentials
import Localisation
import PolicyBook
import Reports
import Tickets

struct PaperBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Times a justification: text, HTML, and PDF by guichet-pdf.")

    @Option(help: "The book.") var book = "Sources/DemoDesk/Book"
    @Option(help: "How many times each.") var times = 200
    @Option(help: "The program that makes PDFs; beside this one by default.") var program: String?

    func run() throws {
        let source = try source()
        var (composed, text, html, pdf) = (Samples(), Samples(), Samples(), Samples())
        var (pageSize, pdfSize) = (0, 0)
        for _ in 0..<times {
            let document = try composed.time {
                try Justification.document(for: source, languages: Language.allCases)
            }
            _ = text.time { TextRenderer().text(of: document) }
            pageSize = html.time { HTMLRenderer().html(of: document) }.utf8.count
        }
        let lines = Array(
            DocumentLines.text(of: try Justification.document(for: source, languages: Language.allCases)).utf8)
        for _ in 0..<min(times, 50) {
            let answer = pdf.time { ChildProgram.answer(of: [path], to: lines) }
            guard answer.outcome == .exited(0) else { throw ValidationError("\(path) does not answer") }
            pdfSize = answer.output.count
        }
        Report.line(
            [("bench", "\"paper\""), ("html_bytes", "\(pageSize)"), ("pdf_bytes", "\(pdfSize)")]
                + composed.fields("document") + text.fields("text") + html.fields("html") + pdf.fields("pdf"))
    }

    private var path: String {
        if let program { return program }
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/guichet-pdf"
    }

    /// A ticket refused by the book’s clause on handheld devices.
    private func source() throws -> JustificationSource {
        guard let book = BookReader.read(try BookFiles(folder: book)).book else {
            throw ValidationError("the book has errors")
        }
        let at = Instant(day: CivilDate(dayNumber: 20_574), seconds: 50_400)
        let facts: [String: FactValue] = [
            "item": .choice("pda"), "role": .choice("manager"), "group": .choice("health"),
        ]
        let decision = try Evaluator(book: book).decide(Request(facts: facts, date: at.day))
        let client = Client(id: "c-1", name: "Tremblay, Louise", language: .french, group: "health", role: "manager")
        var ticket = Ticket(id: TicketID(4127))
        let events: [TicketEvent] = [
            .opened(.init(client: client, words: "Je veux un Palm Pilot", language: .french)),
            .needConfirmed(.init(need: "son agenda avec elle entre les réunions")),
            .decisionRecorded(try DecisionRecorder.record(decision, in: book)),
        ]
        for event in events {
            ticket.apply(
                EventRecord(
                    event, payload: "{}", of: ticket.id, version: ticket.version + 1, at: at, by: "marc",
                    after: ticket.chainEnd))
        }
        let letterhead = Letterhead(
            deskName: Bilingual("National Service Desk", "Service d’assistance national"),
            contact: Bilingual("613-555-0142", "613-555-0142"),
            escalationPath: Bilingual("a supervisor", "une superviseure"))
        return JustificationSource(
            ticket: ticket, letterhead: letterhead, issued: LocalTime(day: at.day, hour: 10, minute: 5),
            agentName: "Gagnon, Marc", place: .universal)
    }
}
