// Why an act on an action plan is refused, worded for people.

public import Desk

/// Why an act on an action plan is refused.
public enum PlanRefusal: Error, Hashable, Worded {
    case stepCount(Int)
    case sameTeam
    case noSuchStep(Int)
    case notOwner(AgentID)
    case notCommitted
    case alreadyCommitted
    case alreadyDone
    case badPercent(Int)
    case noPlan
    case planClosed
    case planExists

    public var words: Bilingual {
        switch self {
        case .stepCount(let count):
            Bilingual(
                "an action plan has exactly five steps, not \(count)",
                "un plan d’action compte exactement cinq étapes, pas \(count)")
        case .sameTeam:
            Bilingual("a relation is between two teams", "une relation unit deux équipes différentes")
        case .noSuchStep(let step): Bilingual("the plan has no step \(step)", "le plan n’a pas d’étape \(step)")
        case .notOwner(let owner):
            Bilingual(
                "the step is \(owner)’s: only they do this",
                "l’étape est à \(owner)\u{00A0}: cette personne seule peut le faire")
        case .notCommitted:
            Bilingual("nobody has committed to this step yet", "personne ne s’est encore engagé pour cette étape")
        case .alreadyCommitted: Bilingual("the commitment is signed already", "l’engagement est déjà signé")
        case .alreadyDone: Bilingual("the step is done already", "l’étape est déjà faite")
        case .badPercent(let percent):
            Bilingual(
                "progress is 0 to 100 percent, not \(percent)", "l’avancement va de 0 à 100\u{00A0}%, pas \(percent)")
        case .noPlan: Bilingual("there is no such action plan", "il n’y a pas de tel plan d’action")
        case .planClosed: Bilingual("the plan is closed", "le plan est terminé")
        case .planExists: Bilingual("the plan is open already", "le plan est déjà ouvert")
        }
    }
}
