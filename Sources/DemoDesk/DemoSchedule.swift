// When each demo ticket begins, and which stories are told whatever the seed: the two cases, the rulings that wait, the
// promises that are late, the hand-offs, exceptions and hard calls, and a call that has only just begun.

import Desk

/// The beginnings of a demo desk's tickets, in order of time.
struct DemoSchedule: Sendable {
    /// What happens in a ticket.
    enum Story: Sendable {
        case `case`(@Sendable (inout StoryWriter) -> Void)
        case request(item: String, StoryPlan)
        case usual
        /// Two tickets that begin together, of one client or of two of the same group.
        case pair(ofOneClient: Bool, @Sendable (inout StoryWriter, inout StoryWriter) -> Void)

        /// How many tickets it makes.
        var ticketCount: Int {
            if case .pair = self { 2 } else { 1 }
        }
    }

    /// A ticket to come.
    struct Slot: Sendable {
        let at: Instant
        let story: Story
        var client: Client?
        /// Where the client is not named: the group they are of; nil for any.
        var group: GroupID?
    }

    let count: Int
    private let told: [Slot]
    private let toldCount: Int
    private let hours: OpeningHours

    init(count: Int, hours: OpeningHours) {
        self.hours = hours
        told = DemoSchedule.toldAnyway(hours).sorted { $0.at < $1.at }
        toldCount = told.reduce(0) { $0 + $1.story.ticketCount }
        self.count = max(count, toldCount)
    }

    private static func toldAnyway(_ hours: OpeningHours) -> [Slot] {
        func slot(_ minutesAgo: Int, _ story: Story, _ client: Client? = nil, of group: GroupID? = nil) -> Slot {
            Slot(at: hours.moment(minutesAgo: minutesAgo), story: story, client: client, group: group)
        }
        let (louise, sylvain) = (DemoClients.louiseTremblay, DemoClients.sylvainRoy)
        return [
            slot(PalmPilotCase.minutesAgo.move, .case(PalmPilotCase.writeMove), louise),
            slot(PalmPilotCase.minutesAgo.access, .case(PalmPilotCase.writeAccess), louise),
            slot(RudeRefusalCase.minutesAgo.password, .case(RudeRefusalCase.writePassword), sylvain),
            slot(RudeRefusalCase.minutesAgo.request, .case(RudeRefusalCase.writeRequest), sylvain),
            slot(4_700, .request(item: "second-screen", .unfinished(isLate: true))),
            slot(3_950, .request(item: "unlisted-software", .unfinished(isLate: true))),
            slot(3_600, .request(item: "new-hire", .unfinished(isLate: true))),
            slot(840, .request(item: "second-phone", .awaitingRuling)),
            slot(330, .request(item: "generic-account", .awaitingRuling)),
            slot(190, .request(item: "own-router", .awaitingRuling)),
            slot(PalmPilotCase.minutesAgo.request, .case(PalmPilotCase.writeRequest), louise),
            slot(3, .request(item: "cloud-sharing", .justCalled)),
            slot(ExceptionCases.minutesAgo.precedent, .case(ExceptionCases.writePrecedent), of: "finance"),
            slot(ExceptionCases.minutesAgo.ended, .case(ExceptionCases.writeEnded), of: "revenue"),
            slot(ExceptionCases.minutesAgo.inForce, .case(ExceptionCases.writeInForce), of: "transport"),
            slot(HandOffCases.minutesAgo.settled, .case(HandOffCases.writeSettled), of: "finance"),
            slot(HandOffCases.minutesAgo.bounced, .case(HandOffCases.writeBounced), of: "justice"),
            slot(HandOffCases.minutesAgo.offered, .case(HandOffCases.writeOffered), of: "justice"),
            slot(NewHireCase.minutesAgo, .case(NewHireCase.write), of: "health"),
            slot(TwinCases.minutesAgo.merged, .pair(ofOneClient: true, TwinCases.writeMerged), of: "finance"),
            slot(TwinCases.minutesAgo.linked, .pair(ofOneClient: false, TwinCases.writeLinked), of: "health"),
            slot(HardCallCases.minutesAgo.backup, .case(HardCallCases.writeBackup), of: "finance"),
        ]
            + HardCallCases.minutesAgo.visits.enumerated().map { number, minutes in
                slot(minutes, .case(HardCallCases.writeVisit(number)))
            }
    }

    /// All beginnings, in order of time.
    func slots(seed: UInt64) -> Slots {
        Slots(told: told, usual: count - toldCount, hours: hours, chance: SeededGenerator(seed: seed, stream: 0x5C))
    }

    /// Merges the stories told anyway with the usual ones.
    struct Slots: IteratorProtocol {
        private var told: ArraySlice<Slot>
        private let usual: Int
        private let hours: OpeningHours
        private var chance: SeededGenerator
        private var place = 0
        private var upcoming: Instant?

        init(told: [Slot], usual: Int, hours: OpeningHours, chance: SeededGenerator) {
            self.told = told[...]
            self.usual = usual
            self.hours = hours
            self.chance = chance
            advance()
        }

        mutating func next() -> Slot? {
            if let first = told.first, upcoming.map({ first.at <= $0 }) ?? true {
                told.removeFirst()
                return first
            }
            guard let at = upcoming else { return nil }
            advance()
            return Slot(at: at, story: .usual)
        }

        private mutating func advance() {
            guard place < usual else {
                upcoming = nil
                return
            }
            upcoming = hours.moment(share: (Double(place) + chance.fraction()) / Double(usual))
            place += 1
        }
    }
}
