// The workspace without a screen: lines in, lines out, nothing painted and no cursor moved. The same acts by the same
// letters, or by their names.

public import Desk
import Localisation
import Storage
import Terminal

/// A workspace over lines until the agent leaves or the lines end.
public struct LinearSession {
    var workspace: Workspace
    private let runner: EffectRunner
    private let clock: () -> Instant
    private let read: () -> String?
    let write: (String) -> Void
    /// What was told, and of what: only what is new is told again.
    private var memory = LinearMemory()
    /// Words typed where others are kept: what becomes of them is asked.
    var newWords: String?
    /// Whether something rang since it was told.
    private var hasRung = false

    /// A workspace ready to run; `read` gives a line, nil at their end; `write` takes one.
    public init(
        _ workspace: Workspace, runner: EffectRunner, clock: @escaping () -> Instant, read: @escaping () -> String?,
        write: @escaping (String) -> Void
    ) {
        self.workspace = workspace
        self.workspace.isLinear = true
        self.runner = runner
        self.clock = clock
        self.read = read
        self.write = write
    }

    /// Runs to the end. Drafts are kept however it comes.
    public mutating func run() {
        settle(workspace.firstEffects)
        tell(all: true)
        while !workspace.isOver {
            guard let line = read() else {
                settle(workspace.update(.key(.closing, at: clock())))
                break
            }
            workspace.now = clock()
            hear()
            let isAgain = line.trimmed == "."
            if !isAgain { take(line) }
            if !workspace.isOver { tell(all: isAgain) }
        }
    }

    /// Takes in what came since the last line, and says what others did that this agent must know.
    private mutating func hear() {
        workspace.notice = nil
        for message in runner.arrivals() { settle(workspace.update(message)) }
        tellNotice()
        workspace.notice = nil
    }

    private func tellNotice() {
        guard let notice = workspace.notice else { return }
        write(notice.words[workspace.language])
        for line in notice.meanwhile?.told(workspace.language) ?? [] { write(line) }
    }

