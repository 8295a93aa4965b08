// The loop: one key, one update, one frame; the store is asked after the frame so that a key is seen at once.

public import Desk
public import Terminal

/// A workspace on a screen until the agent leaves.
public struct Session {
    private var workspace: Workspace
    private let runner: EffectRunner
    private let screen: any Screen
    private let clock: () -> Instant
    private var waiting: [Effect]
    /// Milliseconds to the next looks for what others did.
    private var looks: [Int] = []
    /// Whether the screen shows the workspace as it is.
    private var isShown = false

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
        while !workspace.isOver {
            if let key = screen.nextKey(timeoutMilliseconds: looks.first) {
                take(.key(key, at: clock()))
                if key == .woken { lookAround(Session.patience) }
            } else if !looks.isEmpty {
                lookAround(Array(looks.dropFirst()))
            } else {
                break
            }
            if waiting.contains(where: \.isLong), !workspace.isOver, !screen.hasPendingKey { present() }
            settle()
            if !screen.hasPendingKey || workspace.isOver { present() }
        }
        settle()
    }

    /// Milliseconds between looks after a wake without news: a commit of another process is seen in the file before it
    /// can be read. Nobody looks again once they are used up.
    private static let patience = [2, 10, 50, 250, 1000]

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

    /// Does what is wanted until nothing is; a preview asked for while keys wait is left for the last key, and so is
    /// what may take longer than a page. What is only read ahead is done when the screen is right and no key waits.
    private mutating func settle() {
        var later: [Effect] = []
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .stop:
                screen.stopSelf()
                isShown = false
            case .repaint:
                screen.forget()
                isShown = false
            case .bell: screen.bell()
            case .copy(let text): screen.copy(text)
            case .edit(let text):
                let written = screen.suspendAround { runner.surroundings.edit(text) }
                take(.edited(written))
            case .loadTicket(_, false) where screen.hasPendingKey && !workspace.isOver: break
            case .find where screen.hasPendingKey && !workspace.isOver: break
            case .countRows, .findCause:
                guard !workspace.isOver, !screen.hasPendingKey else {
                    later = later.filter { $0.isCount != effect.isCount } + [effect]
                    break
                }
                present()
                answer(effect)
            case .bulk:
                present()
                answer(effect)
            case .foresee, .foreseeHistory:
                guard !workspace.isOver, !screen.hasPendingKey else { break }
                present()
                answer(effect)
            default: answer(effect)
            }
        }
        if !workspace.isOver { waiting = later }
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

    /// Whether it counts; of two counts only the later one is wanted.
    fileprivate var isCount: Bool {
        if case .countRows = self { true } else { false }
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
