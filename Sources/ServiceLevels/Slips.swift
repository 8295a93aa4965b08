// Whose part of a charter slipped on one request, both ways, and by how much. Pure; blames nobody by name.

public import Desk
import Localisation

/// By how much a commitment was not kept.
public enum Slippage: Sendable, Hashable {
    /// Business days of notice.
    case notice(given: Int, agreed: Int)
    /// Live requests at once.
    case tooMany(found: Int, agreed: Int)
    /// A clock: business days from the day it was due to the day it stopped, and seconds by the wall clock.
    case late(ClockKind, businessDays: Int, seconds: Int)
    /// Business days from the request to its end, or so far.
    case leadTime(taken: Int, agreed: Int, isOver: Bool)
    /// People say this was not kept.
    case stated(Bilingual)

    /// The slip in a clause: `the client group gave 1 business day’s notice of the 5 agreed`, `we were 2 business days
    /// late to resolve`.
    public func words(by party: Party) -> Bilingual {
        let voice = Voice(party)
        switch self {
        case .notice(let given, let agreed): return Slippage.notice(given, agreed, voice)
        case .tooMany(let found, let agreed):
            let requests = Typography.count(
                found, one: Bilingual("live request", "demande en cours"),
                many: Bilingual("live requests", "demandes en cours"))
            let space = Typography.noBreakSpace
            return Bilingual(
                "\(voice.has.english) \(requests.english) at once of the \(agreed)\(space)agreed",
                "\(voice.has.french) \(requests.french) à la fois au lieu de \(agreed)")
        case .late(let kind, let days, let seconds):
            let length = days > 0 ? BusinessDays.words(days) : Length.words(seconds: seconds)
            return Bilingual(
                "\(voice.was.english) \(length.english) late to \(Slippage.act(kind).english)",
                "\(voice.had.french) \(length.french) de retard pour \(Slippage.act(kind).french)")
        case .leadTime(let taken, let agreed, let isOver):
            let length = BusinessDays.words(taken)
            let english = isOver ? voice.took : voice.hasTaken
            return Bilingual(
                "\(english.english) \(length.english) of the \(agreed)\(Typography.noBreakSpace)agreed",
                "\(english.french) \(length.french) au lieu de \(agreed)")
        case .stated(let promise):
            return Bilingual(
                "\(voice.subject.english) did not keep this: \(promise.english)",
                "\(voice.didNotKeep.french) ceci\u{00A0}: \(promise.french)")
        }
    }

    private static func notice(_ given: Int, _ agreed: Int, _ voice: Voice) -> Bilingual {
        let space = Typography.noBreakSpace
        let promised = BusinessDays.words(agreed)
        guard given > 0 else {
            return Bilingual(
                "\(voice.gave.english) no notice; \(promised.english) \(agreed == 1 ? "was" : "were") agreed",
                "\(voice.gaveNo.french) préavis, au lieu de \(promised.french)")
        }
        let days = given == 1 ? "1\(space)business day’s" : "\(given)\(space)business days’"
        return Bilingual(
            "\(voice.gave.english) \(days) notice of the \(agreed)\(space)agreed",
            "\(voice.gave.french) un préavis de \(BusinessDays.words(given).french) au lieu de \(agreed)")
    }

    private static func act(_ kind: ClockKind) -> Bilingual {
        switch kind {
        case .respond, .resolve, .handOff, .settle: kind.words
        case .update: Bilingual("give news", "donner des nouvelles")
        }
    }
}

/// How a party speaks of itself and is spoken of, at the desk.
private struct Voice {
    let subject, gave, gaveNo, has, had, was, took, hasTaken, didNotKeep: Bilingual

    init(_ party: Party) {
        switch party {
        case .desk:
            subject = Bilingual("we", "nous")
            gave = Bilingual("we gave", "nous avons donné")
            gaveNo = Bilingual("we gave no", "nous n’avons donné aucun")
            has = Bilingual("we have", "nous avons")
            had = Bilingual("we had", "nous avons eu")
            was = Bilingual("we were", "nous étions")
            took = Bilingual("we took", "nous avons mis")
            hasTaken = Bilingual("we have taken", "nous en sommes à")
            didNotKeep = Bilingual("we did not keep", "nous n’avons pas tenu")
        case .group:
            subject = Bilingual("the client group", "le groupe client")
            gave = Bilingual("the client group gave", "le groupe client a donné")
            gaveNo = Bilingual("the client group gave no", "le groupe client n’a donné aucun")
            has = Bilingual("the client group has", "le groupe client a")
            had = Bilingual("the client group had", "le groupe client a eu")
            was = Bilingual("the client group was", "le groupe client était")
            took = Bilingual("the client group took", "le groupe client a mis")
            hasTaken = Bilingual("the client group has taken", "le groupe client en est à")
            didNotKeep = Bilingual("the client group did not keep", "le groupe client n’a pas tenu")
        }
    }
}

/// The commitments of a charter on one request: how each stands, and whose slipped.
public struct Slips: Sendable, Hashable {
    /// A commitment and how it stands.
    public struct Standing: Sendable, Hashable {
        public let commitment: Commitment
        public let state: CommitmentState
    }

    /// The commitments that concern the request, in the charter's order.
    public let standings: [Standing]

    /// How the commitments of a charter stand on a request. A lead time is judged only where the other side has let
    /// nothing else slip.
    public init(_ evidence: CommitmentEvidence, under charter: Charter) {
        let standings = charter.commitments.filter { $0.concerns(evidence.item) }.map {
            Standing(commitment: $0, state: $0.state(evidence, on: charter.calendar))
        }
        let late = Set(
            standings.filter { $0.isSlip && !$0.commitment.isLeadTime }.map(\.commitment.by))
        self.standings = standings.map { standing in
            let other = standing.commitment.by.other
            guard standing.commitment.isLeadTime, late.contains(other) else { return standing }
            return Standing(commitment: standing.commitment, state: .notMeasured(.otherSideSlipped(other)))
        }
    }

    /// What one side let slip.
    public func slips(by party: Party) -> [Standing] {
        standings.filter { $0.isSlip && $0.commitment.by == party }
    }

    /// `the client group gave 1 business day’s notice of the 5 agreed; we were 2 business days late to resolve`, the
    /// client group first; nil when nothing slipped.
    public var words: Bilingual? {
        let clauses = [Party.group, .desk].flatMap(slips(by:)).compactMap { standing -> Bilingual? in
            guard case .slipped(let by) = standing.state else { return nil }
            return by.words(by: standing.commitment.by)
        }
        guard !clauses.isEmpty else { return nil }
        return Bilingual(
            clauses.map(\.english).joined(separator: "; "),
            clauses.map(\.french).joined(separator: "\u{00A0}; "))
    }
}

extension Slips.Standing {
    /// Whether the commitment was not kept.
    public var isSlip: Bool {
        if case .slipped = state { true } else { false }
    }
}

extension Commitment {
    fileprivate var isLeadTime: Bool {
        if case .leadTime = measure { true } else { false }
    }
}
