// `guichet backup`: the whole desk in one file, taken while everybody goes on working.

import ArgumentParser
import Desk
import Glibc
import Localisation
import SQLiteStorage
import Storage

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say(
            "Copy the whole desk to a file, while it is in use.",
            "Copier tout le guichet dans un fichier, pendant son utilisation."),
        discussion: say(
            "Examples:\n  guichet backup desk-2026-05-01.sqlite\n  guichet restore desk-2026-05-01.sqlite --desk other.sqlite",
            "Exemples\u{00A0}:\n  guichet backup guichet-2026-05-01.sqlite\n  guichet restore guichet-2026-05-01.sqlite --desk autre.sqlite"
        ))

    @OptionGroup var options: SeatOptions
    @Argument(
        help: ArgumentHelp(
            "The file to make; never one that exists.", "Le fichier à créer\u{00A0}; il ne doit pas exister."),
        completion: .file())
    var file: String

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        try desk.require(.administrator)
        try desk.requireWholeView()
        guard access(file, F_OK) != 0 else {
            throw Failure.cannotWrite(file, reason: String(cString: strerror(EEXIST)))
        }
        let draft = "\(file).making-\(getpid())"
        try FileWriting.check(draft, for: file)
        try Unfinished.making(draft) {
            var progress = ProgressLine(say("copying", "copie"))
            try desk.store.sayingDamage {
                try desk.store.copy(to: draft) { done, all in progress.show(done, of: all) }
            }
            guard link(draft, file) == 0 else {
                throw Failure.cannotWrite(file, reason: String(cString: strerror(errno)))
            }
        }
        SQLiteStore.settle(nameOf: file)
        let copy = try SQLiteStore(path: file, mode: .inspect)
        let count = Typography.count(
            try copy.changeCount(), one: Bilingual("event", "événement"), many: Bilingual("events", "événements"))
        let words = Bilingual(
            "\(count.english) copied to \(file)", "\(count.french)\u{00A0}: copie faite dans \(file)")
        try Output.line(words[options.language])
        let found = try copy.sayingDamage { try DeskVerification(copy) { Output.complain($1[options.language]) } }
        guard found.faults > 0 else { return }
        Output.complain(
            Bilingual(
                "the copy is as the desk is, and restore refuses it: see guichet verify",
                "la copie est telle que le guichet, et restore la refuse\u{00A0}: voyez guichet verify"
            )[options.language])
        throw Failure.no
    }
}
