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
                + "clauses nobody finds. Exit code 1 with findings; accepted.yaml accepts one, with a reason and an end."
                + "\n\nExamples:\n  guichet policy lint book\n  guichet policy lint book --json --date 2027-01-01",
            "Conflits, règles qui ne décident jamais, lacunes, refus qui laissent quelqu’un les mains vides, traductions "
                + "périmées, clauses introuvables. Code de sortie 1 s’il y a des constats\u{00A0}; accepted.yaml en "
                + "accepte un, avec une raison et une fin."
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
        let linter = Linter(reading, date: date, today: SystemClock.today)
        let progress = SharedProgress(Bilingual("looking for clauses", "recherche des clauses")[desk.language])
        let findings = linter.findings { progress.show($0, of: $1) }
        progress.end()
        if json {
            try Output.document(findings.map { $0.json(desk.language).line + "\n" }.joined())
        } else {
            try Output.document(text(of: findings))
        }
        if !findings.isEmpty { throw Failure.no }
    }

    /// Findings under their files, with a count at the end.
    private func text(of findings: [LintFinding]) -> String {
        let language = desk.language
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
            if let request = finding.request { lines.append("      \(request.command)") }
        }
        if !findings.isEmpty { lines.append("") }
        lines.append(count(findings)[language])
        return lines.map { DisplayText.safe($0) + "\n" }.joined()
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
            ("rule", JSON(rule)), ("message", .text(message[language])), ("request", request?.json ?? .null),
        ])
    }
}

extension LintRequest {
    /// A line that `guichet ask --requests` takes.
    var json: JSON {
        switch self {
        case .facts(let request): request.json
        case .words(let words, let language, let date):
            .object([
                ("q", .text(words)), ("lang", .text(language.rawValue)), ("date", .text(date.description)),
            ])
        }
    }

    /// The command that shows the finding.
    fileprivate var command: String {
        switch self {
        case .facts(let request): request.command
        case .words(let words, let language, let date):
            "guichet ask \(Shell.quoted(words)) --lang \(language.rawValue) --date \(date)"
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

    /// The command that makes it.
    var command: String {
        let given = facts.sorted { $0.key < $1.key }.map { "--fact \(Shell.quoted("\($0.key)=\($0.value)"))" }
        return (["guichet ask"] + given + absent.sorted().map { "--absent \($0)" } + ["--date \(date)"])
            .joined(separator: " ")
    }
}

private enum Shell {
    /// A word as a shell takes it.
    static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=-_.".contains($0)) }
        return isPlain && !word.isEmpty
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
