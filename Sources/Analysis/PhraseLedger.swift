// How often phrases and sentences were said, and for what. Bounded: what was said once is forgotten when there is too
// much, so that a log of any length takes the same memory.

import Desk
import Matching

/// Counts of what was said.
struct PhraseLedger: Sendable {
    /// A phrase or a sentence in one language.
    struct Key: Hashable, Sendable {
        var language: Language
        var isSentence: Bool
        var key: String
    }

    /// How a phrase was used.
    struct Usage: Sendable {
        /// As first said.
        var text: String
        var isOrdinary: Bool
        var wordCount: Int
        /// Tickets that say it.
        var total = 0
        /// Tickets by what was decided.
        var decided: [SuggestionTarget: Int] = [:]
        /// The first few clients who said it.
        var clients: Set<ClientID> = []
    }

    /// As many clients as it takes for words to be nobody's own.
    static let enoughClients = 3
    private static let limit = 300_000

    private(set) var usages: [Key: Usage] = [:]

    /// Counts what a ticket says, each thing once.
    mutating func count(_ correction: Correction) {
        var seen: Set<Key> = []
        for phrase in correction.phrases {
            let key = Key(language: correction.language, isSentence: false, key: phrase.key)
            guard seen.insert(key).inserted else { continue }
            usages[
                key, default: Usage(text: phrase.text, isOrdinary: phrase.isOrdinary, wordCount: phrase.count)
            ].count(correction)
        }
        for sentence in correction.sentences {
            let key = Key(language: correction.language, isSentence: true, key: sentence.key)
            guard seen.insert(key).inserted else { continue }
            usages[key, default: Usage(text: sentence.text, isOrdinary: false, wordCount: 0)].count(correction)
        }
        if usages.count > PhraseLedger.limit { usages = usages.filter { $0.value.total > 1 } }
    }
}

extension PhraseLedger.Usage {
    fileprivate mutating func count(_ correction: Correction) {
        total += 1
        for target in correction.decided { decided[target, default: 0] += 1 }
        if clients.count < PhraseLedger.enoughClients { clients.insert(correction.client) }
    }
}
