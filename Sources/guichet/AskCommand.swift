// `guichet ask`: the same answer for people and programs.

import ArgumentParser
import Decisions
import Desk
import Documents
import Glibc
import PolicyBook
import Reports
import Semantics

struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: say(
            "What the policy says, what we can do instead, and why.",
            "Ce que dit la politique, ce qu’on peut offrir à la place, et pourquoi."),
        discussion: say(
            "Examples:\n  guichet ask \"A manager wants a Palm Pilot\"\n"
                + "  guichet ask --fact item=pda --fact role=manager --json\n"
                + "  guichet ask --requests requests.jsonl --date 2026-05-01",
            "Exemples\u{00A0}:\n  guichet ask \"Une gestionnaire veut un Palm Pilot\"\n"
                + "  guichet ask --fact item=pda --fact role=manager --json\n"
                + "  guichet ask --requests demandes.jsonl --date 2026-05-01"))

    /// Whether an argument asks for help or for a completion script, which the root answers.
    static func asksForHelp(_ argument: String) -> Bool {
        argument == "-h" || argument == "--version" || argument.hasPrefix("--help")
            || argument.hasPrefix("--generate-completion-script")
    }

    @OptionGroup var desk: DeskOptions
    @Argument(help: ArgumentHelp("The client’s words.", "Les mots du client."))
    var words: [String] = []
    @Option(
        help: ArgumentHelp(
            "A book’s folder, instead of the desk’s book.", "Le dossier d’un recueil, au lieu de celui du guichet."),
        completion: .directory)
    var book: String?
    @Option(
        help: ArgumentHelp(
            "The day of the request; today by default.", "Le jour de la demande\u{00A0}; aujourd’hui par défaut."))
    var date: CivilDate?
    @Option(
        help: ArgumentHelp("A known fact, name=value; repeatable.", "Un fait connu, nom=valeur\u{00A0}; répétable."))
    var fact: [String] = []
    @Option(
        help: ArgumentHelp(
            "A fact known not to exist; repeatable.", "Un fait que l’on sait absent\u{00A0}; répétable."))
    var absent: [String] = []
    @Option(help: ArgumentHelp("How many clauses to list at most.", "Combien de clauses lister au plus."))
    var top = 5
    @Option(
        help: ArgumentHelp(
            "A file of requests, one JSON object a line; - for standard input.",
            "Un fichier de demandes, un objet JSON par ligne\u{00A0}; - pour l’entrée standard."), completion: .file())
    var requests: String?
    @Flag(help: ArgumentHelp("One JSON object instead of the card.", "Un objet JSON au lieu de la fiche."))
    var json = false
    @Flag(
        help: ArgumentHelp(
            "Words only, even where a language pack is installed.",
            "Les mots seuls, même si un module linguistique est installé."))
    var noSemantics = false
    @Flag(
        help: ArgumentHelp(
            "How long answers took, on standard error.", "Le temps de réponse, sur la sortie d’erreur."))
    var timing = false

    func run() throws {
        if requests == nil, fact.isEmpty, words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
            throw Failure.usage(
                Bilingual(
                    "say what the client wants, or give a fact: guichet ask \"...\"",
                    "dites ce que veut le client, ou donnez un fait\u{00A0}: guichet ask \"...\""))
        }
        if requests != nil, !words.isEmpty || !fact.isEmpty || !absent.isEmpty {
            throw Failure.usage(
                Bilingual(
                    "with --requests, words and facts stand in the file",
                    "avec --requests, les mots et les faits sont dans le fichier"))
        }
        guard top >= 1 else {
            throw Failure.usage(Bilingual("--top is 1 or more", "--top est d’au moins 1"))
        }
        // A book seen for the first time is kept while the answer is worked out.
        var kept: Aside<Void>?
        let adviser = try BookLoading.adviser(folder: book, desk: desk.desk) { kept = Aside($0) }
        let hasWords = requests != nil || words.contains { $0.contains(where: \.isLetter) }
        try answer(adviser, noSemantics || !hasWords ? nil : PackPlaces.reader(for: adviser.book))
        kept?.wait()
        // All is written: taking a whole book apart again would only keep the caller waiting.
        Glibc.exit(0)
    }

    private func answer(_ adviser: Adviser, _ reader: MeaningReader?) throws {
        var latencies = timing ? Latencies() : nil
        defer {
            if let latencies { Output.complain(latencies.json.line) }
        }
        if let requests {
            try answerAll(requests, adviser, reader, &latencies)
        } else {
            try answerOne(adviser, reader, &latencies)
        }
    }

    private func answerAll(
        _ path: String, _ adviser: Adviser, _ reader: MeaningReader?, _ latencies: inout Latencies?
    ) throws {
        var source = try LineSource(path: path)
        let batch = AskBatch(adviser: adviser, reader: reader, language: desk.language, date: date, top: top)
        guard try batch.run(&source, timing: &latencies) else { throw Failure.inputHadErrors }
    }

    private func answerOne(_ adviser: Adviser, _ reader: MeaningReader?, _ latencies: inout Latencies?) throws {
        let start = Latencies.now()
        let language = desk.language
        let facts = try adviser.book.facts(from: fact)
        let missing = try Set(absent.map { try adviser.book.known($0).name })
        let said = words.joined(separator: " ")
        let consultation = try adviser.consult(
            said, language: language, facts: facts, absent: missing, on: date ?? SystemClock.today, limit: top,
            nearness: reader?.nearness(of: said)
        ).cut(to: top)
        let text: String
        if json {
            text = consultation.json(id: nil, book: adviser.book, language: language).line + "\n"
        } else {
            // What no policy covers is for whoever owns the book.
            let source = CardSource(
                consultation, book: adviser.book, language: language, whoToAsk: adviser.book.owner)
            let card = Card.document(for: source)
            text = TextRenderer(width: Output.width).text(of: card)
        }
        latencies?.add(nanoseconds: Latencies.now() - start)
        try Output.document(text)
    }
}
