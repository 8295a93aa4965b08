// Whether a commitment was kept on one request. Pure.

public import Desk
import Localisation

/// How a commitment stands on a request.
public enum CommitmentState: Sendable, Hashable {
    case kept
    /// Not kept, and by how much.
    case slipped(Slippage)
    /// It can still go either way.
    case pending
    case notMeasured(UnmeasuredReason)
}

/// Why a commitment is not judged on a request.
public enum UnmeasuredReason: Sendable, Hashable, Worded {
    /// Nobody said by when it is needed.
    case noDate
    /// The charter has no such clock, or it has not begun.
    case noClock(ClockKind)
    /// Nobody recorded it while the request was live.
    case notRecorded
    /// The other side did not keep its part.
    case otherSideSlipped(Party)

    public var words: Bilingual {
        switch self {
        case .noDate: Bilingual("no day was given it is needed by", "aucune date de besoin n’a été donnée")
        case .noClock(let kind):
            Bilingual(
                "nothing is measured for “\(kind.words.english)”",
                "rien n’est mesuré pour «\u{00A0}\(kind.words.french)\u{00A0}»")
        case .notRecorded: Bilingual("nobody recorded it", "personne ne l’a noté")
        case .otherSideSlipped(.desk):
            Bilingual("the desk did not keep its part", "le service d’assistance n’a pas tenu sa part")
        case .otherSideSlipped(.group):
            Bilingual("the client group did not keep its part", "le groupe client n’a pas tenu sa part")
        }
    }
}

extension CommitmentState: Worded {
    public var words: Bilingual {
        switch self {
        case .kept: Bilingual("kept", "tenu")
        case .slipped: Bilingual("not kept", "non tenu")
        case .pending: Bilingual("to come", "à venir")
        case .notMeasured(let reason):
            Bilingual("not measured: \(reason.words.english)", "non mesuré\u{00A0}: \(reason.words.french)")
        }
    }
}

extension Commitment {
    /// How it stands on a request; a lead time as if the other side had kept its part, which `Slips` knows.
    public func state(_ evidence: CommitmentEvidence, on calendar: BusinessCalendar) -> CommitmentState {
        let opened = calendar.place.local(evidence.openedAt).day
        let isOver = evidence.resolvedAt != nil
        switch measure {
        case .notice(let agreed):
            guard let needed = evidence.neededBy else { return .notMeasured(.noDate) }
            let given = max(0, calendar.businessDays(from: opened, to: needed))
            return given >= agreed ? .kept : .slipped(.notice(given: given, agreed: agreed))
        case .atMost(let agreed):
            let found = evidence.sameItemLive
            return found <= agreed ? .kept : .slipped(.tooMany(found: found, agreed: agreed))
        case .named, .stated:
            guard let isKept = evidence.statements[id] else { return isOver ? .notMeasured(.notRecorded) : .pending }
            return isKept ? .kept : .slipped(.stated(words))
        case .clock(let kind):
            guard let clock = evidence.clocks.first(where: { $0.kind == kind }) else {
                return .notMeasured(.noClock(kind))
            }
            return Commitment.state(clock, evidence, on: calendar)
        case .leadTime(let agreed):
            let end = calendar.place.local(evidence.resolvedAt ?? evidence.now).day
            let taken = calendar.businessDays(from: opened, to: end)
            if taken > agreed { return .slipped(.leadTime(taken: taken, agreed: agreed, isOver: isOver)) }
            return isOver ? .kept : .pending
        }
    }

    private static func state(
        _ clock: ServiceClock, _ evidence: CommitmentEvidence, on calendar: BusinessCalendar
    ) -> CommitmentState {
        switch clock.state {
        case .running, .warning, .paused: return .pending
        case .met: return .kept
        case .metLate(let end), .breached(let end):
            guard let due = clock.due else { return .pending }
            let stop = clock.state.isLive ? evidence.now : end
            let days = calendar.businessDays(
                from: calendar.place.local(due).day, to: calendar.place.local(stop).day)
            return .slipped(.late(clock.kind, businessDays: days, seconds: max(0, stop.seconds(since: due))))
        }
    }
}
