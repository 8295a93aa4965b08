// What became of one of a book's own cases: what it expected and did not get. Judges the answer, words nothing at length.

public import Decisions
public import Desk
public import PolicyBook

/// One way in which a case was not met.
public enum CaseFault: Sendable, Hashable, Worded {
    /// The book cannot decide on its facts at all.
    case request(RequestError)
    /// `found` is nil where there was none.
    case outcome(expected: String, found: String)
    case clause(expected: String, found: String?)
    case alternatives(expected: [String], found: [String])
    case ask(expected: String, found: String?)
    /// The case's own words say another value than the fact it gives.
    case misread(fact: String, given: String, words: String, read: String)

    /// Its name in JSON.
    public var part: String {
        switch self {
        case .request: "given"
        case .outcome: "outcome"
        case .clause: "clause"
        case .alternatives: "alternatives"
        case .ask: "ask"
        case .misread: "text"
        }
    }

    public var words: Bilingual {
        switch self {
        case .request(let error): error.words
        case .outcome(let expected, let found):
            CaseFault.differs(Bilingual("outcome", "issue"), expected, found)
        case .clause(let expected, let found):
            CaseFault.differs(Bilingual("clause", "clause"), expected, found)
        case .alternatives(let expected, let found):
            CaseFault.differs(
                Bilingual("alternatives", "solutions de rechange"), expected.joined(separator: ", "),
                found.joined(separator: ", "))
        case .ask(let expected, let found):
            CaseFault.differs(Bilingual("ask", "question"), expected, found)
        case .misread(let fact, let given, let words, let read):
            Bilingual(
                "text: “\(words)” is read as \(fact)=\(read), and the case gives \(fact)=\(given)",
                "texte\u{00A0}: «\u{00A0}\(words)\u{00A0}» se lit \(fact)=\(read), et le cas donne \(fact)=\(given)")
        }
    }

    private static func differs(_ part: Bilingual, _ expected: String, _ found: String?) -> Bilingual {
        func shown(_ text: String?, _ none: String) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? none }
        return Bilingual(
            "\(part.english): expected \(shown(expected, "none")), got \(shown(found, "none"))",
            "\(part.french)\u{00A0}: attendu \(shown(expected, "rien")), obtenu \(shown(found, "rien"))")
    }
}

/// A case and what the book made of it.
public struct CaseVerdict: Sendable {
    public var test: BookTest
    /// Empty when the case passes.
    public var faults: [CaseFault]
    /// The answer; nil when it cannot be decided on.
    public var consultation: Consultation?

    /// Whether everything the case expects is so.
    public var isPassed: Bool { faults.isEmpty }

    /// Puts a case to a book.
    public init(_ test: BookTest, by adviser: Adviser) {
        self.test = test
        do throws(RequestError) {
            let answer = try adviser.consult(
                test.text ?? "", language: test.language, facts: test.given, absent: Set(test.absent), on: test.date)
            consultation = answer
            faults = CaseVerdict.misreadings(test, answer) + CaseVerdict.faults(test.expected, answer.decision)
        } catch {
            consultation = nil
            faults = [.request(error)]
        }
    }

    private static func misreadings(_ test: BookTest, _ answer: Consultation) -> [CaseFault] {
        answer.recognised.compactMap { read in
            guard let given = test.given[read.fact], given != read.value else { return nil }
            return .misread(
                fact: read.fact, given: given.description, words: read.words, read: read.value.description)
        }
    }

    private static func faults(_ expected: BookTest.Expectation, _ decision: Decision) -> [CaseFault] {
        var faults: [CaseFault] = []
        let outcome = decision.answer?.name ?? "ask"
        if let wanted = expected.outcome, wanted != outcome {
            faults.append(.outcome(expected: wanted, found: outcome))
        }
        if let wanted = expected.clause, wanted != decision.clause {
            faults.append(.clause(expected: wanted, found: decision.clause))
        }
        let certain = decision.offers.filter { $0.isCertain && decision.answer != nil }.map(\.value)
        if let wanted = expected.alternatives, wanted != certain {
            faults.append(.alternatives(expected: wanted, found: certain))
        }
        if let wanted = expected.ask, wanted != decision.ask.first {
            faults.append(.ask(expected: wanted, found: decision.ask.first))
        }
        return faults
    }
}
