// What became of a clause before, as the BEFORE pane tells it: its record and what pressure did to it, an exception in
// force, the precedents nearest in facts; and whether a ruling would differ from them.

import Decisions
import Desk
import Localisation
import PolicyBook
import Terminal
import Tickets

extension CallRoom {
    /// Precedents shown beside a clause.
    private static let shownPrecedents = 6

    /// The facts precedents are compared with: the ticket's own, else those it was decided on, else what the words say.
    private var comparedFacts: [String: FactValue] {
        if let ticket, !ticket.facts.isEmpty { return ticket.facts }
        if let decision = ticket?.decision { return decision.request.facts }
        return consultation?.decision.request.facts ?? facts
    }

    /// The rulings on this clause whose facts differ least.
    var nearestPrecedents: ArraySlice<Precedent> {
        (history?.precedents ?? []).nearest(to: comparedFacts).prefix(CallRoom.shownPrecedents)
    }

    /// What to think of before ruling so: precedents on the clause that was escalated.
    func warning(for ruling: Ruling) -> ConsistencyWarning? {
        let clause = ticket?.openEscalation?.clause ?? clauses.first
        return history?.precedents.filter { $0.clause == clause }.warning(for: ruling, on: comparedFacts)
    }

    func clauseRecord(
        _ clause: String, _ history: ClauseHistory, _ setting: Setting, _ labels: Language
    ) -> [StyledText] {
        let record = history.record
        var text = [StyledText("\(Label.thisClause[labels]), \(clause)", .title)]
        if let exception = history.exception, exception.clause == clause {
            text.append(StyledText(exception.inForceWords[labels], .good, indent: 1, hanging: 3))
            if let conditions = exception.conditions { text.append(StyledText(conditions, .dim, indent: 3)) }
        }
        guard record.asked > 0 else {
            return text + [StyledText(Label.nobodyAsked[labels], .dim, indent: 1), StyledText()]
        }
        text += [record.useWords, record.rulingWords, record.overturnWords].compactMap { $0 }.map {
            StyledText($0[labels], .plain, indent: 1, hanging: 3)
        }
        if let pressure = record.pressureWords {
            let isShown = record.pressureEffect == .more || record.pressureEffect == .less
            text.append(StyledText(pressure[labels], isShown ? .warning : .dim, indent: 1, hanging: 3))
        }
        text += [StyledText(), StyledText(Label.precedents[labels], .title)]
        if let line = precedentLine(on: clause, setting) {
            // A count of one figure stands where the second one of others does: the words stay where they are.
            let isShort = line[labels].prefix { $0.isNumber }.count == 1
            text.append(StyledText(line[labels], .plain, indent: isShort ? 2 : 1, hanging: 3))
        }
        let precedents = nearestPrecedents
        if precedents.isEmpty { text.append(StyledText(Label.noPrecedent[labels], .dim, indent: 1)) }
        return text + precedents.flatMap { told($0, setting, labels) } + [StyledText()]
    }

    /// `3 of 4 such escalations upheld since March 2026`: of the rulings none of whose facts contradicts these; nil
    /// where there is none. Rulings on conduct say nothing of the clause.
    private func precedentLine(on clause: String, _ setting: Setting) -> Bilingual? {
        let alike = (history?.precedents ?? []).filter { $0.clause == clause && $0.ruling != .conduct }
            .alike(comparedFacts)
        guard let first = alike.last else { return nil }
        let upheld = alike.count { $0.ruling == .upheld }
        let since = setting.place.local(first.at).day.monthWords
        guard alike.count > 1 else {
            let words = upheld == 1 ? Bilingual("upheld", "maintenue") : Bilingual("not upheld", "non maintenue")
            return Bilingual(
                "1 such escalation since \(since.english), \(words.english)",
                "1 escalade semblable depuis \(since.french), \(words.french)")
        }
        return Bilingual(
            "\(upheld) of \(alike.count) such escalations upheld since \(since.english)",
            "\(upheld) \(upheld < 2 ? "maintenue" : "maintenues") sur \(alike.count) escalades semblables depuis "
                + since.french)
    }

