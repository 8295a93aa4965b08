// `guichet policy test`: the cases a book must pass.

import ArgumentParser
import Decisions
import Desk
import Localisation
import PolicyBook

struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: say("Run a book’s own cases.", "Vérifier les cas d’un recueil."),
        discussion: say("Example:\n  guichet policy test book", "Exemple\u{00A0}:\n  guichet policy test recueil"))

    @OptionGroup var desk: DeskOptions
    @Argument(help: ArgumentHelp("The book’s folder.", "Le dossier du recueil."))
    var folder: String

    func run() throws {
        let language = desk.language
        let read = try BookLoading.read(BookFiles(folder: folder))
        let adviser = Adviser(book: read.book)
        var failed = 0
        for test in read.tests {
            let complaints = complaints(of: test, adviser)
            if complaints.isEmpty { continue }
            failed += 1
            try Output.line("\(test.location): \(test.name)")
            for complaint in complaints { try Output.line("    \(complaint[language])") }
        }
        let all = Typography.count(read.tests.count, one: Bilingual("case", "cas"), many: Bilingual("cases", "cas"))
        let words =
            failed == 0
            ? Bilingual("\(all.english), all pass", "\(all.french), tous réussis")
            : Bilingual("\(all.english), \(failed) failed", "\(all.french), dont \(failed) en échec")
        try Output.line(words[language])
        if failed > 0 { throw Failure.no }
    }

    /// What a case expected and did not get.
    private func complaints(of test: BookTest, _ adviser: Adviser) -> [Bilingual] {
        let decision: Decision
        do throws(RequestError) {
            decision = try adviser.consult(
                test.text ?? "", language: test.language, facts: test.given, absent: Set(test.absent), on: test.date
            ).decision
        } catch {
            return [error.words]
        }
        let expected = test.expected
        let certain = decision.offers.filter { $0.isCertain && decision.answer != nil }.map(\.value)
        var found: [Bilingual] = []
        func compare(_ name: Bilingual, _ wanted: String?, _ got: String?) {
            guard let wanted, wanted != got else { return }
            found.append(
                Bilingual(
                    "\(name.english): expected \(wanted), got \(got ?? "none")",
                    "\(name.french)\u{00A0}: attendu \(wanted), obtenu \(got ?? "rien")"))
        }
        compare(Bilingual("outcome", "issue"), expected.outcome, decision.answer?.name ?? "ask")
        compare(Bilingual("clause", "clause"), expected.clause, decision.clause)
        compare(
            Bilingual("alternatives", "solutions de rechange"), expected.alternatives?.joined(separator: ", "),
            certain.joined(separator: ", "))
        compare(Bilingual("ask", "question"), expected.ask, decision.ask.first)
        return found
    }
}
