// tests/*.yaml: the cases a book must pass.

import Desk

/// Reads test cases against the ids of a book.
struct TestReader {
    let vocabulary: BookVocabulary

    func read(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [BookTest] {
        var tests: [BookTest] = []
        for item in diagnostics.list(node) ?? [] {
            if let test = self.test(item, into: &diagnostics) { tests.append(test) }
        }
        return tests
    }

    private func test(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> BookTest? {
        let keys = ["name", "given", "absent", "text", "lang", "expect"]
        let required = ["name", "given", "expect"]
        guard let record = diagnostics.record(node, .test, keys: keys, required: required) else { return nil }
        let name = record["name"].flatMap { diagnostics.text($0) }
        let given = record["given"].flatMap { self.given($0, into: &diagnostics) }
        let absent = record["absent"].map { diagnostics.references($0, .fact, in: vocabulary.facts.names) } ?? []
        for fact in absent where given?.facts[fact.id] != nil {
            diagnostics.add(.fact(.givenAndAbsent(fact.id)), at: fact.location)
        }
        let text = record["text"].flatMap { diagnostics.text($0) }
        let languages = Vocabulary(Language.allCases.map(\.rawValue))
        let language = record["lang"].flatMap { diagnostics.reference($0, .language, in: languages) }
        let expected = record["expect"].flatMap { expectation($0, into: &diagnostics) }
        guard let name, let given, let date = given.date, let expected else { return nil }
        return BookTest(
            name: name, given: given.facts, absent: absent.map(\.id), date: date, text: text,
            language: language.flatMap(Language.init(rawValue:)) ?? .english, expected: expected,
            location: node.location)
    }

    private func given(
        _ node: YAMLNode, into diagnostics: inout Diagnostics
    ) -> (facts: [String: FactValue], date: CivilDate?)? {
        guard let entries = diagnostics.entries(node) else { return nil }
        var facts: [String: FactValue] = [:]
        var date: CivilDate?
        for entry in entries {
            if entry.key == "date" {
                date = diagnostics.date(entry.value)
            } else if let fact = vocabulary.facts.entry(entry.key, at: entry.keyLocation, into: &diagnostics) {
                facts[entry.key] = vocabulary.facts.value(
                    entry.value, of: entry.key, fact.domain, into: &diagnostics)
            }
        }
        if !node.isBroken, !entries.contains(where: { $0.key == "date" }) {
            diagnostics.add(.shape(.missingKey("date", in: .given)), at: node.location)
        }
        return (facts, date)
    }

    private func expectation(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> BookTest.Expectation? {
        let keys = ["outcome", "clause", "alternatives", "ask"]
        guard let record = diagnostics.record(node, .expectation, keys: keys) else { return nil }
        if keys.allSatisfy({ record[$0] == nil }) && !record.isBroken {
            diagnostics.add(.shape(.missingKey("outcome", in: .expectation)), at: node.location)
        }
        let outcomes = Vocabulary(Outcome.allCases.map(\.rawValue) + ["no_policy", "ask"])
        return BookTest.Expectation(
            outcome: record["outcome"].flatMap { diagnostics.reference($0, .outcome, in: outcomes) },
            clause: record["clause"].flatMap { diagnostics.reference($0, .clause, in: vocabulary.clauses) },
            alternatives: record["alternatives"].map {
                diagnostics.references($0, .offer, in: vocabulary.offers).map(\.id)
            },
            ask: record["ask"].flatMap { diagnostics.reference($0, .fact, in: vocabulary.facts.names) })
    }
}
