// `guichet policy search`: clauses found by words, the words marked.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import Terminal

struct PolicySearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: say("Find clauses by words.", "Trouver des clauses par leurs mots."),
        discussion: say(
            "Example:\n  guichet policy search \"usb key\" --top 3",
            "Exemple\u{00A0}:\n  guichet policy search \"clé usb\" --top 3"))

    @OptionGroup var desk: DeskOptions
    @Argument(help: ArgumentHelp("The words.", "Les mots."))
    var words: [String]
    @Option(
        help: ArgumentHelp(
            "A book’s folder, instead of the desk’s book.", "Le dossier d’un recueil, au lieu de celui du guichet."),
        completion: .directory)
    var book: String?
    @Option(
        help: ArgumentHelp(
            "The day that tells what is in force; today by default.",
            "Le jour qui dit ce qui est en vigueur\u{00A0}; aujourd’hui par défaut."))
    var date: CivilDate?
    @Option(help: ArgumentHelp("How many clauses at most.", "Combien de clauses au plus."))
    var top = 5
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        guard words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            throw Failure.usage(
                Bilingual(
                    "say what to look for: guichet policy search \"...\"",
                    "dites quoi chercher\u{00A0}: guichet policy search \"...\""))
        }
        guard top >= 1 else { throw Failure.usage(Bilingual("--top is 1 or more", "--top est d’au moins 1")) }
        let search = ClauseSearch(try BookLoading.adviser(folder: book, desk: desk.desk))
        let day = date ?? SystemClock.today
        let found = try search.clauses(words.joined(separator: " "), language: desk.language, on: day, limit: top)
        guard !found.isEmpty else {
            let words = Bilingual("no clause has these words", "aucune clause n’a ces mots")
            Output.complain(words[desk.language])
            throw Failure.no
        }
        for passage in found {
            if json {
                try Output.document(passage.json(in: desk.language, on: day).line + "\n")
            } else {
                for line in lines(of: passage, on: day) { try Output.document(line + "\n") }
            }
        }
    }

    private func lines(of passage: FoundPassage, on day: CivilDate) -> [String] {
        let language = desk.language
        let (policy, clause) = (passage.policy, passage.clause)
        let sure = Typography.percent(Int((passage.confidence * 100).rounded()))[language]
        let state = passage.isInForce(on: day) ? "" : Bilingual(", not in force", ", pas en vigueur")[language]
        return [
            "\(DisplayText.safe(clause.id)) \(marked(passage.title))  \(sure)",
            "    \(DisplayText.safe("\(policy.title[language]), \(policy.source[language])\(state)"))",
            "    \(marked(passage.excerpt))",
        ]
    }

    /// Bold on a terminal; between asterisks elsewhere.
    private func marked(_ text: MarkedText) -> String {
        let isStyled = Output.isTerminal(1) && Environment.value("NO_COLOR") == nil
        let (open, close) = isStyled ? ("\u{1B}[1m", "\u{1B}[22m") : ("*", "*")
        return text.pieces.map { piece in
            let safe = DisplayText.safe(piece.text)
            return piece.isMarked ? open + safe + close : safe
        }.joined()
    }
}

extension FoundPassage {
    fileprivate func isInForce(on day: CivilDate) -> Bool {
        policy.from <= day && policy.to.map { day < $0 } ?? true
    }

    fileprivate func json(in language: Language, on day: CivilDate) -> JSON {
        .object(
            [
                ("clause", .text(clause.id)), ("policy", .text(policy.id)), ("title", .text(title.text)),
                ("confidence", .decimal((confidence * 1000).rounded() / 1000)),
                ("source", .text(policy.source[language])), ("in_force", .flag(isInForce(on: day))),
            ] + clause.location.members + [
                ("title_marks", title.json), ("excerpt", .text(excerpt.text)), ("excerpt_marks", excerpt.json),
            ])
    }
}

extension MarkedText {
    /// Start and end of each mark, in Unicode scalars.
    fileprivate var json: JSON {
        .list(marks.map { .list([.number($0.lowerBound), .number($0.upperBound)]) })
    }
}