    /// Which ruling and when, in one line of its own; under it why, for whom, and how far it is from this ticket.
    ///
    /// Dates, numbers and rulings so stand under each other, and stay where they are from one ticket to the next.
    private func told(_ precedent: Precedent, _ setting: Setting, _ labels: Language) -> [StyledText] {
        let day = setting.place.local(precedent.at).day
        let head = StyledText("\(day) #\(precedent.ticket) ", .dim, indent: 1, hanging: 3)
            .appending(precedent.ruling.words[labels], precedent.ruling.isOverturn ? .warning : .plain)
        var reason = "\(precedent.reason) —\u{00A0}\(setting.name(of: precedent.group)[labels])"
        let differences = precedent.differences(from: comparedFacts)
        if differences > 0 {
            let words = Typography.count(
                differences, one: Bilingual("fact differs", "fait diffère"),
                many: Bilingual("facts differ", "faits diffèrent"))
            reason += " · " + words[labels]
        }
        return [head, StyledText(reason, .dim, indent: 3)]
    }
}

extension GrantedException {
    /// `exception of #12 until May 31, 2026: ...`.
    var inForceWords: Bilingual {
        let day = until.words
        return Bilingual(
            "exception of #\(ticket) until \(day.english), for \(scope.words.english): \(reason)",
            "dérogation du billet nº \(ticket) jusqu’au \(day.french), pour \(scope.words.french)\u{00A0}: \(reason)")
    }
}

extension HonouredException {
    /// `exception of #12 until May 31, 2026: ...`.
    var honouredWords: Bilingual {
        let day = until.words
        return Bilingual(
            "exception of #\(ticket) until \(day.english): \(reason)",
            "dérogation du billet nº \(ticket) jusqu’au \(day.french)\u{00A0}: \(reason)")
    }
}

extension ClauseRecord {
    /// `41 asked · 33 took an offer`.
    var useWords: Bilingual? {
        let asked = Typography.count(asked, one: Bilingual("asked", "demande"), many: Bilingual("asked", "demandes"))
        let took = Typography.count(
            tookOffer, one: Bilingual("took an offer", "offre acceptée"),
            many: Bilingual("took an offer", "offres acceptées"))
        return Bilingual("\(asked.english) · \(took.english)", "\(asked.french) · \(took.french)")
    }

    /// `8 escalated: 6 upheld, 2 exceptions`; nil when nobody escalated.
    var rulingWords: Bilingual? {
        guard escalated > 0 else { return nil }
        let head = Typography.count(
            escalated, one: Bilingual("escalated", "escalade"), many: Bilingual("escalated", "escalades"))
        var parts: [Bilingual] = []
        func add(_ count: Int, _ one: Bilingual, _ many: Bilingual) {
            // Kept whole: what stands on the next line begins with its number.
            if count > 0 {
                parts.append(
                    Typography.count(count, one: one, many: many).map {
                        $0.replacing(" ", with: Typography.noBreakSpace)
                    })
            }
        }
        add(upheld, Bilingual("upheld", "maintenue"), Bilingual("upheld", "maintenues"))
        add(exceptions, Bilingual("exception", "dérogation"), Bilingual("exceptions", "dérogations"))
        add(
            policyChanges, Bilingual("policy change", "politique modifiée"),
            Bilingual("policy changes", "politiques modifiées"))
        add(conduct, Bilingual("conduct", "conduite"), Bilingual("conduct", "conduite"))
        guard !parts.isEmpty else { return head }
        return Bilingual(
            "\(head.english): \(parts.map(\.english).joined(separator: ", "))",
            "\(head.french)\u{00A0}: \(parts.map(\.french).joined(separator: ", "))")
    }

    /// `overturned 2 of 8, interval 7 to 59%`; nil while nothing was ruled.
    var overturnWords: Bilingual? {
        let rate = overturnRate
        guard rate.ruled > 0 else { return nil }
        let low = Int((rate.interval.lowerBound * 100).rounded())
        let high = Typography.percent(Int((rate.interval.upperBound * 100).rounded()))
        return Bilingual(
            "overturned \(rate.overturned) of \(rate.ruled), interval \(low) to \(high.english)",
            "infirmée \(rate.overturned) fois sur \(rate.ruled) (de \(low) à \(high.french))")
    }

    /// What pressure did; nil while nothing was ruled.
    var pressureWords: Bilingual? {
        overturnRate.ruled > 0 ? pressureEffect.words : nil
    }
}
