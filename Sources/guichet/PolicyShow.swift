// `guichet policy show`: a clause word for word, in force or not, and what its rules answer.

import ArgumentParser
import Decisions
import Desk
import Documents
import Localisation
import PolicyBook
import Reports

struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("Show a clause word for word.", "Montrer une clause mot pour mot."),
        discussion: say("Example:\n  guichet policy show MOB-2.1", "Exemple\u{00A0}:\n  guichet policy show MOB-2.1"))

    @OptionGroup var desk: DeskOptions
    @Argument(help: ArgumentHelp("The clause.", "La clause."))
    var clause: String
    @Option(
        help: ArgumentHelp(
            "A book’s folder, instead of the desk’s book.", "Le dossier d’un recueil, au lieu de celui du guichet."))
    var book: String?
    @Option(
        help: ArgumentHelp(
            "The day whose rules to show; today by default.",
            "Le jour dont montrer les règles\u{00A0}; aujourd’hui par défaut."))
    var date: CivilDate?

    func run() throws {
        let book = try BookLoading.adviser(folder: book, desk: desk.desk).book
        guard let found = book.clause(clause) else {
            let ids = book.policies.flatMap { $0.clauses.map(\.id) }
            throw Failure.noClause(clause, nearest: NearestWord.to(clause, among: ids))
        }
        let page = ClausePage(
            book: book, policy: found.policy, clause: found.clause, date: date ?? SystemClock.today,
            language: desk.language)
        try Output.document(TextRenderer(width: Output.width).text(of: page.document))
    }
}

/// A clause on a page.
struct ClausePage {
    let book: Book
    let policy: Policy
    let clause: Clause
    let date: CivilDate
    let language: Language

    /// The clause and its rules, in one language.
    var document: Document {
        Document(
            language,
            [
                .heading(Inline("\(clause.id) \(clause.title[language])"), level: 1),
                .paragraph(Inline("\(policy.title[language]) · \(inForce[language])")),
                .quotation(
                    Quotation(CommonMark.blocks(of: clause.text[language]), citation: Inline(policy.source[language]))),
            ]
                + clause.rules.filter { $0.isInForce(on: date) }.map {
                    .list([[.paragraph(Inline(words(of: $0)[language]))]])
                })
    }

    private var inForce: Bilingual {
        let last = policy.to.map { $0.adding(days: -1).words }
        let isNow = policy.from <= date && policy.to.map { date < $0 } ?? true
        let state = isNow ? Bilingual("in force", "en vigueur") : Bilingual("not in force", "pas en vigueur")
        return Bilingual(
            "\(state.english) on \(date.words.english): since \(policy.from.words.english)"
                + (last.map { ", until \($0.english)" } ?? ""),
            "\(state.french) le \(date.words.french)\u{00A0}: depuis le \(policy.from.words.french)"
                + (last.map { ", jusqu’au \($0.french)" } ?? ""))
    }

    private func words(of rule: Rule) -> Bilingual {
        let conditions = rule.conditions.map { $0.words(in: book) }
        let when =
            conditions.isEmpty
            ? Bilingual("always", "toujours")
            : Bilingual(
                conditions.map(\.english).joined(separator: "; "),
                conditions.map(\.french).joined(separator: "\u{00A0}; "))
        return Bilingual(
            "\(rule.id), \(rule.outcome.words.english): \(when.english)",
            "\(rule.id), \(rule.outcome.words.french)\u{00A0}: \(when.french)")
    }
}
