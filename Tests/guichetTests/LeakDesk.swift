// Two desks for the leak tests, alike in all an outsider may see. The second one has a client group besides, served by
// others: its people, tickets, dossiers and drafts, with a marker in every text. Made through the store, as it is on disk.

import Desk
import Dossiers
import Foundation
import SQLiteStorage
import Storage
import Tickets

struct LeakDesk {
    /// In every text of the hidden group.
    static let marker = "zorglub"
    static let hiddenGroup: GroupID = "zorglubie"
    static let hiddenClient = Client(
        id: "C-777", name: "Zorglub, Zénon", language: .french, group: hiddenGroup, role: "manager")
    static let visibleClient = Client(
        id: "C-111", name: "Visible, Vera", language: .english, group: "health", role: "manager")
    /// Who see the health group alone, one of each role that may do something.
    static let outsiders: [Agent] = [
        Agent(id: "out-agent", name: "Out Agent", role: .agent, team: "nsd", groups: ["health"]),
        Agent(id: "out-super", name: "Out Super", role: .supervisor, team: "nsd", groups: ["health"]),
        Agent(id: "out-admin", name: "Out Admin", role: .administrator, team: "nsd", groups: ["health"]),
    ]
    private static let start = Instant("2026-05-02T15:00:00Z") ?? Instant(milliseconds: 1_777_734_000_000)

    private(set) var folder: String
    /// The desk without the hidden group, and the one with it; each in a folder of its own.
    var plain: String { folder + "/plain" }
    var full: String { folder + "/full." }
    /// Where one of them is seen at a time.
    var link: String { folder + "/here" }
    /// A ticket both desks have, and the first one only the second has.
    let visible: TicketID
    let hidden: TicketID
    /// The numbers of the hidden group's plan, before the one about its ticket, and of its notice.
    let hiddenPlan: Int
    let hiddenNotice: Int

    private static let home = Result {
        try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
    }
    /// Made once for all tests; each works on a copy.
    private static let made = Result {
        atexit { if let home = try? LeakDesk.home.get() { try? FileManager.default.removeItem(atPath: home) } }
        return try LeakDesk(making: home.get())
    }

    init(in folder: String) throws {
        self = try Self.made.get()
        for name in ["/plain", "/full."] {
            try FileManager.default.copyItem(atPath: self.folder + name, toPath: folder + name)
        }
        self.folder = folder
    }

    private init(making folder: String) throws {
        self.folder = folder
        for name in ["/plain", "/full."] {
            try FileManager.default.createDirectory(atPath: folder + name, withIntermediateDirectories: true)
        }
        let path = folder + "/plain/desk.sqlite"
        let environment = ["HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        let arguments = [
            "demo", "--no-open", "--tickets", "12", "--seed", "7", "--now", "2026-05-01T15:00:00Z", "--desk", path,
        ]
        let made = try BuiltProgram.run(arguments, in: folder, environment: environment, input: "")
        guard made.code == 0 else { throw StoreError.failed(made.errors) }
        let store = try SQLiteStore(path: path, mode: .open)
        try store.register(agents: Self.outsiders, clients: [Self.visibleClient], groups: [], teams: [])
        let decision = try Self.decision(in: store)
        visible = try Self.ticket(of: Self.visibleClient, saying: "seen", decision, in: store)
        try store.copy(to: folder + "/full./desk.sqlite") { _, _ in }
        let full = try SQLiteStore(path: folder + "/full./desk.sqlite", mode: .open)
        let group = ClientGroup(
            id: Self.hiddenGroup, name: Bilingual(same: "Zorglubie"), servedFrom: CivilDate(dayNumber: 18_000))
        try full.register(agents: [], clients: [Self.hiddenClient], groups: [group], teams: [])
        hidden = try Self.ticket(of: Self.hiddenClient, saying: Self.marker, decision, in: full)
        let second = try Self.ticket(of: Self.hiddenClient, saying: Self.marker, decision, in: full)
        try Self.merge(second, into: hidden, in: full)
        hiddenPlan = Dossier.grouping(try full.dossiers(of: .plan)).count + 1
        hiddenNotice = Dossier.grouping(try full.dossiers(of: .notice)).count + 1
        try Self.writeDossiers(about: hidden, in: full)
        try full.keepDraft("un brouillon \(Self.marker)", key: "note:\(hidden)", of: "gagnon")
    }

    /// A decision of the demo desk with offers and a clause, so that both groups have precedents on one clause.
    private static func decision(in store: SQLiteStore) throws -> RecordedDecision {
        let found = try store.page(QueueQuery(order: .number), after: nil, limit: 50).lazy
            .compactMap { row in try? Ticket(id: row.id, folding: store.events(of: row.id)).decision }
            .first { $0.clause != nil && !$0.offers.isEmpty }
        guard let found else { throw StoreError.failed("no decision to copy") }
        return found
    }

