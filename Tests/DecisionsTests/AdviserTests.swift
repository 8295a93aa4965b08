// From a client's sentence to facts, clauses and a decision.

import Decisions
import Desk
import Matching
import PolicyBook
import Testing

private let adviser = Adviser(book: Counter.book)

private func consult(
    _ words: String, _ language: Language = .english, facts: [String: FactValue] = [:], absent: Set<String> = [],
    by adviser: Adviser = adviser
) throws -> Consultation {
    try adviser.consult(words, language: language, facts: facts, absent: absent, on: Sketch.day("2026-05-01"))
}

@Test func `a sentence gives its facts, its clause and its answer`() throws {
    let answer = try consult("A manager wants a Palm Pilot")
    #expect(answer.recognised.map(\.fact) == ["role", "item"])
    #expect(answer.recognised.map(\.value) == [.choice("manager"), .choice("pda")])
    #expect(answer.decision.clause == "CTR-1" && answer.decision.outcome == .notOffered)
    #expect(answer.clauses.first?.clause == "CTR-1")
    #expect(answer.band == .answer)
    #expect(answer.words == "A manager wants a Palm Pilot" && answer.language == .english)
}

@Test func `recognised words stand where the client said them, in Unicode scalars`() throws {
    let answer = try consult("A manager wants a Palm Pilot")
    #expect(answer.recognised.map { [$0.start, $0.end] } == [[2, 9], [18, 28]])
    #expect(answer.recognised.map(\.words) == ["manager", "Palm Pilot"])
    let accented = "Un te\u{301}le\u{301}phone intelligent \u{1F469}\u{200D}\u{1F4BB} pour un gestionnaire"
    let french = try consult(accented, .french)
    let scalars = Array(accented.unicodeScalars)
    for fact in french.recognised {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[fact.start..<fact.end])
        #expect(String(words) == fact.words)
    }
    #expect(french.recognised.map(\.value) == [.choice("smartphone"), .choice("manager")])
}

@Test(arguments: Language.allCases)
func `words of both languages are read whatever the agent types in`(language: Language) throws {
    let answer = try consult("The gestionnaire needs a cellulaire", language)
    #expect(answer.decision.request.facts["role"] == .choice("manager"))
    #expect(answer.decision.rule == "CTR-2/1")
    #expect(answer.band == .answer)
}

@Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
func `inflection, case, accents and a typing error do not matter`() throws {
    for words in ["deux AGENDAS ELECTRONIQUES", "palm pilots", "a palm pilto please"] {
        #expect(try consult(words).decision.clause == "CTR-1", "\(words)")
    }
}

@Test func `a thing named only as the place of another is put to somebody`() throws {
    let place = try consult("two handhelds are stuck in the printer")
    #expect(place.decision.clause == "CTR-3" && place.band == .confirm)
    let french = try consult("deux agendas sont coincés dans l’imprimante", .french)
    #expect(french.decision.clause == "CTR-3" && french.band == .confirm)
    // What the clause itself speaks of, or nothing else at all, is no other thing.
    for words in ["something is stuck in the printer", "the floor in the printer", "two printers"] {
        #expect(try consult(words).band == .answer, "\(words)")
    }
}

@Test func `a fact given by the agent wins over the client’s words`() throws {
    let answer = try consult("a palm pilot", facts: ["item": .choice("smartphone"), "role": .choice("agent")])
    #expect(answer.recognised.map(\.value) == [.choice("pda")])
    #expect(answer.decision.request.facts["item"] == .choice("smartphone"))
    #expect(answer.decision.rule == "CTR-2/2")
    let absent = try consult("a manager wants a smartphone", absent: ["role"])
    #expect(absent.decision.request.facts["role"] == nil)
    #expect(absent.decision.rule == "CTR-2/2")
}

@Test func `a derived fact in the words that contradicts its parent is dropped`() throws {
    let answer = try consult("paper copies from my palm pilot")
    #expect(answer.recognised.map(\.fact) == ["category", "item"])
    #expect(answer.decision.request.facts == ["item": .choice("pda")])
    #expect(answer.decision.clause == "CTR-1")
    let given = try consult("a palm pilot", facts: ["category": .choice("paper")])
    #expect(given.decision.request.facts == ["category": .choice("paper")])
    #expect(given.decision.clause == "CTR-3")
}

@Test func `a phrase of two meanings settles nothing and asks to be confirmed`() throws {
    for words in ["a portable thing", "un bidule portatif"] {
        let answer = try consult(words)
        #expect(answer.ambiguous["item"].map(Set.init) == [.choice("pda"), .choice("smartphone")])
        #expect(answer.recognised.isEmpty)
        #expect(answer.band == .confirm)
        #expect(answer.decision.request.facts.isEmpty)
    }
    let settled = try consult("a portable thing, I mean a palm pilot")
    #expect(settled.ambiguous.isEmpty && settled.decision.clause == "CTR-1")
}

@Test func `numbers are read from the words, within the fact’s range`() throws {
    #expect(try consult("a printer for 12 seats").decision.request.facts["seats"] == .number(12))
    #expect(try consult("une imprimante pour 3 places").decision.request.facts["seats"] == .number(3))
    #expect(try consult("a printer for 51 seats").decision.request.facts["seats"] == nil)
}

