// A hand-off, a hard call and a call for backup on a terminal, and the supervisor who takes it at another one.

import Desk
import Testing

/// A walk by an agent who needs others.
struct ServiceWalk {
    let counter: Counter
    let frame: Frame

    private var language: Language { counter.language }

    func walk() throws {
        try counter.seeQueue()
        try counter.press(Press.enter)
        try counter.see(Bilingual("Ticket ", "Billet "))
        try handOff()
        try hardCall()
        try backup()
    }

    private func handOff() throws {
        try counter.press("H")
        try counter.see(Bilingual("Offer the ticket to another team", "Offrir le billet à une autre équipe"))
        counter.expectWithin(frame)
        let reason = Bilingual("needs a visit", "visite requise")
        try counter.press("regional", Press.enter, reason[language])
        try counter.see(reason)
        try counter.press(Press.enter, Press.enter, Press.enter)
        try counter.see(Bilingual("Offered to ", "Transfert offert par "), reason)
        counter.expectWithin(frame)
    }

    private func hardCall() throws {
        try counter.press("D")
        try counter.see(Bilingual("A hard call", "Appel difficile"))
        try counter.see(same: "CON-2.1")
        counter.expectWithin(frame)
        try counter.press(Press.escape)
        try counter.see(all: [], none: ["CON-2.1"])
    }

    private func backup() throws {
        try counter.press("b")
        try counter.see(Bilingual("Ask for somebody beside you", "Demander du renfort"))
        let reason = Bilingual("he shouts", "il crie")
        try counter.press(reason[language], Press.enter)
        try counter.see(Bilingual("Backup asked by", "Renfort demandé par"), reason)
        counter.expectWithin(frame)
    }

    /// The same call from the supervisor's seat.
    static func takeCall(_ counter: Counter, frame: Frame) throws {
        try counter.see(Bilingual("b takes the call", "b prend l’appel"))
        counter.expectWithin(frame)
        try counter.press("b")
        try counter.see(Bilingual("Which call do you take?", "Quel appel prenez-vous"))
        try counter.press(Press.enter)
        try counter.see(Bilingual("Say what was done for whoever asked", "Dire ce qui a été fait pour qui l’a demandé"))
        let done = Bilingual("I took over", "j’ai pris l’appel")
        try counter.press(done[counter.language], Press.enter)
        try counter.see(done)
        try counter.see(all: [], none: [Bilingual("Backup asked by", "Renfort demandé par")[counter.language]])
        counter.expectWithin(frame)
    }
}

extension Counter {
    /// Waits until a text that is the same in both languages stands on the screen.
    fileprivate func see(same text: String) throws { try see(all: [text], none: []) }
}
