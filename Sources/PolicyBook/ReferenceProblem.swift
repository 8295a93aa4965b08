// Faults of ids: unknown ones, and ids given twice.

public import Desk

/// What an id names.
public enum ReferenceKind: Sendable, Hashable, Worded {
    case fact
    case value(of: String)
    case team, need, offer, clause, clauseOrPolicy, outcome, language, factKind

    public var words: Bilingual {
        switch self {
        case .fact: Bilingual("unknown fact", "fait inconnu")
        case .value(let fact): Bilingual("unknown value of “\(fact)”", "valeur inconnue de « \(fact) »")
        case .team: Bilingual("unknown team", "équipe inconnue")
        case .need: Bilingual("unknown need", "besoin inconnu")
        case .offer: Bilingual("unknown alternative", "solution de rechange inconnue")
        case .clause: Bilingual("unknown clause", "clause inconnue")
        case .clauseOrPolicy: Bilingual("unknown clause or policy", "clause ou politique inconnue")
        case .outcome: Bilingual("unknown outcome", "issue inconnue")
        case .language: Bilingual("unknown language", "langue inconnue")
        case .factKind: Bilingual("unknown kind of fact", "sorte de fait inconnue")
        }
    }
}

/// What can be wrong with an id.
public enum ReferenceProblem: Sendable, Hashable, Worded {
    case unknown(ReferenceKind, String, nearest: String?)
    case duplicate(String, first: SourceLocation)

    public var words: Bilingual {
        switch self {
        case .unknown(let kind, let id, let nearest):
            ReferenceProblem.suggesting(
                nearest,
                after: Bilingual(
                    "\(kind.words.english): “\(id.excerpt)”", "\(kind.words.french) : « \(id.excerpt) »"))
        case .duplicate(let id, let first):
            Bilingual(
                "the id “\(id.excerpt)” is already taken at \(first)",
                "l’identifiant « \(id.excerpt) » est déjà pris à \(first)")
        }
    }

    /// The words with the word that was most likely meant after them.
    package static func suggesting(_ nearest: String?, after words: Bilingual) -> Bilingual {
        guard let nearest else { return words }
        return Bilingual(
            words.english + "; did you mean “\(nearest)”?", words.french + " ; vouliez-vous dire « \(nearest) » ?")
    }
}
