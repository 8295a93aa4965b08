// Measures guichet: whole processes from outside, and the workspace, the import and the book from inside.
// Prints one JSON object a line. Figures, never verdicts: no test reads them.

import ArgumentParser

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet-bench", abstract: "Measures guichet.",
        subcommands: [
            AskBench.self, BookBench.self, ImportBench.self, LintFigures.self, MatchingBench.self, PaperBench.self,
            PolicyBench.self, ReportsBench.self,
            TicketsBench.self, WorkspaceBench.self,
        ])
}
