// A justification in one language, section by section. The sentences stand here, each written for its reader.

import Decisions
import Desk
import Documents
import Localisation
import PolicyBook
import Tickets

/// One language of a justification.
struct JustificationPage {
    let source: JustificationSource
    let decision: RecordedDecision
    let code: VerificationCode
    let language: Language

    private var ticket: Ticket { source.ticket }

    var blocks: [Block] {
        head + asked + answered + clause + reasons + instead + next + further + check
    }

    private func say(_ english: String, _ french: String) -> Inline {
        Inline(Bilingual(english, french)[language])
    }

    private func section(_ english: String, _ french: String, _ blocks: [Block]) -> [Block] {
        [.heading(say(english, french), level: 2)] + blocks
    }

    private var head: [Block] {
        [
            .heading(Inline(source.letterhead.deskName[language]), level: 1),
            .paragraph(.strong(Bilingual("The reasons for our decision", "Les raisons de notre décision")[language])),
            .definitions([
                definition("Date", "Date", source.issued.day.words),
                definition("Ticket", "Billet", Bilingual(same: "\(ticket.id)")),
                definition("For", "Pour", Bilingual(same: clientName)),
                definition("Prepared by", "Préparé par", Bilingual(same: source.agentName)),
            ]),
        ]
    }

    /// Nobody's where it was taken away.
    private var clientName: String {
        let name = ticket.client?.name ?? ""
        return name.isEmpty ? "—" : name
    }

    private func definition(_ english: String, _ french: String, _ value: Bilingual) -> Definition {
        Definition(Bilingual(english, french)[language], Inline(value[language]))
    }

    private var asked: [Block] {
        let isAgreed = ticket.need != nil
        let said = ticket.need ?? ticket.words
        let words: Block =
            said.isEmpty
            ? .paragraph(say("These words were taken away.", "Ces mots ont été retirés."))
            : .quotation(Quotation([.paragraph(Inline(said))], language: ticket.language))
        let title =
            isAgreed
            ? Bilingual("What you need, as we agreed", "Votre besoin, comme convenu")
            : Bilingual("What you asked for, in your words", "Votre demande, dans vos mots")
        return section(title.english, title.french, [words])
    }

    private var answered: [Block] {
        let sentence = Block.paragraph(Inline(decision.answerSentence[language]))
        let terms = decision.terms.map { [Block.paragraph(Inline($0[language]))] }
        let answer = [sentence] + (terms.isEmpty ? [] : [.list(terms)])
        guard let ruled = lastRuling, ruled.ruling.ruling == .exception, ruled.endedOn == nil else {
            return section("Our answer", "Notre réponse", answer + ruling)
        }
        let without = say("Without this exception, our answer is:", "Sans cette dérogation, notre réponse est\u{00A0}:")
        return section("Our answer", "Notre réponse", ruling + [.paragraph(without)] + answer)
    }

    /// The last ruling on the request, and the day an exception it granted ended.
    private var lastRuling: (ruling: TicketEvent.Ruled, at: Instant, endedOn: CivilDate?)? {
        guard let last = ticket.escalations.last(where: { $0.ruling.map { $0.ruling != .conduct } ?? false }),
            let ruled = last.ruling, let at = last.ruledAt
        else { return nil }
        let lapsed = ruled.until.flatMap { $0 < source.issued.day ? $0 : nil }
        return (ruled, at, last.exceptionEndedAt.map { source.place.local($0).day } ?? lapsed)
    }

