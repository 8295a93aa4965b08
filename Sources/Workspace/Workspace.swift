// The whole workspace as a value: which room the agent is in, and what every room holds. `update` is its one writer.

import Decisions
public import Desk
import DeskReports
import PolicyBook
import Storage
public import Terminal
import Tickets

/// What an agent sees and can do, at one moment. Pure: it reads no clock, no store, no screen.
public struct Workspace: Sendable {
    private(set) var setting: Setting
    /// The language of the labels; the client's language is the call's.
    var language: Language
    var size: Size
    var now: Instant
    var queues: [QueueRoom.ID: QueueRoom]
    /// The list shown, or the one under the call.
    var list: QueueRoom.ID
    /// The ticket the list's selected row is about, where the screen has room for it.
    var preview: CallRoom?
    /// What was read ahead of the list's next moves.
    var foresight = Foresight()
    var call: CallRoom?
    /// The calls over whose rooms another ticket was opened, the last one left last: none is lost.
    var callsUnder: [CallRoom] = []
    var paper: PaperRoom?
    /// The queues of lp, once they are known.
    var printers: [String] = []
    /// What would take papers away and is not installed, once that is known.
    var missingPrograms: Set<String> = []
    var prompt: Prompt?
    /// Forms left by Escape, with what was typed in them, until the act is done or the ticket is left.
    var leftForms: [Prompt.Purpose: Prompt] = [:]
    /// The same of tickets that were left.
    var shelvedForms: [TicketID: [Prompt.Purpose: Prompt]] = [:]
    /// The rooms gone through, the last one shown; a ticket opened from one lies over them.
    var rooms: [Room] = []
    var roomsAreOnTop = false
    /// Whether the next letter says where to go.
    var isGoing = false
    var palette: PaletteRoom?
    /// Live calls on which somebody waits for backup, the newest first; nil before they are known.
    var backupCalls: [TicketSummary]?
    /// Whether it is told line by line, and nothing is painted.
    var isLinear = false
    /// Who asks on them, as far as it was looked up.
    var backupAskers: [TicketID: AgentID] = [:]
    /// Tickets offered to the agent's team, the nearest clock first; nil before they are known.
    var handOffsToUs: [TicketSummary]? { didSet { handOffLine = handOffWords } }
    /// How that is told, worked out once.
    private(set) var handOffLine: Bilingual?
    /// The call whose backup this agent said they take, until it is open.
    var backupTaken: TicketID?
    /// Notices of change this agent has not read; nil before they are counted.
    var unreadNotices: Int?
    /// How disagreements between teams are settled, once asked for.
    var protocolSteps: [TicketEvent.DisagreementRaised.Step]?
    /// The days reports are asked over; nil for the last twelve months.
    var reportPeriod: ReportPeriod?
    /// The book's cases and its publications, once asked for.
    var shelf: Shelf?
    var help: HelpRoom?
    /// An act on the marked tickets, being tried or done.
    var bulk: BulkRoom?
    var marks = Marks()
    /// What is known of the others at the desk.
    var live = LiveDesk()
    var preferences: Preferences
    var notice: Notice?
    /// Unfinished work, by key.
    var drafts: [String: String] = [:]
    /// The clients the picker shows.
    var foundClients: [Client] = []
    /// Whether the program should end.
    public internal(set) var isOver = false

    /// A line about what just happened.
    struct Notice: Hashable, Sendable {
        var words: Bilingual
        var isProblem = false
        /// What others did, where that is the problem.
        var meanwhile: Meanwhile?
    }

    /// How the keys begin under which the words of unopened calls are kept.
    static let callDraft = "call"
    /// This window's own key: two windows of one agent keep two calls.
    private let ownDraft: String
    /// The key of the call on the screen: another window's where its words came back here.
    private(set) var callDraft: String

    /// A workspace before anything is loaded; `notice` is what the agent should know first, `window` tells two windows
    /// of one agent apart; `preferences` are the agent's own choices.
    public init(
        setting: Setting, language: Language, size: Size, now: Instant, notice: Bilingual? = nil, window: String = "",
        preferences: Preferences = Preferences()
    ) {
        self.setting = setting
        self.language = language
        self.size = size
        self.now = now
        self.preferences = preferences
        let rooms = [SavedView.mine, .all, .escalations].map { ($0.id, QueueRoom($0, for: setting.agent)) }
        queues = Dictionary(uniqueKeysWithValues: rooms)
        list = Workspace.homeList(of: setting.agent)
        self.notice = notice.map { Notice(words: $0) }
        ownDraft = Workspace.callDraft + window
        callDraft = ownDraft
        if let faults = preferences.faultWords { self.notice = Notice(words: faults, isProblem: true) }
        _ = reload()
    }

