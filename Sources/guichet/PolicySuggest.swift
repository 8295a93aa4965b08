// `guichet policy suggest`: words the desk's agents had to correct, as lines for the book. Changes nothing.

import Analysis
import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook
import Reports
import SQLiteStorage
import Storage
import Tickets

struct PolicySuggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: say(
            "Propose words and sentences for the book, learned from the desk’s tickets.",
            "Proposer des mots et des phrases pour le recueil, tirés des billets du guichet."),
        discussion: say(
            "Only what three clients or more said is proposed, and never a name.\n\n"
                + "Example:\n  guichet policy suggest --top 20",
            "Seul ce que trois clients ou plus ont dit est proposé, et jamais un nom.\n\n"
                + "Exemple\u{00A0}:\n  guichet policy suggest --top 20"))

    @OptionGroup var options: SeatOptions
    @Option(help: ArgumentHelp("How many suggestions at most.", "Combien de suggestions au plus."))
    var top = 50
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        guard top >= 1 else { throw Failure.usage(Bilingual("--top is 1 or more", "--top est d’au moins 1")) }
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        let language = options.language
        desk.sayNotice(in: language)
        let adviser = try desk.adviser()
        var log = SuggestionLog(adviser: adviser, groups: desk.agent.groups)
        try read(into: &log, desk)
        let suggestions = log.suggestions(limit: top)
        if json {
            for suggestion in suggestions {
                try Output.document(suggestion.json(for: adviser.book).line + "\n")
            }
            return
        }
        try Output.line(PolicySuggest.head(log, suggestions.count)[language])
        for suggestion in suggestions {
            for line in lines(of: suggestion, adviser.book) { try Output.line(line) }
        }
    }

    private func read(into log: inout SuggestionLog, _ desk: OpenDesk) throws {
        var progress = ProgressLine(say("reading the tickets", "lecture des billets"))
        let all = try desk.store.changeCount()
        try DeskLog.eachTicket(of: desk.store, progress: &progress, of: all) { log.take($0) }
    }

    private static func head(_ log: SuggestionLog, _ count: Int) -> Bilingual {
        let tickets = Typography.count(
            log.tickets, one: Bilingual("decided ticket", "billet décidé"),
            many: Bilingual("decided tickets", "billets décidés"))
        let corrected = Typography.number(log.corrected)
        let suggestions = Typography.count(
            count, one: Bilingual("suggestion", "suggestion"), many: Bilingual("suggestions", "suggestions"))
        return Bilingual(
            "\(tickets.english), of which \(corrected.english) needed more than the client’s words: "
                + suggestions.english,
            "\(tickets.french), dont \(corrected.french) ont demandé plus que les mots du client\u{00A0}: "
                + suggestions.french)
    }

    private func lines(of suggestion: Suggestion, _ book: Book) -> [String] {
        let language = options.language
        let words = Typography.quoted(suggestion.text)[suggestion.language]
        let target: Bilingual =
            switch suggestion.kind {
            case .term(let fact, let value): book.fact(fact)?.statement(of: value) ?? Bilingual(same: fact)
            case .asked(let clause):
                (book.clause(clause)?.clause.title ?? Bilingual(same: "")).map { "\(clause) \($0)" }
            }
        let count = Typography.count(
            suggestion.count, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets"))
        let tickets =
            suggestion.tickets.map { "#\($0)" }.joined(separator: ", ")
            + (suggestion.count > suggestion.tickets.count ? "…" : "")
        let elsewhere = Typography.number(suggestion.elsewhere)
        let evidence = Bilingual(
            "\(count.english) (\(tickets)), \(elsewhere.english) elsewhere",
            "\(count.french) (\(tickets)), \(elsewhere.french) ailleurs")
        let yaml = suggestion.yaml(for: book).split(separator: "\n").map { "        \($0)" }
        return ["", "\(words) → \(target[language])", "    \(evidence[language])"] + yaml
    }
}

extension Suggestion {
    fileprivate func json(for book: Book) -> JSON {
        var members: [(key: String, value: JSON)] = []
        switch kind {
        case .term(let fact, let value):
            members = [("kind", .text("term")), ("means", .object([(fact, value.json)]))]
        case .asked(let clause): members = [("kind", .text("asked")), ("clause", .text(clause))]
        }
        return .object(
            members + [
                ("lang", .text(language.rawValue)), ("text", .text(text)), ("tickets", .number(count)),
                ("elsewhere", .number(elsewhere)), ("examples", .list(tickets.map { .number($0.number) })),
                ("yaml", .text(yaml(for: book))),
            ])
    }
}
