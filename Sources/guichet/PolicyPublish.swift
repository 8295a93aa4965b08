// `guichet policy publish`: a book becomes the one the desk decides by; a broken one never does.

import ArgumentParser
import Desk
import PolicyBook
import SQLiteStorage
import Storage

struct PolicyPublish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say("Make a book the one the desk decides by.", "Faire d’un recueil celui du guichet."),
        discussion: say(
            "Example:\n  guichet policy publish book", "Exemple\u{00A0}:\n  guichet policy publish recueil"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The book’s folder.", "Le dossier du recueil."))
    var folder: String

    func run() throws {
        let files = try BookFiles(folder: folder)
        let book = try BookLoading.read(files).book
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: options.desk.language)
        try desk.require(.policyOwner, .administrator)
        try desk.store.publish(PublishedBook(files, at: SystemClock.now()))
        let words = Bilingual(
            "book \(book.id) published, revision \(book.revision)",
            "recueil \(book.id) publié, révision \(book.revision)")
        try Output.line(words[options.desk.language])
    }
}
