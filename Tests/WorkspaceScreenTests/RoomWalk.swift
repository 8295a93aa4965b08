// Through every room by its letter, on a terminal, and back to the queue.

import Desk
import Testing

/// A walk through the rooms by somebody at the queue.
struct RoomWalk {
    let counter: Counter
    let frame: Frame

    private static let rooms: [(letter: String, title: Bilingual)] = [
        ("c", Bilingual("Client groups", "Groupes clients")), ("t", Bilingual("Teams", "Équipes")),
        ("p", Bilingual("Action plans", "Plans d’action")), ("n", Bilingual("Notices", "Avis")),
        ("b", Bilingual("IT services, National Capital Region", "Services TI, région de la capitale nationale")),
        ("r", Bilingual("The policies’ own record", "Le bilan des politiques")),
        ("l", Bilingual("Load today", "Charge d’aujourd’hui")),
        ("x", Bilingual("Exceptions in force", "Dérogations en vigueur")), ("o", Bilingual("Reports", "Rapports")),
    ]

    func walk() throws {
        try counter.seeQueue()
        for (letter, title) in Self.rooms {
            try counter.press("g")
            try counter.see(Bilingual("go to a room", "aller à une autre vue"))
            try counter.press(letter)
            try counter.see(title)
            try counter.see(all: [], none: [Bilingual("loading", "chargement")[counter.language]])
            counter.expectWithin(frame)
            try counter.press(Press.escape)
            try counter.seeQueue()
        }
        try counter.press(":", "MOB-2.1", Press.enter)
        try counter.see(Bilingual("MOB-2.1 Handheld devices", "MOB-2.1 Appareils portatifs"))
        try counter.press(Press.escape)
        try counter.seeQueue()
    }
}
