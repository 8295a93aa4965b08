// One line of a batch as a request. Keys it does not know are passed over.

import Desk
import PolicyBook

/// What is wrong with a request that is JSON.
enum RequestFault: Error, Worded {
    case notAnObject
    case wrongKind(key: String)
    case empty
    case noDate
    case badDate(String)
    case badLanguage(String)

    var words: Bilingual {
        switch self {
        case .notAnObject: Bilingual("a request is a JSON object", "une demande est un objet JSON")
        case .wrongKind(let key):
            Bilingual("“\(key)” is not of the right kind", "«\u{00A0}\(key)\u{00A0}» n’est pas du bon type")
        case .empty: Bilingual("a request needs q, facts or both", "une demande comporte q, facts ou les deux")
        case .noDate:
            Bilingual(
                "a request needs its date, or the batch --date", "il faut la date de la demande, ou --date pour le lot")
        case .badDate(let text):
            Bilingual(
                "“\(text)” is not a day such as 2026-05-01",
                "«\u{00A0}\(text)\u{00A0}» n’est pas un jour comme 2026-05-01")
        case .badLanguage(let text):
            Bilingual(
                "the language is en or fr, not “\(text)”", "la langue est en ou fr, pas «\u{00A0}\(text)\u{00A0}»")
        }
    }
}

/// A request of a batch.
struct RequestLine {
    var words = ""
    var language: Language?
    var facts: [String: FactValue] = [:]
    var absent: Set<String> = []
    var date: CivilDate

    /// A request from a line's JSON; `date` is that of requests without one.
    init(_ json: JSON, book: Book, date: CivilDate?) throws {
        guard case .object = json else { throw RequestFault.notAnObject }
        guard json["q"] != nil || json["facts"] != nil else { throw RequestFault.empty }
        words = try RequestLine.text(json, "q") ?? ""
        if let code = try RequestLine.text(json, "lang") {
            guard let named = Language(rawValue: code) else { throw RequestFault.badLanguage(code) }
            language = named
        }
        if let text = try RequestLine.text(json, "date") {
            guard let day = CivilDate(text) else { throw RequestFault.badDate(text) }
            self.date = day
        } else {
            guard let date else { throw RequestFault.noDate }
            self.date = date
        }
        try readFacts(json["facts"], book)
        try readAbsent(json["absent"], book)
    }

    private mutating func readFacts(_ json: JSON?, _ book: Book) throws {
        switch json {
        case nil, .null?: break
        case .object(let members)?:
            for (name, value) in members {
                if case .null = value { continue }
                facts[name] = try book.value(value, of: name)
            }
        default: throw RequestFault.wrongKind(key: "facts")
        }
    }

    private mutating func readAbsent(_ json: JSON?, _ book: Book) throws {
        switch json {
        case nil, .null?: break
        case .list(let names)?:
            for name in names {
                guard case .text(let name) = name else { throw RequestFault.wrongKind(key: "absent") }
                absent.insert(try book.known(name).name)
            }
        default: throw RequestFault.wrongKind(key: "absent")
        }
    }

    private static func text(_ json: JSON, _ key: String) throws -> String? {
        switch json[key] {
        case nil, .null?: nil
        case .text(let text)?: text
        default: throw RequestFault.wrongKind(key: key)
        }
    }
}
