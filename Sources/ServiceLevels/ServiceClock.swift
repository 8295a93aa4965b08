// The clocks of a request: what is due when, and how it stands. Values; `ServiceClock+Reckoning.swift` computes them.

public import Desk
public import Localisation

/// What a clock measures.
public enum ClockKind: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    /// To the first answer.
    case respond
    /// To the next news for the client.
    case update
    /// To the end of the request.
    case resolve
    /// To the other team's answer to a hand-off.
    case handOff = "hand-off"
    /// To the end of a disagreement's step.
    case settle

    public var words: Bilingual {
        switch self {
        case .respond: Bilingual("respond", "répondre")
        case .update: Bilingual("update", "donner des nouvelles")
        case .resolve: Bilingual("resolve", "résoudre")
        case .handOff: Bilingual("answer a hand-off", "répondre à un transfert")
        case .settle: Bilingual("settle a disagreement", "régler un désaccord")
        }
    }

    /// One letter, for columns.
    public var label: Bilingual {
        switch self {
        case .respond: Bilingual("R", "R")
        case .update: Bilingual("U", "N")
        case .resolve: Bilingual("S", "S")
        case .handOff: Bilingual("H", "T")
        case .settle: Bilingual("D", "D")
        }
    }
}

/// What a clock runs towards.
public enum ClockTarget: Sendable, Hashable, Worded {
    /// A length of time from the start.
    case within(ServiceTarget)
    /// A moment that was promised to somebody, told at a place.
    case promised(Instant, at: Place)

    public var words: Bilingual {
        switch self {
        case .within(let target): target.words
        case .promised(let moment, let place):
            Bilingual("promised for \(place.told(moment).english)", "promis pour \(place.told(moment).french)")
        }
    }

    /// Whether only time in which the desk is open counts.
    public var isBusinessTime: Bool {
        switch self {
        case .within(let target): target.isBusinessTime
        case .promised: false
        }
    }
}

/// How a clock stands.
public enum ClockState: Sendable, Hashable {
    case running
    /// More of the time has passed than the level's warning allows.
    case warning
    case paused(on: String, reason: String)
    case met(at: Instant)
    /// Stopped, after it was due.
    case metLate(at: Instant)
    /// Not stopped, and due since.
    case breached(at: Instant)

    /// Whether it was due before it stopped, if it did.
    public var isBreach: Bool {
        switch self {
        case .metLate, .breached: true
        case .running, .warning, .paused, .met: false
        }
    }

    /// Whether somebody still has to do something for it to stop.
    public var isLive: Bool {
        switch self {
        case .running, .warning, .paused, .breached: true
        case .met, .metLate: false
        }
    }
}

/// One clock of a request, as it stands at a moment.
public struct ServiceClock: Sendable, Hashable {
    public let kind: ClockKind
    public let target: ClockTarget
    public let startedAt: Instant
    /// nil while a pause holds it.
    public let due: Instant?
    public let state: ClockState
    /// Left when it stopped, or now; business or elapsed seconds as the target says; negative when late.
    public let secondsLeft: Int
    /// Seconds that did not count, in the same unit.
    public let pausedSeconds: Int
    /// The pauses that did not count, joined where they overlap, the earliest first.
    public let pauses: [Pause]
    /// By whose clock moments are told.
    public let place: Place

    /// The running clock that is due first, those already due included.
    public static func nearest(_ clocks: [ServiceClock]) -> ServiceClock? {
        var nearest: ServiceClock?
        for clock in clocks where clock.state.isLive {
            guard let due = clock.due else { continue }
            if let known = nearest?.due, known <= due { continue }
            nearest = clock
        }
        return nearest
    }
}
