// The usual course of a demo request, from the first words to the closing: what the book answers decides which way it
// goes, chance decides the rest.

import Decisions
import Desk
import Localisation
import PolicyBook
import Tickets

/// How far a request's history is to go.
enum StoryPlan: Sendable, Hashable {
    /// To its end, or until now is reached.
    case usual
    /// Still going on now; `isLate`: the client was promised news and has none.
    case unfinished(isLate: Bool)
    /// Escalated, and waiting for a ruling now.
    case awaitingRuling
    /// A call that has only just begun.
    case justCalled
}

/// A request of a kind, and how far it goes.
struct RequestStory {
    let template: RequestTemplate
    let plan: StoryPlan

    /// Writes it.
    func write(_ writer: inout StoryWriter) {
        open(&writer)
        if plan == .justCalled { return }
        writer.pass(minutes: 1...3)
        writer.act(.confirmNeed(template.need[writer.language]))
        setService(&writer)
        writer.pass(minutes: 0...2)
        guard let decision = writer.decide(item: template.item, known: writer.habits(template.item)) else {
            return answerFromHabit(&writer)
        }
        writer.pass(minutes: 1...3)
        if writer.chance.happens(percent: 15) { writer.act(.note(writer.one(of: StoryPhrases.notes))) }
        answer(decision, &writer)
    }

    /// Some requests are urgent, some are needed by a day, some are tagged.
    private func setService(_ writer: inout StoryWriter) {
        if writer.chance.happens(percent: 6) {
            writer.act(.setLevel("urgent", reason: writer.one(of: StoryPhrases.urgent)))
        }
        if template.mayDragOn, writer.chance.happens(percent: 12) {
            let minutes = writer.chance.number(in: 3...20) * 570
            writer.act(.setNeededBy(writer.setting.hours.day(of: writer.promise(minutes: minutes))))
        }
        if writer.chance.happens(percent: 9), let tag = writer.chance.pick(StoryPhrases.tags) {
            writer.act(.tag(adding: [tag], removing: []))
        }
    }

    private func open(_ writer: inout StoryWriter) {
        let agents: [AgentID] = ["singh", "tremblay-m", "obrien", "leblanc", "cardinal"]
        let channels: [Channel] = [.phone, .phone, .phone, .mail, .chat, .inPerson]
        let words = writer.one(of: template.words)
        var said = writer.one(of: StoryPhrases.greetings) + words
        if words.last?.isLetter ?? false { said += writer.one(of: StoryPhrases.farewells) }
        writer.agent = writer.chance.pick(agents) ?? "singh"
        if writer.agent == "cardinal" && !["health", "justice"].contains(writer.client.group) {
            writer.agent = "obrien"
        }
        writer.open(said, by: writer.chance.pick(channels) ?? .phone)
        writer.assign(to: writer.agent)
    }

    private func answer(_ decision: RecordedDecision, _ writer: inout StoryWriter) {
        guard case .outcome(let outcome) = decision.answer else { return answerFromHabit(&writer) }
        let promise = writer.promise(minutes: writer.chance.number(in: 60...1100))
        if case .unfinished(let isLate) = plan {
            writer.tell(first(decision, outcome, writer.language), next: promise)
            if let offer = decision.offers.first(where: \.isCertain) { writer.act(.takeOffer(offer.id)) }
            return writer.linger(isLate: isLate)
        }
        switch outcome {
        case .allowed, .allowedWithConditions: consent(decision, promise, &writer)
        case .needsApproval: askApproval(decision, promise, &writer)
        case .redirected: redirect(decision, promise, &writer)
        case .notOffered: RefusalStory(template: template, plan: plan, decision: decision).write(&writer)
        }
    }

    private func first(_ decision: RecordedDecision, _ outcome: Outcome, _ language: Language) -> String {
        switch outcome {
        case .allowed, .allowedWithConditions: StoryAnswers.consent(decision, language)
        case .needsApproval: StoryAnswers.approval(decision, language)
        case .redirected: StoryAnswers.redirection(decision, language)
        case .notOffered: StoryAnswers.refusal(decision, language)
        }
    }

    private func consent(_ decision: RecordedDecision, _ promise: Instant, _ writer: inout StoryWriter) {
        let said = StoryAnswers.consent(decision, writer.language)
        if decision.terms.isEmpty && writer.chance.happens(percent: 70) {
            writer.tell(said)
            writer.pass(minutes: 1...9)
            return writer.finish(writer.one(of: StoryPhrases.delivered))
        }
        writer.tell(said, next: promise)
        if !decision.terms.isEmpty && writer.chance.happens(percent: 40) {
            writer.pass(minutes: 1...2)
            let reason = writer.one(of: StoryPhrases.fromClient)
            writer.act(.wait(on: StoryPhrases.clientName[writer.language], reason: reason))
            writer.keepPromise(promise)
            writer.act(.resume(reason: reason))
        } else {
            writer.keepPromise(promise)
        }
        writer.wait(minutes: 10...500)
        writer.finish(writer.one(of: StoryPhrases.delivered))
    }

    private func askApproval(_ decision: RecordedDecision, _ promise: Instant, _ writer: inout StoryWriter) {
        writer.tell(StoryAnswers.approval(decision, writer.language), next: promise)
        writer.pass(minutes: 1...2)
        let approver = decision.approver ?? StoryPhrases.supervisor
        writer.act(.wait(on: approver[writer.language], reason: StoryPhrases.agreement[writer.language]))
        writer.keepPromise(promise)
        writer.wait(minutes: 30...700)
        let isAgreed = writer.chance.happens(percent: 78)
        let news =
            isAgreed
            ? Bilingual("Agreement received in writing", "Accord reçu par écrit")
            : Bilingual("The agreement was not given", "L’accord n’a pas été donné")
        writer.act(.resume(reason: news[writer.language]))
        var said = news
        if isAgreed,
            let decided = writer.decide(item: template.item, known: decision.request.facts.merging(agreed) { $1 })
        {
            let consent = StoryAnswers.consent(decided, writer.language)
            said = Bilingual(same: consent)
        }
        writer.pass(minutes: 2...6)
        writer.tell(said[writer.language])
        writer.wait(minutes: 20...900)
        writer.finish(isAgreed ? writer.one(of: StoryPhrases.delivered) : news[writer.language])
    }

    private var agreed: [String: FactValue] { ["approved": .flag(true)] }

    private func redirect(_ decision: RecordedDecision, _ promise: Instant, _ writer: inout StoryWriter) {
        writer.tell(StoryAnswers.redirection(decision, writer.language), next: promise)
        writer.pass(minutes: 1...4)
        switch writer.destination {
        case "regional":
            writer.handOff(to: "regional", takenBy: writer.chance.pick(["bouchard", "chen"]) ?? "chen")
        case "applications": writer.handOff(to: "applications", takenBy: "nguyen")
        case "infrastructure": writer.handOff(to: "infrastructure", takenBy: "okafor")
        case "nsd": writer.assign(to: "gagnon")
        default: break
        }
        writer.keepPromise(promise)
        writer.wait(minutes: 20...900)
        writer.finish(writer.one(of: StoryPhrases.delivered))
    }

    /// From before the policies, or outside them: answered as the desk used to.
    private func answerFromHabit(_ writer: inout StoryWriter) {
        writer.pass(minutes: 2...5)
        writer.tell(StoryAnswers.habit[writer.language])
        writer.wait(minutes: 5...600)
        writer.finish(writer.one(of: StoryPhrases.withoutOffer + StoryPhrases.delivered))
    }
}
