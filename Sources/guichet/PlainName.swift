// Logins and client numbers are typed, filtered by and shown in a line: they are one word.

import Desk

/// Names that identify.
enum PlainName {
    /// Fails for one that is empty, longer than 64 characters, or has a blank, a slash or a control character in it.
    static func check(_ name: String) throws(Failure) {
        let isWord = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
                .privateUse:
                false
            default: scalar != "/"
            }
        }
        guard isWord, (1...64).contains(name.count) else {
            throw .usage(
                Bilingual(
                    "a login or a number is one word, 64 characters at most, without a slash",
                    "un compte ou un numéro est un seul mot, d’au plus 64 caractères, sans barre oblique"))
        }
    }
}
