// The POLICY pane: the clause that governs, word for word, why it applies and what would change that.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import Reports
import Terminal
import Tickets

extension CallRoom {
    /// The pane's title, at its right: which of how many clauses, and the answer. The longest words first.
    func policyTitles(_ language: Language) -> [String] {
        if let honoured {
            let answer = Answer.outcome(honoured.outcome).words[language]
            return ["\(answer), \(Label.byException[language])", answer]
        }
        let place = clauses.count > 1 ? "\(shownClause + 1) \(Label.of[language]) \(clauses.count)" : ""
        let answer = decision?.answer ?? consultation.flatMap { $0.band == .none ? nil : $0.decision.answer }
        let answers =
            answer.map { titles(of: $0.words[language], language) + $0.briefWords(language) } ?? openAnswers(language)
        let whole = answers.map { place.isEmpty ? $0 : "\(place)  \($0)" }
        return whole + (place.isEmpty ? [] : [place])
    }

    /// An answer with what made it or was ruled on it; an exception is told before the answer it is made to.
    private func titles(of answer: String, _ language: Language) -> [String] {
        let ruling = rulingTitle(language)
        guard ruling.isEmpty else {
            let isGranted = ruled?.ruling.ruling == .exception
            return ["\(answer), \(ruling)"] + (isGranted ? [ruling] : []) + [answer]
        }
        guard decision?.exception != nil else { return [answer] }
        return ["\(answer), \(Label.byException[language])", answer]
    }

    /// The answers still open, then only how many.
    private func openAnswers(_ language: Language) -> [String] {
        guard let possible = possibleAnswers(language) else { return [] }
        let count = consultation?.decision.possible.count ?? 0
        guard count > 1 else { return [possible] }
        let short = Bilingual("\(count) answers possible", "\(count) réponses possibles")
        return [possible, short[language]]
    }

    /// Every answer the facts leave open; nil where no clause is in question, or nothing that narrows them is known.
    private func possibleAnswers(_ language: Language) -> String? {
        guard let consultation, consultation.band != .none, consultation.isSpecific else { return nil }
        let possible = consultation.decision.possible.sorted { $0.name < $1.name }
        return Typography.list(possible.map { $0.words[language] }, in: language, last: Typography.or)
    }

    /// The escalation that was ruled on last, unless another one waits.
    private var ruled: (ruling: TicketEvent.Ruled, state: Ticket.EscalationState)? {
        ticket?.escalations.last.flatMap { state in state.ruling.map { ($0, state) } }
    }

    private func rulingTitle(_ language: Language) -> String {
        guard let ruling = ruled?.ruling.ruling else { return "" }
        let isOver = ruling == .exception && ticket?.exception == nil
        return (isOver ? Label.exceptionOver : ruling.words)[language]
    }

