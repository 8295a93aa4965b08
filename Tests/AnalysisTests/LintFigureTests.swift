// Numbers, times and dates are the same whichever language writes them.

import Desk
import Testing

@testable import Analysis

private func agree(_ english: String, _ french: String) -> Bool {
    let one = LintFigure.all(in: english, .english) + LintNumerals.all(in: english, .english)
    let other = LintFigure.all(in: french, .french) + LintNumerals.all(in: french, .french)
    return one.count == other.count && zip(one, other).allSatisfy { $0.agrees(with: $1) }
}

@Test(arguments: [
    ("1,000 users", "1\u{A0}000 personnes"), ("1,000,000", "1 000 000"), ("1.5 GB", "1,5 Go"), ("$5", "5\u{A0}$"),
    ("25%", "25\u{A0}%"), ("at 8:30", "à 8\u{A0}h\u{A0}30"), ("at 8:30 p.m.", "à 20 h 30"), ("5 pm", "17 h"),
    ("by March 31, 2027", "d’ici le 31 mars 2027"), ("until 1 April", "jusqu’au 1er avril"),
    ("2027-03-31", "2027-03-31"), ("in March 2027", "en mars 2027"), ("the 2nd floor", "le 2e étage"),
    ("a 5-day wait", "une attente de 5 jours"), ("24 hours", "24 h"), ("level 3.", "niveau 3."),
    ("within 8 business hours", "en 8 heures ouvrables"), ("Windows 11", "Windows 11"),
    ("USB3 or MOB-2.1", "USB3 ou MOB-2.1"), ("for 2026-27", "pour 2026-27"), ("the 4th week", "les 4es semaines"),
    ("1-800-555-0199", "1 800 555-0199"), ("(613) 555-0100", "613-555-0100"),
    ("from 01/04/2027", "dès le 1er avril 2027"),
    ("in March only", "en mars seulement"), ("on Mondays", "le lundi"), ("see Part IV", "voir la partie IV"),
    ("2 GB", "2 Go"), ("5 business days", "5 jours ouvrables"), ("5 to 10", "5 à 10"),
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

@Test(arguments: [
    ("ninety-nine", "quatre-vingt-dix-neuf", 99), ("seventy-five", "soixante-quinze", 75),
    ("eighty", "quatre-vingts", 80),
    ("twenty-one", "vingt et un", 21), ("seventy-one", "soixante et onze", 71), ("seventeen", "dix-sept", 17),
    ("one hundred and twenty", "cent vingt", 120), ("two hundred", "deux cents", 200), ("a hundred", "cent", 100),
    ("two thousand five hundred", "deux mille cinq cents", 2500), ("ninety-one", "quatre-vingt-onze", 91),
    ("thirty two", "trente-deux", 32), ("one thousand", "mille", 1000),
])
func `numbers spelled out are read in both languages`(english: String, french: String, value: Int) {
    #expect(LintNumerals.all(in: english, .english).map(\.readings) == [["n:\(value)"]])
    #expect(LintNumerals.all(in: french, .french).map(\.readings) == [["n:\(value)"]])
}

@Test(arguments: [
    ("two or three", [2, 3]), ("one of the managers", []), ("hundreds of users", []),
    ("twenty five-day passes", [25]),
])
func `English words that are several numbers, or none, stay so`(text: String, values: [Int]) {
    #expect(LintNumerals.all(in: text, .english).map(\.readings) == values.map { ["n:\($0)"] })
}

@Test(arguments: [
    ("deux ou trois", [2, 3]), ("l’un des gestionnaires", []), ("un appareil neuf", []), ("dix pour cent", [10]),
    ("dix neuf", [10]), ("vingt cinq", [25]), ("vingt et deux", [20, 2]),
])
func `French words that are several numbers, or none, stay so`(text: String, values: [Int]) {
    #expect(LintNumerals.all(in: text, .french).map(\.readings) == values.map { ["n:\($0)"] })
}

@Test(arguments: [
    ("Then use Photoshop with care.", "Puis utilisez Illustrator avec soin."),
    ("Take the Philips Hue lamp.", "Prenez la lampe Osram Hue."),
    ("Take the Zorbu Hue lamp.", "Prenez la lampe Kwantz Hue."),
    ("Then open Photoshop.", "Puis ouvrez le logiciel."),
])
func `a product that only one language names is a stale translation`(english: String, french: String) {
    var texts = LintBook.texts
    texts["policies/mob.md"] = texts["policies/mob.md"]?
        .replacing("A telephone is lent for the time of a mandate.", with: english)
        .replacing("Un téléphone est prêté pour la durée du mandat.", with: french)
    #expect(LintBook.findings(texts).map(\.code) == [.translationStale])
}
