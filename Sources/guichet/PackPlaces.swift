// Where language packs and their vectors live, and opening one. Everything works where there is none.

import Desk
import Glibc
import PolicyBook
import Semantics

/// Language packs of this person.
enum PackPlaces {
    /// The folder packs are installed in.
    static func packs() throws(Failure) -> String { "\(try DeskPath.dataFolder())/guichet/packs" }

    /// The folder vectors are kept in; nil where there is no home.
    static var vectors: String? {
        if let folder = Environment.value("XDG_CACHE_HOME"), folder.hasPrefix("/") {
            return "\(folder)/guichet/vectors"
        }
        return (Environment.value("HOME") ?? Login.home).map { "\($0)/.cache/guichet/vectors" }
    }

    /// Whether meaning is left out on purpose.
    static var isTurnedOff: Bool { Environment.value("GUICHET_NO_SEMANTICS") != nil }

    /// The pack to use; nil where none is whole, or none is wanted.
    static var current: InstalledPack? {
        guard !isTurnedOff, let folder = try? packs() else { return nil }
        return InstalledPack.all(in: folder).first(where: \.isComplete)
    }

    /// Whether a pack is there and works, for people.
    static var state: Bilingual {
        let here = (try? packs()).flatMap { InstalledPack.all(in: $0).first }
        guard let here else {
            return Embedder.isSupported
                ? Bilingual("none: guichet pack install", "aucun\u{00A0}: guichet pack install")
                : Bilingual("none, this processor has no AVX2", "aucun, ce processeur n’a pas AVX2")
        }
        let name = here.kind.folderName
        guard here.isComplete, here.firstDamage() == nil,
            Embedder(pack: here)?.vector(of: "bonjour", as: .query) != nil
        else {
            return Bilingual(
                "\(name), damaged: guichet pack install", "\(name), endommagé\u{00A0}: guichet pack install")
        }
        return isTurnedOff
            ? Bilingual(
                "\(name) works, turned off by GUICHET_NO_SEMANTICS",
                "\(name) fonctionne, désactivé par GUICHET_NO_SEMANTICS")
            : Bilingual("\(name) works", "\(name) fonctionne")
    }

    /// A book's clauses made ready to be compared by meaning; nil where no pack is installed or it does not work.
    ///
    /// A book never seen before takes a while: how far it is is shown.
    static func reader(for book: Book) -> MeaningReader? {
        guard let pack = current, let embedder = Embedder(pack: pack) else { return nil }
        var progress = ProgressLine(say("reading the clauses for their meaning", "lecture du sens des clauses"))
        return MeaningReader(book: book, embedder: embedder, cacheFolder: vectors) { done, all in
            progress.show(done, of: all)
            return true
        }
    }

    /// Meaning beside the keys: one core at most, so that typing keeps the others.
    static func thread(for pack: InstalledPack, waking wake: @escaping @Sendable () -> Void) -> MeaningThread {
        let folder = vectors
        return MeaningThread(wake: wake) { book, isWanted in
            guard let embedder = Embedder(pack: pack) else { return nil }
            return MeaningReader(book: book, embedder: embedder, cacheFolder: folder) { _, _ in isWanted() }
        }
    }
}
