// The loop: one key, one update, one frame. What the frame shows is read before it, all else after it, when no key waits.

public import Desk
public import Terminal

/// A workspace on a screen until the agent leaves.
public struct Session {
    private var workspace: Workspace
    private let runner: EffectRunner
    private let screen: any Screen
    private let clock: () -> Instant
    private var waiting: [Effect]
    /// What is done once the screen is right and no key waits, in the order it was asked for.
    private var unhurried: [Effect] = []
    /// Milliseconds to the next looks for what others did.
    private var looks: [Int] = []
    /// Whether the workspace waits for the keys to rest.
    private var awaitsRest = false
    /// Whether the screen shows the workspace as it is.
    private var isShown = false
    /// A key read after a text that ends before it.
    private var held: Key?

    /// A workspace ready to run; `clock` gives the moment of each key.
    public init(
        _ workspace: Workspace, on screen: any Screen, runner: EffectRunner, clock: @escaping () -> Instant
    ) {
        self.workspace = workspace
        self.screen = screen
        self.runner = runner
        self.clock = clock
        waiting = workspace.firstEffects
    }

    /// Runs until the agent leaves or the terminal goes away. Drafts are kept either way.
    public mutating func run() {
        settleFirst()
        present()
        settle()
        present()
        runner.surroundings.haveStarted()
        while !workspace.isOver {
            if let key = nextKey(timeoutMilliseconds: awaitsRest ? Session.rest : looks.first) {
                take(.key(key, at: clock()))
                if key == .woken { lookAround(Session.patience) }
            } else if awaitsRest {
                awaitsRest = false
                take(.rested)
            } else if !looks.isEmpty {
                lookAround(Array(looks.dropFirst()))
            } else {
                break
            }
            if waiting.contains(where: \.isLong), !workspace.isOver, !hasKey { present() }
            settle()
            if !hasKey || workspace.isOver { present() }
        }
        settle()
    }

    private var hasKey: Bool { held != nil || screen.hasPendingKey }

    /// The next key. Letters read together where a text is written are one text: what it means is worked out once.
    private mutating func nextKey(timeoutMilliseconds: Int?) -> Key? {
        let key = held ?? screen.nextKey(timeoutMilliseconds: timeoutMilliseconds)
        held = nil
        guard case .character(let first)? = key, workspace.takesText else { return key }
        var text = String(first)
        while held == nil, screen.hasPendingKey, let next = screen.nextKey(timeoutMilliseconds: 0) {
            if case .character(let character) = next { text.append(character) } else { held = next }
        }
        return text.count > 1 ? .paste(text) : key
    }

    /// Milliseconds between looks after a wake without news: a commit of another process is seen in the file before it
    /// can be read. Nobody looks again once they are used up.
    private static let patience = [2, 10, 50, 250, 1000]

    /// Milliseconds without a key after which an agent reads rather than moves on.
    private static let rest = 300

    /// Asks for what others did; without news again after a while.
    private mutating func lookAround(_ next: [Int]) {
        let arrived = runner.arrivals()
        looks = arrived.isEmpty ? next : []
        for message in arrived { take(message) }
    }

    private mutating func take(_ message: Message) {
        waiting += workspace.update(message)
        if !message.isForesight { isShown = false }
    }

    private mutating func present() {
        guard !isShown else { return }
        screen.present(workspace.render())
        isShown = true
    }

    /// Does the first thing wanted: the rows of the list, which the first frame shows.
    private mutating func settleFirst() {
        if !waiting.isEmpty { answer(waiting.removeFirst()) }
    }

    /// Does what is wanted until nothing is: first what the next frame shows, then, once that frame is there, what can
    /// wait for it.
    private mutating func settle() {
        while !waiting.isEmpty { perform(waiting.removeFirst()) }
        while !unhurried.isEmpty, !workspace.isOver, !hasKey {
            present()
            answer(unhurried.removeFirst())
            while !waiting.isEmpty { perform(waiting.removeFirst()) }
        }
        hurry()
    }

    /// A key waits: rows the reader is coming to are needed now, what was only read ahead no more.
    private mutating func hurry() {
        guard !unhurried.isEmpty else { return }
        let left = unhurried
        unhurried = left.filter(\.isFigure)
        guard !workspace.isOver else { return }
        for effect in left where !effect.isFigure && !effect.isForesight { answer(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .stop:
            screen.stopSelf()
            isShown = false
        case .repaint:
            screen.forget()
            isShown = false
        case .rest: awaitsRest = true
        case .bell: screen.bell()
        case .copy(let text): screen.copy(text)
        case .edit(let text):
            let written = screen.suspendAround { runner.surroundings.edit(text) }
            take(.edited(written))
        case .loadTicket(_, false) where hasKey && !workspace.isOver: break
        case .find where hasKey && !workspace.isOver: break
        case .bulk:
            present()
            answer(effect)
        case _ where effect.canWait:
            // Of two counts only the later one is wanted.
            if effect.isCount { unhurried.removeAll(where: \.isCount) }
            unhurried.append(effect)
        default: answer(effect)
        }
    }

    private mutating func answer(_ effect: Effect) {
        if let message = runner.run(effect) { take(message) }
    }
}

extension Effect {
    /// Whether the frame before it is worth showing: it may take longer than a frame.
    var isLong: Bool {
        switch self {
        case .loadRoom, .find: true
        default: false
        }
    }

    fileprivate var isCount: Bool {
        if case .countRows = self { true } else { false }
    }

    /// Whether it finds a figure for the list's title or its foot.
    fileprivate var isFigure: Bool {
        switch self {
        case .countRows, .findCause: true
        default: false
        }
    }

    /// Whether it only reads ahead of the reader's next key.
    fileprivate var isForesight: Bool {
        switch self {
        case .foresee, .foreseeHistory, .readyRows: true
        default: false
        }
    }

    /// Whether the frame before it is right without it.
    fileprivate var canWait: Bool {
        switch self {
        case .loadRows(_, _, .after, _), .loadRows(_, _, .before, _): true
        default: isFigure || isForesight
        }
    }
}

extension Message {
    /// Whether nothing of it is seen before a key asks for it.
    fileprivate var isForesight: Bool {
        switch self {
        case .foreseen, .foreseenHistory: true
        default: false
        }
    }
}
