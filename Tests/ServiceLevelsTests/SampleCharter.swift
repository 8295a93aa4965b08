// A charter that uses every key of the format, each explained: the sample people begin from.

enum SampleCharter {
    static let text = """
        # The charter of one client group, format 1. Texts for people stand in both languages.
        format: 1
        group: health                       # the client group's id, as in the policy book
        # The service model: grow, hold, {fixed-hours: 120} (hours a month),
        # or {price-per-unit: {laptop: 145000}} (cents an item).
        model: {price-per-unit: {laptop: 145000, smartphone: 72000}}
        from: 2026-04-01                    # the first day in force
        to: 2027-04-01                      # the first day after; leave it out for no end
        zone: America/Toronto               # whose clock the hours are told by
        # Opening hours: `always`, or stretches by weekday. 22:00-6:00 ends on the day after.
        hours:
          mon-thu: [7:30-12:00, 13:00-17:00]
          fri: 7:30-12:00
        holidays: [canada, quebec]          # kept with the working day that stands for one on a weekend
        closed: [2026-12-24]                # further days without service
        open: {2026-06-24: 9:00-12:00}      # days with hours of their own, holidays included
        # Levels. A target is one of business-minutes, business-hours, business-days (to the same time of the day),
        # or hours (nights and holidays included). A target left out is not promised.
        levels:
          standard:
            name: {en: Standard, fr: Régulier}
            respond: {business-minutes: 60}   # to the first answer
            update: {business-days: 2}        # the longest silence, where no moment was promised
            resolve: {business-days: 3}       # to the end, waiting apart
            hand-off: {business-hours: 4}     # to another team's answer
          urgent:
            name: {en: Urgent, fr: Urgent}
            respond: {business-minutes: 15}
            resolve: {hours: 8}
            warn: 50                          # warn when so much in the hundred has passed; 75 if left out
        default-level: standard
        level-by-item: {smartphone: urgent}
        entitlements:
          items: [laptop, smartphone, palm-pilot]   # ids, or all
          words: {en: "Laptops, phones and organisers", fr: "Portables, téléphones et agendas"}
        escalation:                         # whom to turn to, in order
          - {name: Marie Tremblay, role: {en: service manager, fr: gestionnaire de service}, reach: 613-555-0101}
          - {name: Duty desk, reach: garde@example.org}
        # Commitments, both ways: by the desk or by the group. Each is measured by exactly one of
        #   notice      business days between the request and the day it is needed by
        #   at-most     live requests for the item by one client
        #   named       somebody was named; people record it
        #   clock       a clock is kept: respond, update, resolve, hand-off, settle
        #   lead-time   business days from request to end; counts only if the other side kept its part
        #   stated      people record whether it was kept
        commitments:
          notice:
            by: group
            words: {en: tell us of a new hire five business days ahead, fr: annoncer une embauche cinq jours ouvrables d’avance}
            items: [laptop]
            notice: {business-days: 5}
          one-device:
            by: group
            words: {en: one device at a time, fr: un appareil à la fois}
            items: [laptop, smartphone]
            at-most: 1
          approver:
            by: group
            words: {en: name an approver, fr: nommer une personne qui approuve}
            named: true
          answer:
            by: desk
            words: {en: answer within the hour, fr: répondre dans l’heure}
            clock: respond
          laptop:
            by: desk
            words: {en: a laptop in four business days, fr: un portable en quatre jours ouvrables}
            items: [laptop]
            lead-time: {business-days: 4}
          courtesy:
            by: desk
            words: {en: explain every refusal, fr: expliquer chaque refus}
            stated: true
        """
}
