// What can be chosen of a paper: its form, its sheet, its way out. One way at a time; what cannot go together is refused
// before anything happens.

import ArgumentParser
import Desk
import Documents

/// How a paper is written.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, pdf
}

/// How a paper leaves the desk.
enum PaperWay: Equatable {
    case screen
    case file(String)
    case printer(String?)
    case mail(String)
    /// A message saved instead of sent.
    case message(to: String, file: String)

    /// Its name on record.
    var name: String {
        switch self {
        case .screen: "screen"
        case .file: "file"
        case .printer: "printer"
        case .mail: "mail"
        case .message: "message"
        }
    }
}

struct PaperOptions: ParsableArguments {
    @Option(help: ArgumentHelp("text, html or pdf.", "text, html ou pdf."))
    var format: PaperFormat?
    @Option(help: ArgumentHelp("The sheet of a PDF: letter or a4.", "La feuille d’un PDF\u{00A0}: letter ou a4."))
    var paper: PaperSize = .letter
    @Option(
        help: ArgumentHelp("A file, instead of standard output.", "Un fichier, au lieu de la sortie standard."),
        completion: .file())
    var output: String?
    @Option(
        help: ArgumentHelp(
            "A printer of lp; “default” for the system’s own.",
            "Une imprimante de lp\u{00A0}; «\u{00A0}default\u{00A0}» pour celle du système."))
    var printer: String?
    @Option(help: ArgumentHelp("An address to mail it to.", "Une adresse à qui l’envoyer."))
    var mail: String?
    @Option(
        help: ArgumentHelp(
            "With --mail: save the message in a file instead of sending it.",
            "Avec --mail\u{00A0}: enregistrer le message dans un fichier au lieu de l’envoyer."), completion: .file())
    var eml: String?
    @Flag(
        help: ArgumentHelp("Draw the code to scan in the text too.", "Dessiner aussi le code à balayer dans le texte."))
    var qr = false

    /// The way chosen.
    func way() throws(Failure) -> PaperWay {
        if [output, printer, mail].filter({ $0 != nil }).count > 1 {
            throw .usage(
                Bilingual(
                    "one way out at a time: --output, --printer or --mail",
                    "une seule sortie à la fois\u{00A0}: --output, --printer ou --mail"))
        }
        if let output { return .file(output) }
        if let printer {
            try require(format != .html, "a printer takes text or pdf", "une imprimante prend text ou pdf")
            return .printer(printer == "default" ? nil : printer)
        }
        try require(
            eml == nil || mail != nil, "--eml needs --mail: whom the message is for",
            "--eml demande --mail\u{00A0}: à qui s’adresse le message")
        guard let mail else { return .screen }
        try require(
            format == nil, "a message carries text and html: leave out --format",
            "un message porte le texte et le html\u{00A0}: retirez --format")
        try require(
            MailAddress(mail) != nil, "--mail is like somebody@example.ca", "--mail est comme quelquun@exemple.ca")
        return eml.map { .message(to: mail, file: $0) } ?? .mail(mail)
    }

    private func require(_ holds: Bool, _ english: String, _ french: String) throws(Failure) {
        if !holds { throw .usage(Bilingual(english, french)) }
    }
}
