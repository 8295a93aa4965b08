// What a backtest prints: for people, as JSON, as CSV. Decides nothing.

import Analysis
import Decisions
import Desk
import Localisation
import PolicyBook
import Reports
import Tickets

/// Words a backtest of a draft.
struct BacktestPage {
    let book: Book
    let language: Language

    private func say(_ english: String, _ french: String) -> String { Bilingual(english, french)[language] }

    private func answer(_ name: String?) -> String {
        guard let name else { return say("a question", "une question") }
        return Answer(name: name)?.words[language] ?? name
    }

    private func title(_ clause: String) -> String {
        if clause.isEmpty { return say("no clause", "aucune clause") }
        guard let found = book.clause(clause)?.clause else {
            return clause + say(" (not in the draft)", " (absente de l’ébauche)")
        }
        return "\(clause) \(found.title[language])"
    }

    private func tickets(_ sample: [TicketID], of count: Int) -> String {
        let list = sample.map { "#\($0)" }.joined(separator: ", ")
        return list + (count > sample.count && sample.count == BacktestTally.samples ? "…" : "")
    }
}

// MARK: For people

extension BacktestPage {
    /// The whole, then a part a clause that has something to tell.
    func lines(_ tally: BacktestTally) -> [String] {
        head(tally) + lost(tally)
            + tally.clauses.sorted { $0.key < $1.key }.flatMap { lines($0.key, $0.value) }
    }

    private func head(_ tally: BacktestTally) -> [String] {
        let decisions = Typography.count(
            tally.decisions, one: Bilingual("decision", "décision"), many: Bilingual("decisions", "décisions"))
        let tickets = Typography.count(
            tally.tickets, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets"))
        let told = Typography.number(tally.ticketsToldOtherwise)
        var lines = [
            say(
                "\(decisions.english) of \(tickets.english) replayed; \(told.english) of these tickets would be told "
                    + "something else",
                "\(decisions.french) de \(tickets.french) rejouées\u{00A0}; \(told.french) de ces billets auraient une "
                    + "autre réponse")
        ]
        for result in [ReplayResult.same, .outcome, .open, .clause, .offers] {
            guard let count = tally.results[result] else { continue }
            lines.append(
                "  \(DisplayCount.padded(Typography.number(count)[language])) \(result.words(for: count)[language])")
        }
        return lines
    }

    private func lost(_ tally: BacktestTally) -> [String] {
        tally.lost.sorted {
            ($0.key.fact, $0.key.value?.description ?? "") < ($1.key.fact, $1.key.value?.description ?? "")
        }
        .map { lost, count in
            let name = lost.value.map { "\(lost.fact)=\($0)" } ?? lost.fact
            let times = Typography.count(
                count, one: Bilingual("decision", "décision"), many: Bilingual("decisions", "décisions"))
            return "  \(name)\(say(": ", "\u{00A0}: "))\(lost.reason.words[language]) (\(times[language]))"
        }
    }

    private func lines(_ clause: String, _ tally: BacktestTally.OfClause) -> [String] {
        guard !tally.changes.isEmpty || !tally.rulings.isEmpty else { return [] }
        let figures = say(
            "\(tally.otherAnswers) of \(tally.decisions) told something else",
            "\(tally.otherAnswers) sur \(tally.decisions) "
                + (tally.otherAnswers < 2 ? "aurait une autre réponse" : "auraient une autre réponse"))
        var lines = ["", "\(title(clause))\(say(": ", "\u{00A0}: "))\(figures)"]
        for (transition, change) in tally.sortedChanges { lines += self.lines(transition, change) }
        for stance in RulingStance.allCases {
            guard let rulings = tally.rulings[stance] else { continue }
            let count = Typography.count(
                rulings.count, one: Bilingual("ruling", "révision"), many: Bilingual("rulings", "révisions"))
            let label = say(
                "the draft \(stance.words.english): \(count.english)",
                "l’ébauche \(stance.words.french)\u{00A0}: \(count.french)")
            lines.append("  \(label) (\(tickets(rulings.tickets, of: rulings.count)))")
        }
        return lines
    }

    private func lines(_ transition: BacktestTally.Transition, _ change: BacktestTally.Change) -> [String] {
        let now = answer(transition.now) + (transition.clause.map { " (\($0))" } ?? "")
        let count = Typography.number(change.count)[language]
        let kind = transition.result == .offers ? ", \(transition.result.words[language])" : ""
        var lines = ["  \(count) × \(answer(transition.then)) → \(now)\(kind)"]
        if let cause = change.first.cause {
            lines.append("      \(say("because", "parce que")) \(cause.words(in: book)[language])")
        }
        if transition.result.isOtherAnswer, let rule = change.first.decision.rule {
            let conditions = change.first.decision.conditions.map { $0.words(in: book)[language] }
            let met =
                conditions.isEmpty ? say("always", "toujours") : conditions.joined(separator: say("; ", "\u{00A0}; "))
            lines.append("      \(say("decides", "décide"))\(say(": ", "\u{00A0}: "))\(rule) (\(met))")
        }
        lines.append("      \(tickets(change.tickets, of: change.count))")
        return lines
    }
}

/// Figures under one another.
private enum DisplayCount {
    static func padded(_ figure: String) -> String {
        String(repeating: " ", count: max(0, 7 - figure.count)) + figure
    }
}

// MARK: For programs

extension BacktestPage {
    /// A replayed decision.
    func json(_ entry: Backtest.Entry) -> JSON {
        let replay = entry.replay
        let then = replay.recorded
        return .object([
            ("kind", .text("decision")), ("ticket", .number(entry.ticket.number)), ("version", .number(entry.version)),
            ("date", .text(then.request.date.description)), ("result", .text(replay.result.rawValue)),
            (
                "then",
                .object([
                    ("outcome", .text(then.answer.name)), ("clause", JSON(then.clause?.id)), ("rule", JSON(then.rule)),
                    ("revision", .text(then.revision)),
                ])
            ),
            (
                "now",
                .object([
                    ("outcome", .text(replay.decision.answer?.name ?? "ask")), ("clause", JSON(replay.decision.clause)),
                    ("rule", JSON(replay.decision.rule)), ("ask", .list(replay.decision.ask.map(JSON.text))),
                ])
            ),
            ("why", JSON(replay.cause?.words(in: book)[language])),
            ("conditions", .list(replay.decision.conditions.map { .text($0.words(in: book)[language]) })),
            ("lost", .list(replay.lost.map(\.json))), ("rulings", .list(entry.rulings.map(\.json))),
        ])
    }

