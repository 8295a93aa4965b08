// `guichet policy import`: an English document and its French counterpart become one policy, word for word. Every
// place where the two do not match is listed; the policy is written all the same.

import ArgumentParser
import Desk
import Localisation
import PolicyBook
import PolicyDocuments

struct PolicyImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            "Make one policy of an English document and its French one, word for word.",
            "Faire une politique d’un document anglais et de son pendant français, mot pour mot."),
        discussion: say(
            """
            Each heading of level 1 to 3 begins a clause (the only one of level 1, at the top, is the title); deeper \
            ones stay in its text. Clauses are paired by heading number, else in order, by level and by shape. What \
            does not match is listed and the policy is written all the same; a text missing in one language is marked \
            “To be translated”. Markdown in UTF-8, UTF-16, Windows-1252 or Latin-1.

            Examples:
              guichet policy import Mobile-EN.md Mobile-FR.md --policy MOB --into book
              guichet policy import Mobile-EN.md --policy MOB --output MOB.md
            """,
            """
            Chaque titre de niveau 1 à 3 commence une clause (le seul de niveau 1, en tête, est le titre)\u{00A0}; les \
            autres restent dans le texte. Les clauses s’apparient par numéro de titre, sinon dans l’ordre, selon le \
            niveau et la forme. Les écarts sont énumérés et la politique est écrite quand même\u{00A0}; un texte absent \
            d’une langue porte la mention «\u{00A0}À traduire\u{00A0}». Markdown en UTF-8, UTF-16, Windows-1252 ou Latin-1.

            Exemples\u{00A0}:
              guichet policy import Mobile-EN.md Mobile-FR.md --policy MOB --into recueil
              guichet policy import Mobile-FR.md --policy MOB --output MOB.md
            """))

    @Argument(
        help: ArgumentHelp(
            "The English document, then the French one; one alone may be in either language.",
            "Le document anglais, puis le français\u{00A0}; un seul peut être dans l’une ou l’autre langue."))
    var documents: [String]
    @Option(help: ArgumentHelp("The policy’s id.", "L’identifiant de la politique."))
    var policy: String?
    @Option(
        help: ArgumentHelp(
            "What clause ids begin with; the policy’s id by default.",
            "Le début des identifiants de clause\u{00A0}; par défaut, celui de la politique."))
    var prefix: String?
    @Option(
        help: ArgumentHelp(
            "The folder of a book to add the policy to.", "Le dossier d’un recueil auquel ajouter la politique."))
    var into: String?
    @Option(
        help: ArgumentHelp("A file, instead of standard output.", "Un fichier, au lieu de la sortie standard."),
        completion: .file())
    var output: String?
    @Option(help: ArgumentHelp("The first day in force.", "Le premier jour d’application."))
    var from: CivilDate?
    @Option(help: ArgumentHelp("The day to look at it again.", "Le jour de sa révision."))
    var review: CivilDate?
    @Option(
        help: ArgumentHelp(
            "Who owns it; “English | français” where they differ.",
            "La personne ou l’équipe responsable\u{00A0}; «\u{00A0}anglais | français\u{00A0}» s’ils diffèrent."))
    var owner: String?
    @Option(
        help: ArgumentHelp(
            "The citation to print; “English | français” where they differ.",
            "La référence à imprimer\u{00A0}; «\u{00A0}anglais | français\u{00A0}» si elles diffèrent."))
    var source: String?
    @Flag(help: ArgumentHelp("One JSON object.", "Un objet JSON."))
    var json = false
    @Option(help: ArgumentHelp("The language of messages: en or fr.", "La langue des messages\u{00A0}: en ou fr."))
    var lang: Language?

    func run() throws {
        let language = lang ?? ReaderLanguage.current
        let terms = try self.terms()
        let pair = try PlainDocument.pair(documents, in: language)
        let made = PolicyImport(english: pair[.english], french: pair[.french], terms: terms)
        if let review, review < made.policy.from {
            throw Failure.usage(
                Bilingual(
                    "--review is before the first day in force, \(made.policy.from)",
                    "--review précède le premier jour d’application, \(made.policy.from)"))
        }
        let text = made.text
        let back = made.readBack()
        guard back.policy?.clauses.map(\.text) == made.policy.clauses.map(\.text) else {
            throw Failure.ours("import: " + back.faults.map { $0.line(in: .english) }.joined(separator: "; "))
        }
        let names = pair.mapValues(\.name)
        let path = try into.map { try BookAddition(folder: $0, policy: made.policy).write(text) } ?? output
        if into == nil, let output { try FileWriting.write(text, to: output) }
        if json {
            try Output.document(made.json(names, path: path, text: path == nil ? text : nil).line + "\n")
        } else {
            for remark in made.remarks { Output.complain(remark.line(names)[language]) }
            if path == nil { try Output.written(text) }
            if let path { try Output.line(summary(of: made, at: path)[language]) }
        }
        if made.hasMismatches { throw Failure.no }
    }

    private func terms() throws(Failure) -> ImportTerms {
        guard (1...2).contains(documents.count) else {
            throw .usage(
                Bilingual("one document a language: two at most", "un document par langue\u{00A0}: deux au plus"))
        }
        if into != nil, output != nil {
            throw .usage(Bilingual("give --into or --output, not both", "donnez --into ou --output, pas les deux"))
        }
        var terms = ImportTerms(today: SystemClock.today)
        for id in [policy, prefix].compactMap({ $0 }) where !PolicyImport.isID(id) {
            throw .usage(
                Bilingual(
                    "“\(id)” is no id: ASCII letters, digits, “-”, “.” and “_”",
                    "«\u{00A0}\(id)\u{00A0}» n’est pas un identifiant\u{00A0}: lettres ASCII, chiffres, «\u{00A0}-\u{00A0}», "
                        + "«\u{00A0}.\u{00A0}» et «\u{00A0}_\u{00A0}»"))
        }
        (terms.policy, terms.prefix, terms.from, terms.review) = (policy, prefix, from, review)
        terms.owner = PolicyImportCommand.pair(owner)
        terms.source = PolicyImportCommand.pair(source)
        return terms
    }

    private static func pair(_ text: String?) -> Bilingual? {
        guard let text else { return nil }
        let halves = text.split(separator: "|", maxSplits: 1).map { half in
            String(half.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard let first = halves.first, !first.isEmpty else { return nil }
        return Bilingual(first, halves.count > 1 && !halves[1].isEmpty ? halves[1] : first)
    }

    private func summary(of made: PolicyImport, at path: String) -> Bilingual {
        let clauses = Typography.count(
            made.policy.clauses.count, one: Bilingual("clause", "clause"), many: Bilingual("clauses", "clauses"))
        let mismatches = Typography.count(
            made.remarks.count(where: \.isMismatch), one: Bilingual("mismatch", "écart"),
            many: Bilingual("mismatches", "écarts"))
        return Bilingual(
            "\(path): policy \(made.policy.id), \(clauses.english), \(mismatches.english)",
            "\(path)\u{00A0}: politique \(made.policy.id), \(clauses.french), \(mismatches.french)")
    }
}

extension ImportRemark {
    /// `EN.md:12, FR.md:13: what was found`, for a person.
    fileprivate func line(_ names: [Language: String]) -> Bilingual {
        let places = Language.allCases.compactMap { language in
            lines[language].flatMap { line in names[language].map { "\($0):\(line)" } }
        }
        let place = places.isEmpty ? "" : places.joined(separator: ", ") + ": "
        return isMismatch
            ? words.map { place + $0 }
            : Bilingual(place + "note: " + words.english, place + "remarque\u{00A0}: " + words.french)
    }

    fileprivate func json(_ names: [Language: String]) -> JSON {
        func place(_ language: Language) -> JSON {
            guard let line = lines[language], let name = names[language] else { return .null }
            return .object([("file", .text(name)), ("line", .number(line))])
        }
        return .object([
            ("code", .text(code)), ("mismatch", .flag(isMismatch)), ("en", place(.english)), ("fr", place(.french)),
            ("message", .text(words[ReaderLanguage.current])),
        ])
    }
}

extension PolicyImport {
    /// Remarks, clauses, and the policy’s text where no file has it.
    fileprivate func json(_ names: [Language: String], path: String?, text: String?) -> JSON {
        let clauses = policy.clauses.map { clause in
            JSON.object([
                ("id", .text(clause.id)), ("en", .text(clause.title.english)), ("fr", .text(clause.title.french)),
            ])
        }
        return .object([
            ("policy", .text(policy.id)), ("clauses", .list(clauses)),
            ("remarks", .list(remarks.map { $0.json(names) })), ("file", JSON(path)), ("text", JSON(text)),
        ])
    }
}
