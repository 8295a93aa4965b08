// What an agent sees from the first word of a call to its printed justification, view by view.
// Waits for each view before the next key; the words are those of the screen, in the reader's language.

import Desk
import FoundationEssentials
import ScreenHarness
import Testing

/// An agent's walk through a call.
struct AgentWalk {
    let counter: Counter
    let frame: Frame
    let desk: DeskCopy

    private var language: Language { counter.language }
    private let client = Bilingual("roy syl", "tremblay lou")
    private let clientName = Bilingual("Roy, Sylvain · Finance", "Tremblay, Louise · Santé")
    private let words = Bilingual(
        "She wants a palm pilot like in her last department", "Elle veut un Palm Pilot comme à son ancien ministère")
    private let offer = Bilingual("A managed smartphone", "Un téléphone intelligent géré")
    static let policyTitle = Bilingual(
        "MOB-2.1 Handheld devices outside the catalogue", "MOB-2.1 Appareils portatifs hors catalogue")

    init(counter: Counter, frame: Frame, desk: DeskCopy) {
        self.counter = counter
        self.frame = frame
        self.desk = desk
    }

    func walk() throws {
        try queue()
        try newCall()
        try typing()
        try question()
        try openTicket()
        try confirmNeed()
        try decide()
        try takeOffer()
        try inform()
        try escalate()
        try paper()
        try help()
        try backInTheQueue()
    }

    private func queue() throws {
        try counter.see(
            Bilingual("Queue · mine and unassigned  4", "File · mes billets et les non attribués  4"),
            Bilingual("state", "état"), Bilingual("clock", "délai"), Bilingual(same: "Priya Singh · agent"),
            Bilingual("ESCALATED", "ESCALADE"), Bilingual("? all keys", "? toutes les touches"))
        try counter.seeCursor(on: ">#60")
        if frame.isWide {
            try counter.see(
                Bilingual("POLICY", "POLITIQUE"), Bilingual("INSTEAD", "À LA PLACE"), Bilingual("BEFORE", "AVANT"))
        }
        expectMargin()
        try counter.press("j")
        try counter.seeCursor(on: ">#55")
        try counter.press("k")
        try counter.seeCursor(on: ">#60")
    }

    private func newCall() throws {
        try counter.press("n")
        try counter.see(
            Bilingual("New call · client ", "Nouvel appel · client "), Bilingual(same: "(r)"),
            Bilingual("Type the client’s words", "Saisissez les mots du client"))
        try counter.seeCursor(column: 1, row: 1)
        expectMargin()
    }

    private func typing() throws {
        try counter.press(Bilingual("Can I use Dropbox?", "Puis-je utiliser Dropbox ?")[language])
        try counter.see(
            Bilingual("understood: Outside file-sharing", "compris : Service externe de partage"),
            Bilingual(same: "CLD-1."), Bilingual("INSTEAD", "À LA PLACE"))
        try counter.press(Press.clearLine, words[language])
        let rows = try counter.see(
            all: [Bilingual("understood: Handheld organizer", "compris : Agenda électronique")[language]],
            none: ["CLD-1."])
        #expect(rows.contains { $0.contains(words[language]) })
        try counter.seeCursor(column: 1 + words[language].count, row: 1)
        expectMargin()
    }

    private func question() throws {
        try counter.press(Press.clearLine, Bilingual("Can I use Dropbox?", "Puis-je utiliser Dropbox ?")[language])
        try counter.see(
            Bilingual("Ask: How sensitive is the information", "Demandez : Quelle est la nature de l’information"))
        expectMargin()
        try counter.press(Press.escape)
        try counter.see(Bilingual("w words", "w mots"), Bilingual("a answer · s skip", "a répondre · s plus tard"))
        try counter.press("a")
        try counter.see(
            Bilingual("How sensitive is the information", "Quelle est la nature de l’information"),
            Bilingual("Answer:", "Réponse :"), Bilingual("not known", "inconnu"))
        try counter.press(Press.escape)
        try counter.seeNo(Bilingual("not known", "inconnu")[language])
        try counter.press("w", Press.clearLine, words[language])
        try counter.see(Bilingual("understood: Handheld organizer", "compris : Agenda électronique"))
    }

    private func openTicket() throws {
        try counter.press(Press.enter)
        try counter.see(Bilingual("Who is calling?", "Qui appelle ?"))
        try counter.press(client[language])
        let rows = try counter.see(clientName.map { "> " + $0 })
        expectMargin()
        let row = try #require(rows.firstIndex { $0.contains("> " + clientName[language]) })
        #expect(counter.terminal.cell(column: 3, row: row).isReverse)
        try counter.seeCursor(
            column: Bilingual(" Name: ", " Nom : ")[language].count + client[language].count, row: row - 1)
        try counter.press(Press.enter)
        try counter.see(
            Bilingual("Ticket 61 · Roy, Sylvain", "Billet 61 · Tremblay, Louise"),
            Bilingual("ticket 61 opened", "billet 61 ouvert"), AgentWalk.policyTitle,
            Bilingual("not offered", "non offert"))
        expectMargin()
    }

