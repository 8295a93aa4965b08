// The workspace from inside: from nothing to the first frame, then every key from press to frame, store included.

import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Terminal
import Workspace

struct WorkspaceBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workspace", abstract: "Times the first frame and every key on a desk.")

    @Option(help: "The desk.") var desk: String
    @Option(help: "The book, where the desk has none.") var book: String?
    @Option(help: "The agent.") var agent = "gagnon"
    @Option(help: "Columns of the screen.") var columns = 160
    @Option(help: "Rows of the screen.") var rows = 48

    func run() throws {
        var first = Samples()
        var session = try first.time { try BenchSession(self) }
        var moves = Samples()
        var letters = Samples()
        for key in [Key.character("a")] { session.press(key) }
        for count in 0..<400 { moves.time { session.press(count % 40 == 39 ? .pageDown : .down) } }
        session.press(.character("n"))
        for _ in 0..<4 {
            for letter in "She wants a palm pilot like in her last departement and Dropbox too " {
                letters.time { session.press(.character(letter)) }
            }
            session.press(.control("u"))
        }
        Report.line(
            [("bench", "\"workspace\""), ("tickets", String(session.tickets))] + [
                ("first_frame_ms", Samples.text(first.quantile(1)))
            ]
                + moves.fields("move") + letters.fields("letter") + [("peak_mib", Report.peakMemory)])
    }
}

/// A workspace without a terminal: keys in, canvases out.
struct BenchSession {
    private var workspace: Workspace
    private let runner: EffectRunner
    private let now: Instant
    let tickets: Int

    init(_ options: WorkspaceBench) throws {
        let store = try SQLiteStore(path: options.desk, mode: .open)
        let files =
            try options.book.map { try BookFiles(folder: $0) }
            ?? store.book(revision: nil).map { BookFiles($0.files.map { (path: $0.path, bytes: $0.content) }) }
        guard let files, let book = BookReader.read(files).book else { throw ValidationError("no book") }
        let stranger = Agent(id: AgentID(options.agent), name: options.agent, role: .supervisor, team: "nsd")
        let agent = try store.agents().first { $0.id == stranger.id } ?? stranger
        let identity =
            try store.identity()
            ?? DeskIdentity(
                name: Bilingual(same: "bench"), zone: "UTC", isDemo: true, contact: Bilingual(same: ""),
                escalationPath: Bilingual(same: ""))
        let setting = Setting(
            identity: identity, place: Place(identifier: identity.zone) ?? .universal, agent: agent,
            agents: try store.agents(), groups: try store.groups(),
            teams: try store.teams(), outputFolder: ".")
        now = Instant(milliseconds: 1_795_114_800_000)
        workspace = Workspace(
            setting: setting, language: .english, size: Size(columns: options.columns, rows: options.rows), now: now)
        runner = EffectRunner(store: store, agent: agent, adviser: { Adviser(book: book) }, paper: { _, _ in .left })
        tickets = try store.count(QueueQuery())
        settle(workspace.firstEffects)
        _ = workspace.render()
    }

    mutating func press(_ key: Key) {
        settle(workspace.update(.key(key, at: now)))
        _ = workspace.render()
    }

    private mutating func settle(_ effects: [Effect]) {
        var waiting = effects
        while !waiting.isEmpty {
            if let message = runner.run(waiting.removeFirst()) { waiting += workspace.update(message) }
        }
    }
}
