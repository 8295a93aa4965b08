// What people read when a paper cannot be made or will not leave.

import Desk

extension Failure {
    /// What stands in the way of a paper; empty for anything else.
    var paperWords: Bilingual {
        switch self {
        case .noPDF:
            Bilingual(
                "no PDF here: the program guichet-pdf is not installed",
                "pas de PDF ici\u{00A0}: le programme guichet-pdf n’est pas installé")
        case .noPrinting:
            Bilingual(
                "no printing here: the program lp is not installed",
                "pas d’impression ici\u{00A0}: le programme lp n’est pas installé")
        case .noPrinter(let name, let known):
            known.isEmpty
                ? Bilingual(
                    "there is no printer “\(name)”, nor any other",
                    "il n’y a pas d’imprimante «\u{00A0}\(name)\u{00A0}», ni aucune autre")
                : Bilingual(
                    "there is no printer “\(name)”; there are: \(known.joined(separator: ", "))",
                    "il n’y a pas d’imprimante «\u{00A0}\(name)\u{00A0}»\u{00A0}; il y a\u{00A0}: "
                        + known.joined(separator: ", "))
        case .noMail:
            Bilingual(
                "no mail here: the program sendmail is not installed",
                "pas de courriel ici\u{00A0}: le programme sendmail n’est pas installé")
        case .programRefused(let program, let reason):
            Bilingual("\(program) refused it: \(reason)", "\(program) l’a refusé\u{00A0}: \(reason)")
        default: Bilingual(same: "")
        }
    }

    /// What to do about it.
    var nextAfterPaper: Bilingual {
        switch self {
        case .noPDF:
            Bilingual("take --format html, which a browser prints", "prenez --format html, qu’un navigateur imprime")
        case .noPrinting, .noPrinter:
            Bilingual("save it instead: --output FILE", "enregistrez-la plutôt\u{00A0}: --output FICHIER")
        case .noMail:
            Bilingual(
                "save the message instead: --mail ADDRESS --eml FILE",
                "enregistrez plutôt le message\u{00A0}: --mail ADRESSE --eml FICHIER")
        case .programRefused:
            Bilingual(
                "the paper did not leave; the ticket says so. Try another way: --output FILE",
                "le document n’est pas parti\u{00A0}; le billet le dit. Essayez une autre sortie\u{00A0}: --output FICHIER"
            )
        default: Bilingual(same: "")
        }
    }
}
