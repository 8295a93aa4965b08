// Facts written by people and programs, `role=manager` or JSON, as values of a book. A wrong one is told with the
// nearest known.

import Desk
import Localisation
import PolicyBook

/// Why a fact cannot be taken.
enum FactFault: Error, Worded {
    case notAPair(String)
    case unknownFact(String, nearest: String?)
    case unknownValue(fact: String, value: String, nearest: String?, known: [String])
    case givenTwice(String)

    var words: Bilingual {
        switch self {
        case .notAPair(let text):
            Bilingual(
                "a fact is name=value, not “\(text)”", "un fait s’écrit nom=valeur, pas «\u{00A0}\(text)\u{00A0}»")
        case .unknownFact(let name, _):
            Bilingual("the book has no fact “\(name)”", "le recueil n’a pas de fait «\u{00A0}\(name)\u{00A0}»")
        case .unknownValue(let fact, let value, _, _):
            Bilingual(
                "“\(value)” is not a value of the fact “\(fact)”",
                "«\u{00A0}\(value)\u{00A0}» n’est pas une valeur du fait «\u{00A0}\(fact)\u{00A0}»")
        case .givenTwice(let name):
            Bilingual("the fact “\(name)” is given twice", "le fait «\u{00A0}\(name)\u{00A0}» est donné deux fois")
        }
    }

    /// What to write instead.
    var next: Bilingual? {
        switch self {
        case .notAPair: Bilingual("for example: --fact role=manager", "par exemple\u{00A0}: --fact role=manager")
        case .unknownFact(_, let nearest?), .unknownValue(_, _, let nearest?, _):
            Bilingual("did you mean “\(nearest)”?", "vouliez-vous dire «\u{00A0}\(nearest)\u{00A0}»\u{00A0}?")
        case .unknownFact: Bilingual("its facts stand in book.yaml", "ses faits sont dans book.yaml")
        case .unknownValue(_, _, _, let known):
            Bilingual(
                "it takes \(Typography.list(known, in: .english, last: Typography.or))",
                "il prend \(Typography.list(known, in: .french, last: Typography.or))")
        case .givenTwice: Bilingual("leave one out", "retirez-en un")
        }
    }
}

extension Book {
    /// The fact of a name, or the fault that there is none.
    func known(_ name: String) throws(FactFault) -> Fact {
        guard let fact = fact(name) else {
            throw .unknownFact(name, nearest: NearestWord.to(name, among: facts.map(\.name)))
        }
        return fact
    }

    /// Facts written `name=value`.
    func facts(from pairs: [String]) throws(FactFault) -> [String: FactValue] {
        var values: [String: FactValue] = [:]
        for pair in pairs {
            guard let mark = pair.firstIndex(of: "=") else { throw .notAPair(pair) }
            let fact = try known(String(pair[..<mark]))
            if values[fact.name] != nil { throw .givenTwice(fact.name) }
            values[fact.name] = try fact.known(String(pair[pair.index(after: mark)...]))
        }
        return values
    }

    /// A fact's value from JSON.
    func value(_ json: JSON, of name: String) throws(FactFault) -> FactValue {
        let fact = try known(name)
        switch json {
        case .text(let text): return try fact.known(text)
        case .number(let number): return try fact.admitted(.number(number))
        case .flag(let flag): return try fact.admitted(.flag(flag))
        default: throw fact.fault(json.line)
        }
    }
}

extension Fact {
    fileprivate func known(_ text: String) throws(FactFault) -> FactValue {
        guard let value = value(text) else { throw fault(text) }
        return value
    }

    fileprivate func admitted(_ value: FactValue) throws(FactFault) -> FactValue {
        guard admits(value) else { throw fault(value.description) }
        return value
    }

    fileprivate func fault(_ text: String) -> FactFault {
        let known: [String] =
            switch domain {
            case .choices(let choices): choices.map(\.id)
            case .number(let range): ["\(range.lowerBound)…\(range.upperBound)"]
            case .flag: ["true", "false"]
            }
        return .unknownValue(fact: name, value: text, nearest: NearestWord.to(text, among: known), known: known)
    }
}

/// The known word somebody most likely meant.
enum NearestWord {
    /// The closest by edits, within a third of the length; nil when none is close.
    static func to(_ word: String, among known: [String]) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, wanted.count / 3)
        let ranked = known.map { ($0, distance(wanted, Array($0.lowercased().unicodeScalars.prefix(64)))) }
        return ranked.min { $0.1 < $1.1 }.flatMap { $0.1 <= limit ? $0.0 : nil }
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                current.append(
                    min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1)))
            }
            previous = current
        }
        return previous[right.count]
    }
}
