// What a book says in one language or in both, before it is known to say it in both.

import Desk

/// Something of each language, as far as there is any. Two places rather than a dictionary: a book has thousands of them.
struct PerLanguage<Value: Sendable>: Sendable {
    var english: Value?
    var french: Value?

    subscript(language: Language) -> Value? {
        get { language == .english ? english : french }
        set { if language == .english { english = newValue } else { french = newValue } }
    }
}
