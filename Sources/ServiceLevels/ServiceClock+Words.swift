// Clocks for people: which one, due when, and why it stands so.

public import Desk
public import Localisation

extension Place {
    /// A moment as people of the place tell it: `Friday, May 8, 2026 at 16:00`, `le vendredi 8 mai 2026 à 16 h 00`.
    public func told(_ moment: Instant) -> Bilingual {
        let local = local(moment)
        let (day, clock) = (local.day.fullWords, local.clock)
        return Bilingual("\(day.english) at \(clock.english)", "le \(day.french) à \(clock.french)")
    }
}

extension ClockState: Worded {
    public var words: Bilingual {
        switch self {
        case .running: Bilingual("running", "en cours")
        case .warning: Bilingual("due soon", "échéance proche")
        case .paused(let on, _): Bilingual("waiting for \(on)", "en attente\u{00A0}: \(on)")
        case .met: Bilingual("met", "tenu")
        case .metLate: Bilingual("met late", "tenu en retard")
        case .breached: Bilingual("breached", "manquement")
        }
    }
}

extension ServiceClock {
    /// Why the clock stands as it does: `resolve: 3 business days, due Friday, May 8, 2026 at 16:00; 4 h not counted,
    /// waiting for the supplier`.
    public var why: Bilingual {
        let head = target.words
        var parts = [
            Bilingual("\(kind.words.english): \(head.english)", "\(kind.words.french)\u{00A0}: \(head.french)")
        ]
        if let due, case .within = target {
            let told = place.told(due)
            parts.append(Bilingual("due \(told.english)", "à échéance \(told.french)"))
        }
        let first = Bilingual(
            parts.map(\.english).joined(separator: ", "), parts.map(\.french).joined(separator: ", "))
        let all = [first, waitWords, endWords].compactMap(\.self)
        return Bilingual(
            all.map(\.english).joined(separator: "; "), all.map(\.french).joined(separator: "\u{00A0}; "))
    }

    /// What did not count, and for whom the desk waited; nil where nothing was waited for that counted.
    private var waitWords: Bilingual? {
        var names: [String] = []
        for pause in pauses where !pause.on.isEmpty && !names.contains(pause.on) { names.append(pause.on) }
        let on = Typography.list(names.map(Bilingual.init(same:)))
        guard pausedSeconds > 0 else {
            guard let last = pauses.last, last.to == nil, !names.isEmpty else { return nil }
            return Bilingual("waiting for \(on.english)", "en attente\u{00A0}: \(on.french)")
        }
        let length = words(ofSeconds: pausedSeconds)
        var parts: [Bilingual] = []
        if !names.isEmpty { parts.append(Bilingual("waiting for \(on.english)", on.french)) }
        if pauses.contains(where: \.isResolved) {
            parts.append(Bilingual("taken for resolved", "billet tenu pour résolu"))
        }
        let why = Typography.list(parts)
        if parts.isEmpty {
            return Bilingual("\(length.english) not counted", "attente de \(length.french) non comptée")
        }
        return Bilingual(
            "\(length.english) not counted, \(why.english)",
            "attente de \(length.french) non comptée\u{00A0}: \(why.french)")
    }

    /// How it ended, or that it has not; nil while all is well.
    private var endWords: Bilingual? {
        let length = words(ofSeconds: secondsLeft)
        switch state {
        case .running: return nil
        case .warning: return Bilingual("\(length.english) left", "il reste \(length.french)")
        case .paused(_, let reason):
            return Bilingual("stopped: \(reason)", "arrêté\u{00A0}: \(reason)")
        case .met(let end):
            let told = place.told(end)
            return Bilingual("met on \(told.english)", "tenu \(told.french)")
        case .metLate(let end):
            let told = place.told(end)
            let late = lateness(until: end)
            return Bilingual(
                "met on \(told.english), \(late.english) late", "tenu \(told.french), \(late.french) de retard")
        case .breached:
            return Bilingual("\(length.english) late", "\(length.french) de retard")
        }
    }

    /// How late it stopped. Between two openings no business time passes: then the hours on the wall are told.
    private func lateness(until end: Instant) -> Bilingual {
        if secondsLeft < 0 { return words(ofSeconds: secondsLeft) }
        return Length.words(seconds: due.map { end.seconds(since: $0) } ?? 0)
    }

    private func words(ofSeconds seconds: Int) -> Bilingual {
        target.isBusinessTime ? Length.openWords(seconds: seconds) : Length.words(seconds: seconds)
    }
}
