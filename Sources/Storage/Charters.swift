// The charters in force, one a client group; groups without one have a charter that promises nothing by itself.

public import Desk
public import Dossiers
public import Localisation
import Matching
public import ServiceLevels
public import Tickets

/// What was promised to each client group.
public struct Charters: Sendable {
    /// In the order recorded; never empty.
    private let byGroup: [GroupID: [Charter]]
    private let none: Charter
    /// Where the desk is: its days are counted there.
    public let place: Place

    /// Charters as the desk's dossiers have them, the last one of each group, in a desk of a zone. One that cannot be
    /// read any more is as good as absent, since it was checked when it was set. About a millisecond a charter.
    public init(_ dossiers: [DossierRecord], zone: String) {
        var sources: [GroupID: [String]] = [:]
        for record in dossiers {
            if case .charterSet(let set) = record.event {
                sources[GroupID(record.dossier.name), default: []].append(set.source)
            }
        }
        // One that cannot be read any more says nothing, nor do those before it: the last one stands for all.
        byGroup = sources.compactMapValues { sources in
            let charters = sources.map { CharterReader.read($0, path: "").charter }
            return charters.last == nil || charters.last == .some(nil) ? nil : charters.compactMap(\.self)
        }
        place = Place(identifier: zone) ?? .universal
        none = Charters.promisingNothing(at: place)
    }

    /// The charter of a group: its own, else the one of `desk`, else one without targets.
    public func charter(of group: GroupID) -> Charter {
        (byGroup[group] ?? byGroup["desk"])?.last ?? none
    }

    /// The charter that a request made on a day is judged by: the last one recorded among those in force by then, else
    /// the first one the group ever had. A later charter does not change what was promised.
    public func charter(of group: GroupID, on day: CivilDate) -> Charter {
        guard let charters = byGroup[group] ?? byGroup["desk"] else { return none }
        return charters.last { $0.from <= day } ?? charters.first ?? none
    }

    /// Every charter a group ever had, the first one first; those of `desk` for a group that never had one.
    public func all(of group: GroupID) -> [Charter] { byGroup[group] ?? byGroup["desk"] ?? [] }

    /// The groups that have a charter of their own, by id.
    public var groups: [GroupID] { byGroup.keys.sorted() }

    /// Open on weekdays: what is promised to a client by people still counts, and hand-offs are answered in a day.
    private static func promisingNothing(at place: Place) -> Charter {
        let days = WeeklyHours(weekdays: [OpeningStretch(opens: 8 * 3600, closes: 17 * 3600)].compactMap(\.self))
        return Charter(
            group: "", model: .hold, from: CivilDate(dayNumber: 0),
            calendar: BusinessCalendar(place: place, hours: days, holidays: [.canada]),
            defaultLevel: ServiceLevel(
                id: "standard", name: Bilingual("Standard", "Régulier"), handOff: .businessDays(1)))
    }
}

extension Ticket {
    /// The row of this ticket, with the clock that breaks first under its group's charter.
    public func row(under charters: Charters) -> TicketSummary {
        var row = summary
        if !row.tags.isEmpty { row.tags = Set(row.tags.map(TextFolding.folded)).sorted() }
        if let clock = nearestClock(under: charters.charter(of: client?.group ?? "")) {
            (row.due, row.dueClock) = (clock.due, clock.kind)
        }
        return row
    }
}

extension Ticket {
    /// What this ticket counts for in reports.
    public func counts(under charters: Charters) -> [DayKey: Int] {
        let charter = charters.charter(of: client?.group ?? "", on: charters.place.local(openedAt).day)
        return counts(under: charter, at: charters.place)
    }

    /// The same as it comes, for whoever adds it up: a key may stand in it more than once.
    public func countList(under charters: Charters) -> [DayCount] {
        let charter = charters.charter(of: client?.group ?? "", on: charters.place.local(openedAt).day)
        return countList(under: charter, at: charters.place)
    }
}

extension TicketStore {
    /// The charters in force.
    public func charters() throws(StoreError) -> Charters {
        Charters(try dossiers(of: .charter), zone: try identity()?.zone ?? "UTC")
    }
}
