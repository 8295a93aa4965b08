// What a filter's text says: keys and values in both languages, words, problems and where they are.

import Desk
import Storage
import TestSupport
import Testing

@Suite struct FilterGrammarTests {
    private func problem(_ text: String, partial: Bool = false) -> FilterProblem? {
        do {
            _ = try TicketFilter.parse(text, partial: partial)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the example of the command line is read term by term`() throws {
        let text = """
            status:open group:health team:desktop owner:me breach:<2h escalated:yes outcome:not_offered
            clause:MOB-2.1 opened:>2026-01-01 "exact words" -word
            """
        let day = try #require(CivilDate("2026-01-01"))
        let filter = try TicketFilter.parse(text)
        #expect(
            filter.terms == [
                .init(.choice(.status, ["open"])), .init(.choice(.group, ["health"])),
                .init(.choice(.team, ["desktop"])), .init(.choice(.owner, ["me"])),
                .init(.span(.breach, [.within(FilterAge(2, .hour))])), .init(.choice(.escalated, ["yes"])),
                .init(.choice(.outcome, ["not_offered"])), .init(.choice(.clause, ["MOB-2.1"])),
                .init(.span(.opened, [.day(.after, day)])), .init(.phrase(["exact", "words"])),
                .init(.words(["word"]), isNegated: true),
            ])
    }

    @Test(
        arguments: [
            ("statut:ouvert,résolu", "status:open,resolved"), ("ÉTAT:Fermé", "status:closed"),
            ("équipe:aucune groupe:Santé", "team:none group:Santé"), ("agent:moi,aucun", "owner:me,none"),
            ("bris:<2h", "breach:<2h"), ("manquement:<2h", "breach:<2h"),
            ("échéance:oui", "breach:yes"), ("promesse:<1j", "promise:<1d"),
            ("escalade:oui", "escalated:yes"), ("issue:refusé", "outcome:not_offered"),
            ("issue:\"permis sous conditions\"", "outcome:allowed_with_conditions"), ("langue:français", "language:fr"),
            ("transfert:entrant", "handoff:in"), ("-plainte:non", "-complaint:no"),
            ("désaccord:oui", "disagreement:yes"),
            ("étiquette:vip", "tag:vip"), ("niveau:P1", "level:P1"), ("modifié:<7j", "updated:<7d"),
            ("fusionné:oui", "merged:yes"), ("est:actif", "is:live"),
            ("«\u{00A0}mots exacts\u{00A0}»", "\"mots exacts\""),
            ("client:\"Bélanger, Zoé\"", "client:\"Bélanger, Zoé\""), ("renfort:oui", "backup:yes"),
            ("l’accès -d'accord", "acces -accord"), ("Palm-Pilot", "palm-pilot"),
            ("opened:2026-01-01..2026-02-01", nil),
            ("ouvert:<=2026-01-01", "opened:<=2026-01-01"), ("  ", ""), ("10:30", "10-30"),
        ] as [(String, String?)])
    func `either language gives the same canonical filter`(_ text: String, _ canonical: String?) throws {
        let filter = try TicketFilter.parse(text)
        #expect(filter.description == canonical ?? text)
        #expect(try TicketFilter.parse(filter.description) == filter)
    }

    @Test(
        arguments: [
            ("palm stauts:open", .unknownKey("stauts", nearest: "status"), 5),
            ("statsu:open", .unknownKey("statsu", nearest: "status"), 0),
            ("-zzz:1", .unknownKey("zzz", nearest: nil), 1),
            ("status:opne", .badValue(.status, "opne", nearest: "open"), 7),
            ("status:open,clsed", .badValue(.status, "clsed", nearest: "closed"), 12),
            ("a breach:soon", .badValue(.breach, "soon", nearest: "<2h"), 9),
            ("opened:yes", .badValue(.opened, "yes", nearest: ">2026-01-31"), 7),
            ("opened:2026-02-30", .noSuchDay("2026-02-30"), 7),
            (
                "opened:2026-02-03..2026-02-01",
                .badValue(.opened, "2026-02-03..2026-02-01", nearest: "2026-01-01..2026-01-31"), 7
            ),
            ("opened:hier..demain", .badValue(.opened, "hier..demain", nearest: "2026-01-01..2026-01-31"), 7),
            ("-", .nothingAsked("-"), 0), (":", .nothingAsked(":"), 0), ("- ... ", .nothingAsked("-..."), 0),
            ("breach:<99999999999999999999h", .badValue(.breach, "<99999999999999999999h", nearest: "<2h"), 7),
            ("status:", .missingValue(.status), 0), ("é status:, x", .missingValue(.status), 2),
            ("é \"palm", .unclosedQuotation, 2), ("owner:\"a b", .unclosedQuotation, 6),
        ] as [(String, FilterProblem.Reason, Int)])
    func `a problem names its place and the nearest word`(
        _ text: String, _ reason: FilterProblem.Reason, _ column: Int
    ) {
        #expect(problem(text)?.reason == reason)
        #expect(problem(text)?.column == column)
    }

    @Test(arguments: [
        "status:", "status:op", "x breach:<", "palm opened:>2026-0", "\"exact wo", "owner:\"a", "-", "zz:",
    ])
    func `what somebody is still writing is passed over`(_ text: String) throws {
        let earlier = text.split(separator: " ").dropLast().joined(separator: " ")
        let expected = text.hasPrefix("\"") ? TicketFilter() : try TicketFilter.parse(earlier)
        #expect(try TicketFilter.parse(text, partial: true) == expected)
    }

    @Test func `only the last token may be unfinished`() {
        #expect(problem("zz:1 palm", partial: true)?.column == 0)
        #expect(problem("status:op ", partial: true)?.column == 7)
    }

    @Test func `a problem quotes the key as it was typed`() throws {
        #expect(problem("status:")?.words.french.contains("«\u{00A0}status:\u{00A0}»") == true)
        #expect(problem("étiquette:")?.words.english.contains("“étiquette:”") == true)
    }

    @Test(arguments: [
        ("is:live owner:me,none", "est:actif agent:moi,aucun"), ("is:live breach:late", "est:actif manquement:oui"),
        ("next:ruling -tag:move \"palm pilot\"", "suite:trancher -étiquette:move \"palm pilot\""),
    ])
    func `is told in French as French writes it`(_ text: String, _ french: String) throws {
        #expect(try TicketFilter.parse(text).text(in: .french) == french)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `told in French it is the same filter`(_ seed: UInt64) throws {
        var random = RandomFilter(seed: seed)
        for _ in 0..<100 {
            let filter = random.filter()
            let french = filter.text(in: .french)
            #expect(try TicketFilter.parse(french) == filter, "\(french)")
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a printed filter reads back as itself`(_ seed: UInt64) throws {
        var random = RandomFilter(seed: seed)
        for _ in 0..<100 {
            let filter = random.filter()
            let again = try TicketFilter.parse(filter.description)
            #expect(again == filter, "\(filter)")
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `any text is a filter or a problem, and its canonical form is stable`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces =
            FilterKey.allCases.map { $0.rawValue + ":" } + ["-", "\"", "«", ",", "<2h", "yes", "..", ">=", "é:"]
        for _ in 0..<200 {
            let text = (0..<4).map { _ in random.chance(70) ? random.pick(pieces) : random.text(pieces: 2) }.joined()
            guard let filter = try? TicketFilter.parse(text) else {
                #expect((problem(text)?.column ?? 0) <= text.unicodeScalars.count)
                continue
            }
            #expect(try TicketFilter.parse(filter.description) == filter, "\(text.debugDescription)")
        }
    }
}
