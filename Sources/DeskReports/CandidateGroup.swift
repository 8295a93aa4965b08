// Requests grouped by the word they share, without a model and without a list of topics. Pure and deterministic.

import Desk
import Matching

/// Requests that have a word in common.
struct CandidateGroup: Hashable {
    /// The word, as first typed.
    let word: String
    /// In order of number.
    let tickets: [TicketID]
    /// The first of their texts.
    let example: String

    /// The shortest word that can tell what a request is about.
    private static let shortest = 4

    /// Groups of at least two, the largest first: each text goes with the most common of its words; what shares no word
    /// with another stands alone at the end.
    static func groups(_ texts: [(ticket: TicketID, words: String)]) -> [CandidateGroup] {
        let texts = texts.sorted { $0.ticket < $1.ticket }
        let keys = texts.map { Set(words(in: $0.words).map(\.key)) }
        var frequency: [String: Int] = [:]
        for key in keys.joined() { frequency[key, default: 0] += 1 }
        // A word that nearly everybody uses tells nothing apart, unless there are only a few texts.
        let ceiling = texts.count < 10 ? texts.count : texts.count * 3 / 5
        var members: [String: [Int]] = [:]
        for (place, own) in keys.enumerated() {
            let best = own.filter { (2...max(2, ceiling)).contains(frequency[$0] ?? 0) }
                .max { (frequency[$0] ?? 0, $1) < (frequency[$1] ?? 0, $0) }
            members[best ?? "\u{0}\(place)", default: []].append(place)
        }
        let groups = members.map { key, places in
            let first = texts[places[0]]
            let shared = words(in: first.words).first { $0.key == key }?.text ?? "—"
            return CandidateGroup(word: shared, tickets: places.map { texts[$0].ticket }, example: first.words)
        }
        return groups.sorted { one, other in
            one.tickets.count == other.tickets.count
                ? one.tickets[0] < other.tickets[0] : one.tickets.count > other.tickets.count
        }
    }

    private static func words(in text: String) -> [(text: String, key: String)] {
        text.split { !$0.isLetter && !$0.isNumber }.compactMap { word in
            let text = word.lowercased()
            let key = TextFolding.folded(text)
            // A plural is the same thing.
            let stem = key.count > Self.shortest && key.hasSuffix("s") ? String(key.dropLast()) : key
            guard stem.count >= Self.shortest, !FunctionWords.isEveryday(key) else { return nil }
            return (text, stem)
        }
    }
}
