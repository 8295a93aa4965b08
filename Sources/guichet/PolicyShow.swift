// `guichet policy show`: a clause word for word in both languages, in force or not, and what became of it; without a
// clause, the policies and the revisions published.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Documents
import Localisation
import PolicyBook
import Reports
import Storage
import Tickets

struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            "Show a clause word for word, or the policies and revisions.",
            "Montrer une clause mot pour mot, ou les politiques et les révisions."),
        discussion: say(
            "Examples:\n  guichet policy show\n  guichet policy show MOB-2.1\n"
                + "  guichet policy show MOB-2.1 --date 2026-05-01",
            "Exemples\u{00A0}:\n  guichet policy show\n  guichet policy show MOB-2.1\n"
                + "  guichet policy show MOB-2.1 --date 2026-05-01"))

    @OptionGroup var options: SeatOptions
    @Argument(
        help: ArgumentHelp(
            "The clause; without it, the policies and the revisions.",
            "La clause\u{00A0}; sans elle, les politiques et les révisions."))
    var clause: String?
    @Option(
        help: ArgumentHelp(
            "A book’s folder, instead of the desk’s book.", "Le dossier d’un recueil, au lieu de celui du guichet."),
        completion: .directory)
    var book: String?
    @Option(
        help: ArgumentHelp(
            "The day to show; of a past day, the revision published then. Today by default.",
            "Le jour à montrer\u{00A0}; d’un jour passé, la révision publiée alors. Aujourd’hui par défaut."))
    var date: CivilDate?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let shelf = try ShownBook(folder: book, seat: options.seat, on: date)
        guard let clause else {
            let list = PolicyList(shelf: shelf)
            return try json ? list.printJSON() : list.print(in: options.language)
        }
        let named = shelf.book.clauses(namedIn: clause)
        let id = shelf.book.clause(clause)?.clause.id ?? shelf.book.clause(deciding: clause)?.clause.id
        guard let found = (id ?? (named.count == 1 ? named.first : nil)).flatMap({ shelf.book.clause($0) }) else {
            let ids = shelf.book.policies.flatMap { $0.clauses.map(\.id) }
            throw Failure.noClause(clause, nearest: NearestWord.to(clause, among: ids))
        }
        let page = ClausePage(
            book: shelf.book, policy: found.policy, clause: found.clause, date: shelf.date,
            tests: shelf.cases(answeredBy: found.clause.id), record: try shelf.record(of: found.clause.id),
            revision: shelf.sentence)
        if json { return try Output.document(page.json(shelf).line + "\n") }
        let width = Output.columns
        let document = page.document(first: options.language, width: width)
        let isWide = width >= ClausePage.sideBySide
        let renderer = TextRenderer(
            width: isWide ? min(width, 160) : Output.width, underlines: Output.isTerminal(1))
        try Output.document(renderer.text(of: document))
    }
}

extension ShownBook {
    /// Names of the cases that expect a clause, or that it decides.
    fileprivate func cases(answeredBy clause: String) -> [String] {
        guard !tests.isEmpty else { return [] }
        let evaluator = Evaluator(book: book)
        let found = tests.filter { test in
            if let expected = test.expected.clause { return expected == clause }
            guard test.text == nil else { return false }
            let request = Request(facts: test.given, absent: Set(test.absent), date: test.date)
            return (try? evaluator.decide(request))?.clause == clause
        }
        return found.map(\.name)
    }
}

extension ClausePage {
    fileprivate func json(_ shelf: ShownBook) -> JSON {
        .object(
            [
                ("clause", .text(clause.id)), ("policy", .text(policy.id)), ("title", clause.title.json),
                ("text", clause.text.json), ("policy_title", policy.title.json), ("owner", policy.owner.json),
                ("source", policy.source.json), ("from", .text(policy.from.description)),
                ("to", JSON(policy.to?.description)), ("review", .text(policy.review.description)),
                ("date", .text(date.description)), ("in_force", .flag(isInForce)),
            ] + clause.location.members + [
                ("rules", .list(clause.rules.map { $0.json(in: book, on: date) })),
                (
                    "asked",
                    .object(Language.allCases.map { ($0.rawValue, .list((clause.asked[$0] ?? []).map(JSON.text))) })
                ),
                ("tests", .list(tests.map(JSON.text))), ("record", record?.json ?? .null),
                ("book", .object([("id", .text(book.id)), ("revision", .text(book.revision))])),
                ("published", JSON(shelf.publication?.at.description)),
                ("published_by", JSON(shelf.publication?.by?.text)),
            ])
    }
}

extension Rule {
    fileprivate func json(in book: Book, on date: CivilDate) -> JSON {
        .object([
            ("rule", .text(id)), ("outcome", .text(outcome.rawValue)), ("when", whenWords(in: book).json),
            ("conditions", .list(terms.map(\.json))), ("approver", approver?.json ?? .null),
            ("redirect_to", redirectTo?.words(in: book).json ?? .null),
            ("alternatives", .list(alternatives.map(JSON.text))), ("none_because", noneBecause?.json ?? .null),
            ("overrides", .list(overrides.map(JSON.text))), ("from", .text(from.description)),
            ("to", JSON(to?.description)), ("in_force", .flag(isInForce(on: date))),
        ])
    }
}

extension ClauseRecord {
    fileprivate var json: JSON {
        .object([
            ("decided", .number(asked)), ("offer_taken", .number(tookOffer)), ("escalated", .number(escalated)),
            ("upheld", .number(upheld)), ("exceptions", .number(exceptions)),
            ("policy_changes", .number(policyChanges)), ("conduct", .number(conduct)),
            ("overturned", .number(overturned)),
        ])
    }
}

extension Bilingual {
    /// Both texts, by language.
    var json: JSON { .object([("en", .text(english)), ("fr", .text(french))]) }
}
