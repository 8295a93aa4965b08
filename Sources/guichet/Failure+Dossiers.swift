// After something was not put on record in a dossier: what to do next.

import Desk
import Dossiers

extension Failure {
    static func next(after refusal: DossierRefusal) -> Bilingual? {
        switch refusal {
        case .plan(.notCommitted): Bilingual(same: "guichet plan commit N STEP")
        case .plan(.stepCount):
            Bilingual("see the form: guichet plan open --help", "voyez le formulaire\u{00A0}: guichet plan open --help")
        case .plan(.noPlan): Failure.next(afterMissing: .numbered(.plan, 1))
        case .notice(.noNotice): Failure.next(afterMissing: .numbered(.notice, 1))
        default: nil
        }
    }

    /// Where the names of such dossiers are listed.
    static func next(afterMissing id: DossierID) -> Bilingual? {
        switch id.kind {
        case .plan: Bilingual("list them: guichet plan list", "listez-les\u{00A0}: guichet plan list")
        case .notice: Bilingual("list them: guichet notice list", "listez-les\u{00A0}: guichet notice list")
        case .template: Bilingual("list them: guichet template list", "listez-les\u{00A0}: guichet template list")
        case .team: Bilingual(same: "guichet team card TEAM --file card.yaml")
        case .conflictProtocol: Bilingual(same: "guichet team protocol --file protocol.yaml")
        default: nil
        }
    }
}
