// How an agent tells a client what was decided: the rule, its name, and what comes next, in the client's language.

import Desk
import Localisation
import Tickets

/// What is said of a decision.
enum StoryAnswers {
    /// A refusal: the clause, the reason, the offers.
    static func refusal(_ decision: RecordedDecision, _ language: Language) -> String {
        let clause = decision.clause.map {
            Bilingual("\($0.id), “\($0.title.english)”", "\($0.id), « \($0.title.french) »")
        }
        let offers = Typography.list(
            decision.offers.map { lowered($0.title[language]) }, in: language, last: Typography.or)
        let name = clause?[language] ?? ""
        if let reason = decision.noneBecause, offers.isEmpty {
            return Bilingual(
                "Clause \(name): I cannot give you this, and I have nothing else to offer because \(reason.english).",
                "Clause \(name) : je ne peux pas vous donner cela, et je n’ai rien d’autre à offrir, car \(reason.french)."
            )[language]
        }
        return Bilingual(
            "Clause \(name): I read it to you and cannot give you this. What I can do: \(offers).",
            "Clause \(name) : je vous l’ai lue et je ne peux pas vous donner cela. Ce que je peux faire : \(offers)."
        )[
            language]
    }

    /// A yes.
    static func consent(_ decision: RecordedDecision, _ language: Language) -> String {
        let terms = Typography.list(decision.terms.map { $0[language] }, in: language)
        if terms.isEmpty {
            return Bilingual("Yes, and I am taking care of it.", "Oui, et je m’en occupe.")[language]
        }
        return Bilingual("Yes, on these terms: \(terms).", "Oui, à ces conditions : \(terms).")[language]
    }

    /// Somebody else has to agree.
    static func approval(_ decision: RecordedDecision, _ language: Language) -> String {
        let approver = decision.approver ?? StoryPhrases.supervisor
        return Bilingual(
            "This needs the agreement of \(approver.english); I am asking for it today and will tell you the answer.",
            "Il faut d’abord un accord, que donne \(approver.french). Je le demande aujourd’hui et vous dirai la "
                + "réponse."
        )[language]
    }

    /// Somebody else does it.
    static func redirection(_ decision: RecordedDecision, _ language: Language) -> String {
        let destination = decision.destination ?? Bilingual("the right team", "la bonne équipe")
        return Bilingual(
            "This is done by \(destination.english). I have passed it on and stay your contact.",
            "Voici qui s’en occupe : \(destination.french). J’ai transmis la demande et je reste votre point de "
                + "contact.")[
                language]
    }

    /// Before anything was written down.
    static let habit = Bilingual(
        "I told you what the desk usually does; there is no written policy on this yet.",
        "Je vous ai dit ce que le service fait d’habitude ; aucune politique écrite n’existe encore à ce sujet.")

    private static func lowered(_ title: String) -> String {
        title.prefix(1).lowercased() + title.dropFirst()
    }
}
