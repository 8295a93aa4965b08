// policies/*.md: in two steps, because a rule may name any clause of the book. First the ids, then what they say.

import Desk

/// One policy file, read as far as its ids.
struct PolicyDraft: Sendable {
    /// An id it uses for something of its own.
    struct Name: Sendable {
        let id: String
        let location: SourceLocation
    }

    struct RuleDraft: Sendable {
        var id: String
        var record: Record
        var location: SourceLocation
    }

    struct ClauseDraft: Sendable {
        var passage: Passage
        var rules: [RuleDraft] = []
        var asked: [Language: [String]] = [:]
    }

    var id: String?
    var record: Record?
    var location: SourceLocation
    var from: CivilDate?
    var to: CivilDate?
    var clauses: [ClauseDraft] = []
    /// Its policy’s id, its clauses’ and its rules’.
    var names: [Name] = []
}

/// Reads policy files.
struct PolicyReader {
    /// The ids of a file, and everything in it that refers to nothing else.
    static func draft(
        _ path: String, _ file: MarkdownReader, into diagnostics: inout Diagnostics
    ) -> PolicyDraft {
        var draft = PolicyDraft(location: SourceLocation(file: path, line: 1, column: 1))
        if let frontMatter = file.frontMatter { readHead(frontMatter, of: &draft, into: &diagnostics) }
        draft.clauses.reserveCapacity(file.passages.count)
        for passage in file.passages {
            if let id = passage.id { draft.names.append(.init(id: id, location: passage.location)) }
            draft.clauses.append(clause(passage, names: &draft.names, into: &diagnostics))
        }
        return draft
    }

    private static func readHead(
        _ frontMatter: YAMLPart, of draft: inout PolicyDraft, into diagnostics: inout Diagnostics
    ) {
        let required = ["policy", "title", "owner", "from", "review", "source"]
        let node = frontMatter.read(into: &diagnostics) ?? YAMLNode(location: draft.location, content: .map([]))
        draft.record = diagnostics.record(node, .policy, keys: required + ["to"], required: required)
        guard let record = draft.record else { return }
        if let node = record["policy"], let id = diagnostics.id(node) {
            draft.id = id
            draft.names.append(.init(id: id, location: node.location))
        }
        draft.from = record["from"].flatMap { diagnostics.date($0) }
        draft.to = record["to"].flatMap { diagnostics.date($0) }
        if let from = draft.from, let to = draft.to, to <= from {
            diagnostics.add(.rule(.emptyPeriod(from: from, to: to)), at: record["to"]?.location ?? draft.location)
            draft.to = nil
        }
    }

    private static func clause(
        _ passage: Passage, names: inout [PolicyDraft.Name], into diagnostics: inout Diagnostics
    ) -> PolicyDraft.ClauseDraft {
        var clause = PolicyDraft.ClauseDraft(passage: passage)
        let isOnly = passage.fences.count { $0.name == "rule" } == 1
        var number = 0
        for fence in passage.fences where fence.name == "rule" {
            number += 1
            let id = passage.id.map { isOnly ? $0 : "\($0)/\(number)" }
            let head = RuleReader.head(fence, defaultID: id, isOnly: isOnly, names: &names, into: &diagnostics)
            if let head {
                clause.rules.append(.init(id: head.id, record: head.record, location: fence.location))
            }
        }
        var isAsked = false
        for fence in passage.fences where fence.name != "rule" {
            if fence.name == "offer" {
                diagnostics.add(.prose(.fenceElsewhere("offer")), at: fence.location)
            } else if isAsked {
                diagnostics.add(.prose(.repeatedFence("asked")), at: fence.location)
            } else {
                isAsked = true
                clause.asked = asked(fence, into: &diagnostics)
            }
        }
        return clause
    }

    private static func asked(_ fence: Fence, into diagnostics: inout Diagnostics) -> [Language: [String]] {
        guard let node = fence.yaml.read(into: &diagnostics),
            let record = diagnostics.record(node, .asked, keys: ["en", "fr"])
        else { return [:] }
        return diagnostics.phrases(record).mapValues { $0.map(\.text) }
    }

    /// What reading a policy gives.
    struct Outcome: Sendable {
        /// nil where something of it could not be read.
        var policy: Policy?
        /// What its clauses beat.
        var overrides: [RuleReader.Overrides] = []
        var diagnostics: Diagnostics
    }

    /// The policy, with every reference looked up.
    static func policy(_ draft: PolicyDraft, _ vocabulary: BookVocabulary, into diagnostics: Diagnostics) -> Outcome {
        var outcome = Outcome(diagnostics: diagnostics)
        outcome.policy = policy(draft, vocabulary, &outcome.overrides, &outcome.diagnostics)
        return outcome
    }

    private static func policy(
        _ draft: PolicyDraft, _ vocabulary: BookVocabulary, _ overrides: inout [RuleReader.Overrides],
        _ diagnostics: inout Diagnostics
    ) -> Policy? {
        let reader = RuleReader(vocabulary: vocabulary, from: draft.from, to: draft.to)
        var clauses: [Clause] = []
        clauses.reserveCapacity(draft.clauses.count)
        for clause in draft.clauses {
            let passage = clause.passage
            var rules: [Rule] = []
            rules.reserveCapacity(clause.rules.count)
            for rule in clause.rules {
                var targets: [(id: String, location: SourceLocation)] = []
                let read = reader.read(
                    id: rule.id, rule.record, at: rule.location, overrides: &targets, into: &diagnostics)
                if let read { rules.append(read) }
                if let id = passage.id, !targets.isEmpty { overrides.append(.init(clause: id, targets: targets)) }
            }
            clauses.append(
                Clause(
                    id: passage.id ?? "", title: passage.title, text: passage.text, rules: rules, asked: clause.asked,
                    location: passage.location, textLines: passage.textLines))
        }
        guard let record = draft.record else { return nil }
        let title = record["title"].flatMap { diagnostics.bilingual($0) }
        let owner = record["owner"].flatMap { diagnostics.bilingual($0, allowingText: true) }
        let source = record["source"].flatMap { diagnostics.bilingual($0, allowingText: true) }
        let review = record["review"].flatMap { diagnostics.date($0) }
        guard let id = draft.id, let title, let owner, let source, let review, let from = draft.from else { return nil }
        return Policy(
            id: id, title: title, owner: owner, from: from, to: draft.to, review: review, source: source,
            clauses: clauses, location: draft.location)
    }
}
