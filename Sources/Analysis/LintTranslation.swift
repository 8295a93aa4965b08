// Findings about translation: one language missing, or the two no longer saying the same: numbers, dates, product names.
// Judges no style and no grammar.

import Desk
import Localisation
import Matching
import PolicyBook

extension LintIndex {
    /// Two texts that must say the same, and where they stand.
    private struct Pair {
        let text: Bilingual
        let what: Bilingual
        let location: SourceLocation
        let clause: String?
        let rule: String?
        /// Words to ask that bring the place up.
        let title: Bilingual
    }

    func translationFindings() -> [LintFinding] {
        let pairs = pairs()
        let names = LintNames(book, texts: pairs.map(\.text))
        return pairs.flatMap { pair in missing(pair).map { [$0] } ?? stale(pair, names) }
    }

    private func pairs() -> [Pair] {
        var pairs: [Pair] = []
        let (title, text) = (Bilingual("title", "titre"), Bilingual("text", "texte"))
        for policy in book.policies {
            pairs.append(
                Pair(
                    text: policy.title, what: Bilingual("policy title", "titre de la politique"),
                    location: policy.location, clause: nil, rule: nil, title: policy.title))
            for clause in policy.clauses {
                func add(_ both: Bilingual, _ what: Bilingual, _ location: SourceLocation, _ rule: Rule? = nil) {
                    pairs.append(
                        Pair(
                            text: both, what: what, location: location, clause: clause.id, rule: rule?.id,
                            title: clause.title))
                }
                add(clause.title, title, clause.location)
                var place = clause.location
                if let line = clause.textLines[.french] { (place.line, place.column) = (line, 1) }
                add(clause.text, text, place)
                for rule in clause.rules {
                    for term in rule.terms { add(term, Bilingual("condition", "condition"), rule.location, rule) }
                    if let approver = rule.approver {
                        add(approver, Bilingual("approver", "approbateur"), rule.location, rule)
                    }
                    if let because = rule.noneBecause {
                        add(because, Bilingual("none-because", "none-because"), rule.location, rule)
                    }
                }
            }
        }
        for offer in book.offers {
            for (both, what) in [
                (offer.title, title), (offer.text, text), (offer.say, Bilingual("words to say", "mots à dire")),
            ] {
                pairs.append(
                    Pair(text: both, what: what, location: offer.location, clause: nil, rule: nil, title: offer.title))
            }
        }
        return pairs
    }

    // MARK: Missing

    private func missing(_ pair: Pair) -> LintFinding? {
        let letters = pair.text.map { String($0.filter(\.isLetter)) }
        let counts = Language.allCases.map { LintWords.all(in: pair.text[$0]).count }
        let untranslated: Language? =
            if let language = Language.allCases.first(where: { MissingText.isMissing(pair.text[$0], in: $0) }) {
                language
            } else if letters.english.isEmpty != letters.french.isEmpty {
                letters.french.isEmpty ? .french : .english
            } else if counts[0] >= 4 && TextFolding.folded(letters.english) == TextFolding.folded(letters.french) {
                LintWords.language(of: pair.text.english) == .french ? .english : .french
            } else {
                Language.allCases.first { language in
                    LintWords.all(in: pair.text[language]).count >= 6
                        && LintWords.language(of: pair.text[language]) == language.other
                }
            }
        guard let untranslated else { return nil }
        let name = untranslated.name
        return finding(
            .translationMissing, pair, untranslated,
            Bilingual(
                "the \(pair.what.english) is not in \(name.english)",
                "\(pair.what.french)\u{00A0}: il manque la version en \(name.french)"))
    }

    // MARK: Stale

    private func stale(_ pair: Pair, _ names: LintNames) -> [LintFinding] {
        var left: [Language: [String]] = [:]
        let figures = Bilingual(pair.text.english, pair.text.french)
        var sides = [LintFigure.all(in: figures.english, .english), LintFigure.all(in: figures.french, .french)]
        for (side, language) in Language.allCases.enumerated() {
            sides[side] += LintNumerals.all(in: pair.text[language], language)
        }
        for (side, language) in Language.allCases.enumerated() {
            var others = sides[1 - side]
            var unmatched: [LintFigure] = []
            for figure in sides[side] {
                if let place = others.firstIndex(where: figure.agrees) {
                    others.remove(at: place)
                } else {
                    unmatched.append(figure)
                }
            }
            // The same number said once more is no other number.
            left[language] = unmatched.filter { figure in !sides[1 - side].contains(where: figure.agrees) }
                .filter { !$0.text.isEmpty && !LintWords.isLoose($0, in: pair.text[language.other]) }.map(\.text)
        }
        let named = names.differences(pair.text)
        for language in Language.allCases { left[language, default: []] += named[language] ?? [] }
        let (english, french) = (left[.english] ?? [], left[.french] ?? [])
        if !english.isEmpty || !french.isEmpty { return [difference(pair, english, french)] }
        return lopsided(pair).map { [$0] } ?? []
    }

    private func difference(_ pair: Pair, _ english: [String], _ french: [String]) -> LintFinding {
        func list(_ texts: [String], _ language: Language) -> String {
            let quoted = texts.map { Typography.quoted($0)[language] }
            return quoted.isEmpty ? "–" : Typography.list(quoted, in: language)
        }
        return finding(
            .translationStale, pair, french.isEmpty ? .english : .french,
            Bilingual(
                "the \(pair.what.english) differs between the languages: "
                    + "\(list(english, .english)) in English, \(list(french, .english)) in French",
                "\(pair.what.french)\u{00A0}: les deux langues diffèrent, "
                    + "\(list(english, .french)) en anglais, \(list(french, .french)) en français"))
    }

    /// One language with less than four tenths of the other's words says less.
    private func lopsided(_ pair: Pair) -> LintFinding? {
        let counts = Language.allCases.map { LintWords.all(in: pair.text[$0]).count }
        guard max(counts[0], counts[1]) >= 20, min(counts[0], counts[1]) * 10 < max(counts[0], counts[1]) * 4 else {
            return nil
        }
        let short: Language = counts[0] < counts[1] ? .english : .french
        let name = short.name
        return finding(
            .translationStale, pair, short,
            Bilingual(
                "the \(pair.what.english) says much less in \(name.english)",
                "\(pair.what.french)\u{00A0}: la version en \(name.french) en dit beaucoup moins"))
    }

    private func finding(_ code: LintCode, _ pair: Pair, _ language: Language, _ message: Bilingual) -> LintFinding {
        LintFinding(
            code: code, location: pair.location, clause: pair.clause, rule: pair.rule, message: message,
            request: .words(pair.title[language], language, on: date))
    }
}