    /// A ticket with a text in everything that has one; it ends escalated, on backup, offered, disagreed about, due.
    private static func ticket(
        of client: Client, saying word: String, _ decision: RecordedDecision, in store: SQLiteStore
    ) throws -> TicketID {
        let asked = TicketEvent.opened(.init(client: client, words: "words \(word)", language: client.language))
        let opened = try store.append([Append(to: nil, expecting: 0, [asked], by: "singh", at: start)])
        guard let id = opened.first?.ticket else { throw StoreError.failed("no ticket") }
        let offer = decision.offers.first.map { TicketEvent.OfferDeclined(offer: $0.id, title: $0.title, reason: word) }
        let events: [TicketEvent] =
            [
                .needConfirmed(.init(need: "need \(word)")), .decisionRecorded(decision),
                .assigned(.init(agent: "out-agent", team: "nsd")),
            ] + (offer.map { [.offerDeclined($0)] } ?? []) + talking(word) + pressing(word) + conduct(word)
        let appends = events.enumerated().map { place, event in
            Append.Entry(event, by: place.isMultiple(of: 2) ? "singh" : "gagnon", at: start.adding(seconds: place))
        }
        try store.append([Append(to: id, expecting: 1, appends)])
        return id
    }

    private static func talking(_ word: String) -> [TicketEvent] {
        [
            .contactRecorded(.init(mood: word, seconds: 60, said: word, demanding: true, script: word)),
            .clientInformed(.init(channel: .phone, said: word, nextUpdate: start.adding(seconds: 600))),
            .noted(.init(text: word)), .tagged(.init(added: [word], removed: [])),
            .levelSet(.init(level: word, reason: word)), .neededBySet(.init(day: CivilDate(dayNumber: 21_000))),
            .commitmentStated(.init(commitment: word, kept: false, words: word)),
            .choicePut(.init(question: word, options: [word, "other"])),
        ]
    }

    private static func pressing(_ word: String) -> [TicketEvent] {
        let step = TicketEvent.DisagreementRaised.Step(
            name: Bilingual(same: word), who: Bilingual(same: word), businessHours: 2)
        let item = TicketEvent.HandOffOffered.Item(text: word, done: false)
        return [
            .escalated(.init(by: .client, to: word, reason: word, pressure: word)),
            .escalationAnswered(.init(answer: word, to: word)),
            .ruled(
                .init(
                    ruling: .exception, reason: word, until: CivilDate(dayNumber: 80_000), conditions: word,
                    scope: .group)),
            .escalated(.init(by: .client, to: word, reason: word, pressure: word)),
            .handOffOffered(.init(to: "regional", from: "nsd", reason: word, checklist: [item])),
            .disagreementRaised(.init(with: "applications", about: word, steps: [step, step])),
            .disagreementMoved(.init(step: 2, words: word)),
        ]
    }

    private static func conduct(_ word: String) -> [TicketEvent] {
        [
            .complaintFiled(.init(about: "chen", by: .client, words: word)), .accountGiven(.init(words: word)),
            .complaintFound(.init(finding: .partly, words: word)),
            .complaintFiled(.init(about: "chen", by: .client, words: word)), .backupAsked(.init(reason: word)),
        ]
    }

    private static func merge(_ source: TicketID, into target: TicketID, in store: SQLiteStore) throws {
        let merged = TicketEvent.Merged(ticket: target, reason: marker)
        let absorbed = TicketEvent.Merged(ticket: source, reason: marker)
        let later = start.adding(seconds: 100)
        for (id, event) in [(source, TicketEvent.merged(merged)), (target, .absorbed(absorbed))] {
            let version = try store.events(of: id).count
            try store.append([Append(to: id, expecting: version, [event], by: "gagnon", at: later)])
        }
    }

    private static func writeDossiers(about ticket: TicketID, in store: SQLiteStore) throws {
        let step = DossierEvent.PlanOpened.Step(text: marker, owner: "out-agent", due: CivilDate(dayNumber: 20_000))
        let steps = [DossierEvent.PlanOpened.Step](repeating: step, count: 5)
        for about in [PlanSubject.group(hiddenGroup), .ticket(ticket)] {
            try store.begin(
                .plan, [.planOpened(.init(about: about, title: marker, steps: steps))], by: "gagnon", at: start)
        }
        let words = Bilingual(same: marker)
        let notice = DossierEvent.NoticePublished(
            title: words, what: words, why: words, effective: CivilDate(dayNumber: 20_000),
            concerns: .groups([hiddenGroup]))
        try store.begin(.notice, [.noticePublished(notice)], by: "gagnon", at: start)
        let charter = try String(
            contentsOfFile: (#filePath as NSString).deletingLastPathComponent + "/Transcripts/service/health.yaml",
            encoding: .utf8
        ).replacingOccurrences(of: "health", with: hiddenGroup.text)
        if let id = DossierID(kind: .charter, name: hiddenGroup.text) {
            try store.append(to: id, expecting: 0, [.charterSet(.init(source: charter))], by: "kowalski", at: start)
        }
        let retention = try store.dossier(.retention).count
        try store.append(
            to: .retention, expecting: retention, [.retentionSet(.init(group: hiddenGroup, years: 3))], by: "kowalski",
            at: start)
    }
}
