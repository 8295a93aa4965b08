// `guichet policy lint`: everything that is wrong with a book, each finding with a request that shows it.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Synchronization
import Terminal

struct PolicyLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: say("Prove what is wrong with a book.", "Prouver ce qui cloche dans un recueil."),
        discussion: say(
            "Conflicts, rules that never decide, gaps, refusals that leave somebody empty-handed, stale translations, "
                + "clauses nobody finds. Exit code 1 with findings; accepted.yaml accepts one, with a reason and an end. "
                + "What only today adds is said in one line, and leaves the exit code as it is."
                + "\n\nExamples:\n  guichet policy lint book\n  guichet policy lint book --json --date 2027-01-01",
            "Conflits, règles qui ne décident jamais, lacunes, refus qui laissent quelqu’un les mains vides, traductions "
                + "périmées, clauses introuvables. Code de sortie 1 s’il y a des constats\u{00A0}; accepted.yaml en "
                + "accepte un, avec une raison et une fin. Ce que seul aujourd’hui ajoute tient en une ligne et laisse "
                + "le code de sortie tel quel."
                + "\n\nExemples\u{00A0}:\n  guichet policy lint recueil\n  guichet policy lint recueil --json --date 2027-01-01"
        ))

    @OptionGroup var desk: DeskOptions
    @Argument(
        help: ArgumentHelp(
            "The book’s folder; the desk’s book by default.",
            "Le dossier du recueil\u{00A0}; celui du guichet par défaut."), completion: .directory)
    var folder: String?
    @Option(
        help: ArgumentHelp(
            "The day to judge on; by default the latest on which something of the book began.",
            "Le jour où juger\u{00A0}; par défaut le dernier où quelque chose du recueil a commencé."))
    var date: CivilDate?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let reading = try BookReader.read(BookLoading.files(folder: folder, desk: desk.desk))
        let ignored = try folder.map { try BookFolder($0).ignoredPolicies() } ?? []
        let linter = Linter(reading, date: date, today: SystemClock.today, ignored: ignored)
        let progress = SharedProgress(Bilingual("looking for clauses", "recherche des clauses")[desk.language])
        let judgement = linter.judgement { progress.show($0, of: $1) }
        progress.end()
        if json {
            try Output.document(judgement.findings.map { $0.json(desk.language).line + "\n" }.joined())
        } else {
            try Output.document(text(of: judgement, on: linter.day))
        }
        if !judgement.findings.isEmpty { throw Failure.no }
    }

    /// Findings under their files; at the end their count, the day they are judged by and what today adds.
    private func text(of judgement: LintJudgement, on day: CivilDate?) -> String {
        let language = desk.language
        let findings = judgement.findings
        var lines: [String] = []
        var file: String?
        for finding in findings {
            if finding.location.file != file {
                if file != nil { lines.append("") }
                file = finding.location.file
                lines.append(finding.location.file)
            }
            let place = "\(finding.location.line):\(finding.location.column)"
            let colon = language == .english ? ":" : "\u{00A0}:"
            lines.append(
                "  \(place) \(finding.severity.words[language])\(colon) \(finding.message[language]) "
                    + "[\(finding.code.rawValue)]")
            if let request = finding.request { lines.append("      \(request.command(book: folder, language))") }
        }
        if !findings.isEmpty { lines.append("") }
        lines.append(count(findings)[language] + asOf(day)[language])
        if let today = judgement.today, !today.findings.isEmpty { lines.append(more(today)[language]) }
        return lines.map { DisplayText.safe($0) + "\n" }.joined()
    }

    /// The day is always said: a book that is silent about the day it began may be late today.
    private func asOf(_ day: CivilDate?) -> Bilingual {
        guard let day else { return Bilingual(same: "") }
        return Bilingual(", as of \(day.words.english)", ", en date du \(day.words.french)")
    }

    /// One line, with the command that tells the rest. The exit code stays that of the book’s own day, so that what a
    /// commit was checked with does not fail by itself when time goes by.
    private func more(_ today: LintJudgement.Later) -> Bilingual {
        let words = Typography.count(
            today.findings.count,
            one: Bilingual("more finding today", "constat de plus aujourd’hui"),
            many: Bilingual("more findings today", "constats de plus aujourd’hui"))
        let place = (desk.desk.map { ["--desk", Shell.quoted($0)] } ?? []) + (folder.map { [Shell.quoted($0)] } ?? [])
        let command = (["guichet policy lint"] + place + ["--date \(today.day)"]).joined(separator: " ")
        return Bilingual("\(words.english): \(command)", "\(words.french)\u{00A0}: \(command)")
    }

    private func count(_ findings: [LintFinding]) -> Bilingual {
        if findings.isEmpty { return Bilingual("nothing found", "rien à signaler") }
        let parts = LintSeverity.allCases.compactMap { severity -> Bilingual? in
            let count = findings.filter { $0.severity == severity }.count
            if count == 0 { return nil }
            let word = severity.words
            return Typography.count(count, one: word, many: word.map { $0 + "s" })
        }
        return Typography.list(parts)
    }
}

