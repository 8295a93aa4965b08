// What a team says of itself to the others: who we are, why we exist, what you can expect, what we expect of you.
// Only its form is checked here.

public import Desk

/// A team's role card, in both languages.
public struct RoleCard: Sendable, Hashable, Codable {
    /// Who we are.
    public var who: Bilingual
    /// Why we exist.
    public var why: Bilingual
    /// What the other teams and the clients can expect of us.
    public var offers: [Bilingual]
    /// What we expect of the other teams.
    public var expects: [Bilingual]

    /// A card.
    public init(who: Bilingual, why: Bilingual, offers: [Bilingual], expects: [Bilingual]) {
        self.who = who
        self.why = why
        self.offers = offers
        self.expects = expects
    }
}

/// How a disagreement between teams is settled: step after step, each by somebody and within a time.
public struct ConflictProtocol: Sendable, Hashable, Codable {
    /// In order; at least one.
    public var steps: [Step]

    /// A protocol of these steps.
    public init(steps: [Step]) { self.steps = steps }

    /// One step.
    public struct Step: Sendable, Hashable, Codable {
        public var name: Bilingual
        /// Who settles it at this step.
        public var who: Bilingual
        /// Within so many business hours; at least 1.
        public var businessHours: Int
        /// Who records what comes of it; nil in protocols written before they could say so.
        public var by: ProtocolParty?

        /// A step.
        public init(name: Bilingual, who: Bilingual, businessHours: Int, by party: ProtocolParty? = nil) {
            self.name = name
            self.who = who
            self.businessHours = businessHours
            by = party
        }

        /// Who records what comes of it.
        public var party: ProtocolParty { by ?? ProtocolParty(meantBy: who) }

        private enum CodingKeys: String, CodingKey {
            case name, who, by
            case businessHours = "hours"
        }
    }
}
