// The options most verbs share: which desk, which language, who one is.

import ArgumentParser
import Desk

/// Which desk, and the language of the answer.
struct DeskOptions: ParsableArguments {
    static let deskHelp = ArgumentHelp(
        "The desk’s file, instead of GUICHET_DESK.", "Le fichier du guichet, au lieu de GUICHET_DESK.")
    static let languageHelp = ArgumentHelp(
        "The language of the answer: en or fr.", "La langue de la réponse\u{00A0}: en ou fr.")

    @Option(help: deskHelp, completion: .file())
    var desk: String?

    @Option(help: languageHelp)
    var lang: Language?

    /// The language of the answer.
    var language: Language { lang ?? ReaderLanguage.current }
}

/// Which desk, and who sits at it. Flat: in a debug build the parser checks a group of options within a group five times
/// for each time it checks the one around it.
struct SeatOptions: ParsableArguments {
    @Option(help: DeskOptions.deskHelp, completion: .file())
    var desk: String?

    @Option(help: DeskOptions.languageHelp)
    var lang: Language?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Act as another agent; on a demo desk only.", "Agir comme un autre agent (guichet de démonstration)."))
    var login: String?

    /// The language of the answer.
    var language: Language { lang ?? ReaderLanguage.current }

    /// What was chosen.
    var seat: Seat { Seat(desk: desk, language: language, login: login) }
}

/// Which desk, who sits at it, and the language they read.
struct Seat {
    var desk: String?
    var language: Language
    var login: String?
}
