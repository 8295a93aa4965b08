// What a book passes before a desk decides by it, first or instead of another: its own cases, and the linter without an
// error nobody accepted. Whoever answers for it may insist.

import Analysis
import ArgumentParser
import Decisions
import Desk
import PolicyBook

struct BookChecks: ParsableArguments {
    @Flag(
        name: .customLong("despite-failing-tests"),
        help: ArgumentHelp(
            "Take it even though some of its own cases fail.",
            "Le prendre même si certains de ses propres cas échouent."))
    var despiteFailingTests = false
    @Flag(
        name: .customLong("despite-lint-errors"),
        help: ArgumentHelp(
            "Take it even though the linter finds errors, such as a client left empty-handed.",
            "Le prendre malgré les erreurs que constate policy lint, comme une personne laissée les mains vides."))
    var despiteLintErrors = false

    /// Fails where a case of the book fails or the linter finds an error today, each said on standard error.
    func pass(_ files: BookFiles, _ book: Book, _ tests: [BookTest], in language: Language) throws(Failure) {
        try test(book, tests, language)
        try lint(files, language)
    }

    private func test(_ book: Book, _ tests: [BookTest], _ language: Language) throws(Failure) {
        guard !tests.isEmpty else { return }
        let adviser = Adviser(book: book)
        let verdicts = tests.map { CaseVerdict($0, by: adviser) }
        let failed = verdicts.count { !$0.isPassed }
        guard failed > 0 else { return }
        for line in PolicyTest.complaints(verdicts, in: language) { Output.complain(line) }
        guard despiteFailingTests else { throw Failure.failingTests(failed) }
    }

    private func lint(_ files: BookFiles, _ language: Language) throws(Failure) {
        let today = SystemClock.today
        let errors = Linter(BookReader.read(files), date: today, today: today).errors()
        guard !errors.isEmpty else { return }
        for error in errors { Output.complain(error.line[language]) }
        guard despiteLintErrors else { throw Failure.lintErrors(errors.count) }
    }
}

extension LintFinding {
    /// `policies/mob.md:18:1: MOB-1 refuses with nothing to offer to…`.
    fileprivate var line: Bilingual {
        let place = "\(location.file):\(location.line):\(location.column)"
        return Bilingual("\(place): \(message.english)", "\(place)\u{00A0}: \(message.french)")
    }
}
