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

extension DossierID {
    /// The kind as people call it, and which one: `notice 99`, `avis 99`.
    var words: Bilingual {
        switch kind {
        case .charter: Bilingual("charter for group \(name)", "charte pour le groupe \(name)")
        case .team: Bilingual("role card for team \(name)", "carte de rôle pour l’équipe \(name)")
        case .conflictProtocol:
            Bilingual("protocol for disagreements", "protocole pour les désaccords")
        case .plan: Bilingual("action plan \(name)", "plan d’action \(name)")
        case .notice: Bilingual("notice \(name)", "avis \(name)")
        case .template: Bilingual("template \(name)", "modèle \(name)")
        case .agent: Bilingual("page for agent \(name)", "fiche pour l’agent \(name)")
        case .survey: Bilingual("survey for group \(name)", "sondage pour le groupe \(name)")
        case .retention: Bilingual("retention rules", "règles de conservation")
        default: Bilingual(same: "\(self)")
        }
    }
}
