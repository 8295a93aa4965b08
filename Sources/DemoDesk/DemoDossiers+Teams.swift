// The role cards of the demo's four teams, the protocol between them, the steps of their plan, what its agents can do.

import Desk
import Dossiers

extension DemoDossiers {
    static let cards: [(team: TeamID, by: AgentID, card: RoleCard)] = [
        (
            "nsd", "gagnon",
            RoleCard(
                who: Bilingual(
                    "Five agents and a supervisor who take every call, in both languages.",
                    "Cinq agents et une superviseure qui prennent tous les appels, dans les deux langues."),
                why: Bilingual(
                    "So that a client tells their story once and always knows who has it.",
                    "Pour qu’un client raconte son histoire une seule fois et sache toujours qui s’en occupe."),
                offers: [
                    Bilingual(
                        "The need in our words, agreed by the client, on every ticket we hand off.",
                        "Le besoin dans nos mots, convenu avec le client, dans chaque billet que nous transférons."),
                    Bilingual(
                        "We keep the client informed until the ticket is yours.",
                        "Nous tenons le client informé jusqu’à ce que le billet soit à vous."),
                ],
                expects: [
                    Bilingual(
                        "An answer to a hand-off within two business hours: yes, or no and why.",
                        "Une réponse à un transfert en deux heures ouvrables\u{00A0}: oui, ou non et pourquoi."),
                    Bilingual(
                        "A word before a change, so that we hear of it before the clients do.",
                        "Un mot avant un changement, pour que nous l’apprenions avant les clients."),
                ])
        ),
        (
            "regional", "macdonald",
            RoleCard(
                who: Bilingual(
                    "The people who come to the client’s floor, with a cart and a spare.",
                    "Les gens qui montent à l’étage du client, avec un chariot et une pièce de rechange."),
                why: Bilingual(
                    "Some things are only solved by hands, on the spot.",
                    "Certaines choses ne se règlent qu’avec des mains, sur place."),
                offers: [
                    Bilingual("A visit within one business day.", "Une visite en un jour ouvrable."),
                    Bilingual(
                        "What we saw, in the ticket, before we leave the floor.",
                        "Ce que nous avons vu, dans le billet, avant de quitter l’étage."),
                ],
                expects: [
                    Bilingual(
                        "The room, the asset’s number and a time that suits the client.",
                        "Le local, le numéro de l’appareil et une heure qui convient au client."),
                    Bilingual(
                        "Try the three first steps with the client before you send us.",
                        "Faire avec le client les trois premiers essais avant de nous envoyer."),
                ])
        ),
        (
            "applications", "gagnon",
            RoleCard(
                who: Bilingual(
                    "Analysts who choose, test and look after the programs of sixteen organisations.",
                    "Des analystes qui choisissent, éprouvent et entretiennent les logiciels de seize organismes."),
                why: Bilingual(
                    "Fewer programs, each of them known well, in both official languages.",
                    "Moins de logiciels, chacun bien connu, dans les deux langues officielles."),
                offers: [
                    Bilingual(
                        "A documented yes or no on a program within ten business days.",
                        "Un oui ou un non documenté sur un logiciel en dix jours ouvrables."),
                    Bilingual(
                        "Next quarter’s versions, announced a month before.",
                        "Les versions du prochain trimestre, annoncées un mois d’avance."),
                ],
                expects: [
                    Bilingual(
                        "The task the client wants done, not only the program’s name.",
                        "La tâche que le client veut accomplir, pas seulement le nom du logiciel."),
                    Bilingual(
                        "The error’s exact words and the version.", "Les mots exacts de l’erreur et la version."),
                ])
        ),
        (
            "infrastructure", "kowalski",
            RoleCard(
                who: Bilingual(
                    "Those who keep the network, the accounts and the servers, day and night.",
                    "Ceux qui tiennent le réseau, les comptes et les serveurs, jour et nuit."),
                why: Bilingual(
                    "What ten thousand people lean on must not move, and nothing may leak.",
                    "Ce sur quoi dix mille personnes s’appuient ne doit pas bouger, et rien ne doit fuir."),
                offers: [
                    Bilingual(
                        "An account for a newcomer on the first morning, given five days’ notice.",
                        "Un compte pour une nouvelle personne dès le premier matin, avec cinq jours de préavis."),
                    Bilingual(
                        "Every outage announced with its cause within a day.",
                        "Chaque panne annoncée avec sa cause en un jour."),
                ],
                expects: [
                    Bilingual(
                        "An approver’s name on every request for access.",
                        "Le nom d’un approbateur dans chaque demande d’accès."),
                    Bilingual(
                        "No promise of a change outside the change window.",
                        "Aucune promesse de changement hors de la période prévue."),
                ])
        ),
    ]

    static let conflictProtocol = ConflictProtocol(steps: [
        .init(
            name: Bilingual("Talk, about the client’s need", "Se parler, du besoin du client"),
            who: Bilingual("the two agents, by voice", "les deux agents, de vive voix"), businessHours: 2),
        .init(
            name: Bilingual("The two cards side by side", "Les deux cartes côte à côte"),
            who: Bilingual("the two teams’ supervisors", "la supervision des deux équipes"), businessHours: 4),
        .init(
            name: Bilingual("Decide, and say why", "Trancher, et dire pourquoi"),
            who: Bilingual("the desk’s supervisor", "la supervision du service d’assistance"), businessHours: 8),
    ])

    static let planSteps: [(text: String, owner: AgentID, dueInDays: Int)] = [
        ("Count a month of tickets that came back and name the ten commonest reasons", "chen", -10),
        ("Write one checklist for a hand-off, agreed by both teams", "nguyen", 6),
        ("Sit a day at the other team’s counter, one of each", "bouchard", 13),
        ("Meet ten minutes every Thursday over what came back", "nguyen", 20),
        ("Count again and show the clients what changed", "chen", 41),
    ]

    static let skills: [(agent: AgentID, skills: [String], interests: [String])] = [
        ("singh", ["mobile", "software", "accounts"], ["network"]),
        ("tremblay-m", ["printing", "hardware", "accounts"], ["software"]),
        ("obrien", ["mailboxes", "meetings", "accessibility"], ["privacy"]),
        ("leblanc", ["software", "cloud-and-files", "training"], ["accessibility", "translation"]),
        ("cardinal", ["accounts", "arrivals", "departures"], ["mobile"]),
        ("bouchard", ["hardware", "moves", "printing"], ["network", "meetings"]),
        ("chen", ["hardware", "mobile", "telephone"], ["software"]),
        ("nguyen", ["software", "cloud-and-files"], ["training"]),
        ("okafor", ["network", "remote-access", "accounts"], ["privacy", "mobile"]),
    ]
}
