// In what a log differs from its seals, worded for people.

public import Desk

/// Where a log is no longer as it was sealed.
public enum SealFault: Error, Hashable, Worded {
    /// The seal of this number and day was altered, or one before it was.
    case changedSeal(Int, CivilDate)
    case missingSeal(Int)
    /// Of the events sealed with this day, so many are gone.
    case missingEvents(CivilDate, count: Int)
    /// Events sealed with this day were replaced, or others put among them.
    case changedEvents(CivilDate)
    /// Ticket numbers leave no gap: this one is gone altogether.
    case missingTicket(TicketID)
    /// Dossiers' events or publications of books sealed with this day, or before, are gone or others.
    case changedBeside(CivilDate)
    /// The row of the ticket knows of more events than the log has.
    case shortTicket(TicketID, found: Int, known: Int)

    public var words: Bilingual {
        switch self {
        case .changedSeal(let number, let day):
            Bilingual(
                "the seal \(number), of \(day), was changed after it was made",
                "le sceau \(number), du \(day), a été modifié après son apposition")
        case .missingSeal(let number):
            Bilingual("the seal \(number) is missing", "le sceau \(number) manque")
        case .missingEvents(let day, let count):
            Bilingual(
                "sealed \(day): \(count) of the events recorded since the seal before are gone",
                "scellé le \(day)\u{00A0}: \(count) des événements inscrits depuis le sceau précédent ont disparu")
        case .changedEvents(let day):
            Bilingual(
                "sealed \(day): the events are not those that were sealed",
                "scellé le \(day)\u{00A0}: les événements ne sont pas ceux qui ont été scellés")
        case .missingTicket(let ticket):
            Bilingual("ticket \(ticket) is gone altogether", "le billet \(ticket) a disparu en entier")
        case .changedBeside(let day):
            Bilingual(
                "sealed \(day): charters, plans, notices or published books are not those that were sealed",
                "scellé le \(day)\u{00A0}: des chartes, des plans, des avis ou des recueils publiés "
                    + "ne sont pas ceux qui ont été scellés")
        case .shortTicket(let ticket, let found, let known):
            Bilingual(
                "ticket \(ticket): its last events are gone (\(found) of \(known) are left)",
                "billet \(ticket)\u{00A0}: ses derniers événements ont disparu (il en reste \(found) sur \(known))")
        }
    }
}
