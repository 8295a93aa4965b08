// A diff of two books for programs: one object a line, in the order people read it.

import Analysis
import Decisions
import Desk
import PolicyBook

extension BookDiff {
    /// Things with words, rules, regions, and facts assumed otherwise.
    func lines(_ language: Language) -> [JSON] {
        texts.map(\.json) + rules.map(\.json) + regions.map { $0.json(in: new, language) }
            + unknowns.map { $0.json(in: new, language) }
    }
}

extension BookTextChange {
    fileprivate var json: JSON {
        .object([
            ("kind", .text(kind.rawValue)), ("id", .text(id)), ("change", .text(change.rawValue)), ("was", JSON(was)),
            ("file", .text(location.file)), ("line", .number(location.line)), ("parts", .list(parts.map(\.json))),
        ])
    }
}

extension BookRuleChange {
    fileprivate var json: JSON {
        .object([
            ("kind", .text("rule")), ("id", .text(rule)), ("change", .text(change.rawValue)), ("was", JSON(was)),
            ("file", .text(location.file)), ("line", .number(location.line)), ("clause", .text(clause)),
            ("keys", .list(keys.map(JSON.text))), ("parts", .list(parts.map(\.json))),
        ])
    }
}

extension BookRegionChange {
    fileprivate func json(in book: Book, _ language: Language) -> JSON {
        .object([
            ("kind", .text("region")), ("was", old.json), ("becomes", new.json),
            ("from", JSON(from?.description)), ("to", JSON(to?.description)),
            ("box", .object(box(in: book).map { ($0.fact, $0.json) })),
            ("words", .text(words(in: book)[language])), ("request", request.json),
        ])
    }
}

extension BookRegionBound {
    fileprivate var json: JSON {
        switch values {
        case .list(let list): .object([("values", .list(list.map(\.json))), ("absent", .flag(isAbsentToo))])
        case .range(let range):
            .object([
                ("min", .number(range.lowerBound)), ("max", .number(range.upperBound)), ("absent", .flag(isAbsentToo)),
            ])
        }
    }
}

extension BookUnknownChange {
    fileprivate func json(in book: Book, _ language: Language) -> JSON {
        .object([
            ("kind", .text("unknown")), ("fact", .text(fact)), ("was", BookUnknownChange.json(old)),
            ("becomes", BookUnknownChange.json(new)), ("words", .text(words(in: book)[language])),
            ("request", request.json),
        ])
    }

    private static func json(_ answers: Set<Answer>) -> JSON {
        .list(answers.map(\.name).sorted().map(JSON.text))
    }
}

extension BookPartChange {
    fileprivate var json: JSON {
        .object([
            ("part", .text(name.rawValue)), ("lang", JSON(language?.rawValue)),
            (
                "words",
                .list(
                    words.map { change in
                        switch change {
                        case .kept(let text): .object([("kept", .text(text))])
                        case .removed(let text): .object([("removed", .text(text))])
                        case .added(let text): .object([("added", .text(text))])
                        }
                    })
            ),
        ])
    }
}

extension BookRegionChange.Verdict {
    fileprivate var json: JSON {
        .object([("outcome", .text(answer.name)), ("clause", JSON(clause))])
    }
}
