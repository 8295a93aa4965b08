// After an act is refused: the verb that makes it possible.

import Desk
import Tickets

extension Failure {
    static func next(after refusal: ActRefusal) -> Bilingual? {
        switch refusal {
        case .needNotConfirmed: Bilingual(same: "guichet ticket confirm N \"...\"")
        case .notDecided, .nothingToJustify: Bilingual(same: "guichet ticket decide N")
        case .escalationOpen: Bilingual(same: "guichet review N --uphold --reason ...")
        case .nothingToRule: Bilingual("see what waits: guichet review", "voyez ce qui attend\u{00A0}: guichet review")
        case .notLive: Bilingual(same: "guichet ticket reopen N --reason ...")
        case .exceptionNeedsEnd: Bilingual("add --until DATE", "ajoutez --until DATE")
        case .offerNotMade:
            Bilingual("see its offers: guichet ticket show N", "voyez ses offres\u{00A0}: guichet ticket show N")
        case .noOpenChoice, .choiceNeedsOptions:
            Bilingual(same: "guichet ticket choice N \"...\" --option ... --option ...")
        case .rulingNeedsSupervisor, .rulingOnOwn:
            Bilingual(
                "the supervisors see it already: guichet review",
                "les superviseurs le voient déjà\u{00A0}: guichet review")
        case .offerTaken:
            Bilingual(
                "if they changed their mind: guichet ticket offer N OFFER --declined --reason ...",
                "si le client a changé d’avis\u{00A0}: guichet ticket offer N OFFRE --declined --reason ...")
        case .handItOff(let team): Bilingual(same: "guichet ticket hand-off N --to \(team) --reason ...")
        case .acceptFirst: Bilingual(same: "guichet ticket accept N")
        case .handOffOpen, .noHandOff, .notTheirs:
            Bilingual(
                "see what is offered: guichet ticket list handoff:yes",
                "voyez ce qui est offert\u{00A0}: guichet ticket list transfert:oui")
        case .noProtocol: Bilingual(same: "guichet team protocol --file protocol.yaml")
        case .isMerged, .otherIsMerged: Bilingual(same: "guichet ticket unmerge N --reason ...")
        case .protocolAtEnd: Bilingual(same: "guichet ticket settle N --settlement ...")
        case .alreadyWaiting: Bilingual(same: "guichet ticket resume N --reason ...")
        case .rulingAwaited: Bilingual(same: "guichet review N")
        case .emptyWords, .tooLong, .optionTwice, .alreadyEscalated, .alreadyLive, .notWaiting, .nothingChanges,
            .notAnOption, .handOffToSelf,
            .disagreementOpen, .noDisagreement, .disagreementWithSelf, .noComplaint, .complaintOpen,
            .accountIsTheAgents, .nothingToAccountFor, .findingNeedsSupervisor, .findingOnSelf, .backupAsked,
            .noBackupAsked, .ownBackup, .noException, .nothingToUndo, .notYourAct, .notMerged, .ownTicket,
            .hasAbsorbed, .otherGroup, .badTag, .noSuchLink, .tooFar, .neededBeforeAsked, .emptyRecipient, .cannotSee,
            .alreadyTheirs, .notOfTeam, .theirsToHandOff, .notInDisagreement, .stepNeedsSupervisor:
            nil
        }
    }
}