    /// The counts, a clause an object, and the whole last.
    func objects(_ tally: BacktestTally) -> [JSON] {
        let clauses = tally.clauses.sorted { $0.key < $1.key }.map { id, clause in
            JSON.object([
                ("kind", .text("clause")), ("clause", id.isEmpty ? .null : .text(id)),
                ("decisions", .number(clause.decisions)), ("told_otherwise", .number(clause.otherAnswers)),
                (
                    "rulings",
                    .object(RulingStance.allCases.map { ($0.rawValue, .number(clause.rulings[$0]?.count ?? 0)) })
                ),
            ])
        }
        let results = ReplayResult.allCases.map { ($0.rawValue, JSON.number(tally.results[$0] ?? 0)) }
        return clauses + [
            .object([
                ("kind", .text("summary")), ("tickets", .number(tally.tickets)),
                ("decisions", .number(tally.decisions)),
                ("tickets_told_otherwise", .number(tally.ticketsToldOtherwise)), ("results", .object(results)),
                ("book", .object([("id", .text(book.id)), ("revision", .text(book.revision))])),
            ])
        ]
    }

    /// The heading of the CSV.
    static let columns =
        "ticket,version,date,result,then_outcome,then_clause,now_outcome,now_clause,now_rule,why,lost_facts,rulings\r\n"

    /// A replayed decision as a row.
    func row(_ entry: Backtest.Entry) -> String {
        let (then, decision) = (entry.replay.recorded, entry.replay.decision)
        let lost = entry.replay.lost.map { "\($0.fact)=\($0.value)" }.joined(separator: " ")
        let rulings = entry.rulings.map { "\($0.ruling.rawValue):\($0.stance.rawValue)" }.joined(separator: " ")
        let fields = [
            "\(entry.ticket)", "\(entry.version)", then.request.date.description, entry.replay.result.rawValue,
            then.answer.name, then.clause?.id ?? "", decision.answer?.name ?? "ask", decision.clause ?? "",
            decision.rule ?? "", entry.replay.cause?.words(in: book)[language] ?? "", lost, rulings,
        ]
        return CSVText.row(fields.map(CSVText.text))
    }
}

extension LostFact {
    fileprivate var json: JSON {
        .object([("fact", .text(fact)), ("value", value.json), ("reason", .text(reason.rawValue))])
    }
}

extension Backtest.RuledStance {
    fileprivate var json: JSON {
        .object([("ruling", .text(ruling.rawValue)), ("stance", .text(stance.rawValue))])
    }
}
