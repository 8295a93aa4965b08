// Ids for the clauses of an imported policy, in the order of its sections.

import Desk

/// Gives ids, each once.
struct ClauseIDs {
    var prefix = ""
    /// Whether headings keep the numbers they bear.
    var keepsNumbers = false
    private var major = 0
    private var minor = 0
    private var last = "0"
    private var taken: Set<String> = []

    /// Whether every number at the head of a heading stands there once, and there is one.
    static func areDistinct(_ pairs: [[Language: DocumentSection]]) -> Bool {
        let numbers = pairs.compactMap(number)
        return !numbers.isEmpty && Set(numbers).count == numbers.count
    }

    /// The heading of a section when its number goes into the id.
    func keptNumber(of section: DocumentSection) -> String? {
        guard keepsNumbers, section.id == nil, HeadingNumber(section.heading)?.rest != nil else { return nil }
        return section.heading
    }

    /// The id of the next clause.
    mutating func next(_ pair: [Language: DocumentSection]) -> String {
        if let own = (pair[.english] ?? pair[.french])?.id, taken.insert(own).inserted { return own }
        let number = place(of: pair)
        var id = "\(prefix)-\(number)"
        var letter: UInt8 = 0
        while !taken.insert(id).inserted {
            letter += 1
            id = "\(prefix)-\(number)." + (letter < 27 ? String(Unicode.Scalar(96 + letter)) : "x\(taken.count)")
        }
        return id
    }

    private mutating func place(of pair: [Language: DocumentSection]) -> String {
        let level = (pair[.english] ?? pair[.french])?.level ?? 0
        if keepsNumbers {
            if let number = ClauseIDs.number(of: pair) { last = number }
            return last
        }
        switch level {
        case 0: return "0"
        case 3:
            minor += 1
            return "\(major).\(minor)"
        default:
            (major, minor) = (major + 1, 0)
            return "\(major)"
        }
    }

    /// The number a clause’s heading begins with, in English or else in French.
    private static func number(of pair: [Language: DocumentSection]) -> String? {
        guard let section = pair[.english] ?? pair[.french], section.level > 0 else { return nil }
        let number = HeadingNumber(section.heading)
        return number?.rest == nil ? nil : number?.text
    }
}
