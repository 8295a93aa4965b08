// The policy book: its policies and clauses, searched as one types; a clause in both languages side by side with its
// rules in words, its cases, its record and what was ruled on it.

import Decisions
import Desk
import Documents
import Localisation
import Matching
import PolicyBook
import Reports
import Storage
import Terminal
import Tickets

extension Workspace {
    /// The whole book, or what was found in it, best first.
    func sayBook(_ text: String, _ search: [String], on page: inout RoomPage) {
        guard search.isEmpty else { return sayFound(text, search, on: &page) }
        let language = page.language
        let dated = setting.book.policies.map { DisplayText.width(of: dates(of: $0)[language]) }.max() ?? 0
        for policy in setting.book.policies where !policy.clauses.isEmpty {
            page.gap()
            page.row([
                (policy.title[language], max(10, page.width - dated - 1), .title),
                (dates(of: policy)[language], 1, .dim),
            ])
            for clause in policy.clauses {
                page.row([(clause.id, 10, .plain), (clause.title[language], 1, .plain)], to: .room(.clause(clause.id)))
            }
        }
    }

    private func sayFound(_ text: String, _ search: [String], on page: inout RoomPage) {
        let titleRoom = page.width >= 96 ? 56 : max(20, page.width - 12)
        for (policy, clause) in clauses(about: text, search) {
            page.row(
                [
                    (clause.id, 10, .plain), (clause.title[page.language], titleRoom, .plain),
                    (policy.title[page.language], page.width >= 96 ? 1 : 0, .dim),
                ], to: .room(.clause(clause.id)))
        }
    }

    /// Clauses whose id begins so; then those with the words in their title, those the book's index finds in their
    /// texts, in either language, and those of policies with the words in theirs: the surest first within each.
    private func clauses(about text: String, _ search: [String]) -> [(Policy, Clause)] {
        let wanted = Workspace.bare(text)
        let isID = wanted.contains(where: \.isNumber)
        let indexed = confidences(of: text)
        var ranked: [(rank: Int, sure: Double, policy: Policy, clause: Clause)] = []
        for policy in setting.book.policies {
            let isWhole = isFound(search, policy.id, policy.title.english, policy.title.french)
            for clause in policy.clauses {
                let sure = indexed[clause.id]
                if !wanted.isEmpty, Workspace.bare(clause.id).hasPrefix(wanted) {
                    ranked.append((0, 0, policy, clause))
                } else if isFound(search, clause.title.english, clause.title.french) {
                    ranked.append((1, sure ?? 0, policy, clause))
                } else if let sure {
                    ranked.append((2, sure, policy, clause))
                } else if isWhole {
                    ranked.append((3, 0, policy, clause))
                }
            }
        }
        // Who types a number wants that clause, not what else has the number in it.
        if isID, ranked.contains(where: { $0.rank == 0 }) { ranked.removeAll { $0.rank > 0 } }
        return ranked.enumerated()
            .sorted { ($0.element.rank, -$0.element.sure, $0.offset) < ($1.element.rank, -$1.element.sure, $1.offset) }
            .map { ($0.element.policy, $0.element.clause) }
    }

    /// Letters and digits alone: ids are typed with and without their marks.
    private static func bare(_ text: String) -> String { Folded.text(text).filter { $0.isLetter || $0.isNumber } }

    /// What the book's own index finds for words in their texts, in either language, and how sure that is: a search
    /// that costs the same in a book of ten thousand clauses.
    private func confidences(of text: String) -> [String: Double] {
        guard let adviser = setting.adviser else { return [:] }
        let found = Language.allCases.compactMap { language in
            try? adviser.consult(text, language: language, on: today, limit: Workspace.foundByIndex)
        }
        // Where the words as a whole are about nothing in the book, a part of them may still be.
        let pairs = found.flatMap { found in
            found.clauses.filter { found.band != .none || $0.confidence >= Workspace.leastConfidence }
                .map { ($0.clause, $0.confidence) }
        }
        return Dictionary(pairs, uniquingKeysWith: max)
    }

