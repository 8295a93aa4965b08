// `guichet report`: what a director or a client group reads. Asks, renders, writes; counts nothing itself.

public import ArgumentParser
import Decisions
import Desk
public import DeskReports
import Documents
import Localisation
import PolicyBook
import SQLiteStorage
import Storage

/// How a report leaves.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, pdf, csv, json
}

extension ReportKind: ExpressibleByArgument {}

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say(
            "A report: client-group, policy, escalation, service-level, hand-off, workload, commitment or plan.",
            "Un rapport\u{00A0}: client-group, policy, escalation, service-level, hand-off, workload, commitment ou plan."
        ),
        discussion: say(
            "Without --group it covers every client group you serve; without dates, the last twelve months. CSV has one "
                + "table: the first, or the one of --table.\n\nExamples:\n  guichet report client-group --group health\n"
                + "  guichet report policy --from 2026-01-01 --to 2026-03-31 --format csv --output policy.csv\n"
                + "  guichet report hand-off --format json",
            "Sans --group, il couvre tous les groupes clients que vous servez\u{00A0}; sans dates, les douze derniers "
                + "mois. Le CSV a un seul tableau\u{00A0}: le premier, ou celui de --table.\n\nExemples\u{00A0}:\n"
                + "  guichet report client-group --group health\n"
                + "  guichet report policy --from 2026-01-01 --to 2026-03-31 --format csv --output politiques.csv\n"
                + "  guichet report hand-off --format json"))

    @Option(
        help: ArgumentHelp(
            "The desk’s file, instead of GUICHET_DESK.", "Le fichier du guichet, au lieu de GUICHET_DESK."))
    var desk: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Act as another agent; on a demo desk only.", "Agir comme un autre agent (guichet de démonstration)."))
    var login: String?
    @Argument(help: ArgumentHelp("The kind of report.", "Le genre de rapport."))
    var kind: ReportKind
    @Option(help: ArgumentHelp("About this client group only.", "Sur ce groupe client seulement."))
    var group: String?
    @Option(help: ArgumentHelp("The first day.", "Le premier jour."))
    var from: CivilDate?
    @Option(help: ArgumentHelp("The last day; today by default.", "Le dernier jour\u{00A0}; par défaut, aujourd’hui."))
    var to: CivilDate?
    @Option(
        help: ArgumentHelp(
            "Of the report: en, fr or both.", "Celle du rapport\u{00A0}: en, fr ou both (les deux)."))
    var lang: PaperLanguage?
    @Option(help: ArgumentHelp("text, html, pdf, csv or json.", "text, html, pdf, csv ou json."))
    var format = ReportFormat.text
    @Flag(help: ArgumentHelp("The same as --format json.", "Comme --format json."))
    var json = false
    @Option(help: ArgumentHelp("The table a CSV file has.", "Le tableau que contient le fichier CSV."))
    var table: String?
    @Option(help: ArgumentHelp("A file, instead of standard output.", "Un fichier, au lieu de la sortie standard."))
    var output: String?

    func run() throws {
        let seat = Seat(desk: desk, language: ReaderLanguage.current, login: login)
        let desk = try OpenDesk(seat, mode: .readOnly)
        desk.sayNotice(in: ReaderLanguage.current)
        let today = desk.today
        let usual = ReportPeriod.year(endingOn: to ?? today)
        guard let period = ReportPeriod(from: from ?? usual.from, to: to ?? today) else {
            throw Failure.usage(
                Bilingual(
                    "--from comes after --to, or more than a hundred years before",
                    "--from vient après --to, ou plus de cent ans avant"),
                next: Bilingual(
                    "name the days in order: --from 2026-01-01 --to 2026-03-31",
                    "donnez les jours dans l’ordre\u{00A0}: --from 2026-01-01 --to 2026-03-31"))
        }
        let source = ReportSource(
            store: desk.store, agent: desk.agent, identity: desk.identity, book: try desk.bookIfAny(),
            now: SystemClock.now())
        let report: Report
        let question = ReportQuestion(kind, group: group.map { GroupID($0) }, period: period)
        do throws(ReportFailure) {
            report = try question.answer(from: source)
        } catch {
            switch error {
            case .store(let error): throw Failure.store(error)
            case .noGroup(let group): throw desk.noGroup(group.text)
            }
        }
        try leave(report)
    }

    private func leave(_ report: Report) throws {
        let bytes = try bytes(of: report)
        if let output { try FileWriting.draft(bytes, for: output).finish() } else { try Output.bytes(bytes, to: 1) }
    }

    private func bytes(of report: Report) throws -> [UInt8] {
        switch json ? .json : format {
        case .text:
            let width = output == nil ? Output.width : 100
            return Array(TextRenderer(width: width).text(of: report.document(in: languages)).utf8)
        case .html: return Array(HTMLRenderer().html(of: report.document(in: languages)).utf8)
        case .pdf: return try PDFPress.pdf(of: report.document(in: languages), on: .letter)
        case .csv: return Array(try ReportData.csv(report, table: table, languages[0]).utf8)
        case .json: return Array((ReportData.json(report).line + "\n").utf8)
        }
    }

    private var languages: [Language] {
        switch lang {
        case .en: [.english]
        case .fr: [.french]
        case .both: [.english, .french]
        case nil: [ReaderLanguage.current]
        }
    }
}

extension OpenDesk {
    /// The book in force, for the names of things; nil on a desk without one, or with one that cannot be read.
    func bookIfAny() throws -> Book? {
        guard try store.bookRevision() != nil else { return nil }
        return try? adviser().book
    }
}
