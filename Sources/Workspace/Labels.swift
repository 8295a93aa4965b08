// The fixed words of the screen, each in both languages.

import Desk
import ServiceLevels

enum Label {
    static let policy = Bilingual("POLICY", "POLITIQUE")
    static let instead = Bilingual("INSTEAD", "À LA PLACE")
    static let before = Bilingual("BEFORE", "AVANT")
    static let why = Bilingual("Why it applies", "Pourquoi elle s’applique")
    static let change = Bilingual("Would change if", "Ce qui changerait la réponse")
    static let beat = Bilingual("Beat", "L’emporte sur")
    static let say = Bilingual("Say:", "À dire\u{00A0}:")
    static let inForceSince = Bilingual("in force since", "en vigueur depuis le")
    static let until = Bilingual("until", "jusqu’au")
    static let nothingYet = Bilingual("Nothing recognised yet.", "Rien de reconnu pour l’instant.")
    static let noPolicy = Bilingual("No policy covers this. Say so.", "Aucune politique ne couvre cela. Dites-le.")
    static let nearest = Bilingual("Nearest clauses", "Clauses les plus proches")
    static let askOwner = Bilingual("Ask the owner", "Demandez à")
    static let mayGovern = Bilingual(
        "These may govern: answer the question, or correct the facts (f).",
        "Ces clauses peuvent s’appliquer\u{00A0}: répondez à la question ou corrigez les faits (f).")
    static let possible = Bilingual("Possible", "Possible")
    static let decideAgain = Bilingual("Decide again (d).", "Décidez de nouveau (d).")
    static let askThenDecide = Bilingual(
        "Answer it, then decide again (d).", "Répondez-y, puis décidez de nouveau (d).")
    static let conditions = Bilingual("Conditions", "Conditions")
    static let approver = Bilingual("Who approves", "Qui approuve")
    static let redirected = Bilingual("Where to", "Vers qui")
    static let nothingInstead = Bilingual(
        "Nothing is needed instead.", "Rien d’autre n’est nécessaire.")
    /// Over offers none of the clauses shown names.
    static let otherClauses = Bilingual("Other clauses", "Autres clauses")
    static let noOffer = Bilingual("No offer.", "Aucune offre.")
    static let byException = Bilingual("by exception", "par dérogation")
    static let exceptionOver = Bilingual("exception ended", "dérogation terminée")
    static let onlyIf = Bilingual("if the client may have it", "si la personne y a droit")
    static let thisClause = Bilingual("This clause", "Cette clause")
    static let thisClient = Bilingual("This client", "Ce client")
    static let thisTicket = Bilingual("This ticket", "Ce billet")
    static let thisTicketBefore = Bilingual("This ticket, before that", "Ce billet, avant cela")
    static let precedents = Bilingual("Precedents", "Précédents")
    static let firstContact = Bilingual("first contact", "premier contact")
    static let nobodyAsked = Bilingual("nobody asked yet", "personne ne l’a encore demandé")
    static let noPrecedent = Bilingual("no ruling yet", "aucune décision de révision")
    static let call = Bilingual("Call", "Appel")
    static let newCall = Bilingual("New call", "Nouvel appel")
    static let ticket = Bilingual("Ticket", "Billet")
    static let noClient = Bilingual("client not named yet", "client à préciser")
    static let asked = Bilingual("Ask:", "Demandez\u{00A0}:")
    static let yes = Bilingual("yes", "oui")
    static let no = Bilingual("no", "non")
    static let later = Bilingual("skip", "plus tard")
    static let answer = Bilingual("answer", "répondre")
    static let typeWords = Bilingual(
        "Type the client’s words, as they speak.", "Saisissez les mots du client au fil de l’appel.")
    static let loading = Bilingual("loading", "chargement")
    static let nothing = Bilingual("Nothing here.", "Rien ici.")
    static let nothingFound = Bilingual("Nothing found.", "Rien de trouvé.")
    static let choose = Bilingual(
        "choose one: arrows, or a part of its name", "choisissez\u{00A0}: flèches, ou une partie du nom")
    static let notChosen = Bilingual("to be chosen", "à choisir")
    static let nothingPasses = Bilingual("No ticket passes this filter.", "Aucun billet ne passe ce filtre.")
    static let bulkTrial = Bilingual("What would happen", "Ce qui se passerait")
    static let bulkDone = Bilingual("What was done", "Ce qui a été fait")
    /// Beside the number of a row on which somebody else is, and of a marked one.
    static let presentMark = "@"
    static let markedMark = "*"
    static let tooSmall = Bilingual("guichet needs 40x8", "il faut 40x8 à guichet")
    static let tooSmallAlone = Bilingual("needs 40x8, C-c quits", "il faut 40x8, C-c quitte")
    static let tooSmallKeys = Bilingual("no key acts here but C-c: quit", "seule C-c agit ici\u{00A0}: quitter")
    static let late = Bilingual("LATE", "RETARD")
    static let promise = Bilingual("promise", "promesse")
    static let ruling = Bilingual("ruling", "à trancher")
    /// Of a ticket whose end came from the system it was imported from.
    static let endedUnruled = Bilingual(
        "Ended in its former system, escalation still open: a ruling closes it",
        "Terminé dans l’ancien système, escalade ouverte\u{00A0}: une décision la clôt")
    /// Beside the number of a row: somebody waits for help on a live call; a complaint waits for a finding.
    static let backupMark = Bilingual("B", "R")
    static let complaintMark = Bilingual("C", "P")
    static let taken = Bilingual("taken", "acceptée")
    static let declined = Bilingual("declined", "refusée")
    static let typeToSearch = Bilingual("type to search, Enter runs it", "tapez pour chercher, Entrée l’exécute")
    static let helpTitle = Bilingual("What works here", "Ce qui fonctionne ici")
    static let paletteTitle = Bilingual("Go to, find or run", "Aller, trouver ou exécuter")
    static let paletteHint = Bilingual(
        "a command, a room, a ticket, a client, a clause", "une commande, une vue, un billet, un client, une clause")
    static let notOfferedYet = Bilingual("Not offered yet", "Pas encore offert")
    static let recording = Bilingual("recording…", "inscription…")
    static let paper = Bilingual("Justification, as it will be printed", "Justification, telle qu’elle sera imprimée")
    static let understood = Bilingual("understood", "compris")
    static let need = Bilingual("Need", "Besoin")
    static let of = Bilingual("of", "de")
    static let unassigned = Bilingual("unassigned", "non attribué")

