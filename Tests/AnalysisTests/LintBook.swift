// A small book without a finding, to plant defects in.

import Analysis
import Desk
import PolicyBook

enum LintBook {
    static let texts = [
        "book.yaml": """
        format: 1
        book: TINY
        title: {en: A tiny book, fr: Un petit recueil}
        owner: {en: Client Services, fr: Services à la clientèle}
        teams: {mobility: {en: Mobility team, fr: Équipe de la mobilité}}
        facts:
          - fact: item
            question: {en: "What exactly is asked for?", fr: "Que demande-t-on au juste ?"}
            values:
              pda: {en: Handheld organizer, fr: Agenda électronique}
              phone: {en: Work phone, fr: Cellulaire de travail}
          - fact: role
            question: {en: "Which role?", fr: "Quelle fonction ?"}
            values: {manager: {en: Manager, fr: Gestionnaire}, visitor: {en: Visitor, fr: Visiteuse}}
        """,
        "terms.yaml": """
        - means: {item: pda}
          en: [palm pilot]
          fr: [palm pilot]
        - means: {item: phone}
          en: [work phone]
          fr: [cellulaire]
        """,
        "alternatives.md": """
        ## web-calendar A calendar on the web | Un agenda sur le Web

        ### English
        A calendar in any browser.

        ### Français
        Un agenda dans tout navigateur.

        ```offer
        say: {en: "I can open your calendar in the browser.", fr: "Je peux ouvrir votre agenda dans le navigateur."}
        team: mobility
        ```
        """,
        "policies/mob.md": """
        ---
        policy: MOB
        title: {en: Mobile devices, fr: Appareils mobiles}
        owner: {en: Mobility team, fr: Équipe de la mobilité}
        from: 2026-01-01
        review: 2027-06-01
        source: MOB-2026
        ---

        ## MOB-1 Handheld organizers | Agendas électroniques

        ### English
        A Palm Pilot is not supported since March 31, 2025; 1,000 of them were returned.

        ### Français
        Un Palm Pilot n’est plus pris en charge depuis le 31 mars 2025 ; on en a rendu 1 000.

        ```rule
        when: {item: pda}
        outcome: not_offered
        alternatives: [web-calendar]
        ```

        ## MOB-2 Telephones for work | Téléphones du travail

        ### English
        A telephone is lent for the time of a mandate.

        ### Français
        Un téléphone est prêté pour la durée du mandat.

        ```rule
        when: {item: phone, role: manager}
        outcome: allowed
        ```

        ```rule
        when: {item: phone}
        outcome: needs_approval
        approver: {en: the director, fr: la direction}
        ```
        """,
    ]

    static let day = CivilDate(year: 2026, month: 9, day: 1) ?? CivilDate(dayNumber: 20_000)

    static func findings(_ texts: [String: String], date: CivilDate = day) -> [LintFinding] {
        Linter(BookReader.read(BookFiles(texts: texts)), date: date, today: date).findings()
    }

    /// The book with a piece of one file replaced.
    static func replacing(_ old: String, with new: String, in file: String) -> [String: String] {
        var texts = texts
        texts[file] = texts[file].map { text in
            guard let range = text.firstRange(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        }
        return texts
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