/// A progress line that several threads may move.
private final class SharedProgress: Sendable {
    private let line: Mutex<ProgressLine?>

    init(_ label: String) {
        line = Mutex(ProgressLine(label))
    }

    func show(_ done: Int, of all: Int) {
        line.withLock { $0?.show(done, of: all) }
    }

    func end() {
        line.withLock { $0 = nil }
    }
}

extension LintFinding {
    /// The finding in the documented order of keys.
    func json(_ language: Language) -> JSON {
        .object([
            ("code", .text(code.rawValue)), ("severity", .text(severity.rawValue)), ("file", .text(location.file)),
            ("line", .number(location.line)), ("column", .number(location.column)), ("clause", JSON(clause)),
            ("rule", JSON(rule)), ("message", .text(message[language])), ("request", request?.json(language) ?? .null),
        ])
    }
}

extension LintRequest {
    /// A line that `guichet ask --requests` takes.
    func json(_ reader: Language) -> JSON {
        switch self {
        case .facts(let request): request.json
        case .title(let title, let date): LintRequest.words(title[reader], reader, on: date).json(reader)
        case .words(let words, let language, let date):
            .object([
                ("q", .text(words)), ("lang", .text(language.rawValue)), ("date", .text(date.description)),
            ])
        }
    }

    /// The command that shows the finding.
    fileprivate func command(book folder: String?, _ reader: Language) -> String {
        switch self {
        case .title(let title, let date):
            LintRequest.words(title[reader], reader, on: date).command(book: folder, reader)
        case .facts(let request): request.command(book: folder)
        case .words(let words, let language, let date):
            Shell.ask(book: folder) + " \(Shell.quoted(words)) --lang \(language.rawValue) --date \(date)"
        }
    }
}

extension Request {
    /// A line that `guichet ask --requests` takes, facts in the order of their names.
    var json: JSON {
        .object([
            ("facts", .object(facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })),
            ("absent", .list(absent.sorted().map(JSON.text))), ("date", .text(date.description)),
        ])
    }

    /// The command that makes it, of the desk’s book or of a folder’s.
    func command(book folder: String? = nil) -> String {
        let given = facts.sorted { $0.key < $1.key }.map { "--fact \(Shell.quoted("\($0.key)=\($0.value)"))" }
        return ([Shell.ask(book: folder)] + given + absent.sorted().map { "--absent \($0)" } + ["--date \(date)"])
            .joined(separator: " ")
    }
}

private enum Shell {
    /// The start of a command that asks a book.
    static func ask(book folder: String?) -> String {
        "guichet ask" + (folder.map { " --book \(quoted($0))" } ?? "")
    }

    /// A word as a shell takes it.
    static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=-_./".contains($0)) }
        return isPlain && !word.isEmpty
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