    /// Clauses the book's index is sure enough of for these words, the surest first.
    func clausesIndexed(for text: String) -> [Clause] {
        guard let adviser = setting.adviser else { return [] }
        let found = Language.allCases.compactMap { language in
            try? adviser.consult(text, language: language, on: today, limit: Workspace.foundByIndex)
        }
        let best = found.filter { $0.band != .none }
            .max { ($0.clauses.first?.confidence ?? 0) < ($1.clauses.first?.confidence ?? 0) }
        return (best?.clauses ?? []).compactMap { setting.book.clause($0.clause)?.clause }
    }

    private static let leastConfidence = 0.1

    /// Clauses taken from the index at most, a language.
    private static let foundByIndex = 12

    private func dates(of policy: Policy) -> Bilingual {
        if policy.review <= today {
            return Bilingual(
                "review was due \(policy.review.words.english)", "révision due le \(policy.review.words.french)")
        }
        let from = policy.from.words
        guard let to = policy.to?.adding(days: -1).words else {
            return Bilingual("in force since \(from.english)", "en vigueur depuis le \(from.french)")
        }
        return Bilingual(
            "in force until \(to.english)", "en vigueur jusqu’au \(to.french)")
    }

    func say(
        _ id: String, _ record: ClauseRecord, _ rulings: [Precedent], _ rows: [TicketSummary], on page: inout RoomPage
    ) {
        guard let (policy, clause) = setting.book.clause(id) else { return }
        let source = ClausePage(
            book: setting.book, policy: policy, clause: clause, date: today, tests: cases(answeredBy: id),
            record: record, revision: revisionWords)
        let document = source.document(first: page.language, width: page.width)
        page.keep(TextRenderer(width: page.width).text(of: document))
        if let overturns = record.overturnWords {
            page.gap()
            page.add(overturns, record.pressureEffect == .more ? .warning : .plain)
            if let pressure = record.pressureWords { page.add(pressure, .dim) }
        }
        page.heading(Bilingual("What was ruled on it", "Ce qui a été tranché"))
        if rulings.isEmpty { page.add(Label.noPrecedent, .dim, indent: 1) }
        for ruling in rulings { say(ruling, on: &page) }
        page.heading(
            Bilingual("Decided by it, the newest first", "Billets décidés par elle, du plus récent au plus ancien"))
        if rows.isEmpty { page.add(Label.nothing, .dim, indent: 1) }
        say(rows, on: &page)
    }

    private func say(_ ruling: Precedent, on page: inout RoomPage) {
        let day = setting.place.local(ruling.at).day
        let until = ruling.until.map { " \(Label.until[page.language]) \($0)" } ?? ""
        let group = setting.name(of: ruling.group)[page.language]
        page.add(
            StyledText("\(day) #\(ruling.ticket) ", .plain, hanging: 2)
                .appending(ruling.ruling.words[page.language] + until, ruling.ruling.isOverturn ? .warning : .plain)
                .appending(" · \(group) · \(ruling.reason)", .dim), to: .ticket(ruling.ticket))
    }

    /// Names of the book's cases that expect a clause, or that it decides.
    private func cases(answeredBy id: String) -> [String] {
        guard let shelf, let evaluator = setting.adviser?.evaluator else { return [] }
        return shelf.cases.filter { test in
            if let expected = test.expected.clause { return expected == id }
            guard test.text == nil else { return false }
            let request = Request(facts: test.given, absent: Set(test.absent), date: test.date)
            return (try? evaluator.decide(request))?.clause == id
        }.map(\.name)
    }

    /// Which revision of the book this is; nil before it is known.
    private var revisionWords: Bilingual? {
        guard let last = shelf?.publications.last else { return nil }
        let at = setting.place.local(last.at).words
        let short = String(last.revision.drop { $0 != ":" }.dropFirst().prefix(12))
        let by = last.by.map { setting.name(of: $0) }
        return Bilingual(
            "revision \(short), published \(at.english)" + (by.map { " by \($0)" } ?? ""),
            "révision \(short), publiée \(at.french)" + (by.map { " par \($0)" } ?? ""))
    }
}
