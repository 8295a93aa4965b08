// `guichet policy diff`: what changes between two books, down to the exact requests that would get another answer.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Glibc
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Terminal

struct PolicyDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say("Say what changes between two books.", "Dire ce qui change entre deux recueils."),
        discussion: say(
            "A book is a folder, a revision the desk holds (twelve digits of it are enough), or “published”: the one in force there. Exit code 1 with "
                + "differences."
                + "\n\nExamples:\n  guichet policy diff book draft\n  guichet policy diff published draft --json",
            "Un recueil est un dossier, une révision que le guichet conserve (douze chiffres suffisent), ou «\u{00A0}published\u{00A0}»\u{00A0}: celui "
                + "en vigueur au guichet. Code de sortie 1 s’il y a des différences."
                + "\n\nExemples\u{00A0}:\n  guichet policy diff recueil ébauche\n  guichet policy diff published ébauche --json"
        ))

    @OptionGroup var desk: DeskOptions
    @Argument(help: ArgumentHelp("The book as it was.", "Le recueil tel qu’il était."))
    var old: String
    @Argument(help: ArgumentHelp("The book as it becomes.", "Le recueil tel qu’il devient."))
    var new: String
    @Option(
        help: ArgumentHelp(
            "The day sample requests are of where they can be; today by default.",
            "Le jour des demandes données en exemple, quand c’est possible\u{00A0}; aujourd’hui par défaut."))
    var date: CivilDate?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let diff = BookDiff(from: try book(old), to: try book(new), date: date ?? SystemClock.today)
        try Output.document(json ? diff.lines(desk.language).map { $0.line + "\n" }.joined() : text(of: diff))
        if !diff.isEmpty { throw Failure.no }
    }

    /// The book of a folder, of a revision the desk holds, or the one in force there.
    private func book(_ name: String) throws -> Book {
        guard name == "published" || Publication.isRevision(name), access(name, F_OK) != 0 else {
            return try BookLoading.adviser(folder: name, desk: nil).book
        }
        let store = try SQLiteStore(path: DeskPath.readable(desk.desk), mode: .readOnly)
        let named = try store.publications().named(name)
        guard name == "published" || named != nil else { throw Failure.noRevision(name) }
        guard let published = try store.book(revision: named) else { throw Failure.noBook }
        return try BookLoading.read(BookFiles(published)).book
    }

    private func text(of diff: BookDiff) -> String {
        let language = desk.language
        if diff.isEmpty { return Bilingual("no difference", "aucune différence")[language] + "\n" }
        var lines: [String] = []
        for change in diff.texts {
            let name = change.id.isEmpty ? "" : " \(change.id)"
            lines.append("\(change.kind.words[language])\(name), \(told(change.change, was: change.was))")
            lines += told(change.parts)
        }
        for change in diff.rules {
            let rule = Bilingual("rule", "règle")[language]
            lines.append("\(rule) \(change.rule), \(told(change.change, was: change.was))")
            lines += told(change.parts)
        }
        if !lines.isEmpty { lines.append("") }
        if diff.regions.isEmpty && diff.unknowns.isEmpty {
            lines.append(Bilingual("no answer changes", "aucune réponse ne change")[language])
        } else {
            lines.append(Bilingual("other answers:", "autres réponses\u{00A0}:")[language])
        }
        for region in diff.regions {
            lines.append("  \(region.words(in: diff.new)[language])")
            lines.append("      \(region.request.command())")
        }
        for unknown in diff.unknowns {
            lines.append("  \(unknown.words(in: diff.new)[language])")
            lines.append("      \(unknown.request.command())")
        }
        return lines.map { DisplayText.safe($0) + "\n" }.joined()
    }

    /// `changed`, `renumbered (it was APP-1.2)`.
    private func told(_ change: BookChange, was: String?) -> String {
        let before = was.map { Bilingual(" (it was \($0))", " (auparavant \($0))") } ?? Bilingual(same: "")
        return change.words[desk.language] + before[desk.language]
    }

    private func told(_ parts: [BookPartChange]) -> [String] {
        parts.filter { $0.isNews(in: desk.language) }.map { "    " + $0.line[desk.language] }
    }
}
