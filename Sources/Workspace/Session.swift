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
        while !workspace.isOver, let key = screen.nextKey() {
            waiting += workspace.update(.key(key, at: clock()))
            if key == .woken { for message in runner.arrivals() { waiting += workspace.update(message) } }
            if waiting.contains(where: \.isQuick), !workspace.isOver, !screen.hasPendingKey { present() }
            settle()
            if !screen.hasPendingKey || workspace.isOver { present() }
        }
        settle()
    }

    private mutating func present() {
        screen.present(workspace.render())
    }

    /// Does the first thing wanted: the rows of the list, which the first frame shows.
    private mutating func settleFirst() {
        guard !waiting.isEmpty, let message = runner.run(waiting.removeFirst()) else { return }
        waiting += workspace.update(message)
    }

    /// Does what is wanted until nothing is; a preview asked for while keys wait is left for the last key.
    private mutating func settle() {
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .stop: screen.stopSelf()
            case .repaint: screen.forget()
            case .bell: screen.bell()
            case .loadTicket(_, false) where screen.hasPendingKey && !workspace.isOver: break
            case .find where screen.hasPendingKey && !workspace.isOver: break
            default:
                if let message = runner.run(effect) { waiting += workspace.update(message) }
            }
        }
    }
}

extension Effect {
    /// Whether the frame before it is worth showing: the row moves first, its panes follow; a room says it loads.
    var isQuick: Bool {
        switch self {
        case .loadTicket, .loadRoom, .find: true
        default: false
        }
    }
}
