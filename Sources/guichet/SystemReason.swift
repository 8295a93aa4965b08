// What the kernel says when a file cannot be read or written, in both languages: the C library speaks English only.

import Desk
import Glibc

/// Reasons of the system.
enum SystemReason {
    private static let french: [(code: Int32, words: String)] = [
        (ENOSPC, "il n’y a plus de place sur le disque"), (EDQUOT, "votre quota de disque est atteint"),
        (EFBIG, "le fichier serait trop gros"), (EIO, "le disque ou le réseau a fait défaut"),
        (EACCES, "permission refusée"), (EPERM, "opération non permise"), (EROFS, "le disque est en lecture seule"),
        (ENOENT, "le fichier ou le dossier n’existe pas"), (ENOTDIR, "ce n’est pas un dossier"),
        (EISDIR, "c’est un dossier"), (EEXIST, "le fichier existe déjà"), (ENAMETOOLONG, "le nom est trop long"),
        (EBADF, "la sortie est fermée"), (ELOOP, "des liens symboliques renvoient les uns aux autres"),
    ]

    /// Whether it says that nothing is there.
    static func isAbsence(_ reason: String) -> Bool {
        [ENOENT, ENOTDIR].contains { String(cString: strerror($0)) == reason }
    }

    /// What to do about a file that cannot be written.
    static func nextAfterWriting(_ reason: String) -> Bilingual {
        func isOne(of codes: Int32...) -> Bool { codes.contains { String(cString: strerror($0)) == reason } }
        if isOne(of: ENOSPC, EDQUOT, EFBIG) {
            return Bilingual("make room, or name another place", "faites de la place, ou nommez un autre endroit")
        }
        if isOne(of: ENOENT, ENOTDIR) {
            return Bilingual("name a folder that exists", "nommez un dossier qui existe")
        }
        if isOne(of: EACCES, EPERM, EROFS) {
            return Bilingual("name a place you may write", "nommez un endroit où vous pouvez écrire")
        }
        return Bilingual("name another file", "nommez un autre fichier")
    }

    /// A reason as the C library words it, in both languages, after a beginning; one that is not usual stays as it is.
    static func words(_ reason: String, after start: Bilingual) -> Bilingual {
        let known = french.first { String(cString: strerror($0.code)) == reason }
        return Bilingual(start.english + reason, start.french + (known?.words ?? reason))
    }
}
