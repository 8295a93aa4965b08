// Seeded acts of agents on a few tickets, through the engine as the program does them: most are possible, some refused.

import Chain
import Decisions
import Desk
import Dossiers
import PolicyBook
import Storage
import TestSupport
import Tickets

struct RandomActs {
    static let agents = [
        Agent(id: "ana", name: "Ana", role: .agent, team: "desk"),
        Agent(id: "bob", name: "Bob", role: .agent, team: "network"),
        Agent(id: "gus", name: "Gus", role: .supervisor, team: "desk"),
        Agent(id: "kim", name: "Kim", role: .administrator, team: "desktop"),
    ]
    private static let phrases = ["un Palm Pilot", "l’écran d’Évelyne", "the same again"]
    private static let offers = ["calendar-web", "managed-phone"]

    var random: SeededGenerator
    /// Moves on, and now and then back.
    private var now = Instant(milliseconds: 1_777_640_709_000)

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func moment() -> Instant {
        now = now.adding(
            seconds: random.chance(10) ? 86_400 : random.chance(5) ? -7200 : Int.random(in: 0...3600, using: &random))
        return now
    }

    mutating func agent() -> Agent { random.pick(Self.agents) }

    mutating func opening() -> TicketEvent {
        let client = random.pick(RandomDesk.clients)
        return .opened(.init(client: client, words: random.pick(Self.phrases), language: client.language))
    }

    /// A charter with other targets for one group, or for all.
    mutating func charter() -> (id: DossierID, event: DossierEvent)? {
        let group = random.pick(RandomDesk.groups.map(\.text) + ["desk"])
        let minutes = random.pick([5, 60, 2000])
        let source = """
            format: 1
            group: \(group)
            model: \(random.pick(["hold", "grow"]))
            from: 2026-01-01
            zone: \(random.pick(["America/Toronto", "Asia/Kathmandu"]))
            hours: \(random.pick(["always", "{mon-fri: 8:00-17:00}"]))
            levels:
              P1: {name: {en: One, fr: Un}, respond: {business-minutes: \(minutes)}, resolve: {hours: 8}}
              P2: {name: {en: Two, fr: Deux}, update: {business-days: 1}, hand-off: {business-minutes: \(minutes)}}
            default-level: \(random.pick(["P1", "P2"]))
            """
        return DossierID(kind: .charter, name: group).map { ($0, .charterSet(.init(source: source))) }
    }

    private mutating func words() -> String { random.pick(["parce que", "x", "« oui »", ""]) }
}

extension RandomActs {
    /// How many kinds of acts there are to pick from.
    static let kinds = 42

    mutating func act(on ticket: Ticket, others: [TicketID]) throws -> TicketAct {
        let kind = Int.random(in: 0..<Self.kinds, using: &random)
        return switch kind {
        case 0..<14: try asking(kind, ticket)
        case 14..<28: around(kind, ticket)
        default: between(kind, ticket, others)
        }
    }

    private mutating func asking(_ kind: Int, _ ticket: Ticket) throws -> TicketAct {
        switch kind {
        case 0: .confirmNeed(words())
        case 1: .setFacts(["level": .number(Int.random(in: 0...3, using: &random))], absent: ["role"])
        case 2: .decide(try decision())
        case 3: .makeOffer(random.pick(Self.offers))
        case 4: .takeOffer(random.pick(Self.offers))
        case 5: .declineOffer(random.pick(Self.offers), reason: words())
        case 6: .inform(.init(channel: .phone, said: words(), nextUpdate: random.chance(60) ? moment() : nil))
        case 7: .recordContact(.init(mood: "calme", seconds: 60, said: words(), demanding: random.chance(50)))
        case 8: random.chance(70) ? .assign(to: random.pick(Self.agents)) : .release(to: random.pick(RandomDesk.teams))
        case 9: .wait(on: "client", reason: words())
        case 10: .resume(reason: words())
        case 11: .note(words())
        case 12: .issue(try issued(ticket))
        default: .setNeededBy(random.chance(70) ? CivilDate(dayNumber: 20_600) : nil)
        }
    }

