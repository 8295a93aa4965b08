// `guichet demo`: a desk to try, the same for the same seed, and its workspace.

import ArgumentParser
import DemoDesk
import Desk
import Glibc
import PolicyBook
import SQLiteStorage
import Storage

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: say(
            "Make the demo desk, once, and open it.", "Créer le guichet de démonstration, une fois, et l’ouvrir."),
        discussion: say(
            "Examples:\n  guichet demo\n  guichet demo --desk try.sqlite --tickets 5000 --no-open",
            "Exemples\u{00A0}:\n  guichet demo\n  guichet demo --desk essai.sqlite --tickets 5000 --no-open"))

    @OptionGroup var options: SeatOptions
    @Option(help: ArgumentHelp("How many tickets.", "Combien de billets."))
    var tickets = 400
    @Option(help: ArgumentHelp("The same seed makes the same desk.", "Le même germe donne le même guichet."))
    var seed: UInt64 = 1
    @Flag(
        name: .customLong("no-open"),
        help: ArgumentHelp("Do not open the workspace.", "Ne pas ouvrir l’espace de travail."))
    var staysClosed = false
    @Option(help: .hidden)
    var now: String?

    func run() throws {
        let path = try DeskPath.path(options.desk)
        let language = options.language
        guard tickets >= 1, tickets <= 10_000_000 else {
            throw Failure.usage(
                Bilingual("--tickets is 1 to 10,000,000", "--tickets va de 1 à 10\u{00A0}000\u{00A0}000"))
        }
        let isNew = try make(at: path)
        let words =
            isNew
            ? Bilingual("demo desk made at \(path)", "guichet de démonstration créé à \(path)")
            : Bilingual(
                "the demo desk at \(path) is there already", "le guichet de démonstration existe déjà à \(path)")
        let opens = !staysClosed && WorkspaceOpening.hasTerminal
        if !opens { try Output.line(words[language]) }
        guard opens else { return }
        try WorkspaceOpening.open(Seat(desk: path, language: language, login: options.login))
    }

    /// Makes the desk unless it is there; whether it did.
    private func make(at path: String) throws -> Bool {
        if let store = try existing(path) {
            guard let identity = try store.identity() else { throw Failure.notFounded(path) }
            guard identity.isDemo else { throw Failure.realDesk(path) }
            return false
        }
        guard let folder = DemoDesk.bookFolder else { throw Failure.noDemoBook }
        let files = try BookFiles(folder: folder)
        let book = try BookLoading.read(files).book
        let moment = try moment
        var progress = ProgressLine(say("making the demo desk", "création du guichet de démonstration"))
        try NewDesk.make(at: path) { store in
            try DemoDesk.make(
                in: store, files: files, book: book, tickets: tickets, seed: seed, now: moment
            ) { done, all in progress.show(done, of: all) }
        }
        return true
    }

    private func existing(_ path: String) throws -> SQLiteStore? {
        if access(path, F_OK) != 0, errno != ENOENT, errno != ENOTDIR {
            throw Failure.cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        do throws(StoreError) {
            return try SQLiteStore(path: path, mode: .readOnly)
        } catch {
            if case .noSuchDesk = error { return nil }
            throw error
        }
    }

    private var moment: Instant {
        get throws {
            guard let now else { return SystemClock.now() }
            guard let instant = Instant(now) else {
                throw Failure.usage(
                    Bilingual("--now is like 2026-05-01T13:00:00Z", "--now s’écrit 2026-05-01T13:00:00Z"))
            }
            return instant
        }
    }
}
