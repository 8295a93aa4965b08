// The keys of the filter grammar, in both languages, and the fixed values some of them take. Looks at no ticket.

import Decisions
public import Desk
import PolicyBook
import Tickets

/// What a filter can ask about, by its canonical name.
public enum FilterKey: String, Sendable, Hashable, CaseIterable, Worded {
    case status, group, team, owner, client, clause, outcome, escalated, breach, promise, handoff, backup, complaint
    case disagreement, tag, level, language, opened, updated, merged, next
    case state = "is"

    /// How the values of a key are read.
    enum Values {
        /// One of a few words.
        case fixed
        /// Names and identifiers as the desk has them.
        case names
        /// A moment to come: late, in less than some time, by some day.
        case deadline
        /// A moment gone by: less than some time ago, since some day.
        case past
    }

    var values: Values {
        switch self {
        case .status, .outcome, .escalated, .handoff, .backup, .complaint, .disagreement, .language, .merged, .next,
            .state:
            .fixed
        case .group, .team, .owner, .client, .clause, .tag, .level: .names
        case .breach, .promise: .deadline
        case .opened, .updated: .past
        }
    }

    public var words: Bilingual {
        switch self {
        case .status: Bilingual("status", "statut")
        case .group: Bilingual("group", "groupe")
        case .team: Bilingual("team", "équipe")
        case .owner: Bilingual("owner", "agent")
        case .client: Bilingual("client", "client")
        case .clause: Bilingual("clause", "clause")
        case .outcome: Bilingual("outcome", "issue")
        case .escalated: Bilingual("escalated", "escalade")
        case .breach: Bilingual("breach", "manquement")
        case .promise: Bilingual("promise", "promesse")
        case .handoff: Bilingual("handoff", "transfert")
        case .backup: Bilingual("backup", "renfort")
        case .complaint: Bilingual("complaint", "plainte")
        case .disagreement: Bilingual("disagreement", "désaccord")
        case .tag: Bilingual("tag", "étiquette")
        case .level: Bilingual("level", "niveau")
        case .language: Bilingual("language", "langue")
        case .opened: Bilingual("opened", "ouvert")
        case .updated: Bilingual("updated", "modifié")
        case .merged: Bilingual("merged", "fusionné")
        case .next: Bilingual("next", "suite")
        case .state: Bilingual("is", "est")
        }
    }

    /// What else it may be called, folded.
    private var synonyms: [String] {
        switch self {
        case .status: ["etat"]
        case .owner: ["responsable", "titulaire", "assignee"]
        case .clause: ["article"]
        case .outcome: ["decision"]
        case .escalated: ["escalation"]
        case .breach: ["bris", "echeance", "due"]
        case .promise: ["promised"]
        case .handoff: ["hand-off"]
        case .language: ["lang"]
        case .opened: ["ouverture"]
        case .updated: ["mis-a-jour"]
        case .merged: ["fusion"]
        case .group, .team, .client, .backup, .complaint, .disagreement, .tag, .level, .next, .state: []
        }
    }

    /// Every name of every key, folded.
    static let byName: [String: FilterKey] = allCases.reduce(into: [:]) { names, key in
        for name in [key.rawValue, key.words.french] + key.synonyms { names[folded(name)] = key }
    }

    /// A key's name without case and accents.
    static func folded(_ name: String) -> String {
        SearchWords.words(in: name).joined(separator: "-")
    }

    /// The canonical name of a value, whatever the language, case and accents it is given in; nil for any other text.
    func canonical(_ value: String) -> String? {
        let asked = SearchWords.words(in: value).joined(separator: " ")
        return asked.isEmpty ? nil : choices.first { $0.names.contains(asked) }?.id
    }

    /// The names of the fixed values, the canonical ones first.
    var valueNames: [String] { choices.map(\.id) + choices.flatMap(\.names) }

    private struct Choice {
        var id: String
        var names: [String]

        init(_ id: String, _ names: String...) {
            self.id = id
            self.names = ([id] + names).map { SearchWords.words(in: $0).joined(separator: " ") }
        }
    }

    private static let yes = Choice("yes", "oui", "true", "vrai")
    private static let no = Choice("no", "non", "false", "faux")
    private static let none = Choice("none", "aucun", "aucune", "nobody", "personne")

    private var choices: [Choice] {
        switch self {
        case .status:
            Status.allCases.map { status in
                switch status {
                case .open: Choice(status.rawValue, status.words.french, "ouverte")
                case .waiting: Choice(status.rawValue, status.words.french, "en attente")
                case .escalated: Choice(status.rawValue, status.words.french, "escaladé")
                case .resolved: Choice(status.rawValue, status.words.french, "résolue")
                case .closed: Choice(status.rawValue, status.words.french, "fermée")
                }
            }
        case .outcome:
            Outcome.allCases.map { outcome in
                let answer = Answer.outcome(outcome)
                return outcome == .notOffered
                    ? Choice(answer.name, answer.words.french, "refused", "refusé", "refus")
                    : Choice(answer.name, answer.words.french)
            } + [Choice(Answer.noPolicy.name, "aucune politique"), FilterKey.none]
        case .language: [Choice("en", "english", "anglais"), Choice("fr", "french", "français")]
        case .handoff:
            [Choice("in", "entrant", "reçu"), Choice("out", "sortant", "offert"), FilterKey.yes, FilterKey.no]
        case .escalated, .backup, .complaint, .disagreement, .merged: [FilterKey.yes, FilterKey.no]
        case .breach, .promise: [Choice("yes", "oui", "late", "en retard"), Choice("no", "non")]
        case .next: NextAct.allCases.map { Choice($0.rawValue, $0.words.english, $0.words.french) }
        case .state: [Choice("live", "actif", "active", "en cours")]
        case .owner: [Choice("me", "moi", "mine"), FilterKey.none]
        case .team: [Choice("me", "mine", "ours", "moi", "nous"), FilterKey.none]
        case .clause, .tag, .level: [FilterKey.none]
        case .group, .client, .opened, .updated: []
        }
    }
}
