// Lengths of time as reports tell them.

import Desk
import Localisation

/// Lengths of time in words.
enum LengthOfTime {
    /// `12 min`, `3 h 05 min`, `4 d 2 h`: two units at most.
    static func words(seconds: Int) -> Bilingual {
        let (minutes, space) = (seconds / 60, Typography.noBreakSpace)
        if minutes < 60 { return Bilingual(same: "\(minutes)\(space)min") }
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours < 48 {
            let padding = rest < 10 ? "0" : ""
            return Bilingual(same: "\(hours)\(space)h\(space)\(padding)\(rest)\(space)min")
        }
        let left = hours % 24 == 0 ? "" : "\(space)\(hours % 24)\(space)h"
        return Bilingual("\(hours / 24)\(space)d\(left)", "\(hours / 24)\(space)j\(left)")
    }
}
