// From a desk to its workspace on the terminal; without a terminal, to its queue as plain text.

import CProgram
import Chain
import Curses
import Decisions
import Desk
import Documents
import Glibc
import SQLiteStorage
import Semantics
import Storage
import Terminal
import Tickets
import Workspace

/// Opens the workspace.
enum WorkspaceOpening {
    /// The workspace on the desk, or the queue where there is no terminal for it.
    static func open(_ seat: Seat) throws {
        guard hasTerminal else {
            let desk = try OpenDesk(seat, mode: .readOnly)
            desk.sayNotice(in: seat.language)
            QueueText.explain(seat.language)
            return try QueueText.print(desk, language: seat.language)
        }
        let desk = try OpenDesk(seat, mode: .alone)
        let signal = try run(desk, language: seat.language)
        // What is on record is closed properly; taking the rest apart as well would keep the shell waiting.
        desk.store.leave()
        if let signal { Departure.end(by: signal) }
        exit(0)
    }

    /// Whether a person can work here: both ends are a terminal that can place its cursor.
    static var hasTerminal: Bool {
        let kind = Environment.value("TERM")
        return Output.isTerminal(0) && Output.isTerminal(1) && kind != nil && kind != "dumb"
    }

    /// The workspace over lines: standard input and output, a terminal or not.
    static func openPlain(_ seat: Seat) throws {
        if let signal = try runPlain(try OpenDesk(seat, mode: .alone), language: seat.language) {
            Departure.end(by: signal)
        }
    }

    /// Runs the workspace over lines until it is left; the signal that ended it, where one did.
    private static func runPlain(_ desk: OpenDesk, language: Language) throws -> Int32? {
        let preferences = PreferenceFolder.read()
        let signs = PresenceSigns(desk: desk.path, agent: desk.agent.id)
        defer { signs?.leave() }
        var surroundings = Surroundings()
        surroundings.keepViews = PreferenceFolder.keepViews
        surroundings.presence = signs?.source
        let courier = PaperCourier {}
        surroundings.courier = courier.source
        let runner = EffectRunner(
            store: desk.store, agent: desk.agent, adviser: { try desk.adviser() }, surroundings: surroundings,
            paper: WorkspacePaper(desk: desk, courier: courier).issue)
        defer { courier.finish { _ = runner.arrivals() } }
        let size = Size(columns: 100, rows: 40)
        let lines = PlainLines()
        var session = LinearSession(
            try workspace(desk, language, size, preferences), runner: runner, clock: SystemClock.now,
            read: { lines.next() }, write: { try? Output.line($0) })
        session.run()
        return PlainLines.endingSignal
    }

    private static func workspace(
        _ desk: OpenDesk, _ language: Language, _ size: Size, _ preferences: Preferences
    ) throws -> Workspace {
        let setting = Setting(
            identity: desk.identity, place: desk.place, agent: desk.agent,
            agents: try desk.store.agents(), groups: try desk.store.groups().filter { desk.agent.sees($0.id) },
            teams: try desk.store.teams(),
            outputFolder: currentFolder, drawing: ScannableCode.drawing)
        return Workspace(
            setting: setting, language: language, size: size, now: SystemClock.now(), notice: desk.notice,
            window: String(getpid()), preferences: preferences)
    }

    /// Runs the workspace until it is left; the signal that ended it, where one did.
    private static func run(_ desk: OpenDesk, language: Language) throws -> Int32? {
        let preferences = PreferenceFolder.read()
        let screen: CursesScreen
        do throws(CursesError) {
            screen = try CursesScreen(options: CursesScreen.Options(preferences))
        } catch {
            QueueText.explain(language)
            try QueueText.print(desk, language: language)
            return nil
        }
        defer { screen.close() }
        let signs = PresenceSigns(desk: desk.path, agent: desk.agent.id)
        defer { signs?.leave() }
        // The log grows in a file beside the desk's; who comes and goes changes the folder of signs.
        if let folder = DeskPath.realFolder(of: desk.path) { _ = screen.watch(folder) }
        if let signs { _ = screen.watch(signs.folder) }
        var surroundings = Surroundings()
        surroundings.keepViews = PreferenceFolder.keepViews
        surroundings.edit = TextEditor.edit
        surroundings.presence = signs?.source
        let keeper = LogKeeper(desk.store)
        defer { keeper.finish() }
        surroundings.haveWritten = keeper.want
        surroundings.haveStarted = guichet_start_is_over
        let courier = PaperCourier(waking: screen.wake)
        surroundings.courier = courier.source
        let meaning = PackPlaces.current.map { PackPlaces.thread(for: $0, waking: screen.wake) }
        defer { meaning?.stop() }
        let adviser = {
            let adviser = try desk.adviser()
            meaning?.use(adviser.book)
            return adviser
        }
        let runner = EffectRunner(
            store: desk.store, agent: desk.agent, adviser: adviser, meaning: meaning.map { MeaningSource($0) },
            surroundings: surroundings, paper: WorkspacePaper(desk: desk, courier: courier).issue)
        defer { courier.finish { _ = runner.arrivals() } }
        var session = Session(
            try workspace(desk, language, screen.size, preferences), on: screen, runner: runner, clock: SystemClock.now)
        // The first look at who else is here, once the list is shown.
        if signs != nil { screen.wake() }
        session.run()
        // Whatever it holds goes with the process: taking it apart would keep the shell waiting.
        _ = Unmanaged.passRetained(Leftover(session))
        return screen.endingSignal
    }

    /// Something that is never taken apart.
    private final class Leftover {
        let session: Session
        init(_ session: Session) { self.session = session }
    }

    private static var currentFolder: String {
        guard let pointer = getcwd(nil, 0) else { return "." }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

extension CursesScreen.Options {
    /// What the agent chose.
    fileprivate init(_ preferences: Preferences) {
        self.init()
        ascii = preferences.options.drawsASCII
        mouse = preferences.options.usesMouse
        colourLimit = preferences.options.colourLimit
        colours = preferences.theme.colours
    }
}

extension MeaningSource {
    /// What a background thread finds, as messages.
    fileprivate init(_ thread: MeaningThread) {
        self.init(compare: thread.compare) {
            thread.takeAnswers().map { .nearness($0.nearness, of: $0.words) }
        }
    }
}
