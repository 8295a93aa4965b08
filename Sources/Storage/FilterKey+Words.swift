// A filter in a reader's language: keys and fixed values as that language writes them, which reads as the same filter.

import Decisions
public import Desk
import Tickets

extension FilterKey {
    /// A value as a filter in a language takes it; one that has no word of its own there stands as it is.
    func value(_ canonical: String, in language: Language) -> String {
        guard language == .french, let words = french(canonical), self.canonical(words) == canonical else {
            return canonical
        }
        return words
    }

    private func french(_ value: String) -> String? {
        switch (self, value) {
        case (.owner, "me"), (.team, "me"): "moi"
        case (.state, "live"): "actif"
        case (.handoff, "in"): "entrant"
        case (.handoff, "out"): "sortant"
        case (.next, _): NextAct(rawValue: value)?.words.french
        case (.status, _): Status(rawValue: value)?.words.french.lowercased()
        case (.outcome, _) where value != "none": Answer(name: value)?.words.french
        case (_, "yes"): "oui"
        case (_, "no"): "non"
        case (_, "none"): "aucun"
        default: nil
        }
    }
}

extension TicketFilter {
    /// The filter as a language writes it.
    public func text(in language: Language) -> String {
        terms.map { $0.text(in: language) }.joined(separator: " ")
    }
}

extension TicketFilter.Term {
    /// The term as a language writes it.
    public func text(in language: Language) -> String {
        let (key, values): (FilterKey, [String])
        switch wish {
        case .choice(let asked, let chosen): (key, values) = (asked, chosen)
        case .span(let asked, let spans): (key, values) = (asked, spans.map(\.description))
        case .words, .phrase: return description
        }
        let written = values.map { Self.written(key.value($0, in: language)) }.joined(separator: ",")
        let name = language == .english ? key.rawValue : key.words[language]
        return (isNegated ? "-" : "") + "\(name):\(written)"
    }
}