@Test func `two values of one fact settle nothing and are put to choose from`() throws {
    for words in ["a palm pilot and a smartphone please", "un palm pilot et un cellulaire"] {
        let answer = try consult(words)
        #expect(answer.ambiguous == ["item": [.choice("pda"), .choice("smartphone")]], "\(words)")
        #expect(answer.recognised.isEmpty && answer.candidates.map(\.fact) == ["item", "item"])
        #expect(answer.decision.request.facts.isEmpty && answer.band == .confirm)
        #expect(answer.questions(in: Counter.book).first == "item")
        #expect(Set(answer.clauses.prefix(2).map(\.clause)) == ["CTR-1", "CTR-2"])
    }
    let again = try consult("a palm pilot, yes a PDA")
    #expect(again.ambiguous.isEmpty && again.decision.clause == "CTR-1")
    let told = try consult("a palm pilot and a smartphone", facts: ["item": .choice("pda")])
    #expect(told.ambiguous.isEmpty && told.candidates.isEmpty && told.band == .answer)
}

@Test func `what is denied is not read, and nothing is inferred from it`() throws {
    let answer = try consult("a smartphone, not a printer", facts: ["role": .choice("agent")])
    #expect(answer.decision.rule == "CTR-2/2")
    let other = try consult("I don't want a palm pilot, I want a smartphone")
    #expect(other.decision.request.facts == ["item": .choice("smartphone")])
    #expect(other.clauses.first?.clause == "CTR-2")
    #expect(try consult("a smartphone, not abroad").decision.request.facts["travelling"] == nil)
}

@Test func `somebody’s manager is not the one who asks`() throws {
    for words in ["My manager says I can have a smartphone", "Ma gestionnaire m’offre un cellulaire"] {
        let answer = try consult(words)
        #expect(answer.decision.request.facts == ["item": .choice("smartphone")], "\(words)")
        #expect(answer.decision.ask == ["role"])
    }
    #expect(try consult("My manager approved a smartphone").decision.ask == ["role"])
    for words in ["A manager wants a smartphone", "Our manager wants a smartphone"] {
        #expect(try consult(words).decision.rule == "CTR-2/1", "\(words)")
    }
}

@Test func `what the words decide is never said to be covered by nothing`() throws {
    let answer = try consult("paper copies of my bicycle’s tourtière recipe tomorrow, freshly baked")
    #expect(answer.decision.clause == "CTR-3")
    #expect(answer.band != .none && answer.clauses.first?.clause == "CTR-3")
}

@Test func `without words and without the thing asked for nothing is found`() throws {
    for words in ["", " \n"] {
        let answer = try consult(words, facts: ["role": .choice("manager")])
        #expect(answer.clauses.isEmpty && answer.band == .none && answer.decision.answer == nil)
    }
}

@Test func `what no policy covers is near to the clause of its name`() throws {
    let answer = try consult("", facts: ["item": .choice("printer"), "category": .choice("paper")])
    #expect(answer.decision.clause == "CTR-3" && answer.band == .answer)
    let early = try adviser.consult(
        "", language: .english, facts: ["item": .choice("printer")], on: Sketch.day("2025-05-01"))
    #expect(early.decision.answer == .noPolicy && early.band == .none)
    #expect(early.clauses.first?.clause == "CTR-3")
}

@Test func `a clause is found by its name, however it is spelled`() throws {
    for words in ["CTR-2", "ctr 2", "what does CTR-2 say?", "clause ctr2.", "CTR-2/1"] {
        let answer = try consult(words)
        #expect(answer.clauses.first?.clause == "CTR-2" && answer.band == .answer, "\(words)")
        #expect(answer.shown == "CTR-2")
    }
    #expect(try consult("CTR 1").clauses.first?.clause == "CTR-1")
}

@Test func `no offer stands beside words of which nobody knows what they ask for`() throws {
    let answer = try consult("printers on each floor never on a desk")
    #expect(!answer.isSpecific || !answer.decision.offers.isEmpty || answer.offers.isEmpty)
    #expect(try consult("a smartphone", facts: ["role": .choice("agent")]).shown == "CTR-2")
}

@Test func `what no policy covers is said to be covered by none`() throws {
    for words in ["Where can I park my bicycle tomorrow?", "Quelle est la recette de la tourtière\u{A0}?"] {
        let answer = try consult(words)
        #expect(answer.band == .none, "\(words)")
        #expect(answer.recognised.isEmpty)
    }
}

@Test func `a fact read or given is open or assumed as in any request`() throws {
    let answer = try consult("un cellulaire", .french)
    #expect(answer.decision.ask == ["role"])
    #expect(answer.decision.assumed == ["travelling": .flag(false)])
    let abroad = try consult("un cellulaire à l'étranger", .french)
    #expect(abroad.decision.assumed.isEmpty)
}

@Test func `facts that are wrong are an error, whatever the words`() {
    #expect(throws: RequestError.unknownFact("colour")) {
        try consult("a palm pilot", facts: ["colour": .choice("red")])
    }
}

@Test func `a desk without the stemming library still reads and finds`() throws {
    let plain = Adviser(book: Counter.book, stemmer: .none)
    let answer = try consult("A manager wants a palm pilot", by: plain)
    #expect(answer.decision.clause == "CTR-1")
    #expect(answer.band == .answer)
    #expect(try consult("l'imprimante est en panne", .french, by: plain).decision.clause == "CTR-3")
}

@Test func `confidences are probabilities, best first, and no more clauses come than asked for`() throws {
    for words in ["palm pilot", "printers on each floor", "supported devices", "téléphones des gestionnaires"] {
        let answer = try adviser.consult(words, language: .english, on: Sketch.day("2026-05-01"), limit: 2)
        #expect(answer.clauses.count <= 2)
        #expect(answer.clauses.allSatisfy { (0...1).contains($0.confidence) })
        #expect(Set(answer.clauses.map(\.clause)).count == answer.clauses.count)
    }
}
