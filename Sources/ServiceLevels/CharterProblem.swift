// What is wrong with a charter's text, and where. Data only; the words are in both languages.

public import Desk
public import PolicyBook

/// A fault in a charter. All are errors: a charter with one is no charter.
public struct CharterDiagnostic: Sendable, Hashable {
    public var location: SourceLocation
    public var problem: CharterProblem

    /// A fault at a place.
    public init(location: SourceLocation, problem: CharterProblem) {
        self.location = location
        self.problem = problem
    }

    /// `file:line:column: message`, on one line.
    public func line(in language: Language) -> String {
        "\(location): \(problem.words[language])"
    }
}

/// What can be wrong with a charter.
public enum CharterProblem: Sendable, Hashable, Worded {
    /// With the file, its YAML, or the shape of a part.
    case text(BookProblem)
    case hours(HoursProblem)
    case promise(PromiseProblem)
    case emptyPeriod(from: CivilDate, to: CivilDate)
    case badModel
    case numberOutside(ClosedRange<Int>)
    /// A word that is none of those that may stand here.
    case unknownWord(String, among: [String], nearest: String?)

    public var words: Bilingual {
        switch self {
        case .text(let problem): problem.words
        case .hours(let problem): problem.words
        case .promise(let problem): problem.words
        case .emptyPeriod(let from, let to):
            Bilingual(
                "from \(from) until \(to) there is no day in force; “to” is the first day after",
                "du \(from) au \(to), aucun jour en vigueur\u{00A0}; «\u{00A0}to\u{00A0}» est le premier jour d’après")
        case .badModel:
            Bilingual(
                "a model is grow, hold, {fixed-hours: 120} or {price-per-unit: {item: cents}}",
                "un modèle est grow, hold, {fixed-hours: 120} ou {price-per-unit: {article: cents}}")
        case .numberOutside(let range):
            Bilingual(
                "this number must be \(range.lowerBound) to \(range.upperBound)",
                "ce nombre doit aller de \(range.lowerBound) à \(range.upperBound)")
        case .unknownWord(let word, let known, let nearest):
            ReferenceProblem.suggesting(
                nearest,
                after: Bilingual(
                    "“\(word.excerpt)” is not known here; write \(known.joined(separator: ", "))",
                    "«\u{00A0}\(word.excerpt)\u{00A0}» est inconnu ici\u{00A0}; "
                        + "écrivez \(known.joined(separator: ", "))"))
        }
    }
}

/// What can be wrong with opening hours.
public enum HoursProblem: Sendable, Hashable, Worded {
    case unknownZone(String)
    case badWeekday(String)
    case repeatedWeekday(String)
    case badStretch(String)
    case overlap(String)
    case repeatedDay(CivilDate)

    public var words: Bilingual {
        switch self {
        case .unknownZone(let zone):
            Bilingual(
                "“\(zone.excerpt)” is no time zone; write one such as America/Toronto",
                "«\u{00A0}\(zone.excerpt)\u{00A0}» n’est pas un fuseau horaire\u{00A0}; "
                    + "écrivez par exemple America/Toronto")
        case .badWeekday(let text):
            Bilingual(
                "“\(text.excerpt)” is no day of the week; write mon, tue, wed, thu, fri, sat, sun, or mon-fri",
                "«\u{00A0}\(text.excerpt)\u{00A0}» n’est pas un jour de la semaine\u{00A0}; "
                    + "écrivez mon, tue, wed, thu, fri, sat, sun ou mon-fri")
        case .repeatedWeekday(let day):
            Bilingual(
                "the hours of “\(day)” were already given",
                "les heures de «\u{00A0}\(day)\u{00A0}» figurent déjà plus haut")
        case .badStretch(let text):
            Bilingual(
                "“\(text.excerpt)” is no opening time; write 7:30-12:00, or 22:00-6:00 past midnight",
                "«\u{00A0}\(text.excerpt)\u{00A0}» n’est pas une plage d’ouverture\u{00A0}; "
                    + "écrivez 7:30-12:00, ou 22:00-6:00 pour passer minuit")
        case .overlap(let text):
            Bilingual(
                "“\(text.excerpt)” begins before the opening time above it has ended",
                "«\u{00A0}\(text.excerpt)\u{00A0}» commence avant la fin de la plage qui précède")
        case .repeatedDay(let day): Bilingual("\(day) is listed twice", "le \(day) figure deux fois")
        }
    }
}

/// What can be wrong with levels, targets and commitments.
public enum PromiseProblem: Sendable, Hashable, Worded {
    case noLevels
    case unknownLevel(String, nearest: String?)
    case noTarget
    case targetNotOne
    case targetOutside
    case measureNotOne([String])

    public var words: Bilingual {
        switch self {
        case .noLevels:
            Bilingual("a charter has at least one level", "une charte de service a au moins un niveau")
        case .unknownLevel(let id, let nearest):
            ReferenceProblem.suggesting(
                nearest,
                after: Bilingual(
                    "unknown level: “\(id.excerpt)”",
                    "niveau de service inconnu\u{00A0}: «\u{00A0}\(id.excerpt)\u{00A0}»"))
        case .noTarget:
            Bilingual(
                "a level promises at least one of respond, update, resolve, hand-off",
                "un niveau promet au moins une des cibles respond, update, resolve, hand-off")
        case .targetNotOne:
            Bilingual(
                "a target has exactly one of business-minutes, business-hours, business-days, hours",
                "une cible a exactement une des clés business-minutes, business-hours, business-days, hours")
        case .targetOutside:
            Bilingual("a target is 1 to 100,000", "une cible va de 1 à 100\u{00A0}000")
        case .measureNotOne(let keys):
            Bilingual(
                "a commitment is measured by exactly one of \(keys.joined(separator: ", "))",
                "un engagement se mesure par exactement une des clés \(keys.joined(separator: ", "))")
        }
    }
}
