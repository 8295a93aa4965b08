// A charter read, and every fault told at its place in both languages.

import Desk
import Localisation
import PolicyBook
import ServiceLevels
import Testing

func sampleCharter() throws -> Charter {
    let reading = CharterReader.read(SampleCharter.text, path: "health.yaml")
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    return try #require(reading.charter)
}

/// Whether an ordinary space stands where French wants one that never breaks.
func hasLooseSpace(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { one, next in
        (one == " " && ":;!?»".unicodeScalars.contains(next)) || (one == "«" && next != "\u{A0}")
    }
}

/// One change to the sample; ¶ marks where the fault must be told.
struct CharterFault: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let words: Bilingual

    init(_ old: String, _ new: String, _ english: String, _ french: String) {
        self.old = old
        self.new = new
        words = Bilingual(english, french)
    }

    var testDescription: String { words.english }

    static let all: [CharterFault] = [
        CharterFault(
            "format: 1", "format: ¶2", "format “2” is not known; this version reads format 1",
            "le format «\u{A0}2\u{A0}» est inconnu\u{A0}; cette version lit le format 1"),
        CharterFault(
            "zone: America/Toronto", "zone: ¶America/Ottawa",
            "“America/Ottawa” is no time zone; write one such as America/Toronto",
            "«\u{A0}America/Ottawa\u{A0}» n’est pas un fuseau horaire\u{A0}; écrivez par exemple America/Toronto"),
        CharterFault(
            "  fri:", "  ¶vendredi:",
            "“vendredi” is no day of the week; write mon, tue, wed, thu, fri, sat, sun, or mon-fri",
            "«\u{A0}vendredi\u{A0}» n’est pas un jour de la semaine\u{A0}; "
                + "écrivez mon, tue, wed, thu, fri, sat, sun ou mon-fri"),
        CharterFault(
            "  fri:", "  ¶thu:", "the hours of “thu” were already given",
            "les heures de «\u{A0}thu\u{A0}» figurent déjà plus haut"),
        CharterFault(
            "fri: 7:30-12:00", "fri: ¶7h30-12h00",
            "“7h30-12h00” is no opening time; write 7:30-12:00, or 22:00-6:00 past midnight",
            "«\u{A0}7h30-12h00\u{A0}» n’est pas une plage d’ouverture\u{A0}; "
                + "écrivez 7:30-12:00, ou 22:00-6:00 pour passer minuit"),
        CharterFault(
            "13:00-17:00]", "¶11:00-17:00]", "“11:00-17:00” begins before the opening time above it has ended",
            "«\u{A0}11:00-17:00\u{A0}» commence avant la fin de la plage qui précède"),
        CharterFault(
            "[canada, quebec]", "[canada, ¶quebek]",
            "“quebek” is not known here; write canada, quebec; did you mean “quebec”?",
            "«\u{A0}quebek\u{A0}» est inconnu ici\u{A0}; écrivez canada, quebec\u{A0}; "
                + "vouliez-vous dire «\u{A0}quebec\u{A0}»\u{A0}?"),
        CharterFault(
            "closed: [2026-12-24]", "closed: [2026-12-24, ¶2026-12-24]", "2026-12-24 is listed twice",
            "le 2026-12-24 figure deux fois"),
        CharterFault(
            "to: 2027-04-01", "to: ¶2026-04-01",
            "from 2026-04-01 until 2026-04-01 there is no day in force; “to” is the first day after",
            "du 2026-04-01 au 2026-04-01, aucun jour en vigueur\u{A0}; "
                + "«\u{A0}to\u{A0}» est le premier jour d’après"),
        CharterFault(
            "model: {price-per-unit: {laptop: 145000, smartphone: 72000}}", "model: ¶cheap",
            "a model is grow, hold, {fixed-hours: 120} or {price-per-unit: {item: cents}}",
            "un modèle est grow, hold, {fixed-hours: 120} ou {price-per-unit: {article: cents}}"),
        CharterFault(
            "respond: {business-minutes: 60}", "respond: ¶{business-minutes: 60, hours: 1}",
            "a target has exactly one of business-minutes, business-hours, business-days, hours",
            "une cible a exactement une des clés business-minutes, business-hours, business-days, hours"),
        CharterFault(
            "resolve: {hours: 8}", "resolve: {hours: ¶0}", "a target is 1 to 100,000",
            "une cible va de 1 à 100\u{A0}000"),
        CharterFault(
            "warn: 50", "warn: ¶100", "this number must be 1 to 99", "ce nombre doit aller de 1 à 99"),
        CharterFault(
            "default-level: standard", "default-level: ¶standart",
            "unknown level: “standart”; did you mean “standard”?",
            "niveau de service inconnu\u{A0}: «\u{A0}standart\u{A0}»\u{A0}; "
                + "vouliez-vous dire «\u{A0}standard\u{A0}»\u{A0}?"),
        CharterFault(
            "    clock: respond\n", "    ¶klock: respond\n",
            "unknown key “klock” in a commitment; did you mean “clock”?",
            "clé inconnue «\u{A0}klock\u{A0}» dans un engagement\u{A0}; "
                + "vouliez-vous dire «\u{A0}clock\u{A0}»\u{A0}?"),
        CharterFault(
            "lead-time: {business-days: 4}", "lead-time: {business-days: ¶0}", "this number must be 1 to 1000",
            "ce nombre doit aller de 1 à 1000"),
        CharterFault(
            "by: desk\n    words: {en: explain", "by: ¶us\n    words: {en: explain",
            "“us” is not known here; write desk, group", "«\u{A0}us\u{A0}» est inconnu ici\u{A0}; écrivez desk, group"
        ),
        CharterFault(
            "fr: Régulier}", "fr: ¶\"\"}", "this text is empty", "ce texte est vide"),
        CharterFault(
            "group: health", "group: ¶!g health", "tags (!) are not allowed; remove it, or put quotes around the text",
            "les étiquettes (!) ne sont pas admises\u{A0}; retirez-la, ou mettez le texte entre guillemets"),
    ]
}

