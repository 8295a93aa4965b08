// What people ask the demo desk for: per item of the policy book, how often, in what words, and what tends to come of
// it. The answer itself is never here: the book gives it.

import Desk

/// A kind of request.
struct RequestTemplate: Sendable {
    /// The value of the book's fact `item`.
    let item: String
    /// How often it is asked, beside the others.
    let weight: Int
    /// Of a hundred refusals, how many end with an offer taken.
    let taken: Int
    /// Of a hundred refusals, how many are escalated.
    let escalated: Int
    /// Of a hundred escalations, how many are overturned.
    let overturned: Int
    /// The need behind it, in our words.
    let need: Bilingual
    /// As clients put it; each pair is two people, not a translation.
    let words: [Bilingual]

    init(
        _ item: String, weight: Int, taken: Int = 74, escalated: Int = 8, overturned: Int = 16, need: Bilingual,
        words: [Bilingual]
    ) {
        self.item = item
        self.weight = weight
        self.taken = taken
        self.escalated = escalated
        self.overturned = overturned
        self.need = need
        self.words = words
    }

    /// Everything people ask for.
    static let all = mobile + software + access + files + equipment + help

    /// Whether it can take weeks: not what an agent settles on the phone.
    var mayDragOn: Bool {
        !["password-reset", "voicemail", "guest-wifi", "large-file", "data-recovery", "training"].contains(item)
    }
}
