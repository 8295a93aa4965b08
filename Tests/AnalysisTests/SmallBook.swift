// A small bilingual book read from text, as its author would write it, and changes to it.

import Desk
import PolicyBook
import Testing

enum SmallBook {
    static let head = """
        format: 1
        book: SMALL
        title: {en: Small, fr: Petit}
        owner: Desk
        teams: {desk: {en: Desk, fr: Comptoir}}
        facts:
          - fact: item
            question: {en: "What?", fr: "Quoi ?"}
            values:
              pda: {en: Organizer, fr: Agenda}
              phone: {en: Phone, fr: Téléphone}
              printer: {en: Printer, fr: Imprimante}
          - fact: role
            question: {en: "Who?", fr: "Qui ?"}
            values: {employee: {en: Employee, fr: Employé}, manager: {en: Manager, fr: Gestionnaire}}
          - fact: away
            kind: flag
            question: {en: "Away?", fr: "Absent ?"}

        """

    static let policy = """
        ---
        policy: MOB
        title: {en: Mobile, fr: Mobile}
        owner: Desk
        from: 2026-01-01
        review: 2027-01-01
        source: MOB 1
        ---

        ## MOB-1 Organizers | Agendas

        ### English
        Organizers are not supported. They are kept in a drawer.

        ### Français
        Les agendas ne sont pas pris en charge. Ils restent au tiroir.

        ```rule
        when: {item: pda}
        outcome: not_offered
        alternatives: [web]
        ```

        ## MOB-2 Phones | Téléphones

        ### English
        Managers have a phone; the director approves others.

        ### Français
        Les gestionnaires ont un téléphone; la direction approuve les autres.

        ```rule
        when: {item: phone, role: manager}
        outcome: allowed
        ```

        ```rule
        when: {item: phone}
        outcome: needs_approval
        approver: {en: the director, fr: la direction}
        ```

        ## MOB-3 Why | Pourquoi

        ### English
        Words that can only be cited.

        ### Français
        Un texte à citer.

        """

    static let offers = """
        ## web Calendar on the web | Agenda sur le Web

        ### English
        A calendar.

        ### Français
        Un agenda.

        ```offer
        say: {en: Here, fr: Voici}
        team: desk
        ```

        """

    static let terms = """
        - means: {item: pda}
          en: [organizer]
          fr: [agenda]
        - means: {item: phone}
          en: [phone]
          fr: [téléphone]
        - means: {item: printer}
          en: [printer]
          fr: [imprimante]

        """

    /// The book and its cases, each policy text changed as wanted.
    static func reading(tests: String = "", changing change: (String) -> String = { $0 }) throws -> BookReading {
        var texts = [
            "book.yaml": head, "policies/mob.md": change(policy), "alternatives.md": offers, "terms.yaml": terms,
        ]
        if !tests.isEmpty { texts["tests/cases.yaml"] = tests }
        let reading = BookReader.read(BookFiles(texts: texts))
        let faults = reading.diagnostics.map { $0.line(in: .english) }.joined(separator: "\n")
        try #require(reading.book != nil, "\(faults)")
        return reading
    }

    static func book(changing change: (String) -> String = { $0 }) throws -> Book {
        try #require(try reading(changing: change).book)
    }

    static let day = CivilDate(dayNumber: 20_574)
}

extension String {
    /// The text with one part of it replaced.
    func with(_ part: String, as other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
