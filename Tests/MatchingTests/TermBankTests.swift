// What a bank recognises in both languages, what it must not, and which phrase wins.

import Desk
import Matching
import TestSupport
import Testing

@Suite struct TermBankTests {
    private static let phrases: [TermPhrase] = [
        TermPhrase("palm pilot", .english, entry: 1), TermPhrase("palm", .english, entry: 1),
        TermPhrase("palm pilot", .french, entry: 1), TermPhrase("agenda électronique", .french, entry: 1),
        TermPhrase("PDA", .english, entry: 1), TermPhrase("handheld organizer", .english, entry: 1),
        TermPhrase("laptop", .english, entry: 2), TermPhrase("ordinateur portable", .french, entry: 2),
        TermPhrase("portable", .french, entry: 2), TermPhrase("téléphone portable", .french, entry: 3),
        TermPhrase("phone for my trip", .english, entry: 4), TermPhrase("phone", .english, entry: 3),
        TermPhrase("{n} years old", .english, entry: 5), TermPhrase("{n} ans", .french, entry: 5),
        TermPhrase("e-mail", .english, entry: 6), TermPhrase("courriel", .french, entry: 6),
        TermPhrase("accès à distance", .french, entry: 7), TermPhrase("VPN", .english, entry: 7),
        TermPhrase("IT", .english, entry: 8), TermPhrase("son", .french, entry: 9),
        TermPhrase("mot de passe", .french, entry: 10), TermPhrase("Wi-Fi", .english, entry: 11),
        TermPhrase("Office 365", .english, entry: 12), TermPhrase("mouse", .english, entry: 13),
        TermPhrase("cartable", .french, entry: 14), TermPhrase("portable", .english, entry: 15),
        TermPhrase("cœur de réseau", .french, entry: 16), TermPhrase("clé USB", .french, entry: 17),
    ]
    private let bank = TermBank(phrases: phrases, knownWords: ["printer", "imprimante", "phase", "Portail"])

    @Test func `small numbers are read from words too`() {
        #expect(bank.recognise("it is five years old").map(\.number) == [5])
        #expect(bank.recognise("il a cinq ans, pas douze ans").map(\.number) == [5, 12])
        #expect(bank.recognise("quelques ans").isEmpty)
    }

    private func found(_ text: String) -> [String] {
        bank.recognise(text).map { "\($0.entries.map(String.init).joined(separator: "/")) \($0.words) \($0.kind)" }
    }

