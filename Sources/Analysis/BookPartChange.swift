// One part of something in a book that changed: which, in which language, word by word.

public import Desk

/// What a book says of a thing with an id, part by part; the raw value is the key where it is written under one.
public enum BookPartName: String, Sendable, Hashable, CaseIterable {
    case book, policy, phrases
    case title, text, asked, owner, source, from, to, review
    case say, when, team, needs
    case leadTime = "lead-time"
    case question, values, of, assume, place
    case clause, outcome, conditions, approver, alternatives, overrides
    case redirectTo = "redirect-to"
    case noneBecause = "none-because"
}

/// One part in one language, word by word.
public struct BookPartChange: Sendable, Hashable {
    public var name: BookPartName
    /// Nil where the part has no language.
    public var language: Language?
    public var words: [WordChange]

    /// What of a part changed, in each language it has.
    static func between(_ name: BookPartName, _ old: Bilingual, _ new: Bilingual) -> [BookPartChange] {
        let changed = Language.allCases.filter { old[$0] != new[$0] }
        let isPlain = old.english == old.french && new.english == new.french
        return (isPlain ? Array(changed.prefix(1)) : changed).map { language in
            BookPartChange(
                name: name, language: isPlain ? nil : language,
                words: WordChange.between(old[language], new[language]))
        }
    }
}

extension BookPartName: Worded {
    public var words: Bilingual {
        switch self {
        case .book: Bilingual("id", "identifiant")
        case .policy: Bilingual("policy", "politique")
        case .phrases: Bilingual("phrases", "expressions")
        case .title: Bilingual("title", "titre")
        case .text: Bilingual("text", "texte")
        case .asked: Bilingual("asked as", "demandé ainsi")
        case .owner: Bilingual("owner", "responsable")
        case .source: Bilingual("source", "référence")
        case .from: Bilingual("from", "à compter du")
        case .to: Bilingual("until (excluded)", "jusqu’au (exclu)")
        case .review: Bilingual("review", "révision")
        case .say: Bilingual("words to say", "mots à dire")
        case .when: Bilingual("when", "quand")
        case .team: Bilingual("team", "équipe")
        case .needs: Bilingual("needs met", "besoins comblés")
        case .leadTime: Bilingual("lead time", "délai")
        case .question: Bilingual("question", "question")
        case .values: Bilingual("values", "valeurs")
        case .of: Bilingual("part of", "fait partie de")
        case .assume: Bilingual("assumed", "supposé")
        case .place: Bilingual("place", "rang")
        case .clause: Bilingual("clause", "clause")
        case .outcome: Bilingual("outcome", "issue")
        case .conditions: Bilingual("conditions", "conditions")
        case .approver: Bilingual("approver", "approbateur")
        case .alternatives: Bilingual("alternatives", "solutions de rechange")
        case .overrides: Bilingual("overrides", "l’emporte sur")
        case .redirectTo: Bilingual("where it goes", "où s’adresser")
        case .noneBecause: Bilingual("none, because", "aucune, parce que")
        }
    }
}

extension BookPartChange {
    /// Whether it tells a reader of a language something: an outcome is worded by the program, the same in both.
    public func isNews(in reader: Language) -> Bool {
        name != .outcome || language == nil || language == reader
    }

    /// `words to say (English): …must be [-two-] {+three+} days…`.
    public var line: Bilingual {
        let named = language.map { language in
            Bilingual(
                "\(name.words.english) (\(language.name.english))", "\(name.words.french) (\(language.name.french))")
        }
        let head = named ?? name.words
        return Bilingual("\(head.english): \(text)", "\(head.french)\u{00A0}: \(text)")
    }

    /// The words that go and come with a few around them: `…must be [-two-] {+three+} days…`.
    private var text: String {
        words.enumerated().map { place, change in
            switch change {
            case .removed(let words): "[-\(words)-]"
            case .added(let words): "{+\(words)+}"
            case .kept(let text):
                BookPartChange.shortened(text, isFirst: place == 0, isLast: place == words.count - 1)
            }
        }.joined(separator: " ")
    }

    private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        let words = text.split(separator: " ")
        guard words.count > 8 else { return text }
        let (head, tail) = (words.prefix(4).joined(separator: " "), words.suffix(4).joined(separator: " "))
        return isFirst ? "… \(tail)" : isLast ? "\(head) …" : "\(head) … \(tail)"
    }
}
