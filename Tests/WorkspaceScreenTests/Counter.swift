// A person at the counter: the real program on an emulated terminal, its keys, and what the screen shows.
// Waits on content only.

import Desk
import ScreenHarness
import Testing

/// A size people use.
enum Frame: CaseIterable, CustomTestStringConvertible {
    case small, large

    var columns: Int { self == .small ? 80 : 160 }
    var rows: Int { self == .small ? 24 : 48 }
    /// Whether the three panes stand side by side.
    var isWide: Bool { self == .large }
    var testDescription: String { "\(columns)x\(rows)" }
}

/// Keys that are no letters.
enum Press {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let tab = "\t"
    static let down = "\u{1B}[B"
    static let f2 = "\u{1B}OQ"
    static let clearLine = "\u{15}"
    static let controlZ = "\u{1A}"

    /// A text put in at once, as a terminal marks it.
    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

/// The workspace on a terminal.
final class Counter {
    let terminal: TerminalSession
    let language: Language
    /// Kept as long as the program runs on it.
    let desk: DeskCopy

    /// Opens the workspace on a desk as one of its agents.
    init(
        _ desk: DeskCopy, as agent: String = "singh", _ language: Language = .english, frame: Frame = .small,
        environment: [String: String] = [:]
    ) throws {
        let (program, arguments) = ProgramRun.command(
            ["--desk", desk.path, "--as", agent, "--lang", language.rawValue], in: desk.folder)
        self.language = language
        self.desk = desk
        terminal = try TerminalSession(
            program, arguments, environment: ProgramRun.environment(home: desk.folder, environment),
            columns: frame.columns, rows: frame.rows)
    }

    /// Types keys or text.
    func press(_ keys: String...) throws { try terminal.send(keys.joined()) }

    /// The rows, no-break spaces as blanks.
    var rows: [String] { Self.readable(terminal.screen) }

    /// Waits until every text stands on the screen; gives the rows.
    @discardableResult
    func see(_ texts: String...) throws -> [String] { try see(all: texts, none: []) }

    /// Waits until every text stands on the screen in the reader's language.
    @discardableResult
    func see(_ texts: Bilingual...) throws -> [String] { try see(all: texts.map { $0[language] }, none: []) }

    /// Waits until a text stands nowhere.
    @discardableResult
    func seeNo(_ text: String) throws -> [String] { try see(all: [], none: [text]) }

    /// Waits until the screen shows all of some texts and none of others.
    @discardableResult
    func see(all wanted: [String], none unwanted: [String]) throws -> [String] {
        let what = wanted.map { "« \($0) »" } + unwanted.map { "no « \($0) »" }
        let shown = try terminal.waitFor(what.joined(separator: ", ")) { screen in
            let rows = Self.readable(screen)
            return wanted.allSatisfy { text in rows.contains { $0.contains(text) } }
                && !unwanted.contains { text in rows.contains { $0.contains(text) } }
        }
        return Self.readable(shown)
    }

    /// Waits until the cursor stands at the beginning of the row that has a text.
    func seeCursor(on text: String) throws {
        try terminal.waitFor("the cursor on « \(text) »") { screen in
            let cursor = self.terminal.cursor
            return cursor.column == 0 && screen.indices.contains(cursor.row)
                && Self.readable(screen)[cursor.row].hasPrefix(text)
        }
    }

    /// Waits until the cursor stands at a place.
    func seeCursor(column: Int, row: Int) throws {
        try terminal.waitFor("the cursor at \(column), \(row)") { _ in self.terminal.cursor == (column, row) }
    }

    /// The path the line above the keys says a paper was saved under.
    func savedPath() throws -> String {
        let label = Bilingual("saved as ", "enregistré sous ")[language]
        let row = try #require(try see(label).first { $0.contains(label) })
        return String(row.drop { $0 != "/" })
    }

    /// Waits until keys go to the queue.
    func seeQueue() throws { try see(Bilingual("n new call", "n nouvel appel")) }

    /// Expects that no row runs into the last column, where only a rule, a mark or a cut's ellipsis may stand.
    func expectWithin(_ frame: Frame, location: SourceLocation = #_sourceLocation) {
        let allowed: Set = ["", " ", "─", "═", "▾", "…"]
        let column = frame.columns - 1
        let full = (0..<frame.rows).filter { !allowed.contains(terminal.cell(column: column, row: $0).text) }
        #expect(full.isEmpty, "rows run off: \(full.map { rows[$0] })", sourceLocation: location)
        #expect(terminal.cursor.column < frame.columns && terminal.cursor.row < frame.rows, sourceLocation: location)
    }

    /// Leaves the program from wherever it is; the exit code.
    func leave() throws -> Int32 {
        try press("\u{3}")
        return try terminal.waitForExit()
    }

    /// Whether the terminal is the reader's again.
    var isRestored: Bool {
        terminal.isCooked && terminal.wrote("\u{1B}[?1049l") && terminal.wrote("\u{1B}[?2004l")
    }

    private static func readable(_ rows: [String]) -> [String] {
        rows.map { row in
            String(row.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
        }
    }
}
