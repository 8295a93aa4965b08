// Faults in the shape of a part: keys, texts, lists, numbers and dates.

public import Desk

/// The parts of a book that have keys of their own.
public enum BookPart: Sendable, Hashable, Worded {
    case book, name, fact, value, term, policy, rule, condition, destination, asked, offer, leadTime
    case test, given, expectation, acceptedFinding
    /// A part of another document than a book, by its name with its article.
    case named(Bilingual)

    public var words: Bilingual {
        switch self {
        case .book: Bilingual("the book", "le recueil")
        case .name: Bilingual("a text in both languages", "un texte dans les deux langues")
        case .fact: Bilingual("a fact", "un fait")
        case .value: Bilingual("a value", "une valeur")
        case .term: Bilingual("a term", "un terme")
        case .policy: Bilingual("a policy", "une politique")
        case .rule: Bilingual("a rule", "une règle")
        case .condition: Bilingual("a condition", "une condition")
        case .destination: Bilingual("redirect-to", "redirect-to")
        case .asked: Bilingual("asked", "asked")
        case .offer: Bilingual("an offer", "une offre")
        case .leadTime: Bilingual("lead-time", "lead-time")
        case .test: Bilingual("a test", "un test")
        case .given: Bilingual("given", "given")
        case .expectation: Bilingual("expect", "expect")
        case .acceptedFinding: Bilingual("an accepted finding", "un constat accepté")
        case .named(let name): name
        }
    }
}

/// What was expected in a place.
public enum BookShape: Sendable, Hashable, CaseIterable, Worded {
    case text, bilingual, list, map, wholeNumber, flag, date, oneOrSeveral, textOrBilingual

    public var words: Bilingual {
        switch self {
        case .text: Bilingual("text", "du texte")
        case .bilingual: Bilingual("{en: ..., fr: ...}", "{en: ..., fr: ...}")
        case .list: Bilingual("a list, [a, b]", "une liste, [a, b]")
        case .map: Bilingual("keys and values, {key: value}", "des clés et des valeurs, {clé: valeur}")
        case .wholeNumber: Bilingual("a whole number without quotes", "un nombre entier sans guillemets")
        case .flag: Bilingual("true or false, without quotes", "true ou false, sans guillemets")
        case .date: Bilingual("a date of the calendar, such as 2026-05-01,", "une date du calendrier, comme 2026-05-01")
        case .oneOrSeveral: Bilingual("a value, [a, b] or {not: [a, b]}", "une valeur, [a, b] ou {not: [a, b]}")
        case .textOrBilingual: Bilingual("text or {en: ..., fr: ...}", "du texte ou {en: ..., fr: ...}")
        }
    }
}

/// What can be wrong with the shape of a part.
public enum ShapeProblem: Sendable, Hashable, Worded {
    case unknownKey(String, in: BookPart, nearest: String?)
    case missingKey(String, in: BookPart)
    case expected(BookShape)
    case tooManyDigits
    case missingValue
    case emptyText
    case emptyList
    case missingLanguage(Language)
    case badID(String)
    /// With all it could be.
    case noSuchValue(String, [String])
    case repeatedItem(String)
    case unsupportedFormat(String)

    public var words: Bilingual {
        switch self {
        case .unknownKey(let key, let part, let nearest):
            ReferenceProblem.suggesting(
                nearest,
                after: Bilingual(
                    "unknown key “\(key.excerpt)” in \(part.words.english)",
                    "clé inconnue « \(key.excerpt) » dans \(part.words.french)"))
        case .missingKey(let key, let part):
            Bilingual("“\(key)” is missing in \(part.words.english)", "il manque « \(key) » dans \(part.words.french)")
        case .expected(let shape):
            Bilingual("\(shape.words.english) is expected here", "on attend ici \(shape.words.french)")
        case .tooManyDigits:
            Bilingual(
                "this number is too large: fifteen digits are the most",
                "ce nombre est trop grand : quinze chiffres au plus")
        case .missingValue: Bilingual("nothing is written here", "rien n’est écrit ici")
        case .emptyText: Bilingual("this text is empty", "ce texte est vide")
        case .emptyList: Bilingual("this list is empty", "cette liste est vide")
        case .missingLanguage(.english):
            Bilingual("the English text is missing (en)", "il manque le texte anglais (en)")
        case .missingLanguage(.french): Bilingual("the French text is missing (fr)", "il manque le texte français (fr)")
        case .noSuchValue(let text, let known):
            Bilingual(
                "“\(text.excerpt)” is none of these: \(known.joined(separator: ", "))",
                "«\u{00A0}\(text.excerpt)\u{00A0}» n’est aucune de ces valeurs\u{00A0}: \(known.joined(separator: ", "))"
            )
        case .badID(let id):
            Bilingual(
                "“\(id.excerpt)” is no id; use letters without accents, digits, “-”, “.” and “_”",
                "« \(id.excerpt) » n’est pas un identifiant ; "
                    + "employez lettres sans accents, chiffres, « - », « . » et « _ »")
        case .repeatedItem(let item):
            Bilingual("“\(item.excerpt)” is listed twice", "« \(item.excerpt) » figure deux fois dans la liste")
        case .unsupportedFormat(let format):
            Bilingual(
                "format “\(format.excerpt)” is not known; this version reads format 1",
                "le format « \(format.excerpt) » est inconnu ; cette version lit le format 1")
        }
    }
}
