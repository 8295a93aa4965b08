// Wall-clock times of many days of one place as UTC, a lookup or two each. Knows no opening hours.

import Desk
import Localisation

/// The clock on the wall of a place over a range of days.
struct WallClock {
    private let place: Place
    private let firstDay: Int
    /// Seconds ahead of UTC at each UTC midnight, from `firstDay` on.
    private let offsets: [Int]

    /// The clock over some days; costs a zone lookup for each.
    init(_ place: Place, days: Range<Int>) {
        self.place = place
        firstDay = days.lowerBound - 1
        offsets = (firstDay..<days.upperBound + 4).map {
            WallClock.offset(place, at: Int64($0) * 86_400)
        }
    }

    /// The first second, since 1970 UTC, at which the clock has reached a time of a day, given in seconds after its
    /// midnight (up to two days): of an hour told twice the first, of an hour that is skipped the moment it is skipped.
    func moment(day: Int, second: Int) -> Int64 {
        let wall = Int64(day) * 86_400 + Int64(second)
        let before = offset(day: day - 1)
        let after = offset(day: day + 3)
        let early = wall - Int64(before)
        if before == after || WallClock.offset(place, at: early) == before { return early }
        let late = wall - Int64(after)
        if WallClock.offset(place, at: late) == after { return late }
        // Neither: the clock jumps over that time. The jump lies between the two.
        var (low, high) = (min(early, late), max(early, late))
        while high - low > 1 {
            let middle = (low + high) / 2
            if WallClock.offset(place, at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }

    private func offset(day: Int) -> Int {
        offsets[min(max(day - firstDay, 0), offsets.count - 1)]
    }

    /// Seconds ahead of UTC at a second since 1970.
    static func offset(_ place: Place, at second: Int64) -> Int {
        let local = place.local(Instant(milliseconds: second * 1000))
        return Int(Int64(local.day.dayNumber) * 86_400 + Int64(local.secondOfDay) - second)
    }
}
