// Findings about the term bank: phrases that mean two things, and ordinary words that would settle a fact in passing.

import Desk
import Localisation
import Matching
import PolicyBook

extension LintIndex {
    func phraseFindings() -> [LintFinding] {
        ambiguousPhrases() + commonWords()
    }

    private struct Meaning {
        let entry: TermEntry
        let fact: String
        let meaning: TermEntry.Meaning
    }

    /// Phrases are looked up in both languages, so the language that holds them does not matter.
    private func ambiguousPhrases() -> [LintFinding] {
        var meanings: [String: [Meaning]] = [:]
        var findings: [LintFinding] = []
        for entry in book.terms {
            var own: Set<String> = []
            for language in Language.allCases {
                for phrase in entry.phrases[language] ?? [] {
                    let key = TextFolding.folded(phrase)
                    guard own.insert(key).inserted else { continue }
                    for (fact, meaning) in entry.means {
                        if let other = meanings[key]?.first(where: { $0.fact == fact && $0.meaning != meaning }) {
                            findings.append(ambiguous(phrase, language, fact, entry, other.entry.location.line))
                        }
                        meanings[key, default: []].append(Meaning(entry: entry, fact: fact, meaning: meaning))
                    }
                }
            }
        }
        return findings
    }

    private func ambiguous(
        _ phrase: String, _ language: Language, _ fact: String, _ entry: TermEntry, _ line: Int
    ) -> LintFinding {
        let quoted = Typography.quoted(phrase)
        return LintFinding(
            code: .ambiguousPhrase, location: entry.location,
            message: Bilingual(
                "\(quoted.english) means another \(fact) on line \(line): the agent will be asked which",
                "\(quoted.french) désigne autre chose (\(fact)) à la ligne \(line)\u{00A0}: "
                    + "on demandera à l’agent de choisir"),
            request: .words(phrase, language, on: date))
    }

    private func commonWords() -> [LintFinding] {
        var findings: [LintFinding] = []
        for entry in book.terms {
            for language in Language.allCases {
                for phrase in entry.phrases[language] ?? [] {
                    let folded = TextFolding.folded(phrase)
                    guard OrdinaryWords.contains(folded) else { continue }
                    let quoted = Typography.quoted(phrase)
                    findings.append(
                        LintFinding(
                            code: .commonWord, location: entry.location,
                            message: Bilingual(
                                "\(quoted.english) is an ordinary word: it would settle a fact in sentences about "
                                    + "something else; use a longer phrase",
                                "\(quoted.french) est un mot courant\u{00A0}: il réglerait un fait dans des phrases qui "
                                    + "parlent d’autre chose\u{00A0}; prenez une expression plus longue"),
                            request: .words(phrase, language, on: date)))
                }
            }
        }
        return findings
    }
}
