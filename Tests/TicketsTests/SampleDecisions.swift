// Decisions to record: a refusal with its clause and an offer, and its payload as first written.

import Decisions
import Desk
import PolicyBook
import Tickets

extension Sample {
    private static let place = SourceLocation(file: "policies/mobile.md", line: 1, column: 1)
    private static let since = CivilDate(dayNumber: 20_454)

    static let clause = Clause(
        id: "MOB-2.1", title: Bilingual("Outside the catalogue", "Hors catalogue"),
        text: Bilingual("Not supported.", "Non pris en charge."), location: place)
    static let policy = Policy(
        id: "MOB", title: Bilingual("Mobile", "Mobile"), owner: Bilingual(same: "Mobility"), from: since,
        review: since.adding(days: 365), source: Bilingual("section 2", "article 2"), clauses: [clause],
        location: place)

    static func offer(_ id: String, title: Bilingual = organizer, isCertain: Bool = true) -> FrozenOffer {
        let offer = Offer(
            id: id, title: title, text: Bilingual("On the web.", "Sur le web."),
            say: Bilingual("Here it is", "Voici"), leadTime: .days(1), team: "mobility", location: place)
        return FrozenOffer(offer, team: Bilingual("Mobility", "Mobilité"), isCertain: isCertain)
    }

    /// The parts of a refusal by a clause, with offers of some ids.
    static func refusalParts(offers: [String] = ["calendar-web"]) -> RecordedDecision.Parts {
        let request = Request(
            facts: ["item": .choice("pda"), "level": .number(3)], absent: ["role"], date: since.adding(days: 120))
        var parts = RecordedDecision.Parts(
            answer: .outcome(.notOffered), revision: "sha256:0", request: request)
        parts.clause = FrozenClause(clause, of: policy, from: since, to: since.adding(days: 730))
        parts.rule = "MOB-2.1"
        parts.reasons = [Bilingual("what: PDA", "quoi\u{A0}: agenda")]
        parts.offers = offers.map { offer($0) }
        return parts
    }

    static func refusal(
        offers: [String] = ["calendar-web"], clause: String = "MOB-2.1"
    ) throws -> RecordedDecision {
        var parts = refusalParts(offers: offers)
        parts.clause?.id = clause
        return try RecordedDecision(parts)
    }

    static let refusalPayload =
        #"{"absent":["role"],"answer":"not_offered","changes":[],"clause":{"id":"MOB-2.1","inForceFrom":"2026-01-01","#
        + #""inForceTo":"2028-01-01","policy":"MOB","policyTitle":{"en":"Mobile","fr":"Mobile"},"#
        + #""source":{"en":"section 2","fr":"article 2"},"text":{"en":"Not supported.","fr":"Non pris en charge."},"#
        + #""title":{"en":"Outside the catalogue","fr":"Hors catalogue"}},"date":"2026-05-01","#
        + #""facts":{"item":"pda","level":3},"offers":[{"id":"calendar-web","isCertain":true,"#
        + #""leadTime":{"en":"1 day","fr":"1 jour"},"say":{"en":"Here it is","fr":"Voici"},"#
        + #""team":{"en":"Mobility","fr":"Mobilité"},"text":{"en":"On the web.","fr":"Sur le web."},"#
        + #""title":{"en":"Web calendar","fr":"Agenda web"}}],"reasons":[{"en":"what: PDA","fr":"quoi : agenda"}],"#
        + #""revision":"sha256:0","rule":"MOB-2.1","terms":[],"v":1}"#
}