    /// What a supervisor ruled since: never why, which is between the desk and its record.
    private var ruling: [Block] {
        guard let (ruled, at, endedOn) = lastRuling else { return [] }
        let day = source.place.local(at).day.words
        switch ruled.ruling {
        case .upheld:
            let sentence = say(
                "A supervisor reviewed your request on \(day.english). The decision stands.",
                "Une superviseure ou un superviseur a revu votre demande le \(day.french). La décision est maintenue.")
            return [.paragraph(sentence)]
        case .exception:
            let until = ruled.until?.words
            let sentence = say(
                "A supervisor granted you an exception on \(day.english)\(until.map { ", until \($0.english)" } ?? "").",
                "Une dérogation vous a été accordée le \(day.french)\(until.map { ", jusqu’au \($0.french)" } ?? "").")
            return [.paragraph(sentence)] + terms(of: ruled, endedOn)
        case .policyChange:
            let sentence = say(
                "A supervisor reviewed your request on \(day.english). The policy is going to be changed.",
                "Votre demande a été revue le \(day.french). La politique sera modifiée.")
            return [.paragraph(sentence)]
        case .conduct: return []
        }
    }

    /// The conditions of an exception, in the words they were given in; once it has ended, only that.
    private func terms(of exception: TicketEvent.Ruled, _ endedOn: CivilDate?) -> [Block] {
        if let day = endedOn?.words {
            return [.paragraph(say("It ended on \(day.english).", "Elle a pris fin le \(day.french)."))]
        }
        guard let conditions = exception.conditions, !conditions.isEmpty else { return [] }
        let title = say(
            "On these conditions, as they were set:",
            "Aux conditions suivantes, telles qu’elles ont été fixées\u{00A0}:")
        return [.paragraph(title), .quotation(Quotation([.paragraph(Inline(conditions))]))]
    }

    private var clause: [Block] {
        guard let clause = decision.clause else { return [] }
        let title = Inline.strong("\(clause.id) \(clause.title[language])")
        let source = "\(clause.policyTitle[language]) (\(clause.policy)), \(clause.source[language])"
        let citation = Inline("\(source.withoutStop). \(clause.inForceWords[language])")
        return section(
            "What the policy says, word for word", "Ce que dit la politique, mot pour mot",
            [
                .paragraph(title),
                .quotation(Quotation(CommonMark.blocks(of: clause.text[language]), citation: citation)),
            ])
    }

    private var reasons: [Block] {
        guard !decision.reasons.isEmpty else { return [] }
        let lines = decision.reasons.map { [Block.paragraph(Inline($0[language]))] }
        return section("Why it applies to your request", "Pourquoi elle s’applique à votre demande", [.list(lines)])
    }

    private var instead: [Block] {
        guard !decision.offers.isEmpty || decision.noneBecause != nil else { return [] }
        let title = Bilingual("What we can do for you", "Ce que nous pouvons faire pour vous")
        guard !decision.offers.isEmpty else {
            let reason = decision.noneBecause?[language] ?? ""
            let sentence = say(
                "We looked for another way and have none today, because \(reason.withoutStop).",
                "Nous avons cherché une autre solution et n’en avons pas pour l’instant\u{00A0}: \(reason.withoutStop)."
            )
            return section(title.english, title.french, [.paragraph(sentence)])
        }
        return section(title.english, title.french, [.list(decision.offers.map(item))])
    }

    private func item(_ offer: FrozenOffer) -> [Block] {
        let terms = [offer.leadTime?[language], offer.team[language]].compactMap { $0 }.joined(separator: ", ")
        let state = Bilingual(same: " (\(terms))").labelled + Bilingual(same: " ") + state(of: offer)
        return [.paragraph(.strong(offer.title[language]) + Inline(state[language]))]
            + CommonMark.blocks(of: offer.text[language])
    }

    private func state(of offer: FrozenOffer) -> Bilingual {
        switch ticket.offers.first(where: { $0.id == offer.id })?.reply {
        case .taken: Bilingual("accepted", "offre acceptée")
        // Who refused is never in doubt: the word is the client’s own act.
        case .declined: Bilingual("declined", "offre déclinée")
        case .open, nil:
            offer.isCertain
                ? Bilingual("open to you", "offre toujours valable") : Bilingual("to be confirmed", "à confirmer")
        }
    }

