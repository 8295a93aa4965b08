// Tickets of a whole desk drawn from a seed: six events each, nine in ten over, as appends. The same number of tickets
// gives the same desk. Reads no store.

import Decisions
import Desk
import PolicyBook
import Storage
import Tickets

/// Draws tickets, the oldest first, over two years that end at `now`.
struct TicketDraw {
    /// The moment everything is looked at from: a Monday afternoon in Toronto.
    static let now = Instant(milliseconds: 1_793_650_800_000)
    private static let span = 730 * 86_400

    let count: Int
    /// Whether most tickets are live, not only the latest tenth.
    var isAllRecent = false
    /// Whether every event names the one it came from in another system.
    var isImported = false
    private(set) var drawn = 0
    private var random: SeededBits
    private let decisions: [RecordedDecision]

    init(tickets count: Int, seed: UInt64 = 4) throws {
        self.count = count
        random = SeededBits(state: seed)
        decisions = try (0..<96).map(TicketDraw.decision)
    }

    /// The next tickets; empty after the last.
    mutating func next(_ size: Int) -> [Append] {
        let size = min(size, count - drawn)
        return size <= 0 ? [] : (0..<size).map { _ in ticket() }
    }

    // MARK: A ticket

    mutating func ticket() -> Append {
        let opened = TicketDraw.now.adding(seconds: -TicketDraw.span + TicketDraw.span / max(1, count) * drawn)
        let isRecent = isAllRecent || drawn * 10 >= count * 9
        drawn += 1
        let client = client()
        let item = random.pick(TicketWords.items)
        let wish = random.pick(TicketWords.wishes)
        let end = random.pick(TicketWords.ends)
        let language = client.language
        let asset = "WK-\(10_000 + Int.random(in: 0..<90_000, using: &random))"
        let words = "\(wish[language]) \(item.name[language]) \(asset) \(end[language])"
        var events: [TicketEvent] = [
            .opened(.init(client: client, words: words, language: language, channel: random.pick(Channel.allCases))),
            .assigned(.init(agent: random.pick(TicketWords.agents), team: random.pick(TicketWords.teams))),
        ]
        events += random.chance(isRecent ? 70 : 3) ? live(item, language) : ended(item, language)
        var at = opened
        let author = random.pick(TicketWords.agents)
        let origin = drawn
        let entries = events.enumerated().map { place, event in
            defer { at = at.adding(seconds: Int.random(in: 60..<7200, using: &random)) }
            return Append.Entry(
                event, by: author, at: at, originKey: isImported ? "bench:\(origin):\(place)" : nil)
        }
        return Append(to: nil, expecting: 0, entries)
    }

    mutating func client() -> Client {
        let number = Int.random(in: 0..<10_000, using: &random)
        let name =
            TicketWords.families[number % TicketWords.families.count] + ", "
            + TicketWords.givens[number / 30 % TicketWords.givens.count]
        return Client(
            id: ClientID("C-\(100_000 + number)"), name: name, language: number % 2 == 0 ? .french : .english,
            group: TicketWords.groups[number % TicketWords.groups.count])
    }

    private mutating func need(_ item: (id: String, name: Bilingual), _ language: Language) -> TicketEvent {
        .needConfirmed(.init(need: "\(item.name[language]), \(random.pick(TicketWords.ends)[language])"))
    }

