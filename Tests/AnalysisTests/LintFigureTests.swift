// Numbers, times and dates are the same whichever language writes them.

import Desk
import Testing

@testable import Analysis

private func agree(_ english: String, _ french: String) -> Bool {
    let (one, other) = (LintFigure.all(in: english, .english), LintFigure.all(in: french, .french))
    return one.count == other.count && zip(one, other).allSatisfy { $0.agrees(with: $1) }
}

@Test(arguments: [
    ("1,000 users", "1\u{A0}000 personnes"), ("1,000,000", "1 000 000"), ("1.5 GB", "1,5 Go"), ("$5", "5\u{A0}$"),
    ("25%", "25\u{A0}%"), ("at 8:30", "à 8\u{A0}h\u{A0}30"), ("at 8:30 p.m.", "à 20 h 30"), ("5 pm", "17 h"),
    ("by March 31, 2027", "d’ici le 31 mars 2027"), ("until 1 April", "jusqu’au 1er avril"),
    ("2027-03-31", "2027-03-31"), ("in March 2027", "en mars 2027"), ("the 2nd floor", "le 2e étage"),
    ("a 5-day wait", "une attente de 5 jours"), ("24 hours", "24 h"), ("level 3.", "niveau 3."),
    ("within 8 business hours", "en 8 heures ouvrables"), ("Windows 11", "Windows 11"),
    ("USB3 or MOB-2.1", "USB3 ou MOB-2.1"),
])
func `figures agree across the habits of each language`(english: String, french: String) {
    #expect(agree(english, french), "\(english) / \(french)")
    #expect(!LintFigure.all(in: english, .english).isEmpty)
}

@Test(arguments: [
    ("1,000 users", "10\u{A0}000 personnes"), ("1.5 GB", "1,6 Go"), ("at 8:30 p.m.", "à 8 h 30"),
    ("by March 31, 2027", "d’ici le 31 mars 2028"), ("USB3", "USB4"), ("level 3", "niveau 4"),
])
func `figures that differ never agree`(english: String, french: String) {
    #expect(!agree(english, french), "\(english) / \(french)")
}
