// The part of a charter that says when the desk is open: zone, hours, holidays, days of their own.

import Desk
import Localisation
import PolicyBook

extension CharterDraft {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    mutating func calendar(_ record: Record) -> BusinessCalendar? {
        var place: Place?
        if let node = record["zone"], let zone = shape.text(node) {
            place = Place(identifier: zone)
            if place == nil { add(.hours(.unknownZone(zone)), at: node.location) }
        }
        let hours = record["hours"].flatMap { self.hours($0) }
        let holidays = record["holidays"].map { self.holidays($0) } ?? []
        let closed = record["closed"].map { closedDays($0) } ?? []
        let open = record["open"].map { openDays($0) } ?? [:]
        guard let place, let hours else { return nil }
        return BusinessCalendar(place: place, hours: hours, holidays: holidays, closed: closed, open: open)
    }

    private mutating func hours(_ node: YAMLNode) -> WeeklyHours? {
        if case .text("always", _) = node.content { return .always }
        guard let entries = shape.entries(node) else { return nil }
        var hours: [Int: [OpeningStretch]] = [:]
        for entry in entries {
            let stretches = self.stretches(entry.value)
            guard let days = CharterDraft.weekdays(entry.key) else {
                add(.hours(.badWeekday(entry.key)), at: entry.keyLocation)
                continue
            }
            for day in days {
                if hours.updateValue(stretches, forKey: day) != nil {
                    add(.hours(.repeatedWeekday(CharterDraft.weekdays[day])), at: entry.keyLocation)
                }
            }
        }
        return WeeklyHours(hours)
    }

    /// `mon`, or a range of days `mon-fri` that does not go past Sunday.
    private static func weekdays(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            weekdays.firstIndex { $0 == part }
        }
        guard (1...2).contains(parts.count), let first = parts.first ?? nil, let last = parts.last ?? nil,
            first <= last
        else { return nil }
        return first...last
    }

    /// One stretch, or a list of stretches in the order of the day.
    private mutating func stretches(_ node: YAMLNode) -> [OpeningStretch] {
        var found: [OpeningStretch] = []
        let items: [YAMLNode]
        if case .list(let list) = node.content { items = list } else { items = [node] }
        for item in items {
            guard let text = shape.text(item) else { continue }
            guard let stretch = CharterDraft.stretch(text) else {
                add(.hours(.badStretch(text)), at: item.location)
                continue
            }
            if let last = found.last, stretch.opens < last.closes {
                add(.hours(.overlap(text)), at: item.location)
            } else {
                found.append(stretch)
            }
        }
        return found
    }

    /// `7:30-12:00`; an end at or before the beginning is one of the day after.
    static func stretch(_ text: String) -> OpeningStretch? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(second)
        guard ends.count == 2, let opens = ends[0], let closes = ends[1], opens < 86_400 else { return nil }
        return OpeningStretch(opens: opens, closes: closes > opens ? closes : closes + 86_400)
    }

    /// Seconds of the day of `7:30` or `24:00`.
    private static func second(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour < 24 || hour == 24 && minute == 0
        else { return nil }
        return hour * 3600 + minute * 60
    }

    private mutating func holidays(_ node: YAMLNode) -> [HolidayList] {
        var found: [HolidayList] = []
        for item in shape.list(node) ?? [] {
            guard let word = word(item, among: HolidayList.allCases.map(\.rawValue)),
                let list = HolidayList(rawValue: word)
            else { continue }
            if found.contains(list) {
                shape.add(.shape(.repeatedItem(word)), at: item.location)
            } else {
                found.append(list)
            }
        }
        return found
    }

    private mutating func closedDays(_ node: YAMLNode) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        for item in shape.list(node) ?? [] {
            guard let day = shape.date(item) else { continue }
            if !days.insert(day).inserted { add(.hours(.repeatedDay(day)), at: item.location) }
        }
        return days
    }

    private mutating func openDays(_ node: YAMLNode) -> [CivilDate: [OpeningStretch]] {
        var days: [CivilDate: [OpeningStretch]] = [:]
        for entry in shape.entries(node) ?? [] {
            let stretches = self.stretches(entry.value)
            guard let day = CivilDate(entry.key) else {
                shape.add(.shape(.expected(.date)), at: entry.keyLocation)
                continue
            }
            days[day] = stretches
        }
        return days
    }
}
