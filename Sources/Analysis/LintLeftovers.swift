// Findings about what a book holds to no purpose: offers no rule makes, cases with the name of another, files in folders
// nobody reads.

import Desk
import Localisation
import PolicyBook

extension LintIndex {
    func unusedOffers() -> [LintFinding] {
        let made = Set(rules.values.flatMap(\.rule.alternatives))
        return book.offers.filter { !made.contains($0.id) }.map { offer in
            LintFinding(
                code: .unusedOffer, location: offer.location,
                message: Bilingual(
                    "no rule offers \(offer.id); list it among the alternatives of one, or take it out",
                    "aucune règle n’offre \(offer.id)\u{00A0}; inscrivez-la parmi les alternatives d’une règle, "
                        + "ou retirez-la"),
                request: .title(offer.title, on: date))
        }
    }
}

extension Linter {
    /// Cases that a failing test could not be told from, and files the format does not name.
    func leftovers() -> [LintFinding] {
        var first: [String: SourceLocation] = [:]
        var findings: [LintFinding] = []
        for test in reading.tests {
            guard let known = first[test.name] else {
                first[test.name] = test.location
                continue
            }
            let (name, place) = (Typography.quoted(test.name), "\(known.file):\(known.line)")
            findings.append(
                LintFinding(
                    code: .duplicateCase, location: test.location,
                    message: Bilingual(
                        "another case is called \(name.english), at \(place)",
                        "un autre cas s’appelle \(name.french), à \(place)")))
        }
        return findings
            + ignored.map { path in
                LintFinding(
                    code: .ignoredFile, location: SourceLocation(file: path, line: 1, column: 1),
                    message: Bilingual(
                        "this file is no part of the book: policies stand in policies/ itself, not in a folder of it",
                        "ce fichier ne fait pas partie du recueil\u{00A0}: les politiques se placent dans policies/ même, "
                            + "et non dans un de ses dossiers"))
            }
    }
}