    /// The list one begins with.
    var homeList: QueueRoom.ID { Workspace.homeList(of: setting.agent) }

    private static func homeList(of agent: Agent) -> QueueRoom.ID { agent.role.mayRule ? .escalations : .mine }

    /// What to load first.
    public var firstEffects: [Effect] {
        queue.load + [.loadBook, .loadCharters, .loadDrafts, .countUnread] + alertLoad
    }

    /// What keys go to, where no form and no list of choices is open over it.
    enum Spot {
        case list, call, paper, room, bulk
    }

    var spot: Spot {
        if paper != nil { return .paper }
        if roomsAreOnTop, !rooms.isEmpty { return .room }
        if call != nil { return .call }
        return bulk == nil ? .list : .bulk
    }

    /// The room shown.
    var room: Room? {
        get { spot == .room ? rooms.last : nil }
        set { if let newValue, spot == .room { rooms[rooms.count - 1] = newValue } }
    }

    /// The list shown.
    var queue: QueueRoom {
        get { queues[list] ?? QueueRoom(.all, for: setting.agent) }
        set { queues[list] = newValue }
    }

    /// Whether panes stand side by side.
    var isWide: Bool { size.columns >= 100 }

    /// Whether the list leaves room for the selected ticket's panes.
    var showsPreview: Bool { isWide && size.rows >= 30 }

    /// Whether the question on the screen is answered by yes or no.
    var questionIsFlag: Bool {
        guard let name = call?.question, let fact = setting.book.fact(name) else { return false }
        return fact.domain == .flag
    }

    /// Words of a call that was left, which this window now keeps; empty when there are none.
    mutating func takeUpWords() -> String {
        let left = drafts.keys.filter { $0.hasPrefix(Workspace.callDraft) }.sorted()
        callDraft = left.first { $0 == ownDraft } ?? left.first ?? ownDraft
        return drafts[callDraft] ?? ""
    }

    /// What the agent left unfinished; a call cut short is told of, or its words would be met under the next client's.
    mutating func take(drafts kept: [String: String]) {
        drafts = kept
        guard call == nil, kept.contains(where: { $0.key.hasPrefix(Workspace.callDraft) && !$0.value.isEmpty }) else {
            return
        }
        let key = keyName(of: .newCall)
        report(
            Bilingual(
                "a call was cut short: \(key.english) takes it up again",
                "un appel a été interrompu\u{00A0}: \(key.french) pour le reprendre"))
    }

    /// The call has its number: its words are on record.
    mutating func dropWords() -> Effect {
        defer { callDraft = ownDraft }
        drafts[callDraft] = nil
        return .keepDraft(nil, key: callDraft)
    }

    /// Takes the book in, once it is read.
    mutating func take(_ adviser: Adviser) -> [Effect] {
        setting.adviser = adviser
        call?.consult(setting, now: now)
        preview?.consult(setting, now: now)
        foresight = Foresight()
        return loadHistory() + compareWords()
    }

    /// Takes the charters in: from now on a ticket's clocks are known without asking the store.
    mutating func take(_ charters: Charters) {
        setting.charters = charters
    }

    mutating func report(_ words: Bilingual) {
        notice = Notice(words: words)
    }

    mutating func complain(_ problem: some Worded) {
        notice = Notice(words: problem.words, isProblem: true)
    }
}

/// The list of what works here, searched by typing.
struct HelpRoom: Sendable {
    var filter = TextField()
    var selected = 0

    /// The commands that work here; in a form none does, what was typed there would be lost.
    func commands(in workspace: Workspace) -> [Command] {
        guard workspace.prompt == nil else { return [] }
        return Command.allCases.filter { command in
            command.isAvailable(in: workspace)
                && finds("\(command.title.english) \(command.title.french) \(command.name)")
        }
    }

    /// Keys and what they do, a line each.
    func lines(in workspace: Workspace) -> [(keys: String, words: String)] {
        let language = workspace.language
        if let form = workspace.prompt {
            return workspace.keys(in: form).map { ($0.name[language], $0.words[language]) }.filter { finds($0.1) }
        }
        return commands(in: workspace).map { command in
            let keys = workspace.keys(of: command).map { $0.barName(language) }
            return (keys.joined(separator: " "), command.title[language])
        }
    }

    private func finds(_ title: String) -> Bool {
        let wanted = Folded.text(filter.text)
        return wanted.isEmpty || Folded.text(title).contains(wanted)
    }
}