    @Test(
        .enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"),
        arguments: [
            ("A manager wants a Palm Pilot", ["1 Palm Pilot exact"]),
            ("des PALM PILOTS", ["1 PALM PILOTS stemmed"]),
            ("palm-pilot, palmpilot", ["1 palm-pilot exact", "1 palmpilot exact"]),
            ("l’agenda electronique", ["1 agenda electronique exact"]),
            ("deux agendas électroniques", ["1 agendas électroniques stemmed"]),
            ("a handheld organiser", ["1 handheld organiser corrected"]),
            ("plam piolt", ["1 plam piolt corrected"]),
            ("my labtop", ["2 labtop corrected"]),
            ("les laptops de l'équipe", ["2 laptops stemmed"]),
            ("ordinateurs portables", ["2 ordinateurs portables stemmed"]),
            ("a phone for my trips", ["4 phone for my trips stemmed"]),
            (
                "email, e mail, E-Mails, emial",
                ["6 email exact", "6 e mail exact", "6 E-Mails stemmed", "6 emial corrected"]
            ),
            ("courreil", ["6 courreil corrected"]),
            ("acces a distance", ["7 acces a distance exact"]),
            ("des VPNs et un vpn", ["7 VPNs stemmed", "7 vpn exact"]),
            ("motdepasse, mots de passe", ["10 motdepasse exact", "10 mots de passe stemmed"]),
            ("wifi, wi fi, WI-FI", ["11 wifi exact", "11 wi fi exact", "11 WI-FI exact"]),
            ("office365 or Office 365", ["12 office365 exact", "12 Office 365 exact"]),
            ("coeurs de reseaux", ["16 coeurs de reseaux stemmed"]),
            ("clés d'USB", ["17 clés d'USB stemmed"]),
        ])
    func `phrases are found as people type them`(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        "the house has a phase of rain", "sont dans ses sans sonr", "a printer and an imprimante", "le portail",
        "pad vpm upn", "is it on or off, does it work", "IS IT ON", "pal", "carte table", "2.5 ans", "vpnx",
    ])
    func `ordinary and known words are left alone`(text: String) {
        #expect(bank.recognise(text).isEmpty)
    }

    @Test(
        .enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"),
        arguments: [
            "a managed phone line", "management of the directorate", "le chiffrement", "organisation portative",
        ])
    func `a derived word is another word`(text: String) {
        let bank = TermBank(phrases: [
            TermPhrase("manager", .english, entry: 1), TermPhrase("director", .english, entry: 2),
            TermPhrase("chiffreur", .french, entry: 3), TermPhrase("organizer", .english, entry: 4),
        ])
        #expect(bank.recognise(text).isEmpty)
    }

    @Test func `capitals tell an acronym from a pronoun`() {
        #expect(found("ask IT about it") == ["8 IT exact"])
        #expect(found("ASK IT ABOUT IT").isEmpty)
    }

    @Test func `a phrase of several entries gives them all`() {
        #expect(bank.recognise("portable").first?.entries == [2, 15])
    }

    @Test func `the longest phrase wins and nothing overlaps`() {
        #expect(found("téléphone portable et portable").map { $0.prefix(2) } == ["3 ", "2/"])
    }

    @Test(arguments: [("she is 42 years old", 42), ("il a 7 ans", 7), ("1 000 ans", 1000)])
    func `a number is read from its place`(text: String, number: Int) {
        #expect(bank.recognise(text).map(\.number) == [number])
    }

    @Test func `offsets count scalars whatever stands before`() throws {
        let text = "👩‍💻🇨🇦 é e\u{301} — Palm Pilot!"
        let match = try #require(bank.recognise(text).first)
        let scalars = Array(text.unicodeScalars)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[match.start..<match.end])
        #expect(String(words) == "Palm Pilot")
        #expect(match.words == "Palm Pilot")
    }

    @Test func `without a stemmer exact words and misspellings are still found`() {
        let bank = TermBank(phrases: Self.phrases, stemmer: .none)
        #expect(bank.recognise("Palm-Pilot and a labtop").map(\.entries) == [[1], [2]])
    }

    @Test func `empty banks and empty phrases recognise nothing`() {
        #expect(TermBank(phrases: []).recognise("palm pilot").isEmpty)
        let hollow = TermBank(phrases: [TermPhrase("!!", .english, entry: 1), TermPhrase("", .french, entry: 2)])
        #expect(hollow.recognise("!! palm").isEmpty)
    }

    @Test func `the order of phrases changes no entries`() {
        var random = SeededGenerator(seed: 3)
        let text = "portable, e mail de 3 ans, labtop, clés USB et plam pilots"
        let expected = bank.recognise(text).map(\.entries)
        for _ in 0..<20 {
            let shuffled = TermBank(phrases: Self.phrases.shuffled(using: &random), knownWords: ["printer"])
            #expect(shuffled.recognise(text).map(\.entries) == expected)
        }
    }

    @Test(arguments: [Stemmer.system, Stemmer.none])
    func `any text gives ordered matches that slice their words`(stemmer: Stemmer) {
        let bank = TermBank(phrases: Self.phrases, stemmer: stemmer)
        var random = SeededGenerator(seed: 2026)
        for _ in 0..<1500 {
            let text = random.text(length: 50)
            let scalars = Array(text.unicodeScalars)
            var last = 0
            for match in bank.recognise(text) {
                #expect(match.start >= last && match.end > match.start && match.end <= scalars.count)
                #expect(!match.entries.isEmpty)
                #expect(Array(match.words.unicodeScalars) == Array(scalars[match.start..<match.end]))
                last = match.end
            }
        }
    }
}