    private var next: [Block] {
        var sentences: [String] = []
        if ticket.openEscalation != nil {
            sentences.append(
                Bilingual(
                    "A supervisor is reviewing your request and will answer you.",
                    "Une superviseure ou un superviseur revoit votre demande et vous répondra.")[language])
        }
        if let promised = ticket.promisedUpdate { sentences.append(promise(source.place.local(promised))[language]) }
        sentences.append(contactSentence[language])
        // On a line of its own it is found by who looks for nothing else.
        let contact = source.letterhead.contact[language].withoutStop + "."
        return section(
            "What happens next", "La suite",
            [.paragraph(Inline(sentences.joined(separator: " "))), .paragraph(Inline(contact))])
    }

    /// A promise that was missed is owned up to, not repeated.
    private func promise(_ time: LocalTime) -> Bilingual {
        let (issued, words) = (source.issued, time.words)
        if (time.day, time.secondOfDay) < (issued.day, issued.secondOfDay) {
            return Bilingual(
                "You were to hear from us by \(words.english). We did not keep that promise, and we are sorry.",
                "Vous deviez avoir de nos nouvelles au plus tard \(words.french). Nous n’avons pas tenu cette promesse "
                    + "et nous nous en excusons.")
        }
        return Bilingual(
            "You will hear from us by \(words.english).",
            "Vous aurez de nos nouvelles au plus tard \(words.french).")
    }

    private var contactSentence: Bilingual {
        let settled = ticket.offers.filter { $0.reply != .open }.map(\.id)
        let isOpen = decision.offers.contains { !settled.contains($0.id) }
        let aim =
            isOpen
            ? Bilingual("To take an offer or ask a question", "Pour accepter une offre ou poser une question")
            : Bilingual("For any question", "Pour toute question")
        return Bilingual(
            "\(aim.english), reach us and quote ticket \(ticket.id).",
            "\(aim.french), joignez-nous et donnez le numéro de billet \(ticket.id).")
    }

    private var further: [Block] {
        if decision.answer == .outcome(.allowed) { return [] }
        let path = (decision.escalationPath ?? source.letterhead.escalationPath)[language].withoutStop
        let sentence = furtherSentence[language]
        let who = Bilingual("Who to turn to: \(path).", "À qui vous adresser\u{00A0}: \(path).")[language]
        let isUncovered = decision.answer == .noPolicy
        return section(
            isUncovered ? "Who can decide" : "If you see it differently",
            isUncovered ? "Qui peut trancher" : "Si vous n’êtes pas d’accord",
            [.paragraph(Inline("\(sentence) \(who)"))])
    }

    private var furtherSentence: Bilingual {
        if ticket.openEscalation != nil {
            Bilingual(
                "A review is under way. You may add to it at any time.",
                "Une révision est en cours. Vous pouvez la compléter en tout temps.")
        } else if decision.answer == .noPolicy {
            Bilingual(
                "You may ask for a decision on your request.",
                "Vous pouvez demander qu’une décision soit prise sur votre demande.")
        } else {
            Bilingual(
                "You may ask to have this decision reviewed, or ask for an exception.",
                "Vous pouvez demander la révision de cette décision ou une dérogation.")
        }
    }

    private var check: [Block] {
        let sentence = Bilingual(
            "Verification code: \(code). Quote this code to the desk to have this paper compared with our record.",
            "Code de vérification\u{00A0}: \(code). Donnez ce code au service d’assistance pour faire comparer ce "
                + "document à notre dossier.")
        let label = Bilingual("Verification code: \(code)", "Code de vérification\u{00A0}: \(code)")[language]
        var drawn = source.drawing(code.text)
        drawn?.label = label
        return [.rule, .paragraph(Inline(sentence[language]))] + (drawn.map { [.code($0)] } ?? [])
    }
}

extension String {
    /// Without a full stop at the end: the words go into a sentence that has its own.
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
