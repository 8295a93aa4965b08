// `guichet policy backtest`: what the desk decided, put to a draft book before it is published. Changes nothing.

import Analysis
import ArgumentParser
import Decisions
import Desk
import PolicyBook
import SQLiteStorage
import Storage

struct PolicyBacktest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: say(
            "Replay the desk’s decisions against a draft book.",
            "Rejouer les décisions du guichet avec une ébauche de recueil."),
        discussion: say(
            "Examples:\n  guichet policy backtest draft\n  guichet policy backtest draft --from 2026-01-01 --csv",
            "Exemples\u{00A0}:\n  guichet policy backtest ébauche\n"
                + "  guichet policy backtest ébauche --from 2026-01-01 --csv"))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The draft’s folder.", "Le dossier de l’ébauche."))
    var draft: String
    @Option(help: ArgumentHelp("The first day of requests.", "Le premier jour des demandes."))
    var from: CivilDate?
    @Option(help: ArgumentHelp("The last day of requests.", "Le dernier jour des demandes."))
    var to: CivilDate?
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Decide every request as if made on this day: for a draft that is not in force yet.",
            "Décider chaque demande comme si elle datait de ce jour\u{00A0}: pour une ébauche à venir."))
    var asOf: CivilDate?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false
    @Flag(help: ArgumentHelp("One line a change, for a spreadsheet.", "Une ligne par changement, pour un tableur."))
    var csv = false

    func run() throws {
        if json && csv {
            throw Failure.usage(Bilingual("--json and --csv exclude each other", "--json et --csv s’excluent"))
        }
        if let from, let to, to < from {
            throw Failure.usage(Bilingual("--to is before --from", "--to précède --from"))
        }
        let book = try BookLoading.adviser(folder: draft, desk: nil).book
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        let scope = Backtest.Scope(from: from, through: to, asOf: asOf, groups: desk.agent.groups)
        var backtest = Backtest(draft: Evaluator(book: book), scope: scope)
        let page = BacktestPage(book: book, language: options.language)
        try replay(&backtest, desk, page)
        if json {
            for object in page.objects(backtest.tally) { try Output.document(object.line + "\n") }
        } else if !csv {
            for line in page.lines(backtest.tally) { try Output.line(line) }
        }
    }

    /// Walks the log; changes leave as they come.
    private func replay(_ backtest: inout Backtest, _ desk: OpenDesk, _ page: BacktestPage) throws {
        var progress = ProgressLine(say("replaying", "relecture"))
        let all = try desk.store.changeCount()
        if csv { try Output.document(BacktestPage.columns) }
        try DeskLog.eachTicket(of: desk.store, progress: &progress, of: all) { records in
            let notable = backtest.take(records).filter(\.isNotable)
            guard json || csv, !notable.isEmpty else { return }
            try Output.document(notable.map { json ? page.json($0).line + "\n" : page.row($0) }.joined())
        }
    }
}
