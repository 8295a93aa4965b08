// What follows a refusal at the demo desk: the offer taken, the offer declined, the escalation and its ruling.

import Desk
import PolicyBook
import Tickets

/// The course of a refused request.
struct RefusalStory {
    let template: RequestTemplate
    let plan: StoryPlan
    let decision: RecordedDecision

    /// Business minutes within which a supervisor rules.
    private static let rulingMinutes = 15...115

    func write(_ writer: inout StoryWriter) {
        let isUpset = writer.chance.happens(percent: 45)
        let promise = writer.promise(minutes: writer.chance.number(in: 60...1100))
        writer.tell(StoryAnswers.refusal(decision, writer.language), next: promise)
        writer.pass(minutes: 0...1)
        contact(isUpset, &writer)
        if writer.chance.happens(percent: isUpset ? 22 : 8) { writer.issueJustification("screen") }
        if writer.chance.happens(percent: template.escalated) || plan == .awaitingRuling {
            if plan == .awaitingRuling || !writer.isTooLate(minutes: RefusalStory.rulingMinutes.upperBound) {
                return escalate(&writer)
            }
        }
        // Those who escalate seldom take an offer first, so the share is of the rest.
        guard writer.chance.happens(percent: min(97, template.taken * 100 / max(1, 100 - template.escalated))),
            takeOffer(&writer)
        else {
            declineAll(&writer)
            writer.keepPromise(promise, saying: StoryPhrases.checkedBack)
            writer.wait(minutes: 30...900)
            return writer.finish(writer.one(of: StoryPhrases.withoutOffer))
        }
        writer.keepPromise(promise)
        writer.wait(minutes: 30...1400)
        writer.finish(writer.one(of: StoryPhrases.delivered))
    }

    private func contact(_ isUpset: Bool, _ writer: inout StoryWriter) {
        guard writer.chance.happens(percent: 60) else { return }
        let mood = writer.one(of: isUpset ? StoryPhrases.upset : StoryPhrases.calm)
        let said = writer.one(of: isUpset ? StoryPhrases.upsetWords : StoryPhrases.calmWords)
        let seconds = writer.chance.number(in: 150...1500)
        writer.act(.recordContact(.init(mood: mood, seconds: seconds, said: said)))
    }

    /// The first offer more often than the others; those before it are declined.
    private func takeOffer(_ writer: inout StoryWriter) -> Bool {
        let certain = decision.offers.filter(\.isCertain)
        let offers = certain.isEmpty ? decision.offers : certain
        guard !offers.isEmpty else { return false }
        let taken = writer.chance.place(weights: offers.indices.map { [60, 28, 12, 6][min($0, 3)] })
        writer.pass(minutes: 1...4)
        for offer in offers[..<taken] where writer.chance.happens(percent: 70) { decline(offer, &writer) }
        return writer.act(.takeOffer(offers[taken].id))
    }

    private func declineAll(_ writer: inout StoryWriter) {
        writer.pass(minutes: 1...3)
        for offer in decision.offers { decline(offer, &writer) }
    }

    private func decline(_ offer: FrozenOffer, _ writer: inout StoryWriter) {
        writer.act(.declineOffer(offer.id, reason: writer.one(of: StoryPhrases.declined)))
    }

    private func escalate(_ writer: inout StoryWriter) {
        writer.pass(minutes: 1...3)
        for offer in decision.offers.prefix(2) { decline(offer, &writer) }
        let isClient = writer.chance.happens(percent: 80)
        let pressure = isClient && writer.chance.happens(percent: 65) ? writer.one(of: StoryPhrases.pressure) : nil
        let escalation = TicketEvent.Escalated(
            by: isClient ? .client : .agent, to: StoryPhrases.supervisor[writer.language],
            reason: writer.one(of: isClient ? Array(StoryPhrases.escalated.prefix(3)) : [StoryPhrases.escalated[3]]),
            pressure: pressure)
        writer.pass(minutes: 1...2)
        writer.act(.escalate(escalation))
        if plan == .awaitingRuling { return }
        writer.wait(minutes: RefusalStory.rulingMinutes)
        let agent = writer.agent
        writer.agent = writer.chance.happens(percent: 78) ? "gagnon" : "macdonald"
        let ruled = ruling(&writer)
        writer.act(.rule(ruled))
        writer.agent = agent
        writer.pass(minutes: 2...9)
        writer.tell(ruled.reason, next: writer.promise(minutes: 300))
        var isServed = ruled.ruling != .upheld
        if !isServed && writer.chance.happens(percent: 55) { isServed = takeOffer(&writer) }
        writer.wait(minutes: 60...700)
        writer.finish(writer.one(of: isServed ? StoryPhrases.delivered : StoryPhrases.withoutOffer))
    }

    private func ruling(_ writer: inout StoryWriter) -> TicketEvent.Ruled {
        if writer.chance.happens(percent: 4) {
            return .init(ruling: .conduct, reason: writer.one(of: StoryPhrases.conduct))
        }
        guard writer.chance.happens(percent: template.overturned) else {
            return .init(ruling: .upheld, reason: writer.one(of: StoryPhrases.upheld))
        }
        if writer.chance.happens(percent: 10) {
            return .init(ruling: .policyChange, reason: writer.one(of: StoryPhrases.policyChange))
        }
        let until = writer.setting.hours.day(of: writer.time).adding(days: writer.chance.number(in: 21...150))
        return .init(
            ruling: .exception, reason: writer.one(of: StoryPhrases.exception), until: until,
            conditions: writer.one(of: StoryPhrases.exceptionConditions))
    }
}
