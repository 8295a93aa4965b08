// What a caretaker is told of one thing, as a line and as an object.

import Desk

/// How one thing stands.
struct HealthFinding {
    var name: Bilingual
    var value: Bilingual
    var isFine = true

    init(_ name: Bilingual, _ value: Bilingual, isFine: Bool = true) {
        self.name = name
        self.value = value
        self.isFine = isFine
    }

    /// `stemmer: present`, `racinisation : présente`.
    var line: Bilingual {
        Bilingual("\(name.english): \(value.english)", "\(name.french)\u{00A0}: \(value.french)")
    }

    /// The check by its English name, the words in the reader's language.
    func json(in language: Language) -> JSON {
        .object([
            ("check", .text(name.english.split(separator: " ").joined(separator: "_").lowercased())),
            ("ok", .flag(isFine)), ("words", .text(value[language])),
        ])
    }
}
