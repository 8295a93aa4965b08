// What a book's rules do to each other, proved for every request at once: conflicts, rules that never decide or change
// nothing, refusals that leave somebody empty-handed, gaps. No words, no severities: `Linter` judges.

public import Decisions
public import Desk
public import PolicyBook

/// Two rules of equal specificity and different outcomes that some request meets and nothing removes, so that only
/// restrictiveness puts one first.
public struct RegionConflict: Sendable, Hashable {
    /// The one that decides, by its id.
    public var stronger: String
    public var weaker: String
    /// A request both apply to, and the stronger decides unless another equal does.
    public var request: Request
    /// Whether both name the request’s value of the first fact.
    public var isAboutValue: Bool
    /// What else sets such requests apart.
    public var limits: [RegionLimit]
    /// The first day of such a request.
    public var from: CivilDate
    /// The first day without one; nil when open.
    public var until: CivilDate?
}

/// A rule and a request that shows what is wrong with it.
public struct RegionWitness: Sendable, Hashable {
    public var rule: String
    /// Nil where there is no such request: a rule whose conditions exclude each other.
    public var request: Request?
    /// What decides instead, or would.
    public var other: String?
}

/// A value of the first fact with requests that no rule covers; it may have several.
public struct RegionGap: Sendable, Hashable {
    /// Nil in a book without facts.
    public var value: FactValue?
    /// A part that is not covered, as wide as it can be; empty when nothing is.
    public var conditions: [Condition]
    /// Whether any rule names the value.
    public var isNamed: Bool
    public var request: Request
}

/// A rule behind which nothing stands once it ends.
public struct RegionEnding: Sendable, Hashable {
    public var rule: String
    /// The first day without an answer.
    public var date: CivilDate
    /// The first fact's values concerned, in the book's order.
    public var values: [FactValue]
    public var conditions: [Condition]
    public var request: Request
}

/// An offer made to a client to whom the very thing is refused.
public struct RegionRefusedOffer: Sendable, Hashable {
    /// The rule that lists the offer.
    public var rule: String
    public var offer: String
    /// The rule that refuses what is offered.
    public var refusal: String
    /// A request for the thing offered that is refused.
    public var request: Request
}

/// What is wrong with a book's rules, each list in an order that never depends on that of files.
public struct RegionFindings: Sendable {
    public var conflicts: [RegionConflict] = []
    public var unreachable: [RegionWitness] = []
    public var redundant: [RegionWitness] = []
    public var emptyHanded: [RegionWitness] = []
    public var refusedOffers: [RegionRefusedOffer] = []
    /// Refusals whose every offer is itself refused to some client.
    public var onlyRefused: [RegionWitness] = []
    public var gaps: [RegionGap] = []
    public var endings: [RegionEnding] = []
}

/// A book ready to be analysed. Exact: a finding is a proof, and so is its absence.
///
/// A request gives each base fact a value of its domain or, with `absent`, none: no condition holds on an absent fact, so
/// a rule without conditions still decides where others need a value. Gaps are always about requests with all facts.
public struct RegionAnalysis: Sendable {
    let book: Book
    let world: RegionWorld
    /// Samples are of this day where they can be.
    let date: CivilDate

    /// Lays a book out; linear in its rules but for those that name no value of the first fact.
    public init(book: Book, date: CivilDate, absent: Bool = true) {
        self.book = book
        self.date = date
        world = RegionWorld(book, absent: absent)
    }

    /// Everything at once.
    public func findings() -> RegionFindings {
        var sweep = RegionSweep(world, date: date.dayNumber)
        sweep.run()
        var findings = RegionFindings()
        findings.conflicts = conflicts()
        for number in world.rules.indices {
            let rule = world.rules[number].rule.id
            if let witness = sweep.emptyHanded[number] {
                findings.emptyHanded.append(RegionWitness(rule: rule, request: request(witness)))
            }
            if !sweep.decides[number] {
                findings.unreachable.append(unreachable(number))
            } else if let witness = sweep.redundant(number) {
                let next = witness.other.map { world.rules[$0].rule.id }
                findings.redundant.append(RegionWitness(rule: rule, request: request(witness), other: next))
            }
        }
        (findings.refusedOffers, findings.onlyRefused) = refusedOffers()
        (findings.gaps, findings.endings) = gaps(sweep)
        return findings
    }

    private func unreachable(_ number: Int) -> RegionWitness {
        var witness = RegionWitness(rule: world.rules[number].rule.id)
        for slice in world.slices where world.isPlayed(number, in: slice) {
            let stage = world.stage(slice)
            guard let sample = RegionSample(world.own(number, in: stage), stage, near: date.dayNumber) else { continue }
            witness.request = request(sample)
            let parts = world.partition(sample.region(in: stage.space), among: world.candidates(in: slice), in: stage)
            witness.other = parts.first?.rule.map { world.rules[$0].rule.id }
            return witness
        }
        return witness
    }

    func request(_ sample: RegionSample) -> Request {
        sample.request(world.facts, first: world.first)
    }
}

extension RegionWitness {
    init(rule: String) {
        self.init(rule: rule, request: nil, other: nil)
    }

    init(rule: String, request: Request?) {
        self.init(rule: rule, request: request, other: nil)
    }
}