    /// What was ruled, by whom, when and until when, and why.
    private func rulingText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        guard let (ruling, state) = ruled, let at = state.ruledAt else { return [] }
        let who = state.ruledBy.map { setting.name(of: $0) } ?? "—"
        let day = setting.place.local(at).day.words
        let until = ruling.until.map { Bilingual("until \($0.words.english)", "jusqu’au \($0.words.french)") }
        let end = [ruling.forWhom, until].compactMap(\.self).reduce(Bilingual(same: "")) { said, part in
            Bilingual("\(said.english), \(part.english)", "\(said.french), \(part.french)")
        }
        let head = Bilingual(
            "Ruling: \(ruling.ruling.words.english)\(end.english) — \(who), \(day.english)",
            "Décision de révision\u{00A0}: \(ruling.ruling.words.french)\(end.french) — \(who), \(day.french)")
        let over =
            ruling.ruling == .exception && ticket?.exception == nil
            ? [StyledText(Label.exceptionOver[labels], .warning)] : []
        let conditions = ruling.conditions.map { [StyledText($0, .plain, indent: 2)] } ?? []
        return [StyledText(head[labels], Style.good.bold, hanging: 2), StyledText(ruling.reason, .plain, indent: 2)]
            + conditions + over + [StyledText()]
    }

    /// The pane's paragraphs; labels in the agent's language, the clause in the client's.
    func policyText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        let changed = overtakenText(setting, labels)
        if let decision {
            let record = isReviewed ? [StyledText()] + clauseText(setting, labels) : []
            return changed + rulingText(setting, labels) + recordedText(decision, labels) + record
        }
        guard let consultation else {
            return [StyledText(Label.typeWords[labels], .dim)]
        }
        if consultation.band == .none { return changed + uncovered(consultation, setting, labels) }
        let book = setting.book
        var text = changed
        if let contradiction { text.append(StyledText(contradiction.words[labels], .warning)) }
        if let honoured { text += exceptionText(honoured, labels) }
        if let frozen = shownClause(in: book) { text += quotation(of: frozen, labels) }
        let decision = consultation.decision
        guard decision.answer != nil else {
            guard !questions.isEmpty else { return text }
            let possible = possibleAnswers(labels).map { "\(Label.possible[labels]): \($0)".typeset(labels) }
            return text + [StyledText(), StyledText(Label.mayGovern[labels], .dim)]
                + (possible.map { [StyledText($0, .dim)] } ?? [])
        }
        text += section(Label.why, decision.conditions.map { $0.words(in: book) }, labels)
        text += section(Label.conditions, decision.terms.map(\.value), labels)
        text += section(Label.approver, decision.approvers.map(\.value), labels)
        text += section(Label.redirected, decision.destinations.map { $0.value.words(in: book) }, labels)
        text += section(Label.change, decision.nearMisses.map { $0.words(in: book) }, labels)
        let beaten = decision.beaten.map { "\($0.rule) (\($0.step.words[labels]))" }
        if !beaten.isEmpty {
            text += [
                StyledText(),
                StyledText("\(Label.beat[labels]): \(beaten.joined(separator: ", "))".typeset(labels), .dim),
            ]
        }
        return text
    }

    private func recordedText(_ decision: RecordedDecision, _ labels: Language) -> [StyledText] {
        var text: [StyledText] = []
        if let exception = decision.exception {
            text += [StyledText(exception.honouredWords[labels], Style.good.bold), StyledText()]
        }
        text += decision.clause.map { quotation(of: $0, labels) } ?? [StyledText(Label.noPolicy[labels], .warning)]
        text += section(Label.why, decision.reasons, labels)
        text += section(Label.conditions, decision.terms, labels)
        text += section(Label.approver, decision.approver.map { [$0] } ?? [], labels)
        text += section(Label.redirected, decision.destination.map { [$0] } ?? [], labels)
        text += section(Label.change, decision.changes, labels)
        return text
    }

    /// That the book no longer gives what was decided, and the way out.
    private func overtakenText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        guard let overtaken else { return [] }
        let again = overtaken.answer == nil ? Label.askThenDecide : Label.decideAgain
        let words = overtaken.words(naming: setting.name(of:))
        return [StyledText("\(words[labels]) \(again[labels])", Style.warning.bold), StyledText()]
    }

    /// What holds for this client instead of the clause, and where it was granted.
    private func exceptionText(_ exception: GrantedException, _ labels: Language) -> [StyledText] {
        let words = exception.inForceWords[labels]
        let conditions = exception.conditions.map { [StyledText($0, .plain, indent: 2)] } ?? []
        return [StyledText(words, Style.good.bold)] + conditions + [StyledText()]
    }

    private func quotation(of clause: FrozenClause, _ labels: Language) -> [StyledText] {
        var dates = "\(Label.inForceSince[labels]) \(clause.inForceFrom.words[labels])"
        if let to = clause.inForceTo { dates += " \(Label.until[labels]) \(to.adding(days: -1).words[labels])" }
        var text = [
            StyledText(clause.id + " ", .title.bold).appending(clause.title[language], Style.plain.bold),
            StyledText(dates, .dim), StyledText(),
        ]
        text.append(prose(of: clause, in: language, quotedIn: labels))
        text.append(StyledText(clause.source[language], .dim))
        return text
    }

    /// The clause's words in a language, quoted in a text of another or the same one, those of the client marked.
    func prose(of clause: FrozenClause, in shown: Language, quotedIn labels: Language) -> StyledText {
        let prose = Typography.quoted(clause.text[shown])[labels]
        let marks = Highlight(query: words.text).wordRanges(in: prose, language: shown)
        return StyledText(prose, marking: marks, base: .policy, mark: Style.policy.underlined)
    }

    /// The clause on the screen: the recorded one, else the one of the book that is looked at.
    func shownClause(in book: Book) -> FrozenClause? {
        if let decision { return decision.clause }
        guard let consultation, consultation.band != .none else { return nil }
        let id = clauses.indices.contains(shownClause) ? clauses[shownClause] : clauses.first
        guard let id, let (policy, clause) = book.clause(id) else { return nil }
        let rule = clause.rules.first { $0.id == consultation.decision.rule } ?? clause.rules.first
        return FrozenClause(clause, of: policy, from: rule?.from ?? policy.from, to: rule?.to ?? policy.to)
    }

    private func section(_ title: Bilingual, _ lines: [Bilingual], _ labels: Language) -> [StyledText] {
        guard !lines.isEmpty else { return [] }
        return [StyledText(), StyledText(title[labels], .title)]
            + lines.map { StyledText($0[labels], indent: 1, hanging: 3) }
    }

    /// Whether so little of a call is written that nothing can be said of it.
    private var isBarelyBegun: Bool {
        isTyping && ticket == nil && words.text.split(whereSeparator: \.isWhitespace).count < 4
    }

    private func uncovered(_ consultation: Consultation, _ setting: Setting, _ labels: Language) -> [StyledText] {
        let nearest = consultation.clauses.prefix(3).compactMap { setting.book.clause($0.clause) }
        if nearest.isEmpty, isBarelyBegun { return [StyledText(Label.nothingYet[labels], .dim)] }
        var text = [StyledText(Label.noPolicy[labels], Style.warning.bold)]
        guard !nearest.isEmpty else { return text }
        text += [StyledText(), StyledText(Label.nearest[labels], .title)]
        for (policy, clause) in nearest {
            text.append(StyledText("\(clause.id) \(clause.title[language])", .plain, indent: 1, hanging: 3))
            let owner = "\(Label.askOwner[labels]): \(policy.owner[labels])".typeset(labels)
            text.append(StyledText(owner, .dim, indent: 3))
        }
        return text
    }
}

extension Answer {
    /// What says it in the least room; none for one that is short.
    func briefWords(_ language: Language) -> [String] {
        switch self {
        case .outcome(.allowedWithConditions): [Bilingual("with conditions", "sous conditions")[language]]
        case .outcome(.needsApproval): [Bilingual("needs approval", "à approuver")[language]]
        default: []
        }
    }
}

extension String {
    /// A label's colon as the language sets it: French puts a no-break space before it.
    func typeset(_ language: Language) -> String {
        guard language == .french else { return self }
        return replacing(": ", with: "\u{00A0}: ", maxReplacements: 1)
    }
}
