// A line for each event of a dossier, for its history and for what was just recorded.

public import Desk
import Localisation

extension DossierEvent: Worded {
    public var words: Bilingual {
        switch self {
        case .charterSet: Bilingual("service charter recorded", "charte de service inscrite")
        case .roleCardSet(let card):
            Typography.after(Bilingual("role card recorded", "carte de rôle inscrite"), card.who)
        case .protocolSet(let proto):
            Typography.after(
                Bilingual("protocol for disagreements recorded", "protocole pour les désaccords inscrit"),
                Typography.list(proto.steps.map(\.name), last: Bilingual("then", "puis")))
        case .planOpened(let plan):
            Typography.after(Bilingual("action plan opened", "plan d’action ouvert"), Bilingual(same: plan.title))
        case .stepCommitted(let named):
            Bilingual("step \(named.step): commitment signed", "étape \(named.step)\u{00A0}: engagement signé")
        case .stepProgressed(let progress):
            Bilingual(
                "step \(progress.step): \(Typography.percent(progress.percent).english), \(progress.words)",
                "étape \(progress.step)\u{00A0}: \(Typography.percent(progress.percent).french), \(progress.words)")
        case .stepDone(let done):
            Bilingual("step \(done.step) done: \(done.words)", "étape \(done.step) faite\u{00A0}: \(done.words)")
        case .planClosed(let closed):
            Typography.after(Bilingual("action plan closed", "plan d’action terminé"), Bilingual(same: closed.outcome))
        case .noticePublished(let notice):
            Typography.after(Bilingual("notice published", "avis publié"), notice.title)
        case .noticeRead: Bilingual("notice recorded as read", "avis inscrit comme lu")
        case .noticeWithdrawn(let reason):
            Typography.after(Bilingual("notice withdrawn", "avis retiré"), Bilingual(same: reason.reason))
        case .templateSet(let template):
            Typography.after(Bilingual("template recorded", "modèle inscrit"), template.title)
        case .templateRetired(let reason):
            Typography.after(Bilingual("template retired", "modèle retiré"), Bilingual(same: reason.reason))
        case .skillsSet(let set): DossierEvent.words(of: set)
        case .retentionSet(let set): DossierEvent.words(of: set)
        case .surveyAnswered(let answered):
            Typography.after(
                Bilingual("baseline survey recorded", "sondage de référence inscrit"),
                Typography.count(
                    answered.answers.count, one: Bilingual("service", "service"),
                    many: Bilingual("services", "services")))
        case .wordsRedacted(let redacted):
            Typography.after(
                Bilingual("words taken away for privacy", "mots retirés pour la vie privée"),
                Bilingual(same: redacted.reason))
        case .redacted: Bilingual("words taken away", "mots retirés")
        case .unknown(let kind, _): Bilingual("unknown event (\(kind))", "événement inconnu (\(kind))")
        }
    }

    private static func words(of set: SkillsSet) -> Bilingual {
        func list(_ words: [String]) -> String { words.isEmpty ? "—" : words.joined(separator: ", ") }
        let (skills, interests) = (list(set.skills), list(set.interests))
        return Bilingual(
            "can take on: \(skills); would like to learn: \(interests)",
            "peut prendre en charge\u{00A0}: \(skills)\u{00A0}; aimerait apprendre\u{00A0}: \(interests)")
    }

    private static func words(of set: RetentionSet) -> Bilingual {
        let group = set.group.map { Bilingual(same: $0.text) } ?? Bilingual("every group", "tous les groupes")
        let years = Typography.count(
            set.years, one: Bilingual("year", "an"), many: Bilingual("years", "ans"))
        return Bilingual(
            "tickets kept \(years.english) after closing: \(group.english)",
            "billets gardés \(years.french) après leur fermeture\u{00A0}: \(group.french)")
    }
}

extension Typography {
    /// What was done, a colon, and the words of it.
    fileprivate static func after(_ act: Bilingual, _ words: Bilingual) -> Bilingual {
        Bilingual("\(act.english): \(words.english)", "\(act.french)\u{00A0}: \(words.french)")
    }
}
