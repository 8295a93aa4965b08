// What a client group was promised, and what it promised in return. Values only: `CharterReader` reads them from text,
// whoever stores a charter keeps that text.

public import Desk

/// How a client group pays for the desk's service.
public enum ServiceModel: Sendable, Hashable, Worded {
    /// More clients and services are welcome.
    case grow
    /// The service stays as it is.
    case hold
    /// So many hours a month.
    case fixedHours(Int)
    /// A price in cents for each item, by the book's id of the item.
    case pricePerUnit([String: Int])

    public var words: Bilingual {
        switch self {
        case .grow: Bilingual("grow", "croissance")
        case .hold: Bilingual("hold", "maintien")
        case .fixedHours(let hours): Bilingual("fixed hours, \(hours) a month", "heures fixes, \(hours) par mois")
        case .pricePerUnit: Bilingual("price per unit", "prix à l’unité")
        }
    }
}

/// A level of service, with its targets. A target that is nil is not promised.
public struct ServiceLevel: Sendable, Hashable {
    /// Unique in the charter.
    public var id: String
    public var name: Bilingual
    /// From the request to the first answer of somebody.
    public var respond: ServiceTarget?
    /// From one word to the client to the next, where no moment was promised.
    public var update: ServiceTarget?
    /// From the request to its end, waiting apart.
    public var resolve: ServiceTarget?
    /// From the offer of a hand-off to the other team's answer.
    public var handOff: ServiceTarget?
    /// How much of a target may pass before the clock warns, 1 to 99 in the hundred.
    public var warnPercent: Int

    /// A level; warns when three quarters of the time have passed.
    public init(
        id: String, name: Bilingual, respond: ServiceTarget? = nil, update: ServiceTarget? = nil,
        resolve: ServiceTarget? = nil, handOff: ServiceTarget? = nil, warnPercent: Int = 75
    ) {
        self.id = id
        self.name = name
        self.respond = respond
        self.update = update
        self.resolve = resolve
        self.handOff = handOff
        self.warnPercent = warnPercent
    }
}

/// What a client group may ask for.
public struct Entitlements: Sendable, Hashable {
    /// Ids of items and services; nil for all.
    public var items: Set<String>?
    /// The same, for people.
    public var words: Bilingual

    /// Some entitlements.
    public init(items: Set<String>? = nil, words: Bilingual) {
        self.items = items
        self.words = words
    }

    /// Whether an item is among them.
    public func include(_ item: String) -> Bool {
        items?.contains(item) ?? true
    }
}

/// Somebody to turn to when the ordinary way does not do.
public struct EscalationContact: Sendable, Hashable {
    public var name: String
    /// Their role, for people.
    public var role: Bilingual?
    /// How to reach them: an address, a number.
    public var reach: String

    /// A contact.
    public init(name: String, role: Bilingual? = nil, reach: String) {
        self.name = name
        self.role = role
        self.reach = reach
    }
}

/// The charter of one client group.
public struct Charter: Sendable, Hashable {
    public var group: GroupID
    public var model: ServiceModel
    /// The first day it is in force.
    public var from: CivilDate
    /// The first day it is no longer; nil when no end is set.
    public var to: CivilDate?
    public var calendar: BusinessCalendar
    /// In the order written.
    public var levels: [ServiceLevel]
    /// The level of whatever has none of its own.
    public var defaultLevel: ServiceLevel
    /// Ids of levels by item.
    public var levelByItem: [String: String]
    /// What the group may ask for; nil when the charter is silent.
    public var entitlements: Entitlements?
    /// In the order to try.
    public var escalation: [EscalationContact]
    /// In the order written.
    public var commitments: [Commitment]

    /// A charter.
    public init(
        group: GroupID, model: ServiceModel, from: CivilDate, to: CivilDate? = nil, calendar: BusinessCalendar,
        levels: [ServiceLevel] = [], defaultLevel: ServiceLevel, levelByItem: [String: String] = [:],
        entitlements: Entitlements? = nil, escalation: [EscalationContact] = [], commitments: [Commitment] = []
    ) {
        self.group = group
        self.model = model
        self.from = from
        self.to = to
        self.calendar = calendar
        self.levels = levels.contains { $0.id == defaultLevel.id } ? levels : [defaultLevel] + levels
        self.defaultLevel = defaultLevel
        self.levelByItem = levelByItem
        self.entitlements = entitlements
        self.escalation = escalation
        self.commitments = commitments
    }

    /// Whether it is in force on a day.
    public func isInForce(on day: CivilDate) -> Bool {
        from <= day && to.map { day < $0 } ?? true
    }

    /// The level that applies: the one named, else the item's, else the default. An id the charter does not know, as
    /// after a change of group, is passed over.
    public func level(named id: String? = nil, item: String? = nil) -> ServiceLevel {
        let byItem = item.flatMap { levelByItem[$0] }
        for wanted in [id, byItem] {
            if let wanted, let level = levels.first(where: { $0.id == wanted }) { return level }
        }
        return defaultLevel
    }
}
