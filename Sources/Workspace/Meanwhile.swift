// What others did to the ticket while one worked on it: their events with all their words, above one's own.

import Desk
import Localisation
import Terminal
import Tickets

/// Events of others, to be read beside what one has written.
struct Meanwhile: Hashable, Sendable {
    private let lines: [Bilingual]
    /// The first line shown, where they are more than there is room for.
    var top = 0

    init(_ lines: [Bilingual]) {
        self.lines = lines
    }

    private static let heading = Bilingual("Meanwhile on this ticket:", "Entre-temps, sur ce billet\u{00A0}:")

    func lines(width: Int, _ language: Language) -> [StyledLine] {
        let text =
            [StyledText(Meanwhile.heading[language], .warning)]
            + lines.map { StyledText($0[language], .plain, indent: 1, hanging: 7) }
        return text.flatMap { $0.lines(width: width) }
    }

    /// All of it as one text.
    func told(_ language: Language) -> [String] {
        [Meanwhile.heading[language]] + lines.map { $0[language] }
    }
}

extension Workspace {
    /// What was recorded on the ticket shown after a version; nil for nothing.
    func meanwhile(since version: Int, _ records: [EventRecord]) -> Meanwhile? {
        let names = setting.names(on: call?.ticket)
        let news = records.dropFirst(version).map { record in
            let clock = setting.place.local(record.at).clock
            let (words, author) = (record.words(among: records, named: names), setting.name(of: record.author))
            return Bilingual(
                "\(clock.english) \(words.english) — \(author)", "\(clock.french) \(words.french) — \(author)")
        }
        return news.isEmpty ? nil : Meanwhile(news)
    }

    /// Scrolls what others did, where a form shows a part of it; false where there is nothing to scroll.
    mutating func scrollMeanwhile(_ key: Key) -> Bool {
        guard key == .pageDown || key == .pageUp, let form = prompt, let meanwhile = form.meanwhile else {
            return false
        }
        let rows = FormRows(form, width: size.columns, limit: formLimit, language).meanwhile
        let last = form.meanwhileLines(width: size.columns, language).count - rows
        guard last > 0 else { return false }
        let step = max(1, rows - 2) * (key == .pageDown ? 1 : -1)
        let top = min(max(0, meanwhile.top + step), last)
        prompt?.meanwhile?.top = top
        return true
    }
}
