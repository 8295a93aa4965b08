// What a number counts, as far as both languages have a word for it: days, weeks, gigabytes. Anything else is no unit
// here, and a number without one agrees with any.

import Desk

enum LintUnits {
    /// The unit of the words after a number; between the two may stand one adjective.
    static func unit(_ words: [String], _ language: Language) -> String? {
        guard let first = words.first else { return nil }
        let known = language == .english ? english : french
        if let unit = known[first] { return unit }
        return adjectives.contains(first) && words.count > 1 ? known[words[1]] : nil
    }

    private static let adjectives: Set<String> = [
        "business", "working", "calendar", "full", "consecutive", "whole", "clear", "other", "more", "office", "school",
        "bonnes", "autres", "derniers", "dernieres", "premiers", "premieres", "prochains", "prochaines",
    ]
    private static let english = named(
        """
        day days|week weeks|month months|year years|hour hours|minute minutes|kb kilobytes|mb megabytes|gb gigabytes gigabyte|
        tb terabytes
        """)
    private static let french = named(
        """
        jour jours journees|semaine semaines|mois|an ans annee annees|heure heures|minute minutes|ko kilooctets|
        mo megaoctets|go gigaoctets gigaoctet|to teraoctets
        """)

    /// Units in one order in both languages: the place is the unit.
    private static func named(_ list: String) -> [String: String] {
        var units: [String: String] = [:]
        for (place, words) in list.split(separator: "|").enumerated() {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { units[String(word)] = "u\(place)" }
        }
        return units
    }
}
