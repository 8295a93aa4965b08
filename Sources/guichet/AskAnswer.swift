// The answer to a request as one JSON object: the contract programs rely on, key by key. Words and decides nothing.

import Decisions
import Desk
import Matching
import PolicyBook

extension Consultation {
    /// The answer in the documented order of keys; `id` stands first where the request had one.
    func json(id: JSON?, book: Book, language: Language) -> JSON {
        var members: [(key: String, value: JSON)] = []
        if let id { members.append(("id", id)) }
        members.append(("band", .text(band.rawValue)))
        members.append(("recognised", .list(recognised.map(\.json))))
        members.append(("clauses", .list(clauses.map(\.json))))
        members += decision.members(book: book, language: language)
        members += AskReasons(consultation: self, book: book, language: language).members
        return .object(members)
    }
}

extension Decision {
    fileprivate func members(book: Book, language: Language) -> [(key: String, value: JSON)] {
        let isDecided = answer != nil
        let changed = isDecided ? offers : []
        return [
            ("outcome", .text(answer?.name ?? "ask")),
            ("possible", .list(possible.map(\.name).sorted().map(JSON.text))),
            ("rule", JSON(rule)), ("clause", JSON(clause)),
            ("conditions", .list(conditions.map(\.json))),
            ("beaten", .list(beaten.map(\.json))),
            ("near_misses", .list(nearMisses.map(\.json))),
            ("alternatives", .list(changed.map { $0.json(book: book, language: language) })),
            ("rules", .list(isDecided ? rules.map(JSON.text) : [])),
            ("assumed", .object(book.facts.compactMap { fact in assumed[fact.name].map { (fact.name, $0.json) } })),
            ("check", .list(check.map(JSON.text))),
            (
                "ask",
                .list(
                    ask.map { name in
                        .object([("fact", .text(name)), ("question", JSON(book.fact(name)?.question?[language]))])
                    })
            ),
            ("book", .object([("id", .text(book.id)), ("revision", .text(revision))])),
            ("date", .text(request.date.description)),
        ]
    }
}

extension RecognisedFact {
    var json: JSON {
        .object([
            ("fact", .text(fact)), ("value", value.json), ("words", .text(words)), ("start", .number(start)),
            ("end", .number(end)),
        ])
    }
}

extension FoundClause {
    fileprivate var json: JSON {
        .object([
            ("clause", .text(clause)), ("score", .decimal((score * 100).rounded() / 100)),
            ("confidence", .decimal((confidence * 1000).rounded() / 1000)),
        ])
    }
}

extension FactValue {
    /// A text, a number or a boolean.
    var json: JSON {
        switch self {
        case .choice(let id): .text(id)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        }
    }
}

extension MetCondition {
    fileprivate var json: JSON {
        .object([
            ("fact", .text(condition.fact)), ("carried", condition.test.json),
            ("value", value.map(\.json) ?? .null), ("holds", .text(isCertain ? "yes" : "if")),
        ])
    }
}

extension Test {
    fileprivate var json: JSON {
        switch self {
        case .oneOf(let ids): .list(ids.map(JSON.text))
        case .noneOf(let ids): .object([("not", .list(ids.map(JSON.text)))])
        case .flag(let flag): .list([.flag(flag)])
        case .between(let min, let max):
            .object(
                [("min", min), ("max", max)].compactMap { key, bound in bound.map { (key, .number($0)) } })
        }
    }
}

extension BeatenRule {
    fileprivate var json: JSON {
        .object([("rule", .text(rule)), ("outcome", .text(outcome.rawValue)), ("by", .text(step.rawValue))])
    }
}

extension NearMiss {
    fileprivate var json: JSON {
        .object([
            ("rule", .text(rule)), ("outcome", .text(outcome.rawValue)), ("change", .object([(fact, value.json)])),
        ])
    }
}

extension Possible<String> {
    /// An offer by id; `if` stands where it could only be had.
    fileprivate func json(book: Book, language: Language) -> JSON {
        let offer = book.offers.first { $0.id == value }
        var members: [(key: String, value: JSON)] = [
            ("id", .text(value)), ("title", .text(offer?.title[language] ?? value)),
        ]
        if let leadTime = offer?.leadTime { members.append(("lead_time", .text(leadTime.words[language]))) }
        if !isCertain { members.append(("if", .flag(true))) }
        return .object(members)
    }
}
