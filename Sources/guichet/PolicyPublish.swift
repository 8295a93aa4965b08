// `guichet policy publish`: a book becomes the one the desk decides by; a broken one never does. Another book than the
// desk's, one that fails its own cases or leaves a client empty-handed does only when its owner insists.

import ArgumentParser
import Decisions
import Desk
import PolicyBook
import SQLiteStorage
import Storage

struct PolicyPublish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say("Make a book the one the desk decides by.", "Faire d’un recueil celui du guichet."),
        discussion: say(
            "Decisions on record keep the wording they were made by.\n\nExample:\n  guichet policy publish book",
            "Les décisions inscrites gardent le texte qui les a fondées.\n\nExemple\u{00A0}:\n"
                + "  guichet policy publish recueil"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The book’s folder.", "Le dossier du recueil."), completion: .directory)
    var folder: String
    @OptionGroup var checks: BookChecks
    @Flag(
        name: .customLong("another-book"),
        help: ArgumentHelp(
            "Let a book with another id take the place of the desk’s.",
            "Laisser un recueil d’un autre identifiant remplacer celui du guichet."))
    var anotherBook = false
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false

    func run() throws {
        let files = try BookFiles(folder: folder)
        let read = try BookLoading.read(files)
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: options.language)
        try desk.require(.policyOwner, .administrator)
        let (id, revision) = (read.book.id, read.book.revision)
        guard try desk.store.publications().last?.revision != revision else {
            let words = Bilingual(
                "book \(id), revision \(revision), is the one in force already: nothing changed",
                "le recueil \(id), révision \(revision), est déjà celui en vigueur\u{00A0}: rien n’a changé")
            return try tell(words, id, revision, isNew: false)
        }
        try compare(id, with: desk.store)
        try checks.pass(files, read.book, read.tests, in: options.language)
        try desk.store.publish(PublishedBook(files, at: SystemClock.now(), by: desk.agent.id))
        BookLoading.keepReady(in: desk.store)
        let words = Bilingual(
            "book \(id) published, revision \(revision)", "recueil \(id) publié, révision \(revision)")
        try tell(words, id, revision, isNew: true)
    }

    private func tell(_ words: Bilingual, _ id: String, _ revision: String, isNew: Bool) throws(Failure) {
        let text = words[options.language]
        guard json else { return try Output.line(text) }
        let object = JSON.object([
            ("book", .text(id)), ("revision", .text(revision)), ("published", .flag(isNew)), ("words", .text(text)),
        ])
        try Output.document(object.line + "\n")
    }

    /// Fails where the desk decides by a book with another id: nearly always the wrong folder. A desk whose own book
    /// cannot be read is no obstacle to a new one.
    private func compare(_ id: String, with store: any TicketStore) throws {
        guard !anotherBook, let current = try? BookLoading.adviser(in: store).book.id, current != id else { return }
        throw Failure.anotherBook(id, desk: current)
    }
}
