// `guichet doctor`: what is there, what is missing, how to mend it.

import ArgumentParser
import CompiledBooks
import Desk
import Localisation
import Matching
import PolicyBook
import SQLiteStorage
import Storage

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: say("What is wrong, and how to fix it.", "Ce qui ne va pas, et comment y remédier."),
        discussion: say(
            "Of the chains it looks at the newest; guichet verify looks at all.\n\nExamples:\n  guichet doctor\n"
                + "  guichet doctor --rebuild\n  guichet doctor --json\n  GUICHET_NO_CACHE=1 guichet doctor   # compiled books aside",
            "Des chaînes, les plus récentes seulement\u{00A0}; guichet verify les vérifie toutes.\n\nExemples\u{00A0}:\n"
                + "  guichet doctor\n  guichet doctor --rebuild\n  guichet doctor --json\n  GUICHET_NO_CACHE=1 guichet doctor   # sans les recueils compilés"
        ))

    @OptionGroup var desk: DeskOptions
    @Flag(help: ArgumentHelp("Fold every row again from the log.", "Recalculer chaque ligne à partir du journal."))
    var rebuild = false

    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let path = try DeskPath.path(desk.desk)
        try tell(Bilingual("version", "version"), Bilingual(same: Guichet.versionNumber))
        try tell(
            Bilingual("stemmer", "racinisation"),
            Stemmer.system.isAvailable
                ? Bilingual("present", "présente")
                : Bilingual("missing: install libstemmer0d", "absente\u{00A0}: installez libstemmer0d"),
            isFine: Stemmer.system.isAvailable)
        try tell(
            Bilingual("codes to scan", "codes à balayer"),
            ScannableCode.isAvailable
                ? Bilingual("present", "présents")
                : Bilingual("missing: install libqrencode4", "absents\u{00A0}: installez libqrencode4"),
            isFine: ScannableCode.isAvailable)
        try tell(
            Bilingual("PDF", "PDF"),
            PDFPress.isAvailable
                ? Bilingual("present", "présent")
                : Bilingual(
                    "missing: build guichet-pdf (libpango1.0-dev)",
                    "absent\u{00A0}: compilez guichet-pdf (libpango1.0-dev)"),
            isFine: PDFPress.isAvailable)
        try tell(Bilingual("language pack", "module linguistique"), PackPlaces.state)
        try tell(Bilingual("language", "langue"), Bilingual(same: desk.language.rawValue))
        let terminal = Environment.value("TERM") ?? "—"
        try tell(Bilingual("terminal", "terminal"), Bilingual(same: Output.isTerminal(1) ? terminal : "—"))
        try tell(Bilingual("desk", "guichet"), Bilingual(same: path))
        let damage = try DeskHealth.damage(at: path)
        for finding in damage { try tell(finding) }
        if !damage.isEmpty { throw Failure.inputHadErrors }
        var progress = ProgressLine(say("bringing the desk up to date", "mise à niveau du guichet"))
        let store = try SQLiteStore(path: path, mode: .open) { done, all in progress.show(done, of: all) }
        guard let identity = try store.identity() else { throw Failure.notFounded(path) }
        try tell(Bilingual("name", "nom"), identity.name)
        try tell(
            Bilingual("writing", "écriture"),
            store.readOnlyBecause?.words
                ?? Bilingual("durable (WAL, synchronous FULL)", "durable (WAL, synchronous FULL)"))
        try tell(Bilingual("events", "événements"), Typography.number(try store.changeCount()))
        if rebuild { try rebuild(store) }
        let isWhole = try tellHealth(of: store)
        guard let book = try store.book(revision: nil) else { throw Failure.noBook }
        _ = try BookFiles(book)
        try tell(Bilingual("book", "recueil"), Bilingual(same: book.revision))
        _ = try BookLoading.adviser(in: store)
        try tell(Bilingual("compiled books", "recueils compilés"), compiledBooks)
        if !isWhole { throw Failure.no }
    }

    /// Format, pages, seals, the newest chains and a sample of the rows; whether nothing is amiss with them.
    private func tellHealth(of store: SQLiteStore) throws -> Bool {
        let found = try DeskHealth(store)
        for finding in found.findings { try tell(finding) }
        return found.isWhole
    }

    private func rebuild(_ store: SQLiteStore) throws {
        var progress = ProgressLine(say("rebuilding", "recalcul"))
        try store.rebuild { done, all in progress.show(done, of: all) }
        try tell(Bilingual("rows", "lignes"), Bilingual("rebuilt from the log", "recalculées à partir du journal"))
    }

    /// Where compiled books are, and whether they are used.
    private var compiledBooks: Bilingual {
        guard let shelf = BookLoading.shelf else {
            return Bilingual("not kept (GUICHET_NO_CACHE)", "non conservés (GUICHET_NO_CACHE)")
        }
        let state: Bilingual =
            switch shelf.state {
            case .absent:
                Bilingual(
                    "cannot be written; books are read anew", "écriture impossible\u{00A0}; les recueils sont relus")
            case .unsafe:
                Bilingual(
                    "not used: others could write there; remove it",
                    "non utilisé\u{00A0}: d’autres pourraient y écrire\u{00A0}; supprimez-le")
            case .usable(let books, let bytes):
                Bilingual("\(books) (\((bytes + 1023) / 1024) KiB)", "\(books) (\((bytes + 1023) / 1024) Kio)")
            }
        return Bilingual("\(shelf.path): \(state.english)", "\(shelf.path)\u{00A0}: \(state.french)")
    }

    private func tell(_ name: Bilingual, _ value: Bilingual, isFine: Bool = true) throws(Failure) {
        try tell(HealthFinding(name, value, isFine: isFine))
    }

    private func tell(_ finding: HealthFinding) throws(Failure) {
        if json { return try Output.document(finding.json(in: desk.language).line + "\n") }
        try Output.line(finding.line[desk.language])
    }
}
