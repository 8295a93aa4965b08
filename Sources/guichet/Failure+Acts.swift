// After an act is refused: the verb that makes it possible.

import Desk
import Tickets

extension Failure {
    static func next(after refusal: ActRefusal) -> Bilingual? {
        switch refusal {
        case .needNotConfirmed: Bilingual(same: "guichet ticket confirm N \"...\"")
        case .notDecided, .nothingToJustify: Bilingual(same: "guichet ticket decide N")
        case .nothingToRule: Bilingual("see what waits: guichet review", "voyez ce qui attend\u{00A0}: guichet review")
        case .notLive: Bilingual(same: "guichet ticket reopen N --reason ...")
        case .exceptionNeedsEnd: Bilingual("add --until DATE", "ajoutez --until DATE")
        case .offerNotMade:
            Bilingual("see its offers: guichet ticket show N", "voyez ses offres\u{00A0}: guichet ticket show N")
        case .rulingNeedsSupervisor:
            Bilingual(
                "the supervisors see it already: guichet review",
                "les superviseurs le voient déjà\u{00A0}: guichet review")
        case .emptyWords, .alreadyEscalated, .alreadyLive, .notWaiting: nil
        }
    }
}
