// `guichet import`: another system's log, taken over; running it again makes no duplicate.

import ArgumentParser
import Connectors
import Desk
import Localisation
import SQLiteStorage

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say("Take over another system’s log.", "Reprendre le journal d’un autre système."),
        discussion: say(
            "Example:\n  guichet import servicenow incidents.csv --dry-run",
            "Exemple\u{00A0}:\n  guichet import servicenow incidents.csv --dry-run"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The system: servicenow.", "Le système\u{00A0}: servicenow."))
    var system: String
    @Argument(help: ArgumentHelp("The file.", "Le fichier."), completion: .file())
    var file: String
    @Flag(help: ArgumentHelp("Read and report, write nothing.", "Lire et rendre compte, sans rien écrire."))
    var dryRun = false
    @Flag(help: ArgumentHelp("The report as one JSON object.", "Le compte rendu en un objet JSON."))
    var json = false

    func run() throws {
        guard system == "servicenow" else {
            throw Failure.usage(
                Bilingual(
                    "only servicenow can be imported yet, not “\(system)”",
                    "seul servicenow s’importe pour l’instant, pas «\u{00A0}\(system)\u{00A0}»"))
        }
        if [".xz", ".gz", ".zst", ".bz2", ".zip"].contains(where: file.hasSuffix) { throw Failure.packed(file) }
        let language = options.language
        let bytes = try FileBytes(path: file)
        let log = try ServiceNowLog(bytes)
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        desk.sayNotice(in: language)
        try desk.requireWholeView()
        var progress = ProgressLine(say("importing", "importation"))
        let report = try Import(isDryRun: dryRun).run(log, into: desk.store) { read in
            progress.show(read, of: bytes.size ?? 0)
        }
        for row in report.rejected { Output.complain(row.words[language]) }
        try Output.document(json ? report.json.line + "\n" : report.lines[language] + "\n")
        if report.rejectedCount > 0 { throw Failure.inputHadErrors }
    }
}

extension ImportReport {
    fileprivate var json: JSON {
        .object([
            ("dry_run", .flag(isDryRun)), ("rows", .number(rows)), ("tickets_made", .number(ticketsMade)),
            ("events_appended", .number(eventsAppended)), ("already_there", .number(alreadyThere)),
            ("rejected", .number(rejectedCount)),
        ])
    }

    /// A line a count.
    fileprivate var lines: Bilingual {
        let title = isDryRun ? Bilingual("dry run, nothing written", "essai, rien n’est écrit") : nil
        let counts = [
            (Bilingual("rows read", "lignes lues"), rows), (Bilingual("tickets made", "billets créés"), ticketsMade),
            (Bilingual("events added", "événements ajoutés"), eventsAppended),
            (Bilingual("already there", "déjà présents"), alreadyThere),
            (Bilingual("rows rejected", "lignes rejetées"), rejectedCount),
        ].map { name, count in
            let figure = Typography.number(count)
            return Bilingual("\(name.english): \(figure.english)", "\(name.french)\u{00A0}: \(figure.french)")
        }
        let all = (title.map { [$0] } ?? []) + counts
        return Bilingual(all.map(\.english).joined(separator: "\n"), all.map(\.french).joined(separator: "\n"))
    }
}
