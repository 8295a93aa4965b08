// A workspace on the demo desk, driven by a script of keys: what an agent types, what the screen shows, what is on record.

import Chain
import Decisions
import DemoDesk
import Desk
import Documents
import Foundation
import Localisation
import PolicyBook
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

/// The book of the demo desk, read once.
enum DemoBook {
    static let files: BookFiles = {
        guard let folder = DemoDesk.bookFolder, let files = try? BookFiles(folder: folder) else {
            return BookFiles(texts: [:])
        }
        return files
    }()

    static let reading = BookReader.read(files)
    static let adviser: Adviser? = reading.book.map { Adviser(book: $0) }
    static let now = Instant("2026-05-14T15:00:00Z") ?? Instant(milliseconds: 0)

    /// The demo desk with a part of its directory, made once and copied for each test.
    static let desk: MemoryStore? = try? {
        guard let book = reading.book else { return nil }
        let store = MemoryStore()
        try store.found(DemoDesk.identity)
        try store.register(
            agents: DemoDesk.agents, clients: Array(DemoClients(seed: 7).prefix(600)),
            groups: DemoDesk.groups(now: now), teams: DemoDesk.teams)
        try store.publish(
            PublishedBook(
                revision: book.revision, publishedAt: now, by: "fournier",
                files: files.files.map { (path: $0.path, content: $0.bytes) }))
        try store.append(dossiers: DemoDossiers.appends(now: now))
        try store.append(Array(DemoDesk.tickets(count: 60, seed: 7, now: now, book: book)))
        return store
    }()
}

/// A desk of a few dozen tickets, an agent, and a screen. The clock moves a second a key.
final class DeskBench {
    let store: MemoryStore
    var workspace: Workspace
    var saved: [String: String] = [:]
    /// What the printer says instead of printing.
    var jam: String?
    /// Whether papers are taken away by a courier, who reports at the next wake.
    var hasCourier = false
    var queues: [String] = []
    private var errands: [CourierReport] = []
    private(set) var now = DemoBook.now
    private let agent: Agent
    /// What the editor would leave, and what the clipboard was offered.
    var written: String?
    private(set) var copied: [String] = []
    private(set) var bells = 0
    private(set) var keptViews: [String] = []
    /// The other windows open on the desk.
    var others: [(agent: AgentID, ticket: TicketID?)] = []

    /// `over`: a desk somebody else sits at; a fresh copy of the demo desk by default.
    init(
        as login: AgentID = "singh", language: Language = .english, columns: Int = 160, rows: Int = 48,
        over shared: MemoryStore? = nil, preferences: Preferences = Preferences()
    ) throws {
        guard let desk = DemoBook.desk else { throw BenchError.noBook }
        store = shared ?? MemoryStore(copying: desk)
        guard let agent = try store.agents().first(where: { $0.id == login }), let identity = try store.identity()
        else {
            throw BenchError.noAgent
        }
        self.agent = agent
        let setting = Setting(
            identity: identity, place: Place(identifier: identity.zone) ?? .universal, agent: agent,
            agents: try store.agents(), groups: try store.groups(), teams: try store.teams(), outputFolder: ".")
        workspace = Workspace(
            setting: setting, language: language, size: Size(columns: columns, rows: rows), now: DemoBook.now,
            preferences: preferences)
        settle(workspace.firstEffects)
    }

    enum BenchError: Error {
        case noBook, noAgent, badScript(String)
    }

    /// Types a script such as `nA manager wants a Palm Pilot<enter>`.
    @discardableResult
    func type(_ script: String) throws -> DeskBench {
        guard let keys = Key.script(script) else { throw BenchError.badScript(script) }
        for key in keys { press(key) }
        return self
    }

    func press(_ key: Key) {
        now = now.adding(seconds: 1)
        settle(workspace.update(.key(key, at: now)))
    }

    /// Does what the workspace wants, in order, until nothing is wanted.
    func settle(_ effects: [Effect]) {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .copy(let text): copied.append(text)
            case .edit: waiting += workspace.update(.edited(written))
            case .bell: bells += 1
            default: if let message = runner.run(effect) { waiting += workspace.update(message) }
            }
        }
    }

    /// The kernel tells that something of the desk changed.
    func wake() {
        settle(workspace.update(.key(.woken, at: now)))
        for message in runner.arrivals() { settle(workspace.update(message)) }
    }

    private(set) lazy var runner: EffectRunner = {
        var surroundings = Surroundings()
        surroundings.keepViews = { [unowned self] text in
            keptViews.append(text)
            return nil
        }
        surroundings.presence = PresenceSource(stand: { _ in }, others: { [unowned self] in others })
        surroundings.courier = CourierSource(
            askPrinters: { [unowned self] in errands.append(.printers(queues)) },
            arrivals: { [unowned self] in
                defer { errands = [] }
                return errands
            })
        return EffectRunner(
            store: store, agent: agent, adviser: { try #require(DemoBook.adviser) }, surroundings: surroundings,
            paper: { [unowned self] order, record in
                let text = TextRenderer().text(of: order.document)
                try record(Digest(of: text))
                let refusal = jam.map { PaperRefusal(reason: $0, words: Bilingual(same: $0)) }
                if hasCourier {
                    errands.append(refusal.map { .refused(order, Digest(of: text), $0) } ?? .left(order))
                    return .underWay
                }
                if let refusal { return .refused(refusal) }
                if case .file(let path) = order.way { saved[path] = text }
                return .left
            })
    }()

    var canvas: Canvas { workspace.render() }

    var screen: String { canvas.lines.joined(separator: "\n") }

    /// The ticket on the screen, as the store has it.
    func ticketOnRecord() throws -> Ticket? {
        guard let id = workspace.call?.ticket?.id else { return nil }
        return Ticket(id: id, folding: try store.events(of: id))
    }
}
