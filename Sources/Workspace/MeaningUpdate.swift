// What words mean arrives after they were typed: it refines the panes while the words are still the same, and moves
// nothing from under the agent's eyes.

import Decisions
import Matching
import PolicyBook

extension Workspace {
    /// Asks what the words mean, once a text; nothing waits for it.
    mutating func compareWords() -> [Effect] {
        guard let room = call, !room.isDecided, !setting.book.policies.isEmpty else { return [] }
        let words = room.words.text
        guard words != room.comparedWords, words.contains(where: \.isLetter) else { return [] }
        call?.comparedWords = words
        call?.nearness = nil
        return [.compare(words)]
    }

    /// Takes what words mean, unless they have changed since.
    mutating func take(_ nearness: Nearness, of words: String) {
        guard var room = call, room.comparedWords == words, room.words.text == words, !room.isDecided else { return }
        let shown = room.clauses.indices.contains(room.shownClause) ? room.clauses[room.shownClause] : nil
        let offer = room.offers.indices.contains(room.selectedOffer) ? room.offers[room.selectedOffer] : nil
        let hasChosen = (room.shownClause > 0, room.selectedOffer > 0)
        room.nearness = nearness
        room.consult(setting, now: now)
        if hasChosen.0, let shown { room.shownClause = room.clauses.firstIndex(of: shown) ?? 0 }
        if hasChosen.1, let offer { room.selectedOffer = room.offers.firstIndex(of: offer) ?? 0 }
        call = room
    }
}