    private func confirmNeed() throws {
        try counter.press("c")
        try counter.see(
            Bilingual("Say it back to the client in your words", "Redites-le au client dans vos mots"),
            Bilingual("Need:", "Besoin :"))
        expectMargin()
        let need = Bilingual("Her calendar between two meetings", "Son agenda entre deux réunions")
        try counter.press(Press.clearLine, need[language], Press.enter)
        try counter.see(
            Bilingual("Need: \(need.english)", "Besoin : \(need.french)"),
            Bilingual("✓ need agreed: \(need.english)", "✓ besoin convenu : \(need.french)"))
    }

    private func decide() throws {
        try counter.press("d")
        try counter.see(
            Bilingual("✓ decided: not offered, MOB-2.1", "✓ décidé : non offert, MOB-2.1"), AgentWalk.policyTitle,
            Bilingual("in force since January 1, 2026", "en vigueur depuis le 1er janvier 2026"),
            Bilingual("Why it applies", "Pourquoi elle s’applique"))
        expectMargin()
    }

    private func takeOffer() throws {
        try counter.press(Press.tab)
        try counter.see(offer.map { "▸ " + $0 }, Bilingual("Say:", "À dire :"))
        if !frame.isWide { try counter.see(Bilingual("[INSTEAD 4]", "[À LA PLACE 4]")) }
        try counter.press("o")
        try counter.see(
            Bilingual("✓ offer taken: \(offer.english)", "✓ offre acceptée : \(offer.french)"),
            Bilingual("✓ taken", "✓ acceptée"))
        expectMargin()
    }

    private func inform() throws {
        try counter.press("i")
        try counter.see(
            Bilingual("What the client was told", "Ce qui a été dit au client"),
            Bilingual("Next update:", "Prochaines nouvelles :"),
            Bilingual("Enter next field", "Entrée champ suivant"), Bilingual("Esc cancel", "Échap annuler"))
        expectMargin()
        let said = Bilingual("The phone comes next week", "Le téléphone arrive la semaine prochaine")
        try counter.press(said[language], Press.enter, Bilingual("3d", "3j")[language], Press.enter)
        try counter.see(
            Bilingual(
                "✓ client told (phone), next update on ", "✓ client informé (téléphone), prochaines nouvelles le "))
        try counter.see(Bilingual("promise ", "promesse "))
    }

    private func escalate() throws {
        try counter.press("x")
        try counter.see(
            Bilingual("Escalate", "Escalader"), Bilingual("> the client", "> le client"),
            Bilingual("Reason:", "Raison :"), Bilingual("Pressure:", "Pression :"))
        expectMargin()
        let reason = Bilingual("too slow", "lent")
        let pressure = Bilingual("I call the director", "J’appelle la directrice")
        try counter.press(Press.enter, reason[language], Press.enter, pressure[language], Press.enter)
        try counter.see(
            Bilingual("✓ escalated by the client", "✓ escalade par le client"),
            Bilingual("Escalated by the client", "Escalade du client"), pressure)
        expectMargin()
    }

    private func paper() throws {
        try counter.press("p")
        try counter.see(
            Bilingual("Print the justification in", "Imprimer la justification en"),
            Bilingual("> English", "> français"))
        try counter.press(Press.enter)
        try counter.see(
            Bilingual("Justification, as it will be printed", "Justification, telle qu’elle sera imprimée"),
            Bilingual("The reasons for our decision", "Les raisons de notre décision"), AgentWalk.policyTitle)
        expectMargin()
        try counter.press(Press.enter)
        let path = try counter.savedPath()
        #expect(path.hasPrefix(desk.folder))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(AgentWalk.policyTitle[language]))
        #expect(text.contains(offer[language]))
        #expect(PrintedCode.find(in: text, ticket: 61) != nil)
        try counter.press(Press.escape)
        try counter.see(Bilingual("Ticket 61", "Billet 61"))
    }

    private func help() throws {
        try counter.press("?")
        try counter.see(
            Bilingual("What works here", "Ce qui fonctionne ici"), Bilingual("next pane", "volet suivant"),
            Bilingual("print the justification", "imprimer la justification"))
        expectMargin()
        try counter.press(Bilingual("internal", "interne")[language])
        try counter.see(
            all: [Bilingual("add an internal note", "ajouter une note interne")[language]],
            none: [Bilingual("next pane", "volet suivant")[language]])
        try counter.seeCursor(on: ">")
        try counter.press(Press.escape)
        try counter.see(Bilingual("Ticket 61", "Billet 61"))
    }

    private func backInTheQueue() throws {
        try counter.press(Press.escape)
        try counter.see(Bilingual(same: "#61"))
        try counter.seeQueue()
    }

    private func expectMargin(location: SourceLocation = #_sourceLocation) {
        counter.expectWithin(frame, location: location)
    }
}
