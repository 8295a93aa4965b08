// How long the texts of an act are. Nothing is cut: an act with a text that is too long is refused whole.

import Desk
import Localisation

extension TicketAct {
    /// What people write in it: what is told in a line, and what may be told at length.
    private var texts: (lines: [String], prose: [String?]) {
        switch self {
        case .confirmNeed(let text), .note(let text), .giveAccount(let text), .giveBackup(let text),
            .moveDisagreement(let text), .settleDisagreement(let text):
            ([], [text])
        case .resume(let reason), .endException(let reason), .resolve(let reason), .reopen(let reason),
            .close(let reason), .correctClient(_, _, let reason), .setLevel(_, let reason),
            .returnHandOff(let reason), .withdrawHandOff(let reason), .askBackup(let reason),
            .declineOffer(_, let reason):
            ([], [reason])
        case .inform(let informed): ([], [informed.said])
        case .recordContact(let contact): ([contact.mood], [contact.said, contact.script])
        case .wait(let on, let reason): ([on], [reason])
        case .escalate(let escalated): ([escalated.to], [escalated.reason, escalated.pressure])
        case .answerEscalation(let answer, let to): (to.map { [$0] } ?? [], [answer])
        case .rule(let ruled): ([], [ruled.reason, ruled.conditions])
        case .stateCommitment(_, _, let words): ([], [words])
        case .putChoice(let question, let options): (options, [question])
        case .offerHandOff(_, let reason, let checklist): (checklist.map(\.text), [reason])
        case .raiseDisagreement(let raised): ([], [raised.about])
        case .fileComplaint(let filed): ([], [filed.words])
        case .findComplaint(let found): ([], [found.words])
        case .tag(let adding, let removing): ([], adding.union(removing).sorted())
        case .setFacts, .decide, .makeOffer, .takeOffer, .assign, .release, .issue, .takeBackPaper, .setNeededBy,
            .answerChoice, .acceptHandOff, .link, .unlink, .undo:
            ([], [])
        }
    }

    func checkLength() throws(ActRefusal) {
        let (lines, prose) = texts
        for line in lines {
            if let count = TextLimit.line.excess(of: line) { throw .tooLong(count, .line) }
        }
        // All of it is one record.
        let whole = (lines + prose.compactMap(\.self)).joined()
        if let count = TextLimit.prose.excess(of: whole) { throw .tooLong(count, .prose) }
    }
}

extension Ticket {
    /// Fails for what a client said if no ticket can be opened with it.
    public static func checkOpening(words: String) throws(ActRefusal) { try checkProse(words) }

    /// Fails for words that say nothing, or more than fits.
    static func checkProse(_ words: String) throws(ActRefusal) {
        if words.allSatisfy(\.isWhitespace) { throw .emptyWords }
        if let count = TextLimit.prose.excess(of: words) { throw .tooLong(count, .prose) }
    }
}
