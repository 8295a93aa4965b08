// What can be done to many tickets at once: the acts that need no more than a few words.

import Desk
import Tickets

/// An act on every marked ticket.
enum BulkVerb: String, CaseIterable, Sendable {
    case take, release, note, tag, untag, wait, resume, resolve, reopen, close

    var words: Bilingual {
        switch self {
        case .take: Bilingual("take them", "les prendre")
        case .release: Bilingual("give them back to the team", "les remettre à l’équipe")
        case .note: Bilingual("add a note", "ajouter une note")
        case .tag: Bilingual("tag", "étiqueter")
        case .untag: Bilingual("take a tag away", "retirer une étiquette")
        case .wait: Bilingual("wait for somebody, with the reason", "mettre en attente, avec la raison")
        case .resume: Bilingual("go on", "reprendre")
        case .resolve: Bilingual("resolve", "résoudre")
        case .reopen: Bilingual("reopen", "rouvrir")
        case .close: Bilingual("close", "fermer")
        }
    }

    /// Whether it is done with words: the note, the tag, the reason.
    var needsWords: Bool {
        switch self {
        case .note, .tag, .untag, .wait, .resolve: true
        case .take, .release, .resume, .reopen, .close: false
        }
    }

    /// The act, with the words it is done with and, to wait, for whom: the client where nothing is said.
    func act(_ words: String, waitingFor whom: String, by agent: Agent) -> TicketAct {
        let tags = Set(words.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init))
        return switch self {
        case .take: .assign(to: agent)
        case .release: .release(to: agent.team)
        case .note: .note(words)
        case .tag: .tag(adding: tags, removing: [])
        case .untag: .tag(adding: [], removing: tags)
        case .wait: .wait(on: whom.allSatisfy(\.isWhitespace) ? "client" : whom, reason: words)
        case .resume: .resume(reason: words)
        case .resolve: .resolve(reason: words)
        case .reopen: .reopen(reason: words)
        case .close: .close(reason: words)
        }
    }
}
