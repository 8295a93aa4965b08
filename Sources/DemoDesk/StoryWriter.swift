// Writes the history of one demo ticket. Every act goes through the ticket engine, as an agent's would: what the engine
// refuses does not happen. Nothing happens after now: a history that reaches it stays unfinished.

import Chain
import Decisions
import Desk
import PolicyBook
import Storage
import Tickets

/// A ticket in the making.
struct StoryWriter {
    let setting: StorySetting
    let client: Client
    /// Draws what is left to chance.
    var chance: SeededGenerator
    /// When the next act takes place.
    private(set) var time: Instant
    private(set) var ticket: Ticket
    private(set) var entries: [Append.Entry] = []
    /// Who acts.
    var agent: AgentID = "singh"
    /// The team the last decision sends the request to.
    var destination: TeamID?

    init(_ setting: StorySetting, client: Client, number: Int, at time: Instant, chance: SeededGenerator) {
        self.setting = setting
        self.client = client
        self.chance = chance
        self.time = time
        ticket = Ticket(id: TicketID(number))
    }

    /// The language of the client, which is the language of all that is said.
    var language: Language { client.language }
    /// Whether the story has caught up with the present.
    var hasReachedNow: Bool { time > setting.now }

    /// The history, as one append that begins a ticket.
    var append: Append { Append(to: nil, expecting: 0, entries) }

    /// One of some sentences, in the client's language.
    mutating func one(of sentences: [Bilingual]) -> String {
        chance.pick(sentences)?[language] ?? ""
    }

    /// Lets minutes of the same call pass.
    mutating func pass(minutes: ClosedRange<Int>) {
        time = time.adding(seconds: chance.number(in: minutes.lowerBound * 60...minutes.upperBound * 60))
    }

    /// Lets business minutes pass.
    mutating func wait(minutes: ClosedRange<Int>) {
        wait(until: setting.hours.moment(chance.number(in: minutes), after: time))
    }

    /// Goes on at a moment, unless that is past already.
    mutating func wait(until moment: Instant) {
        time = max(time, moment)
    }

    /// A client asks.
    mutating func open(_ words: String, by channel: Channel) {
        record(.opened(.init(client: client, words: words, language: language, channel: channel)))
    }

    /// Does an act, if now is not past and the ticket allows it; whether it happened.
    @discardableResult
    mutating func act(_ act: TicketAct) -> Bool {
        guard !hasReachedNow, let actor = setting.agents[agent], let events = try? ticket.events(for: act, by: actor)
        else { return false }
        for event in events { record(event) }
        return true
    }

    /// Somebody else does an act, and goes on acting.
    @discardableResult
    mutating func act(_ act: TicketAct, by agent: AgentID) -> Bool {
        self.agent = agent
        return self.act(act)
    }

    /// Tells the client something, with the moment they are promised to hear again.
    mutating func tell(_ said: String, by channel: Channel? = nil, next promise: Instant? = nil) {
        act(.inform(.init(channel: channel ?? ticket.channel, said: said, nextUpdate: promise)))
    }

    /// The moment so many business minutes from here, to a quarter of an hour: what one promises.
    func promise(minutes: Int) -> Instant {
        let moment = setting.hours.moment(minutes, after: time)
        let quarter: Int64 = 900_000
        return Instant(milliseconds: (moment.milliseconds + quarter - 1) / quarter * quarter)
    }

    /// The agent's group may not be theirs to see: then somebody of the same team takes over.
    mutating func assign(to agent: AgentID) {
        let isAllowed = setting.agents[agent]?.sees(client.group) ?? true
        self.agent = isAllowed ? agent : "leblanc"
        guard let owner = setting.agents[self.agent] else { return }
        act(.assign(to: owner))
    }

    /// Offers the ticket to another team, of which somebody takes it within minutes and goes on acting.
    mutating func handOff(to team: TeamID, takenBy agent: AgentID) {
        let moment = setting.hours.moment(6, after: time)
        guard moment <= setting.now else { return }
        act(.offerHandOff(to: team, reason: HandOffPhrases.theirs[language], checklist: []))
        wait(until: moment)
        act(.acceptHandOff, by: agent)
    }

    /// Hands the client the justification, as text.
    mutating func issueJustification(_ way: String) {
        guard !hasReachedNow, let issued = setting.justify?(chain, agent, time, language) else { return }
        act(
            .issue(
                .init(
                    language: language.rawValue, format: "text", way: way, document: issued.document,
                    code: issued.code)))
    }

    /// The ticket as a store will have it, hashes and all. Dear: only for what leaves the desk.
    private var chain: Ticket {
        var chain = Ticket(id: ticket.id)
        for entry in entries {
            guard let payload = try? setting.coding.payload(of: entry.event) else { continue }
            chain.apply(
                EventRecord(
                    entry.event, payload: payload, of: ticket.id, version: chain.version + 1, at: entry.at,
                    by: entry.author, after: chain.chainEnd))
        }
        return chain
    }

    /// Ties this ticket to another and the other to this one, at one moment.
    mutating func link(to other: inout StoryWriter, as relation: LinkRelation) {
        meet(&other)
        act(.link(.init(ticket: other.ticket.id, relation: relation)))
        other.act(.link(.init(ticket: ticket.id, relation: relation.inverse)), by: agent)
    }

    /// Makes one of two tickets: the other goes on.
    mutating func merge(into other: inout StoryWriter, reason: String) {
        meet(&other)
        guard !hasReachedNow, let merged = try? ticket.merge(into: other.ticket, reason: reason) else { return }
        record(merged.source)
        other.agent = agent
        other.record(merged.target)
    }

    private mutating func meet(_ other: inout StoryWriter) {
        time = max(time, other.time)
        other.time = time
    }

    private mutating func record(_ event: TicketEvent) {
        entries.append(Append.Entry(event, by: agent, at: time))
        ticket.apply(
            EventRecord(
                ticket: ticket.id, version: ticket.version + 1, at: time, author: agent, event: event, payload: "",
                previous: .none, hash: .none))
    }
}