@Suite struct CharterReaderTests {
    @Test func `the sample says what it says`() throws {
        let charter = try sampleCharter()
        #expect(charter.group == "health")
        #expect(charter.model == .pricePerUnit(["laptop": 145_000, "smartphone": 72_000]))
        #expect(try charter.isInForce(on: day("2026-04-01")) && !charter.isInForce(on: day("2027-04-01")))
        #expect(charter.calendar.place.identifier == "America/Toronto")
        #expect(charter.levels.map(\.id) == ["standard", "urgent"])
        #expect(charter.defaultLevel.resolve == .businessDays(3))
        #expect(charter.levels.map(\.warnPercent) == [75, 50])
        #expect(charter.entitlements?.include("laptop") == true && charter.entitlements?.include("printer") == false)
        #expect(charter.escalation.map(\.reach) == ["613-555-0101", "garde@example.org"])
        #expect(
            charter.commitments.map(\.measure) == [
                .notice(businessDays: 5), .atMost(1), .named, .clock(.respond), .leadTime(businessDays: 4), .stated,
            ])
        #expect(charter.commitments.map(\.by) == [.group, .group, .group, .desk, .desk, .desk])
        // Fridays close at noon; June 24 has hours of its own; December 24 has none.
        let friday = try moment("2026-05-01T04:00:00Z")
        #expect(charter.calendar.openSeconds(from: friday, to: friday.adding(seconds: 86_400)) == 270 * 60)
        #expect(try charter.calendar.isBusinessDay(day("2026-06-24")))
        #expect(try !charter.calendar.isBusinessDay(day("2026-12-24")))
    }

    @Test func `a level is the one named, else the item’s, else the default`() throws {
        let charter = try sampleCharter()
        #expect(charter.level(named: "standard", item: "smartphone").id == "standard")
        #expect(charter.level(item: "smartphone").id == "urgent")
        #expect(charter.level(named: "gone", item: "laptop").id == "standard")
    }

    @Test(arguments: CharterFault.all)
    func `a fault is told at its place, in both languages`(fault: CharterFault) throws {
        let parts = SampleCharter.text.split(separator: fault.old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let before = (parts[0] + (fault.new.split(separator: "¶", omittingEmptySubsequences: false).first ?? ""))
            .split(separator: "\n", omittingEmptySubsequences: false)
        let text = (parts[0] + fault.new + parts[1]).filter { $0 != "¶" }
        let reading = CharterReader.read(text, path: "c.yaml")
        let place = PolicyBook.SourceLocation(
            file: "c.yaml", line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
        let found = reading.diagnostics.filter { $0.location == place }
        let lines = reading.diagnostics.map { $0.line(in: .english) }
        #expect(found.map(\.problem.words).contains(fault.words), "\(lines)")
        #expect(reading.charter == nil)
        for diagnostic in reading.diagnostics { #expect(!hasLooseSpace(diagnostic.line(in: .french))) }
    }

    @Test func `every fault is told in one go, in the order of the text`() {
        let text = """
            format: 1
            group: health
            model: shrink
            zone: Nowhere
            hours: {mon-sun: 25:00-26:00}
            levels: {a: {name: {en: A}, respond: {weeks: 1}}, b: {name: {en: B, fr: B}}}
            default-level: c
            commitments: {x: {by: us, words: {en: a, fr: b}}}
            """
        let reading = CharterReader.read(text, path: "c.yaml")
        #expect(
            reading.diagnostics.map { $0.line(in: .english) } == [
                "c.yaml:1:1: “from” is missing in the charter",
                "c.yaml:3:8: a model is grow, hold, {fixed-hours: 120} or {price-per-unit: {item: cents}}",
                "c.yaml:4:7: “Nowhere” is no time zone; write one such as America/Toronto",
                "c.yaml:5:18: “25:00-26:00” is no opening time; write 7:30-12:00, or 22:00-6:00 past midnight",
                "c.yaml:6:20: the French text is missing (fr)",
                "c.yaml:6:38: a target has exactly one of business-minutes, business-hours, business-days, hours",
                "c.yaml:6:39: unknown key “weeks” in a target",
                "c.yaml:6:54: a level promises at least one of respond, update, resolve, hand-off",
                "c.yaml:7:16: unknown level: “c”; did you mean “b”?",
                "c.yaml:8:18: a commitment is measured by exactly one of "
                    + "notice, at-most, named, clock, lead-time, stated",
                "c.yaml:8:23: “us” is not known here; write desk, group",
            ])
    }

    @Test(arguments: ["", "~", "[]", "just words", "\u{0}", "a: *b", "format: 1\nformat: 1"])
    func `whatever the text is, it is read without harm and told what is missing`(text: String) {
        let reading = CharterReader.read(text, path: "c.yaml")
        #expect(reading.charter == nil && !reading.diagnostics.isEmpty)
    }

    @Test func `bytes that are no text are told, and hours may pass midnight`() {
        #expect(!CharterReader.read([0xFF, 0xFE, 0x3A], path: "c.yaml").diagnostics.isEmpty)
        let night = SampleCharter.text.replacing("fri: 7:30-12:00", with: "fri: 22:00-6:00")
        let charter = CharterReader.read(night, path: "c.yaml").charter
        let friday = Instant("2026-05-01T04:00:00.000Z") ?? Instant(milliseconds: 0)
        #expect(charter?.calendar.openSeconds(from: friday, to: friday.adding(seconds: 2 * 86_400)) == 8 * 3600)
    }
}
