// What can happen to a ticket. Past tense, append-only; a kind this version does not know is kept as it came.

public import Desk

/// How the desk and a client talk.
public enum Channel: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case phone, mail, inPerson = "in-person", chat, other

    public var words: Bilingual {
        switch self {
        case .phone: Bilingual("phone", "téléphone")
        case .mail: Bilingual("email", "courriel")
        case .inPerson: Bilingual("in person", "en personne")
        case .chat: Bilingual("chat", "clavardage")
        case .other: Bilingual("other", "autre")
        }
    }
}

/// What a supervisor rules on an escalation.
public enum Ruling: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case upheld
    case exception
    case policyChange = "policy-change"
    case conduct

    public var words: Bilingual {
        switch self {
        case .upheld: Bilingual("upheld", "maintenue")
        case .exception: Bilingual("exception granted", "dérogation accordée")
        case .policyChange: Bilingual("policy to be changed", "politique à modifier")
        case .conduct: Bilingual("conduct addressed", "intervention sur la conduite")
        }
    }

    /// The same of several: after their count.
    public func words(_ count: Int) -> Bilingual {
        switch self {
        case .upheld: Bilingual("upheld", count < 2 ? "maintenue" : "maintenues")
        case .exception:
            Bilingual(
                count == 1 ? "exception granted" : "exceptions granted",
                count < 2 ? "dérogation accordée" : "dérogations accordées")
        case .policyChange:
            Bilingual(
                count == 1 ? "policy to be changed" : "policies to be changed",
                count < 2 ? "politique à modifier" : "politiques à modifier")
        case .conduct:
            Bilingual("conduct addressed", count < 2 ? "intervention sur la conduite" : "interventions sur la conduite")
        }
    }

    /// Whether the first decision did not stand.
    public var isOverturn: Bool { self == .exception || self == .policyChange }
}

/// Where a ticket stands.
public enum Status: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case open, waiting, escalated, resolved, closed

    public var words: Bilingual {
        switch self {
        case .open: Bilingual("OPEN", "OUVERT")
        case .waiting: Bilingual("WAITING", "ATTENTE")
        case .escalated: Bilingual("ESCALATED", "ESCALADE")
        case .resolved: Bilingual("RESOLVED", "RÉSOLU")
        case .closed: Bilingual("CLOSED", "FERMÉ")
        }
    }

    /// Whether somebody still has to do something.
    public var isLive: Bool { self != .resolved && self != .closed }
}

/// Something that happened to a ticket.
public enum TicketEvent: Sendable, Hashable {
    case opened(Opened)
    case needConfirmed(NeedConfirmed)
    case factsSet(FactsSet)
    case decisionRecorded(RecordedDecision)
    case offerMade(OfferNamed)
    case offerTaken(OfferNamed)
    case offerDeclined(OfferDeclined)
    case clientInformed(ClientInformed)
    case contactRecorded(ContactRecorded)
    case assigned(Assigned)
    case waiting(Waiting)
    case resumed(Reason)
    case noted(Note)
    case escalated(Escalated)
    case ruled(Ruled)
    case justificationIssued(JustificationIssued)
    case justificationReturned(JustificationReturned)
    case imported(Imported)
    case resolved(Reason)
    case reopened(Reason)
    case closed(Reason)
    case clientCorrected(ClientCorrected)
    case levelSet(LevelSet)
    case neededBySet(NeededBySet)
    case commitmentStated(CommitmentStated)
    case choicePut(ChoicePut)
    case choiceAnswered(ChoiceAnswered)
    case handOffOffered(HandOffOffered)
    case handOffAccepted(HandOffAccepted)
    case handOffReturned(Reason)
    case handOffWithdrawn(Reason)
    case disagreementRaised(DisagreementRaised)
    case disagreementMoved(DisagreementMoved)
    case disagreementSettled(DisagreementSettled)
    case escalationAnswered(EscalationAnswered)
    case exceptionEnded(Reason)
    case complaintFiled(ComplaintFiled)
    case accountGiven(AccountGiven)
    case complaintFound(ComplaintFound)
    case backupAsked(Reason)
    case backupGiven(Note)
    case linked(Linked)
    case unlinked(Linked)
    case merged(Merged)
    case absorbed(Merged)
    case unmerged(Merged)
    case released(Merged)
    case tagged(Tagged)
    case undone(Undone)
    case wordsRedacted(WordsRedacted)
    /// Words taken away for privacy: the kind, and the payload that keeps their hash.
    case redacted(kind: String, payload: String)
    /// Words that are not for whoever reads: the kind, and the payload that keeps their hash. Never stored.
    case withheld(kind: String, payload: String)
    /// A kind, or a form of a kind, that this version does not know: its name and its payload as they came.
    case unknown(kind: String, payload: String)
}

extension TicketEvent {
    /// Whether all it does to a ticket is to have touched it: nothing about it counts otherwise.
    public var onlyTouches: Bool {
        if case .noted = self { true } else { false }
    }

    /// The client whose ticket it makes it; nil where it says nothing of that.
    public var client: ClientID? {
        switch self {
        case .opened(let opened): opened.client.id
        case .clientCorrected(let corrected): corrected.client.id
        default: nil
        }
    }
}
