// A filter as somebody wrote it: keys with values, words, exact words, each perhaps left out by a minus. Independent of
// who reads it, when and where: `conditions` settles that.

public import Desk

/// What tickets one wants to see: every term must hold.
public struct TicketFilter: Sendable, Hashable, CustomStringConvertible {
    public var terms: [Term]

    /// One thing asked for, or ruled out.
    public struct Term: Sendable, Hashable {
        public var isNegated: Bool
        public var wish: Wish

        /// A wish, or its contrary.
        public init(_ wish: Wish, isNegated: Bool = false) {
            self.isNegated = isNegated
            self.wish = wish
        }
    }

    /// What a term asks for.
    public enum Wish: Sendable, Hashable {
        /// Each folded word begins a word of the ticket.
        case words([String])
        /// These folded words, whole and in this order.
        case phrase([String])
        /// Any of these values; fixed ones by their canonical names.
        case choice(FilterKey, [String])
        /// Any of these stretches of time.
        case span(FilterKey, [FilterSpan])
    }

    /// A filter of terms; none asks for everything.
    public init(_ terms: [Term] = []) {
        self.terms = terms
    }

    /// The filter in its canonical form: reading it again gives the same filter.
    public var description: String {
        terms.map(\.description).joined(separator: " ")
    }
}

extension TicketFilter.Term: CustomStringConvertible {
    /// As it is written in a filter.
    public var description: String {
        let text =
            switch wish {
            case .words(let words): words.joined(separator: "-")
            case .phrase(let words): "\"\(words.joined(separator: " "))\""
            case .choice(let key, let values): "\(key.rawValue):\(values.map(Self.written).joined(separator: ","))"
            case .span(let key, let spans): "\(key.rawValue):\(spans.map(\.description).joined(separator: ","))"
            }
        return (isNegated ? "-" : "") + text
    }

    /// A value, between quotation marks where it has spaces or commas.
    static func written(_ value: String) -> String {
        value.unicodeScalars.contains { $0 == "," || $0.properties.isWhitespace } ? "\"\(value)\"" : value
    }
}

/// Why a filter cannot be read, and where.
public struct FilterProblem: Error, Hashable, Worded {
    public enum Reason: Sendable, Hashable {
        case unknownKey(String, nearest: String?)
        case missingValue(FilterKey)
        case badValue(FilterKey, String, nearest: String?)
        /// No group, team or agent of the desk has this name.
        case unknownName(FilterKey, String, nearest: String?)
        /// Written like a day of the calendar, which has none such.
        case noSuchDay(String)
        case unclosedQuotation
        /// Only marks: nothing is asked for.
        case nothingAsked(String)
    }

    public var reason: Reason
    /// The key as somebody wrote it; nil where the fault is in no key's values.
    public var typedKey: String?
    /// Scalars before the place in the filter's text; nil where it is not in one place.
    public var column: Int?

    /// A reason, at a place.
    public init(_ reason: Reason, column: Int? = nil) {
        self.reason = reason
        self.column = column
    }

    /// What was typed is quoted; the reader's language gives a key only where nobody typed it.
    private func name(_ key: FilterKey) -> Bilingual { typedKey.map(Bilingual.init(same:)) ?? key.words }

    public var words: Bilingual {
        switch reason {
        case .unknownKey(let name, let nearest):
            Bilingual(
                "filter: no key “\(name)”", "filtre\u{00A0}: pas de clé «\u{00A0}\(name)\u{00A0}»"
            ).hinting(nearest)
        case .missingValue(let key):
            Bilingual(
                "filter: “\(name(key).english):” needs a value",
                "filtre\u{00A0}: il manque une valeur à «\u{00A0}\(name(key).french):\u{00A0}»")
        case .badValue(let key, let value, let nearest):
            Bilingual(
                "filter: “\(name(key).english):” does not take “\(value)”",
                "filtre\u{00A0}: «\u{00A0}\(name(key).french):\u{00A0}» ne prend pas «\u{00A0}\(value)\u{00A0}»"
            ).hinting(nearest)
        case .unknownName(let key, let value, let nearest):
            Bilingual(
                "filter: no \(key.words.english) is called “\(value)”",
                "filtre\u{00A0}: rien ne s’appelle «\u{00A0}\(value)\u{00A0}» pour «\u{00A0}\(name(key).french):\u{00A0}»"
            ).hinting(nearest)
        case .noSuchDay(let text):
            Bilingual(
                "filter: “\(text)” is no day of the calendar",
                "filtre\u{00A0}: «\u{00A0}\(text)\u{00A0}» n’est pas un jour du calendrier")
        case .nothingAsked(let text):
            Bilingual(
                "filter: “\(text)” asks for nothing: words, or key:value",
                "filtre\u{00A0}: «\u{00A0}\(text)\u{00A0}» ne demande rien\u{00A0}: des mots, ou clé:valeur")
        case .unclosedQuotation:
            Bilingual(
                "filter: a quotation mark is not closed", "filtre\u{00A0}: un guillemet n’est pas refermé")
        }
    }
}

extension Bilingual {
    fileprivate func hinting(_ nearest: String?) -> Bilingual {
        guard let nearest else { return self }
        return Bilingual(
            english + "; did you mean “\(nearest)”?",
            french + "\u{00A0}; vouliez-vous dire «\u{00A0}\(nearest)\u{00A0}»\u{00A0}?")
    }
}
