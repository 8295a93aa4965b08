// Why a store could not do what was asked, worded for people. Every store says the same thing the same way.

public import Desk
public import Dossiers

/// Why a store cannot do what was asked.
public enum StoreError: Error, Hashable, Worded {
    /// The ticket moved on since it was read; nothing was appended.
    case versionClash(TicketID, expected: Int, found: Int)
    /// The dossier moved on since it was read; nothing was appended.
    case dossierClash(DossierID, expected: Int, found: Int)
    case noSuchTicket(TicketID)
    case noSuchDesk(String)
    /// There is a desk already; it is left as it is.
    case deskExists(String)
    /// Another process holds the desk longer than one waits.
    case busy
    case readOnly(String)
    case full(String)
    /// The desk was written by a newer version; it can be read.
    case newerDesk(found: Int, known: Int)
    /// The desk was written by an earlier version and cannot be written, so it cannot be brought up to date.
    case olderDesk(String)
    case notADesk(String)
    case corrupt(String)
    /// The store does not keep its promise that an acknowledged event survives a power loss.
    case notDurable(String)
    case failed(String)

    public var words: Bilingual {
        switch self {
        case .versionClash(let ticket, let expected, let found):
            Bilingual(
                "ticket \(ticket) changed while you worked on it (version \(found), you had \(expected))",
                "le billet \(ticket) a changé pendant votre travail (version \(found), vous aviez la \(expected))")
        case .dossierClash(let dossier, let expected, let found):
            Bilingual(
                "the dossier \(dossier) changed while you worked on it (version \(found), you had \(expected))",
                "le dossier \(dossier) a changé pendant votre travail (version \(found), vous aviez la \(expected))")
        case .noSuchTicket(let ticket): Bilingual("there is no ticket \(ticket)", "il n’y a pas de billet \(ticket)")
        case .noSuchDesk(let path): Bilingual("there is no desk at \(path)", "il n’y a pas de guichet à \(path)")
        case .deskExists(let name):
            Bilingual("there is a desk already: \(name)", "il y a déjà un guichet\u{00A0}: \(name)")
        case .busy: Bilingual("another process holds the desk", "un autre processus retient le guichet")
        case .readOnly(let path):
            Bilingual("the desk at \(path) cannot be written", "le guichet à \(path) n’est pas accessible en écriture")
        case .full(let path): Bilingual("no space is left for \(path)", "il n’y a plus d’espace pour \(path)")
        case .newerDesk(let found, let known):
            Bilingual(
                "the desk has format \(found), this version knows up to \(known)",
                "le guichet est au format \(found), cette version connaît jusqu’au format \(known)")
        case .olderDesk(let path):
            Bilingual(
                "the desk at \(path) has an earlier format and cannot be brought up to date: it cannot be written",
                "le guichet à \(path) est d’un format antérieur et ne peut être mis à niveau\u{00A0}: "
                    + "l’écriture y est impossible")
        case .notADesk(let path): Bilingual("\(path) is not a desk", "\(path) n’est pas un guichet")
        case .corrupt(let detail):
            Bilingual("the desk is damaged: \(detail)", "le guichet est endommagé\u{00A0}: \(detail)")
        case .notDurable(let detail):
            Bilingual(
                "the store cannot promise that a recorded event survives a power loss: \(detail)",
                "le stockage ne garantit pas qu’un événement inscrit survive à une panne de courant\u{00A0}: \(detail)")
        case .failed(let detail): Bilingual("the store failed: \(detail)", "le stockage a échoué\u{00A0}: \(detail)")
        }
    }
}
