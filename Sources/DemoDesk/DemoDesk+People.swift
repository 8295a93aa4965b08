// Who stands behind the demo counter, and the groups in front of it. Ids are those of the policy book.

public import Desk
public import Storage

extension DemoDesk {
    /// What the demo desk is called, where it is and how to reach it.
    public static let identity = DeskIdentity(
        name: Bilingual("IT Services, National Capital Region", "Services TI, région de la capitale nationale"),
        zone: zone, isDemo: true,
        contact: Bilingual(
            "National Service Desk: 613-555-0142, service@ncr-it.example, Monday to Friday, 7:30 to 17:00",
            "Service d’assistance national\u{00A0}: 613-555-0142, service@ncr-it.example, "
                + "du lundi au vendredi, de 7\u{00A0}h\u{00A0}30 à 17\u{00A0}h"),
        escalationPath: Bilingual(
            "a supervisor who had no part in the call, who will look at the decision again and answer you within "
                + "2 business hours; tell us, or write to review@ncr-it.example with the ticket’s number",
            "une superviseure ou un superviseur qui n’a pas pris part à l’appel, qui reverra la décision et vous "
                + "répondra en 2\u{00A0}heures ouvrables\u{00A0}; dites-le-nous ou écrivez à revision@ncr-it.example avec le "
                + "numéro du billet"))

    static let zone = "America/Toronto"

    /// The four teams that serve the same clients.
    public static let teams = [
        Team(
            id: "nsd", name: Bilingual("National Service Desk", "Service d’assistance national"),
            purpose: Bilingual(
                "Takes every call, owns the ticket from start to end and keeps the client informed.",
                "Prend tous les appels, répond du billet du début à la fin et tient la personne informée.")),
        Team(
            id: "regional", name: Bilingual("Regional IT Operations", "Opérations TI régionales"),
            purpose: Bilingual(
                "Goes to the client: computers, phones, printers and rooms, floor by floor.",
                "Se rend sur place\u{00A0}: ordinateurs, téléphones, imprimantes et salles, étage par étage.")),
        Team(
            id: "applications", name: Bilingual("Corporate Applications", "Applications ministérielles"),
            purpose: Bilingual(
                "Chooses, buys and looks after the programs everybody works with, and says which ones come next.",
                "Choisit, achète et entretient les logiciels de tout le monde, et annonce les prochains.")),
        Team(
            id: "infrastructure", name: Bilingual("Networks and Security", "Réseaux et sécurité"),
            purpose: Bilingual(
                "Runs the network, the accounts and the servers, and answers for what must never leak.",
                "Exploite le réseau, les comptes et les serveurs, et répond de ce qui ne doit jamais fuir.")),
    ]

    /// The agents. Two supervisors rule; one agent sees two client groups only.
    public static let agents = [
        Agent(id: "gagnon", name: "Hélène Gagnon", role: .supervisor, team: "nsd"),
        Agent(id: "singh", name: "Priya Singh", role: .agent, team: "nsd"),
        Agent(id: "tremblay-m", name: "Marc Tremblay", role: .agent, team: "nsd"),
        Agent(id: "obrien", name: "Siobhan O’Brien", role: .agent, team: "nsd"),
        Agent(id: "leblanc", name: "Julie LeBlanc", role: .agent, team: "nsd"),
        Agent(
            id: "cardinal", name: "Dawn Cardinal", role: .agent, team: "nsd", groups: ["health", "justice"]),
        Agent(id: "macdonald", name: "Iain MacDonald", role: .supervisor, team: "regional"),
        Agent(id: "bouchard", name: "Étienne Bouchard", role: .agent, team: "regional"),
        Agent(id: "chen", name: "Grace Chen", role: .agent, team: "regional"),
        Agent(id: "fournier", name: "Anne Fournier", role: .policyOwner, team: "applications"),
        Agent(id: "nguyen", name: "Minh Nguyen", role: .agent, team: "applications"),
        Agent(id: "okafor", name: "Chinwe Okafor", role: .agent, team: "infrastructure"),
        Agent(id: "kowalski", name: "Adam Kowalski", role: .administrator, team: "infrastructure"),
    ]

    /// The sixteen client groups: three served for years, eight arrived in the last months, five still to come.
    public static func groups(now: Instant) -> [ClientGroup] {
        let (year, month, _) = now.day.parts
        return groupNames.map { id, name, months in
            let served = months.flatMap { offset -> CivilDate? in
                let count = year * 12 + month - 1 + offset
                return CivilDate(year: count / 12, month: count % 12 + 1, day: 1)
            }
            return ClientGroup(id: id, name: name, servedFrom: served ?? firstService)
        }
    }

    private static let firstService = CivilDate(dayNumber: 17_987)

    /// With the months from now to their first day; nil for those served since 2019-04-01.
    private static let groupNames: [(GroupID, Bilingual, Int?)] = [
        ("health", Bilingual("Health", "Santé"), nil),
        ("finance", Bilingual("Finance", "Finances"), nil),
        ("justice", Bilingual("Justice", "Justice"), nil),
        ("transport", Bilingual("Transport", "Transports"), -9),
        ("revenue", Bilingual("Revenue", "Revenu"), -7),
        ("environment", Bilingual("Environment", "Environnement"), -6),
        ("heritage", Bilingual("Heritage", "Patrimoine"), -4),
        ("statistics", Bilingual("Statistics", "Statistique"), -3),
        ("fisheries", Bilingual("Fisheries", "Pêches"), -2),
        ("science", Bilingual("Science", "Sciences"), -1),
        ("agriculture", Bilingual("Agriculture", "Agriculture"), 0),
        ("parks", Bilingual("Parks", "Parcs"), 1),
        ("archives", Bilingual("Archives", "Archives"), 2),
        ("labour", Bilingual("Labour", "Travail"), 3),
        ("trade", Bilingual("Trade", "Commerce"), 4),
        ("veterans", Bilingual("Veterans", "Anciens Combattants"), 5),
    ]
}
