// terms.yaml: the words clients use.

import Desk

/// Reads the term bank.
struct TermReader {
    let facts: FactTable

    func read(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [TermEntry] {
        var entries: [TermEntry] = []
        for item in diagnostics.list(node) ?? [] {
            guard let record = diagnostics.record(item, .term, keys: ["means", "en", "fr"], required: ["means"]) else {
                continue
            }
            let means = record["means"].map { meanings($0, into: &diagnostics) } ?? []
            let phrases = diagnostics.phrases(record)
            if record["en"] == nil && record["fr"] == nil && !record.isBroken {
                diagnostics.add(.term(.noPhrase), at: record.location)
            }
            let readsNumber = record["means"].map(TermReader.readsNumber) ?? false
            for language in Language.allCases {
                check(phrases[language] ?? [], readsNumber: readsNumber, into: &diagnostics)
            }
            entries.append(
                TermEntry(means: means, phrases: phrases.mapValues { $0.map(\.text) }, location: item.location))
        }
        return entries
    }

    private func meanings(
        _ node: YAMLNode, into diagnostics: inout Diagnostics
    ) -> [(fact: String, meaning: TermEntry.Meaning)] {
        guard let entries = diagnostics.entries(node) else { return [] }
        if entries.isEmpty && !node.isBroken { diagnostics.add(.term(.noMeaning), at: node.location) }
        var means: [(fact: String, meaning: TermEntry.Meaning)] = []
        for entry in entries {
            guard let fact = facts.entry(entry.key, at: entry.keyLocation, into: &diagnostics) else { continue }
            if TermReader.isNumber(entry.value) {
                switch fact.domain {
                case .number: means.append((entry.key, .number))
                case .unreadable: break
                default: diagnostics.add(.term(.numberOfKind(entry.key)), at: entry.value.location)
                }
            } else if let value = facts.value(entry.value, of: entry.key, fact.domain, into: &diagnostics) {
                means.append((entry.key, .value(value)))
            }
        }
        return means
    }

    private func check(
        _ phrases: [(text: String, location: SourceLocation)], readsNumber: Bool, into diagnostics: inout Diagnostics
    ) {
        var seen: Set<String> = []
        for (text, location) in phrases {
            if !seen.insert(text).inserted { diagnostics.add(.term(.repeatedPhrase(text)), at: location) }
            let count = TermReader.places(text)
            if count > 0 && !readsNumber {
                diagnostics.add(.term(.unexpectedNumber), at: location)
            } else if count == 0 && readsNumber {
                diagnostics.add(.term(.missingNumber), at: location)
            } else if count > 1 {
                diagnostics.add(.term(.numberTwice), at: location)
            }
        }
    }

    private static func readsNumber(_ node: YAMLNode) -> Bool {
        guard case .map(let entries) = node.content else { return false }
        return entries.contains { isNumber($0.value) }
    }

    private static func isNumber(_ node: YAMLNode) -> Bool {
        if case .text("{n}", _) = node.content { true } else { false }
    }

    private static func places(_ phrase: String) -> Int {
        guard phrase.utf8.contains(0x7B) else { return 0 }
        let bytes = Array(phrase.utf8)
        return bytes.indices.dropLast(min(2, bytes.count)).count {
            bytes[$0] == 0x7B && bytes[$0 + 1] == 0x6E && bytes[$0 + 2] == 0x7D
        }
    }
}
