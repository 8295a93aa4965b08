// A book that uses every construct of the format.

import PolicyBook

enum GoodBook {
    static let texts = [
        "book.yaml": """
        format: 1
        book: NCR                                   # id
        title: {en: IT services, National Capital Region, fr: Services TI, région de la capitale nationale}
        owner: Client Services
        teams: {mobility: {en: Mobility team, fr: Équipe de la mobilité}}
        needs: {calendar: {en: Calendar on the move, fr: Agenda en déplacement}}
        facts:
          - fact: item
            question: {en: What exactly is asked for?, fr: Que demande-t-on au juste ?}
            values:
              pda:        {en: Handheld organizer (PDA), fr: Agenda électronique}
              smartphone: {en: Smartphone, fr: Téléphone intelligent}
          - fact: category
            derived-from: item
            values:
              mobile: {en: Mobile devices, fr: Appareils mobiles, of: [pda, smartphone]}
          - fact: role
            question: {en: Which role?, fr: Quel rôle ?}
            values: {manager: {en: Manager, fr: Gestionnaire}, executive: {en: Executive, fr: Cadre}}
          - fact: level
            kind: number
            range: [1, 5]
            question: {en: Level?, fr: Niveau ?}
          - fact: travelling
            kind: flag
            assume: false
            question: {en: Travelling?, fr: En déplacement ?}
        """,
        "terms.yaml": """
        - means: {item: pda}
          en: [palm pilot, palm, PDA]
          fr: [palm pilot, agenda électronique]
        - means: {item: smartphone, travelling: true}
          en: [phone for my trip]
        - means: {level: "{n}"}
          fr: ["niveau {n}"]
        """,
        "alternatives.md": """
        ## managed-phone A managed smartphone | Un téléphone intelligent géré

        ### English
        What it is.

        ### Français
        Ce que c’est.

        ```offer
        when: {role: [manager, executive], travelling: true}
        say: {en: "I understand, but…", fr: "Je comprends, mais…"}
        lead-time: {business-days: 5}
        team: mobility
        needs: [calendar]
        ```
        """,
        "policies/mob.md": """
        ---
        policy: MOB
        title: {en: Mobile devices, fr: Appareils mobiles}
        owner: {en: Mobility team, fr: Équipe de la mobilité}
        from: 2026-01-01            # inclusive
        to: 2028-01-01
        review: 2027-01-01
        source: MOB-POL-2026, section 2
        ---

        ## MOB-2.1 Handheld devices | Appareils portatifs

        ### Français
        Seuls les appareils du catalogue.

        ### English
        Only the devices in the catalogue.

        ```rule
        when: {category: mobile, role: {not: [executive]}, level: {min: 2, max: 4}, item: pda}
        outcome: not_offered
        alternatives: [managed-phone]
        overrides: [MOB-2.2]
        from: 2026-06-01
        ```

        After the rule.

        ```asked
        en: ["May I have a Palm Pilot?"]
        ```

        ## MOB-2.2 Others | Autres
        ### English
        Text with code:

        ```
        ## not a clause
        ```
        ### Français
        Texte.
        ```rule
        outcome: allowed_with_conditions
        conditions: [{en: Sign., fr: Signer.}]
        ```
        ```rule
        id: special
        outcome: redirected
        redirect-to: {team: mobility}
        when: {travelling: false}
        ```
        """,
        "tests/mob.yaml": """
        - name: a manager asks for a Palm Pilot
          given: {item: pda, role: manager, date: 2026-07-01}
          absent: [level]
          text: "un Palm Pilot"
          lang: fr
          expect: {outcome: not_offered, clause: MOB-2.1, alternatives: [managed-phone]}
        - name: asks
          given: {date: 2026-07-01}
          expect: {outcome: ask, ask: item}
        """,
        "accepted.yaml": """
        - code: blind-spot
          clause: MOB-2.1
          because: {en: Known., fr: Connu.}
          until: 2027-01-01
        """,
    ]

    static let files = BookFiles(texts: texts)

    /// The same book with one file changed.
    static func replacing(_ old: String, by new: String, in path: String) -> BookFiles {
        var texts = texts
        let pieces = (texts[path] ?? "").components(by: old)
        texts[path] = pieces.joined(separator: new)
        return BookFiles(texts: texts)
    }
}

extension String {
    /// The parts between occurrences of a text.
    func components(by separator: String) -> [String] {
        var parts: [String] = []
        var rest = Array(unicodeScalars)[...]
        let mark = Array(separator.unicodeScalars)
        var part: [Unicode.Scalar] = []
        while let first = rest.first {
            if rest.starts(with: mark) {
                parts.append(String(String.UnicodeScalarView(part)))
                part = []
                rest = rest.dropFirst(mark.count)
            } else {
                part.append(first)
                rest = rest.dropFirst()
            }
        }
        return parts + [String(String.UnicodeScalarView(part))]
    }
}