    /// Four events after which somebody still has to act.
    private mutating func live(_ item: (id: String, name: Bilingual), _ language: Language) -> [TicketEvent] {
        let decided = TicketEvent.decisionRecorded(random.pick(decisions))
        let told = TicketEvent.clientInformed(
            .init(
                channel: .phone, said: random.pick(TicketWords.told)[language],
                nextUpdate: TicketDraw.now.adding(seconds: Int.random(in: -86_400..<4 * 86_400, using: &random))))
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            return [need(item, language), decided, told, escalated(random.chance(50))]
        case 1:
            let offer = TicketEvent.HandOffOffered(
                to: random.pick(TicketWords.teams), from: random.pick(TicketWords.teams), reason: "theirs to repair",
                checklist: [.init(text: "asset tag noted", done: true), .init(text: "client told", done: false)])
            return [need(item, language), decided, told, .handOffOffered(offer)]
        case 2:
            return [need(item, language), decided, told, .waiting(.init(on: "the client", reason: "a form to sign"))]
        case 3: return [need(item, language), decided, told, tagged()]
        case 4:
            return [need(item, language), decided, told, .levelSet(.init(level: "urgent", reason: "the minister"))]
        case 5, 6: return [need(item, language), decided, .noted(.init(text: random.pick(TicketWords.notes))), told]
        default: return [need(item, language), .noted(.init(text: random.pick(TicketWords.notes))), decided, told]
        }
    }

    /// Four events after which it is over.
    private mutating func ended(_ item: (id: String, name: Bilingual), _ language: Language) -> [TicketEvent] {
        let decided = TicketEvent.decisionRecorded(random.pick(decisions))
        let end: TicketEvent =
            random.chance(80) ? .closed(.init(reason: "agreed")) : .resolved(.init(reason: "done as asked"))
        let contact = TicketEvent.contactRecorded(
            .init(
                mood: random.pick(["calm", "tense", "angry"]), seconds: Int.random(in: 60..<1500, using: &random),
                said: random.pick(TicketWords.told)[language], demanding: random.chance(20)))
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return [decided, escalated(random.chance(60)), ruled(), end]
        case 1:
            let (from, to) = (random.pick(TicketWords.teams), random.pick(TicketWords.teams))
            let accepted = TicketEvent.HandOffAccepted(team: to, agent: random.pick(TicketWords.agents))
            return [
                .handOffOffered(.init(to: to, from: from, reason: "theirs")), .handOffAccepted(accepted), decided, end,
            ]
        case 2: return [need(item, language), decided, tagged(), end]
        case 3, 4, 5: return [need(item, language), .noted(.init(text: random.pick(TicketWords.notes))), contact, end]
        default: return [need(item, language), decided, contact, end]
        }
    }

    private mutating func tagged() -> TicketEvent {
        .tagged(.init(added: [random.pick(TicketWords.tags)], removed: []))
    }

    private mutating func escalated(_ isPressed: Bool) -> TicketEvent {
        .escalated(
            .init(
                by: .client, to: "supervisor", reason: "the last answer does not help",
                pressure: isPressed ? "I will go over your head" : nil))
    }

    private mutating func ruled() -> TicketEvent {
        let ruling = random.pick(Ruling.allCases)
        let days = Int.random(in: -200...200, using: &random)
        let until = ruling == .exception ? TicketDraw.now.day.adding(days: days) : nil
        return .ruled(.init(ruling: ruling, reason: "seen with the manager", until: until))
    }

    // MARK: Decisions

    static let clauses = (0..<24).map { "\(["MOB", "SW", "ACC", "EQ"][$0 / 6])-\($0 % 6 + 1).1" }

    private static func decision(_ number: Int) throws -> RecordedDecision {
        let place = SourceLocation(file: "bench.md", line: 1, column: 1)
        let day = now.day.adding(days: -800)
        let item = TicketWords.items[number % TicketWords.items.count]
        let text = Bilingual(
            "A \(item.name.english) outside the catalogue is not supported in the Region: no repair, no spare part and "
                + "no training can be promised for it, and data kept on it is not backed up.",
            "Un \(item.name.french) hors catalogue n’est pas pris en charge dans la région\u{00A0}: ni réparation, ni "
                + "pièce, ni formation ne peuvent être promises, et ses données ne sont pas copiées.")
        let clause = Clause(id: clauses[number % clauses.count], title: item.name, text: text, location: place)
        let policy = Policy(
            id: "BENCH", title: Bilingual("Equipment", "Équipement"), owner: Bilingual("Office", "Bureau"), from: day,
            review: day, source: Bilingual("section 2", "article 2"), clauses: [clause], location: place)
        let offer = Offer(
            id: "loan-\(item.id)", title: Bilingual("A loan", "Un prêt"),
            text: Bilingual("For ten days.", "Dix jours."),
            say: Bilingual("We can lend you one.", "Nous pouvons vous en prêter un."), leadTime: .days(1),
            team: "regional", location: place)
        let request = Request(
            facts: ["item": .choice(item.id), "level": .number(number % 5 + 1)], date: now.day.adding(days: -100))
        let outcomes = Outcome.allCases
        var parts = RecordedDecision.Parts(
            answer: .outcome(outcomes[number % outcomes.count]), revision: "sha256:bench", request: request)
        parts.clause = FrozenClause(clause, of: policy, from: day, to: nil)
        parts.rule = "\(clause.id)-a"
        parts.reasons = [Bilingual("what: \(item.name.english)", "quoi\u{00A0}: \(item.name.french)")]
        parts.offers = [FrozenOffer(offer, team: Bilingual("Regional", "Régionale"), isCertain: true)]
        return try RecordedDecision(parts)
    }
}