    private mutating func around(_ kind: Int, _ ticket: Ticket) -> TicketAct {
        switch kind {
        case 14:
            .escalate(.init(by: .client, to: "gus", reason: words(), pressure: random.chance(50) ? "or else" : nil))
        case 15: .answerEscalation(words(), to: random.chance(50) ? "kim" : nil)
        case 16, 17:
            .rule(
                .init(
                    ruling: random.pick(Ruling.allCases), reason: words(),
                    until: random.chance(80) ? CivilDate(dayNumber: 20_700) : nil,
                    scope: random.pick([nil, .client, .group])))
        case 18: .endException(reason: words())
        case 19: random.chance(50) ? .resolve(reason: words()) : .close(reason: words())
        case 20, 21: .reopen(reason: words())
        case 22:
            .correctClient(
                random.pick(RandomDesk.clients), owner: Self.agents.first { $0.id == ticket.assignee }, reason: words())
        case 23: .setLevel(random.pick(["P1", "P2", "P9"]), reason: words())
        case 24: .stateCommitment(random.pick(["notice", "approver"]), kept: random.chance(50), words: words())
        case 25: .putChoice("prêt ou attente ?", options: random.pick([["prêt", "attente"], ["prêt"]]))
        case 26: .answerChoice(random.pick(ticket.openChoice?.options ?? ["prêt"]))
        default: .undo
        }
    }

    private mutating func between(_ kind: Int, _ ticket: Ticket, _ others: [TicketID]) -> TicketAct {
        let link = TicketEvent.Linked(ticket: random.pick(others), relation: random.pick(LinkRelation.allCases))
        let step = TicketEvent.DisagreementRaised.Step(
            name: Bilingual(same: "talk"), who: Bilingual(same: "both"), businessHours: 2)
        return switch kind {
        case 28:
            .offerHandOff(
                to: random.pick(RandomDesk.teams), reason: words(), checklist: [.init(text: "étage", done: false)])
        case 29: .acceptHandOff
        case 30: .returnHandOff(reason: words())
        case 31: .withdrawHandOff(reason: words())
        case 32: .raiseDisagreement(.init(with: random.pick(RandomDesk.teams), about: words(), steps: [step, step]))
        case 33: .moveDisagreement(words())
        case 34: .settleDisagreement(words())
        case 35: .fileComplaint(.init(about: random.pick(RandomDesk.agents), by: .client, words: words()))
        case 36: .giveAccount(words())
        case 37: .findComplaint(.init(finding: random.pick(ComplaintFinding.allCases), words: words()))
        case 38: random.chance(50) ? .askBackup(reason: words()) : .giveBackup(words())
        case 39: .link(link)
        case 40: .unlink(ticket.links.min { "\($0)" < "\($1)" } ?? link)
        default: .tag(adding: [random.pick(RandomDesk.tags)], removing: [random.pick(RandomDesk.tags + ["a b"])])
        }
    }

    private func issued(_ ticket: Ticket) throws -> TicketEvent.JustificationIssued {
        let digest = ticket.decisionHash ?? Digest(of: "none")
        return .init(
            language: "fr", format: "text", way: "screen", document: digest,
            code: VerificationCode(ticket: ticket.id, decision: digest))
    }

    private mutating func decision() throws -> RecordedDecision {
        let clause = random.pick(RandomDesk.clauses)
        let day = CivilDate(dayNumber: 20_000)
        let place = SourceLocation(file: "mobile.md", line: 1, column: 1)
        let text = Bilingual("not supported", "non pris en charge")
        let policy = Policy(
            id: "MOB", title: text, owner: text, from: day, review: day, source: text, clauses: [], location: place)
        var parts = RecordedDecision.Parts(
            answer: .outcome(.notOffered), revision: "sha256:0", request: Request(date: day))
        parts.clause = FrozenClause(
            Clause(id: clause, title: text, text: text, location: place), of: policy, from: day, to: nil)
        parts.offers = random.some(of: Self.offers, percent: 70).map { id in
            let offer = Offer(id: id, title: text, text: text, say: text, leadTime: nil, team: "desk", location: place)
            return FrozenOffer(offer, team: text, isCertain: true)
        }
        if parts.offers.isEmpty { parts.noneBecause = Bilingual("none fits", "rien ne convient") }
        return try RecordedDecision(parts)
    }
}
