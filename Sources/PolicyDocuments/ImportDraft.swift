// The making of a policy from two documents: pairing, ids, titles, and everything worth a remark on the way.

import Desk
import PolicyBook

/// A policy while its documents are read.
struct ImportDraft {
    let documents: [Language: PlainDocument]
    private(set) var remarks: [ImportRemark] = []
    private var parts: [Language: DocumentSections]
    private var pairs: [[Language: DocumentSection]] = []
    private var ids = ClauseIDs()

    init(english: PlainDocument?, french: PlainDocument?) {
        var documents: [Language: PlainDocument] = [:]
        documents[.english] = english
        documents[.french] = french
        var isOneText = false
        if let english, let french, let language = english.likelyLanguage, english.isSameText(as: french) {
            // Kept in both languages, a text would pass for its own translation.
            isOneText = true
            documents[language.other] = nil
        }
        self.documents = documents
        parts = documents.mapValues(DocumentSections.init)
        for language in Language.allCases {
            guard let document = documents[language] else { continue }
            describe(document, language)
        }
        judgeLanguages()
        if isOneText, let language = documents.keys.first { remark(.sameText, [language: 1]) }
        let printed = documents.filter { $0.value.printedLanguage != nil }
        if !printed.isEmpty { remark(.noRules, printed.mapValues { _ in 1 }) }
    }

    private mutating func judgeLanguages() {
        let wrong = Language.allCases.filter { documents[$0]?.likelyLanguage == $0.other }
        if wrong.count == 2 { return remark(.swapped, [.english: 1, .french: 1]) }
        for language in wrong { remark(.wrongLanguage(language), [language: 1]) }
    }

    private mutating func remark(_ kind: ImportRemark.Kind, _ lines: [Language: Int]) {
        remarks.append(ImportRemark(kind, lines))
    }

    private mutating func describe(_ document: PlainDocument, _ language: Language) {
        if document.encoding != .utf8 { remark(.encoding(document.encoding), [language: 1]) }
        if document.start > 0, document.printedLanguage == nil { remark(.frontMatter, [language: 1]) }
        for control in document.controls.prefix(20) { remark(.control(control.code), [language: control.line]) }
        let sections = parts[language]?.sections ?? []
        if sections.isEmpty { remark(.nothing(language), [language: document.start + 1]) }
        for change in sections.flatMap(\.changes) {
            let kind: ImportRemark.Kind =
                switch change.change {
                case .headingRaised(let level): .headingRaised(level: level)
                case .fenceRenamed(let name): .fenceRenamed(name)
                case .closed(let end): .closed(by: end)
                }
            remark(kind, [language: change.line])
        }
    }

    mutating func pairSections() {
        shareTitle()
        let sections = Language.allCases.map { parts[$0]?.sections ?? [] }
        let shapes = zip(Language.allCases, sections).map { language, sections in
            sections.map { SectionShape($0, in: language) }
        }
        let pairing = SectionPairing(shapes[0], shapes[1])
        var last: [Language: Int] = [:]
        for (pair, isMoved) in zip(pairing.pairs, pairing.isReordered) {
            var halves: [Language: DocumentSection] = [:]
            halves[.english] = pair.english.map { sections[0][$0] }
            halves[.french] = pair.french.map { sections[1][$0] }
            pairs.append(halves)
            let lines = halves.mapValues(\.line)
            if let english = pair.english, let french = pair.french {
                if isMoved { remark(.order(section: halves[.english]?.heading ?? ""), lines) }
                compare(shapes[0][english], shapes[1][french], lines)
            } else if let half = halves.first {
                var places = lines
                if documents[half.key.other] != nil { places[half.key.other] = last[half.key.other] ?? 1 }
                remark(.missing(half.key.other, section: name(of: half.value, half.key)), places)
            }
            last.merge(lines) { $1 }
        }
    }

    /// Where one document has a title and the other begins with a heading too many, that is its title.
    private mutating func shareTitle() {
        for language in Language.allCases {
            guard let own = parts[language], let other = parts[language.other], let line = own.titleLine,
                other.title == nil, let first = other.sections.first, first.level > 0,
                other.sections.count(where: { $0.level > 0 }) > own.sections.count(where: { $0.level > 0 })
            else { continue }
            parts[language.other]?.title = first.heading
            parts[language.other]?.sections.removeFirst()
            if !first.isEmpty {
                var opening = first
                (opening.level, opening.heading) = (0, "")
                parts[language.other]?.sections.insert(opening, at: 0)
            }
            remark(
                .levels(
                    english: language == .english ? 1 : first.level, french: language == .french ? 1 : first.level),
                [language: line, language.other: first.line])
        }
    }

