// Why something may not be put on record in a dossier, worded for people.

public import Desk
public import Localisation

/// Why an act is not possible in a dossier now.
public enum DossierRefusal: Error, Hashable, Worded {
    case emptyWords
    /// With how many characters it has.
    case tooLong(Int, TextLimit)
    case oneLanguage(Language)
    case wrongDossier(DossierID)
    case needsSupervisor
    case needsAdministrator
    case groupNotServed(GroupID)
    case emptyProtocol
    case badHours(Int)
    case notTheirs(AgentID)
    case badYears(Int)
    case noAnswers
    case sameServiceTwice(String)
    case badRating(Int)
    case plan(PlanRefusal)
    case notice(NoticeRefusal)
    case template(TemplateRefusal)

    /// Whether somebody else may do it: the dossier is not in the way, the agent is.
    public var isAboutWho: Bool {
        switch self {
        case .needsSupervisor, .needsAdministrator, .groupNotServed, .notTheirs, .plan(.notOwner): true
        default: false
        }
    }

    public var words: Bilingual {
        switch self {
        case .emptyWords: Bilingual("say it in a few words first", "dites-le d’abord en quelques mots")
        case .tooLong(let count, let limit): limit.words(for: count)
        case .oneLanguage(let missing): Self.missing(missing)
        case .wrongDossier(let id):
            Bilingual("this does not belong in \(id)", "cela n’a pas sa place dans \(id)")
        case .needsSupervisor: Bilingual("only a supervisor does this", "seul un superviseur peut le faire")
        case .needsAdministrator:
            Bilingual("only an administrator of the desk does this", "seule l’administration du guichet peut le faire")
        case .groupNotServed(let group):
            Bilingual("you do not serve the client group \(group)", "vous ne servez pas le groupe client \(group)")
        case .emptyProtocol: Bilingual("a protocol has at least one step", "un protocole compte au moins une étape")
        case .badHours(let hours):
            Bilingual(
                "a step takes at least 1 business hour, not \(hours)",
                "une étape prend au moins 1\u{00A0}heure ouvrable, pas \(hours)")
        case .notTheirs(let agent):
            Bilingual(
                "only \(agent) or a supervisor says what \(agent) can do",
                "seul le compte \(agent) ou un superviseur dit ce que \(agent) sait faire")
        case .badYears(let years):
            Bilingual(
                "tickets are kept 1 to 100 years, not \(years)", "un billet se garde de 1 à 100 ans, pas \(years)")
        case .noAnswers:
            Bilingual("a survey answers for at least one service", "un sondage répond d’au moins un service")
        case .sameServiceTwice(let service):
            Bilingual("“\(service)” is answered twice", "«\u{00A0}\(service)\u{00A0}» a deux réponses")
        case .badRating(let rating):
            Bilingual(
                "need and value go from 1 to 5, not \(rating)", "le besoin et la valeur vont de 1 à 5, pas \(rating)")
        case .plan(let refusal): refusal.words
        case .notice(let refusal): refusal.words
        case .template(let refusal): refusal.words
        }
    }

    private static func missing(_ language: Language) -> Bilingual {
        switch language {
        case .english:
            Bilingual(
                "the English is missing: both languages or none",
                "il manque l’anglais\u{00A0}: les deux langues ou rien")
        case .french:
            Bilingual(
                "the French is missing: both languages or none",
                "il manque le français\u{00A0}: les deux langues ou rien")
        }
    }
}
