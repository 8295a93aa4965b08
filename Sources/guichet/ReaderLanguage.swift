// Which language the person at the terminal reads: settled once, before anything is parsed, because help is worded too.

public import ArgumentParser
public import Desk
import Glibc

/// The language of messages, help and answers.
enum ReaderLanguage {
    /// `--lang` where it names one of the two, else the locale's.
    static let current = language(of: CommandLine.arguments, environment: Environment.value)

    static func language(of arguments: [String], environment: (String) -> String?) -> Language {
        for (place, argument) in arguments.enumerated() {
            if argument == "--" { break }
            let value =
                argument == "--lang" && place + 1 < arguments.count
                ? arguments[place + 1] : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : ""
            if let language = Language(rawValue: value) { return language }
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first
        return Language(locale: locale ?? "")
    }
}

/// The process's environment.
enum Environment {
    /// A variable; nil when it is unset or empty.
    static func value(_ name: String) -> String? {
        guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
        return String(cString: pointer)
    }
}

/// A sentence in the reader's language.
func say(_ english: String, _ french: String) -> String {
    Bilingual(english, french)[ReaderLanguage.current]
}

extension ArgumentHelp {
    /// Help in the reader's language.
    init(_ english: String, _ french: String) {
        self.init(stringLiteral: say(english, french))
    }
}

extension Language: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    /// A day written `2026-05-01`.
    public init?(argument: String) {
        self.init(argument)
    }
}
