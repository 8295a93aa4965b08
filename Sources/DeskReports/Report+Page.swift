// A report as a document: titles, tables and pictures, in one language or in both. Pure; renderers decide how it looks.

public import Desk
public import Documents
import Localisation
import ServiceLevels

extension Report {
    /// The report to read, a part for each language.
    public func document(in languages: [Language]) -> Document {
        Document(languages.map { Part($0, blocks(in: $0)) })
    }

    /// What stands over it: the kind, and the group it is about.
    public var title: Bilingual {
        let kind = question.kind.words
        guard let groupName else {
            return question.kind == .clientGroup ? Bilingual("Client groups", "Groupes clients") : kind
        }
        // A client group's report is named by the group alone.
        if question.kind == .clientGroup { return groupName }
        return Bilingual("\(kind.english): \(groupName.english)", "\(kind.french)\u{00A0}: \(groupName.french)")
    }

    private func blocks(in language: Language) -> [Block] {
        var blocks: [Block] = [
            .heading(Inline(title[language]), level: 1),
            .definitions(frame.map { Definition($0.0[language], Inline($0.1[language])) }),
        ]
        for section in sections {
            blocks.append(.heading(Inline(section.title[language]), level: 2))
            blocks += section.blocks(in: language)
        }
        return blocks
    }

    /// Whose report it is, over which days, and what it leaves out.
    private var frame: [(Bilingual, Bilingual)] {
        let isNamedByGroup = question.kind == .clientGroup && groupName != nil
        var frame = isNamedByGroup ? [(Bilingual("Report", "Rapport"), question.kind.words)] : []
        frame += [
            (Bilingual("Desk", "Guichet"), desk),
            (Bilingual("Period", "Période"), question.period.words),
            (Bilingual("Made on", "Établi le"), madeOn.words),
        ]
        if let onlyGroups {
            frame.append(
                (
                    Bilingual("Covers only", "Ne couvre que"),
                    onlyGroups.isEmpty
                        ? Bilingual("no client group", "aucun groupe client") : Typography.list(onlyGroups)
                ))
        }
        return frame
    }
}

extension Report.Section {
    fileprivate func blocks(in language: Language) -> [Block] {
        var blocks: [Block] = notes.map { .paragraph(Inline($0[language])) }
        if let table {
            if table.rows.isEmpty {
                blocks.append(
                    .paragraph(Inline(Bilingual("None in this period.", "Rien dans cette période.")[language])))
                return blocks
            }
            blocks.append(.table(table.page(in: language)))
            if table.rows.count > table.shown {
                let more = Bilingual(
                    "And \(table.rows.count - table.shown) more: see the data (--format csv or json).",
                    "Et \(table.rows.count - table.shown) de plus\u{00A0}: voir les données (--format csv ou json).")
                blocks.append(.paragraph(Inline(more[language])))
            }
        }
        return blocks + plots.map { .figure($0.figure(in: language)) }
    }
}

extension Report.Table {
    fileprivate func page(in language: Language) -> Documents.Table {
        let places = columns.indices.filter { columns[$0].isOnPage }
        return Documents.Table(
            places.map { .init(Inline(columns[$0].heading[language]), columns[$0].isNumeric ? .trailing : .leading) },
            rows: rows.prefix(shown).map { row in places.map { Inline(row[$0].text(in: language)) } })
    }
}

extension Report.Plot {
    fileprivate func figure(in language: Language) -> Figure {
        let kind: Figure.Kind =
            switch kind {
            case .bars: .bars
            case .line: .line
            case .matrix: .matrix
            }
        return Figure(
            kind, caption: Inline(caption[language]), labels: labels.map { $0[language] },
            series: series.map { Figure.Series($0.name[language], $0.values.map { $0.map(Double.init) }) })
    }
}

extension Report.Value {
    /// As a reader sees it.
    public func text(in language: Language) -> String {
        switch self {
        case .none: "—"
        case .count(let count): Typography.number(count)[language]
        case .share(_, of: 0): "—"
        case .share(let part, of: let whole): Typography.percent(Self.percent(part, of: whole))[language]
        case .consumption(let share, _): share.percent[language]
        case .interval(let low, let high):
            Bilingual(
                "\(Int((low * 100).rounded())) to \(Typography.percent(Int((high * 100).rounded())).english)",
                "\(Int((low * 100).rounded())) à \(Typography.percent(Int((high * 100).rounded())).french)")[language]
        case .seconds(let seconds): LengthOfTime.words(seconds: seconds)[language]
        case .money(let cents): Self.money(cents)[language]
        case .day(let day): day.description
        case .named(_, let words), .words(let words): words[language]
        }
    }

    /// Rounded, but never 0 for some nor 100 for less than all.
    static func percent(_ part: Int, of whole: Int) -> Int {
        let rounded = Int((Double(part) * 100 / Double(whole)).rounded())
        if part > 0 && rounded == 0 { return 1 }
        return part < whole && rounded == 100 ? 99 : rounded
    }

    private static func money(_ cents: Int) -> Bilingual {
        let rest = cents.magnitude % 100
        let digits = rest < 10 ? "0\(rest)" : "\(rest)"
        let whole = Typography.number(cents / 100)
        return Bilingual("$\(whole.english).\(digits)", "\(whole.french),\(digits)\u{00A0}$")
    }
}
