// What the linter finds: a code programs rely on, a place, a sentence in both languages and a request that shows it.

public import Decisions
public import Desk
public import PolicyBook

/// How much a finding matters.
public enum LintSeverity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error, warning, note

    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }

    /// The graver comes first.
    public static func < (left: LintSeverity, right: LintSeverity) -> Bool { left.rank < right.rank }
}

extension LintSeverity: Worded {
    public var words: Bilingual {
        switch self {
        case .error: Bilingual("error", "erreur")
        case .warning: Bilingual("warning", "avertissement")
        case .note: Bilingual("note", "remarque")
        }
    }
}

/// The kinds of findings, by the name programs and `accepted.yaml` know them by.
public enum LintCode: String, Sendable, Hashable, CaseIterable {
    case format
    case refusalWithoutAlternative = "refusal-without-alternative"
    case conflict
    case unreachable
    case expired
    case translationMissing = "translation-missing"
    case translationStale = "translation-stale"
    case blindSpot = "blind-spot"
    case offerRefused = "offer-refused"
    case breaksOn = "breaks-on"
    case redundant
    case gap
    case unowned
    case uncited
    case reviewOverdue = "review-overdue"
    case futureOnly = "future-only"
    case ambiguousPhrase = "ambiguous-phrase"
    case commonWord = "common-word"
    case unusedOffer = "unused-offer"
    case duplicateCase = "duplicate-case"
    case ignoredFile = "ignored-file"
    case acceptedNothing = "accepted-nothing"
    case acceptedTooMuch = "accepted-too-much"

    /// How much such a finding matters.
    public var severity: LintSeverity {
        switch self {
        case .format, .refusalWithoutAlternative: .error
        case .conflict, .unreachable, .expired, .translationMissing, .translationStale, .blindSpot: .warning
        case .offerRefused, .breaksOn, .redundant, .gap, .unowned, .uncited, .reviewOverdue, .futureOnly,
            .ambiguousPhrase, .commonWord, .unusedOffer, .duplicateCase, .ignoredFile, .acceptedNothing,
            .acceptedTooMuch:
            .note
        }
    }
}

/// One concrete request that shows a finding.
public enum LintRequest: Sendable, Hashable {
    case facts(Request)
    case words(String, Language, on: CivilDate)
    /// Words in the reader’s own language.
    case title(Bilingual, on: CivilDate)
}

/// A value of the first fact and a part of its requests that no rule covers.
public struct LintGap: Sendable, Hashable {
    public var value: FactValue?
    public var conditions: [Condition]
}

/// One thing wrong with a book.
public struct LintFinding: Sendable, Hashable {
    public var code: LintCode
    public var location: SourceLocation
    /// The clause it is about; nil for a policy, a fact or a word.
    public var clause: String?
    public var rule: String?
    /// Another clause it is as much about: accepting it for either accepts it.
    public var otherClause: String?
    /// One sentence, lower-case start and no full stop.
    public var message: Bilingual
    /// Nil where no request can show it: conditions that exclude each other, files that cannot be read.
    public var request: LintRequest?
    /// Of a gap, what is not covered.
    public var gap: LintGap?

    /// How much it matters.
    public var severity: LintSeverity { code.severity }
}

extension LintFinding {
    /// What stays the same of a finding from one day to another: sentences and requests may name the day.
    struct Identity: Hashable {
        let code: LintCode
        let location: SourceLocation
        let clause: String?
        let otherClause: String?
        let rule: String?
        let gap: LintGap?
    }

    var identity: Identity {
        Identity(
            code: code, location: location, clause: clause, otherClause: otherClause, rule: rule,
            gap: gap)
    }
}

/// What is wrong with a book on the day it is judged by, and what a later day adds.
public struct LintJudgement: Sendable {
    /// Findings a later day brings.
    public struct Later: Sendable {
        public var day: CivilDate
        public var findings: [LintFinding]
    }

    public var findings: [LintFinding]
    /// Nil where somebody chose the day, and where the desk’s is no later.
    public var today: Later?
}