    private mutating func settle(_ effects: [Effect]) {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .copy(let text):
                text.split(separator: "\n", omittingEmptySubsequences: false).forEach { write(String($0)) }
            case .bell: hasRung = true
            default: if let message = runner.run(effect) { waiting += workspace.update(message) }
            }
        }
    }

    /// Says what was done, then what is new, or all of it; what is asked comes last.
    private mutating func tell(all: Bool) {
        workspace.arrangeRoom()
        let language = workspace.language
        tellNotice()
        if hasRung, workspace.spot != .list, let line = workspace.backupLine { write(line[language]) }
        hasRung = false
        let place = workspace.linearPlace
        let lines = workspace.linearLines()
        let news = all ? lines : memory.news(in: lines, at: place)
        let isCut = !all && memory.knows(place) && news.count > Workspace.linearNews
        for line in isCut ? Array(news.prefix(Workspace.linearNews)) : news { write(line) }
        if isCut {
            write(workspace.moreLines(news.count - Workspace.linearNews)[language])
            // What is answered by one letter is never left untold.
            if let asked = workspace.linearAsked, news.dropFirst(Workspace.linearNews).contains(asked) { write(asked) }
        }
        memory.keep(lines, at: place, hasCall: workspace.call != nil)
        if let error = workspace.prompt?.error {
            write(error[language])
            write(Label.linearWayOut[language])
        }
        write("> " + (newWords == nil ? workspace.linearQuestion : Label.keepOrReplace[language]))
    }

    private mutating func take(_ line: String) {
        let text = String(line.trimmed)
        if let words = newWords { return settleWords(words, text) }
        if let key = Key(name: text), text.count > 1 { return press(key) }
        if Label.isWayOut(text) { return press(.escape) }
        let isSaid = workspace.prompt != nil || workspace.palette != nil || isTypingWords
        if text == "?" || !isSaid && ["help", "aide"].contains(text) {
            return workspace.linearHelp().forEach(write)
        }
        if workspace.palette != nil { return takeInPalette(text) }
        if workspace.isGoing { return text.first.map { press(.character($0)) } ?? press(.escape) }
        if workspace.prompt != nil { return takeInForm(text) }
        if isTypingWords { return takeWords(text) }
        if text.isEmpty { return press(.pageDown) }
        if text.hasPrefix(":") { return find(text.dropFirst()) }
        if workspace.spot == .list, takeInList(text) { return }
        if workspace.spot == .room { return takeInRoom(text) }
        if let number = Int(text), number > 0, workspace.call?.offers.indices.contains(number - 1) == true {
            workspace.call?.selectedOffer = number - 1
            return
        }
        command(text)
    }

    private var isTypingWords: Bool { workspace.spot == .call && workspace.call?.isTyping == true }

    mutating func press(_ key: Key) { settle(workspace.update(.key(key, at: clock()))) }

    /// A command by its key, its name, or the name of its key; `gr` is `g` and `r`.
    private mutating func command(_ text: String) {
        if text.count == 2, let first = text.first, let last = text.last,
            Command.of(.character(first), in: workspace) == .goTo
        {
            press(.character(first))
            return press(.character(last))
        }
        let keyed = text.count == 1 ? Command.of(.character(text.first ?? " "), in: workspace) : nil
        guard let command = keyed ?? workspace.linearCommand(text), command != .help else {
            let words = text.count == 1 ? text.first.flatMap { workspace.silence(of: .character($0)) } : nil
            return write((words ?? Workspace.nothingDone(by: text))[workspace.language])
        }
        settle(workspace.perform(command))
    }

    /// A ticket's number, or a filter.
    private mutating func takeInList(_ text: String) -> Bool {
        if text.hasPrefix("/") {
            let effects = workspace.filter(String(text.dropFirst()), isWhole: true)
            if effects.isEmpty, case .failure(let problem) = workspace.reading(String(text.dropFirst())) {
                write(problem.words[workspace.language])
            }
            settle(effects)
            return true
        }
        guard let number = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text), number > 0 else { return false }
        settle([.loadTicket(TicketID(number), opening: true)])
        return true
    }

    /// The number of a line, words to search for after a slash, or a command.
    private mutating func takeInRoom(_ text: String) {
        if text.hasPrefix("/"), workspace.room?.id.isSearched == true {
            press(.character("/"))
            press(.control("u"))
            press(.paste(String(text.dropFirst())))
            return press(.enter)
        }
        guard let number = Int(text), let targets = workspace.room?.targets, targets.indices.contains(number - 1) else {
            return command(text)
        }
        workspace.room?.choose(targets[number - 1])
        if targets[number - 1].isElsewhere { settle(workspace.perform(.openRow)) }
    }

    /// Opens the palette, and looks for words where some follow its key.
    private mutating func find(_ words: Substring) {
        settle(workspace.perform(.palette))
        if !words.isEmpty { search(String(words)) }
    }

    private mutating func search(_ words: String) {
        press(.control("u"))
        press(.paste(words))
    }

    /// The number of a finding, or words to look for; an empty line leaves. A number nothing stands under is a ticket's.
    private mutating func takeInPalette(_ text: String) {
        guard !text.isEmpty else { return press(.escape) }
        let told = workspace.linearFindings
        guard let number = Int(text), told.indices.contains(number - 1),
            let place = workspace.palette?.entries.firstIndex(of: told[number - 1])
        else { return search(text) }
        workspace.palette?.selected = place
        press(.enter)
    }
}

/// What a session told last, and of what. A ticket is remembered under its forms, so that an act tells what it changed.
struct LinearMemory {
    private var place: LinearPlace?
    private var lines: Set<String> = []
    private var call: (place: LinearPlace, lines: Set<String>)?

    /// The lines of a place that were not told of it.
    func news(in new: [String], at place: LinearPlace) -> [String] {
        guard let known = known(at: place) else { return new }
        return new.filter { !known.contains($0) }
    }

    func knows(_ place: LinearPlace) -> Bool { known(at: place) != nil }

    private func known(at place: LinearPlace) -> Set<String>? {
        if place == self.place { return lines }
        // A call that got its number is still the same.
        guard let call, call.place == place || call.place == .call(nil) && place.isCall else { return nil }
        return call.lines
    }

    mutating func keep(_ new: [String], at place: LinearPlace, hasCall: Bool) {
        self.place = place
        lines = Set(new)
        if !hasCall { call = nil } else if place.isCall { call = (place, lines) }
    }
}
