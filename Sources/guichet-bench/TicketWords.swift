// What the drawn clients ask for, in both languages, and the people and houses they belong to. Words only: what becomes
// of them is drawn elsewhere.

import Desk

enum TicketWords {
    static let groups: [GroupID] = [
        "health", "justice", "transport", "fisheries", "archives", "statistics", "customs", "heritage", "housing",
        "labour", "parks", "energy", "weather", "museums", "pensions", "surveys",
    ]
    static let teams: [TeamID] = ["nsd", "regional", "applications", "network"]
    static let agents: [AgentID] = (1...40).map { AgentID("agent\($0)") }
    static let tags = ["vip", "onboarding", "travel", "audit", "accessibility", "move", "remote", "merger"]
    static let families = [
        "Gagnon", "Tremblay", "Lévesque", "Bélanger", "L’Heureux", "Côté", "Nguyen", "Smith", "MacDonald", "O’Brien",
        "Œuvrard", "Desrosiers", "Chen", "Singh", "Lefèbvre", "Roy", "Fortin", "Gauthier", "Campbell", "Boudreau",
        "Saint-Pierre", "Haddad", "Kowalski", "Müller", "Thériault", "Leblanc", "Arsenault", "Whiteduck", "Paquette",
        "Hébert",
    ]
    static let givens = [
        "Élise", "Marc", "Zoé", "Noël", "Mary Ann", "John", "Chloé", "André", "Priya", "Wei", "Sean", "Françoise",
        "Jean-Guy", "Omar", "Ingrid", "Hélène", "David", "Sarah", "Benoît", "Aïcha",
    ]
    static let items: [(id: String, name: Bilingual)] = [
        ("laptop", Bilingual("laptop", "portable")), ("pda", Bilingual("Palm Pilot", "Palm Pilot")),
        ("smartphone", Bilingual("smart phone", "téléphone intelligent")),
        ("printer", Bilingual("colour printer", "imprimante couleur")),
        ("screen", Bilingual("second screen", "deuxième écran")),
        ("dropbox", Bilingual("Dropbox folder", "dossier Dropbox")),
        ("vpn", Bilingual("VPN access", "accès au RPV")), ("mailbox", Bilingual("shared mailbox", "boîte partagée")),
        ("badge", Bilingual("badge reader", "lecteur de carte")),
        ("dictation", Bilingual("dictation software", "logiciel de dictée")),
        ("keyboard", Bilingual("ergonomic keyboard", "clavier ergonomique")),
        ("database", Bilingual("database account", "compte de base de données")),
        ("tablet", Bilingual("tablet", "tablette")), ("licence", Bilingual("drawing licence", "licence de dessin")),
        ("headset", Bilingual("headset", "casque d’écoute")),
        ("projector", Bilingual("projector", "projecteur")),
    ]
    static let wishes: [Bilingual] = [
        Bilingual("needs a new", "a besoin d’un nouveau"), Bilingual("lost the", "a perdu l’ancien"),
        Bilingual("cannot use the", "n’arrive pas à utiliser le"),
        Bilingual("asks to replace the", "veut remplacer le"),
        Bilingual("wants at home the same", "veut à la maison le même"),
        Bilingual("broke the", "a brisé le"), Bilingual("was promised a", "s’est fait promettre un"),
        Bilingual("has to share the", "doit partager le"),
    ]
    static let ends: [Bilingual] = [
        Bilingual("for a hearing on Monday", "pour une audience lundi"),
        Bilingual("before the auditors come", "avant la venue des vérificateurs"),
        Bilingual("as in the last department", "comme dans son dernier ministère"),
        Bilingual("since the move to the third floor", "depuis le déménagement au troisième étage"),
        Bilingual("for a colleague who starts next week", "pour une collègue qui commence la semaine prochaine"),
        Bilingual("and the minister’s office is waiting", "et le cabinet de la ministre attend"),
        Bilingual("to work from the field station", "pour travailler à la station de recherche"),
        Bilingual("because the old one is too slow", "parce que l’ancien est trop lent"),
        Bilingual("it is urgent, people are waiting", "c’est urgent, des gens attendent"),
        Bilingual("without an approval so far", "sans approbation pour l’instant"),
    ]
    static let told: [Bilingual] = [
        Bilingual("The part is ordered and comes on Thursday.", "La pièce est commandée et arrive jeudi."),
        Bilingual("We ask the team and call back.", "Nous demandons à l’équipe et rappelons."),
        Bilingual("It takes longer than we said.", "Ce sera plus long que prévu."),
        Bilingual("You will have the loan by noon.", "Vous aurez le prêt avant midi."),
    ]
    static let notes = [
        "asset tag checked against the inventory", "called back twice, no answer", "see the knowledge article",
        "même demande que la semaine passée", "le gestionnaire est en congé", "waiting for the approver’s name",
    ]

    /// A charter with two levels; every other group keeps longer hours.
    static func charter(of group: GroupID, isLong: Bool) -> String {
        """
        format: 1
        group: \(group)
        model: \(isLong ? "grow" : "hold")
        from: 2020-04-01
        zone: America/Toronto
        hours:
          mon-fri: \(isLong ? "7:00-19:00" : "[8:00-12:00, 13:00-17:00]")
        holidays: [canada, quebec]
        levels:
          standard:
            name: {en: Standard, fr: Régulier}
            respond: {business-minutes: 60}
            update: {business-days: 2}
            resolve: {business-days: 5}
            hand-off: {business-hours: 4}
          urgent:
            name: {en: Urgent, fr: Urgent}
            respond: {business-minutes: 15}
            resolve: {hours: 8}
        default-level: standard
        level-by-item: {smartphone: urgent}

        """
    }
}