    private mutating func compare(_ english: SectionShape, _ french: SectionShape, _ lines: [Language: Int]) {
        if english.level != french.level {
            remark(.levels(english: english.level, french: french.level), lines)
        }
        if english.number != french.number {
            remark(.headingNumbers(english: english.number, french: french.number), lines)
        }
        for part in SectionPart.allCases {
            let (own, others) = (english.counts[part] ?? 0, french.counts[part] ?? 0)
            if own != others { remark(.counts(part, english: own, french: others), lines) }
        }
        let only = Figures.difference(english.figures, french.figures)
        let others = Figures.difference(french.figures, english.figures)
        if !only.isEmpty || !others.isEmpty { remark(.figures(english: only, french: others), lines) }
    }

    private func name(of section: DocumentSection, _ language: Language) -> String {
        section.level > 0 ? section.heading : title(language) ?? section.text.first ?? ""
    }

    mutating func policy(_ terms: ImportTerms) -> Policy {
        let id = terms.policy ?? written("policy") ?? assumed(.policy, ImportDraft.id(from: documentName))
        let from = terms.from ?? date("from") ?? terms.today
        if terms.from == nil, date("from") == nil { _ = assumed(.from, from.description) }
        let review = terms.review ?? date("review") ?? from.adding(days: 365)
        if terms.review == nil, date("review") == nil { _ = assumed(.review, review.description) }
        let title = Language.allCases.map { self.title($0) ?? self.title($0.other) ?? documentName }
        let owner = terms.owner ?? bilingual("owner") ?? MissingText.owner
        if terms.owner == nil, bilingual("owner") == nil { _ = assumed(.owner, owner.english) }
        let titles = Bilingual(title[0], title[1]).map(Heading.plain)
        let source = terms.source ?? bilingual("source") ?? titles
        if terms.source == nil, bilingual("source") == nil { _ = assumed(.source, source.english) }
        ids.prefix = terms.prefix ?? id
        ids.keepsNumbers = ClauseIDs.areDistinct(pairs)
        let clauses = pairs.map { clause($0, titles) }
        return Policy(
            id: id, title: titles, owner: owner, from: from, to: date("to"), review: review, source: source,
            clauses: clauses, location: SourceLocation(file: "", line: 1, column: 1))
    }

    private mutating func assumed(_ key: ImportTerms.Key, _ value: String) -> String {
        remark(.assumed(key, value), [:])
        return value
    }

    private mutating func clause(_ pair: [Language: DocumentSection], _ policyTitle: Bilingual) -> Clause {
        var texts: [Language: String] = [:]
        var titles: [Language: String] = [:]
        let id = ids.next(pair)
        for (language, section) in pair {
            let title = section.level > 0 ? section.heading : policyTitle[language]
            let plain = Heading.title(ids.keptNumber(of: section).flatMap { HeadingNumber($0)?.rest } ?? title)
            titles[language] = plain.text.isEmpty ? "§\u{A0}\(id)" : plain.text
            if plain.isChanged {
                remark(
                    .title(titles[language] ?? "", addresses: Heading.addresses(title)), [language: section.line])
            }
            if section.isEmpty {
                texts[language] = titles[language]
                remark(.noText(section: name(of: section, language)), [language: section.line])
            } else {
                texts[language] = section.text.joined(separator: "\n")
            }
        }
        let text = Language.allCases.map { texts[$0] ?? MissingText.text(in: $0) }
        let title = Language.allCases.map { titles[$0] ?? titles[$0.other] ?? id }
        return Clause(
            id: id, title: Bilingual(title[0], title[1]), text: Bilingual(text[0], text[1]),
            location: SourceLocation(file: "", line: 1, column: 1))
    }

    private var documentName: String {
        let path = (documents[.english] ?? documents[.french])?.name ?? "document"
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return stem.isEmpty ? "document" : stem
    }

    private func title(_ language: Language) -> String? {
        let title = documents[language]?.front["title"] ?? parts[language]?.title
        return title.flatMap { $0.isBlankLine ? nil : $0 }
    }

    /// What front matter of our own printing says; anybody else’s words may mean another thing.
    private func written(_ key: String, in language: Language? = nil) -> String? {
        let languages = language.map { [$0] } ?? Language.allCases
        return languages.compactMap { documents[$0] }.filter { $0.printedLanguage != nil }
            .compactMap { $0.front[key] }.first { !$0.isBlankLine }
    }

    private func date(_ key: String) -> CivilDate? { written(key).flatMap { CivilDate($0) } }

    private func bilingual(_ key: String) -> Bilingual? {
        guard let any = written(key) else { return nil }
        return Bilingual(written(key, in: .english) ?? any, written(key, in: .french) ?? any)
    }

    /// An id made of a name: capital ASCII letters, digits and hyphens, at most 24.
    static func id(from name: String) -> String {
        var words: [String] = [""]
        for scalar in name.unicodeScalars {
            let letter = Heading.ascii(scalar)
            if letter.isEmpty { words.append("") } else { words[words.count - 1] += letter }
        }
        var id = ""
        for word in words where !word.isEmpty {
            let longer = id.isEmpty ? word : id + "-" + word
            if longer.utf8.count > 24 && !id.isEmpty { break }
            id = String(longer.prefix(24))
        }
        return id.isEmpty ? "POLICY" : id
    }
}
