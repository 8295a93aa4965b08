// The workspace without a screen: lines in, lines out, nothing painted and no cursor moved. The same acts by the same
// letters, or by their names.

public import Desk
import Localisation
import Storage
import Terminal

/// A workspace over lines until the agent leaves or the lines end.
public struct LinearSession {
    private var workspace: Workspace
    private let runner: EffectRunner
    private let clock: () -> Instant
    private let read: () -> String?
    private let write: (String) -> Void
    /// What was told last: only what is new is told again.
    private var told: [String] = []

    /// A workspace ready to run; `read` gives a line, nil at their end; `write` takes one.
    public init(
        _ workspace: Workspace, runner: EffectRunner, clock: @escaping () -> Instant, read: @escaping () -> String?,
        write: @escaping (String) -> Void
    ) {
        self.workspace = workspace
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
            for message in runner.arrivals() { settle(workspace.update(message)) }
            workspace.now = clock()
            workspace.notice = nil
            let isAgain = line.trimmed == "."
            if !isAgain { take(line) }
            if !workspace.isOver { tell(all: isAgain) }
        }
    }

    private mutating func settle(_ effects: [Effect]) {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .copy(let text) = effect {
                text.split(separator: "\n", omittingEmptySubsequences: false).forEach { write(String($0)) }
            } else if let message = runner.run(effect) {
                waiting += workspace.update(message)
            }
        }
    }

    /// Says what is new, or all of it, then what is asked.
    private mutating func tell(all: Bool) {
        workspace.arrangeRoom()
        let lines = workspace.linearLines()
        let known = Set(told)
        let isElsewhere = lines.first != told.first
        for line in lines where all || isElsewhere || !known.contains(line) { write(line) }
        told = lines
        if let notice = workspace.notice {
            write(notice.words[workspace.language])
            for line in notice.meanwhile?.told(workspace.language) ?? [] { write(line) }
        }
        write("> " + workspace.linearQuestion)
    }

    private mutating func take(_ line: String) {
        let text = String(line.trimmed)
        if let key = Key(name: text), text.count > 1 { return press(key) }
        if text == "?" || text == "help" || text == "aide" { return workspace.linearHelp().forEach(write) }
        if workspace.palette != nil { return takeInPalette(text) }
        if workspace.isGoing { return text.first.map { press(.character($0)) } ?? press(.escape) }
        if workspace.prompt != nil { return takeInForm(text) }
        if workspace.spot == .call, workspace.call?.isTyping == true { return takeWords(text) }
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

    private mutating func press(_ key: Key) { settle(workspace.update(.key(key, at: clock()))) }

    /// A command by its key or its name.
    private mutating func command(_ text: String) {
        let named = Command(name: text).flatMap { $0.isAvailable(in: workspace) && !$0.isOfScreen ? $0 : nil }
        let keyed = text.count == 1 ? Command.of(.character(text.first ?? " "), in: workspace) : nil
        guard let command = keyed ?? named, command != .help else {
            let words = Bilingual(
                "“\(text)” does nothing here; ? lists what does",
                "«\u{00A0}\(text)\u{00A0}» ne fait rien ici\u{00A0}; l’aide (?) dit ce qui se fait")
            return write(words[workspace.language])
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

    private mutating func takeWords(_ text: String) {
        if !text.isEmpty {
            press(.control("u"))
            press(.paste(text))
        }
        press(.enter)
    }

    /// A text for the field, or one of the options by number or by a part of it. An empty line keeps what is there.
    private mutating func takeInForm(_ text: String) {
        guard let form = workspace.prompt else { return }
        guard case .choice(let choices) = form.fields[form.focus].content else {
            if !text.isEmpty {
                press(.end)
                press(.control("u"))
                press(.paste(text))
            }
            return press(.enter)
        }
        if text.isEmpty { return press(.enter) }
        if let number = Int(text), choices.shown.indices.contains(number - 1) { return choose(number - 1) }
        press(.control("u"))
        press(.paste(text))
        guard case .choice(let found)? = workspace.prompt?.fields[form.focus].content, found.shown.count == 1 else {
            return
        }
        choose(0)
    }

    private mutating func choose(_ place: Int) {
        guard var form = workspace.prompt, case .choice(var choices) = form.fields[form.focus].content else { return }
        choices.selected = place
        form.fields[form.focus].content = .choice(choices)
        workspace.prompt = form
        press(.enter)
    }
}
