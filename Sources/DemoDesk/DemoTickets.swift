// The tickets of the demo desk, one after the other in the order of their numbers, so that a million of them need no more
// memory than one. Pure: the same seed, book and moment give the same bytes.

public import Chain
public import Decisions
public import Desk
public import PolicyBook
public import Storage
public import Tickets

/// The whole history of a demo desk, a ticket an element: an append that begins it and tells all of it.
public struct DemoTickets: Sequence, Sendable {
    /// What left the desk as a justification, and the code printed on it.
    public typealias Justified = (document: Digest, code: VerificationCode)

    private let setting: StorySetting
    private let clients: DemoClients
    private let schedule: DemoSchedule
    private let templates: [RequestTemplate]
    private let seed: UInt64

    /// At least as many tickets as the stories that are always told, up to `now`; numbered from 1 in an empty store.
    ///
    /// `freeze` records a decision; `justify` gives what is handed out for a ticket by an agent at a moment in a
    /// language; without it no justification is ever issued.
    public init(
        count: Int = 400, seed: UInt64, now: Instant, book: Book,
        freeze: @escaping @Sendable (Decision) -> RecordedDecision?,
        justify: (@Sendable (Ticket, AgentID, Instant, Language) -> Justified?)? = nil
    ) {
        setting = StorySetting(book: book, now: now, freeze: freeze, justify: justify)
        clients = DemoClients(seed: seed)
        schedule = DemoSchedule(count: count, hours: setting.hours)
        let items = Set(book.fact("item")?.choices.map(\.id) ?? [])
        templates = RequestTemplate.all.filter { items.contains($0.item) }
        self.seed = seed
    }

    /// How many tickets there are.
    public var count: Int { schedule.count }

    /// In the order of their numbers.
    public func makeIterator() -> Iterator {
        Iterator(tickets: self)
    }

    /// Tells the tickets one by one.
    public struct Iterator: IteratorProtocol {
        private let tickets: DemoTickets
        private var slots: DemoSchedule.Slots
        private var number = 0
        /// The second ticket of a pair.
        private var second: Append?

        fileprivate init(tickets: DemoTickets) {
            self.tickets = tickets
            slots = tickets.schedule.slots(seed: tickets.seed)
        }

        /// The next ticket, whole.
        public mutating func next() -> Append? {
            if let waiting = second {
                second = nil
                return waiting
            }
            guard let slot = slots.next() else { return nil }
            number += slot.story.ticketCount
            guard case .pair(let isOfOne, let write) = slot.story else { return tickets.tell(slot, number: number) }
            var first = tickets.writer(of: slot, number: number - 1)
            var other = slot
            other.group = first.client.group
            if isOfOne { other.client = first.client }
            var twin = tickets.writer(of: other, number: number)
            write(&first, &twin)
            second = twin.append
            return first.append
        }
    }

    private func writer(of slot: DemoSchedule.Slot, number: Int) -> StoryWriter {
        var chance = SeededGenerator(seed: seed, stream: UInt64(number) << 8 | 0x71)
        let client = client(of: slot, &chance)
        return StoryWriter(setting, client: client, number: number, at: slot.at, chance: chance)
    }

    private func tell(_ slot: DemoSchedule.Slot, number: Int) -> Append {
        var writer = writer(of: slot, number: number)
        switch slot.story {
        case .pair: break
        case .case(let write): write(&writer)
        case .request(let item, let plan):
            guard let template = template(item, &writer.chance) else { break }
            RequestStory(template: template, plan: plan).write(&writer)
        case .usual:
            guard let template = template(nil, &writer.chance) else { break }
            RequestStory(template: template, plan: plan(template, at: slot.at, &writer.chance)).write(&writer)
        }
        return writer.append
    }

    private func template(_ item: String?, _ chance: inout SeededGenerator) -> RequestTemplate? {
        if let item, let named = templates.first(where: { $0.item == item }) { return named }
        return templates.isEmpty ? nil : templates[chance.place(weights: templates.lazy.map(\.weight))]
    }

    /// Of what was asked in the last weeks, some drags on.
    private func plan(
        _ template: RequestTemplate, at moment: Instant, _ chance: inout SeededGenerator
    ) -> StoryPlan {
        let age = setting.now.seconds(since: moment)
        let isSlow = template.mayDragOn && chance.happens(percent: 46)
        return age < 45 * 86_400 && isSlow ? .unfinished(isLate: false) : .usual
    }

    /// Somebody whose group was served then; the fewer tickets, the fewer people call, so that some call again.
    private func client(of slot: DemoSchedule.Slot, _ chance: inout SeededGenerator) -> Client {
        if let client = slot.client { return client }
        let callers = Swift.min(clients.count, Swift.max(60, count * 55 / 100))
        let day = setting.hours.day(of: slot.at)
        var client = clients[clients.count - 1]
        for _ in 0..<200 {
            // The first numbers are taken by the two cases; the callers are spread over the directory.
            client = clients[2 + (chance.below(callers) &* 7919) % (clients.count - 2)]
            if setting.serves(client, on: day), slot.group == nil || slot.group == client.group { return client }
        }
        return client
    }
}
