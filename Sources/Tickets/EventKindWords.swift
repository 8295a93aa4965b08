// What the kinds of events are called, where an event is told without its words.

import Desk

extension TicketEvent {
    /// A kind by its name in both languages, in quotation marks there; one this version does not know stands as it is.
    static func words(ofKind kind: String) -> Bilingual {
        kindWords[kind] ?? Bilingual(same: kind)
    }

    private static let kindWords: [String: Bilingual] = [
        "opened": Bilingual("request", "demande"), "need-confirmed": Bilingual("need agreed", "besoin convenu"),
        "facts-set": Bilingual("facts", "faits"), "decision-recorded": Bilingual("decision", "décision"),
        "offer-made": Bilingual("offer", "offre"), "offer-taken": Bilingual("offer taken", "offre acceptée"),
        "offer-declined": Bilingual("offer declined", "offre refusée"),
        "client-informed": Bilingual("client told", "client informé"),
        "contact-recorded": Bilingual("contact", "contact"), "assigned": Bilingual("assignment", "attribution"),
        "waiting": Bilingual("waiting", "attente"), "resumed": Bilingual("resumed", "reprise"),
        "noted": Bilingual("note", "note"), "escalated": Bilingual("escalation", "escalade"),
        "ruled": Bilingual("ruling", "décision de révision"),
        "justification-issued": Bilingual("justification issued", "justification remise"),
        "justification-returned": Bilingual("justification not sent", "justification non partie"),
        "imported": Bilingual("imported step", "étape importée"), "resolved": Bilingual("resolution", "résolution"),
        "reopened": Bilingual("reopening", "réouverture"), "closed": Bilingual("closing", "fermeture"),
        "client-corrected": Bilingual("client corrected", "client corrigé"), "level-set": Bilingual("level", "niveau"),
        "needed-by-set": Bilingual("day needed", "date requise"),
        "commitment-stated": Bilingual("commitment", "engagement"), "choice-put": Bilingual("choice", "choix"),
        "choice-answered": Bilingual("client’s choice", "choix du client"),
        "hand-off-offered": Bilingual("hand-off offered", "transfert offert"),
        "hand-off-accepted": Bilingual("hand-off accepted", "transfert accepté"),
        "hand-off-returned": Bilingual("hand-off returned", "transfert retourné"),
        "hand-off-withdrawn": Bilingual("hand-off withdrawn", "transfert retiré"),
        "disagreement-raised": Bilingual("disagreement", "désaccord"),
        "disagreement-moved": Bilingual("disagreement’s next step", "étape du désaccord"),
        "disagreement-settled": Bilingual("settlement", "règlement du désaccord"),
        "escalation-answered": Bilingual("escalation answered", "réponse à l’escalade"),
        "exception-ended": Bilingual("exception ended", "dérogation terminée"),
        "complaint-filed": Bilingual("complaint", "plainte"),
        "account-given": Bilingual("agent’s account", "version de l’agent"),
        "complaint-found": Bilingual("complaint concluded", "plainte conclue"),
        "backup-asked": Bilingual("backup asked for", "renfort demandé"),
        "backup-given": Bilingual("backup given", "renfort donné"), "linked": Bilingual("tie", "lien"),
        "unlinked": Bilingual("tie ended", "lien retiré"), "merged": Bilingual("merge", "fusion"),
        "absorbed": Bilingual("merge", "fusion"), "unmerged": Bilingual("end of a merge", "fin de fusion"),
        "released": Bilingual("end of a merge", "fin de fusion"), "tagged": Bilingual("tags", "étiquettes"),
        "undone": Bilingual("act taken back", "geste annulé"),
        "words-redacted": Bilingual("words taken away", "mots retirés"),
    ]
}