    /// One word for a clock, where there is room for no more; `isPromised`: the moment was promised to the client.
    static func clock(_ kind: ClockKind, isPromised: Bool) -> Bilingual {
        switch kind {
        case .respond: Bilingual("respond", "répondre")
        case .update: isPromised ? promise : Bilingual("news", "nouvelles")
        case .resolve: Bilingual("resolve", "résoudre")
        case .handOff: Bilingual("hand-off", "transfert")
        case .settle: Bilingual("settle", "désaccord")
        }
    }

    /// A clock's shortest name that is still a word.
    static func briefClock(_ kind: ClockKind) -> Bilingual {
        switch kind {
        case .respond: Bilingual("reply", "rép.")
        case .update: Bilingual("news", "nouv.")
        case .resolve: Bilingual("fix", "rés.")
        case .handOff: Bilingual("offer", "transf.")
        case .settle: Bilingual("settle", "désac.")
        }
    }

    /// The columns of the queue.
    static let columns = (
        number: Bilingual("#", "nº"), state: Bilingual("state", "état"), client: Bilingual("client", "client"),
        group: Bilingual("group", "groupe"), what: Bilingual("what", "quoi"),
        policy: Bilingual("policy", "politique"), next: Bilingual("next", "suite"),
        clock: Bilingual("clock", "délai")
    )
}
