// What an offer’s title names: a value of the first fact, by its name or by a phrase of the term bank for it and nothing
// else, a leading article or possessive apart.

import Desk
import Matching
import PolicyBook

struct OfferedNames {
    private var codes: [String: Set<Int>] = [:]

    init(_ fact: Fact, _ terms: [TermEntry]) {
        for (code, choice) in fact.choices.enumerated() {
            for language in Language.allCases { note(choice.name[language], language, code) }
        }
        for entry in terms {
            guard entry.means.count == 1, entry.means[0].fact == fact.name,
                case .value(.choice(let id)) = entry.means[0].meaning,
                let code = fact.choices.firstIndex(where: { $0.id == id })
            else { continue }
            for language in Language.allCases {
                for phrase in entry.phrases[language] ?? [] { note(phrase, language, code) }
            }
        }
    }

    /// The one value a title names in a language; a name of several values names none.
    func code(of title: Bilingual) -> Int? {
        for language in Language.allCases {
            if let found = codes[OfferedNames.key(title[language], language)], found.count == 1 { return found.first }
        }
        return nil
    }

    private mutating func note(_ name: String, _ language: Language, _ code: Int) {
        codes[OfferedNames.key(name, language), default: []].insert(code)
    }

    private static let leading: Set<String> = [
        "a", "an", "the", "your", "our", "un", "une", "le", "la", "les", "l", "des", "votre", "vos", "notre", "nos",
    ]

    /// The words, whatever their number or gender.
    private static func key(_ text: String, _ language: Language) -> String {
        let words = LintWords.all(in: text).drop { leading.contains($0) }
        return words.map { TextFolding.folded(Stemmer.system.stem($0, language)) }.joined(separator: " ")
    }
}
