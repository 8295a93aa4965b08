// The book the fuzzer changes one file of at a time: small, so that many are read in a second.

extension Target {
    /// A book that reads, file by file.
    static let smallBook: [(path: String, bytes: [UInt8])] = [
        (path: "book.yaml", bytes: Array(smallHead.utf8)),
        (path: "terms.yaml", bytes: Array(smallTerms.utf8)),
        (path: "alternatives.md", bytes: Array(smallOffers.utf8)),
        (path: "policies/mobile.md", bytes: Array(smallPolicy.utf8)),
        (path: "tests/cases.yaml", bytes: Array(smallCases.utf8)),
    ]

    private static let smallHead = """
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
              smartphone: {en: Smartphone, fr: Téléphone intelligent}
          - fact: group
            question: {en: "Which client group?", fr: "Quel groupe client ?"}
            values: {health: {en: Health, fr: Santé}, finance: {en: Finance, fr: Finances}}
          - fact: level
            kind: number
            range: [1, 5]
            question: {en: "Which level?", fr: "Quel niveau ?"}
          - fact: travelling
            kind: flag
            assume: false
            question: {en: "Travelling?", fr: "En déplacement ?"}

        """

    private static let smallTerms = """
        - means: {item: pda}
          en: [palm pilot, handheld organizer]
          fr: [palm pilot, agenda électronique]
        - means: {item: smartphone}
          en: [smartphone]
          fr: [téléphone intelligent]

        """

    private static let smallOffers = """
        ## managed-phone A managed smartphone | Un téléphone intelligent géré

        ### English
        A smartphone the desk looks after.

        ### Français
        Un téléphone intelligent dont le service s’occupe.

        ```offer
        say: {en: I can have one ready for you this week., fr: Je peux vous en préparer un cette semaine.}
        lead-time: {business-days: 5}
        team: mobility
        ```

        ## loan A loan | Un prêt

        ### English
        A device for a trip.

        ### Français
        Un appareil pour un déplacement.

        ```offer
        when: {level: {min: 3}}
        say: {en: I can lend you one., fr: Je peux vous en prêter un.}
        team: mobility
        ```

        """

    private static let smallPolicy = """
        ---
        policy: MOB
        title: {en: Mobile devices, fr: Appareils mobiles}
        owner: Mobility team
        from: 2026-01-01
        review: 2027-01-01
        source: MOB-POL-2026, section 2
        ---

        ## MOB-1 Handheld devices | Appareils portatifs

        ### English
        Only the devices in the catalogue are supported.

        ### Français
        Seuls les appareils du catalogue sont pris en charge.

        ```rule
        when: {item: pda}
        outcome: not_offered
        alternatives: [managed-phone, loan]
        ```

        ## MOB-2 Smartphones | Téléphones intelligents

        ### English
        A smartphone is given from level 3.

        ### Français
        Un téléphone intelligent est remis à partir du niveau 3.

        ```rule
        when: {item: smartphone, level: {min: 3}}
        outcome: allowed
        ```

        ```rule
        when: {item: smartphone}
        outcome: needs_approval
        approver: {en: the director, fr: la direction}
        ```

        """

    private static let smallCases = """
        - name: a palm pilot is refused
          given: {item: pda, level: 4, date: 2026-05-01}
          expect: {outcome: not_offered, clause: MOB-1, alternatives: [managed-phone, loan]}
        - name: les mots suffisent
          text: Il me faut un téléphone intelligent
          lang: fr
          given: {date: 2026-05-01}
          expect: {outcome: ask, ask: level}

        """
}
