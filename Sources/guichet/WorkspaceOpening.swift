// From a desk to its workspace on the terminal; without a terminal, to its queue as plain text.

import Curses
import Decisions
import Desk
import Glibc
import SQLiteStorage
import Semantics
import Storage
import Terminal
import Workspace

/// Opens the workspace.
enum WorkspaceOpening {
    /// The workspace on the desk, or the queue where there is no terminal for it.
    static func open(_ seat: Seat) throws {
        guard hasTerminal else {
            let desk = try OpenDesk(seat, mode: .readOnly)
            desk.sayNotice(in: seat.language)
            return try QueueText.print(desk, language: seat.language)
        }
        let desk = try OpenDesk(seat, mode: .open)
        try run(desk, language: seat.language)
    }

    /// Whether a person can work here: both ends are a terminal that can place its cursor.
    static var hasTerminal: Bool {
        let kind = Environment.value("TERM")
        return Output.isTerminal(0) && Output.isTerminal(1) && kind != nil && kind != "dumb"
    }

    private static func run(_ desk: OpenDesk, language: Language) throws {
        let setting = Setting(
            identity: desk.identity, place: desk.place, agent: desk.agent,
            agents: try desk.store.agents(), groups: try desk.store.groups().filter { desk.agent.sees($0.id) },
            teams: try desk.store.teams(),
            outputFolder: currentFolder)
        let screen: CursesScreen
        do throws(CursesError) {
            screen = try CursesScreen()
        } catch {
            return try QueueText.print(desk, language: language)
        }
        defer { screen.close() }
        let meaning = PackPlaces.current.map { PackPlaces.thread(for: $0, waking: screen.wake) }
        defer { meaning?.stop() }
        let adviser = {
            let adviser = try desk.adviser()
            meaning?.use(adviser.book)
            return adviser
        }
        let runner = EffectRunner(
            store: desk.store, agent: desk.agent, adviser: adviser, meaning: meaning.map { MeaningSource($0) }
        ) { text, path in
            do throws(Failure) {
                try FileWriting.write(text, to: path)
                return nil
            } catch {
                return error.words
            }
        }
        let workspace = Workspace(
            setting: setting, language: language, size: screen.size, now: SystemClock.now(), notice: desk.notice,
            window: String(getpid()))
        var session = Session(workspace, on: screen, runner: runner, clock: SystemClock.now)
        session.run()
    }

    private static var currentFolder: String {
        guard let pointer = getcwd(nil, 0) else { return "." }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

extension MeaningSource {
    /// What a background thread finds, as messages.
    fileprivate init(_ thread: MeaningThread) {
        self.init(compare: thread.compare) {
            thread.takeAnswers().map { .similarities($0.similarities, to: $0.words) }
        }
    }
}
