// `guichet policy export`: each policy as a plain document a language, for people without guichet. The texts of its
// clauses stand word for word; dates, citation and rules stand apart from them, in words.

import ArgumentParser
import Decisions
import Desk
import Glibc
import Localisation
import PolicyBook
import PolicyDocuments
import Reports

struct PolicyExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say("Write policies as plain documents.", "Écrire les politiques en documents simples."),
        discussion: say(
            "Example:\n  guichet policy export --book book --output documents",
            "Exemple\u{00A0}:\n  guichet policy export --book recueil --output documents"))

    @Option(
        help: ArgumentHelp(
            "The desk’s file, instead of GUICHET_DESK.", "Le fichier du guichet, au lieu de GUICHET_DESK."))
    var desk: String?
    @Option(
        help: ArgumentHelp(
            "A book’s folder, instead of the desk’s book.", "Le dossier d’un recueil, au lieu de celui du guichet."),
        completion: .directory)
    var book: String?
    @Option(help: ArgumentHelp("One policy only.", "Une seule politique."))
    var policy: String?
    @Option(
        help: ArgumentHelp(
            "en, fr or both; both by default into a folder.",
            "en, fr ou both (les deux)\u{00A0}; les deux par défaut dans un dossier."))
    var lang: PaperLanguage?
    @Option(
        help: ArgumentHelp(
            "A folder for one file a policy and language, instead of standard output.",
            "Un dossier, un fichier par politique et par langue, au lieu de la sortie standard."), completion: .file())
    var output: String?

    func run() throws {
        let book = try BookLoading.adviser(folder: self.book, desk: desk).book
        let policies = try chosen(from: book)
        let languages = try self.languages()
        if let output, mkdir(output, 0o777) != 0, errno != EEXIST {
            throw Failure.cannotWrite(output, reason: String(cString: strerror(errno)))
        }
        for policy in policies {
            for language in languages {
                let text = PolicyPaper(book: book, policy: policy, language: language).text
                guard let output else {
                    try Output.written(text)
                    continue
                }
                let path = "\(output)/\(policy.id).\(language.rawValue).md"
                try FileWriting.write(text, to: path)
                try Output.line(path)
            }
        }
    }

    private func chosen(from book: Book) throws(Failure) -> [Policy] {
        guard let id = policy else { return book.policies }
        guard let found = book.policies.first(where: { $0.id == id }) else {
            throw .noPolicy(id, nearest: NearestWord.to(id, among: book.policies.map(\.id)))
        }
        return [found]
    }

    private func languages() throws(Failure) -> [Language] {
        switch lang {
        case .en: [.english]
        case .fr: [.french]
        case .both: Language.allCases
        case nil: output == nil ? [ReaderLanguage.current] : Language.allCases
        }
    }
}

/// One language of a policy, on plain paper.
struct PolicyPaper {
    let book: Book
    let policy: Policy
    let language: Language

    /// The document.
    var text: String {
        DocumentPrinter.text(of: policy, in: language, head: head[language]) { clause in
            note(on: clause).map { $0[language] }
        }
    }

    private var head: Bilingual {
        let last = policy.to.map { $0.adding(days: -1).words }
        return Bilingual(
            "Policy \(policy.id) of the book \(book.id). In force since \(policy.from.words.english)"
                + (last.map { ", until \($0.english)" } ?? "") + ". Owner: \(policy.owner.english). "
                + "To be reviewed by \(policy.review.words.english).",
            "Politique \(policy.id) du recueil \(book.id). En vigueur depuis le \(policy.from.words.french)"
                + (last.map { ", jusqu’au \($0.french)" } ?? "") + ". Responsable\u{00A0}: \(policy.owner.french). "
                + "À réviser d’ici le \(policy.review.words.french).")
    }

    /// The citation, then a line a rule.
    private func note(on clause: Clause) -> [Bilingual] {
        let citation = Bilingual(
            "*Source: \(policy.source.english), \(clause.id).*",
            "*Source\u{00A0}: \(policy.source.french), \(clause.id).*")
        let rules = clause.rules.map(words)
        return [citation] + (rules.isEmpty ? [] : [Bilingual(same: "")]) + rules
    }

    private func words(of rule: Rule) -> Bilingual {
        let conditions = rule.conditions.map { $0.words(in: book) }
        let when =
            conditions.isEmpty
            ? Bilingual("always", "toujours")
            : Bilingual(
                conditions.map(\.english).joined(separator: "; "),
                conditions.map(\.french).joined(separator: "\u{00A0}; "))
        let what = consequences(of: rule)
        return Bilingual(
            "- \(rule.id), \(rule.outcome.words.english). When: \(when.english)."
                + what.map { " " + $0.english }.joined() + dates(of: rule).english,
            "- \(rule.id), \(rule.outcome.words.french). Quand\u{00A0}: \(when.french)."
                + what.map { " " + $0.french }.joined() + dates(of: rule).french)
    }

    /// What follows from a rule, a sentence each.
    private func consequences(of rule: Rule) -> [Bilingual] {
        var sentences: [Bilingual] = []
        func say(_ english: String, _ french: String, _ words: Bilingual) {
            sentences.append(Bilingual("\(english): \(words.english).", "\(french)\u{00A0}: \(words.french)."))
        }
        if !rule.terms.isEmpty { say("Conditions", "Conditions", Typography.list(rule.terms)) }
        if let approver = rule.approver { say("Approved by", "Approbation", approver) }
        switch rule.redirectTo {
        case .team(let team)?: say("See", "Voir", book.teamName(team))
        case .text(let text)?: say("See", "Voir", text)
        case nil: break
        }
        let offers = rule.alternatives.map { id in
            book.offers.first { $0.id == id }?.title ?? Bilingual(same: id)
        }
        if !offers.isEmpty { say("Instead", "Solutions de rechange", Typography.list(offers, last: Typography.or)) }
        if let reason = rule.noneBecause { say("Nothing instead, because", "Aucune solution de rechange, car", reason) }
        if !rule.overrides.isEmpty {
            say("Sets aside", "Écarte", Typography.list(rule.overrides.map(Bilingual.init(same:))))
        }
        return sentences
    }

    private func dates(of rule: Rule) -> Bilingual {
        guard rule.from != policy.from || rule.to != policy.to else { return Bilingual(same: "") }
        let last = rule.to.map { $0.adding(days: -1).words }
        return Bilingual(
            " From \(rule.from.words.english)" + (last.map { " until \($0.english)" } ?? "") + ".",
            " Depuis le \(rule.from.words.french)" + (last.map { " jusqu’au \($0.french)" } ?? "") + ".")
    }
}
