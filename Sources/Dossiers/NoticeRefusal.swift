// Why an act on a notice is refused, worded for people.

public import Desk

/// Why an act on a notice is refused.
public enum NoticeRefusal: Error, Hashable, Worded {
    case noNotice
    case noticeExists
    case noticeWithdrawn
    case alreadyRead

    public var words: Bilingual {
        switch self {
        case .noNotice: Bilingual("there is no such notice", "il n’y a pas de tel avis")
        case .noticeExists: Bilingual("the notice is published already", "l’avis est déjà publié")
        case .noticeWithdrawn: Bilingual("the notice was withdrawn", "l’avis a été retiré")
        case .alreadyRead: Bilingual("you have read it already", "vous l’avez déjà lu")
        }
    }
}
