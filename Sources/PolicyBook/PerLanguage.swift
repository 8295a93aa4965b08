// Two places instead of a dictionary of two: a book has thousands.

import Desk

/// Something of each language, as far as there is any: two places instead of a dictionary, of which a book has thousands.
struct PerLanguage<Value: Sendable>: Sendable {
    var english: Value?
    var french: Value?

    subscript(language: Language) -> Value? {
        get { language == .english ? english : french }
        set { if language == .english { english = newValue } else { french = newValue } }
    }
}
