// A small book with one clause for each outcome, and tickets decided by it.

import Decisions
import Desk
import Localisation
import PolicyBook
import Reports
import Tickets

/// Why a test has nothing to work on.
struct MissingFixture: Error {
    let diagnostics: [BookDiagnostic]
}

enum PaperBook {
    static func read() throws -> Book {
        let reading = BookReader.read(
            BookFiles(texts: ["book.yaml": head, "alternatives.md": offers, "policies/mob.md": policy]))
        guard let book = reading.book else { throw MissingFixture(diagnostics: reading.diagnostics) }
        return book
    }

    static let letterhead = Letterhead(
        deskName: Bilingual("National Service Desk", "Service d’assistance national"),
        contact: Bilingual(
            "613-555-0100 or desk@example.org, business days from 7:30 to 17:00",
            "613-555-0100 ou desk@example.org, les jours ouvrables de 7\u{A0}h\u{A0}30 à 17\u{A0}h"),
        escalationPath: Bilingual(
            "the supervisor on duty, 613-555-0101", "la superviseure ou le superviseur de service, 613-555-0101"))

    private static let head = """
        format: 1
        book: NCR
        title: {en: "IT services", fr: "Services TI"}
        owner: {en: Client Services, fr: Services à la clientèle}
        teams:
          nsd: {en: National Service Desk, fr: Service d’assistance national}
          regional: {en: Regional IT Operations, fr: Opérations TI régionales}
        facts:
          - fact: item
            question: {en: "What exactly would you like?", fr: "Qu’aimeriez-vous obtenir au juste\u{A0}?"}
            values:
              pda: {en: Handheld organizer (PDA), fr: Agenda électronique}
              smartphone: {en: Smartphone, fr: Téléphone intelligent}
              tablet: {en: Tablet, fr: Tablette}
              files: {en: Recovering lost files, fr: Récupération de fichiers perdus}
              reset: {en: Password of a visitor, fr: Mot de passe d’une personne en visite}
              drone: {en: Drone, fr: Drone}
          - fact: group
            question: {en: "Which client group?", fr: "Quel groupe client\u{A0}?"}
            values:
              health: {en: Health, fr: Santé}
              field: {en: Field Operations, fr: Opérations sur le terrain}
          - fact: role
            question: {en: "What is your role?", fr: "Quelle est votre fonction\u{A0}?"}
            values:
              employee: {en: employee, fr: membre du personnel}
              manager: {en: manager, fr: gestionnaire}
              executive: {en: executive, fr: cadre de direction}
          - fact: level
            kind: number
            range: [1, 5]
            question: {en: "How urgent is it?", fr: "Quelle est l’urgence\u{A0}?"}
          - fact: travelling
            kind: flag
            question: {en: "Is it for a trip?", fr: "Est-ce pour un déplacement\u{A0}?"}

        """

    private static let offers = """
        ## managed-phone A managed smartphone | Un téléphone intelligent géré

        ### English
        A smartphone from the catalogue, delivered ready: mail, calendar and contacts follow you everywhere.

        ### Français
        Un téléphone intelligent du catalogue, remis prêt à servir\u{A0}: courriel, agenda et contacts vous suivent partout.

        ```offer
        say: {en: "I see why you want your calendar in your pocket. May I order a managed phone?", fr: "Je comprends que vous vouliez votre agenda en poche. Est-ce que je commande un téléphone géré\u{A0}?"}
        lead-time: {business-days: 5}
        team: regional
        ```

        ## calendar-web Your calendar on the web | Votre agenda sur le Web

        ### English
        Calendar and mail in any browser, with the usual sign-in.

        ### Français
        L’agenda et le courriel dans n’importe quel navigateur, avec l’authentification habituelle.

        ```offer
        say: {en: "Your calendar opens in any browser. Shall we try it now?", fr: "Votre agenda s’ouvre dans tout navigateur. On l’essaie tout de suite\u{A0}?"}
        lead-time: {hours: 1}
        team: nsd
        ```

        ## loan-pool A device from the loan pool | Un appareil du parc de prêt

        ### English
        A device lent for up to four weeks.

        ### Français
        Un appareil prêté jusqu’à quatre semaines.

        ```offer
        when: {travelling: true}
        say: {en: "I can lend you a device for your trip.", fr: "Je peux vous prêter un appareil pour votre déplacement."}
        lead-time: {business-days: 1}
        team: regional
        ```

        """

    private static let policy = """
        ---
        policy: MOB
        title: {en: Mobile devices, fr: Appareils mobiles}
        owner: {en: Regional IT Operations, fr: Opérations TI régionales}
        from: 2026-01-01
        to: 2028-01-01
        review: 2027-01-15
        source: NCR-MOB-2026, section 2
        ---

        ## MOB-2.1 Devices outside the catalogue | Appareils hors catalogue

        ### English
        Only the devices in the catalogue are supported in the Region. A handheld organizer **outside the catalogue** is not bought, connected or repaired, because:

        - its data cannot be protected;
        - nobody in the Region is trained to repair it.

        ### Français
        Seuls les appareils du catalogue sont pris en charge dans la Région. Un agenda électronique **hors catalogue** n’est ni acheté, ni branché, ni réparé, car\u{A0}:

        - ses données ne peuvent pas être protégées\u{A0};
        - personne dans la Région n’est formé pour le réparer.

        ```rule
        when: {item: pda, role: [manager, executive]}
        outcome: not_offered
        alternatives: [managed-phone, calendar-web, loan-pool]
        ```

        ```rule
        when: {item: pda, group: field}
        outcome: needs_approval
        approver: {en: the director of Field Operations, fr: la direction des Opérations sur le terrain}
        ```

        ## MOB-1.1 Smartphones | Téléphones intelligents

        ### English
        A smartphone is lent for a trip on duty.

        ### Français
        Un téléphone intelligent est prêté pour un déplacement de service.

        ```rule
        when: {item: smartphone}
        outcome: allowed_with_conditions
        conditions:
          - {en: "the travel authorization number is on the request", fr: "la demande porte le numéro d’autorisation de voyage"}
          - {en: "the phone comes back within a week of the return", fr: "le téléphone revient dans la semaine du retour"}
        ```

        ## MOB-1.2 Tablets | Tablettes

        ### English
        Tablets are bought on the budget of the client group.

        ### Français
        Les tablettes sont payées par le budget du groupe client.

        ```rule
        when: {item: tablet}
        outcome: needs_approval
        approver: {en: the client’s manager, fr: la ou le gestionnaire de la personne}
        ```

        ## REC-1 Lost files | Fichiers perdus

        ### English
        Files are recovered by the team that keeps the servers.

        ### Français
        Les fichiers sont récupérés par l’équipe qui tient les serveurs.

        ```rule
        when: {item: files}
        outcome: redirected
        redirect-to: {team: regional}
        ```

        ## ACC-9 Visitors | Personnes en visite

        ### English
        A visitor has no account of ours.

        ### Français
        Une personne en visite n’a pas de compte chez nous.

        ```rule
        when: {item: reset}
        outcome: not_offered
        none-because: {en: only the visitor’s own organization can do it, fr: seule l’organisation de la personne peut le faire}
        ```

        """
}
